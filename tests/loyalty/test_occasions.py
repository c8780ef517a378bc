"""Occasions: their hour in any zone and any quiet hours, whom they meet, and the words an owner types."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loyalty.calendar import OwnDay, in_year
from loyalty.manners import Manners
from loyalty.occasions import (
    Occasion,
    anniversaries_on,
    begins,
    birthdays_on,
    days_ago,
    good_until,
    next_day,
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
