"""The inbox: raw updates, stored before Telegram is told they arrived, kept until their effect is.

The raw text is deleted with the effect; the id stays for a while, so that a redelivery is recognised. One whose effect
is there before it had to be stored leaves only its id.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.session import Session, Shelf, moment, ms, ms_or_none

# Telegram keeps an update for 24 hours. After an idle week it counts on from anywhere: by then none may be left here,
# or an update that gets an old number would be taken for one that was done.
KEEP_IDS = timedelta(days=5)


@dataclass(frozen=True)
class Arrived:
    """One update as it came: Telegram's update id, whose it is (0 when nobody's), and its JSON text.

    `at` is when its person did it, as far as that is known: None is the moment it was stored.
    """

    id: int
    person: int
    raw: str
    at: datetime | None = None


class Inbox(Shelf):
    """The inbox shelf. `ended`: what this unit has ended or found ended; whoever waits for it hears of the commit."""

    def __init__(self, session: Session, now: datetime) -> None:
        super().__init__(session, now)
        self.ended: list[int] = []

    async def store(self, batch: Sequence[Arrived]) -> list[Arrived]:
        """Keep what is new and return it; what was here before, done or not, is left as it is."""
        stored = await self._session.all(
            """
            INSERT INTO inbox (id, person, raw, state, stored_at, at)
            SELECT value ->> 0, value ->> 1, value ->> 2, 'waiting', :now, value ->> 3 FROM json_each(:batch) WHERE true
            ON CONFLICT (id) DO NOTHING RETURNING id
            """,
            batch=json.dumps([[one.id, one.person, one.raw, ms_or_none(one.at)] for one in batch]),
            now=ms(self._now),
        )
        new = {row["id"]: None for row in stored}
        return [one for one in batch if new.pop(one.id, one) is None]

    async def lines(self) -> dict[int, int]:
        """How many updates wait for each person, whoever waits longest first."""
        rows = await self._session.all(
            "SELECT person, count(*) AS n FROM inbox WHERE state = 'waiting' GROUP BY person ORDER BY min(stored_at)"
        )
        return {row["person"]: row["n"] for row in rows}

    async def oldest(self, person: int, most: int) -> list[Arrived]:
        """The next of this person's updates that are not done yet, oldest first, each with its `at`."""
        rows = await self._session.all(
            """
            SELECT id, person, raw, coalesce(at, stored_at) AS at FROM inbox
            WHERE person = :person AND state = 'waiting' ORDER BY stored_at, id LIMIT :most
            """,
            person=person,
            most=most,
        )
        return [Arrived(row["id"], row["person"], row["raw"], moment(row["at"])) for row in rows]

    async def finish(self, update: int, person: int) -> bool:
        """Mark done, together with the effect, stored or not; False when it already was: a redelivery ends here."""
        return await self._end(update, person, "done")

    async def finish_all(self, updates: Sequence[int]) -> set[int]:
        """The same for many; returns those that were not done before."""
        ended = await self._session.all(
            """
            UPDATE inbox SET state = 'done', raw = NULL
            WHERE id IN (SELECT value FROM json_each(:updates)) AND state = 'waiting' RETURNING id
            """,
            updates=json.dumps(list(updates)),
        )
        return {row["id"] for row in ended}

    async def fail(self, update: Arrived) -> bool:
        """Give the update up; False when it had ended before."""
        return await self._end(update.id, update.person, "failed")

    async def _end(self, update: int, person: int, state: str) -> bool:
        changed = await self._session.run(
            """
            INSERT INTO inbox (id, person, state, stored_at) VALUES (:id, :person, :state, :now)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, raw = NULL WHERE state = 'waiting'
            """,
            id=update,
            person=person,
            state=state,
            now=ms(self._now),
        )
        self.ended.append(update)
        return changed == 1

    async def has_ended(self, update: int) -> bool:
        """True once the update is done or given up."""
        row = await self._session.one("SELECT 1 FROM inbox WHERE id = :id AND state <> 'waiting'", id=update)
        return row is not None

    async def tried(self, update: Arrived) -> int:
        """Count one more try, and keep the update from now on; returns how many there were, 0 when it has ended."""
        row = await self._session.one(
            """
            INSERT INTO inbox (id, person, raw, state, tries, stored_at) VALUES (:id, :person, :raw, 'waiting', 1, :now)
            ON CONFLICT (id) DO UPDATE SET tries = tries + 1 WHERE state = 'waiting' RETURNING tries
            """,
            id=update.id,
            person=update.person,
            raw=update.raw,
            now=ms(self._now),
        )
        return int(row["tries"]) if row else 0

    async def forget_old(self) -> int:
        """Drop ids that can no longer come again."""
        return await self._session.run(
            "DELETE FROM inbox WHERE state <> 'waiting' AND stored_at < :old", old=ms(self._now - KEEP_IDS)
        )
