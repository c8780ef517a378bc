"""A program that is killed: it migrates or writes in children of its own, each ended by SIGKILL at another point.

`python -m tests.storage.dying migrate FOLDER` leaves one database a child, killed before its first, fourth, seventh ...
statement, until one comes to its end. `... write FILE KILLS` lets one child after another write to the same file and
kills it in the middle of it. Both print as JSON what the test needs to know.
"""

import asyncio
import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from storage.database import Database
from tests.makers import FixedClock
from tests.storage.acts import earning

AT_ONCE = 4
EVERY = 5  # no more than any migration has, so that each is killed on its way


def forked(child: Callable[[], None]) -> int:
    """Run `child` in a process of its own; returns its id."""
    process = os.fork()
    if process == 0:
        try:
            child()
        except BaseException as problem:  # nothing of the parent's may run twice, whatever the child came to
            sys.stderr.write(f"{problem!r}\n")
            os._exit(1)
        os._exit(0)
    return process


def killed_while_migrating(folder: Path) -> int:
    """One child for every third statement; returns the statement before which none was killed any more."""
    for statement in count(step=EVERY):
        path = folder / f"{statement:03}.db"
        process = forked(lambda path=path, statement=statement: _migrate(path, statement))  # type: ignore[misc]  # a lambda with defaults has no inferred type
        _, status = os.waitpid(process, 0)
        if not os.WIFSIGNALED(status):
            return statement
    raise AssertionError("count() has no end")


def _migrate(path: Path, statement: int) -> None:
    left = statement

    class Deadly(sqlite3.Connection):
        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            nonlocal left
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1
            return super().execute(*arguments)

    sqlite3.connect = partial(sqlite3.connect, factory=Deadly)  # type: ignore[assignment]  # in a child that dies of it
    asyncio.run(_open(path))


async def _open(path: Path) -> None:
    database = Database(path, FixedClock())
    try:
        await database.open()
    finally:
        await database.close()


def killed_while_writing(path: Path, kills: int) -> list[str]:
    """Kill a writer so many times, each after some more acknowledgements; returns every key that was acknowledged."""
    acknowledged: list[str] = []
    for kill in range(kills):
        reading, writing = os.pipe()
        process = forked(lambda kill=kill, writing=writing: asyncio.run(_write(path, kill, writing)))  # type: ignore[misc]  # a lambda with defaults has no inferred type
        os.close(writing)
        with os.fdopen(reading) as told:
            acknowledged += [told.readline().strip() for _ in range(1 + kill * 3 % 17)]
            os.kill(process, signal.SIGKILL)
            acknowledged += told.read().split()
        os.waitpid(process, 0)
    return acknowledged


async def _write(path: Path, kill: int, told: int) -> None:
    database = Database(path, FixedClock())
    await database.open()
    keys = count()

    async def earn_for_ever() -> None:
        for key in keys:
            await database.unit(earning(1 + key % 3, f"{kill}:{key}"))
            os.write(told, f"{kill}:{key}\n".encode())

    await asyncio.gather(*(earn_for_ever() for _ in range(AT_ONCE)))


if __name__ == "__main__":
    what, where, *more = sys.argv[1:]
    if what == "migrate":
        sys.stdout.write(json.dumps(killed_while_migrating(Path(where))))
    else:
        sys.stdout.write(json.dumps(killed_while_writing(Path(where), int(more[0]))))
