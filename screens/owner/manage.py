"""The owner's first desk: the business at a glance, the team, invitations, and the practice card."""

from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.keyboard import keys
from screens.screen import Button, Screen, Stays
from screens.words import Words


@dataclass(frozen=True)
class OwnerWelcome:
    """The ownership link was opened."""

    business: str
    member: bool

    def draw(self, words: Words) -> Screen:
        """What to do first."""
        return Screen(
            words.say("owner-welcome", business=self.business),
            stays=Stays.MESSAGE,
            keys=keys(words, "owner", member=self.member),
        )


@dataclass(frozen=True)
class Manage:
    """The business at a glance. `link` is the address for posters, `months` after which stamps lapse, None never."""

    business: str
    goal: int
    reward: str
    members: int
    link: str
    set_up: bool = False
    months: int | None = None

    def draw(self, words: Words) -> Screen:
        """Figures, and the ways on."""
        lines = [
            words.say("manage", business=self.business),
            words.say("manage-programme", goal=self.goal, reward=words.title(self.reward)),
            words.say("manage-lapse", months=self.months or 0),
            words.say("manage-members", members=self.members),
            words.say("manage-link", link=self.link),
        ]
        rows = (
            *(() if self.set_up else ((Button(words.label("button-setup"), pack(To.SETUP)),),)),
            (Button(words.label("button-team"), pack(To.TEAM)), Button(words.label("button-rename"), pack(To.RENAME))),
            (
                Button(words.label("button-practice"), pack(To.PRACTICE)),
                Button(words.label("button-poster"), pack(To.POSTER)),
            ),
            (Button(words.label("button-lapse"), pack(To.LAPSE)),),
            *(((Button(words.label("button-setup-again"), pack(To.SETUP)),),) if self.set_up else ()),
        )
        return Screen("\n".join(lines), rows)


@dataclass(frozen=True)
class Line:
    """One person of the team, with what they did today."""

    person: int
    name: str
    role: str
    place: str
    given: int
    redeemed: int


@dataclass(frozen=True)
class TeamList:
    """Everyone on the team. `change` is true for whoever may invite and remove."""

    lines: tuple[Line, ...]
    change: bool

    def draw(self, words: Words) -> Screen:
        """A line a person, invitations, and removal."""
        rows: list[tuple[Button, ...]] = []
        if self.change:
            rows.append(
                (
                    Button(words.label("button-invite-staff"), pack(To.INVITE, "staff")),
                    Button(words.label("button-invite-manager"), pack(To.INVITE, "manager")),
                )
            )
            rows += [(self._remove(line, words),) for line in self.lines if line.role != "owner"]
            rows.append((Button(words.label("button-back"), pack(To.MANAGE)),))
        text = "\n".join([words.say("team"), *(self._line(line, words) for line in self.lines)])
        return Screen(text, tuple(rows))

    def _line(self, line: Line, words: Words) -> str:
        return words.say(
            "team-line",
            name=words.name(line.name),
            role=words.label(f"role-{line.role}"),
            place=line.place,
            given=line.given,
            redeemed=line.redeemed,
        )

    def _remove(self, line: Line, words: Words) -> Button:
        return Button(words.label("button-remove", name=words.name(line.name)), pack(To.REMOVE, line.person))


@dataclass(frozen=True)
class RemoveAsked:
    """Asked once before someone leaves the team."""

    person: int
    name: str

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        rows = (
            (Button(words.label("button-remove-surely"), pack(To.REMOVE_SURELY, self.person)),),
            (Button(words.label("button-back"), pack(To.TEAM)),),
        )
        return Screen(words.say("remove-ask", name=words.name(self.name)), rows)


@dataclass(frozen=True)
class Invited:
    """An invitation to pass on."""

    role: str
    place: str
    link: str
    expires_at: datetime

    def draw(self, words: Words) -> Screen:
        """The link, until when, and that it works once."""
        text = words.say(
            "invitation",
            role=words.label(f"role-{self.role}"),
            place=self.place,
            link=self.link,
            until=words.when(self.expires_at),
        )
        return Screen(text, ((Button(words.label("button-team"), pack(To.TEAM)),),))


@dataclass(frozen=True)
class JoinedTeam:
    """Someone accepted an invitation: their own menu from now on."""

    role: str
    place: str
    member: bool

    def draw(self, words: Words) -> Screen:
        """Where they are, as what, and how to scan."""
        text = words.say("joined-team", role=words.label(f"role-{self.role}"), place=self.place)
        more = words.say("scan-help")
        return Screen(f"{text}\n\n{more}", stays=Stays.MESSAGE, keys=keys(words, self.role, member=self.member))


@dataclass(frozen=True)
class RenameAsked:
    """The form that asks for the business's name."""

    business: str

    def draw(self, words: Words) -> Screen:
        """One question."""
        rows = ((Button(words.label("button-cancel"), pack(To.CANCEL)),),)
        return Screen(words.say("rename-ask", business=self.business), rows)
