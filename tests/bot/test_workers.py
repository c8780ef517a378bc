"""The workers: in order for one person, side by side for different people, and nobody's update ends another's line."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot import workers as module
from bot.workers import AT_ONCE, TRIES, Workers
from storage.database import Database
from storage.inbox import Arrived, Inbox
from storage.work import Work
from tests.bot.rig import OneByOne, StandingClock, a_database, rows

ONA, MAX = 11, 22
Handle = Callable[[Arrived], Awaitable[None]]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with a_database(tmp_path, StandingClock()) as opened:
        yield opened


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.0)


class Counter:
    """Handles updates by marking them done, and notes what it saw."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.seen: list[int] = []
        self.given_up: list[int] = []

    async def handle(self, update: Arrived) -> None:
        self.seen.append(update.id)
        await self.database.unit(lambda work: work.inbox.finish(update.id, update.person))

    async def give_up(self, update: Arrived) -> None:
        self.given_up.append(update.id)

    def workers(self, handle: Handle | None = None) -> Workers:
        return Workers(self.database, handle or self.handle, self.give_up, OneByOne(self.database))

    async def stores(self, *people: int) -> list[Arrived]:
        """One stored update for each of these, with ids 1, 2, 3 …"""
        batch = [Arrived(number, person, "{}") for number, person in enumerate(people, 1)]
        return await self.database.unit(lambda work: work.inbox.store(batch))

    def states(self) -> dict[int, str]:
        return {row["id"]: row["state"] for row in rows(self.database.path, "SELECT id, state FROM inbox")}


@pytest.fixture
def counter(database: Database) -> Counter:
    return Counter(database)


async def test_one_persons_updates_are_taken_in_their_order_and_never_two_at_once(counter: Counter) -> None:
    inside = 0

    async def handle(update: Arrived) -> None:
        nonlocal inside
        inside += 1
        assert inside == 1
        await counter.handle(update)
        inside -= 1

    workers = counter.workers(handle)
    for update in await counter.stores(*[ONA] * 8):
        workers.take(update)
    await workers.drained()
    assert counter.seen == [1, 2, 3, 4, 5, 6, 7, 8]
    assert set(counter.states().values()) == {"done"}


async def test_different_people_are_served_side_by_side(counter: Counter) -> None:
    together = asyncio.Barrier(2)

    async def handle(update: Arrived) -> None:
        await together.wait()
        await counter.handle(update)

    workers = counter.workers(handle)
    for update in await counter.stores(ONA, MAX):
        workers.take(update)
    async with asyncio.timeout(5):
        await workers.drained()
    assert sorted(counter.seen) == [1, 2]


async def test_never_more_than_so_many_are_served_at_once(counter: Counter) -> None:
    inside, most = 0, 0
    full, go_on = asyncio.Event(), asyncio.Event()

    async def handle(update: Arrived) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        if inside == AT_ONCE:
            full.set()
        await go_on.wait()
        inside -= 1
        await counter.handle(update)

    workers = counter.workers(handle)
    for update in await counter.stores(*range(1, 2 * AT_ONCE + 9)):
        workers.take(update)
    async with asyncio.timeout(10):
        await full.wait()
        go_on.set()
        await workers.drained()
    assert most == AT_ONCE
    assert len(counter.seen) == 2 * AT_ONCE + 8


async def test_there_is_no_room_until_enough_is_done(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 3)
    turns = asyncio.Semaphore(0)

    async def handle(update: Arrived) -> None:
        await turns.acquire()
        await counter.handle(update)

    workers = counter.workers(handle)
    await workers.room()
    for update in await counter.stores(ONA, ONA, MAX, MAX):
        workers.take(update)
    room = asyncio.ensure_future(workers.room())
    turns.release()
    while len(counter.seen) < 1 or "done" not in counter.states().values():
        await asyncio.sleep(0)
    assert not room.done(), "three still wait"
    turns.release()
    async with asyncio.timeout(5):
        await room
    assert len(counter.seen) == 2
    turns.release()
    turns.release()
    await workers.drained()


