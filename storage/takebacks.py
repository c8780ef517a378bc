"""Takebacks: what somebody of the team gave since a moment, and how far taking it back has come."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.takeback import Recorded
from storage.session import Shelf, ms

_THEIRS = """
FROM entries e
JOIN accounts a ON a.id = e.account
JOIN members m ON m.id = a.member AND m.practice_of IS NULL
JOIN programmes p ON p.id = a.programme
WHERE e.actor = :person AND e.at >= :since
"""
_STANDS = """
NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
"""
_GIVEN = "e.kind IN ('accrual', 'opening')"
# For somebody who had everything about them deleted nothing is put right any more.
_GOES_BACK = f"{_GIVEN} AND m.person IS NOT NULL AND {_STANDS} AND e.id NOT IN (SELECT entry FROM takeback_entries)"


@dataclass(frozen=True)
class Takeback:
    """One takeback and how far it is. `left` entries could not go back; `members` are those it is about.

    `seen` is the message that shows how far it is, None when there is none.
    """

    id: int
    person: int
    made_by: int
    entries: int
    done: int
    left: int
    members: int
    stamps: int
    points: int
    vouchers: int
    ended: bool
    seen: int | None


@dataclass(frozen=True)
class Share:
    """What one member lost by a takeback, and how many of their entries still wait."""

    stamps: int
    points: int
    vouchers: int
    waiting: int


class Takebacks(Shelf):
    """The takebacks shelf."""

    async def recorded(self, person: int, since: datetime) -> Recorded:
        """What they did since then, and how much of it can go back."""
        row = await self._session.one(
            f"""
            SELECT coalesce(sum(e.units) FILTER (WHERE {_GIVEN} AND p.kind = 'stamps'), 0) AS stamps,
                coalesce(sum(e.units) FILTER (WHERE {_GIVEN} AND p.kind = 'points'), 0) AS points,
                count(DISTINCT m.id) FILTER (WHERE {_GIVEN}) AS members,
                count(*) FILTER (WHERE e.kind = 'redemption' AND e.reason IS NULL) AS redeemed,
                count(*) FILTER (WHERE e.kind = 'reversal' AND e.reason = 'undo' AND EXISTS (
                    SELECT 1 FROM entries t WHERE t.id = e.reverses AND coalesce(t.reason, '') <> 'filled'
                )) AS undone,
                count(*) FILTER (WHERE {_GOES_BACK}) AS entries,
                count(*) FILTER (WHERE {_GIVEN} AND NOT {_STANDS}) AS back
            {_THEIRS}
            """,
            person=person,
            since=ms(since),
        )
        return Recorded(**row) if row else Recorded()

    async def goes_back(self, person: int, since: datetime, most: int) -> list[tuple[int, int]]:
        """At most so many of the entries that can go back, as (account, entry): account by account, newest first."""
        rows = await self._session.all(
            f"SELECT e.account, e.id {_THEIRS} AND {_GOES_BACK} ORDER BY e.account, e.id DESC LIMIT :most",
            person=person,
            since=ms(since),
            most=most,
        )
        return [(row["account"], row["id"]) for row in rows]

    async def plan(self, person: int, by: int, since: datetime) -> int:
        """Write down everything that is to go back; nothing of what follows is added to it."""
        takeback = await self._session.insert(
            "INSERT INTO takebacks (person, made_by, since, at) VALUES (:person, :by, :since, :now) RETURNING id",
            person=person,
            by=by,
            since=ms(since),
            now=ms(self._now),
        )
        await self._session.run(
            f"""
            INSERT INTO takeback_entries (entry, takeback, member, state)
            SELECT e.id, :takeback, m.id, 'waiting' {_THEIRS} AND {_GOES_BACK}
            """,
            takeback=takeback,
            person=person,
            since=ms(since),
        )
        return takeback

    async def going(self) -> int | None:
        """The oldest that has not ended."""
        row = await self._session.one("SELECT id FROM takebacks WHERE ended_at IS NULL ORDER BY id LIMIT 1")
        return int(row["id"]) if row else None

    async def next(self, takeback: int, most: int) -> list[tuple[int, int]]:
        """The next entries and whose they are: member by member, newest first."""
        rows = await self._session.all(
            """
            SELECT entry, member FROM takeback_entries WHERE takeback = :takeback AND state = 'waiting'
            ORDER BY member, entry DESC LIMIT :most
            """,
            takeback=takeback,
            most=most,
        )
        return [(row["entry"], row["member"]) for row in rows]

    async def mark(self, entry: int, state: str, units: int = 0, vouchers: int = 0) -> None:
        """How an entry that waited has ended: back, or left."""
        await self._session.run(
            """
            UPDATE takeback_entries SET state = :state, units = :units, vouchers = :vouchers
            WHERE entry = :entry AND state = 'waiting'
            """,
            entry=entry,
            state=state,
            units=units,
            vouchers=vouchers,
        )

    async def share(self, takeback: int, member: int) -> Share:
        """What it has come to for one member."""
        row = await self._session.one(
            """
            SELECT coalesce(sum(t.units) FILTER (WHERE p.kind = 'stamps'), 0) AS stamps,
                coalesce(sum(t.units) FILTER (WHERE p.kind = 'points'), 0) AS points,
                coalesce(sum(t.vouchers), 0) AS vouchers, count(*) FILTER (WHERE t.state = 'waiting') AS waiting
            FROM takeback_entries t JOIN entries e ON e.id = t.entry
            JOIN accounts a ON a.id = e.account JOIN programmes p ON p.id = a.programme
            WHERE t.takeback = :takeback AND t.member = :member
            """,
            takeback=takeback,
            member=member,
        )
        return Share(**row) if row else Share(0, 0, 0, 0)

    async def get(self, takeback: int) -> Takeback | None:
        """One of them, with how far it is."""
        row = await self._session.one(
            """
            SELECT b.id, b.person, b.made_by, b.ended_at IS NOT NULL AS ended, b.seen, count(t.entry) AS entries,
                count(*) FILTER (WHERE t.state <> 'waiting') AS done,
                count(*) FILTER (WHERE t.state = 'left') AS "left",
                count(DISTINCT t.member) AS members,
                coalesce(sum(t.units) FILTER (WHERE p.kind = 'stamps'), 0) AS stamps,
                coalesce(sum(t.units) FILTER (WHERE p.kind = 'points'), 0) AS points,
                coalesce(sum(t.vouchers), 0) AS vouchers
            FROM takebacks b
            JOIN takeback_entries t ON t.takeback = b.id JOIN entries e ON e.id = t.entry
            JOIN accounts a ON a.id = e.account JOIN programmes p ON p.id = a.programme
            WHERE b.id = :id GROUP BY b.id
            """,
            id=takeback,
        )
        return Takeback(**{**row, "ended": bool(row["ended"])}) if row else None

    async def end(self, takeback: int) -> bool:
        """It is over; False when it was before."""
        ended = await self._session.run(
            "UPDATE takebacks SET ended_at = :now WHERE id = :id AND ended_at IS NULL", id=takeback, now=ms(self._now)
        )
        return ended == 1

    async def watch(self, number: int, message: int | None) -> None:
        """Somebody sees in this message how far it is; it is kept current until it shows the end."""
        watched = "UPDATE takebacks SET watched = 1, seen = :seen WHERE id = :id AND ended_at IS NULL"
        await self._session.run(watched, id=number, seen=message)

    async def watched(self) -> list[int]:
        """Takebacks of which the message may not show the latest yet."""
        return [row["id"] for row in await self._session.all("SELECT id FROM takebacks WHERE watched = 1 ORDER BY id")]

    async def stands(self, number: int, message: int | None) -> None:
        """Another message shows it now; None: none does."""
        await self._session.run("UPDATE takebacks SET seen = :seen WHERE id = :id", id=number, seen=message)

    async def close(self, number: int) -> None:
        """Nobody needs to be shown more of it."""
        await self._session.run("UPDATE takebacks SET watched = 0 WHERE id = :id", id=number)
