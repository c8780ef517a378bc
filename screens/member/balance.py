"""Balances in words, and the vouchers that wait."""

from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.screen import Button, Screen
from screens.standing import Standing
from screens.words import Words


@dataclass(frozen=True)
class Balance:
    """What the card holds. `lapses`: the units that lapse first, and their exclusive instant; the last day is told."""

    business: str
    standing: Standing
    lapses: tuple[int, datetime] | None = None

    def draw(self, words: Words) -> Screen:
        """Where the card stands, in words."""
        standing = self.standing
        lines = [
            words.say("balance", business=self.business, balance=standing.balance, goal=standing.goal),
            standing.line(words),
        ]
        if self.lapses:
            units, lapse = self.lapses
            lines.append(words.say("balance-lapses", units=units, day=words.last_day(lapse)))
        if standing.ready:
            lines.append(words.say("balance-ready", ready=standing.ready))
        rows = (
            (
                Button(words.label("button-card"), pack(To.CARD)),
                Button(words.label("button-rewards"), pack(To.REWARDS)),
            ),
            (Button(words.label("button-history"), pack(To.HISTORY)),),
        )
        return Screen("\n".join(lines), rows)


@dataclass(frozen=True)
class Ready:
    """A voucher in the list. `lapse` is the exclusive instant at which it lapses unused, None never."""

    id: int
    title: str
    lapse: datetime | None = None


@dataclass(frozen=True)
class Rewards:
    """Vouchers to use now, and how far the next reward is."""

    ready: tuple[Ready, ...]
    standing: Standing

    def draw(self, words: Words) -> Screen:
        """One button a voucher."""
        standing = self.standing
        head = words.say("rewards-ready", ready=len(self.ready)) if self.ready else words.say("rewards-none")
        progress = words.say("progress", balance=standing.balance, goal=standing.goal)
        lines = [head, *(_until(one, one.lapse, words) for one in self.ready if one.lapse)]
        use = tuple((_use_button(voucher, words),) for voucher in self.ready)
        back = (Button(words.label("button-card"), pack(To.CARD)),)
        return Screen("\n".join([*lines, f"{progress} · {standing.line(words)}"]), (*use, back))


def _until(voucher: Ready, lapse: datetime, words: Words) -> str:
    return words.say("rewards-until", reward=words.title(voucher.title), day=words.last_day(lapse))


def _use_button(voucher: Ready, words: Words) -> Button:
    return Button(words.label("button-use", reward=words.title(voucher.title)), pack(To.USE, voucher.id))
