"""A tape of the statements a piece of work sends to aiosqlite, and its replay on a bare connection.

The replay makes the same calls with the same SQL and the same values, and nothing else: what is left when our rooms are
taken away.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partialmethod
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiosqlite

_WAYS = ("execute", "execute_fetchall")


@dataclass(frozen=True)
class Call:
    """One call of a connection: which of its methods, the SQL, and the values bound to it."""

    way: str
    sql: str
    values: Any


Tape = list[Call]


@contextmanager
def recording() -> Iterator[Tape]:
    """Everything any connection is asked while this lasts, in order."""
    tape: Tape = []
    untouched = {way: getattr(aiosqlite.Connection, way) for way in _WAYS}

    def note(connection: aiosqlite.Connection, sql: str, values: Any = None, *, way: str) -> Any:
        tape.append(Call(way, sql, values))
        return untouched[way](connection, sql, values)

    patches = [patch.object(aiosqlite.Connection, way, partialmethod(note, way=way)) for way in _WAYS]
    for one in patches:
        one.start()
    try:
        yield tape
    finally:
        for one in patches:
            one.stop()


async def replay(connection: aiosqlite.Connection, tape: Sequence[Call]) -> None:
    """Make the same calls, one after another."""
    for call in tape:
        await getattr(connection, call.way)(call.sql, call.values)


async def bare(path: Path, opening: Sequence[Call]) -> aiosqlite.Connection:
    """A bare connection, set up with the pragmas that a writer's opening was recorded with."""
    connection = await aiosqlite.connect(path, isolation_level=None)
    pragmas = {call.sql for call in opening if call.sql.startswith("PRAGMA") and "query_only" not in call.sql}
    await replay(connection, [Call("execute", sql, None) for sql in sorted(pragmas)])
    return connection
