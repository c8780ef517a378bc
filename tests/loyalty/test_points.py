"""Points: rounded down once, the rest carried and taken back exactly, caps, whole and partial refunds, deficits."""

import math
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.accrual import Recent
from loyalty.catalogue import Reward, next_reward, redeem, within_reach
from loyalty.ledger import Lot
from loyalty.points import counted, counts, part_of_units, undo_points
from loyalty.programme import Bills
from loyalty.refusals import Refusal, Why
from loyalty.reversal import give_back_part, refund_redemption, undo_redemption
from tests.loyalty.till import COFFEE, EUROS, Till
from tests.makers import NOON, an_account

THIRDS = replace(EUROS, per=300)


def test_three_bills_below_a_point_make_one() -> None:
    till = Till(THIRDS)
    assert [till.written[till.earns(100) - 1].units for _ in range(3)] == [0, 0, 1]
    assert till.account.carry == 0


def test_thirty_and_twenty_make_the_fifty_a_rule_asks_for() -> None:
    till = Till(replace(EUROS, per=5000))
    till.earns(3000)
    till.earns(2000)
    assert till.account.balance == 1


def test_a_rate_of_several_points_is_rounded_down_once_at_the_end() -> None:
    till = Till(replace(EUROS, units=3, per=200))
    till.earns(150)
    assert (till.account.balance, till.account.carry) == (2, Fraction(1, 4))


def test_a_cap_gives_the_part_that_fits_and_does_not_carry_what_it_cuts() -> None:
    till = Till(replace(EUROS, daily=100))
    till.earns(50)
    assert till.account.carry == Fraction(1, 2)
    till.earns(5075, Recent(today=80))
    assert (till.account.balance, till.account.carry) == (20, Fraction(1, 2))
    with pytest.raises(Refusal) as refusal:
        till.earns(100, Recent(today=100))
    assert refusal.value.code is Why.DAILY_POINTS


def test_a_bill_above_the_largest_is_refused_with_it() -> None:
    with pytest.raises(Refusal) as refusal:
        counted(EUROS, 1_000_001, Recent(), NOON, confirmed=False)
    assert (refusal.value.code, refusal.value.facts) == (Why.AMOUNT_MOST, {"bill": 1_000_000})


def test_a_second_bill_within_the_interval_waits_for_staff_to_confirm_it() -> None:
    recent = Recent(last_at=NOON - timedelta(minutes=2))
    with pytest.raises(Refusal) as refusal:
        counted(EUROS, 100, recent, NOON, confirmed=False)
    assert (refusal.value.code, refusal.value.facts["minutes"]) == (Why.TOO_SOON, 3)
    assert counted(EUROS, 100, recent, NOON, confirmed=True) == 1


@pytest.mark.parametrize(
    ("bills", "paid", "counted_"),
    [
        (Bills.NOTHING, 300, 0),
        (Bills.REST, 300, 1700),
        (Bills.REST, 2500, 0),
        (Bills.REST, None, 2000),
        (Bills.WHOLE, 300, 2000),
    ],
)
def test_a_bill_with_a_reward_earns_what_the_owner_chose(bills: Bills, paid: int | None, counted_: int) -> None:
    assert counts(replace(EUROS, bills=bills), 2000, paid) == counted_


# ── undo and refund ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_undo_takes_the_exact_fraction_back_and_borrows_a_point_if_it_must() -> None:
    till = Till(THIRDS)
    first = till.earns(100)
    till.earns(100)
    till.earns(100)
    till.keeps(undo_points(till.account, till.entry(first), NOON))
    assert (till.account.balance, till.account.carry) == (0, Fraction(2, 3))


def test_points_that_are_spent_cannot_be_undone_but_refunded_into_a_deficit_which_the_next_bill_fills() -> None:
    till = Till()
    bill = till.earns(20_000)
    till.spends()
    with pytest.raises(Refusal) as refusal:
        undo_points(till.account, till.entry(bill), NOON)
    assert refusal.value.code is Why.UNDO_SPENT
    till.refunds(bill)
    assert (till.account.balance, till.account.deficit) == (-150, 150)
    till.earns(20_000)
    assert (till.account.balance, sum(lot.left for lot in till.account.lots)) == (50, 50)


def test_nobody_owes_for_points_that_lapsed() -> None:
    till = Till(replace(EUROS, months=1))
    bill = till.earns(10_000)
    till.now += timedelta(days=60)
    till.lapses()
    till.returns(bill, 4_000)
    assert till.account.balance == 0
    till.refunds(bill)
    assert till.account.balance == 0


def test_odoo_earn_100_half_refund_leaves_50() -> None:
    till = Till()
    till.returns(till.earns(10_000), 5_000)
    assert till.account.balance == 50


def test_odoo_200_earn_70_spend_150_leaves_120_and_a_full_refund_200() -> None:
    till = Till(account=an_account(Lot(1, 200, 200)))
    bill = till.earns(7_000)
    assert till.account.balance == 270
    reward = till.spends()
    assert till.account.balance == 120
    till.refunds(bill)
    till.keeps(refund_redemption(till.account, till.entry(reward), NOON))
    assert till.account.balance == 200


def test_each_part_removes_the_rounded_share_less_what_went_before_and_the_last_all_that_is_left() -> None:
    till = Till()
    bill = till.earns(1050)  # 10 points and a half
    removed = [till.written[till.returns(bill, 350) - 1].units for _ in range(3)]
    assert removed == [-3, -3, -4]
    assert (till.account.balance, till.account.carry) == (0, Fraction(0))


