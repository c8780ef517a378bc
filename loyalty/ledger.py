"""The ledger: immutable entries, and lots that say which units are left and when they lapse.

A balance is the sum of its entries and equals the units left in open lots, less any deficit. Nothing here is ever
changed after it was written: a mistake is put right by an opposite entry.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

Fact = str | int | None


class Kind(StrEnum):
    """What an entry is."""

    ACCRUAL = "accrual"
    REDEMPTION = "redemption"
    REVERSAL = "reversal"
    EXPIRY = "expiry"
    ADJUSTMENT = "adjustment"
    TRANSFER = "transfer"
    OPENING = "opening"


FILLED = "filled"  # the reason of the redemption that starts a card anew
UNDO = "undo"  # the reason of a reversal: a slip of the finger
REFUND = "refund"  # the reason of a reversal: a manager or the owner took it back, whenever that was
PART = "part"  # the reason of a reversal: a part of a bill was returned; what it was for stands with the rest


@dataclass(frozen=True)
class Lot:
    """Units earned together, lapsing together. `number` counts an account's lots from 1; None never lapses.

    `units` is what the lot began with: the accrual less the part that filled a deficit.
    """

    number: int
    units: int
    left: int
    expires_at: datetime | None = None

    def open_at(self, now: datetime) -> bool:
        """True while units are left; `expires_at` is exclusive: at that very instant the lot has lapsed."""
        return self.left > 0 and (self.expires_at is None or now < self.expires_at)


@dataclass(frozen=True)
class Use:
    """Units an entry takes from a lot; negative when it gives them back."""

    lot: int
    units: int


@dataclass(frozen=True)
class Entry:
    """An entry about to be written. `units` is signed; `lot` is the lot it makes, `uses` the lots it touches.

    `amount` is the bill it is about, signed, in minor units; `exact` the fraction of points that is worth, of which
    `units` are whole: the rest is carried by the account.
    """

    kind: Kind
    units: int
    key: str
    reason: str | None = None
    reverses: int | None = None
    lot: Lot | None = None
    uses: tuple[Use, ...] = ()
    facts: dict[str, Fact] = field(default_factory=dict)
    amount: int | None = None
    exact: Fraction | None = None


@dataclass(frozen=True)
class Written:
    """An entry as it stands in the ledger. `actor` is the person who did it, `at` is UTC.

    `returned` minor units of its bill and `removed` of its units were taken back in parts; `reversed` once all was.
    """

    id: int
    account: int
    kind: Kind
    units: int
    key: str
    actor: int | None
    reason: str | None
    reverses: int | None
    at: datetime
    uses: tuple[Use, ...]
    lot: Lot | None
    reversed: bool
    facts: dict[str, Fact]
    place: int | None = None
    amount: int | None = None
    exact: Fraction | None = None
    returned: int = 0
    removed: int = 0


@dataclass(frozen=True)
class Account:
    """One card in one programme, as the ledger has it now. `lap` counts filled cards; `lots_made` numbers lots.

    `carry` is what is below one point, at least 0 and less than 1: the sum of all exact fractions less whole points.
    """

    id: int
    balance: int
    lap: int
    lots_made: int
    lots: tuple[Lot, ...]
    carry: Fraction = Fraction(0)

    @property
    def deficit(self) -> int:
        """Units below zero, possible only through a refund; the next accrual fills it."""
        return max(0, -self.balance)

    def after(self, entry: Entry) -> "Account":
        """This account once `entry` is written."""
        left = {lot.number: lot for lot in self.lots}
        if entry.lot:
            left[entry.lot.number] = entry.lot
        for use in entry.uses:
            lot = left[use.lot]
            left[use.lot] = replace(lot, left=lot.left - use.units)
        made = max(self.lots_made, entry.lot.number if entry.lot else 0)
        carry = self.carry if entry.exact is None else self.carry + entry.exact - entry.units
        balance = self.balance + entry.units
        return replace(self, balance=balance, lots=tuple(left.values()), lots_made=made, carry=carry)


def spending_order(lots: Iterable[Lot], now: datetime) -> list[Lot]:
    """Open lots in the order they are spent: the soonest to lapse first, those that never lapse last, then oldest."""
    far = datetime.max.replace(tzinfo=now.tzinfo)
    return sorted((lot for lot in lots if lot.open_at(now)), key=lambda lot: (lot.expires_at or far, lot.number))


def open_units(lots: Iterable[Lot], now: datetime) -> int:
    """Units that can be spent now."""
    return sum(lot.left for lot in lots if lot.open_at(now))


def take(lots: Iterable[Lot], units: int, now: datetime, first: int | None = None) -> tuple[Use, ...]:
    """Which lots `units` come from, `first` (a lot's number) before all others; ValueError when they do not suffice."""
    order = sorted(spending_order(lots, now), key=lambda lot: lot.number != first)
    uses: list[Use] = []
    for lot in order:
        if units == 0:
            break
        part = min(lot.left, units)
        uses.append(Use(lot.number, part))
        units -= part
    if units:
        raise ValueError("more was taken than the open lots hold")
    return tuple(uses)


def credit(account: Account, units: int, key: str, expires_at: datetime | None, kind: Kind = Kind.ACCRUAL) -> Entry:
    """An accrual (or an adjustment) of `units`: a new lot, of which a deficit is filled first."""
    kept = units - min(units, account.deficit)
    lot = Lot(account.lots_made + 1, kept, kept, expires_at)
    return Entry(kind, units, key, lot=lot)
