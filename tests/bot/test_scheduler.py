"""The scheduler: small units that let the counter through, one failing task that holds up no other, and a clean end."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from bot.scheduler import AT_ONCE, Scheduler
from handlers.jobs.job import Job, Task
from storage.database import Database
from storage.work import Work
from tests.bot.rig import StandingClock
from tests.makers import FixedClock, a_cafe, rows


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A café."""
    async with a_cafe(tmp_path / "cafe.db", FixedClock()) as opened:
        yield opened


async def _note(work: Work, number: int) -> None:
    await work.jobs.once(f"job:numbers:{number:05}:x")


async def _fail(work: Work, number: int) -> None:
    await _note(work, number)
    raise ArithmeticError("a defect")


def numbers(most_of_all: int, *failing: int, name: str = "numbers") -> Job:
    """A job with so many tasks; each claims the key of its number and is due until then."""

    async def due(work: Work, after: int, most: int) -> list[Task]:
        done = {int(row["key"][12:17]) for row in await work.jobs._session.all("SELECT key FROM jobs")}
        waiting = [n for n in range(1, most_of_all + 1) if n > after and n not in done][:most]
        return [Task(n, partial(_fail if n in failing else _note, number=n)) for n in waiting]

    return Job(name, due)


def done(database: Database) -> int:
    """How many numbers were claimed."""
    return int(rows(database.path, "SELECT count(*) FROM jobs")[0][0])


async def test_everything_due_is_done_in_units_of_at_most_two_hundred(database: Database) -> None:
    sizes: list[int] = []
    run = database.unit

    async def measured(act: Callable[[Work], Awaitable[None]]) -> None:
        before = done(database)
        await run(act)
        sizes.append(done(database) - before)

    database.unit = measured  # type: ignore[assignment,method-assign]  # only this test's scheduler asks it
    assert await Scheduler(database, StandingClock(), [numbers(450)]).look() == 450
    assert sizes == [200, 200, 50]
    assert AT_ONCE == 200


async def test_the_counter_gets_its_turn_between_two_units(database: Database) -> None:
    look = asyncio.ensure_future(Scheduler(database, StandingClock(), [numbers(1000)]).look())
    while not done(database):
        await asyncio.sleep(0)
    await database.unit(lambda work: work.journal.note(None, "a visit"))
    assert done(database) < 1000
    assert await look == 1000


async def test_a_failing_task_is_passed_by_logged_once_and_holds_up_nobody(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    scheduler = Scheduler(database, StandingClock(), [numbers(300, 7, 250), numbers(400, name="others")])
    await scheduler.look()
    assert done(database) == 400
    assert await scheduler.look() == 0
    told = [one.getMessage() for one in caplog.records if one.levelno == logging.ERROR]
    assert told == ["job numbers: task 7 was passed by", "job numbers: task 250 was passed by"]


async def test_a_job_that_cannot_be_looked_at_stops_no_other(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_work: Work, _after: int, _most: int) -> list[Task]:
        raise ArithmeticError("a defect")

    assert await Scheduler(database, StandingClock(), [Job("broken", broken), numbers(3)]).look() == 3
    assert [one.getMessage() for one in caplog.records if one.levelno == logging.ERROR] == ["job broken"]


async def test_it_asks_the_clock_again_before_every_look_and_ends_when_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 0)
    looks = asyncio.Semaphore(0)
    asked: list[str] = []

    class Listened(StandingClock):
        async def refresh(self) -> None:
            asked.append("clock")

    async def due(_work: Work, _after: int, _most: int) -> list[Task]:
        asked.append("job")
        looks.release()
        return []

    task = asyncio.ensure_future(Scheduler(database, Listened(), [Job("watched", due)]).run())
    for _ in range(3):
        await looks.acquire()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert asked[:6] == ["clock", "job"] * 3
