"""A birthday near: seven days before and after, over the new year, and 29 February in every year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.birthday import Birthday, Near, near

LEAP_DAY = Birthday(2, 29, 1996)


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 20), 7),
        (date(2026, 11, 26), 1),
        (date(2026, 11, 27), 0),
        (date(2026, 12, 4), -7),
        (date(2026, 11, 19), None),
        (date(2026, 12, 5), None),
    ],
)
def test_a_week_before_and_after_and_no_day_more(today: date, days: int | None) -> None:
    expected = None if days is None else Near(days, date(2026, 11, 27))
    assert near(Birthday(11, 27), today) == expected


def test_the_new_year_lies_between_two_days_as_any_night_does() -> None:
    assert near(Birthday(1, 2), date(2026, 12, 30)) == Near(3, date(2027, 1, 2))
    assert near(Birthday(12, 30), date(2027, 1, 2)) == Near(-3, date(2026, 12, 30))


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2028, 2, 28), date(2028, 2, 29)),
        (date(2028, 3, 1), date(2028, 2, 29)),
        (date(2027, 2, 28), date(2027, 2, 28)),
        (date(2027, 3, 1), date(2027, 2, 28)),
        (date(2100, 2, 27), date(2100, 2, 28)),
    ],
)
def test_29_february_is_the_last_of_february_in_a_year_without_it(today: date, day: date) -> None:
    assert near(LEAP_DAY, today) == Near((day - today).days, day)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(-20, 20))
def test_near_means_at_most_seven_days_whatever_the_year(birthday: date, away: int) -> None:
    today = birthday + timedelta(days=away)
    if (birthday.month, birthday.day) == (2, 29):
        birthday = date(birthday.year, 2, 29)
    found = near(Birthday(birthday.month, birthday.day, 1950), today)
    assert found == (Near(-away, birthday) if abs(away) <= 7 else None)
