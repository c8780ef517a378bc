"""Days on which more is earned: multiplied before any cap, rounded once, and no limit is lifted."""

from fractions import Fraction

import pytest

from loyalty.accrual import Recent, granted
from loyalty.points import accrue_points, counted
from loyalty.programme import Points
from loyalty.refusals import Refusal, Why
from tests.makers import NOON, VILNIUS, a_programme, an_account


@pytest.mark.parametrize(
    ("daily", "today", "asked", "times", "given"),
    [(None, 0, 3, 2, 6), (None, 0, 1, 3, 3), (5, 0, 3, 2, 5), (5, 4, 1, 2, 1), (5, 4, 1, 1, 1)],
)
def test_stamps_are_multiplied_before_the_days_limit(
    daily: int | None, today: int, asked: int, times: int, given: int
) -> None:
    programme = a_programme(10, daily=daily)
    assert granted(programme, asked, Recent(None, today), NOON, confirmed=False, times=times) == given


def test_a_special_day_lifts_no_limit_of_a_scan_and_none_of_a_day() -> None:
    with pytest.raises(Refusal) as refused:
        granted(a_programme(10), 4, Recent(), NOON, confirmed=False, times=2)
    assert refused.value.code is Why.SCAN_LIMIT
    with pytest.raises(Refusal) as refused:
        granted(a_programme(10, daily=5), 1, Recent(None, 5), NOON, confirmed=False, times=3)
    assert refused.value.code is Why.DAILY_LIMIT


def test_points_are_multiplied_before_they_are_rounded_once() -> None:
    third = Points(1, units=1, per=300, most=100_000)
    worth = counted(third, 500, Recent(), NOON, confirmed=False, times=2)
    assert worth == Fraction(10, 3)  # not twice one point
    act = accrue_points(third, an_account(), 500, worth, "k", NOON, VILNIUS)
    assert (act.account.balance, act.account.carry) == (3, Fraction(1, 3))


def test_a_days_limit_cuts_what_the_multiplier_gave_and_nothing_of_that_is_carried() -> None:
    limited = Points(1, units=1, per=100, most=100_000, daily=5)
    assert counted(limited, 400, Recent(None, 0), NOON, confirmed=False, times=3) == 5
    assert counted(limited, 400, Recent(None, 3), NOON, confirmed=False, times=3) == 2
