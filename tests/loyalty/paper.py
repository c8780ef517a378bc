"""One card kept on paper: single stamps in a list, full cards in a pile. It knows the rules but none of the code.

The ledger's model: what it predicts, step by step, is what any book of the ledger must say too.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from loyalty.programme import Stamps
from loyalty.refusals import Why

Place = tuple[int, int]  # which card, and how many stamps on it
FAR = timedelta(days=40_000)


@dataclass(frozen=True)
class Stamp:
    """One stamp: the lot it came with, and when it lapses."""

    lot: int
    lapses: datetime | None

    def good(self, now: datetime) -> bool:
        """The instant it lapses is excluded."""
        return self.lapses is None or now < self.lapses


@dataclass
class Deed:
    """What staff did: a visit of so many stamps in one lot, or a voucher handed over."""

    entry: int
    actor: int
    at: datetime
    stamps: int = 0
    lot: int = 0
    voucher: Place | None = None
    undone: bool = False


@dataclass
class Paper:
    """The card, the pile of full ones, and the vouchers that stand: `issued` or `redeemed` by place."""

    programme: Stamps
    card: list[Stamp] = field(default_factory=list)
    full: list[list[Stamp]] = field(default_factory=list)
    vouchers: dict[Place, str] = field(default_factory=dict)
    lots: int = 0

    def earn(self, stamps: int, now: datetime, lapses: datetime | None) -> int:
        """Stick so many stamps on; returns their lot."""
        self.card = [stamp for stamp in self.card if stamp.good(now)]
        before = len(self.card)
        self.lots += 1
        lot = self.lots
        self.card += [Stamp(lot, lapses)] * stamps
        self._pass_stops(before)
        while len(self.card) >= self.programme.goal:
            self.card.sort(key=lambda stamp: _order(stamp, now))
            self._voucher(self.programme.goal)
            self.full.append(self.card[: self.programme.goal])
            self.card = self.card[self.programme.goal :]
            self._pass_stops(0)
        return lot

    def _pass_stops(self, before: int) -> None:
        for stop in self.programme.milestones[:-1]:
            if before < stop.at <= len(self.card):
                self._voucher(stop.at)

    def _voucher(self, at: int) -> None:
        self.vouchers.setdefault((len(self.full), at), "issued")

    def redeem(self, place: Place) -> bool:
        """Hand a voucher over; False when there is none to hand over."""
        if self.vouchers.get(place) != "issued":
            return False
        self.vouchers[place] = "redeemed"
        return True

    def undo(self, deed: Deed, now: datetime) -> Why | None:
        """Take a deed back, or say why not; then nothing has changed."""
        if deed.voucher is not None:
            self.vouchers[deed.voucher] = "issued"
            return None
        after = replace(self, card=list(self.card), full=list(self.full))
        if not after._peel_off(deed, now):
            return Why.UNDO_SPENT
        lost = [place for place in self.vouchers if after.place < place <= self.place]
        if any(self.vouchers[place] == "redeemed" for place in lost):
            return Why.UNDO_SPENT
        self.card, self.full, self.lots = after.card, after.full, after.lots
        for place in lost:
            del self.vouchers[place]
        return None

    @property
    def place(self) -> Place:
        """Where the card stands."""
        return len(self.full), len(self.card)

    def _peel_off(self, deed: Deed, now: datetime) -> bool:
        while sum(stamp.good(now) for stamp in self.card) < deed.stamps:
            if not self.full:
                return False
            self._reopen(now)
        good = [stamp for stamp in self.card if stamp.good(now)]
        good.sort(key=lambda stamp: (stamp.lot != deed.lot, _order(stamp, now)))
        for stamp in good[: deed.stamps]:
            self.card.remove(stamp)
        return True

    def _reopen(self, now: datetime) -> None:
        spent = self.full.pop()
        late = sum(not stamp.good(now) for stamp in spent)
        self.lots += bool(late)
        again = [Stamp(self.lots, now + timedelta(days=14))] * late
        self.card += [stamp for stamp in spent if stamp.good(now)] + again


def _order(stamp: Stamp, now: datetime) -> tuple[datetime, int]:
    return stamp.lapses or now + FAR, stamp.lot
