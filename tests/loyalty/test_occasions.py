"""Occasions: their hour in any zone and any quiet hours, whom they meet, and the words an owner types."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loyalty.calendar import OwnDay, holidays_between, in_year
from loyalty.manners import Manners
from loyalty.occasions import (
    ABSENCES,
    GIFT_DAYS,
    TIMES,
    Occasion,
    Setting,
    anniversaries_on,
    begins,
    birthdays_on,
    can_speak,
    days_ago,
    falls_on,
    good_until,
    next_day,
    offered,
    read_words,
    send_at,
)
from loyalty.refusals import Refusal, Why
from tests.makers import VILNIUS, local

ZONES = (
    "Europe/Vilnius",
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Europe/Moscow",
)
hours = some.integers(0, 23)


@given(some.dates(date(2025, 1, 1), date(2028, 12, 31)), hours, hours, hours, some.sampled_from(ZONES).map(ZoneInfo))
def test_whatever_the_hour_and_the_quiet_hours_it_is_said_on_its_day_and_never_in_quiet(
    day: date, hour: int, quiet_from: int, quiet_until: int, zone: ZoneInfo
) -> None:
    manners = Manners(quiet_from, quiet_until)
    said = send_at(day, hour, manners, zone).astimezone(zone)
    assert said.date() == day
    assert not manners.is_quiet(said)


@given(some.dates(date(2025, 1, 1), date(2028, 12, 31)), hours, some.sampled_from(ZONES).map(ZoneInfo))
def test_a_day_begins_it_exactly_once_however_often_it_is_looked_at(day: date, hour: int, zone: ZoneInfo) -> None:
    occasion = Occasion("birthday", on=True, hour=hour, begun=day - timedelta(days=1))
    manners = Manners(0, 0)
    start = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    looks = [start + timedelta(minutes=10 * turn) for turn in range(25 * 6)]
    found = []
    for now in looks:
        if now.astimezone(zone).date() == day and begins(occasion, now, manners, zone):
            found.append(now)
            occasion = Occasion("birthday", on=True, hour=hour, begun=day)
    assert len(found) == 1
    assert timedelta(0) <= found[0] - send_at(day, hour, manners, zone) < timedelta(minutes=10)


def test_every_birthday_is_kept_once_in_every_year() -> None:
    for year in (2026, 2027, 2028, 2100):
        start = date(year, 1, 1)
        kept = [
            one for turn in range((date(year + 1, 1, 1) - start).days) for one in birthdays_on(start + timedelta(turn))
        ]
        leap_year = date(2028, 1, 1)
        assert sorted(kept) == [f"{leap_year + timedelta(turn):%m-%d}" for turn in range(366)]


def test_every_day_of_joining_has_one_anniversary_a_year() -> None:
    first = date(2023, 12, 30)
    joined = [first + timedelta(turn) for turn in range(800)]
    for year in (2027, 2028):
        days = [date(year, 1, 1) + timedelta(turn) for turn in range(366 if year == 2028 else 365)]
        kept = [(one, years) for day in days for one, years in anniversaries_on(day, first)]
        assert len(kept) == len(set(kept))
        assert {(one, year - one.year) for one in joined} <= set(kept)


def test_a_day_that_is_over_comes_no_more_and_one_of_each_year_comes_next_year() -> None:
    manners, now = Manners(), local("2026-03-15 10:01")
    nowhere = (None, None)
    assert next_day(Occasion("day-1", own=OwnDay("x", 3, 15, 2026)), now, manners, VILNIUS, nowhere) is None
    assert next_day(Occasion("day-1", own=OwnDay("x", 3, 15)), now, manners, VILNIUS, nowhere) == date(2027, 3, 15)
    assert next_day(Occasion("day-1", own=OwnDay("x", 3, 15), hour=11), now, manners, VILNIUS, nowhere) == date(
        2026, 3, 15
    )


def test_a_reminder_may_be_days_late_and_a_greeting_only_hours() -> None:
    day = date(2026, 10, 25)  # 25 hours in Vilnius
    assert good_until(Occasion("birthday"), day, VILNIUS) == local("2026-10-26 00:00")
    assert good_until(Occasion("win-back"), day, VILNIUS) == local("2026-10-28 00:00")
    assert days_ago(day, 5, VILNIUS) == (local("2026-10-14 00:00"), local("2026-10-21 00:00"))
    assert in_year(2, 29, 2027) == date(2027, 2, 28)


def test_words_are_kept_line_by_line_with_gaps_that_can_be_filled() -> None:
    assert read_words(" Hi {name}!\n\nYou  have {balance}. ", "birthday") == "Hi {name}!\n\nYou have {balance}."
    assert read_words("{reward}: {missing}", "near-reward") == "{reward}: {missing}"
    assert read_words("x" * 700, "birthday") == "x" * 700
    assert read_words("<b>" + "x" * 699 + "</b>&amp;", "birthday") == "<b>" + "x" * 699 + "</b>&amp;"
    assert read_words("<b>{name}</b>, hello", "birthday") == "<b>{name}</b>, hello"


def test_words_fit_beside_a_picture_whatever_is_filled_in() -> None:
    words = read_words("x" * 540 + "{reward}{reward}{name}", "near-reward")
    assert len(words.replace("{reward}", "r" * 40).replace("{name}", "n" * 64)) <= 1024
    with pytest.raises(Refusal, match="words-long"):
        read_words("{reward}" * 20, "near-reward")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Why.WORDS_EMPTY),
        ("\n \u200b", Why.WORDS_EMPTY),
        ("{nmae}, hello", Why.WORDS_GAP),
        ("{reward} for you", Why.WORDS_GAP),
        ("{} hello", Why.WORDS_GAP),
        ("x" * 701, Why.WORDS_LONG),
        ("a" + "😀" * 350, Why.WORDS_LONG),
        ("😀" * 3, Why.WORDS_EMPTY),
        ("x" * 650 + "{name}", Why.WORDS_LONG),
        ("<b></b> 😀", Why.WORDS_EMPTY),
        ("{na<b>me</b>}, hello", Why.WORDS_GAP),
    ],
)
def test_words_that_cannot_be_said_are_refused(text: str, why: Why) -> None:
    with pytest.raises(Refusal) as refused:
        read_words(text, "birthday")
    assert refused.value.code is why


# ── on which days, and who may be spoken to ───────────────────────────────────────────────────────────────────────────

RESTORATION = date(2026, 2, 16)  # a holiday of Lithuania's every year


def the_holiday() -> Occasion:
    """The one of that day, switched on."""
    only = holidays_between("LT", None, RESTORATION, RESTORATION)
    return Occasion(only[0].code, on=True)


def test_a_holiday_falls_on_its_day_where_it_is_kept() -> None:
    assert falls_on(the_holiday(), RESTORATION, "LT", None)
    assert not falls_on(the_holiday(), RESTORATION + timedelta(days=1), "LT", None)
    assert not falls_on(the_holiday(), RESTORATION, "PL", None)
    assert not falls_on(the_holiday(), RESTORATION, None, None)
    saint = date(2026, 11, 30)
    scots = holidays_between("GB", "SCT", saint, saint)[0]
    assert falls_on(Occasion(scots.code), saint, "GB", "SCT")
    assert not falls_on(Occasion(scots.code), saint, "GB", None)


def test_what_is_not_about_a_day_may_begin_on_each_and_an_own_day_on_its_own() -> None:
    assert falls_on(Occasion("birthday"), RESTORATION, None, None)
    assert falls_on(Occasion("day-1", own=OwnDay("x", 2, 16)), RESTORATION, None, None)
    assert not falls_on(Occasion("day-1", own=OwnDay("x", 2, 17)), RESTORATION, None, None)


def test_an_hour_in_the_quiet_moves_to_the_morning_or_back_to_the_evening_of_its_day() -> None:
    day = date(2026, 11, 23)
    said = [send_at(day, hour, Manners(21, 10), VILNIUS) for hour in (3, 10, 20, 22)]
    assert said == [local(f"2026-11-23 {hour}:00") for hour in (10, 10, 20, 20)]
    assert send_at(day, 23, Manners(22, 9), ZoneInfo("Asia/Kathmandu")) == local(
        "2026-11-23 21:00", ZoneInfo("Asia/Kathmandu")
    )


def test_one_may_speak_outside_the_quiet_hours_of_the_business() -> None:
    manners = Manners(21, 10)
    spoken = [can_speak(local(f"2026-11-23 {at}"), manners, VILNIUS) for at in ("09:59", "10:00", "20:59", "21:00")]
    assert spoken == [False, True, True, False]


@pytest.mark.parametrize(
    ("occasion", "at", "does"),
    [
        (Occasion("win-back", on=True), "10:00", True),
        (Occasion("win-back", on=True), "09:59", False),
        (Occasion("win-back", on=True), "20:59", True),
        (Occasion("win-back", on=True), "21:00", False),  # a reminder waits for tomorrow
        (Occasion("birthday", on=True), "21:00", True),  # of a day, what may still be given is given
        (Occasion("birthday", on=False), "12:00", False),
        (Occasion("birthday", on=True, since=local("2026-11-23 10:00")), "12:00", True),
        (Occasion("birthday", on=True, since=local("2026-11-23 10:01")), "12:00", False),
        (Occasion("birthday", on=True, begun=date(2026, 11, 23)), "12:00", False),
        (Occasion("birthday", on=True, begun=date(2026, 11, 24)), "12:00", True),
    ],
)
def test_a_day_begins_what_is_on_at_its_hour_and_not_what_was_due_before(
    occasion: Occasion, at: str, does: bool
) -> None:
    assert begins(occasion, local(f"2026-11-23 {at}"), Manners(21, 10), VILNIUS) is does


def test_the_next_day_is_looked_for_from_the_businesss_own_today() -> None:
    here = ("LT", None)
    after_midnight = local("2026-11-23 00:30")  # still the 22nd in Greenwich
    on_22nd, on_23rd = (Occasion("day-1", own=OwnDay("x", 11, day)) for day in (22, 23))
    assert next_day(on_22nd, after_midnight, Manners(), VILNIUS, here) == date(2027, 11, 22)
    assert next_day(on_23rd, after_midnight, Manners(), VILNIUS, here) == date(2026, 11, 23)
    assert next_day(the_holiday(), after_midnight, Manners(), VILNIUS, here) == date(2027, 2, 16)


def test_the_next_day_is_one_that_has_not_begun_and_whose_hour_is_not_over() -> None:
    daily, here = Occasion("birthday", hour=10), (None, None)
    at_ten = local("2026-11-23 10:00")
    assert next_day(daily, at_ten, Manners(), VILNIUS, here) == date(2026, 11, 23)
    for begun, day in ((22, 23), (23, 24), (25, 26)):
        occasion = replace(daily, begun=date(2026, 11, begun))
        assert next_day(occasion, at_ten, Manners(), VILNIUS, here) == date(2026, 11, day)
    leap = Occasion("day-1", own=OwnDay("x", 11, 23, 2027), hour=10)
    assert next_day(leap, local("2026-11-22 12:00"), Manners(), VILNIUS, here) == date(2027, 11, 23)
    assert next_day(leap, local("2026-11-21 12:00"), Manners(), VILNIUS, here) is None


def test_only_days_of_joining_that_may_be_asked_for_are_looked_for() -> None:
    first = date(2024, 2, 29)
    assert anniversaries_on(date(2026, 2, 28), first) == ((date(2025, 2, 28), 1), (date(2024, 2, 28), 2), (first, 2))
    assert anniversaries_on(date(2024, 3, 1), first) == ()


# ── what an owner is offered ──────────────────────────────────────────────────────────────────────────────────────────

HOLIDAY = Occasion("holiday-1")


@pytest.mark.parametrize(
    ("occasion", "setting", "values"),
    [
        (HOLIDAY, Setting.ON, (0, 1)),
        (HOLIDAY, Setting.GREETS, (0, 1)),
        (HOLIDAY, Setting.TIMES, TIMES),
        (HOLIDAY, Setting.GIFT_DAYS, GIFT_DAYS),
        (HOLIDAY, Setting.ABSENCE, ()),
        (HOLIDAY, Setting.GIFT, ()),
        (HOLIDAY, Setting.HOUR, tuple(range(10, 21))),
        (Occasion("birthday"), Setting.GREETS, ()),
        (Occasion("birthday"), Setting.TIMES, ()),
        (Occasion("birthday"), Setting.GIFT_DAYS, GIFT_DAYS),
        (Occasion("win-back"), Setting.ABSENCE, ABSENCES),
        (Occasion("win-back"), Setting.GIFT_DAYS, GIFT_DAYS),
        (Occasion("near-reward"), Setting.GIFT_DAYS, ()),
        (Occasion("near-reward"), Setting.ON, (0, 1)),
    ],
)
def test_what_an_occasion_has_is_offered_and_nothing_else(
    occasion: Occasion, setting: Setting, values: tuple[int, ...]
) -> None:
    assert offered(occasion, setting, Manners(21, 10)) == values


def test_every_hour_is_offered_where_none_is_quiet() -> None:
    assert offered(HOLIDAY, Setting.HOUR, Manners(0, 0)) == tuple(range(24))
