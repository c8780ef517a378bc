"""A disk that is full: files of this process may not grow beyond so many bytes, as the kernel sees to it.

What SQLite meets is a real write that fails, at the page where it fails, and not an error somebody made up.
"""

import contextlib
import resource
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database
from storage.trouble import is_trouble
from storage.work import Work
from tests.makers import plant

HEADER, FRAME = 32, 24 + 4096  # of the write-ahead log: https://sqlite.org/fileformat2.html#walformat
Act = Callable[[Work], Awaitable[Any]]


@contextlib.contextmanager
def room(upto: int) -> Iterator[None]:
    """Nothing this process writes may lie beyond so many bytes of its file; Python ignores the signal that says so."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (upto, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def pages(number: int) -> int:
    """Bytes of a log that has room for so many pages."""
    return HEADER + number * FRAME


def content(path: Path) -> list[tuple[Any, ...]]:
    """Every row of every table."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [(table, *row) for table in tables for row in connection.execute(f"SELECT * FROM {table}")]


async def full_at_every_write(database: Database, act: Act) -> AsyncIterator[int]:
    """Run an act with room for no page, for one, for two, until it ends well; yields after each that failed.

    Each that failed left every row as it was.
    """
    for number in count():
        plant(database.path, "PRAGMA wal_checkpoint(TRUNCATE)")
        before = content(database.path)
        with room(pages(number)):
            try:
                await database.unit(act)
            except sqlite3.Error as error:
                if not is_trouble(error):
                    raise
            else:
                break
        assert content(database.path) == before, f"something stayed of an act that had room for {number} pages"
        yield number


async def failures(database: Database, act: Act) -> int:
    """At how many writes the disk was full before the act ended well."""
    times = len([number async for number in full_at_every_write(database, act)])
    if not times:
        pytest.fail("it had nothing to write")
    return times
