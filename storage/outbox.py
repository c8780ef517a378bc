"""The outbox: notices wait here, written in the transaction of the act they tell about.

waiting → sending (committed just before the call) → sent, unreachable, failed or uncertain. A receipt whose outcome is
unknown is sent once more, last; after a second unknown it is uncertain and stays listed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.notices import News, Notice
from storage.session import Shelf, dump, load, ms

RESEND_AFTER = timedelta(seconds=10)
HELD_BACK = timedelta(minutes=10)  # the longest a notice that still grows waits for its release
MOST_UNKNOWNS = 2
# What the clock tells thousands at once: behind all else, or a guest at the counter waits a minute for the receipt. The
# index outbox_line is on these very words.
_LAST = "code IN ('gift', 'expiring', 'points-expiring', 'voucher-expiring')"
_FARTHEST = f"CASE code WHEN '{News.AWAY}' THEN :held ELSE :farthest END"


@dataclass(frozen=True)
class Waiting:
    """A notice about to be carried, with what is needed to reach its person."""

    id: int
    person: int
    telegram: int | None
    language: str
    reachable: bool
    notice: Notice


class Outbox(Shelf):
    """The outbox shelf. `promised` turns true when this unit promised something, so that the bell rings after it."""

    promised = False

    async def put(self, person: int, notice: Notice) -> None:
        """Promise a notice; it exists exactly when this unit is committed."""
        await self._put(person, notice, self._now)
        self.promised = True

    async def _put(self, person: int, notice: Notice, due: datetime) -> None:
        await self._session.run(
            """
            INSERT INTO outbox (person, code, facts, state, due_at, made_at)
            VALUES (:person, :code, :facts, 'waiting', :due, :now)
            """,
            person=person,
            code=notice.code.value,
            facts=dump(notice.facts),
            due=ms(due),
            now=ms(self._now),
        )

    async def kept_back(self, person: int, code: News) -> Notice | None:
        """The notice of this kind that waits for this person and can still change."""
        row = await self._session.one(
            """
            SELECT facts FROM outbox WHERE person = :person AND code = :code AND state = 'waiting' ORDER BY id LIMIT 1
            """,
            person=person,
            code=code.value,
        )
        return Notice(code, load(row["facts"])) if row else None

    async def keep_back(self, person: int, notice: Notice, due: datetime) -> None:
        """Promise a notice for later, or change what the one that waits will say; its moment stays as it was."""
        changed = await self._session.run(
            """
            UPDATE outbox SET facts = :facts WHERE id = (
                SELECT id FROM outbox WHERE person = :person AND code = :code AND state = 'waiting' ORDER BY id LIMIT 1
            )
            """,
            person=person,
            code=notice.code.value,
            facts=dump(notice.facts),
        )
        if not changed:
            await self._put(person, notice, due)

    async def release(self, code: News, after: datetime) -> None:
        """What was kept back beyond this moment is due now."""
        released = await self._session.run(
            "UPDATE outbox SET due_at = :now WHERE code = :code AND state = 'waiting' AND due_at > :after",
            code=code.value,
            now=ms(self._now),
            after=ms(after),
        )
        self.promised = self.promised or released > 0

    async def claim(self, most: int) -> list[Waiting]:
        """Take up to `most` due notices, oldest first but gifts and reminders last, and mark them as being sent.

        None ever waits longer than `RESEND_AFTER`, and one that is kept back than `HELD_BACK`: one that seems to was
        promised before the clock was set back.
        """
        rows = await self._session.all(
            f"""
            UPDATE outbox SET state = 'sending'
            WHERE id IN (
                SELECT id FROM outbox WHERE state = 'waiting' AND (due_at <= :now OR due_at > {_FARTHEST})
                ORDER BY {_LAST}, due_at, id LIMIT :most
            )
            RETURNING id
            """,
            now=ms(self._now),
            farthest=ms(self._now + RESEND_AFTER),
            held=ms(self._now + HELD_BACK),
            most=most,
        )
        claimed = [await self._waiting(row["id"]) for row in rows]
        return sorted((waiting for waiting in claimed if waiting), key=lambda waiting: waiting.id)

    async def _waiting(self, notice: int) -> Waiting | None:
        row = await self._session.one(
            """
            SELECT o.id, o.person, o.code, o.facts, p.telegram, p.language, p.reachable
            FROM outbox o JOIN people p ON p.id = o.person WHERE o.id = :id
            """,
            id=notice,
        )
        if row is None:
            raise LookupError(f"no notice {notice}")
        try:
            told = Notice(News(row["code"]), load(row["facts"]))
        except ValueError:  # a newer program promised it, or it is damaged: it must not hold up anything else
            await self.end(notice, "failed")
            return None
        return Waiting(row["id"], row["person"], row["telegram"], row["language"], bool(row["reachable"]), told)

    async def end(self, notice: int, state: str) -> None:
        """Record how carrying ended: sent, unreachable, failed or uncertain."""
        await self._session.run(
            "UPDATE outbox SET state = :state, ended_at = :now WHERE id = :id AND state = 'sending'",
            id=notice,
            state=state,
            now=ms(self._now),
        )

    async def wait_again(self, notice: int, after: timedelta) -> None:
        """Surely not sent: back in line, due after a while."""
        await self._session.run(
            "UPDATE outbox SET state = 'waiting', due_at = :due WHERE id = :id AND state = 'sending'",
            id=notice,
            due=ms(self._now + after),
        )

    async def unknown(self, notice: int) -> None:
        """The answer was never seen: once more, last; the second time it stays uncertain."""
        await self._session.run(
            """
            UPDATE outbox SET
                unknowns = unknowns + 1,
                state = CASE WHEN unknowns + 1 >= :most THEN 'uncertain' ELSE 'waiting' END,
                due_at = :due,
                ended_at = CASE WHEN unknowns + 1 >= :most THEN :now END
            WHERE id = :id AND state = 'sending'
            """,
            id=notice,
            most=MOST_UNKNOWNS,
            due=ms(self._now + RESEND_AFTER),
            now=ms(self._now),
        )

    async def sending(self) -> list[int]:
        """What was being sent when the program last ended."""
        return [row["id"] for row in await self._session.all("SELECT id FROM outbox WHERE state = 'sending'")]

    async def depth(self) -> int:
        """How many notices wait or are being sent."""
        row = await self._session.one("SELECT count(*) AS n FROM outbox WHERE state IN ('waiting', 'sending')")
        return int(row["n"]) if row else 0

    async def due(self) -> bool:
        """True when a notice could be carried now."""
        row = await self._session.one(
            f"SELECT 1 FROM outbox WHERE state = 'waiting' AND (due_at <= :now OR due_at > {_FARTHEST}) LIMIT 1",
            now=ms(self._now),
            farthest=ms(self._now + RESEND_AFTER),
            held=ms(self._now + HELD_BACK),
        )
        return row is not None
