"""A purse: points as single coins, each of a lot and with a day to lapse; an account of points told without a ledger.

Its arithmetic is its own: the exact sum of everything is kept as one fraction, whose whole part is the balance.
"""

import math
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from fractions import Fraction

FAR = timedelta(days=36500)


@dataclass(frozen=True)
class Coin:
    """One point of a lot."""

    lot: int
    lapses: datetime | None


@dataclass
class Purse:
    """What a member holds. `gone` counts coins that lapsed, by lot; `owed` is the deficit."""

    exact: Fraction = Fraction(0)
    coins: list[Coin] = field(default_factory=list)
    owed: int = 0
    lots: int = 0
    gone: Counter[int] = field(default_factory=Counter)

    @property
    def balance(self) -> int:
        """Whole points, below zero while something is owed."""
        return math.floor(self.exact)

    @property
    def carry(self) -> Fraction:
        """What is below one point."""
        return self.exact - self.balance

    def lapse(self, now: datetime) -> None:
        """Coins whose moment has come are gone."""
        over = [coin for coin in self.coins if coin.lapses and coin.lapses <= now]
        self.coins = [coin for coin in self.coins if coin not in over]
        self.exact -= len(over)
        self.gone.update(coin.lot for coin in over)

    def earn(self, worth: Fraction, lapses: datetime | None) -> int:
        """A bill; the lot it makes. A deficit is filled first."""
        before = self.balance
        self.exact += worth
        minted = self.balance - before
        filled = min(self.owed, minted)
        self.owed -= filled
        self.lots += 1
        self.coins += [Coin(self.lots, lapses)] * (minted - filled)
        return self.lots

    def spend(self, cost: int, now: datetime) -> list[Coin] | None:
        """Coins for a reward, the soonest to lapse first; None when they do not suffice."""
        if len(self.coins) < cost:
            return None
        spent = sorted(self.coins, key=lambda coin: _order(coin, now))[:cost]
        self._remove(spent)
        self.exact -= cost
        return spent

    def give_back(self, spent: list[Coin], now: datetime) -> None:
        """Spent coins return; what is owed takes the first of them, and those that would have lapsed live 14 days."""
        self.exact += len(spent)
        paid = min(self.owed, len(spent))
        self.owed -= paid
        back = spent[paid:]
        late = [coin for coin in back if coin.lapses and coin.lapses <= now]
        self.coins += [coin for coin in back if coin not in late]
        if late:
            self.lots += 1
            self.coins += [Coin(self.lots, now + timedelta(days=14))] * len(late)

    def to_remove(self, worth: Fraction) -> int:
        """Whole points that go when this exact worth does."""
        return self.balance - math.floor(self.exact - worth)

    def take_back(self, lot: int, worth: Fraction, now: datetime, *, owing: bool) -> bool:
        """Take an exact worth back: from its lot, what has lapsed of it, then others; False when that is not there.

        With `owing` what is not there is owed.
        """
        units = self.to_remove(worth)
        lapsed = min(self.gone[lot], units) if owing else 0
        order = sorted(self.coins, key=lambda coin: (coin.lot != lot, *_order(coin, now)))
        taken = order[: units - lapsed]
        missing = units - lapsed - len(taken)
        if missing and not owing:
            return False
        self.gone[lot] -= lapsed
        self._remove(taken)
        self.exact += lapsed - worth
        self.owed += missing
        return True

    def copy(self) -> "Purse":
        """The same, to try something."""
        return replace(self, coins=list(self.coins), gone=Counter(self.gone))

    def _remove(self, coins: list[Coin]) -> None:
        for coin in coins:
            self.coins.remove(coin)


def _order(coin: Coin, now: datetime) -> tuple[datetime, int]:
    return coin.lapses or now + FAR, coin.lot
