"""Cancelled at any await or broken off at any statement, a unit is whole or not there, and in nobody's way."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database
from storage.session import Session
from storage.work import Work
from tests.makers import CARD, findings, rows
from tests.storage.acts import earning
from tests.storage.awaits import Task, watching

COUNTED = (
    "SELECT (SELECT count(*) FROM entries), (SELECT count(*) FROM lots), (SELECT count(*) FROM lot_uses),"
    " (SELECT count(*) FROM vouchers), (SELECT count(*) FROM outbox), (SELECT sum(balance + 10 * lap) FROM accounts)"
)
# What the tenth stamp adds: an accrual and a filled card, a lot, the use of four lots, a voucher, a notice, a stamp.
WHOLE = (2, 1, 4, 1, 1, 1)
KEYS = count()
Victim = Callable[[int, Task, Task], Task | None]


def the_caller(awaits: int, waiting: Task, caller: Task) -> Task | None:
    """Whoever waits for the unit, at this await of the unit or of its own."""
    return caller if awaits == 0 else None


def the_unit(awaits: int, waiting: Task, caller: Task) -> Task | None:
    """The unit's own task, as a loop that shuts down does it."""
    return waiting if awaits == 0 and waiting is not caller else None


@pytest.mark.parametrize("victim", [the_caller, the_unit])
async def test_a_unit_cancelled_at_any_await_is_whole(database: Database, path: Path, victim: Victim) -> None:
    cancelled = 0
    while True:
        await nine_stamps(database)
        before = what_is_there(path)
        touched = await run_the_tenth(database, f"tenth:{cancelled}", cancelled, victim)
        await database.unit(lambda work: work.ledger.any_entries())  # the next unit works, and comes after it
        gained = tuple(now - then for now, then in zip(what_is_there(path), before, strict=True))
        assert gained == WHOLE, f"cut short at await {cancelled}"
        assert await findings(path) == []
        if not touched:
            break
        cancelled += 1
    print(f"{victim.__name__} was cancelled at {cancelled} awaits")  # noqa: T201 — the figure is the claim
    assert cancelled


async def test_a_unit_cancelled_before_its_first_line_is_not_there(database: Database, path: Path) -> None:
    before = what_is_there(path)
    caller = asyncio.get_running_loop().create_task(database.unit(earning(1, "never")))
    caller.cancel()
    await asyncio.wait([caller])
    await database.unit(lambda work: work.ledger.any_entries())
    assert what_is_there(path) == before


async def test_a_unit_that_breaks_off_at_any_statement_is_not_there(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    execute = Session._execute
    left = -1

    def failing(session: Session, sql: str, values: Any) -> sqlite3.Cursor:
        nonlocal left
        left -= 1
        if left == -1:
            raise MemoryError
        return execute(session, sql, values)

    monkeypatch.setattr(Session, "_execute", failing)
    await nine_stamps(database)
    before = what_is_there(path)
    for statement in count():
        left = statement
        try:
            await database.unit(earning(1, "tenth"))
        except MemoryError:
            assert what_is_there(path) == before, f"half a unit at statement {statement}"
            continue
        break
    print(f"a unit broke off at {statement} statements")  # noqa: T201 — the figure is the claim
    left = -1
    assert statement > 15
    assert tuple(now - then for now, then in zip(what_is_there(path), before, strict=True)) == WHOLE
    assert await findings(path) == []


async def nine_stamps(database: Database) -> None:
    """Units that work as if nothing had happened, until one stamp is missing."""

    async def balance(work: Work) -> int:
        return (await work.ledger.peek(CARD, 1)).balance

    while (stamps := await database.unit(balance)) < 9:
        await database.unit(earning(min(3, 9 - stamps), f"before:{next(KEYS)}"))


async def run_the_tenth(database: Database, key: str, at: int, victim: Victim) -> bool:
    """Run the unit that fills the card, cancelling at its await number `at`; True when there was such an await."""
    left = at
    touched = False

    def about_to_wait(task: Task) -> None:
        nonlocal left, touched
        chosen = victim(left, task, tasks[0])
        left -= task is not tasks[0] or victim is the_caller
        if chosen:
            touched = True
            chosen.cancel()

    with watching(about_to_wait) as tasks:
        caller = asyncio.get_running_loop().create_task(database.unit(earning(1, key)))
        await asyncio.wait([caller])
        await asyncio.wait(tasks)
    assert caller.cancelled() is touched
    return touched


def what_is_there(path: Path) -> tuple[int, ...]:
    """How many rows the act's shelves have, and how many stamps there ever were."""
    return rows(path, COUNTED)[0]


async def test_a_unit_cancelled_while_its_thread_is_busy_is_whole_and_in_nobodys_way(
    database: Database, path: Path
) -> None:
    """It is run after the cancellation was felt."""
    go_on = threading.Event()
    await database._writer.create_function("hold", 0, go_on.wait)
    busy = asyncio.ensure_future(database._writer.execute_fetchall("SELECT hold()"))
    waiting = asyncio.Event()
    with watching(lambda task: waiting.set() if task is not tasks[0] else None) as tasks:
        caller = asyncio.get_running_loop().create_task(database.unit(earning(1, "late")))
        await waiting.wait()
    tasks[1].cancel()
    await asyncio.sleep(0)  # the cancellation is felt while the unit still waits for its thread
    go_on.set()
    await asyncio.wait([busy, caller])
    assert caller.cancelled()
    await database.unit(earning(2, "next"))
    assert rows(path, "SELECT key FROM entries ORDER BY id") == [("late",), ("next",)]


async def test_a_read_cancelled_at_any_await_is_in_nobodys_way(database: Database) -> None:
    async def look(work: Work) -> int:
        await work.programme.business()
        return (await work.ledger.peek(CARD, 1)).balance

    await nine_stamps(database)
    cancelled = 0
    while True:
        left = cancelled

        def about_to_wait(task: Task) -> None:
            nonlocal left
            if task is not tasks[0]:
                left -= 1
                if left == -1:
                    task.cancel()

        with watching(about_to_wait) as tasks:
            reader = asyncio.get_running_loop().create_task(database.read(look))
            await asyncio.wait([reader])
        assert await database.read(look) == 9
        if not reader.cancelled():
            break
        cancelled += 1
    print(f"a read was cancelled at {cancelled} awaits")  # noqa: T201 — the figure is the claim
    assert cancelled
