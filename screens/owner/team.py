"""The team: everyone with what they did today, one colleague's page, invitations, and leaving."""

from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.entries import Deed
from screens.keyboard import keys
from screens.owner.patterns import OFF, ON
from screens.screen import Button, Rows, Screen, Stays, pairs
from screens.words import Words

Named = tuple[int, str]  # a place or a person: id and name


@dataclass(frozen=True)
class Line:
    """One person of the team, with what they did today. `given` stamps and `points` are None where there are none."""

    person: int
    name: str
    role: str
    place: str
    given: int | None
    redeemed: int
    points: int | None = None


@dataclass(frozen=True)
class TeamList:
    """The team. `change` is true for whoever may invite, move and remove; `disputes` wait for a manager's answer.

    `patterns` is whether the owner hears of odd ones; `changed` when they have just decided.
    """

    lines: tuple[Line, ...]
    change: bool
    disputes: int = 0
    patterns: bool = True
    changed: bool = False

    def draw(self, words: Words) -> Screen:
        """A line a person, and a button to each one's page."""
        decided = [words.say("patterns-are-on" if self.patterns else "patterns-are-off")] if self.changed else []
        text = "\n".join([*decided, words.say("team"), *(self._line(line, words) for line in self.lines)])
        people = [Button(words.name(line.name), pack(To.COLLEAGUE, line.person)) for line in self.lines]
        return Screen(text, (*pairs(people), *self._more(words)))

    def _more(self, words: Words) -> Rows:
        if not self.change:
            waiting = Button(words.label("button-disputes", disputes=self.disputes), pack(To.DISPUTES))
            menu = (Button(words.label("button-menu"), pack(To.HELP)),)
            return ((waiting,), menu) if self.disputes else (menu,)
        to = OFF if self.patterns else ON
        return (
            (
                Button(words.label("button-invite-staff"), pack(To.INVITE, "staff")),
                Button(words.label("button-invite-manager"), pack(To.INVITE, "manager")),
            ),
            (Button(words.label("button-patterns", on=int(self.patterns)), pack(To.PATTERNS, to)),),
            (Button(words.label("button-back"), pack(To.MANAGE)),),
        )

    def _line(self, line: Line, words: Words) -> str:
        return words.say(
            "team-line",
            name=words.name(line.name),
            role=words.label(f"role-{line.role}"),
            place=line.place,
            did=", ".join(_did(line, words)),
        )


def _did(line: Line, words: Words) -> list[str]:
    stamps = [] if line.given is None else [words.label("digest-stamps", stamps=line.given)]
    points = [] if line.points is None else [words.label("points-count", points=line.points)]
    return [*stamps, *points, words.label("digest-rewards", rewards=line.redeemed)]


@dataclass(frozen=True)
class Did:
    """One thing somebody recorded. `reversed` was taken back since; `back` is itself something taken back."""

    deed: Deed
    reversed: bool = False
    back: bool = False

    def line(self, words: Words) -> str:
        """When, for whom, and what."""
        key = "did-line-back" if self.back else "did-line-reversed" if self.reversed else "did-line"
        name = words.name(self.deed.name)
        return words.say(key, at=words.time(self.deed.at), name=name, deed=self.deed.what(words))


@dataclass(frozen=True)
class ColleaguePage:
    """One person of the team. `change` is true for the owner, `moves` when there is more than one open place."""

    person: int
    name: str
    role: str
    place: str
    since: datetime
    did: tuple[Did, ...]
    change: bool
    moves: bool = False
    frozen: bool = False

    def draw(self, words: Words) -> Screen:
        """Who they are, what they did today, and what can be changed."""
        role = words.label(f"role-{self.role}")
        lines = [
            words.say("colleague", name=words.name(self.name), role=role, place=self.place),
            words.say("colleague-since", day=words.day(self.since)),
            *([words.say("colleague-frozen")] if self.frozen else []),
            words.say("colleague-today" if self.did else "colleague-idle"),
            *(one.line(words) for one in self.did),
        ]
        back = (Button(words.label("button-back"), pack(To.TEAM)),)
        return Screen("\n".join(lines), (*self._changes(words), back))

    def _changes(self, words: Words) -> Rows:
        buttons: list[Button] = []
        if self.change and self.role != "owner":
            other = "staff" if self.role == "manager" else "manager"
            buttons.append(Button(words.label(f"button-make-{other}"), pack(To.APPOINT, self.person, other)))
        if self.change and self.moves:
            buttons.append(Button(words.label("button-move"), pack(To.MOVE, self.person)))
        if self.change and self.role != "owner":
            name = words.name(self.name)
            buttons.append(Button(words.label("button-remove", name=name), pack(To.REMOVE, self.person)))
            key = "button-frozen" if self.frozen else "button-freeze"
            to = pack(To.FREEZE_SINCE, self.person, "today") if self.frozen else pack(To.FREEZE, self.person)
            buttons.append(Button(words.label(key), to))
        return pairs(buttons)


@dataclass(frozen=True)
class MoveAsked:
    """Where a colleague works from now on."""

    person: int
    name: str
    places: tuple[Named, ...]

    def draw(self, words: Words) -> Screen:
        """A button a place."""
        buttons = [Button(place, pack(To.MOVE_TO, self.person, number)) for number, place in self.places]
        back = (Button(words.label("button-back"), pack(To.COLLEAGUE, self.person)),)
        return Screen(words.say("move-ask", name=words.name(self.name)), (*pairs(buttons), back))


@dataclass(frozen=True)
class InviteWhere:
    """For which place an invitation is, when there are several."""

    role: str
    places: tuple[Named, ...]

    def draw(self, words: Words) -> Screen:
        """A button a place."""
        buttons = [Button(place, pack(To.INVITE, self.role, number)) for number, place in self.places]
        back = (Button(words.label("button-back"), pack(To.TEAM)),)
        return Screen(words.say("invite-where"), (*pairs(buttons), back))


@dataclass(frozen=True)
class RemoveAsked:
    """Asked once before someone leaves the team."""

    person: int
    name: str

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        rows = (
            (Button(words.label("button-remove-surely"), pack(To.REMOVE_SURELY, self.person)),),
            (Button(words.label("button-back"), pack(To.COLLEAGUE, self.person)),),
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
