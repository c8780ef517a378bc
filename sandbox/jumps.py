"""Jumps of the town's clock to where something happens: the next morning, Monday's, or a holiday's.

The town lies in Lithuania, as the demo's café does. A morning is half past ten: quiet hours are over, and what is sent
at ten has gone out. A holiday is jumped to at the same time of its day.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

ZONE = ZoneInfo("Europe/Vilnius")
_COUNTRY = "LT"
_MORNING = time(10, 30)
_DAY = timedelta(days=1)


def next_morning(now: datetime) -> datetime:
    """Half past ten, today if it is still to come."""
    local = now.astimezone(ZONE)
    return _morning(local.date() + _DAY * (local.time() >= _MORNING))


def next_monday(now: datetime) -> datetime:
    """The same on the next Monday."""
    morning = next_morning(now)
    return _morning(morning.astimezone(ZONE).date() + _DAY * (-morning.astimezone(ZONE).weekday() % 7))


def next_week(now: datetime) -> datetime:
    """Seven days on at the same local time, also over a change of clocks."""
    local = now.astimezone(ZONE)
    return datetime.combine(local.date() + 7 * _DAY, local.time(), tzinfo=ZONE).astimezone(UTC)


def next_holiday(now: datetime) -> datetime:
    """The morning of the country's next holiday."""
    first = next_morning(now).astimezone(ZONE).date()
    return _morning(min(day for day in _holidays(first) if day >= first))


JUMPS: dict[str, Callable[[datetime], datetime]] = {
    "morning": next_morning,
    "monday": next_monday,
    "week": next_week,
    "holiday": next_holiday,
}


def festive(now: datetime) -> str:
    """What is celebrated today, "" on an ordinary day."""
    day = now.astimezone(ZONE).date()
    return _holidays(day).get(day, "")


def _holidays(day: date) -> dict[date, str]:
    return dict(holidays.country_holidays(_COUNTRY, years=(day.year, day.year + 1), language="en_US"))


def _morning(day: date) -> datetime:
    return datetime.combine(day, _MORNING, tzinfo=ZONE).astimezone(UTC)
