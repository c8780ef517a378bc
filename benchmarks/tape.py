"""A tape of the statements a piece of work asks of the database, and its replay on a bare aiosqlite connection.

The replay makes the same statements with the same values in the way aiosqlite is meant to be used, one awaited call for
each, and does nothing else: what is left when our rooms are taken away.
"""

import sqlite3
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partialmethod
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiosqlite

from storage import database, whole
from storage.session import Session

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
    with ExitStack() as stack:
        for one in (*patches, *_units_noted(tape)):
            stack.enter_context(one)
        yield tape


def _units_noted(tape: Tape) -> tuple[Any, ...]:
    """What units say to their connection on its own thread."""
    execute, transact = Session._execute, whole.transact

    def note(session: Session, sql: str, values: Mapping[str, Any]) -> sqlite3.Cursor:
        tape.append(Call("execute_fetchall", sql, values))
        return execute(session, sql, values)

    def noted(connection: sqlite3.Connection, begin: str, work: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        tape.append(Call("execute", begin, None))
        result = transact(connection, begin, work)
        tape.append(Call("execute", "COMMIT", None))
        return result

    return patch.object(Session, "_execute", note), patch.object(database, "transact", noted)


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
