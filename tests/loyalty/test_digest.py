"""The week: its Mondays and hours in the business's own zone, also on the nights when clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from loyalty.digest import (
    QUARTER_MS,
    Busiest,
    Change,
    Done,
    People,
    Stretch,
    Week,
    busiest,
    by_day,
    change,
    letter_day,
    monday,
    read_week,
    so_far,
    week_of,
    whole_week,
)
from tests.makers import VILNIUS, local

KATHMANDU = ZoneInfo("Asia/Kathmandu")  # three quarters of an hour off the full one


def quarter(moment: datetime) -> int:
    """The quarter of an hour a moment is in."""
    return int(moment.timestamp() * 1000) // QUARTER_MS


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-11-22 23:59", None),
        ("2026-11-23 08:59", None),
        ("2026-11-23 09:00", date(2026, 11, 23)),
        ("2026-11-23 23:59", date(2026, 11, 23)),
        ("2026-11-24 00:00", None),
        ("2026-11-24 09:00", None),
    ],
)
def test_the_letter_is_due_on_monday_from_nine_to_midnight(at: str, day: date | None) -> None:
    assert letter_day(local(at), VILNIUS) == day


def test_monday_is_the_businesss_own_and_not_that_of_greenwich() -> None:
    assert monday(datetime(2026, 11, 22, 22, 30, tzinfo=UTC), VILNIUS) == date(2026, 11, 23)
    assert monday(datetime(2026, 11, 22, 21, 30, tzinfo=UTC), VILNIUS) == date(2026, 11, 16)


@pytest.mark.parametrize(("first", "hours"), [("2026-03-23", 167), ("2026-10-19", 169), ("2026-11-16", 168)])
def test_a_week_goes_from_midnight_to_midnight_also_when_the_clocks_change(first: str, hours: int) -> None:
    week = whole_week(date.fromisoformat(first), VILNIUS)
    assert week.until - week.since == timedelta(hours=hours)
    assert week.since == local(f"{first} 00:00")


def test_a_week_that_is_not_over_is_compared_up_to_the_same_hour() -> None:
    this, before = so_far(local("2026-10-28 15:00"), VILNIUS)  # winter time; a week earlier it was summer
    assert this == Stretch(local("2026-10-26 00:00"), local("2026-10-28 15:00"))
    assert before == Stretch(local("2026-10-19 00:00"), local("2026-10-21 15:00"))
    this, before = so_far(local("2026-11-23 00:30"), VILNIUS)  # still Sunday in Greenwich
    assert this == Stretch(local("2026-11-23 00:00"), local("2026-11-23 00:30"))
    assert before == Stretch(local("2026-11-16 00:00"), local("2026-11-16 00:30"))
    this, before = so_far(local("2026-11-22 23:30"), VILNIUS)  # Monday in the far east
    assert this == Stretch(local("2026-11-16 00:00"), local("2026-11-22 23:30"))
    assert before == Stretch(local("2026-11-09 00:00"), local("2026-11-15 23:30"))


def test_days_are_the_businesss_own_in_a_zone_of_quarters_too() -> None:
    late, early = local("2026-11-16 23:59", KATHMANDU), local("2026-11-17 00:00", KATHMANDU)
    visits = {quarter(late): 2, quarter(early): 3, quarter(early) + 1: 4, quarter(early) + 96 * 9: 5}
    assert by_day(visits, date(2026, 11, 16), 3, KATHMANDU) == (2, 7, 0)


def test_the_busiest_day_and_hour_are_the_earlier_of_equals_and_of_that_week_alone() -> None:
    week = whole_week(date(2026, 11, 16), VILNIUS)
    visits = {
        quarter(local("2026-11-15 12:00")): 99,
        quarter(local("2026-11-18 09:45")): 4,
        quarter(local("2026-11-19 09:00")): 2,
        quarter(local("2026-11-19 17:00")): 2,
        quarter(local("2026-11-21 23:45")): 3,
    }
    assert busiest(visits, week, VILNIUS) == Busiest(2, 9)


def test_a_week_is_from_its_first_instant_to_before_its_last() -> None:
    week = whole_week(date(2026, 11, 16), VILNIUS)
    first, next_ = quarter(local("2026-11-16 00:00")), quarter(local("2026-11-23 00:00"))
    assert busiest({first: 10, next_: 99}, week, VILNIUS) == Busiest(0, 0)
    assert busiest({next_: 99}, week, VILNIUS) is None
    last = quarter(local("2026-11-22 23:45"))
    assert busiest({last: 10, first: 1}, week, VILNIUS) == Busiest(6, 23)


def test_a_handful_of_visits_has_no_busiest_hour() -> None:
    week = whole_week(date(2026, 11, 16), VILNIUS)
    assert busiest({quarter(local("2026-11-18 09:45")): 9}, week, VILNIUS) is None
    assert busiest({quarter(local("2026-11-18 09:45")): 10}, week, VILNIUS) == Busiest(2, 9)


@pytest.mark.parametrize(
    ("now", "before", "how"),
    [
        (5, 3, (Change.MORE, 2)),
        (3, 5, (Change.FEWER, 2)),
        (4, 4, (Change.SAME, 0)),
        (0, 0, (Change.SAME, 0)),
        (4, 0, (Change.NEW, 4)),
        (0, 4, (Change.FEWER, 4)),
    ],
)
def test_two_weeks_are_compared_in_words(now: int, before: int, how: tuple[Change, int]) -> None:
    assert change(now, before) == how


def test_a_week_is_read_back_from_its_notice() -> None:
    done = [Done(1, 2, 3, 4, 5, 6), Done(2, None, 1, 1, 1, 1)]
    week = week_of(done, People(4, 1), 7)
    assert week == Week(visits=4, visits_before=7, came=4, back=1, stamps=5, points=6, rewards=7)
    assert read_week({**week.facts(), "monday": "2026-11-16"}) == week
