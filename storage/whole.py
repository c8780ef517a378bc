"""Running a unit whole: in one go on its connection's thread, in one transaction.

A unit waits for nothing but its database (no network, no drawing, no sleeping), and on the connection's own thread the
database answers at once. So its coroutine is taken from its first line to its last without ever giving way, and thirty
statements cost one way to another thread instead of thirty. Nobody can be cancelled in the middle of it.
"""

import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")


def finish(work: Coroutine[Any, Any, T]) -> T:
    """What a coroutine returns that waits for nothing. RuntimeError for one that would wait."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    work.close()
    raise RuntimeError("a unit waits for nothing but its database; do the rest before it or after it")


def transact(connection: sqlite3.Connection, begin: str, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run it between `begin` and a commit; whatever is raised rolls back and is raised again."""
    try:
        connection.execute(begin)
        result = finish(work())
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return result


async def on_thread(connection: aiosqlite.Connection, job: Callable[[sqlite3.Connection], T]) -> T:
    """Let the connection's own thread do a job; it is done to its end even when whoever waits is cancelled."""
    # aiosqlite keeps the thread, and has no public way to run more than one statement there.
    result: T = await connection._execute(job, connection._conn)  # type: ignore[no-untyped-call]  # see above
    return result
