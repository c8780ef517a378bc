"""A pass lives ten minutes, end excluded, and not once it is dead; what the counter refuses it says why."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from loyalty.refusals import Refusal, Why
from loyalty.vouchers import PASS_LIFE, Pass, Used, Voucher, VoucherState, refuse_pass, refuse_unusable
from tests.makers import NOON

VOUCHER = Voucher(1, 1, 1, "preset:free-coffee", VoucherState.ISSUED, 0, 10, NOON)


@pytest.mark.parametrize(
    ("after", "dead", "live"),
    [
        (timedelta(0), False, True),
        (PASS_LIFE - timedelta(microseconds=1), False, True),
        (PASS_LIFE, False, False),
        (timedelta(0), True, False),
    ],
)
def test_a_pass_may_be_shown_for_ten_minutes_unless_a_newer_one_killed_it(
    after: timedelta, dead: bool, live: bool
) -> None:
    assert Pass("v", 1, NOON + timedelta(minutes=10), dead, VOUCHER).live_at(NOON + after) is live
    assert timedelta(minutes=10) == PASS_LIFE


AT_NOON = int(NOON.timestamp() * 1000)
SHOWN = Pass("v", 1, NOON + PASS_LIFE, dead=False, voucher=VOUCHER)
FOR_POINTS = Pass("v", 1, NOON + PASS_LIFE, dead=False, reward=7)
USED = Used("Brow tint", NOON, "Old Town", back=False)


@pytest.mark.parametrize("shown", [SHOWN, FOR_POINTS])
def test_a_fresh_pass_is_taken_at_the_counter(shown: Pass) -> None:
    refuse_pass(shown, NOON)


@pytest.mark.parametrize(
    ("shown", "why", "facts"),
    [
        (replace(SHOWN, dead=True), Why.PASS_LAPSED, {}),
        (replace(FOR_POINTS, expires_at=NOON), Why.PASS_LAPSED, {}),
        (
            replace(FOR_POINTS, dead=True, used=USED),
            Why.VOUCHER_USED,
            {"reward": "Brow tint", "at": AT_NOON, "place": "Old Town"},
        ),
        (replace(FOR_POINTS, dead=True, used=replace(USED, back=True)), Why.PASS_LAPSED, {}),
        (replace(SHOWN, voucher=replace(VOUCHER, state=VoucherState.CANCELLED)), Why.VOUCHER_GONE, {}),
        (replace(SHOWN, voucher=replace(VOUCHER, frozen=True)), Why.VOUCHER_FROZEN, {"reward": VOUCHER.title}),
        (
            replace(SHOWN, voucher=replace(VOUCHER, expires_at=NOON)),
            Why.VOUCHER_LAPSED,
            {"reward": VOUCHER.title, "lapse": AT_NOON},
        ),
        (
            replace(SHOWN, dead=True, voucher=replace(VOUCHER, state=VoucherState.REDEEMED, redeemed_at=NOON)),
            Why.VOUCHER_USED,
            {"reward": VOUCHER.title, "at": AT_NOON, "place": None},
        ),
    ],
)
def test_what_the_counter_cannot_take_is_refused_with_its_reason(shown: Pass, why: Why, facts: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        refuse_pass(shown, NOON)
    assert (refused.value.code, refused.value.facts) == (why, facts)


def test_a_redeemed_voucher_whose_moment_is_not_known_is_gone() -> None:
    with pytest.raises(Refusal) as refused:
        refuse_unusable(replace(VOUCHER, state=VoucherState.REDEEMED), NOON)
    assert refused.value.code is Why.VOUCHER_GONE
    with pytest.raises(Refusal) as refused:
        refuse_unusable(replace(VOUCHER, state=VoucherState.CANCELLED, redeemed_at=NOON), NOON)
    assert refused.value.code is Why.VOUCHER_GONE
