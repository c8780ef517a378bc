"""Paper cards: the window in which they are counted, and what was counted from one already."""

from datetime import datetime

from loyalty.paper import PAPER, Paper
from storage.session import Shelf, moment_or_none, ms


class Papers(Shelf):
    """The paper cards' shelf."""

    async def until(self, programme: int) -> datetime | None:
        """When the window ends (exclusive), over or not; None while it is closed."""
        row = await self._session.one("SELECT until FROM paper_windows WHERE programme = :id", id=programme)
        return moment_or_none(row["until"]) if row else None

    async def open(self, programme: int, until: datetime) -> None:
        """Open the window until then (exclusive), whatever it was before."""
        await self._session.run(
            """
            INSERT INTO paper_windows (programme, until) VALUES (:programme, :until)
            ON CONFLICT (programme) DO UPDATE SET until = excluded.until
            """,
            programme=programme,
            until=ms(until),
        )

    async def close(self, programme: int) -> None:
        """Close the window at once."""
        await self._session.run("DELETE FROM paper_windows WHERE programme = :id", id=programme)

    async def of(self, member: int, programme: int) -> Paper:
        """What the rule looks at for one member. Found by the entries' keys, so that a long history costs no more."""
        rows = await self._session.all(
            """
            SELECT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id) AS back
            FROM accounts a JOIN entries e ON e.key >= :paper || a.id || ':' AND e.key < :paper || a.id || ';'
            WHERE a.member = :member AND a.programme = :programme AND e.kind = 'opening'
            """,
            paper=f"{PAPER}:",
            member=member,
            programme=programme,
        )
        back = sum(row["back"] for row in rows)
        return Paper(await self.until(programme), counted=back < len(rows), taken_back=back)
