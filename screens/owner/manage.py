"""The owner's desk: the business at a glance, and the way to everything that is decided here."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.keyboard import keys
from screens.screen import Button, Rows, Screen, Stays, pairs
from screens.words import Words

# Every way on from the desk with its label, in the order people need them. They stand two in a row.
_STAMPS = (("button-promise", To.PROMISE),)
_POINTS = (("button-points-page", To.POINTS), ("button-catalogue", To.CATALOGUE))
_WAYS = (
    ("button-messages", To.MESSAGES),
    ("button-report", To.REPORT),
    ("button-team", To.TEAM),
    ("button-places", To.PLACES),
    ("button-brand", To.BRAND),
    ("button-offered", To.OFFERED),
    ("button-data", To.DATA),
    ("button-poster", To.POSTER),
    ("button-practice", To.PRACTICE),
)


@dataclass(frozen=True)
class OwnerWelcome:
    """The ownership link was opened; the set-up's first question follows."""

    business: str
    member: bool

    def draw(self, words: Words) -> Screen:
        """What this is, and that it can wait."""
        return Screen(
            words.say("owner-welcome", business=self.business),
            stays=Stays.MESSAGE,
            keys=keys(words, "owner", member=self.member),
        )


@dataclass(frozen=True)
class Manage:
    """The business at a glance. `stamps` are goals with their rewards, `points` so many for so many minor units.

    `link` is the address for posters, `months` after which stamps lapse, None never; `disputes` wait for an answer.
    """

    business: str
    members: int
    link: str
    stamps: tuple[tuple[int, str], ...] = ()
    points: tuple[tuple[int, int], ...] = ()
    set_up: bool = False
    months: int | None = None
    disputes: int = 0

    def draw(self, words: Words) -> Screen:
        """Figures, and the ways on."""
        lines = [
            words.say("manage", business=self.business),
            *self._promises(words),
            words.say("manage-members", members=self.members),
            words.say("manage-link", link=self.link),
        ]
        return Screen("\n".join(lines), self._rows(words))

    def _promises(self, words: Words) -> list[str]:
        told = [words.say("manage-programme", goal=goal, reward=words.title(reward)) for goal, reward in self.stamps]
        told += [words.say("manage-lapse", months=self.months or 0)] if self.stamps else []
        for units, per in self.points:
            count = words.label("points-count", points=units)
            told.append(words.say("manage-points", points=count, sum=words.money(per)))
        return told

    def _rows(self, words: Words) -> Rows:
        """Until the business is set up that comes first, afterwards last."""
        promised = (*(_STAMPS if self.stamps else ()), *(_POINTS if self.points else ()))
        ways = pairs([Button(words.label(label), pack(to)) for label, to in (*promised, *_WAYS)])
        if self.disputes:
            waiting = Button(words.label("button-disputes", disputes=self.disputes), pack(To.DISPUTES))
            ways = ((waiting,), *ways)
        if self.set_up:
            return (*ways, (Button(words.label("button-setup-again"), pack(To.SETUP)),))
        return ((Button(words.label("button-setup"), pack(To.SETUP)),), *ways)
