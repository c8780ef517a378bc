"""What the workers leave in the inbox: it fills no memory, holds up nobody, and a defect among it loses nothing."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import workers as module
from bot.backlog import Taken
from bot.workers import MOST_OF_ONE, Workers
from storage.database import Database
from storage.inbox import Arrived
from tests.bot.rig import StandingClock, a_database

ONA, MAX = 11, 22


class Folding:
    """Ends what it is given in the inbox, and notes whose it was; with a `defect` it never can."""

    def __init__(self, database: Database, *, defect: bool = False) -> None:
        self.database, self.defect = database, defect
        self.folded: list[tuple[int, bool]] = []
        self.handled: list[int] = []
        self.told = 0

    async def take(self, person: int, *, flood: bool) -> Taken:
        if self.defect:
            raise RuntimeError("one of them cannot be done")
        self.folded.append((person, flood))
        rows = await self.database.read(lambda work: work.inbox.oldest(person, 25))
        await self.database.unit(lambda work: work.inbox.finish_all([row.id for row in rows]))
        return Taken(len(rows), [])

    async def over(self) -> None:
        self.told += 1

    async def handle(self, update: Arrived) -> None:
        self.handled.append(update.id)
        await self.database.unit(lambda work: work.inbox.finish(update.id, update.person))

    async def _nobody(self, _update: Arrived) -> None:
        raise AssertionError("nothing was given up here")

    def workers(self) -> Workers:
        return Workers(self.database, self.handle, self._nobody, self)

    async def stores(self, *people: int) -> list[Arrived]:
        """One stored update for each of these, with ids 1, 2, 3 …"""
        batch = [Arrived(number, person, "{}") for number, person in enumerate(people, 1)]
        return await self.database.unit(lambda work: work.inbox.store(batch))


@pytest.fixture
async def folding(tmp_path: Path) -> AsyncIterator[Folding]:
    async with a_database(tmp_path, StandingClock()) as database:
        yield Folding(database)


async def test_a_defect_among_what_is_late_leaves_each_of_them_to_be_tried_by_itself(folding: Folding) -> None:
    folding.defect = True
    workers = folding.workers()
    for update in await folding.stores(*[ONA] * 5):
        workers.take(update, late=True)
    await workers.drained()
    assert folding.handled == [1, 2, 3, 4, 5]


async def test_what_one_person_sends_beyond_measure_leaves_room_for_the_others(
    folding: Folding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", MOST_OF_ONE + 2)
    workers = folding.workers()
    for update in await folding.stores(*[ONA] * 500, MAX):
        workers.take(update)
    async with asyncio.timeout(1):
        await workers.room()
    await workers.drained()
    assert 501 in folding.handled
    assert folding.folded
    assert all(flood for _, flood in folding.folded)
    assert await folding.database.read(lambda work: work.inbox.lines()) == {}


async def test_whoever_waits_for_an_answer_comes_before_those_who_do_not(folding: Folding) -> None:
    workers = folding.workers()
    one, other, fresh = await folding.stores(ONA, MAX, MAX)
    workers.take(one, late=True)
    workers.take(other, late=True)
    workers.take(fresh)
    await workers.drained()
    assert [person for person, _ in folding.folded] == [MAX, ONA]


async def test_nobody_is_told_while_more_of_it_may_come(folding: Folding) -> None:
    workers = folding.workers()
    workers.catches_up(still=True)
    for update in await folding.stores(ONA, MAX):
        workers.take(update, late=True)
    await workers.drained()
    assert folding.told == 0
    workers.catches_up(still=False)
    await workers.drained()
    assert folding.told == 1
