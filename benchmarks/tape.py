"""A tape of the statements a piece of work asks of the database, and its replay on a bare aiosqlite connection.

The replay makes the same statements with the same values in the way aiosqlite is meant to be used, one awaited call for
each, and does nothing else: what is left when our rooms are taken away. Nothing of them is imported here, for whoever
replays should not carry them about.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiosqlite


@dataclass(frozen=True)
class Call:
    """One call of a connection: which of its methods, the SQL, and the values bound to it."""

    way: str
    sql: str
    values: Any


Tape = list[Call]


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
