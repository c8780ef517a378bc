"""When stamps or points lapse, as the owner chooses it: the choice, and what it would mean before anything changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class LapseAsked:
    """The choice. `months` is the rule as it is now, `offered` what can be chosen; None stands for never.

    `points` when it is about them, and not about stamps.
    """

    months: int | None
    offered: Sequence[int | None]
    points: bool = False

    def draw(self, words: Words) -> Screen:
        """The rule now, and a button for each other one."""
        rule = words.say("points-lapse" if self.points else "manage-lapse", months=self.months or 0)
        text = f"{rule}\n{words.say('points-lapse-ask' if self.points else 'lapse-ask')}"
        meant = ("points",) if self.points else ()
        buttons = [
            Button(_choice(months, words), pack(To.LAPSE_TO, months or 0, *meant))
            for months in self.offered
            if months != self.months
        ]
        rows = tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
        return Screen(
            text, (*rows, (Button(words.label("button-back"), pack(To.POINTS if self.points else To.PROMISE)),))
        )


@dataclass(frozen=True)
class LapsePreviewed:
    """What a choice would mean. `nonce` is this screen's one-time number.

    `until` is the instant at which a stamp (with `points`, a point) given today would lapse, `units` what members hold.
    """

    nonce: str
    months: int | None
    until: datetime | None
    units: int
    points: bool = False

    def draw(self, words: Words) -> Screen:
        """The rule with an example, and what stays as it is."""
        rule = words.say("points-lapse-never" if self.points else "lapse-never")
        if self.months and self.until:
            key = "points-lapse-months" if self.points else "lapse-months"
            rule = words.say(key, months=self.months, day=words.last_day(self.until))
        kept = words.say("rate-kept", points=self.units) if self.points else words.say("lapse-kept", units=self.units)
        rows = (
            (Button(words.label("button-lapse-surely"), pack(To.LAPSE_SURELY, self.nonce)),),
            (Button(words.label("button-back"), pack(To.LAPSE, *(("points",) if self.points else ()))),),
        )
        return Screen(f"{rule}\n{kept}", rows)


def _choice(months: int | None, words: Words) -> str:
    return words.label("button-lapse-months", months=months) if months else words.label("button-lapse-never")
