"""Messages to many: planning them, reading how they go, and what the owner decides meanwhile. Carrying is another's.

Every decision is one conditional UPDATE: it is taken only from a state it makes sense in, so that a tap that comes
late, or twice, changes nothing. One that has missed its moment is written as asking, and has never begun.
"""

from dataclasses import dataclass
from datetime import datetime

from loyalty.broadcasts import BROUGHT_WITHIN, Content, Progress, State, read_content
from loyalty.manners import Topic
from loyalty.segments import Segment, read_segment
from storage.session import Row, Shelf, dump, load, moment, moment_or_none, ms


@dataclass(frozen=True)
class Broadcast:
    """One message to many. `occasion` names what the clock started, None for the owner's; `seen` is the owner's message
    that shows its progress; `threshold` percent of blocks stop it to ask, `asked_at_blocks` how many there were then.
    """

    id: int
    occasion: str | None
    made_by: int | None
    topic: Topic
    segment: Segment
    content: Content
    silent: bool
    state: State
    made_at: datetime
    starts_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    seen: int | None
    threshold: int
    asked_at_blocks: int

    @property
    def counts_until(self) -> datetime | None:
        """The moment after which no more visits are counted for it; None before its end."""
        return self.ended_at + BROUGHT_WITHIN if self.ended_at is not None else None


@dataclass(frozen=True)
class Plan:
    """What is to be sent. `key` is the number of the composing it came from."""

    key: str
    made_by: int
    topic: Topic
    segment: Segment
    content: Content
    silent: bool
    starts_at: datetime


