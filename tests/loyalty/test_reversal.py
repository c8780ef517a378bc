"""Undo: what an accrual gave is taken back with the cards it filled, unless a voucher of them was used."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.accrual import Act
from loyalty.ledger import FILLED, UNDO, Kind, Lot, Use, open_units
from loyalty.refusals import Refusal, Why
from loyalty.reversal import GIVEN_BACK_LATE, UNDO_WINDOW, Claim, check_undo, give_back, undo_accrual, undo_redemption
from tests.makers import MAX, NOON, VERA, Counter, a_lot, a_programme, a_written, an_account, given_back, taken

INSTANT = timedelta(microseconds=1)


def undo(counter: Counter, entry: int, claims: Sequence[Claim] = (), after: timedelta = timedelta(0)) -> Act:
    """Take back the entry with this number, counted from 1."""
    return undo_accrual(counter.account, counter.written[entry - 1], counter.fills(), claims, NOON + after)


def test_an_undone_accrual_is_the_exact_opposite_of_its_entry() -> None:
    counter = Counter(a_programme(10))
    counter.earns(2)
    act = undo(counter, 1)
    assert [(e.kind, e.units, e.reason, e.reverses, e.key) for e in act.entries] == [
        (Kind.REVERSAL, -2, UNDO, 1, "undo:1")
    ]
    assert (act.account.balance, open_units(act.account.lots, NOON)) == (0, 0)


def test_undoing_what_filled_a_card_opens_the_card_again_and_cancels_its_voucher() -> None:
    counter = Counter(a_programme(8), an_account(a_lot(1, 6)))
    counter.earns(5)
    act = undo(counter, 1, [Claim(voucher=40, lap=0, at=8, redeemed=False)])
    assert [(entry.units, entry.reverses) for entry in act.entries] == [(8, 2), (-5, 1)]
    assert (act.account.balance, act.account.lap, act.cancelled) == (6, 0, (40,))
    assert act.account.lots == (a_lot(1, 6), Lot(2, 5, 0))


def test_undoing_what_filled_several_cards_opens_them_all() -> None:
    counter = Counter(a_programme(4))
    counter.earns(13)
    act = undo(counter, 1, [Claim(lap + 1, lap, 4, redeemed=False) for lap in range(3)])
    assert (act.account.balance, act.account.lap, act.cancelled) == (0, 0, (1, 2, 3))


def test_undoing_after_later_accruals_leaves_what_they_gave() -> None:
    counter = Counter(a_programme(10))
    counter.earns(3)
    counter.earns(2)
    act = undo(counter, 1)
    assert (act.account.balance, [lot.left for lot in act.account.lots]) == (2, [0, 2])


def test_a_card_filled_by_later_stamps_opens_only_when_its_stamps_are_needed() -> None:
    counter = Counter(a_programme(10), an_account(a_lot(1, 6)))
    counter.earns(3)
    counter.earns(3)  # twelve: the card is full, two begin the next
    claim = Claim(9, 0, 10, redeemed=False)
    assert (undo(counter, 1, [claim]).account.balance, undo(counter, 1, [claim]).cancelled) == (9, (9,))
    counter.earns(3)  # five on the second card are enough to take three back
    assert (undo(counter, 1, [claim]).account.balance, undo(counter, 1, [claim]).cancelled) == (2, ())


def test_stamps_that_moved_to_a_filled_card_can_still_be_taken_back_after_an_earlier_undo() -> None:
    counter = Counter(a_programme(10), an_account(a_lot(1, 9)))
    counter.earns(1)  # fills the card
    counter.earns(3)
    counter.keeps(undo(counter, 1), NOON)  # one of the three takes its place on the full card
    act = undo_accrual(counter.account, counter.written[2], counter.fills(), [], NOON)
    assert (act.account.balance, act.account.lap) == (9, 0)


def test_an_undo_is_refused_once_a_voucher_on_the_way_was_redeemed() -> None:
    counter = Counter(a_programme(8), an_account(a_lot(1, 6)))
    counter.earns(3)
    with pytest.raises(Refusal) as refusal:
        undo(counter, 1, [Claim(40, 0, 8, redeemed=True)])
    assert refusal.value.code is Why.UNDO_SPENT


def test_a_redeemed_voucher_that_is_not_on_the_way_hinders_nothing() -> None:
    counter = Counter(a_programme(5, 10), an_account(a_lot(1, 5), lap=1))
    counter.earns(3)
    earlier = [Claim(1, 0, 5, redeemed=True), Claim(2, 0, 10, redeemed=True), Claim(3, 1, 5, redeemed=True)]
    assert undo(counter, 1, earlier).cancelled == ()


@pytest.mark.parametrize(("before", "cancelled"), [(2, (3,)), (4, (3,)), (5, ()), (1, ())])
def test_a_milestone_voucher_is_cancelled_exactly_when_its_place_is_no_longer_reached(
    before: int, cancelled: tuple[int, ...]
) -> None:
    counter = Counter(a_programme(5, 10), an_account(a_lot(1, before)))
    counter.earns(3)
    claims = [Claim(3, 0, 5, redeemed=False)] if before + 3 >= 5 else []
    assert undo(counter, 1, claims).cancelled == cancelled


def test_undoing_nothing_that_is_there_is_refused() -> None:
    counter = Counter(a_programme(10))
    counter.earns(3)
    counter.account = replace(counter.account, balance=0, lots=(Lot(1, 3, 0),))
    with pytest.raises(Refusal) as refusal:
        undo(counter, 1)
    assert refusal.value.code is Why.UNDO_SPENT


def test_undoing_an_accrual_that_filled_a_deficit_brings_the_deficit_back() -> None:
    counter = Counter(a_programme(10), an_account(deficit=2))
    counter.earns(3)
    act = undo(counter, 1)
    assert (act.account.balance, act.account.deficit, open_units(act.account.lots, NOON)) == (-2, 2, 0)


def test_an_undo_takes_its_own_lot_first() -> None:
    counter = Counter(a_programme(10), an_account(a_lot(1, 3, NOON + timedelta(days=1))))
    counter.earns(2)
    assert taken(undo(counter, 1).entries[0].uses) == {2: 2}


# ── giving back ───────────────────────────────────────────────────────────────────────────────────────────────────────


def spent_from(*lots: Lot) -> tuple[Lot, ...]:
    """The same lots with everything spent."""
    return tuple(replace(lot, left=0) for lot in lots)


def test_spent_stamps_return_to_the_lots_they_came_from_with_their_dates() -> None:
    lots = spent_from(a_lot(1, 4, NOON + timedelta(days=3)), a_lot(2, 6))
    spent = a_written(Kind.REDEMPTION, -10, reason=FILLED, uses=(Use(1, 4), Use(2, 6)))
    entry = give_back(an_account(*lots), spent, "k", NOON)
    assert (given_back(entry), entry.lot, entry.units) == ({1: 4, 2: 6}, None, 10)


@pytest.mark.parametrize(("early", "late"), [(INSTANT, None), (timedelta(0), 4), (-timedelta(days=30), 4)])
def test_stamps_given_back_after_they_lapsed_are_a_new_lot_of_fourteen_days(early: timedelta, late: int | None) -> None:
    lots = spent_from(a_lot(1, 4, NOON + early), a_lot(2, 6))
    spent = a_written(Kind.REDEMPTION, -10, reason=FILLED, uses=(Use(1, 4), Use(2, 6)))
    entry = give_back(an_account(*lots), spent, "k", NOON)
    assert entry.lot == (Lot(3, late, late, NOON + GIVEN_BACK_LATE) if late else None)
    assert given_back(entry) == ({2: 6} if late else {1: 4, 2: 6})
    assert timedelta(days=14) == GIVEN_BACK_LATE


def test_an_undo_just_after_midnight_gives_lapsed_stamps_fourteen_more_days() -> None:
    counter = Counter(a_programme(10), an_account(a_lot(1, 9, NOON + timedelta(minutes=5))))
    counter.earns(2)
    act = undo(counter, 1, after=timedelta(minutes=10))
    assert (act.account.balance, act.account.lap) == (9, 0)
    assert act.account.lots[-1] == Lot(3, 9, 9, NOON + timedelta(days=14, minutes=10))


# ── who may, and until when ───────────────────────────────────────────────────────────────────────────────────────────


def refusal_of(actor: int = MAX, after: timedelta = timedelta(0), kind: Kind = Kind.ACCRUAL, **entry: object) -> Why:
    """Why Max's entry cannot be undone."""
    with pytest.raises(Refusal) as refusal:
        check_undo(a_written(kind, 1, **entry), actor, NOON + after)
    return refusal.value.code


