"""The manners shelf: the business's quiet hours and budget, and what each member does not want to hear of."""

from datetime import datetime

from loyalty.manners import Manners, Topic
from storage.session import Shelf, moment_or_none, ms


class Etiquette(Shelf):
    """The manners shelf."""

    async def kept(self) -> Manners:
        """The business's manners; LookupError before it was founded."""
        row = await self._session.one("SELECT quiet_from, quiet_until, budget FROM business WHERE id = 1")
        if row is None:
            raise LookupError("the business is not founded yet")
        return Manners(row["quiet_from"], row["quiet_until"], row["budget"])

    async def keep(self, manners: Manners) -> None:
        """Keep these from now on."""
        await self._session.run(
            "UPDATE business SET quiet_from = :quiet_from, quiet_until = :quiet_until, budget = :budget WHERE id = 1",
            quiet_from=manners.quiet_from,
            quiet_until=manners.quiet_until,
            budget=manners.budget,
        )

    # ── a member's own ────────────────────────────────────────────────────────────────────────────────────────────

    async def muted(self, member: int) -> frozenset[Topic]:
        """What this member does not want to hear of."""
        rows = await self._session.all("SELECT topic FROM mutes WHERE member = :member", member=member)
        return frozenset(Topic(row["topic"]) for row in rows)

    async def mute(self, member: int, topic: Topic, *, muted: bool) -> None:
        """Hear no more of a topic, or again; done already it stays as it is, with its time."""
        if not muted:
            await self._session.run(
                "DELETE FROM mutes WHERE member = :member AND topic = :topic", member=member, topic=topic.value
            )
            return
        await self._session.run(
            """
            INSERT INTO mutes (member, topic, at) VALUES (:member, :topic, :now)
            ON CONFLICT (member, topic) DO NOTHING
            """,
            member=member,
            topic=topic.value,
            now=ms(self._now),
        )

    async def agreed_at(self, member: int) -> datetime | None:
        """When they last said yes to offers; None when they never did."""
        row = await self._session.one(
            "SELECT max(at) AS at FROM consents WHERE member = :member AND about = 'offers' AND given = 1",
            member=member,
        )
        return moment_or_none(row["at"]) if row else None

    async def stopped_by(self, broadcast: int, person: int, *, stopped: bool) -> None:
        """This message made them stop all offers, or after all it did not: it is told with how the message went."""
        await self._session.run(
            """
            UPDATE recipients SET left_at = CASE WHEN :stopped THEN coalesce(left_at, :now) END
            WHERE broadcast = :broadcast AND person = :person AND state IN ('sending', 'sent', 'uncertain')
            """,
            broadcast=broadcast,
            person=person,
            stopped=int(stopped),
            now=ms(self._now),
        )
