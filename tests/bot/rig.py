"""The parts of the assembly on a pretend Telegram, one by one: a database, a bot, a clock that stands still.

Whole stories are in tests/journeys; here each part is driven by itself, so that it can be stopped anywhere.
"""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.backlog import Taken
from bot.lanes import Allowance, Lane
from bot.pace import Pace
from bot.poller import Poller
from bot.teller import Teller
from bot.workers import Handle, Workers
from loyalty.member import Person as Known
from loyalty.programme import PRESETS
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from storage.database import Database
from storage.inbox import Arrived
from storage.work import Work
from tests.makers import migrated

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

T = TypeVar("T")


class StandingClock:
    """Moves only when told to."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    async def refresh(self) -> None:
        """Nothing moves it but the test."""

    async def close(self) -> None:
        """Nothing to let go of."""

    def later(self, **by: float) -> None:
        self.at += timedelta(**by)


class Rig:
    """A served town, a database with a founded business, and a bot that speaks to the one and works on the other."""

    def __init__(
        self, town: Town, sandbox: Sandbox, database: Database, clock: StandingClock, bot: ExtBot[Lane]
    ) -> None:
        self.town, self.sandbox, self.database, self.clock, self.bot = town, sandbox, database, clock, bot
        self.teller = Teller(bot, database)
        self.moved = asyncio.Event()  # set after every unit
        self.after_units: list[Callable[[], None]] = []
        hear_units(database, self._heard)

    def _heard(self) -> None:
        for look in self.after_units:
            look()
        self.moved.set()

    def poller(self, handle: Handle) -> tuple[Poller, Workers]:
        """A fresh poller with workers of its own, as after a start; `handle` takes the updates."""
        workers = Workers(self.database, handle, _nobody, OneByOne(self.database))
        return Poller(self.bot, self.database, workers, self.clock), workers

    async def meets(self, person: Person) -> Known:
        """The person has written to the bot, and the business knows them."""
        await person.says("/start")
        return await self.database.unit(lambda work: work.people.meet(person.id, person.name, person.phone.language))

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """Rows of the database as they were last committed."""
        return rows(self.database.path, sql)

    def value(self, sql: str) -> Any:
        """The first column of the first row."""
        return next(iter(self.rows(sql)[0].values()))

    async def until(self, done: Callable[[], bool], within: float = 10.0) -> None:
        """Wait until this is so, asked again after every unit."""
        async with asyncio.timeout(within):
            while not done():
                self.moved.clear()
                if not done():
                    await self.moved.wait()


class OneByOne:
    """Folds nothing: whatever is in the inbox is answered one by one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, person: int, *, flood: bool) -> Taken:
        return Taken(0, await self._database.read(lambda work: work.inbox.oldest(person, 100)))

    async def over(self) -> None:
        """Nobody is owed anything."""


async def _nobody(_update: Arrived) -> None:
    """Tells nobody that an update was given up."""


def hear_units(database: Database, heard: Callable[[], None]) -> None:
    """Call `heard` after every unit of this database."""
    run = database.unit

    async def listened(act: Callable[[Work], Awaitable[T]], *, light: bool = False) -> T:
        try:
            return await run(act, light=light)
        finally:
            heard()

    database.unit = listened  # type: ignore[method-assign]  # a listener around one instance's method, nothing replaced


def rows(path: Path, sql: str) -> list[dict[str, Any]]:
    """Rows of a database file, read-only."""
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql)]


@contextlib.asynccontextmanager
async def a_database(folder: Path, clock: StandingClock) -> AsyncIterator[Database]:
    """An open database with a café in Vilnius."""
    path = folder / "rig.db"
    await migrated(path)
    database = Database(path, clock)
    await database.open()

    async def found(work: Work) -> None:
        await work.programme.found("Old Town Café", PRESETS["cafe"], "o" * 23)
        await work.programme.set_up(None, now=work.now, timezone="Europe/Vilnius")

    try:
        await database.unit(found)
        yield database
    finally:
        await database.close()


@contextlib.asynccontextmanager
async def a_bot(url: str, token: str) -> AsyncIterator[ExtBot[Lane]]:
    """A bot at a pretend Telegram, at a pace no test has to wait for."""
    hurried = Pace(places=1000, private=Allowance(burst=1000, interval=0.001))
    bot: ExtBot[Lane] = ExtBot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=HTTPXRequest(connection_pool_size=64, httpx_kwargs={"trust_env": False}),
        get_updates_request=HTTPXRequest(connection_pool_size=2, httpx_kwargs={"trust_env": False}),
        rate_limiter=hurried,
    )
    async with bot:
        yield bot


@contextlib.asynccontextmanager
async def a_rig(folder: Path) -> AsyncIterator[Rig]:
    """Everything, open."""
    clock = StandingClock()
    town = Town(bot_name="Old Town Café", start=NOON)
    async with Sandbox(town) as sandbox, a_database(folder, clock) as database, a_bot(sandbox.url, town.token) as bot:
        yield Rig(town, sandbox, database, clock, bot)


@contextlib.asynccontextmanager
async def running(work: Callable[[], Any]) -> AsyncIterator["asyncio.Task[None]"]:
    """Run something endless meanwhile."""
    task = asyncio.get_running_loop().create_task(work())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