@pytest.mark.parametrize("after", [timedelta(0), UNDO_WINDOW - INSTANT])
def test_ones_own_entry_can_be_undone_for_fifteen_minutes(after: timedelta) -> None:
    check_undo(a_written(Kind.ACCRUAL, 1), MAX, NOON + after)
    assert timedelta(minutes=15) == UNDO_WINDOW


@pytest.mark.parametrize("after", [UNDO_WINDOW, timedelta(days=3)])
def test_the_end_of_the_fifteen_minutes_is_excluded(after: timedelta) -> None:
    assert refusal_of(after=after) is Why.UNDO_LATE


def test_nobody_undoes_what_another_did() -> None:
    assert refusal_of(actor=VERA) is Why.UNDO_NOT_YOURS


def test_an_entry_is_undone_at_most_once() -> None:
    assert refusal_of(reversed=True) is Why.UNDO_TWICE


@pytest.mark.parametrize("kind", [Kind.REVERSAL, Kind.EXPIRY, Kind.TRANSFER, Kind.ADJUSTMENT])
def test_only_stamps_and_redeemed_vouchers_have_an_undo(kind: Kind) -> None:
    assert refusal_of(kind=kind) is Why.UNDO_NOT_YOURS


def test_a_filled_card_is_not_undone_by_itself() -> None:
    assert refusal_of(kind=Kind.REDEMPTION, reason=FILLED) is Why.UNDO_NOT_YOURS


def test_undoing_a_redemption_moves_no_stamps() -> None:
    target = a_written(Kind.REDEMPTION, 0, id=5, facts={"voucher": 3})
    account = an_account(a_lot(1, 4))
    act = undo_redemption(account, target, NOON)
    assert [(e.kind, e.units, e.reverses, e.facts) for e in act.entries] == [(Kind.REVERSAL, 0, 5, {"voucher": 3})]
    assert act.account == account


@pytest.mark.parametrize(
    ("back", "open_"),
    [
        (timedelta(minutes=1), True),
        (timedelta(minutes=14), True),
        (timedelta(minutes=15), False),
        (timedelta(days=366), False),
    ],
)
def test_a_clock_that_is_set_back_does_not_open_the_window_of_undoing_again(back: timedelta, open_: bool) -> None:
    entry = a_written(Kind.ACCRUAL, 1)
    if open_:
        check_undo(entry, MAX, NOON - back)
        return
    with pytest.raises(Refusal) as refused:
        check_undo(entry, MAX, NOON - back)
    assert refused.value.code is Why.UNDO_LATE
