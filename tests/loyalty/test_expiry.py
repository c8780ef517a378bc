"""When units lapse: the end of a local day, months of every length, and nights on which clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.expiry import add_months, end_of_validity, lapsed, local_day
from loyalty.ledger import Kind, Lot
from tests.makers import NOON, VILNIUS, a_lot, an_account, local

# Zone, the local day on which its clocks change, and how many hours that day has.
DST_DAYS = [
    ("Europe/Vilnius", "2026-03-29", 23),
    ("Europe/Vilnius", "2026-10-25", 25),
    ("Europe/London", "2026-03-29", 23),
    ("America/New_York", "2026-11-01", 25),
    ("Australia/Sydney", "2026-10-04", 23),
    ("Australia/Lord_Howe", "2026-10-04", 23.5),  # half an hour
    ("Africa/Cairo", "2026-04-24", 23),  # at midnight: that day begins at one o'clock
    ("Africa/Cairo", "2026-10-29", 25),  # at midnight: the day before gets the hour
    ("America/Havana", "2026-11-01", 25),  # its first hour comes twice
    ("America/Santiago", "2026-09-06", 23),
    ("Asia/Beirut", "2026-03-29", 23),
    ("Asia/Tokyo", "2026-03-29", 24),
]
ZONES = sorted({zone for zone, _, _ in DST_DAYS} | {"Pacific/Apia", "Asia/Kathmandu", "UTC"})
MOMENTS = st.integers(-800_000_000, 2_000_000_000).map(lambda seconds: NOON + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2027-02-28", 12, "2028-02-28"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-11-15", 1, "2026-12-15"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-05-31", 0, "2026-05-31"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month(day: str, months: int, then: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(then)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_months_later_is_in_the_month_asked_for_and_never_a_later_day(day: date, months: int) -> None:
    then = add_months(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day <= day.day


@pytest.mark.parametrize("earned", ["2026-01-31 00:00", "2026-01-31 18:00", "2026-01-31 23:59:59.999"])
def test_a_month_of_validity_ends_with_the_last_local_day_included(earned: str) -> None:
    assert end_of_validity(local(earned), 1, VILNIUS) == local("2026-03-01 00:00")


def test_just_after_local_midnight_a_day_more_is_given_though_utc_still_has_the_day_before() -> None:
    assert end_of_validity(local("2026-02-01 00:00"), 1, VILNIUS) == local("2026-03-02 00:00")


def test_stamps_without_months_never_lapse() -> None:
    assert end_of_validity(NOON, None, VILNIUS) is None


def test_stamps_earned_on_a_leap_day_lapse_at_the_end_of_february() -> None:
    assert end_of_validity(local("2028-02-29 12:00"), 12, VILNIUS) == local("2029-03-01 00:00")


def test_the_end_of_validity_follows_the_clocks_of_its_own_season() -> None:
    assert end_of_validity(local("2026-01-15 12:00"), 6, VILNIUS) == datetime(2026, 7, 15, 21, tzinfo=UTC)


@given(MOMENTS, st.integers(1, 60), st.sampled_from(ZONES))
def test_validity_ends_when_that_many_months_later_is_over(earned: datetime, months: int, name: str) -> None:
    zone = ZoneInfo(name)
    lapses = end_of_validity(earned, months, zone)
    last_day = add_months(earned.astimezone(zone).date(), months)
    assert lapses is not None
    assert (lapses - timedelta(microseconds=1)).astimezone(zone).date() <= last_day
    assert lapses.astimezone(zone).date() > last_day


@pytest.mark.parametrize(("zone", "day", "hours"), DST_DAYS)
def test_a_day_on_which_clocks_change_is_shorter_or_longer(zone: str, day: str, hours: float) -> None:
    start, end = local_day(local(f"{day} 12:00", ZoneInfo(zone)), ZoneInfo(zone))
    assert end - start == timedelta(hours=hours)


@pytest.mark.parametrize(("name", "day", "_hours"), DST_DAYS)
def test_the_days_around_a_change_of_clocks_leave_no_gap_and_no_overlap(name: str, day: str, _hours: float) -> None:
    zone = ZoneInfo(name)
    start, end = local_day(local(f"{day} 12:00", zone), zone)
    assert local_day(start - timedelta(microseconds=1), zone)[1] == start
    assert local_day(end, zone)[0] == end


@given(MOMENTS, st.sampled_from(ZONES))
def test_every_moment_is_in_its_own_day_which_ends_before_the_next_begins(now: datetime, name: str) -> None:
    start, end = local_day(now, ZoneInfo(name))
    assert start <= now < end
    assert local_day(start, ZoneInfo(name)) == (start, end)
    assert local_day(end, ZoneInfo(name))[0] == end


def test_a_day_that_a_country_skipped_has_no_moment() -> None:
    zone = ZoneInfo("Pacific/Apia")  # went from 29 to 31 December 2011
    assert local_day(local("2011-12-29 12:00", zone), zone)[1] == local_day(local("2011-12-31 12:00", zone), zone)[0]


def test_what_is_left_of_a_lapsed_lot_is_written_off_under_the_lots_own_key() -> None:
    account = an_account(Lot(1, 5, 2, NOON), a_lot(2, 3, NOON + timedelta(seconds=1)), Lot(3, 4, 0, NOON))
    entries = lapsed(account, NOON)
    assert [(entry.kind, entry.units, entry.key) for entry in entries] == [(Kind.EXPIRY, -2, "expiry:1:1")]
    after = account.after(entries[0])
    assert (after.balance, lapsed(after, NOON)) == (3, ())
