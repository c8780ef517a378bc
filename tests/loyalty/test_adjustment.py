"""Adjustments: read by one rule, added as a visit is, taken at most as far as there are stamps."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from loyalty.adjustment import LONGEST_REASON, Wanted, adjust, adjust_points, read_adjustment, read_reason
from loyalty.ledger import Kind
from loyalty.programme import Points
from loyalty.refusals import Refusal, Why
from tests.makers import NOON, VILNIUS, a_lot, a_programme, an_account, local, taken


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("+2 greeted the wrong guest", Wanted(2, "greeted the wrong guest")),
        ("-1: counted twice", Wanted(-1, "counted twice")),
        (" − 3, \n paper  card!\u200b ", Wanted(-3, "paper card!")),
        ("–30 all of them", Wanted(-30, "all of them")),
        ("+٣ арабские цифры", Wanted(3, "арабские цифры")),
    ],
)
def test_a_sign_a_number_and_a_reason_are_read(typed: str, wanted: Wanted) -> None:
    assert read_adjustment(typed, a_programme()) == wanted


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        *((typed, Why.ADJUSTMENT_FORM) for typed in ("", "2 x", "+x", "+0 x", "+2.5 x", "+2,5 x", "+1e3 x", "++2 x")),
        *((typed, Why.ADJUSTMENT_FORM) for typed in ("+² x", "+5️⃣ x", "+1_0 x", "+0x10 x", "+2x", "±2 x")),
        ("+1234567 x", Why.ADJUSTMENT_FORM),
        ("+31 x", Why.ADJUSTMENT_MOST),
        ("-999999 x", Why.ADJUSTMENT_MOST),
        ("+2", Why.REASON_EMPTY),
        ("+2 \u200b…", Why.REASON_EMPTY),
        ("+2 " + "x" * (LONGEST_REASON + 1), Why.REASON_LONG),
    ],
)
def test_anything_else_is_refused(typed: str, why: Why) -> None:
    with pytest.raises(Refusal) as refusal:
        read_adjustment(typed, a_programme())
    assert refusal.value.code is why


def test_a_reason_keeps_its_punctuation_and_loses_only_what_steers() -> None:
    assert read_reason("It was\u202e <you>, at 12:06 — “flat white” & cake?\n(Sorry!)") == (
        "It was <you>, at 12:06 — “flat white” & cake? (Sorry!)"
    )
    assert len(read_reason("x" * LONGEST_REASON)) == LONGEST_REASON


def test_added_stamps_make_a_lot_of_their_own_and_fill_a_card() -> None:
    act = adjust(a_programme(4, months=12), an_account(a_lot(1, 3)), 2, "k", NOON, VILNIUS)
    assert [(entry.kind, entry.units, entry.key) for entry in act.entries] == [
        (Kind.ADJUSTMENT, 2, "k"),
        (Kind.REDEMPTION, -4, "k:fill:0"),
    ]
    assert (act.account.balance, act.account.lap, len(act.issued)) == (1, 1, 1)
    assert act.entries[0].lot
    assert act.entries[0].lot.expires_at == local("2027-03-11 00:00")


def test_added_stamps_fill_a_deficit_first() -> None:
    act = adjust(a_programme(10), an_account(deficit=3), 5, "k", NOON, VILNIUS)
    assert (act.account.balance, [lot.left for lot in act.account.lots]) == (2, [2])


def test_stamps_are_taken_from_the_lots_that_lapse_soonest() -> None:
    account = an_account(a_lot(1, 4), a_lot(2, 3, NOON + timedelta(days=1)))
    act = adjust(a_programme(10), account, -5, "k", NOON, VILNIUS)
    assert [(entry.kind, entry.units, taken(entry.uses)) for entry in act.entries] == [
        (Kind.ADJUSTMENT, -5, {2: 3, 1: 2})
    ]
    assert (act.account.balance, act.issued) == (2, ())


@pytest.mark.parametrize("deficit", [0, 2])
def test_more_than_is_there_is_not_taken(deficit: int) -> None:
    account = an_account(deficit=deficit) if deficit else an_account(a_lot(1, 1), a_lot(2, 4, NOON))
    with pytest.raises(Refusal) as refusal:
        adjust(a_programme(10), account, -2, "k", NOON, VILNIUS)
    assert (refusal.value.code, refusal.value.facts) == (Why.ADJUSTMENT_LESS, {"balance": 0 if deficit else 1})


POINTS = Points(2, 1, 100, 1_000_000, months=12)


@pytest.mark.parametrize(("typed", "units"), [("+1000 sorry", 1000), ("−31 sorry", -31), ("+٣ sorry", 3)])
def test_points_are_read_alike_up_to_a_thousand(typed: str, units: int) -> None:
    assert read_adjustment(typed, POINTS).units == units


def test_more_than_a_thousand_points_at_once_are_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        read_adjustment("+1001 sorry", POINTS)
    assert (refusal.value.code, refusal.value.facts) == (Why.ADJUSTMENT_POINTS_MOST, {"most": 1000})


def test_added_points_make_a_lot_that_lapses_as_a_bills_does_and_leave_the_rest_carried() -> None:
    account = replace(an_account(deficit=3), carry=Fraction(2, 3))
    act = adjust_points(POINTS, account, 20, "k", NOON, VILNIUS)
    assert [(entry.kind, entry.units, entry.exact) for entry in act.entries] == [(Kind.ADJUSTMENT, 20, None)]
    assert (act.account.balance, act.account.carry) == (17, Fraction(2, 3))
    assert act.entries[0].lot
    assert act.entries[0].lot.left == 17
    assert act.entries[0].lot.expires_at


def test_points_that_have_lapsed_are_written_off_and_cannot_be_taken() -> None:
    account = an_account(a_lot(1, 5, NOON), a_lot(2, 4))
    act = adjust_points(POINTS, account, -4, "k", NOON, VILNIUS)
    assert [(entry.kind, entry.units) for entry in act.entries] == [(Kind.EXPIRY, -5), (Kind.ADJUSTMENT, -4)]
    with pytest.raises(Refusal) as refusal:
        adjust_points(POINTS, account, -5, "k", NOON, VILNIUS)
    assert (refusal.value.code, refusal.value.facts) == (Why.ADJUSTMENT_POINTS_LESS, {"balance": 4})


def test_one_more_or_one_less_is_an_adjustment_too_and_bears_its_key() -> None:
    stamps = [adjust(a_programme(10), an_account(a_lot(1, 3)), units, "k", NOON, VILNIUS) for units in (1, -1)]
    points = [adjust_points(POINTS, an_account(a_lot(1, 3)), units, "k", NOON, VILNIUS) for units in (1, -1)]
    for more, less in (stamps, points):
        assert [(entry.kind, entry.units, entry.key) for entry in (*more.entries, *less.entries)] == [
            (Kind.ADJUSTMENT, 1, "k"),
            (Kind.ADJUSTMENT, -1, "k"),
        ]
        assert [lot.left for lot in more.account.lots] == [3, 1], "what is added is a lot of its own"


def test_points_added_late_in_the_evening_lapse_by_the_businesss_own_day_and_what_has_lapsed_is_written_off() -> None:
    late = local("2026-03-10 00:30")  # still the 9th in Greenwich
    act = adjust_points(POINTS, an_account(a_lot(1, 5, late)), 2, "k", late, VILNIUS)
    assert [(entry.kind, entry.units) for entry in act.entries] == [(Kind.ADJUSTMENT, 2), (Kind.EXPIRY, -5)]
    assert act.entries[0].lot
    assert act.entries[0].lot.expires_at == local("2027-03-11 00:00")
    assert act.account.balance == 2
