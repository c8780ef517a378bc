"""Both nights of changing clocks in ten zones: days meet without a gap, and what has an hour has it once, in order."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from loyalty.expiry import end_of_days, end_of_validity, last_good_day, local_day, start_of
from loyalty.manners import Manners
from loyalty.occasions import Occasion, begins, send_at
from loyalty.schedule import Gap, in_zone

ZONES = (
    "Europe/Vilnius",
    "Europe/Warsaw",
    "Europe/Bucharest",
    "Europe/London",
    "Europe/Lisbon",
    "Atlantic/Azores",  # forward at midnight
    "America/New_York",
    "America/Santiago",  # at midnight, and in the other half of the year
    "Australia/Lord_Howe",  # by half an hour
    "Asia/Beirut",  # at midnight, in which the day before gets its hour twice
)
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
STEP = timedelta(minutes=30)
NEVER_QUIET = Manners(0, 0)


@cache
def changes(name: str) -> tuple[datetime, ...]:
    """The instants of 2026 at which a zone's clocks change."""
    zone = ZoneInfo(name)
    found = []
    for hours in range(365 * 48):
        at = YEAR + timedelta(minutes=30) * hours
        if at.astimezone(zone).utcoffset() != (at - timedelta(minutes=30)).astimezone(zone).utcoffset():
            found.append(at)
    return tuple(found)


NIGHTS = [(name, night) for name in ZONES for night in (0, 1)]


@pytest.fixture(params=NIGHTS, ids=lambda one: f"{one[0]}-{one[1]}")
def night(request: pytest.FixtureRequest) -> tuple[ZoneInfo, datetime]:
    """A zone, and the instant of its change."""
    name, number = request.param
    found = changes(name)
    assert len(found) == 2
    return ZoneInfo(name), found[number]


def around(change: datetime) -> Iterator[datetime]:
    """Instants from two days before to two days after."""
    return (change + STEP * number for number in range(-96, 96))


def days(zone: ZoneInfo, change: datetime) -> list[date]:
    """The local days around it."""
    return sorted({at.astimezone(zone).date() for at in around(change)})


def test_every_instant_is_in_one_day_and_days_meet(night: tuple[ZoneInfo, datetime]) -> None:
    zone, change = night
    for at in around(change):
        start, end = local_day(at, zone)
        assert start <= at < end
        assert end == local_day(end, zone)[0]
        assert at.astimezone(zone).date() == start.astimezone(zone).date()
    lengths = {end - start for start, end in (local_day(at, zone) for at in around(change))}
    assert len(lengths) == 2, "one day is longer or shorter than the others"


def test_what_lapses_is_good_to_the_end_of_its_last_day(night: tuple[ZoneInfo, datetime]) -> None:
    zone, change = night
    for day in days(zone, change)[1:-1]:
        before = datetime.combine(day - timedelta(days=14), time(18), tzinfo=zone)
        lapses = end_of_days(before, 14, zone)
        assert lapses is not None
        assert last_good_day(lapses, zone) == day
        assert (lapses - timedelta(milliseconds=1)).astimezone(zone).date() == day
        earned = datetime.combine(day.replace(year=day.year - 1), time(18), tzinfo=zone)
        assert end_of_validity(earned, 12, zone) == lapses == start_of(day + timedelta(days=1), zone)


def test_quiet_hours_end_when_the_wall_clock_says_so(night: tuple[ZoneInfo, datetime]) -> None:
    zone, change = night
    manners = Manners()
    for at in around(change):
        then = manners.next_hour_to_speak(at, zone)
        assert not manners.is_quiet(then.astimezone(zone))
        assert then == at or then.astimezone(zone).time() == time(manners.quiet_until)
        assert timedelta() <= then - at <= timedelta(hours=14)


def test_planned_moments_keep_their_order_through_a_gap_and_a_doubled_hour(night: tuple[ZoneInfo, datetime]) -> None:
    zone, change = night
    first = datetime.combine(days(zone, change)[0], time())
    gaps, instants = 0, []
    for number in range(4 * 48):
        meant = first + STEP * number
        found = in_zone(meant, zone)
        gaps += isinstance(found, Gap)
        at = found.then if isinstance(found, Gap) else found
        instants.append(at)
        assert isinstance(found, Gap) is (at.astimezone(zone).replace(tzinfo=None) != meant)
        assert not isinstance(found, Gap) or at == change
    assert instants == sorted(instants)
    forward = _offset(zone, change) > _offset(zone, change - STEP)
    assert gaps == ((_offset(zone, change) - _offset(zone, change - STEP)) // STEP if forward else 0)


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    offset = at.astimezone(zone).utcoffset()
    assert offset is not None
    return offset


@pytest.mark.parametrize("manners", [NEVER_QUIET, Manners()], ids=["never quiet", "quiet at night"])
def test_an_occasion_begins_once_a_day_at_each_hour_and_earlier_hours_first(
    night: tuple[ZoneInfo, datetime], manners: Manners
) -> None:
    zone, change = night
    inside = days(zone, change)[1:-1]
    for hour in range(24):
        occasion = Occasion("birthday", on=True, hour=hour)
        begun: list[date] = []
        for at in around(change):
            if begins(occasion, at, manners, zone):
                occasion = replace(occasion, begun=at.astimezone(zone).date())
                begun.append(at.astimezone(zone).date())
                due = send_at(begun[-1], hour, manners, zone)
                assert len(begun) == 1 or due <= at < due + STEP, "at its hour"
        assert [day for day in begun if day in inside] == inside
        assert len(set(begun)) == len(begun)
    for day in inside:
        hours = [send_at(day, hour, NEVER_QUIET, zone) for hour in range(24)]
        assert hours == sorted(hours)
        assert {at.astimezone(zone).date() for at in hours} == {day}
