"""Vitals: how much waits and for how long, for whoever watches the bot. Numbers only, nobody's name or words."""

from dataclasses import dataclass
from datetime import datetime

from storage.session import Row, Shelf, moment_or_none, ms


@dataclass(frozen=True)
class Queue:
    """What waits, and since when the oldest of it was due."""

    waiting: int
    oldest: datetime | None


@dataclass(frozen=True)
class Running:
    """A message to many that is being carried: how many of its readers are done with."""

    readers: int
    done: int


@dataclass(frozen=True)
class Late:
    """Notices that were held up: all of them, how many still wait, and of how many nobody knows whether they came."""

    notices: int
    waiting: int
    uncertain: int


class Vitals(Shelf):
    """The vitals shelf."""

    async def inbox(self) -> Queue:
        """Updates stored and not done."""
        return _queue(
            await self._session.one(
                "SELECT count(*) AS n, min(stored_at) AS oldest FROM inbox WHERE state = 'waiting'",
            )
        )

    async def outbox(self) -> Queue:
        """Notices that wait or are being sent; the oldest by when it was promised, however often it was put off."""
        return _queue(
            await self._session.one(
                """
                SELECT count(*) AS n, min(made_at) AS oldest FROM (
                    SELECT made_at FROM outbox WHERE state = 'waiting'
                    UNION ALL SELECT made_at FROM outbox WHERE state = 'sending'
                )
                """,
            )
        )

    async def running(self) -> Running | None:
        """The message to many that is being carried now."""
        row = await self._session.one(
            """
            SELECT count(*) AS n, count(*) FILTER (WHERE r.state NOT IN ('pending', 'sending')) AS done
            FROM recipients r WHERE r.broadcast = (
                SELECT id FROM broadcasts WHERE state = 'running' ORDER BY started_at LIMIT 1
            )
            """
        )
        return Running(row["n"], row["done"]) if row and row["n"] else None

    async def late(self, began: datetime, seen: datetime) -> Late:
        """What was promised by `seen` and not carried by then, or ended uncertain since `began`."""
        row = await self._session.one(
            """
            SELECT count(*) AS n, count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting,
                count(*) FILTER (WHERE state = 'uncertain') AS uncertain
            FROM outbox WHERE made_at <= :seen AND (
                ended_at IS NULL OR ended_at >= :seen OR (state = 'uncertain' AND ended_at >= :began)
            )
            """,
            began=ms(began),
            seen=ms(seen),
        )
        return Late(row["n"], row["waiting"], row["uncertain"]) if row else Late(0, 0, 0)

    async def arrived_since(self, since: datetime, until: datetime) -> int:
        """Updates stored in [since, until), and those older ones that are still not done."""
        row = await self._session.one(
            """
            SELECT count(*) AS n FROM inbox
            WHERE stored_at < :until AND (stored_at >= :since OR state = 'waiting')
            """,
            since=ms(since),
            until=ms(until),
        )
        return int(row["n"]) if row else 0

    async def touch(self) -> None:
        """Write something that changes nothing: whether writing goes is learned only by writing."""
        await self._session.run("UPDATE business SET id = id WHERE id = 1")


def _queue(row: Row | None) -> Queue:
    return Queue(int(row["n"]), moment_or_none(row["oldest"])) if row else Queue(0, None)
