"""A till for tests: one account in a points programme, through the heart alone, and a ledger of what was written."""

from dataclasses import replace

from loyalty.accrual import Act, Recent
from loyalty.catalogue import Reward, redeem
from loyalty.expiry import lapsed
from loyalty.ledger import Account, Kind, Written
from loyalty.points import accrue_points, counted, refund_part, refund_points
from loyalty.programme import Points
from tests.makers import MAX, NOON, VILNIUS, an_account

EUROS = Points(1, units=1, per=100, most=1_000_000)
FRESH = Recent()
COFFEE = Reward(1, "Coffee", cost=150)


class Till:
    """One account in a points programme: acts through the heart alone, and remembers what was written."""

    def __init__(self, programme: Points = EUROS, account: Account | None = None) -> None:
        self.programme = programme
        self.account = account or an_account()
        self.now = NOON
        self.written: list[Written] = []

    def earns(self, amount: int, recent: Recent = FRESH) -> int:
        """A bill; the number of its entry."""
        worth = counted(self.programme, amount, recent, self.now, confirmed=True)
        key = f"amount:{len(self.written)}"
        return self.keeps(accrue_points(self.programme, self.account, amount, worth, key, self.now, VILNIUS))

    def spends(self, reward: Reward = COFFEE) -> int:
        """A reward of the catalogue; the number of its entry."""
        entry = redeem(self.account, reward, f"pass:{len(self.written)}", self.now)
        return self.keeps(Act(self.account).write(entry))

    def returns(self, entry: int, amount: int) -> int:
        """A part of a bill, or all of it."""
        return self.keeps(refund_part(self.account, self.entry(entry), amount, self.now, self.lapse_of(entry)))

    def refunds(self, entry: int) -> int:
        """The whole."""
        return self.keeps(refund_points(self.account, self.entry(entry), self.now, self.lapse_of(entry)))

    def lapses(self) -> None:
        """What is due is written off."""
        for entry in lapsed(self.account, self.now):
            self.keeps(Act(self.account).write(entry))

    def lapse_of(self, entry: int) -> Written | None:
        """The standing entry that wrote this one's lot off."""
        lot = self.written[entry - 1].lot
        found = [one for one in self.written if one.kind is Kind.EXPIRY and lot and one.uses[0].lot == lot.number]
        return next((self.entry(one.id) for one in found if not self.entry(one.id).reversed), None)

    def entry(self, number: int) -> Written:
        """An entry as the ledger would read it now."""
        back = [one for one in self.written if one.reverses == number]
        parts = [one for one in back if one.reason == "part"]
        return replace(
            self.written[number - 1],
            reversed=len(back) > len(parts),
            returned=-sum(one.amount or 0 for one in parts),
            removed=-sum(one.units for one in parts),
        )

    def keeps(self, act: Act) -> int:
        """What a ledger does with an act; the number of its last entry."""
        for entry in act.entries:
            number = len(self.written) + 1
            assert all(one.key != entry.key for one in self.written), f"the key {entry.key} was used before"
            self.written.append(
                Written(
                    number, 1, entry.kind, entry.units, entry.key, MAX, entry.reason, entry.reverses, self.now,
                    entry.uses, entry.lot, False, dict(entry.facts), None, entry.amount, entry.exact,
                )
            )  # fmt: skip
        lots = {lot.number: lot for lot in (*self.account.lots, *act.account.lots)}
        self.account = replace(act.account, lots=tuple(lots.values()))
        assert 0 <= self.account.carry < 1
        assert self.account.balance == sum(lot.left for lot in self.account.lots) - self.account.deficit
        return len(self.written)
