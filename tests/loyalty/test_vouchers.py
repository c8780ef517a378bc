"""A pass lives ten minutes, end excluded, and not once it is dead."""

from datetime import timedelta

import pytest

from loyalty.vouchers import PASS_LIFE, Pass, Voucher, VoucherState
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
    assert Pass("v", VOUCHER, 1, NOON + timedelta(minutes=10), dead).live_at(NOON + after) is live
    assert timedelta(minutes=10) == PASS_LIFE
