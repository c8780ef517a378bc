"""Opening the database and running units of work: one polite writer, each unit whole or not at all.

SQLite in WAL with `synchronous=FULL`: what was acknowledged survives a power cut. A unit that only notes what the bot
is about may be light: it survives a kill, and does not wait for the disk. One connection writes, one unit after another
on its thread and each behind a `BEGIN IMMEDIATE`; two others only read, one of them what takes long. A unit is run
whole (storage/whole.py) and waited for by a task of its own: cancelling whoever asked for it leaves no transaction half
open and no bell unrung.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

import aiosqlite

from storage.hand import Hand
from storage.migrate import check_health, migrate
from storage.session import Session
from storage.whole import on_thread, transact
from storage.work import Work
from storage.writing import Writing

T = TypeVar("T")
_LASTING, _LIGHT = "PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL"
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    _LASTING,
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA secure_delete = ON",
)
_STATEMENTS = 1024  # kept prepared: more than there are; SQLite's own 128 are fewer


class Clock(Protocol):
    """Whatever says what time it is; the time of a unit is read once, when it begins."""

    def now(self) -> datetime:
        """Aware, UTC."""


class Database:
    """The writer, the two readers and the units in progress."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock
        self.writing = Writing()
        self.promised = asyncio.Event()  # the courier's bell: set after a commit that put a notice in the outbox
        self.hand = Hand()
        self.ending: dict[int, asyncio.Event] = {}  # of updates somebody waits for: set after the commit that ends one
        self._viewing = threading.Lock()  # held by the reader's thread while it looks
        self._running: set[asyncio.Task[object]] = set()
        self._light = False
        self._traces = True  # the log beside the file may hold what was erased, also when the last run ended in between
        self._connections: list[aiosqlite.Connection] = []

    async def open(self) -> None:
        """Check, open and migrate. Raises DatabaseUnfit, before anything is written, for a damaged or newer file."""
        await asyncio.to_thread(check_health, self.path)
        self._writer = await self._connect()
        await on_thread(self._writer, lambda connection: migrate(connection, self._clock.now()))
        self._reader, self._student = await self._connect(), await self._connect()
        for looks in (self._reader, self._student):
            await looks.execute("PRAGMA query_only = ON")

    async def _connect(self) -> aiosqlite.Connection:
        connection = await aiosqlite.connect(self.path, isolation_level=None, cached_statements=_STATEMENTS)
        self._connections.append(connection)
        for setting in _SETTINGS:
            await connection.execute(setting)
        return connection

    async def close(self) -> None:
        """Let running units end, then close every connection that was opened. Safe to call twice."""
        while self._running:
            await asyncio.wait(self._running)
        while self._connections:
            await self._connections.pop().close()

    async def unit(self, act: Callable[[Work], Awaitable[T]], *, light: bool = False) -> T:
        """Run `act` in one transaction: a clean end commits, any exception rolls back.

        When the caller is cancelled the unit goes on to its own end; the caller's CancelledError is raised at once.
        `light` is for what nobody is told of and what would be found out again: a power cut may undo it, alone or with
        the light ones after it, never anything before.
        """
        return await self._to_its_end(self._write(act, light=light))

    async def read(self, act: Callable[[Work], Awaitable[T]]) -> T:
        """Run `act` on the reading connection: one view of the last commit throughout, and no writing."""
        return await self._to_its_end(self._look(act))

    async def study(self, act: Callable[[Work], Awaitable[T]]) -> T:
        """The same for what takes seconds, on a connection of its own: no short look waits for it, and no unit."""
        return await self._to_its_end(
            on_thread(self._student, lambda connection: self._whole(connection, "BEGIN", act)[1])
        )

    async def _to_its_end(self, unit: Coroutine[Any, Any, T]) -> T:
        task = asyncio.get_running_loop().create_task(unit)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: "asyncio.Task[object]") -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, so that a unit nobody waits for any more does not warn at exit

    async def _write(self, act: Callable[[Work], Awaitable[T]], *, light: bool) -> T:
        work, result = await on_thread(self._writer, lambda connection: self._kept(connection, act, light=light))
        if work.outbox.promised:
            self.promised.set()
        for update in work.inbox.ended:
            if update in self.ending:
                self.ending[update].set()
        self._traces = self._traces or work.privacy.erased
        if self._traces:
            self._traces = not await on_thread(self._writer, self._wiped)
        return result

    async def _look(self, act: Callable[[Work], Awaitable[T]]) -> T:
        def look(connection: sqlite3.Connection) -> T:
            with self._viewing:
                return self._whole(connection, "BEGIN", act)[1]

        return await on_thread(self._reader, look)

    def _kept(
        self, connection: sqlite3.Connection, act: Callable[[Work], Awaitable[T]], *, light: bool
    ) -> tuple[Work, T]:
        before, kept = connection.total_changes, False

        async def acted(work: Work) -> T:
            result = await act(work)
            if self.hand.lent and work.outbox.promised:
                await self.hand.fill(work)
            return result

        if light is not self._light:
            connection.execute(_LIGHT if light else _LASTING)
            self._light = light
        try:
            work, result = self._whole(connection, "BEGIN IMMEDIATE", acted)
            kept = True
        except sqlite3.Error as error:
            self.writing.failed(error, self._clock.now())
            raise
        finally:
            self.hand.close(kept=kept)
        if connection.total_changes != before:  # a unit that wrote nothing commits on a full disk too
            self.writing.went_well(work.now)
        return work, result

    def _whole(self, connection: sqlite3.Connection, begin: str, act: Callable[[Work], Awaitable[T]]) -> tuple[Work, T]:
        work = Work(Session(connection), self._clock.now())

        async def acted() -> T:
            return await act(work)

        return work, transact(connection, begin, acted)

    def _wiped(self, connection: sqlite3.Connection) -> bool:
        """Empty the write-ahead log, where erased rows can still be read until it is written over; True when it is.

        Somebody else's reader or a full disk may stand in the way: then it is tried again after the next unit, so that
        nobody waits. What the unit did is committed by now and stays so.
        """
        with self._viewing:
            connection.execute("PRAGMA busy_timeout = 0")
            try:
                busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except sqlite3.Error:
                return False
            finally:
                connection.execute("PRAGMA busy_timeout = 5000")
            return not busy


def sqlite_version() -> str:
    """The version of the library in use, to be told at every start."""
    return sqlite3.sqlite_version
