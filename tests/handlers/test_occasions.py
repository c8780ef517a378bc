"""Occasions on a moved clock: each once, at its hour, on its day, and none before the owner switched it on."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.scheduler import Scheduler
from loyalty.calendar import OwnDay, holidays_between
from storage.session import load, ms
from tests.handlers.calendar_cafe import JOBS, ROLL, Cafe, a_calendar_cafe
from tests.makers import CARD, findings, local, plant, rows


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Cafe]:
    """A Lithuanian café on the last day of 2025, nothing switched on; Ona wants offers."""
    async with a_calendar_cafe(tmp_path) as opened:
        yield opened


# ── a year of the calendar ────────────────────────────────────────────────────────────────────────────────────────────

COUNTRIES = {
    "LT": "Europe/Vilnius",
    "PL": "Europe/Warsaw",
    "RO": "Europe/Bucharest",
    "RU": "Europe/Moscow",
    "GB": "Europe/London",
}
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)  # the nights on which clocks change
ASLEEP = (date(2026, 12, 23), date(2026, 12, 26))  # from the first day's evening to the last day's noon


@pytest.mark.parametrize("country", COUNTRIES)
async def test_a_year_of_the_calendar_greets_each_day_once_at_its_hour_and_no_day_late(
    tmp_path: Path, country: str
) -> None:
    """Own days stand on both nights of changing clocks, at an hour one of them skips; three days are slept through."""
    async with a_calendar_cafe(tmp_path, country, COUNTRIES[country]) as cafe:
        plant(cafe.path, "UPDATE business SET quiet_from = 0, quiet_until = 0")
        first, last = date(2026, 1, 1), date(2026, 12, 31)
        days = {one.day: one.code for one in holidays_between(country, None, first, last)}
        assert len(days) >= 6
        for code in set(days.values()):
            await cafe.sets(code, hour=11)
        for night in (SPRING, AUTUMN):
            days[night] = await cafe.adds(OwnDay("Night", night.month, night.day), hour=3)
        days[date(2026, 7, 14)] = await cafe.adds(OwnDay("Ours", 7, 14), hour=11)
        off = await cafe.adds(OwnDay("Off", 7, 15))
        await cafe.sets(off, is_on=0)
        day = first
        while day <= last:
            if not ASLEEP[0] < day < ASLEEP[1]:
                hour = 3 if day in {SPRING, AUTUMN} else 11
                if day in days and day != ASLEEP[1]:
                    assert await cafe.at(f"{day} {hour:02}:00", minutes=-1) == []
                expected = [f"{days[day]}:{day}"] if day in days else []
                assert await cafe.at(f"{day} {hour:02}:00") == expected
                assert day not in days or await cafe.at(f"{day} 23:30") == []
            day += timedelta(days=1)
        slept = {one for one in days if ASLEEP[0] < one < ASLEEP[1]}
        assert slept or country == "RU"
        assert cafe.runs() == [f"{code}:{day}" for day, code in sorted(days.items()) if day not in slept]
        assert all(cafe.met(run) == [CARD] for run in cafe.runs())


async def test_nothing_at_all_happens_before_the_owner_switches_something_on(cafe: Cafe) -> None:
    await cafe.guest("Ada", birthday="01-01")
    assert await cafe.at("2026-01-01 12:00") == []
    assert rows(cafe.path, "SELECT * FROM outbox") == cafe.gifts() == []


async def test_what_was_due_before_it_was_switched_on_is_not_sent_afterwards(cafe: Cafe) -> None:
    await cafe.guest("Ada", birthday="01-05")
    await cafe.guest("Jonas", birthday="01-06")
    await cafe.sets("birthday", since=ms(local("2026-01-05 10:01")))
    assert await cafe.at("2026-01-05 12:00") == []
    assert await cafe.at("2026-01-06 10:00") == ["birthday:2026-01-06"]


async def test_a_missed_hour_is_caught_up_on_the_same_day_and_not_on_the_next(cafe: Cafe) -> None:
    ada = await cafe.guest("Ada", birthday="01-05")
    await cafe.guest("Jonas", birthday="01-07")
    await cafe.sets("birthday", hour=10)
    assert await cafe.at("2026-01-05 19:30") == ["birthday:2026-01-05"]
    assert cafe.met("birthday:2026-01-05") == [ada]
    assert await cafe.at("2026-01-08 10:00") == []


async def test_quiet_hours_win_and_a_gift_does_not_wait_for_them(cafe: Cafe) -> None:
    ada = await cafe.guest("Ada", birthday="01-05")
    await cafe.sets("birthday", gift=ROLL)
    assert await cafe.at("2026-01-05 21:30") == []
    assert cafe.gifts() == [(ada, ROLL, "issued")]
    await cafe.sets("birthday", hour=23)  # quiet by now: the last hour before is taken
    await cafe.guest("Jonas", birthday="01-06")
    assert await cafe.at("2026-01-06 19:59") == []
    assert await cafe.at("2026-01-06 20:00") == ["birthday:2026-01-06"]


async def test_a_greeting_nobody_could_send_on_its_day_is_not_sent_the_day_after(cafe: Cafe) -> None:
    await cafe.guest("Ada", birthday="01-05")
    await cafe.sets("birthday")
    await cafe.at("2026-01-05 10:00")
    await cafe.at("2026-01-05 23:59")
    assert await cafe.database.read(lambda work: work.runs.next(quiet=False)) == 1
    cafe.clock.time = local("2026-01-06 00:00")
    assert await cafe.database.read(lambda work: work.runs.next(quiet=False)) is None
    await cafe.scheduler.look()
    assert rows(cafe.path, "SELECT state FROM broadcasts") == [("stopped",)]


async def test_two_workers_looking_at_once_begin_it_once(cafe: Cafe) -> None:
    await cafe.guest("Ada", birthday="01-05")
    await cafe.sets("birthday", gift=ROLL)
    cafe.clock.time = local("2026-01-05 10:00")
    others = [Scheduler(cafe.database, cafe.clock, JOBS) for _ in range(4)]
    await asyncio.gather(*(one.look() for one in others))
    assert cafe.runs() == ["birthday:2026-01-05"]
    assert len(cafe.gifts()) == 1


# ── birthdays, anniversaries, reminders ───────────────────────────────────────────────────────────────────────────────


async def test_a_leap_days_birthday_is_kept_on_the_28th_of_other_years_and_once_a_year(cafe: Cafe) -> None:
    leap = await cafe.guest("Ada", birthday="02-29")
    plain = await cafe.guest("Jonas", birthday="02-28")
    await cafe.sets("birthday")
    await cafe.at("2026-02-28 10:00")
    await cafe.at("2028-02-28 10:00")
    await cafe.at("2028-02-29 10:00")
    assert [cafe.met(run) for run in cafe.runs()] == [[leap, plain], [plain], [leap]]


async def test_a_birthday_gift_is_everybodys_and_a_greeting_only_of_those_who_agreed(cafe: Cafe) -> None:
    ada = await cafe.guest("Ada", birthday="01-05")
    jonas = await cafe.guest("Jonas", offers=False, birthday="01-05")
    await cafe.sets("birthday", gift=ROLL, gift_days=7)
    await cafe.at("2026-01-05 10:00")
    assert cafe.met("birthday:2026-01-05") == [ada]
    assert cafe.gifts() == [(ada, ROLL, "issued"), (jonas, ROLL, "issued")]
    told = [load(row[0]) for row in rows(cafe.path, "SELECT facts FROM outbox WHERE code = 'gift'")]
    assert told == [{"reward": ROLL, "lapse": ms(local("2026-01-13 00:00"))}] * 2
    assert await findings(cafe.path) == []


async def test_an_anniversary_is_counted_in_the_businesss_own_days(cafe: Cafe) -> None:
    await cafe.sets("anniversary")
    plant(cafe.path, f"UPDATE members SET joined_at = {ms(local('2024-05-10 00:30'))} WHERE id = {CARD}")
    assert await cafe.at("2026-05-09 12:00") == []
    assert await cafe.at("2026-05-10 10:00") == ["anniversary:2026-05-10"]
    assert cafe.facts("anniversary:2026-05-10") == {"balance": 0, "years": 2}


async def test_somebody_long_not_seen_hears_once_until_they_come_again(cafe: Cafe) -> None:
    await cafe.sets("win-back", absence=30, gift=ROLL)
    cafe.clock.time = local("2026-01-05 15:00")
    await cafe.visits(CARD, 1)
    shy = await cafe.guest("Shy", offers=False)
    await cafe.visits(shy, 1)
    assert await cafe.at("2026-02-03 12:00") == []
    assert await cafe.at("2026-02-06 12:00") == ["win-back:2026-02-06"]  # two days late is not too late
    assert cafe.met("win-back:2026-02-06") == [CARD]
    assert cafe.gifts() == [(CARD, ROLL, "issued")]
    assert await cafe.at("2026-02-07 12:00") == []
    await cafe.sets("win-back", absence=31)
    assert await cafe.at("2026-02-08 12:00") == []
    await cafe.visits(CARD, 1)
    assert await cafe.at("2026-03-11 12:00") == ["win-back:2026-03-11"]
    assert await findings(cafe.path) == []


async def test_one_stamp_short_is_said_five_days_after_the_last_visit_and_once_a_lap(cafe: Cafe) -> None:
    await cafe.sets("near-reward")
    cafe.clock.time = local("2026-01-05 15:00")
    await cafe.visits(CARD, 9)
    other = await cafe.guest("Two short")
    await cafe.visits(other, 8)
    assert await cafe.at("2026-01-09 12:00") == []
    assert await cafe.at("2026-01-10 10:00") == ["near-reward:2026-01-10"]
    assert cafe.met("near-reward:2026-01-10") == [CARD]
    assert cafe.facts("near-reward:2026-01-10") == {
        "balance": 9,
        "missing": 1,
        "reward": "preset:free-coffee",
        "points": 0,
    }
    assert await cafe.at("2026-01-11 10:00") == []
    await cafe.visits(CARD, 10)  # the next card, nine stamps again
    assert await cafe.at("2026-01-16 10:00") == ["near-reward:2026-01-16"]


async def test_a_waiting_reward_is_mentioned_after_seven_and_after_twenty_one_days(cafe: Cafe) -> None:
    ada = await cafe.guest("Ada", birthday="01-01")
    await cafe.sets("birthday", gift=ROLL, gift_days=60)
    await cafe.sets("reward-waiting")
    seen = []
    for day in range(1, 40):
        moment = date(2026, 1, 1) + timedelta(days=day - 1)
        seen += [run for run in await cafe.at(f"{moment} 10:00") if run.startswith("reward")]
    assert seen == ["reward-waiting:2026-01-08", "reward-waiting:2026-01-22"]
    assert [cafe.met(run) for run in seen] == [[ada], [ada]]
    assert cafe.facts(seen[0]) == {"balance": 0, "reward": ROLL}


@pytest.mark.parametrize("spoilt", ["frozen_by = (SELECT min(id) FROM entries)", "expires_at = issued_at + 1"])
async def test_a_reward_that_cannot_be_used_is_not_mentioned(cafe: Cafe, spoilt: str) -> None:
    await cafe.guest("Ada", birthday="01-01")
    await cafe.sets("birthday", gift=ROLL, gift_days=60)
    await cafe.sets("reward-waiting")
    await cafe.at("2026-01-01 10:00")
    plant(cafe.path, f"UPDATE vouchers SET {spoilt}")
    assert await cafe.at("2026-01-08 10:00") == []


async def test_two_jobs_that_look_at_once_begin_a_day_once(cafe: Cafe) -> None:
    await cafe.sets("birthday")
    day = date(2026, 1, 1)
    assert [await cafe.database.unit(lambda work: work.calendar.begin("birthday", day)) for _ in range(2)] == [
        True,
        False,
    ]
