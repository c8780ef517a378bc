"""Cancelled at every await, a unit is there whole or not at all, and the next one finds nothing in its way."""

import asyncio
import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from storage.database import Database
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
NOTHING = (0,) * len(WHOLE)
KEYS = count()
Victim = Callable[[int, Task, Task], Task | None]


def the_caller(awaits: int, waiting: Task, caller: Task) -> Task | None:
    """Whoever waits for the unit, at this await of the unit or of its own."""
    return caller if awaits == 0 else None


def the_unit(awaits: int, waiting: Task, caller: Task) -> Task | None:
    """The unit's own task, as a loop that shuts down does it."""
    return waiting if awaits == 0 and waiting is not caller else None


def the_unit_twice(awaits: int, waiting: Task, caller: Task) -> Task | None:
    """The unit's own task, and again while it rolls back."""
    return waiting if awaits in (0, -1) and waiting is not caller else None


@pytest.mark.parametrize(
    ("victim", "outcomes"),
    [(the_caller, {WHOLE}), (the_unit, {WHOLE, NOTHING}), (the_unit_twice, {WHOLE, NOTHING})],
    ids=lambda value: getattr(value, "__name__", ""),
)
async def test_a_unit_cancelled_at_any_await_is_whole_or_not_there(
    database: Database, path: Path, victim: Victim, outcomes: set[tuple[int, ...]]
) -> None:
    seen: set[tuple[int, ...]] = set()
    cancelled = 0
    while True:
        await nine_stamps(database)
        before = what_is_there(path)
        touched = await run_the_tenth(database, f"tenth:{cancelled}", cancelled, victim)
        await database.unit(lambda work: work.ledger.any_entries())  # the next unit works, and comes after it
        gained = tuple(now - then for now, then in zip(what_is_there(path), before, strict=True))
        assert gained in (WHOLE, NOTHING), f"half a unit at await {cancelled}"
        assert await findings(path) == []
        if not touched:
            break
        seen.add(gained)
        cancelled += 1
    print(f"{victim.__name__} was cancelled at {cancelled} awaits")  # noqa: T201 — the figure is the claim
    assert cancelled > 20
    assert seen == outcomes
    assert gained == WHOLE


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


async def test_a_unit_cancelled_before_its_begin_was_run_leaves_no_transaction_behind(
    database: Database, path: Path
) -> None:
    """The one await whose statement may run after the cancellation was felt, because the thread was busy."""
    go_on = threading.Event()
    await database._writer.create_function("hold", 0, go_on.wait)
    busy = asyncio.ensure_future(database._writer.execute_fetchall("SELECT hold()"))
    waiting = asyncio.Event()
    with watching(lambda task: waiting.set() if task is not tasks[0] else None) as tasks:
        caller = asyncio.get_running_loop().create_task(database.unit(earning(1, "late")))
        await waiting.wait()
    tasks[1].cancel()
    await asyncio.sleep(0)  # the cancellation is felt while BEGIN still waits for its thread
    go_on.set()
    await asyncio.wait([busy, caller])
    assert caller.cancelled()
    await database.unit(earning(2, "next"))
    assert rows(path, "SELECT key FROM entries") == [("next",)]


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
    assert cancelled >= 4
