"""Manners: which hours are quiet, when one may speak again across changes of clocks, and what an owner may choose."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from loyalty.manners import OFFERED, Custom, Manners, changed, known, value_of
from loyalty.refusals import Refusal, Why
from tests.makers import VILNIUS, local

AZORES = ZoneInfo("Atlantic/Azores")  # clocks go forward at midnight, 00:00 to 01:00
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")  # by half an hour


@pytest.mark.parametrize(
    ("hour", "quiet"), [(20, False), (21, True), (23, True), (0, True), (9, True), (10, False), (15, False)]
)
def test_the_night_is_quiet_and_its_last_hour_is_the_one_before(hour: int, quiet: bool) -> None:
    assert Manners().is_quiet(datetime(2026, 3, 10, hour, 59, tzinfo=VILNIUS)) is quiet


def test_hours_within_one_day_can_be_quiet_too() -> None:
    siesta = Manners(13, 16)
    assert [hour for hour in range(24) if siesta.is_quiet(datetime(2026, 3, 10, hour, tzinfo=UTC))] == [13, 14, 15]
    assert siesta.next_hour_to_speak(local("2026-03-10 14:30"), VILNIUS) == local("2026-03-10 16:00")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-03-10 12:00", "2026-03-10 12:00"),
        ("2026-03-10 21:00", "2026-03-11 10:00"),
        ("2026-03-11 03:00", "2026-03-11 10:00"),
        ("2026-03-11 10:00", "2026-03-11 10:00"),
        ("2026-03-28 22:00", "2026-03-29 10:00"),  # the clocks go forward in between
        ("2026-10-24 22:00", "2026-10-25 10:00"),  # and back
        ("2026-12-31 22:00", "2027-01-01 10:00"),
    ],
)
def test_the_next_hour_to_speak_is_the_wall_clocks(now: str, then: str) -> None:
    assert Manners().next_hour_to_speak(local(now), VILNIUS) == local(then)


@pytest.mark.parametrize("zone", [VILNIUS, AZORES, LORD_HOWE])
def test_at_any_time_of_any_year_one_may_speak_within_a_night(zone: ZoneInfo) -> None:
    for starts in OFFERED[Custom.FROM]:
        for ends in OFFERED[Custom.UNTIL]:
            manners = Manners(starts, ends)
            for hours in range(0, 366 * 24, 7):
                now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
                then = manners.next_hour_to_speak(now, zone)
                assert not manners.is_quiet(then.astimezone(zone))
                assert timedelta() <= then - now <= timedelta(hours=18)
                assert then == now or then.astimezone(zone).time() == time(ends)


def test_what_is_offered_always_leaves_a_night_and_a_day() -> None:
    for starts in OFFERED[Custom.FROM]:
        for ends in OFFERED[Custom.UNTIL]:
            assert 7 <= (ends - starts) % 24 <= 17


@pytest.mark.parametrize("custom", Custom)
def test_a_choice_changes_its_own_value_and_no_other(custom: Custom) -> None:
    for value in OFFERED[custom]:
        after = changed(Manners(), custom, value)
        assert value_of(after, custom) == value
        others = [one for one in Custom if one is not custom]
        assert [value_of(after, one) for one in others] == [value_of(Manners(), one) for one in others]


@pytest.mark.parametrize(("custom", "value"), [(Custom.FROM, 3), (Custom.UNTIL, 21), (Custom.BUDGET, 30)])
def test_a_value_that_is_not_offered_is_refused(custom: Custom, value: int) -> None:
    with pytest.raises(Refusal) as refused:
        changed(Manners(), custom, value)
    assert refused.value.code is Why.BUTTON_OLD


def test_only_our_own_manners_have_a_name() -> None:
    assert known("budget") is Custom.BUDGET
    with pytest.raises(Refusal):
        known("mood")
