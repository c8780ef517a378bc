"""A database that can be put back as it was: copies of it in memory, and a look at everything in it.

Time stands still and chance is drawn from a seed, so that the same update does the same to the same copy, to the byte.
"""

import asyncio
import random
import secrets
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import datetime
from pathlib import Path
from unittest import mock

import aiosqlite

from storage.audit import look
from storage.database import Database
from tests.makers import FixedClock, a_cafe

Copy = sqlite3.Connection
Seen = tuple[tuple[str, tuple[object, ...]], ...]
_BARE = "PRAGMA synchronous = OFF"  # power cuts have a proof of their own; here nothing is asked of the disk


class Bench:
    """One open database, and its file from beside."""

    def __init__(self, path: Path, clock: FixedClock, database: Database) -> None:
        self.path, self.clock, self.database = path, clock, database
        self._beside = sqlite3.connect(path, isolation_level=None, timeout=5)
        self._beside.execute(_BARE)
        found = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name"
        self._tables = [str(row[0]) for row in self._beside.execute(found)]

    def copy(self) -> Copy:
        """All of it as it is now."""
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        self._beside.backup(kept)
        return kept

    def put_back(self, kept: Copy) -> None:
        """As it was when this was copied."""
        kept.backup(self._beside)

    def seen(self) -> Seen:
        """Every row of every table."""
        return tuple((table, tuple(self._beside.execute(f"SELECT * FROM {table}"))) for table in self._tables)

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What a statement finds, or changes, from beside."""
        return self._beside.execute(sql, values).fetchall()

    async def findings(self) -> list[str]:
        """What the audit names."""
        return await look(self.path.as_uri())

    @contextmanager
    def clock_at(self, moment: datetime | None) -> Iterator[None]:
        """It is this moment meanwhile; with None, whatever it was."""
        was = self.clock.time
        self.clock.time = moment or was
        try:
            yield
        finally:
            self.clock.time = was

    async def is_open_within(self) -> bool:
        """True when a transaction was left open."""
        await self.settled()
        return any(connection.in_transaction for connection in self._connections())

    async def settled(self) -> None:
        """Let by what still runs on the threads of the database, or waits for them, though nobody waits for it."""
        for connection in self._connections():
            await connection.execute("SELECT 1")

    def _connections(self) -> tuple[aiosqlite.Connection, ...]:
        return self.database._writer, self.database._reader, self.database._student

    def close(self) -> None:
        """Let go of the file."""
        self._beside.close()


@asynccontextmanager
async def a_bench(folder: Path, clock: FixedClock) -> AsyncIterator[Bench]:
    """An open café."""
    path = folder / "bench.db"
    async with a_cafe(path, clock) as database:
        await database._writer.execute(_BARE)
        with closing(Bench(path, clock, database)) as bench:
            yield bench


@contextmanager
def same_chances(seed: int) -> Iterator[None]:
    """Whatever is drawn by lot meanwhile is the same for the same seed."""
    dice = random.Random(seed)
    with (
        mock.patch.object(secrets, "token_bytes", lambda count=32: dice.randbytes(count)),
        mock.patch.object(secrets, "token_urlsafe", lambda count=32: dice.randbytes(count).hex()),
        mock.patch.object(secrets, "randbelow", dice.randrange),
    ):
        yield


def others_running() -> list[str]:
    """Tasks besides the one that asks."""
    return [str(task) for task in asyncio.all_tasks() if task is not asyncio.current_task() and not task.done()]
