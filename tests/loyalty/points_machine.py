"""The machine that plays a till at random against the purse: bills, rewards, slips, refunds, parts, time, new rates."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from fractions import Fraction
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from loyalty.catalogue import Reward
from loyalty.expiry import end_of_validity
from loyalty.points import undo_points
from loyalty.refusals import Why
from loyalty.reversal import refund_redemption, undo_redemption
from tests.loyalty.machine import answer
from tests.loyalty.purse import Coin, Purse
from tests.loyalty.till import EUROS, Till
from tests.makers import VILNIUS

REWARDS = tuple(Reward(number, f"Reward {cost}", cost) for number, cost in enumerate((1, 3, 10), 1))
RATES = st.sampled_from([(1, 100), (1, 300), (3, 200), (7, 1000)])
AMOUNTS = st.integers(1, 900)
WAITS = st.sampled_from([timedelta(minutes=5), timedelta(days=3), timedelta(days=20), timedelta(days=40)])
WHICH = st.integers(0, 12)


@dataclass
class Bill:
    """A bill as the machine remembers it; `left` of its `amount` is not returned yet."""

    entry: int
    lot: int
    amount: int
    units: int
    worth: Fraction
    returned: int = 0
    removed: int = 0
    over: bool = False


@dataclass
class Given:
    """A reward as the machine remembers it."""

    entry: int
    coins: list[Coin] = field(default_factory=list)
    over: bool = False


class PointsMachine(RuleBasedStateMachine):
    """One account, two tellings."""

    seen: ClassVar[Counter[str]] = Counter()

    @initialize(rate=RATES, months=st.sampled_from([None, 1, 1]))
    def open(self, rate: tuple[int, int], months: int | None) -> None:
        """An empty purse."""
        self.till = Till(replace(EUROS, units=rate[0], per=rate[1], months=months))
        self.purse = Purse()
        self.bills: list[Bill] = []
        self.given: list[Given] = []

    @rule(amount=AMOUNTS)
    def earn(self, amount: int) -> None:
        """A bill."""
        self._write_off()
        worth = amount * self.till.programme.rate
        before = self.purse.balance
        lot = self.purse.earn(worth, end_of_validity(self.till.now, self.till.programme.months, VILNIUS))
        entry = self.till.earns(amount)
        self.bills.append(Bill(entry, lot, amount, self.purse.balance - before, worth))

    @rule(reward=st.sampled_from(REWARDS))
    def spend(self, reward: Reward) -> None:
        """A reward, or a kind no."""
        self.seen["deficits"] += self.purse.owed > 0
        self._write_off()
        coins = self.purse.spend(reward.cost, self.till.now)
        done = answer(lambda: self.till.spends(reward))
        if coins is None:
            self.seen["beyond reach"] += 1
            assert done is Why.REWARD_BEYOND
        else:
            assert isinstance(done, int)
            self.given.append(Given(done, coins))

    @rule(amount=st.integers(300, 900), reward=st.sampled_from(REWARDS[:2]))
    def earn_spend_and_refund(self, amount: int, reward: Reward) -> None:
        """What was spent of a returned bill is owed, unless other points are there."""
        self.earn(amount)
        self.spend(reward)
        self.refund(which=0)

    @precondition(lambda self: self.bills)
    @rule(which=WHICH)
    def undo(self, which: int) -> None:
        """A slip taken back, if all its points are there and none of the bill was returned."""
        bill = self.bills[-1 - which % len(self.bills)]
        if bill.over or bill.returned:
            return
        self._write_off()
        tried = self.purse.copy()
        there = tried.take_back(bill.lot, bill.worth, self.till.now, owing=False)
        act = answer(lambda: undo_points(self.till.account, self.till.entry(bill.entry), self.till.now))
        if isinstance(act, Why):
            assert not there
            assert act is Why.UNDO_SPENT
            return
        assert there
        self.till.keeps(act)
        self.purse, bill.over = tried, True
        self.seen["undo"] += 1

    @precondition(lambda self: self.bills)
    @rule(which=WHICH)
    def refund(self, which: int) -> None:
        """All that is left of a bill, whatever was spent."""
        bill = self._standing(which)
        self._return(bill, bill.amount - bill.returned)

    @precondition(lambda self: self.bills)
    @rule(which=WHICH, share=st.integers(1, 120))
    def part(self, which: int, share: int) -> None:
        """A part of a bill; more than the rest is refused."""
        bill = self._standing(which)
        self._return(bill, max(1, bill.amount * share // 100))

    def _standing(self, which: int) -> Bill:
        """A bill of which something is left; once in a while one that is returned already."""
        bills = [bill for bill in self.bills if not bill.over] if which else self.bills
        return (bills or self.bills)[-1 - which % len(bills or self.bills)]

    def _return(self, bill: Bill, amount: int) -> None:
        self._write_off()
        left = bill.amount - bill.returned
        if bill.over or amount > left:
            refused = answer(lambda: self.till.returns(bill.entry, amount))
            assert refused is (Why.UNDO_TWICE if bill.over else Why.PART_MOST)
            return
        whole = amount == left
        units = bill.units * (bill.returned + amount) // bill.amount - bill.removed
        worth = bill.worth - bill.removed if whole else Fraction(units)
        self.purse.take_back(bill.lot, worth, self.till.now, owing=True)
        self.till.returns(bill.entry, amount)
        bill.returned, bill.removed, bill.over = bill.returned + amount, bill.removed + units, whole
        self.seen["whole" if whole else "part"] += 1

    @precondition(lambda self: self.given)
    @rule(which=WHICH, late=st.booleans())
    def take_reward_back(self, which: int, *, late: bool) -> None:
        """A reward that was not given after all: its points return to where they came from."""
        given = self.given[-1 - which % len(self.given)]
        if given.over:
            return
        self._write_off()
        back = refund_redemption if late else undo_redemption
        self.till.keeps(back(self.till.account, self.till.entry(given.entry), self.till.now))
        self.purse.give_back(given.coins, self.till.now)
        given.over = True
        self.seen["given back"] += 1

    @rule(amount=AMOUNTS)
    def come_back_after_a_month(self, amount: int) -> None:
        """Two bills so far apart that the first's points may have lapsed."""
        self.earn(amount)
        self.wait(timedelta(days=40))
        self.earn(amount)

    @rule(wait=WAITS)
    def wait(self, wait: timedelta) -> None:
        """Time passes."""
        self.till.now += wait

    @rule(rate=RATES)
    def change_the_rate(self, rate: tuple[int, int]) -> None:
        """What is carried stays exact."""
        self.till.programme = replace(self.till.programme, units=rate[0], per=rate[1])

    def _write_off(self) -> None:
        self.till.lapses()
        self.purse.lapse(self.till.now)

    @invariant()
    def the_till_says_what_the_purse_says(self) -> None:
        """Balance, carry, deficit, and every lot."""
        self.seen["steps"] += 1
        account, purse = self.till.account, self.purse
        assert (account.balance, account.carry, account.deficit) == (purse.balance, purse.carry, purse.owed)
        held = {lot.number: lot.left for lot in account.lots if lot.left}
        assert held == Counter(coin.lot for coin in purse.coins)

    def teardown(self) -> None:
        """What was seen."""
        if hasattr(self, "till"):
            self.seen.update(entry.kind.value for entry in self.till.written)
