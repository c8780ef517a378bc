"""When a message goes out: a day and time as an owner types them, in the business's zone, whatever its clocks do."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loyalty.refusals import Refusal, Why

FARTHEST = timedelta(days=366)
_SLIP = timedelta(days=60)  # a day without its year that is over for less than this was meant, and mistaken
_MINUTE = timedelta(minutes=1)
_TIME = r"(\d{1,2})(?:[:.h](\d{2}))?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})[./-](\d{{1,2}})(?:[./-](\d{{4}}))?\.?[,\s]+{_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})[,T\s]+{_TIME}")
_TIME_ALONE = re.compile(r"(\d{1,2})[:.h](\d{2})")


@dataclass(frozen=True)
class Gap:
    """The clocks jump over the hour that was asked for; `then` is the first one after the jump."""

    then: datetime


def example(now: datetime, zone: ZoneInfo) -> str:
    """A day and time that would be understood: tomorrow at noon."""
    return f"{now.astimezone(zone) + timedelta(days=1):%d.%m.%Y} 12:00"


def read_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime | Gap:
    """The instant (UTC) of `24.12 17:30`, `24.12.2026 17:30`, `2026-12-24 17:30` or `17:30`, meant in the zone.

    An hour that the clocks have twice is its first; one they jump over is a Gap. Raises Refusal with an example for
    what is none, for the past, and for more than a year ahead.
    """
    such = example(now, zone)
    local = now.astimezone(zone)
    try:
        meant = _read(text.strip(), local)
    except ValueError as error:
        raise Refusal(Why.WHEN_WRONG, such=such) from error
    there = in_zone(meant, zone)
    at = there.then if isinstance(there, Gap) else there
    if at <= now:
        raise Refusal(Why.WHEN_PAST, such=such)
    if at > now + FARTHEST:
        raise Refusal(Why.WHEN_FAR, such=such)
    return there


def in_zone(meant: datetime, zone: ZoneInfo) -> datetime | Gap:
    """The instant (UTC) at which the zone's clocks show this; the first of two, or the Gap in which they never do."""
    at = meant.replace(tzinfo=zone, fold=0).astimezone(UTC)
    shown = at.astimezone(zone).replace(tzinfo=None)
    if shown == meant:
        return at
    # Within a gap fold=1 is read with the offset after the jump, so it lies before it: go on to the jump itself.
    before = meant.replace(tzinfo=zone, fold=1).astimezone(UTC)
    offset = before.astimezone(zone).utcoffset()
    while before.astimezone(zone).utcoffset() == offset:
        before += _MINUTE
    return Gap(before)


def _read(text: str, local: datetime) -> datetime:
    """What was typed, without a zone. ValueError for what is no day and time."""
    if match := _TIME_ALONE.fullmatch(text):
        hour, minute = match.groups()
        return datetime.combine(local.date(), time(int(hour), int(minute)))
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day, hour, minute = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year, hour, minute = match.groups()
    else:
        raise ValueError("no day and time")
    when = _day(int(day), int(month), int(year) if year else None, local.date())
    return datetime.combine(when, time(int(hour), int(minute or 0)))


def _day(day: int, month: int, year: int | None, today: date) -> date:
    """The day; without a year the coming one, unless it was a moment ago: then nobody means next year's."""
    if year is not None:
        return date(year, month, day)
    this = date(today.year, month, day)
    return date(today.year + 1, month, day) if this + _SLIP <= today else this
