"""Disputes: opened in time, about what a person did, and answered once."""

from datetime import timedelta

import pytest

from loyalty.disputes import DISPUTE_WINDOW, Dispute, DisputeState, check_dispute, check_open
from loyalty.ledger import FILLED, Kind
from loyalty.refusals import Refusal, Why
from tests.makers import NOON, a_written

INSTANT = timedelta(microseconds=1)


def refusal_of(after: timedelta = timedelta(0), kind: Kind = Kind.ACCRUAL, **entry: object) -> Why:
    """Why no dispute is opened."""
    with pytest.raises(Refusal) as refusal:
        check_dispute(a_written(kind, 1, **entry), NOON + after)
    return refusal.value.code


def test_a_receipt_can_be_disputed_for_seven_days_the_end_excluded() -> None:
    check_dispute(a_written(Kind.ACCRUAL, 1), NOON + DISPUTE_WINDOW - INSTANT)
    check_dispute(a_written(Kind.REDEMPTION, 0), NOON)
    assert refusal_of(after=DISPUTE_WINDOW) is Why.DISPUTE_LATE
    assert timedelta(days=7) == DISPUTE_WINDOW


def test_what_was_taken_back_or_nobody_did_is_not_disputed() -> None:
    assert refusal_of(reversed=True) is Why.UNDO_TWICE
    assert refusal_of(kind=Kind.REDEMPTION, reason=FILLED) is Why.BUTTON_OLD
    assert refusal_of(kind=Kind.EXPIRY) is Why.BUTTON_OLD


def test_a_dispute_is_answered_while_it_is_open() -> None:
    dispute = Dispute(7, 1, NOON, DisputeState.OPEN)
    assert check_open(dispute) is dispute


@pytest.mark.parametrize("state", [DisputeState.UPHELD, DisputeState.EXPLAINED])
def test_a_closed_dispute_says_how_it_was_closed(state: DisputeState) -> None:
    with pytest.raises(Refusal) as refusal:
        check_open(Dispute(7, 1, NOON, state, 2))
    assert (refusal.value.code, refusal.value.facts) == (Why.DISPUTE_CLOSED, {"state": state.value})
