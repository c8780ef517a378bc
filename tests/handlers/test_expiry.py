"""The jobs of expiry day by day: each stage told once, nothing for what was spent, and every lot written off once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.scheduler import Scheduler
from loyalty.accrual import accrue
from loyalty.expiry import end_of_validity
from storage.database import Database
from storage.session import load
from storage.work import Work
from tests.makers import CARD, COUNTER, NOON, ONA, VILNIUS, FixedClock, a_cafe, findings, local, plant, rows

LAST = "2027-03-10"  # what is earned at noon on 10 March 2026 for twelve months is good through this day


class Town(FixedClock):
    """The clock as the scheduler asks it."""

    async def refresh(self) -> None:
        """Nothing moves it but the test."""

    async def close(self) -> None:
        """Nothing to let go of."""


class Cafe:
    """A café whose stamps lapse, its scheduler, and what Ona was told so far."""

    def __init__(self, database: Database, path: Path, clock: Town) -> None:
        self.database, self.path, self.clock = database, path, clock
        self.scheduler = Scheduler(database, clock)
        self._visits = 0

    async def earn(self, stamps: int, zone: ZoneInfo = VILNIUS) -> None:
        """A visit, without its receipt."""
        self._visits += 1
        key = f"tap:{self._visits}"

        async def visit(work: Work) -> None:
            programme = await work.programme.stamps()
            account = await work.ledger.account(CARD, programme.id)
            await work.ledger.write(accrue(programme, account, stamps, key, work.now, zone), COUNTER)

        await self.database.unit(visit)

    async def on(self, moment: str, zone: ZoneInfo = VILNIUS) -> list[dict[str, Any]]:
        """The scheduler looks at this local time; the notices that are new."""
        before = len(self.notices())
        self.clock.time = local(moment, zone)
        await self.scheduler.look()
        return self.notices()[before:]

    def notices(self) -> list[dict[str, Any]]:
        """Everything Ona was promised to be told."""
        told = rows(self.path, "SELECT code, facts FROM outbox WHERE person = ? ORDER BY id", ONA)
        return [{"code": code, **load(facts)} for code, facts in told]

    def expiries(self) -> list[tuple[Any, ...]]:
        """Every expiry entry."""
        return rows(self.path, "SELECT key, units, actor, at FROM entries WHERE kind = 'expiry' ORDER BY id")


@asynccontextmanager
async def _a_cafe(folder: Path, months: int | None = 12, zone: str = "Europe/Vilnius") -> AsyncIterator[Cafe]:
    clock = Town()
    async with a_cafe(folder / "cafe.db", clock) as database:
        plant(folder / "cafe.db", f"UPDATE programmes SET months = {months or 'NULL'}")
        plant(folder / "cafe.db", f"UPDATE business SET timezone = '{zone}'")
        yield Cafe(database, folder / "cafe.db", clock)


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Cafe]:
    """Stamps lapse after twelve months."""
    async with _a_cafe(tmp_path) as opened:
        yield opened


# ── told beforehand ───────────────────────────────────────────────────────────────────────────────────────────────────


async def test_each_stage_is_told_once_however_often_the_job_looks(cafe: Cafe) -> None:
    await cafe.earn(3)
    told: list[tuple[str, int]] = []
    day = datetime(2027, 2, 6, tzinfo=UTC)
    while day.date().isoformat() <= LAST:
        for hour in ("09:59", "10:00", "23:59"):
            told += [(day.date().isoformat(), one["units"]) for one in await cafe.on(f"{day.date()} {hour}")]
        day += timedelta(days=1)
    assert told == [("2027-02-08", 3), ("2027-03-03", 3), ("2027-03-09", 3)]


async def test_stamps_of_one_day_are_told_together_with_the_instant_they_share(cafe: Cafe) -> None:
    await cafe.earn(2)
    cafe.clock.forward(hours=3)
    await cafe.earn(1)
    cafe.clock.forward(days=1)
    await cafe.earn(1)
    told = await cafe.on("2027-02-08 10:00")
    lapse = end_of_validity(NOON, 12, VILNIUS)
    assert lapse
    assert told == [
        {
            "code": "expiring",
            "units": 3,
            "lapse": int(lapse.timestamp() * 1000),
            "missing": 6,
            "reward": "preset:free-coffee",
        }
    ]
    assert [one["units"] for one in await cafe.on("2027-02-09 10:00")] == [1]


async def test_nothing_is_told_of_stamps_that_were_spent(cafe: Cafe) -> None:
    await cafe.earn(3)
    assert len(await cafe.on("2027-02-08 12:00")) == 1
    for _ in range(3):
        await cafe.earn(3)  # the card is full: the oldest were spent
    assert await cafe.on("2027-03-03 12:00") == []
    assert await cafe.on("2027-03-09 12:00") == []


async def test_a_job_that_was_down_tells_only_the_nearest_stage(cafe: Cafe) -> None:
    await cafe.earn(1)
    await cafe.on("2027-02-01 12:00")
    assert len(await cafe.on("2027-03-04 12:00")) == 1  # 30 and 7 have both come; six days are left
    assert await cafe.on("2027-03-04 18:00") == []
    assert len(await cafe.on("2027-03-09 12:00")) == 1
    assert await cafe.on("2027-03-10 12:00") == []


async def test_three_days_down_over_the_end_tell_nothing_and_write_everything_off(cafe: Cafe) -> None:
    await cafe.earn(2)
    await cafe.on("2027-03-08 12:00")
    assert await cafe.on("2027-03-11 12:00") == []
    assert [(key, units) for key, units, *_ in cafe.expiries()] == [("expiry:1:1", -2)]


async def test_a_stamp_that_never_lapses_is_never_mentioned(tmp_path: Path) -> None:
    async with _a_cafe(tmp_path, months=None) as cafe:
        await cafe.earn(2)
        assert await cafe.on("2030-01-01 12:00") == []
        assert cafe.expiries() == []


async def test_a_practice_card_has_nobody_to_tell_but_lapses_too(cafe: Cafe) -> None:
    await cafe.earn(2)
    plant(cafe.path, "UPDATE members SET person = NULL, practice_of = 1")
    for day in ("2027-02-08 12:00", "2027-03-11 00:00"):
        await cafe.on(day)
    assert rows(cafe.path, "SELECT count(*) FROM outbox") == [(0,)]
    assert len(cafe.expiries()) == 1


# ── written off ───────────────────────────────────────────────────────────────────────────────────────────────────────

# A zone, a day to earn on for one month, and the instant at which that lapses, as the zone's own clocks have it.
MIDNIGHTS = [
    ("Europe/Vilnius", "2026-01-31", "2026-02-28T22:00"),  # a month after the 31st is the end of February
    ("Europe/Vilnius", "2028-01-31", "2028-02-29T22:00"),
    ("Europe/Vilnius", "2026-02-28", "2026-03-28T22:00"),  # the night the clocks change comes after it
    ("Europe/Vilnius", "2026-03-01", "2026-04-01T21:00"),
    ("America/New_York", "2026-10-01", "2026-11-02T05:00"),  # its last day has 25 hours
    ("Africa/Cairo", "2026-03-23", "2026-04-23T22:00"),  # the next day has no midnight
    ("America/Havana", "2026-09-30", "2026-10-31T04:00"),
    ("Australia/Lord_Howe", "2026-09-03", "2026-10-03T13:30"),
    ("Asia/Tokyo", "2026-12-31", "2027-01-31T15:00"),
]


@pytest.mark.parametrize(("name", "earned", "lapses"), MIDNIGHTS)
async def test_a_stamp_lapses_at_its_own_midnight_and_not_a_moment_before(
    tmp_path: Path, name: str, earned: str, lapses: str
) -> None:
    zone = ZoneInfo(name)
    async with _a_cafe(tmp_path, months=1, zone=name) as cafe:
        cafe.clock.time = local(f"{earned} 12:00", zone)
        await cafe.earn(1, zone)
        instant = datetime.fromisoformat(lapses).replace(tzinfo=UTC)
        cafe.clock.time = instant - timedelta(milliseconds=1)
        await cafe.scheduler.look()
        assert cafe.expiries() == []
        cafe.clock.time = instant
        await cafe.scheduler.look()
        assert cafe.expiries() == [("expiry:1:1", -1, None, int(instant.timestamp() * 1000))]
        assert rows(cafe.path, "SELECT balance FROM accounts") == [(0,)]
        assert await findings(cafe.path) == []


async def test_run_twice_late_and_by_two_workers_it_changes_nothing_more(cafe: Cafe) -> None:
    for _ in range(4):
        await cafe.earn(2)
        cafe.clock.forward(days=1)
    cafe.clock.time = local("2027-04-01 12:00")
    async with a_cafe(cafe.path, cafe.clock) as second:
        both = (cafe.scheduler, Scheduler(second, cafe.clock))
        await asyncio.gather(*(scheduler.look() for scheduler in both))
        assert await cafe.scheduler.look() == 0
    assert [key for key, *_ in cafe.expiries()] == [f"expiry:1:{lot}" for lot in (1, 2, 3, 4)]
    assert rows(cafe.path, "SELECT balance FROM accounts") == [(0,)]
    assert await findings(cafe.path) == []


async def test_two_workers_tell_one_stage_once(cafe: Cafe) -> None:
    await cafe.earn(2)
    cafe.clock.time = local("2027-02-08 12:00")
    async with a_cafe(cafe.path, cafe.clock) as second:
        await asyncio.gather(*(Scheduler(one, cafe.clock).look() for one in (cafe.database, second)))
    assert Counter(one["code"] for one in cafe.notices()) == {"expiring": 1}


async def test_what_is_left_of_a_lot_is_written_off_and_nothing_else(cafe: Cafe) -> None:
    for _ in range(4):
        await cafe.earn(3)  # twelve: ten fill the card, two are left of the last lot
    cafe.clock.forward(days=30)
    await cafe.earn(1)
    await cafe.on("2027-03-11 00:00")
    assert [(key, units) for key, units, *_ in cafe.expiries()] == [("expiry:1:4", -2)]
    assert rows(cafe.path, "SELECT balance FROM accounts") == [(1,)]
    assert rows(cafe.path, "SELECT number, remaining FROM lots WHERE remaining > 0") == [(5, 1)]


async def test_a_card_is_redrawn_when_its_stamps_have_lapsed(cafe: Cafe) -> None:
    await cafe.earn(2)
    plant(cafe.path, f"INSERT INTO chats (person, card_message, card_picture) VALUES ({ONA}, 5, 'x')")
    await cafe.on("2027-03-11 00:00")
    assert rows(cafe.path, "SELECT card_stale FROM chats") == [(1,)]
