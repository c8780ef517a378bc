"""Reversal, entry by entry: what it is, its key and reason, the lots it touches, and what is given back of each."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from loyalty.accrual import Act, Recent
from loyalty.ledger import FILLED, PART, REFUND, UNDO, Entry, Kind, Lot, Use, Written
from loyalty.points import check_part, counted, refund_part, refund_points, undo_points
from loyalty.refusals import Refusal, Why
from loyalty.reversal import (
    GIVEN_BACK_LATE,
    Claim,
    born_units,
    give_back,
    give_back_part,
    refund_accrual,
    refund_redemption,
    undo_accrual,
    undo_redemption,
)
from tests.loyalty.till import EUROS, Till
from tests.makers import NOON, Counter, a_lot, a_programme, a_written, an_account

LATER = NOON + timedelta(days=60)
SPENT = a_written(
    Kind.REDEMPTION, -10, id=5, uses=(Use(1, 4), Use(2, 6)), facts={"reward": 7, "title": "Tea"}
)  # fmt: skip
EMPTY = an_account(Lot(1, 4, 0), Lot(2, 6, 0))


def lines(act: Act) -> list[tuple[object, ...]]:
    """What an act writes, without what it moves."""
    return [(one.kind, one.units, one.key, one.reason, one.reverses) for one in act.entries]


def test_an_undo_that_opens_a_card_says_for_which_entry_it_did() -> None:
    counter = Counter(a_programme(8), an_account(a_lot(1, 6)))
    counter.earns(5)
    act = undo_accrual(counter.account, counter.written[0], counter.fills(), [], NOON)
    assert lines(act) == [
        (Kind.REVERSAL, 8, "undo:1:fill:2", UNDO, 2),
        (Kind.REVERSAL, -5, "undo:1", UNDO, 1),
    ]


def test_a_refund_that_opens_a_card_gives_stamps_that_lapsed_meanwhile_fourteen_days() -> None:
    counter = Counter(a_programme(8), an_account(a_lot(1, 6, LATER)))
    counter.earns(5)
    claims = [Claim(40, 0, 8, redeemed=False, issued_by=2)]
    act = refund_accrual(counter.account, counter.written[0], counter.fills(), claims, LATER)
    assert lines(act) == [
        (Kind.REVERSAL, 8, "refund:1:fill:2", REFUND, 2),
        (Kind.REVERSAL, -5, "refund:1", REFUND, 1),
    ]
    assert act.entries[0].lot == Lot(3, 6, 6, LATER + GIVEN_BACK_LATE)
    assert (act.account.balance, act.account.lap, act.cancelled) == (6, 0, (40,))


def test_what_made_no_lot_is_taken_from_those_that_are_there() -> None:
    target = a_written(Kind.ACCRUAL, 2, id=3)
    assert born_units(target) == 0
    account = an_account(a_lot(1, 3), a_lot(2, 3, NOON + timedelta(days=1)))
    for act in (undo_accrual(account, target, [], [], NOON), refund_accrual(account, target, [], [], NOON)):
        assert [one.uses for one in act.entries] == [(Use(2, 2),)]
        assert act.account.balance == 4


def test_a_refund_writes_off_what_has_lapsed_but_for_its_own_stamps() -> None:
    counter = Counter(a_programme(10, months=1), an_account(a_lot(1, 2, LATER)))
    counter.earns(3)
    act = refund_accrual(counter.account, counter.written[0], [], [], LATER)
    assert lines(act) == [
        (Kind.EXPIRY, -2, "expiry:1:1", None, None),
        (Kind.REVERSAL, -3, "refund:1", REFUND, 1),
    ]
    assert act.entries[1].uses == (Use(2, 3),)
    assert act.account.balance == 0


def test_stamps_that_were_written_off_come_back_to_their_lot_before_they_are_taken() -> None:
    counter = Counter(a_programme(10, months=1))
    counter.earns(3)
    lapse = a_written(Kind.EXPIRY, -3, id=2, uses=(Use(1, 3),))
    account = counter.account.after(Entry(Kind.EXPIRY, -3, "expiry:1:1", uses=(Use(1, 3),)))
    act = refund_accrual(account, counter.written[0], [], [], LATER, lapse)
    assert act.entries == (
        Entry(Kind.REVERSAL, 3, "refund:1:lapse", REFUND, 2, uses=(Use(1, -3),)),
        Entry(Kind.REVERSAL, -3, "refund:1", REFUND, 1, uses=(Use(1, 3),)),
    )


def test_what_a_reward_cost_goes_back_under_the_reason_it_goes_back_for() -> None:
    uses, facts = (Use(1, -4), Use(2, -6)), SPENT.facts
    undone, refunded = undo_redemption(EMPTY, SPENT, NOON), refund_redemption(EMPTY, SPENT, NOON)
    assert undone.entries == (Entry(Kind.REVERSAL, 10, "undo:5", UNDO, 5, uses=uses, facts=facts),)
    assert refunded.entries == (Entry(Kind.REVERSAL, 10, "refund:5", REFUND, 5, uses=uses, facts=facts),)
    part = give_back_part(EMPTY, SPENT, 5, "k", NOON)
    assert part.entries == (Entry(Kind.REVERSAL, 5, "k", PART, 5, uses=(Use(1, -4), Use(2, -1))),)


def test_a_used_voucher_that_is_undone_moves_nothing_under_a_key_of_its_own() -> None:
    act = undo_redemption(EMPTY, a_written(Kind.REDEMPTION, 0, id=5, facts={"voucher": 3}), NOON)
    assert lines(act) == [(Kind.REVERSAL, 0, "undo:5", UNDO, 5)]


def test_a_deficit_is_filled_from_lot_after_lot_before_any_gets_its_own_back() -> None:
    account = an_account(Lot(1, 4, 0), Lot(2, 6, 0), deficit=7)
    entry = give_back(account, SPENT, "k", NOON)
    assert (entry.kind, entry.units, entry.uses, entry.lot) == (Kind.REVERSAL, 10, (Use(2, -3),), None)
    assert account.after(entry).balance == 3
    three = a_written(Kind.REDEMPTION, -6, uses=(Use(1, 2), Use(2, 2), Use(3, 2)))
    held = an_account(Lot(1, 2, 0), Lot(2, 2, 0), Lot(3, 2, 0), deficit=3)
    assert give_back(held, three, "k", NOON).uses == (Use(2, -1), Use(3, -2))


def test_what_lapsed_of_several_lots_returns_as_one() -> None:
    spent = a_written(Kind.REDEMPTION, -9, reason=FILLED, uses=(Use(1, 4), Use(2, 3), Use(3, 2)))
    account = an_account(Lot(1, 4, 0, NOON), Lot(2, 3, 0, NOON), Lot(3, 2, 0))
    entry = give_back(account, spent, "k", NOON)
    assert (entry.lot, entry.uses) == (Lot(4, 7, 7, NOON + GIVEN_BACK_LATE), (Use(3, -2),))


# ── points ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_points_are_undone_from_their_own_lot_first_and_only_while_they_are_good() -> None:
    till = Till(account=an_account(a_lot(1, 50, NOON + timedelta(days=1))))
    bill = till.entry(till.earns(1000))
    act = undo_points(till.account, bill, NOON)
    assert lines(act) == [(Kind.REVERSAL, -10, "undo:1", UNDO, 1)]
    assert (act.entries[0].uses, act.entries[0].amount) == ((Use(2, 10),), -1000)


def test_points_of_no_lot_are_undone_from_those_that_lapse_soonest() -> None:
    till = Till(account=an_account(a_lot(1, 50), a_lot(2, 50, NOON + timedelta(days=1))))
    target = a_written(Kind.ACCRUAL, 10, id=3, exact=till.programme.rate * 1000)
    assert undo_points(till.account, target, NOON).entries[0].uses == (Use(2, 10),)
    assert refund_points(till.account, target, NOON).entries[0].uses == (Use(2, 10),)


def a_lapsed_bill() -> tuple[Till, Written, Written]:
    """A hundred points for a hundred euros, all lapsed and written off; the bill's entry and that of its lapse."""
    till = Till(replace(EUROS, months=1))
    bill = till.earns(10_000)
    till.now = LATER
    till.lapses()
    lapse = till.lapse_of(bill)
    assert lapse is not None
    return till, till.entry(bill), lapse