def test_more_than_the_rest_of_a_bill_is_refused_with_the_rest() -> None:
    till = Till()
    bill = till.earns(1000)
    till.returns(bill, 600)
    with pytest.raises(Refusal) as refusal:
        till.returns(bill, 500)
    assert (refusal.value.code, refusal.value.facts) == (Why.PART_MOST, {"bill": 400})
    till.returns(bill, 400)
    with pytest.raises(Refusal) as refusal:
        till.returns(bill, 1)
    assert refusal.value.code is Why.UNDO_TWICE


def test_the_share_of_a_redemption_follows_the_same_rule() -> None:
    till = Till()
    bill = till.entry(till.earns(1000))
    assert part_of_units(bill, 150, 333, 0) == 49
    assert part_of_units(replace(bill, returned=333), 150, 667, 49) == 101


def test_a_redemption_goes_back_to_the_lots_it_came_from_with_their_dates() -> None:
    soon, late = NOON + timedelta(days=3), NOON + timedelta(days=30)
    till = Till(account=an_account(Lot(1, 100, 100, late), Lot(2, 100, 100, soon)))
    spent = till.spends()
    assert {lot.number: lot.left for lot in till.account.lots} == {1: 50, 2: 0}
    till.keeps(undo_redemption(till.account, till.entry(spent), NOON))
    assert {lot.number: (lot.left, lot.expires_at) for lot in till.account.lots} == {1: (100, late), 2: (100, soon)}


def test_parts_of_a_redemption_give_each_lot_back_once() -> None:
    soon, late = NOON + timedelta(days=3), NOON + timedelta(days=30)
    till = Till(account=an_account(Lot(1, 100, 100, late), Lot(2, 100, 100, soon)))
    spent = till.spends()
    till.keeps(give_back_part(till.account, till.entry(spent), 70, "a", NOON))
    assert {lot.number: lot.left for lot in till.account.lots} == {1: 50, 2: 70}
    till.keeps(give_back_part(till.account, till.entry(spent), 60, "b", NOON))
    assert {lot.number: lot.left for lot in till.account.lots} == {1: 80, 2: 100}
    till.keeps(refund_redemption(till.account, till.entry(spent), NOON))
    assert {lot.number: lot.left for lot in till.account.lots} == {1: 100, 2: 100}


@given(st.lists(st.integers(1, 400), min_size=1, max_size=8), st.integers(1, 7), st.integers(1, 700), st.data())
def test_earn_then_refund_in_any_split_of_parts_returns_to_the_start(
    bills: list[int], units: int, per: int, data: st.DataObject
) -> None:
    till = Till(replace(EUROS, units=units, per=per))
    for bill in bills[:-1]:
        till.earns(bill)
    before = till.account
    entry = till.earns(bills[-1])
    left = bills[-1]
    while left:
        part = data.draw(st.integers(1, left))
        till.returns(entry, part)
        left -= part
    assert (till.account.balance, till.account.carry) == (before.balance, before.carry)
    assert {lot.number: lot.left for lot in till.account.lots if lot.left}.keys() <= {lot.number for lot in before.lots}


@given(st.lists(st.integers(1, 100_000), max_size=30), st.integers(1, 9), st.integers(1, 10_000))
def test_the_balance_and_the_carry_are_the_exact_sum(bills: list[int], units: int, per: int) -> None:
    till = Till(replace(EUROS, units=units, per=per))
    for bill in bills:
        till.earns(bill)
    exact = Fraction(sum(bills) * units, per)
    assert (till.account.balance, till.account.carry) == (math.floor(exact), exact - math.floor(exact))


def test_a_change_of_rate_keeps_what_is_carried_exact() -> None:
    till = Till(THIRDS)
    till.earns(100)
    till.programme = replace(EUROS, per=700)
    till.earns(100)
    assert till.account.carry == Fraction(1, 3) + Fraction(1, 7)


# ── the catalogue ─────────────────────────────────────────────────────────────────────────────────────────────────────

CAKE = Reward(2, "Cake", cost=300, stock=2)
CATALOGUE = (CAKE, COFFEE, Reward(3, "Sold out", cost=10, stock=0), Reward(4, "Over", cost=20, ends_at=NOON))


def test_the_catalogue_says_what_is_within_reach_and_what_comes_next() -> None:
    assert within_reach(CATALOGUE, 149, NOON) == ()
    assert next_reward(CATALOGUE, 149, NOON) == COFFEE
    assert within_reach(CATALOGUE, 300, NOON) == (CAKE, COFFEE)
    assert next_reward(CATALOGUE, 300, NOON) is None
    assert within_reach(CATALOGUE, 299, NOON - timedelta(seconds=1)) == (COFFEE, CATALOGUE[3])


@pytest.mark.parametrize("reward", CATALOGUE[2:])
def test_what_is_sold_out_or_over_is_refused(reward: Reward) -> None:
    with pytest.raises(Refusal) as refusal:
        redeem(an_account(Lot(1, 500, 500)), reward, "k", NOON)
    assert refusal.value.code is Why.REWARD_GONE


def test_a_redemption_never_goes_below_zero_nor_spends_what_has_lapsed() -> None:
    account = an_account(Lot(1, 100, 100), Lot(2, 100, 100, NOON))
    with pytest.raises(Refusal) as refusal:
        redeem(account, COFFEE, "k", NOON)
    assert (refusal.value.code, refusal.value.facts["missing"]) == (Why.REWARD_BEYOND, 50)
