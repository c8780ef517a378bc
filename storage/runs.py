"""Runs: broadcasts as whoever carries them sees them. One runs at a time, the owner's before what the clock started.

A run is held by a lease: the moment until which its holder may be silent, and at the same time the holder's sign.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from loyalty.broadcasts import BROUGHT_WITHIN, Content, read_content
from storage.session import Shelf, load, ms

LEASE = timedelta(minutes=2)
_TURN = "r.broadcast = b.id AND r.state = 'pending'"
# Where clocks differ somebody may be awake while others sleep; a run that nobody waits for any more is to be ended.
_ELSEWHERE = f"""
CASE b.state WHEN 'planned' THEN :quiet = 0 ELSE
    NOT EXISTS (SELECT 1 FROM recipients r WHERE {_TURN}) OR EXISTS (
        SELECT 1 FROM recipients r WHERE {_TURN}
            AND coalesce(r.zone, '') NOT IN (SELECT value FROM json_each(:asleep))
    )
END
"""


@dataclass(frozen=True)
class Change:
    """What is changed in messages already sent: `content` takes their place, None deletes; done up to a person."""

    id: int
    broadcast: int
    content: Content | None
    upto: int


class Runs(Shelf):
    """The runs shelf."""

    async def next(self, *, quiet: bool, asleep: Sequence[str] | None = None) -> int | None:
        """What is to be carried now; in quiet hours only what makes no sound.

        `asleep` are zones in whose quiet hours it is, "" for the business's; None while there are no others.
        """
        row = await self._session.one(
            f"""
            SELECT id FROM broadcasts b
            WHERE state IN ('planned', 'running') AND starts_at <= :now
                AND (silent = 1 OR {":quiet = 0" if asleep is None else _ELSEWHERE})
                AND (good_until IS NULL OR good_until > :now)
            ORDER BY occasion IS NOT NULL, state = 'planned', starts_at, id LIMIT 1
            """,
            now=ms(self._now),
            quiet=int(quiet),
            **({} if asleep is None else {"asleep": json.dumps(list(asleep))}),
        )
        return int(row["id"]) if row else None

    async def start(self, broadcast: int) -> bool:
        """A planned run begins; False when it was cancelled or begun meanwhile."""
        changed = await self._session.run(
            "UPDATE broadcasts SET state = 'running', started_at = :now WHERE id = :id AND state = 'planned'",
            id=broadcast,
            now=ms(self._now),
        )
        return changed == 1

    async def miss(self, broadcast: int) -> bool:
        """It does not begin by itself any more, for its moment is long past; False when that was noticed before."""
        changed = await self._session.run(
            "UPDATE broadcasts SET state = 'asking' WHERE id = :id AND state = 'planned'", id=broadcast
        )
        return changed == 1

    async def lease(self, broadcast: int, mine: int) -> int | None:
        """Hold a run for a while longer; what to show as `mine` next time. None when somebody else holds it."""
        until = ms(self._now + LEASE)
        changed = await self._session.run(
            """
            UPDATE broadcasts SET leased_until = :until, closed = 0
            WHERE id = :id AND state = 'running'
                AND (leased_until IS NULL OR leased_until <= :now OR leased_until = :mine)
            """,
            id=broadcast,
            until=until,
            now=ms(self._now),
            mine=mine,
        )
        return until if changed else None

    async def free_leases(self) -> None:
        """Whoever held a run is gone: asked at a start, when this process is known to be alone."""
        await self._session.run("UPDATE broadcasts SET leased_until = NULL WHERE leased_until IS NOT NULL")

    async def finish(self, broadcast: int) -> bool:
        """Everyone had their turn. False while somebody waits or is being sent to, or when it does not run."""
        changed = await self._session.run(
            """
            UPDATE broadcasts SET state = 'done', ended_at = :now, leased_until = NULL, closed = 0
            WHERE id = :id AND state = 'running' AND NOT EXISTS (
                SELECT 1 FROM recipients WHERE broadcast = :id AND state = 'pending'
            ) AND NOT EXISTS (SELECT 1 FROM recipients WHERE broadcast = :id AND state = 'sending')
            """,
            id=broadcast,
            now=ms(self._now),
        )
        return changed == 1

    async def halt(self, broadcast: int) -> bool:
        """It cannot go on: nobody else gets it. False when it does not run any more."""
        changed = await self._session.run(
            "UPDATE broadcasts SET state = 'stopped', ended_at = :now, closed = 0 WHERE id = :id AND state = 'running'",
            id=broadcast,
            now=ms(self._now),
        )
        return changed == 1

    async def ask(self, broadcast: int, blocks: int) -> bool:
        """It waits for the owner, who is asked again only about further blocks. False when it does not run."""
        changed = await self._session.run(
            "UPDATE broadcasts SET state = 'asking', asked_at_blocks = :blocks WHERE id = :id AND state = 'running'",
            id=broadcast,
            blocks=blocks,
        )
        return changed == 1

    async def stopped_short(self) -> int | None:
        """A stopped run in which somebody still waits for their turn."""
        row = await self._session.one(
            """
            SELECT b.id FROM broadcasts b WHERE b.state = 'stopped' AND EXISTS (
                SELECT 1 FROM recipients r WHERE r.broadcast = b.id AND r.state = 'pending'
            ) LIMIT 1
            """
        )
        return int(row["id"]) if row else None

    async def watched(self) -> list[int]:
        """Runs of which the owner's message may not show the latest yet, or is to show now who came."""
        rows = await self._session.all(
            """
            SELECT id FROM broadcasts
            WHERE (closed = 0 OR count_at <= :now) AND made_by IS NOT NULL AND started_at IS NOT NULL ORDER BY id
            """,
            now=ms(self._now),
        )
        return [row["id"] for row in rows]

    async def stands(self, number: int, message: int | None) -> None:
        """Where the owner sees how it goes."""
        await self._session.run("UPDATE broadcasts SET seen = :seen WHERE id = :id", id=number, seen=message)

    async def close(self, number: int) -> None:
        """The owner's message shows the end of a run that has ended; once more when all who came are counted."""
        await self._session.run(
            """
            UPDATE broadcasts
            SET closed = 1, count_at = CASE WHEN ended_at + :within > :now THEN ended_at + :within END
            WHERE id = :id AND state IN ('done', 'stopped')
            """,
            id=number,
            within=BROUGHT_WITHIN // timedelta(milliseconds=1),
            now=ms(self._now),
        )

    # ── changes of what was sent already ──────────────────────────────────────────────────────────────────────────

    async def next_change(self) -> Change | None:
        """The oldest change that is not carried out yet."""
        row = await self._session.one(
            "SELECT id, broadcast, content, upto FROM broadcast_changes WHERE done_at IS NULL ORDER BY id LIMIT 1"
        )
        if row is None:
            return None
        content = read_content(load(row["content"])) if row["content"] else None
        return Change(row["id"], row["broadcast"], content, row["upto"])

    async def changed(self, change: int, upto: int) -> None:
        """Carried out for everyone up to this person."""
        await self._session.run("UPDATE broadcast_changes SET upto = :upto WHERE id = :id", id=change, upto=upto)

    async def change_done(self, change: int) -> None:
        """Carried out for all."""
        await self._session.run(
            "UPDATE broadcast_changes SET done_at = :now WHERE id = :id AND done_at IS NULL",
            id=change,
            now=ms(self._now),
        )