@pytest.mark.parametrize("in_one_part", [False, True])
def test_points_that_were_written_off_come_back_to_their_lot_before_they_are_taken(in_one_part: bool) -> None:
    till, bill, lapse = a_lapsed_bill()
    whole = refund_part(till.account, bill, 10_000, LATER, lapse) if in_one_part else None
    act = whole or refund_points(till.account, bill, LATER, lapse)
    uses = (Use(1, 100),)
    assert act.entries == (
        Entry(Kind.REVERSAL, 100, "refund:1:lapse", REFUND, 2, uses=(Use(1, -100),)),
        Entry(Kind.REVERSAL, -100, "refund:1", REFUND, 1, uses=uses, amount=-10_000, exact=Fraction(-100)),
    )
    assert (act.account.balance, act.account.deficit) == (0, 0)


@pytest.mark.parametrize(("amount", "points"), [(4_000, 40), (100, 1), (199, 1)])
def test_of_points_that_were_written_off_a_part_of_the_bill_brings_back_its_share(amount: int, points: int) -> None:
    till, bill, lapse = a_lapsed_bill()
    act = refund_part(till.account, bill, amount, LATER, lapse)
    assert act.entries[0] == Entry(Kind.REVERSAL, points, "part:1:0:lapse", PART, 2, uses=(Use(1, -points),))
    assert act.entries[1] == Entry(
        Kind.REVERSAL, -points, "part:1:0", PART, 1, uses=(Use(1, points),), amount=-amount, exact=Fraction(-points)
    )


def test_a_part_worth_no_point_brings_none_back() -> None:
    till, bill, lapse = a_lapsed_bill()
    assert lines(refund_part(till.account, bill, 99, LATER, lapse)) == [(Kind.REVERSAL, 0, "part:1:0", PART, 1)]


@pytest.mark.parametrize(
    "entry",
    [
        a_written(Kind.ACCRUAL, 5),
        a_written(Kind.OPENING, 5),
        a_written(Kind.REVERSAL, -5, amount=-500, exact=Fraction(-5)),
    ],
)
def test_only_a_bill_goes_back_in_parts(entry: Written) -> None:
    with pytest.raises(Refusal) as refused:
        check_part(entry, 1)
    assert refused.value.code is Why.BUTTON_OLD


def test_what_was_worth_nothing_is_undone_as_nothing() -> None:
    act = undo_points(an_account(a_lot(1, 5)), a_written(Kind.ACCRUAL, 0, id=3), NOON)
    assert act.entries == (Entry(Kind.REVERSAL, 0, "undo:3", UNDO, 3, exact=Fraction(0)),)


def test_the_largest_bill_that_is_believed_earns_and_a_full_day_says_its_limit() -> None:
    assert counted(EUROS, EUROS.most, Recent(), NOON, confirmed=False) == 10_000
    with pytest.raises(Refusal) as refused:
        counted(replace(EUROS, daily=50), 100, Recent(None, 50), NOON, confirmed=False)
    assert (refused.value.code, refused.value.facts) == (Why.DAILY_POINTS, {"most": 50})
