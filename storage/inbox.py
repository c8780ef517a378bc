"""The inbox: raw updates, stored before Telegram is told they arrived, kept until their effect is.

The raw text is deleted with the effect; the id stays for a while, so that a redelivery is recognised.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from storage.session import Shelf, ms

KEEP_IDS = timedelta(days=7)  # Telegram keeps an update for 24 hours; ids become random after an idle week


@dataclass(frozen=True)
class Arrived:
    """One update as it came: Telegram's update id, whose it is (0 when nobody's), and its JSON text."""

    id: int
    person: int
    raw: str


class Inbox(Shelf):
    """The inbox shelf."""

    async def store(self, batch: Sequence[Arrived]) -> list[Arrived]:
        """Keep what is new and return it; what was here before, done or not, is left as it is."""
        new = []
        for update in batch:
            stored = await self._session.run(
                """
                INSERT INTO inbox (id, person, raw, state, stored_at) VALUES (:id, :person, :raw, 'waiting', :now)
                ON CONFLICT (id) DO NOTHING
                """,
                id=update.id,
                person=update.person,
                raw=update.raw,
                now=ms(self._now),
            )
            if stored:
                new.append(update)
        return new

    async def waiting(self) -> list[Arrived]:
        """Everything not done yet, oldest first."""
        rows = await self._session.all(
            "SELECT id, person, raw FROM inbox WHERE state = 'waiting' ORDER BY stored_at, id"
        )
        return [Arrived(row["id"], row["person"], row["raw"]) for row in rows]

    async def finish(self, update: int) -> bool:
        """Mark done, together with the effect; False when it already was: a redelivery ends here."""
        return await self._end(update, "done")

    async def fail(self, update: int) -> bool:
        """Give the update up."""
        return await self._end(update, "failed")

    async def _end(self, update: int, state: str) -> bool:
        ended = await self._session.run(
            "UPDATE inbox SET state = :state, raw = NULL WHERE id = :id AND state = 'waiting'", id=update, state=state
        )
        return ended == 1

    async def is_waiting(self, update: int) -> bool:
        """True until the update is done or given up."""
        row = await self._session.one("SELECT 1 FROM inbox WHERE id = :id AND state = 'waiting'", id=update)
        return row is not None

    async def tried(self, update: int) -> int:
        """Count one more try of a waiting update; returns how many there were, 0 when it is not waiting."""
        row = await self._session.one(
            "UPDATE inbox SET tries = tries + 1 WHERE id = :id AND state = 'waiting' RETURNING tries", id=update
        )
        return int(row["tries"]) if row else 0

    async def forget_old(self) -> int:
        """Drop ids that can no longer come again."""
        return await self._session.run(
            "DELETE FROM inbox WHERE state <> 'waiting' AND stored_at < :old", old=ms(self._now - KEEP_IDS)
        )
