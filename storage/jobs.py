"""Jobs: the keys of scheduled acts that were done, so that a late, repeated or doubled run changes nothing more."""

from datetime import date, timedelta

from storage.session import Shelf, ms

KEEP = timedelta(days=100)  # longer than anything is told beforehand


class Jobs(Shelf):
    """The jobs shelf. A key reads `job:<name>:<date or id>:<who>`."""

    async def once(self, key: str) -> bool:
        """Claim a key in this very unit; False when it was claimed before."""
        claimed = await self._session.run(
            "INSERT INTO jobs (key, at) VALUES (:key, :now) ON CONFLICT (key) DO NOTHING", key=key, now=ms(self._now)
        )
        return claimed == 1

    async def last(self, name: str, upto: date) -> str | None:
        """The latest day up to this one that follows `job:<name>:` in the claimed keys, as an ISO date.

        A day after it was a clock's that went wrong for a while: it is no reason to wait for that day.
        """
        start = f"job:{name}:"
        row = await self._session.one(
            "SELECT max(key) AS key FROM jobs WHERE key >= :start AND key <= :end",
            start=start,
            end=start + upto.isoformat(),
        )
        return str(row["key"]).removeprefix(start) if row and row["key"] else None

    async def forget_old(self) -> int:
        """Drop keys that no run can ask for any more: old by the clock, and by the days on which keys came after them.

        A clock that is a year ahead for an hour has seen one such day, and what it would forget is of last week.
        """
        return await self._session.run(
            """
            DELETE FROM jobs WHERE at < :old AND rowid <= (
                SELECT max(rowid) AS latest FROM jobs GROUP BY at / 86400000 ORDER BY latest DESC LIMIT 1 OFFSET :days
            )
            """,
            old=ms(self._now - KEEP),
            days=KEEP.days,
        )