class Broadcasts(Shelf):
    """The shelf of messages to many."""

    async def plan(self, plan: Plan) -> int:
        """Keep it as planned and return its id; the same key again gives the one there is."""
        row = await self._session.one(
            """
            INSERT INTO broadcasts (key, made_by, topic, segment, content, silent, state, made_at, starts_at)
            VALUES (:key, :made_by, :topic, :segment, :content, :silent, 'planned', :now, :starts_at)
            ON CONFLICT (key) WHERE key IS NOT NULL DO UPDATE SET key = excluded.key
            RETURNING id
            """,
            key=plan.key,
            made_by=plan.made_by,
            topic=plan.topic.value,
            segment=dump(plan.segment.facts()),
            content=dump(plan.content.facts()),
            silent=int(plan.silent),
            now=ms(self._now),
            starts_at=ms(plan.starts_at),
        )
        if row is None:
            raise LookupError("a plan was neither found nor kept")
        return int(row["id"])

    async def by_key(self, key: str) -> Broadcast | None:
        """The one that came of this composing."""
        row = await self._session.one("SELECT * FROM broadcasts WHERE key = :key", key=key)
        return _broadcast(row) if row else None

    async def get(self, broadcast: int) -> Broadcast | None:
        """The one with this id."""
        row = await self._session.one("SELECT * FROM broadcasts WHERE id = :id", id=broadcast)
        return _broadcast(row) if row else None

    async def recent(self, most: int, skip: int = 0) -> list[Broadcast]:
        """The owner's, planned and sent: those that begin last come first."""
        rows = await self._session.all(
            """
            SELECT * FROM broadcasts WHERE occasion IS NULL ORDER BY starts_at DESC, id DESC LIMIT :most OFFSET :skip
            """,
            most=most,
            skip=skip,
        )
        return [_broadcast(row) for row in rows]

    async def progress(self, broadcast: int) -> Progress:
        """How far it is; visits count within seven days of the message, one a member."""
        row = await self._session.one(
            """
            SELECT count(*) AS total, count(*) FILTER (WHERE state = 'sent') AS sent,
                count(*) FILTER (WHERE state = 'blocked') AS blocked,
                count(*) FILTER (WHERE state = 'failed') AS failed,
                count(*) FILTER (WHERE state = 'uncertain') AS uncertain,
                count(*) FILTER (WHERE state = 'withheld') AS withheld,
                count(*) FILTER (WHERE left_at IS NOT NULL AND state <> 'blocked') AS gone
            FROM recipients WHERE broadcast = :id
            """,
            id=broadcast,
        )
        if row is None:
            raise LookupError("a count has always a row")
        return Progress(**row, came=await self._came(broadcast))

    async def _came(self, broadcast: int) -> int:
        row = await self._session.one(
            """
            SELECT count(*) AS came FROM recipients r
            WHERE r.broadcast = :id AND r.state = 'sent' AND EXISTS (
                SELECT 1 FROM habits h WHERE h.member = r.member AND h.last_at > r.at
            ) AND EXISTS (
                SELECT 1 FROM accounts a JOIN entries e ON e.account = a.id
                WHERE a.member = r.member AND e.at > r.at AND e.at <= r.at + :within
                    AND e.kind = 'accrual' AND e.actor IS NOT NULL AND e.reason IS NULL
                    AND NOT EXISTS (
                        SELECT 1 FROM entries b WHERE b.reverses = e.id AND coalesce(b.reason, '') <> 'part'
                    )
            )
            """,
            id=broadcast,
            within=int(BROUGHT_WITHIN.total_seconds() * 1000),
        )
        return int(row["came"]) if row else 0

    async def stands(self, broadcast: int, message: int) -> None:
        """The owner's message that shows it as planned: from its start on it shows how it goes."""
        await self._session.run(
            "UPDATE broadcasts SET seen = :message WHERE id = :id AND (seen IS NULL OR started_at IS NULL)",
            id=broadcast,
            message=message,
        )

    async def overwritten(self, person: int, message: int) -> None:
        """A message of this person's chat is about to show something else."""
        await self._session.run(
            "UPDATE broadcasts SET seen = NULL WHERE made_by = :person AND seen = :message"
            " AND (closed = 0 OR count_at IS NOT NULL)",
            person=person,
            message=message,
        )

    async def uncertain(self, broadcast: int, most: int) -> list[str]:
        """The names of those of whom nobody knows whether they got it."""
        rows = await self._session.all(
            """
            SELECT m.name FROM recipients r JOIN members m ON m.id = r.member
            WHERE r.broadcast = :id AND r.state = 'uncertain' ORDER BY m.name, m.id LIMIT :most
            """,
            id=broadcast,
            most=most,
        )
        return [row["name"] for row in rows]

    # ── what the owner decides ────────────────────────────────────────────────────────────────────────────────────

    async def pause(self, broadcast: int) -> bool:
        """Send nothing more for now; true when this changed something, as in all that follow."""
        return await self._turn(
            broadcast, "UPDATE broadcasts SET state = 'paused' WHERE id = :id AND state = 'running'"
        )

    async def resume(self, broadcast: int) -> bool:
        """Go on, also after it stopped by itself to ask because of blocks: those are then not asked about again."""
        return await self._turn(
            broadcast,
            """
            UPDATE broadcasts SET state = 'running', asked_at_blocks = CASE WHEN state = 'asking' THEN (
                SELECT count(*) FROM recipients r
                WHERE r.broadcast = :id AND (r.state = 'blocked' OR r.left_at IS NOT NULL)
            ) ELSE asked_at_blocks END
            WHERE id = :id AND state IN ('paused', 'asking') AND started_at IS NOT NULL
            """,
        )

    async def stop(self, broadcast: int) -> bool:
        """Whoever has not got it will not, which whoever carries it writes down; one that was planned is called off."""
        return await self._turn(
            broadcast,
            """
            UPDATE broadcasts SET state = 'stopped', ended_at = :now
            WHERE id = :id AND state IN ('planned', 'running', 'paused', 'asking')
            """,
            now=ms(self._now),
        )

    async def move(self, broadcast: int, starts_at: datetime, *, silent: bool) -> bool:
        """Another time for one that has not begun, also when it has missed its own."""
        return await self._turn(
            broadcast,
            """
            UPDATE broadcasts SET starts_at = :at, silent = :silent, state = 'planned'
            WHERE id = :id AND state IN ('planned', 'asking') AND started_at IS NULL
            """,
            at=ms(starts_at),
            silent=int(silent),
        )

    async def again(self, broadcast: int) -> bool:
        """Send again to those of whom nobody knows, because the owner asks for it."""
        waiting = await self._session.run(
            """
            UPDATE recipients SET state = 'pending' WHERE broadcast = :id AND state = 'uncertain'
                AND EXISTS (SELECT 1 FROM broadcasts WHERE id = :id AND state IN ('done', 'stopped'))
                AND NOT EXISTS (SELECT 1 FROM recipients WHERE broadcast = :id AND state = 'pending')
            """,
            id=broadcast,
        )
        if not waiting:
            return False
        await self._session.run(
            "UPDATE broadcasts SET state = 'running', ended_at = NULL, leased_until = NULL WHERE id = :id", id=broadcast
        )
        return True

    async def edit(self, broadcast: int, content: Content, key: str) -> bool:
        """Say this instead, also in the messages of those who have it; false when a key comes again."""
        kept = await self._change(broadcast, "edit", dump(content.facts()), key)
        if kept:
            await self._session.run(
                "UPDATE broadcasts SET content = :content WHERE id = :id", id=broadcast, content=dump(content.facts())
            )
        return kept

    async def delete(self, broadcast: int) -> bool:
        """Take it out of the chats of those who have it, and send it to nobody more; false when that was asked for."""
        await self.stop(broadcast)
        return await self._change(broadcast, "delete", None, f"delete:{broadcast}")

    async def deleted(self, broadcast: int) -> bool:
        """True once it was asked to be deleted."""
        found = "SELECT 1 FROM broadcast_changes WHERE broadcast = :id AND kind = 'delete'"
        return await self._session.one(found, id=broadcast) is not None

    async def changed(self, key: str) -> bool:
        """True once a change with this key was asked for."""
        return await self._session.one("SELECT 1 FROM broadcast_changes WHERE key = :key", key=key) is not None

    async def _change(self, broadcast: int, kind: str, content: str | None, key: str) -> bool:
        """Ask for it; of one that has not begun there is nothing in any chat to change."""
        added = await self._session.run(
            """
            INSERT INTO broadcast_changes (broadcast, kind, content, key, made_at, done_at)
            SELECT :id, :kind, :content, :key, :now, CASE WHEN started_at IS NULL THEN :now END
            FROM broadcasts WHERE id = :id
            ON CONFLICT (key) DO NOTHING
            """,
            id=broadcast,
            kind=kind,
            content=content,
            key=key,
            now=ms(self._now),
        )
        if added:  # the owner's message shows the end of the run as it was
            await self._session.run("UPDATE broadcasts SET closed = 0 WHERE id = :id", id=broadcast)
        return added == 1

    async def _turn(self, broadcast: int, sql: str, **values: int) -> bool:
        return await self._session.run(sql, id=broadcast, **values) == 1


def _broadcast(row: Row) -> Broadcast:
    return Broadcast(
        id=row["id"],
        occasion=row["occasion"],
        made_by=row["made_by"],
        topic=Topic(row["topic"]),
        segment=read_segment(load(row["segment"])),
        content=read_content(load(row["content"])),
        silent=bool(row["silent"]),
        state=State.MISSED if row["state"] == "asking" and row["started_at"] is None else State(row["state"]),
        made_at=moment(row["made_at"]),
        starts_at=moment(row["starts_at"]),
        started_at=moment_or_none(row["started_at"]),
        ended_at=moment_or_none(row["ended_at"]),
        seen=row["seen"],
        threshold=row["threshold"],
        asked_at_blocks=row["asked_at_blocks"],
    )
