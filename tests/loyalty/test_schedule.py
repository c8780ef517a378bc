"""When something goes out: read in the business's zone, on both odd nights of the year too, and never in the past."""

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.refusals import Refusal, Why
from loyalty.schedule import FARTHEST, Gap, example, in_zone, read_moment
from tests.makers import VILNIUS

NOW = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)  # 14:30 in Vilnius, a Saturday
ZONES = ("Europe/Vilnius", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("24.12 17:30", datetime(2026, 12, 24, 15, 30, tzinfo=UTC)),
        ("24.12.2026 17:30", datetime(2026, 12, 24, 15, 30, tzinfo=UTC)),
        (" 24/12/2026,  17.30 ", datetime(2026, 12, 24, 15, 30, tzinfo=UTC)),
        ("24-12 9", datetime(2026, 12, 24, 7, 0, tzinfo=UTC)),
        ("2026-12-24 17:30", datetime(2026, 12, 24, 15, 30, tzinfo=UTC)),
        ("2026-12-24T17:30", datetime(2026, 12, 24, 15, 30, tzinfo=UTC)),
        ("14:31", datetime(2026, 11, 21, 12, 31, tzinfo=UTC)),
        ("1.3 10:00", datetime(2027, 3, 1, 8, 0, tzinfo=UTC)),
        ("٢٤.١٢ ١٧:٣٠", datetime(2026, 12, 24, 15, 30, tzinfo=UTC)),
    ],
)
def test_a_day_and_time_is_read_as_people_write_it(text: str, meant: datetime) -> None:
    assert read_moment(text, NOW, VILNIUS) == meant


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("14:30", Why.WHEN_PAST),
        ("21.11.2026 14:30", Why.WHEN_PAST),
        ("20.11 18:00", Why.WHEN_PAST),
        ("1.1.1970 00:00", Why.WHEN_PAST),
        ("23.11.2027 12:00", Why.WHEN_FAR),
        ("31.12.9999 23:59", Why.WHEN_FAR),
        ("", Why.WHEN_WRONG),
        ("tomorrow", Why.WHEN_WRONG),
        ("24.12", Why.WHEN_WRONG),
        ("31.02.2027 12:00", Why.WHEN_WRONG),
        ("29.02 12:00", Why.WHEN_WRONG),
        ("24.12 24:00", Why.WHEN_WRONG),
        ("24.12 12:60", Why.WHEN_WRONG),
        ("0.12 12:00", Why.WHEN_WRONG),
        ("24.12.0000 12:00", Why.WHEN_WRONG),
        ("²4.12 12:00", Why.WHEN_WRONG),
        ("1e9", Why.WHEN_WRONG),
    ],
)
def test_what_cannot_be_is_refused_with_an_example_that_can(text: str, why: Why) -> None:
    with pytest.raises(Refusal) as refused:
        read_moment(text, NOW, VILNIUS)
    assert refused.value.code is why
    such = str(refused.value.facts["such"])
    assert such == "22.11.2026 12:00"
    assert isinstance(read_moment(such, NOW, VILNIUS), datetime)


def test_an_hour_the_clocks_jump_over_leads_to_the_first_after_it() -> None:
    jump = datetime(2027, 3, 28, 1, 0, tzinfo=UTC)  # 03:00 becomes 04:00 in Vilnius
    for text in ("28.03.2027 03:00", "28.03.2027 03:30", "28.03.2027 03:59"):
        assert read_moment(text, NOW, VILNIUS) == Gap(jump)
    assert read_moment("28.03.2027 02:59", NOW, VILNIUS) == jump - timedelta(minutes=1)
    assert read_moment("28.03.2027 04:00", NOW, VILNIUS) == jump


@pytest.mark.parametrize("machine", ["Pacific/Niue", "Pacific/Kiritimati"])
def test_a_gap_is_the_zones_own_wherever_the_computer_stands(machine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", machine)
    time.tzset()
    found = read_moment("28.03.2027 03:30", NOW, VILNIUS)
    monkeypatch.undo()
    time.tzset()
    assert found == Gap(datetime(2027, 3, 28, 1, 0, tzinfo=UTC))


def test_an_hour_the_clocks_have_twice_is_its_first() -> None:
    assert read_moment("31.10.2027 03:30", NOW, VILNIUS) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("name", ZONES)
def test_every_hour_of_a_year_is_one_instant_or_a_gap_that_ends_on_the_clock(name: str) -> None:
    zone = ZoneInfo(name)
    meant = datetime(2027, 1, 1, 0, 15)  # noqa: DTZ001 — the clock on the wall, whose zone is what is tried
    while meant.year == 2027:
        found = in_zone(meant, zone)
        if isinstance(found, Gap):
            shown = found.then.astimezone(zone).replace(tzinfo=None)
            assert meant < shown <= meant + timedelta(hours=1)
        else:
            assert found.astimezone(zone).replace(tzinfo=None) == meant
        meant += timedelta(hours=1)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_coming_moment_or_a_refusal(text: str) -> None:
    try:
        found = read_moment(text, NOW, VILNIUS)
    except Refusal:
        return
    at = found.then if isinstance(found, Gap) else found
    assert NOW < at <= NOW + FARTHEST


def test_the_example_is_tomorrow() -> None:
    assert example(NOW, VILNIUS) == "22.11.2026 12:00"


def test_the_farthest_minute_is_planned_and_the_next_is_too_far() -> None:
    last = NOW + FARTHEST
    assert read_moment(f"{last.astimezone(VILNIUS):%d.%m.%Y %H:%M}", NOW, VILNIUS) == last
    with pytest.raises(Refusal) as refused:
        read_moment(f"{(last + timedelta(minutes=1)).astimezone(VILNIUS):%d.%m.%Y %H:%M}", NOW, VILNIUS)
    assert refused.value.code is Why.WHEN_FAR


def test_the_day_is_the_businesss_own_late_in_its_evening() -> None:
    late = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)  # half past midnight of the 22nd in Vilnius
    assert example(late, VILNIUS) == "23.11.2026 12:00"
    assert read_moment("9:00", late, VILNIUS) == datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
    with pytest.raises(Refusal) as refused:
        read_moment("tomorrow", late, VILNIUS)
    assert refused.value.facts == {"such": "23.11.2026 12:00"}


def test_a_day_without_its_year_is_next_years_once_it_is_over_for_two_months() -> None:
    with pytest.raises(Refusal) as refused:
        read_moment("23.09 12:00", NOW, VILNIUS)
    assert refused.value.code is Why.WHEN_PAST
    assert read_moment("22.09 12:00", NOW, VILNIUS) == datetime(2027, 9, 22, 9, 0, tzinfo=UTC)
