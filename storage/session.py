"""A session: the few ways a shelf speaks to its connection, with named parameters and rows by name."""

import json
import re
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

T = TypeVar("T")
_CHANGES = re.compile(r"\s*(?:INSERT(?: OR \w+)? INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+(\w+)", re.IGNORECASE)
Value = str | int | bytes | None
Row = Mapping[str, Any]


class Session:
    """One connection inside one transaction, spoken to on its own thread: every answer is there at once.

    Its ways are coroutines all the same, so that a shelf reads like one wherever its database may live one day.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, tuple[frozenset[str], Any]] = {}

    async def recall(self, what: str, tables: frozenset[str], look: Callable[[], Awaitable[T]]) -> T:
        """What `look` found the first time in this transaction; looked up anew once one of the tables was written to.

        What several screens of one act ask for is read once.
        """
        if what not in self._known:
            self._known[what] = (tables, await look())
        found: T = self._known[what][1]
        return found

    def forget(self) -> None:
        """Look everything up anew: a part of this transaction was rolled back."""
        self._known = {}

    def _forget(self, sql: str) -> None:
        change = _CHANGES.match(sql) if self._known else None
        if change:
            self._known = {what: one for what, one in self._known.items() if change[1] not in one[0]}

    def _execute(self, sql: str, values: Mapping[str, Value]) -> sqlite3.Cursor:
        self._forget(sql)
        return self._connection.execute(sql, values)

    async def run(self, sql: str, **values: Value) -> int:
        """Execute and return how many rows changed."""
        return self._execute(sql, values).rowcount

    async def insert(self, sql: str, **values: Value) -> int:
        """Execute an INSERT … RETURNING id and return that id."""
        row = await self.one(sql, **values)
        if row is None:
            raise LookupError("nothing was inserted")
        return int(row["id"])

    async def one(self, sql: str, **values: Value) -> Row | None:
        """The first row, or None."""
        rows = await self.all(sql, **values)
        return rows[0] if rows else None

    async def all(self, sql: str, **values: Value) -> list[Row]:
        """Every row, each with its columns by name."""
        cursor = self._execute(sql, values)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor]


class Shelf:
    """What every shelf is given: the session it speaks to and the moment its unit began."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now


def ms(moment: datetime) -> int:
    """A moment as stored: milliseconds since 1970, UTC."""
    return int(moment.timestamp() * 1000)


def ms_or_none(moment: datetime | None) -> int | None:
    """The same for a moment that may be missing."""
    return None if moment is None else ms(moment)


def moment(value: int) -> datetime:
    """A stored time as an aware datetime in UTC."""
    return datetime.fromtimestamp(value / 1000, UTC)


def moment_or_none(value: int | None) -> datetime | None:
    """The same for a column that may be NULL."""
    return None if value is None else moment(value)


def dump(facts: Mapping[str, object]) -> str:
    """Facts as JSON text, keys sorted, so that equal facts are equal text."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True)


def load(text: str) -> dict[str, Any]:
    """Facts from JSON text."""
    loaded: dict[str, Any] = json.loads(text)
    return loaded
