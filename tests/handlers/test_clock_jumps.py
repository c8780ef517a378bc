"""A clock that is set back or forth, by minutes or by a year: nothing hangs until that year is over, or comes twice."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import scheduler
from bot.scheduler import Scheduler
from handlers.jobs import expiry
from handlers.jobs.job import Job
from loyalty.calendar import OwnDay
from loyalty.notices import News, Notice
from storage.session import ms
from tests.handlers.calendar_cafe import ROLL, Cafe, a_calendar_cafe
from tests.makers import CARD, ONA, findings, local, plant, rows

JUMPS = [timedelta(minutes=7), timedelta(hours=5), timedelta(days=366)]
A_YEAR = timedelta(days=366)


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Cafe]:
    """A Lithuanian café with a calendar."""
    async with a_calendar_cafe(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("jump", JUMPS, ids=str)
async def test_a_notice_promised_before_the_clock_was_set_back_is_carried_at_once(cafe: Cafe, jump: timedelta) -> None:
    await cafe.database.unit(lambda work: work.outbox.put(ONA, Notice(News.GIFT, {"reward": ROLL})))
    cafe.clock.time -= jump
    assert await cafe.database.read(lambda work: work.outbox.due())
    (waiting,) = await cafe.database.unit(lambda work: work.outbox.claim(4))
    await cafe.database.unit(lambda work: work.outbox.wait_again(waiting.id, timedelta(seconds=5)))
    assert not await cafe.database.read(lambda work: work.outbox.due()), "five seconds are waited for as ever"
    cafe.clock.time -= jump
    assert len(await cafe.database.unit(lambda work: work.outbox.claim(4))) == 1


@pytest.mark.parametrize("jump", JUMPS, ids=str)
async def test_a_sentence_said_before_the_clock_was_set_back_can_be_said_again(cafe: Cafe, jump: timedelta) -> None:
    async def said() -> bool:
        within = timedelta(seconds=5)
        return await cafe.database.read(lambda work: work.journal.lately(ONA, "refused:unknown-text", within))

    await cafe.database.unit(lambda work: work.journal.note(ONA, "refused:unknown-text"))
    assert await said()
    cafe.clock.time -= jump
    assert not await said()


async def test_after_a_year_by_mistake_birthdays_are_kept_again_the_next_day(cafe: Cafe) -> None:
    ada = await cafe.guest("Ada", birthday="01-06")
    await cafe.sets("birthday", gift=ROLL)
    assert await cafe.at("2027-01-04 12:00") == []
    plant(cafe.path, "UPDATE occasions SET begun = '2027-01-04' WHERE code = 'birthday'")
    assert await cafe.at("2026-01-06 10:00") == ["birthday:2026-01-06"]
    assert cafe.met("birthday:2026-01-06") == [ada]


async def test_a_day_that_comes_twice_is_kept_once(cafe: Cafe) -> None:
    ada = await cafe.guest("Ada", birthday="01-05")
    jonas = await cafe.guest("Jonas", birthday="01-06")
    ours = await cafe.adds(OwnDay("Ours", 1, 5), gift=ROLL)
    await cafe.sets("birthday", gift=ROLL)
    for moment in ("2026-01-05 10:00", "2026-01-06 10:00", "2026-01-05 11:00", "2026-01-06 10:30", "2026-01-05 10:00"):
        await cafe.at(moment)
    assert sorted(cafe.runs()) == sorted([f"{ours}:2026-01-05", "birthday:2026-01-05", "birthday:2026-01-06"])
    assert sorted(cafe.gifts()) == sorted([(one, ROLL, "issued") for one in (CARD, ada, ada, jonas, jonas)])
    assert await findings(cafe.path) == []


async def test_after_a_year_by_mistake_members_hear_again_of_what_will_lapse(cafe: Cafe) -> None:
    jobs = Scheduler(cafe.database, cafe.clock, [Job("lots-expiring", expiry.lots_expiring)])

    def told() -> int:
        return len(rows(cafe.path, "SELECT 1 FROM outbox WHERE code = 'expiring'"))

    cafe.clock.time = local("2026-01-05 12:00")
    await cafe.visits(CARD, 1)
    plant(cafe.path, f"UPDATE lots SET expires_at = {ms(local('2026-02-10 00:00'))}")
    cafe.clock.time += A_YEAR
    await jobs.look()
    assert told() == 0
    for moment in ("2026-01-20 12:00", "2026-02-03 12:00", "2026-02-02 12:00", "2026-02-03 15:00"):
        cafe.clock.time = local(moment)
        await jobs.look()
    assert told() == 2, "of thirty days and of seven, each once though a day came twice"


async def test_the_scheduler_looks_on_while_the_clock_goes_back(cafe: Cafe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "LOOK_EVERY", 0.001)
    looks, enough = 0, asyncio.Event()

    async def due(*_: object) -> list[object]:
        nonlocal looks
        looks += 1
        cafe.clock.time -= A_YEAR if looks % 2 else -A_YEAR
        if looks == 6:
            enough.set()
        return []

    task = asyncio.get_running_loop().create_task(
        Scheduler(cafe.database, cafe.clock, [Job("look", due)]).run()  # type: ignore[arg-type]  # it finds no tasks
    )
    async with asyncio.timeout(10):
        await enough.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