@pytest.mark.parametrize("fails", ["raises", "forgets the done-mark"])
async def test_after_three_tries_an_update_is_given_up_and_the_next_one_taken(
    counter: Counter, fails: str, caplog: pytest.LogCaptureFixture
) -> None:
    tries: list[int] = []

    async def handle(update: Arrived) -> None:
        tries.append(update.id)
        if update.id != 1:
            await counter.handle(update)
        elif fails == "raises":
            raise RuntimeError("a defect in a door")

    workers = counter.workers(handle)
    for update in await counter.stores(ONA, ONA):
        workers.take(update)
    await workers.drained()
    assert tries == [1] * TRIES + [2]
    assert counter.given_up == [1]
    assert counter.states() == {1: "failed", 2: "done"}
    assert rows(counter.database.path, "SELECT raw FROM inbox WHERE id = 1") == [{"raw": None}]
    assert "update 1 was given up; nothing was counted" in caplog.text


async def test_an_update_that_succeeds_at_the_third_try_is_not_given_up(counter: Counter) -> None:
    tries = 0

    async def handle(update: Arrived) -> None:
        nonlocal tries
        tries += 1
        if tries < TRIES:
            raise RuntimeError("not yet")
        await counter.handle(update)

    workers = counter.workers(handle)
    workers.take((await counter.stores(ONA))[0])
    await workers.drained()
    assert (counter.seen, counter.given_up) == ([1], [])


async def test_tries_are_counted_across_starts(counter: Counter) -> None:
    tries = 0

    async def handle(_update: Arrived) -> None:
        nonlocal tries
        tries += 1

    (stored,) = await counter.stores(ONA)
    for _ in range(TRIES - 1):  # a start that ended each time after one try
        await counter.database.unit(lambda work: work.inbox.tried(stored))
    workers = counter.workers(handle)
    workers.take(stored)
    await workers.drained()
    assert tries == 1
    assert counter.given_up == [1]


async def test_the_line_goes_on_when_nobody_can_be_told(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    async def handle(update: Arrived) -> None:
        if update.id == 2:
            await counter.handle(update)

    async def give_up(_update: Arrived) -> None:
        raise RuntimeError("this person cannot be written to")

    workers = Workers(counter.database, handle, give_up, OneByOne(counter.database))
    for update in await counter.stores(ONA, ONA):
        workers.take(update)
    await workers.drained()
    assert counter.states() == {1: "failed", 2: "done"}
    assert "nobody was told how it stands with update 1" in caplog.text


async def test_what_cannot_even_be_given_up_waits_for_the_next_start(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_shelf: Inbox, _update: int) -> bool:
        raise OSError("no space left")

    async def handle(update: Arrived) -> None:
        if update.id == 2:
            await counter.handle(update)

    monkeypatch.setattr(Inbox, "fail", full)
    workers = counter.workers(handle)
    for update in await counter.stores(ONA, ONA):
        workers.take(update)
    await workers.drained()
    assert counter.given_up == []
    assert counter.states() == {1: "waiting", 2: "done"}


async def test_stop_finishes_what_is_under_way_and_leaves_the_rest_for_the_next_start(counter: Counter) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def handle(update: Arrived) -> None:
        begun.set()
        await go_on.wait()
        await counter.handle(update)

    workers = counter.workers(handle)
    for update in await counter.stores(ONA, ONA, ONA):
        workers.take(update)
    await begun.wait()
    stopping = asyncio.ensure_future(workers.stop())
    await asyncio.sleep(0)
    go_on.set()
    await stopping
    assert counter.seen == [1]
    assert counter.states() == {1: "done", 2: "waiting", 3: "waiting"}

    again = counter.workers()
    for person, count in (await counter.database.read(_lines)).items():
        again.take_up(person, count)
    await again.drained()
    assert counter.seen == [1, 2, 3]


async def _lines(work: Work) -> dict[int, int]:
    return await work.inbox.lines()


async def test_stop_does_not_wait_for_ever_for_one_that_hangs(counter: Counter) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def handle(_update: Arrived) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    workers = counter.workers(handle)
    workers.take((await counter.stores(ONA))[0])
    await begun.wait()
    async with asyncio.timeout(5):
        await workers.stop(patience=0.01)
        await ended.wait()
    assert counter.states() == {1: "waiting"}
