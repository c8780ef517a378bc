"""A refusal says what it is about: its words name the limit, the reward, the line or the hour, never nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from loyalty.adjustment import read_adjustment, read_reason
from loyalty.calendar import read_own_day
from loyalty.catalogue import MOST_REWARDS, Reward, check_room, read_cost, read_stock, redeem
from loyalty.disputes import check_dispute, check_open
from loyalty.headers import read_header
from loyalty.ledger import Kind, Lot, Written
from loyalty.notes import read_note
from loyalty.occasions import read_words
from loyalty.points import undo_points
from loyalty.promise import check_goal, check_place
from loyalty.rate import MOST_BILL, check_bill, known
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Claim, check_undo, undo_accrual
from loyalty.vouchers import Voucher, VoucherState, refuse_lapsed, refuse_unusable
from tests.makers import MAX, NOON, Counter, a_lot, a_programme, a_written, an_account

TODAY = date(2026, 11, 22)
TEA = Reward(2, "Tea", cost=30)
GIVEN = a_written(Kind.ACCRUAL, 3, id=7, at=NOON)
LATE = NOON + timedelta(days=8)
VOUCHER = Voucher(4, 1, 1, "Coffee", VoucherState.ISSUED, 0, 10, NOON)
USED = replace(VOUCHER, state=VoucherState.REDEEMED, redeemed_at=NOON, place="Bridge")
NOON_MS = int(NOON.timestamp() * 1000)


def undoes(entry: Written = GIVEN, after: timedelta = timedelta(0)) -> None:
    """Max takes his own entry back."""
    check_undo(entry, MAX, NOON + after)


def undoes_what_a_used_voucher_holds() -> None:
    """The card's own voucher was had."""
    counter = Counter(a_programme(4))
    counter.earns(4)
    undo_accrual(counter.account, counter.written[0], counter.fills(), [Claim(1, 0, 4, redeemed=True)], NOON)


ASKED: list[tuple[Callable[[], object], Why, dict[str, object]]] = [
    (lambda: read_adjustment("+31 x", a_programme()), Why.ADJUSTMENT_MOST, {"most": 30}),
    (lambda: read_reason("x" * 301), Why.REASON_LONG, {"most": 300}),
    (lambda: read_own_day("15.03", TODAY), Why.OWN_DAY_WRONG, {"most": 40}),
    (lambda: read_own_day("Customer day 30.02", TODAY), Why.OWN_DAY_WRONG, {"most": 40}),
    (lambda: redeem(an_account(a_lot(1, 40)), replace(TEA, gone=True), "k", NOON), Why.REWARD_GONE, {"reward": "Tea"}),
    (
        lambda: redeem(an_account(a_lot(1, 29)), TEA, "k", NOON),
        Why.REWARD_BEYOND,
        {"reward": "Tea", "missing": 1},
    ),
    (lambda: redeem(an_account(), TEA, "k", NOON), Why.REWARD_BEYOND, {"reward": "Tea", "missing": 30}),
    (lambda: check_room([TEA] * MOST_REWARDS), Why.CATALOGUE_FULL, {"most": 30}),
    (lambda: read_cost("free"), Why.COST_WRONG, {"most": 1_000_000}),
    (lambda: read_stock("many"), Why.STOCK_WRONG, {"most": 100_000}),
    (lambda: check_dispute(GIVEN, LATE), Why.DISPUTE_LATE, {"days": 7}),
    (lambda: check_open(None), Why.BUTTON_OLD, {}),
    (
        lambda: read_header(["shoe size", "phone", "", "Telefon"], both=False),
        Why.IMPORT_TWICE,
        {"column": "phone", "first": 2, "second": 4},
    ),
    (lambda: read_note("x" * 201), Why.NOTE_LONG, {"most": 200}),
    (lambda: read_words("x" * 703, "birthday"), Why.WORDS_LONG, {"over": 3}),
    (lambda: read_words("{nmae}", "anniversary"), Why.WORDS_GAP, {"gap": "nmae", "known": "{name} {balance} {years}"}),
    (lambda: read_words("{" + "n" * 30 + "}", "x"), Why.WORDS_GAP, {"gap": "n" * 20, "known": "{name} {balance}"}),
    (lambda: read_words("Hi {a {b", "x"), Why.WORDS_GAP, {"gap": "a {b", "known": "{name} {balance}"}),
    (lambda: read_words("Hi {a {name} b", "x"), Why.WORDS_GAP, {"gap": "a  b", "known": "{name} {balance}"}),
    (lambda: read_words("Hi {", "x"), Why.WORDS_GAP, {"gap": "{", "known": "{name} {balance}"}),
    (
        lambda: undo_points(an_account(Lot(1, 3, 2)), replace(GIVEN, exact=Fraction(3)), NOON),
        Why.UNDO_SPENT,
        {"entry": 7},
    ),
    (lambda: check_place(10, a_programme(3, 10)), Why.PLACE_WRONG, {"most": 9, "example": 6}),
    (lambda: check_goal(a_programme(8), 8, filling=False), Why.GOAL_SAME, {"goal": 8}),
    (lambda: check_bill(MOST_BILL + 1), Why.AMOUNT_MOST, {"bill": MOST_BILL}),
    (lambda: known("goal"), Why.BUTTON_OLD, {}),
    (lambda: undoes(replace(GIVEN, returned=1)), Why.UNDO_PARTLY, {"entry": 7}),
    (lambda: undoes(after=timedelta(minutes=15)), Why.UNDO_LATE, {"minutes": 15, "entry": 7}),
    (lambda: undo_accrual(an_account(), replace(GIVEN, lot=a_lot(1, 3)), [], [], NOON), Why.UNDO_SPENT, {"entry": 7}),
    (undoes_what_a_used_voucher_holds, Why.UNDO_SPENT, {"entry": 1}),
    (lambda: refuse_unusable(USED, LATE), Why.VOUCHER_USED, {"reward": "Coffee", "at": NOON_MS, "place": "Bridge"}),
    (
        lambda: refuse_lapsed(replace(VOUCHER, state=VoucherState.LAPSED), NOON),
        Why.VOUCHER_LAPSED,
        {"reward": "Coffee", "lapse": None},
    ),
]


@pytest.mark.parametrize(("asked", "why", "facts"), ASKED)
def test_a_refusal_names_what_its_reader_needs(asked: Callable[[], object], why: Why, facts: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refused:
        asked()
    assert (refused.value.code, refused.value.facts) == (why, facts)
    assert type(refused.value.facts.get("minutes", 0)) is int
