"""Taking back what one person gave, foreseen: it comes to just what doing it would, and nothing is written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.accrual import Act
from loyalty.expiry import lapsed
from loyalty.ledger import Kind
from loyalty.reversal import Claim
from loyalty.takeback import Foreseen, Holding, foresee
from tests.loyalty.till import Till
from tests.makers import NOON, Counter, a_lot, a_programme, a_written, an_account


def looks(counter: Counter, entries: Sequence[int], claims: Sequence[Claim] = (), now: datetime = NOON) -> Foreseen:
    """Foreseen for the entries with these numbers, counted from 1."""
    holding = Holding(counter.account, counter.fills(), claims, {})
    return foresee(holding, [counter.written[number - 1] for number in entries], now)


def a_claim(lap: int, redeemed: bool, issued_by: int) -> Claim:
    """The voucher of a card of four."""
    return Claim(10 + lap, lap, 4, redeemed, issued_by)


def test_what_is_there_goes_back_and_nobody_owes() -> None:
    counter = Counter(a_programme(10))
    counter.earns(3)
    counter.earns(2)
    assert looks(counter, [2, 1]) == Foreseen()
    assert looks(counter, []) == Foreseen()


def test_unused_vouchers_of_every_card_are_cancelled_each_once() -> None:
    counter = Counter(a_programme(4))
    counter.earns(4)  # entries 1 and 2
    counter.earns(4)  # entries 3 and 4
    claims = [a_claim(0, False, 2), a_claim(1, False, 4)]
    assert looks(counter, [3, 1], claims) == Foreseen(cancelled=2)
    assert looks(counter, [3], claims) == Foreseen(cancelled=1)


def test_several_vouchers_of_one_entry_are_all_counted() -> None:
    counter = Counter(a_programme(4))
    counter.earns(8)  # entries 1, 2 and 3
    counter.earns(4)  # entries 4 and 5
    claims = [a_claim(0, False, 2), a_claim(1, False, 3), a_claim(2, False, 5)]
    assert looks(counter, [4, 1], claims) == Foreseen(cancelled=3)
    assert looks(counter, [1], claims) == Foreseen(cancelled=2)


def test_what_a_used_voucher_holds_is_owed_and_what_was_owed_before_is_not_counted_again() -> None:
    counter = Counter(a_programme(4))
    counter.earns(4)
    assert looks(counter, [1], [a_claim(0, True, 2)]) == Foreseen(owing=1, owed=4)
    counter.account = replace(counter.account, balance=-3)
    assert looks(counter, [1], [a_claim(0, True, 2)]) == Foreseen(owing=1, owed=4)
    assert looks(counter, []) == Foreseen()


def test_owing_a_single_stamp_is_owing() -> None:
    counter = Counter(a_programme(4), an_account(a_lot(1, 3)))
    counter.earns(1)
    assert looks(counter, [1], [a_claim(0, True, 2)]) == Foreseen(owing=1, owed=1)


def test_what_has_lapsed_is_not_owed_whether_it_is_written_off_yet_or_not() -> None:
    later = NOON + timedelta(days=60)
    counter = Counter(a_programme(10, months=1), an_account(a_lot(1, 2, later)))
    counter.earns(3)
    counter.earns(2)
    assert looks(counter, [2, 1], now=later) == Foreseen()
    act = Act(counter.account)
    for entry in lapsed(counter.account, later):
        act = act.write(entry)
    counter.keeps(act, later)
    lapses = dict(zip((1, 2), counter.written[3:], strict=True))
    written_off = Holding(counter.account, [], [], lapses)
    entries = [counter.written[1], counter.written[0]]
    assert foresee(written_off, entries, later) == Foreseen()
    assert foresee(replace(written_off, lapses={1: lapses[1]}), entries, later) == Foreseen(owing=1, owed=2)


def test_a_used_voucher_is_owed_for_though_later_stamps_lapsed_meanwhile() -> None:
    later = NOON + timedelta(days=60)
    counter = Counter(a_programme(4, months=1))
    counter.earns(4)  # entries 1 and 2
    counter.earns(3)
    assert looks(counter, [3, 1], [a_claim(0, True, 2)], later) == Foreseen(owing=1, owed=4)
    assert looks(counter, [3], [a_claim(0, True, 2)], later) == Foreseen()


def test_points_go_back_bill_by_bill_to_the_exact_fraction() -> None:
    till = Till()
    first, second = till.earns(20_050), till.earns(10_050)
    bills = [till.entry(second), till.entry(first)]
    holding = Holding(till.account, [], [], {})
    assert foresee(holding, bills, NOON) == Foreseen()
    till.spends()
    spent = replace(holding, account=till.account)
    assert foresee(spent, bills, NOON) == Foreseen(owing=1, owed=150)
    assert foresee(spent, bills[1:], NOON) == Foreseen(owing=1, owed=50)


def test_points_that_lapsed_are_not_owed() -> None:
    till = Till(replace(Till().programme, months=1))
    bill = till.earns(10_000)
    till.now += timedelta(days=60)
    assert foresee(Holding(till.account, [], [], {}), [till.entry(bill)], till.now) == Foreseen()
    till.lapses()
    lapse = till.lapse_of(bill)
    assert lapse is not None
    holding = Holding(till.account, [], [], {bill: lapse})
    assert foresee(holding, [till.entry(bill)], till.now) == Foreseen()
    assert foresee(replace(holding, lapses={}), [till.entry(bill)], till.now) == Foreseen(owing=1, owed=100)


def test_sums_are_made_account_by_account() -> None:
    assert Foreseen(1, 1, 4) + Foreseen(2, 1, 30) == Foreseen(3, 2, 34)


def test_what_made_no_lot_is_foreseen_too() -> None:
    holding = Holding(an_account(a_lot(1, 3)), [], [], {})
    assert foresee(holding, [a_written(Kind.ACCRUAL, 2)], NOON) == Foreseen()
    assert foresee(holding, [a_written(Kind.ACCRUAL, 5)], NOON) == Foreseen(owing=1, owed=2)
