"""Books of one account: what a book can be asked, and a book in memory that applies acts as a database would."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from loyalty.accrual import Act, accrue
from loyalty.ledger import FILLED, Account, Entry, Kind, Lot, Written
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Claim, check_undo, undo_accrual, undo_redemption
from tests.loyalty.paper import Place
from tests.makers import VILNIUS


class RepeatedKeyError(Exception):
    """An act with a key that was used before: it has no second effect."""


@dataclass(frozen=True)
class Standing:
    """What a book says of its account; `lots` are units left by lot, `vouchers` those that are not cancelled."""

    balance: int
    lap: int
    lots: dict[int, int]
    vouchers: dict[Place, str]
    entries: tuple[Written, ...]


class Book(Protocol):
    """A ledger of one account. Acts raise Refusal, or RepeatedKeyError, and then have changed nothing."""

    def earn(self, stamps: int, key: str, actor: int, now: datetime) -> int:
        """The accrual's entry."""

    def redeem(self, place: Place, key: str, actor: int, now: datetime) -> int:
        """The redemption's entry."""

    def undo(self, entry: int, actor: int, now: datetime) -> None:
        """Take an entry back."""

    def standing(self) -> Standing:
        """Everything, as it is now."""

    def close(self) -> list[str]:
        """What the book's own audit finds at the end."""


@dataclass
class Voucher:
    """A voucher as the book keeps it."""

    place: Place
    state: str = "issued"


class MemoryBook:
    """Entries in a list, lots and vouchers beside it."""

    def __init__(self, programme: Stamps) -> None:
        self.programme = programme
        self.account = Account(1, 0, 0, 0, ())
        self.entries: list[Written] = []
        self.vouchers: list[Voucher] = []

    def earn(self, stamps: int, key: str, actor: int, now: datetime) -> int:
        """An accrual with all it fills and issues."""
        held = replace(self.account, lots=tuple(lot for lot in self.account.lots if lot.left))
        act = accrue(self.programme, held, stamps, key, now, VILNIUS)
        first = self._write(act, actor, now)
        for issue in act.issued:
            if all(voucher.place != (issue.lap, issue.at) for voucher in self._standing_vouchers()):
                self.vouchers.append(Voucher((issue.lap, issue.at)))
        return first

    def redeem(self, place: Place, key: str, actor: int, now: datetime) -> int:
        """A voucher spent."""
        number, voucher = self._find(place)
        if voucher.state != "issued":
            raise Refusal(Why.VOUCHER_USED)
        entry = Entry(Kind.REDEMPTION, 0, key, facts={"voucher": number})
        first = self._write(Act(self.account).write(entry), actor, now)
        voucher.state = "redeemed"
        return first

    def undo(self, entry: int, actor: int, now: datetime) -> None:
        """An entry taken back."""
        target = self._look_up(entry)
        check_undo(target, actor, now)
        if target.kind is Kind.ACCRUAL:
            act = undo_accrual(self.account, target, self._fills(), self._claims(), now)
        else:
            act = undo_redemption(self.account, target, now)
            self.vouchers[int(target.facts["voucher"] or 0)].state = "issued"
        self._write(act, actor, now)
        for number in act.cancelled:
            self.vouchers[number].state = "cancelled"

    def standing(self) -> Standing:
        """The sums kept beside the entries."""
        return Standing(
            self.account.balance,
            self.account.lap,
            {lot.number: lot.left for lot in self.account.lots if lot.left},
            {voucher.place: voucher.state for voucher in self._standing_vouchers()},
            tuple(self.entries),
        )

    def close(self) -> list[str]:
        """The machine's own invariants are this book's audit."""
        return []

    def _write(self, act: Act, actor: int, now: datetime) -> int:
        keys = [entry.key for entry in self.entries] + [entry.key for entry in act.entries]
        if len(set(keys)) < len(keys):
            raise RepeatedKeyError
        lots = {lot.number: lot for lot in self.account.lots}
        first = len(self.entries) + 1
        for entry in act.entries:
            _apply(lots, entry)
            number = len(self.entries) + 1
            self.entries.append(
                Written(
                    number, 1, entry.kind, entry.units, entry.key, actor, entry.reason, entry.reverses, now,
                    entry.uses, entry.lot, False, dict(entry.facts),
                )
            )  # fmt: skip
        self.account = replace(act.account, lots=tuple(lots.values()))
        return first

    def _look_up(self, entry: int) -> Written:
        undone = any(other.reverses == entry for other in self.entries)
        return replace(self.entries[entry - 1], reversed=undone)

    def _fills(self) -> list[Written]:
        found = [self._look_up(entry.id) for entry in reversed(self.entries) if entry.reason == FILLED]
        return [entry for entry in found if not entry.reversed]

    def _claims(self) -> list[Claim]:
        pairs = enumerate(self.vouchers)
        return [
            Claim(number, *voucher.place, voucher.state == "redeemed")
            for number, voucher in pairs
            if voucher.state != "cancelled"
        ]

    def _standing_vouchers(self) -> list[Voucher]:
        return [voucher for voucher in self.vouchers if voucher.state != "cancelled"]

    def _find(self, place: Place) -> tuple[int, Voucher]:
        for number, voucher in enumerate(self.vouchers):
            if voucher.place == place and voucher.state != "cancelled":
                return number, voucher
        raise Refusal(Why.VOUCHER_GONE)


def _apply(lots: dict[int, Lot], entry: Entry) -> None:
    """What a database does with an entry: its own arithmetic, not the account's that the act came with."""
    if entry.lot:
        lots[entry.lot.number] = replace(entry.lot, left=entry.lot.units)
    for use in entry.uses:
        lot = lots[use.lot]
        assert 0 <= lot.left - use.units <= lot.units, "a lot holds between nothing and what it began with"
        lots[use.lot] = replace(lot, left=lot.left - use.units)
