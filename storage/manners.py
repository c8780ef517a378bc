"""The manners shelf: the business's quiet hours and budget, and what each member does not want to hear of."""

from loyalty.manners import Manners, Topic
from storage.session import Shelf, ms


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
