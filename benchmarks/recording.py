"""Recording a tape: everything that is asked of the database while some of our work is done."""

import sqlite3
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partialmethod
from typing import Any
from unittest.mock import patch

import aiosqlite

from benchmarks.tape import Call, Tape
from storage import database, whole
from storage.session import Session

_WAYS = ("execute", "execute_fetchall")


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
