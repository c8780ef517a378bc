"""Balances in words: every programme of the card, what is missing to the next reward, what lapses and when."""

from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.screen import Button, Screen
from screens.standing import AnyStanding, PointsStanding, Standing
from screens.words import Words


@dataclass(frozen=True)
class Holding:
    """One programme. `lapses`: the units that lapse first, and their exclusive instant; the last day is told."""

    standing: AnyStanding
    lapses: tuple[int, datetime] | None = None


@dataclass(frozen=True)
class Balance:
    """What the card holds in every programme, and how many vouchers wait."""

    business: str
    holdings: tuple[Holding, ...]
    ready: int = 0

    def draw(self, words: Words) -> Screen:
        """Where the card stands, in words."""
        parts = [self._part(holding, words) for holding in self.holdings]
        if self.ready:
            parts.append(words.say("balance-ready", ready=self.ready))
        parts += [words.say("balance-within", within=within) for within in self._within()]
        rows = (
            (
                Button(words.label("button-card"), pack(To.CARD)),
                Button(words.label("button-rewards"), pack(To.REWARDS)),
            ),
            (Button(words.label("button-history"), pack(To.HISTORY)),),
        )
        return Screen("\n".join(parts), rows)

    def _within(self) -> list[int]:
        """How many rewards the points are enough for, unless it was said already that they are for every one."""
        points = [one.standing for one in self.holdings if isinstance(one.standing, PointsStanding)]
        return [one.within for one in points if one.within and one.reward]

    def _part(self, holding: Holding, words: Words) -> str:
        """One programme; the business is named before the first."""
        standing, first = holding.standing, holding is self.holdings[0]
        lines = [self._head(standing, words, named=first), standing.line(words)]
        if holding.lapses:
            units, lapse = holding.lapses
            key = "balance-lapses" if isinstance(standing, Standing) else "balance-points-lapse"
            lines.append(words.say(key, units=units, day=words.last_day(lapse)))
        return "\n".join(lines)

    def _head(self, standing: AnyStanding, words: Words, *, named: bool) -> str:
        if isinstance(standing, Standing):
            return words.say("balance", business=self.business, balance=standing.balance, goal=standing.goal)
        if named:
            return words.say("balance-points", business=self.business, points=standing.balance)
        return words.say("balance-points-also", points=standing.balance)


@dataclass(frozen=True)
class Ready:
    """A voucher in the list. `lapse` is the exclusive instant at which it lapses unused, None never."""

    id: int
    title: str
    lapse: datetime | None = None
