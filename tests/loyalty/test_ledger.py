"""The ledger: which lots are spent first, when a lot has lapsed, and what an entry does to an account."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger import Entry, Kind, Lot, Use, credit, open_units, spending_order, take
from tests.makers import NOON, a_lot, an_account, taken

DAY = timedelta(days=1)
MOMENTS = st.none() | st.integers(-3, 9).map(lambda days: NOON + days * DAY)
LOTS = st.lists(st.tuples(st.integers(0, 5), MOMENTS), max_size=6).map(
    lambda pairs: [Lot(number, 5, left, lapses) for number, (left, lapses) in enumerate(pairs, 1)]
)


def test_the_soonest_to_lapse_is_spent_first_and_what_never_lapses_last() -> None:
    lots = [a_lot(1, 1), a_lot(2, 1, NOON + 2 * DAY), a_lot(3, 1, NOON + DAY), a_lot(4, 1)]
    assert [lot.number for lot in spending_order(lots, NOON)] == [3, 2, 1, 4]


def test_of_lots_that_lapse_together_the_older_is_spent_first() -> None:
    lots = [a_lot(2, 1, NOON + DAY), a_lot(1, 1, NOON + DAY)]
    assert [lot.number for lot in spending_order(lots, NOON)] == [1, 2]


@pytest.mark.parametrize(
    ("lapses", "open_"),
    [(NOON, False), (NOON - timedelta(microseconds=1), False), (NOON + timedelta(microseconds=1), True), (None, True)],
)
def test_at_the_very_instant_it_lapses_a_lot_has_lapsed(lapses: datetime | None, open_: bool) -> None:
    assert a_lot(1, 3, lapses).open_at(NOON) is open_
    assert open_units([a_lot(1, 3, lapses)], NOON) == (3 if open_ else 0)


def test_a_lot_with_nothing_left_is_not_open() -> None:
    assert not Lot(1, 3, 0).open_at(NOON)


def test_units_come_from_several_lots_when_one_does_not_suffice() -> None:
    lots = [a_lot(1, 2), a_lot(2, 3, NOON + DAY)]
    assert taken(take(lots, 4, NOON)) == {2: 3, 1: 1}


def test_a_lot_may_be_taken_from_before_all_others() -> None:
    lots = [a_lot(1, 2, NOON + DAY), a_lot(2, 3), a_lot(3, 3)]
    assert taken(take(lots, 4, NOON, first=3)) == {3: 3, 1: 1}


def test_more_than_is_open_cannot_be_taken() -> None:
    with pytest.raises(ValueError, match="more was taken"):
        take([a_lot(1, 2), a_lot(2, 9, NOON)], 3, NOON)


@given(lots=LOTS, units=st.integers(0, 30), first=st.none() | st.integers(1, 6))
def test_taking_never_takes_more_than_a_lot_holds_nor_more_than_was_asked(
    lots: list[Lot], units: int, first: int | None
) -> None:
    try:
        uses = take(lots, units, NOON, first)
    except ValueError:
        assert open_units(lots, NOON) < units
        return
    left = {lot.number: lot.left for lot in lots if lot.open_at(NOON)}
    assert sum(use.units for use in uses) == units
    assert all(0 < use.units <= left[use.lot] for use in uses)
    assert len({use.lot for use in uses}) == len(uses)


@given(lots=LOTS, units=st.integers(1, 30))
def test_nothing_is_taken_from_a_lot_while_one_that_lapses_sooner_has_units(lots: list[Lot], units: int) -> None:
    if open_units(lots, NOON) < units:
        return
    part = taken(take(lots, units, NOON))
    order = [lot for lot in spending_order(lots, NOON) if lot.number in part]
    assert all(part[lot.number] == lot.left for lot in order[:-1])
    assert [lot.number for lot in order] == [lot.number for lot in spending_order(lots, NOON)][: len(order)]


@pytest.mark.parametrize(("deficit", "kept"), [(0, 3), (1, 2), (3, 0), (5, 0)])
def test_an_accrual_fills_the_deficit_first(deficit: int, kept: int) -> None:
    account = an_account(deficit=deficit)
    entry = credit(account, 3, "k", None)
    assert entry.units == 3
    assert entry.lot == Lot(1, kept, kept)
    assert account.after(entry).balance == 3 - deficit
    assert account.after(entry).deficit == max(0, deficit - 3)


def test_lots_are_numbered_on_from_the_last_one_made() -> None:
    account = an_account(a_lot(1, 2), a_lot(2, 2))
    entry = credit(account, 1, "k", None)
    assert entry.lot is not None
    assert (entry.lot.number, account.after(entry).lots_made) == (3, 3)


def test_an_account_after_an_entry_has_its_units_and_its_uses() -> None:
    account = an_account(a_lot(1, 4), a_lot(2, 2))
    spent = account.after(Entry(Kind.REDEMPTION, -5, "k", uses=(Use(1, 4), Use(2, 1))))
    assert (spent.balance, [lot.left for lot in spent.lots]) == (1, [0, 1])
    back = spent.after(Entry(Kind.REVERSAL, 5, "u", uses=(Use(1, -4), Use(2, -1))))
    assert back == account


def test_an_entry_leaves_the_account_it_was_planned_on_as_it_was() -> None:
    account = an_account(a_lot(1, 4))
    account.after(Entry(Kind.REDEMPTION, -4, "k", uses=(Use(1, 4),)))
    assert (account.balance, account.lots[0].left) == (4, 4)


def test_an_entry_that_makes_no_lot_takes_no_number() -> None:
    assert an_account().after(Entry(Kind.REDEMPTION, 0, "k")) == an_account()
    with pytest.raises(ValueError, match=r"^more was taken than the open lots hold$"):
        take([a_lot(1, 2)], 3, NOON)
