"""The zones shelf: where the clocks of a chain's places differ, and in whose hours a member is written to.

A member's zone is that of the place they were last stamped at; whoever never was has the business's. For a day of the
calendar only stamps from before that day began anywhere count: so everyone is in just one zone on it, wherever they
travel meanwhile and however late the day is looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from storage.session import Shelf, Value, ms

_EARLIEST = timedelta(hours=14)  # the first zone to see a day is that much ahead of UTC (Kiribati)
# Of `m`, by the stamps before a moment. Most were not stamped since, and for them one look at their habits is enough.
_OF_MEMBER = """
coalesce((
    SELECT l.timezone FROM places l WHERE l.id = CASE
        WHEN (SELECT last_at FROM habits WHERE member = m.id) < :before
        THEN (SELECT place FROM habits WHERE member = m.id)
        ELSE (
            SELECT v.place FROM standing_visits v WHERE v.member = m.id AND v.at < :before
            ORDER BY v.at DESC, v.id DESC LIMIT 1
        )
    END
), :home)
"""


@dataclass(frozen=True)
class Among:
    """The members of one zone on one of its days; `home` is the business's zone."""

    zone: str
    home: str
    day: date

    @property
    def elsewhere(self) -> str | None:
        """The zone, None for the business's."""
        return None if self.zone == self.home else self.zone

    @property
    def condition(self) -> str:
        """SQL that is true of the members `m` who are meant."""
        return f"AND {_OF_MEMBER} = :zone"

    @property
    def values(self) -> Mapping[str, Value]:
        """What stands in the condition."""
        before = datetime.combine(self.day, time(), UTC) - _EARLIEST
        return {"zone": self.zone, "home": self.home, "before": ms(before)}


class Zones(Shelf):
    """The zones shelf."""

    async def elsewhere(self) -> list[str]:
        """Zones of places, closed ones too, that are not the business's; nothing for nearly every business."""
        return await self._session.recall("zones", frozenset({"places", "business"}), self._elsewhere)

    async def _elsewhere(self) -> list[str]:
        rows = await self._session.all(
            """
            SELECT DISTINCT timezone FROM places
            WHERE timezone IS NOT NULL AND timezone <> (SELECT timezone FROM business WHERE id = 1) ORDER BY timezone
            """
        )
        return [row["timezone"] for row in rows]

    async def keep(self, place: int, zone: str | None) -> None:
        """The zone of a place; None for the business's."""
        await self._session.run("UPDATE places SET timezone = :zone WHERE id = :id", id=place, zone=zone)

    async def begun(self, zone: str) -> dict[str, date]:
        """The last local day each occasion began on in a zone that is not the business's."""
        rows = await self._session.all("SELECT code, day FROM begun_elsewhere WHERE zone = :zone", zone=zone)
        return {row["code"]: date.fromisoformat(row["day"]) for row in rows}

    async def begin(self, code: str, zone: str, day: date) -> bool:
        """Claim an occasion for a local day of such a zone; False when it has begun on it, or is off by now."""
        claimed = await self._session.run(
            """
            INSERT INTO begun_elsewhere (code, zone, day)
            SELECT code, :zone, :day FROM occasions WHERE code = :code AND is_on = 1
            ON CONFLICT (code, zone) DO UPDATE SET day = excluded.day WHERE day <> excluded.day
            """,
            code=code,
            zone=zone,
            day=day.isoformat(),
        )
        return claimed == 1

    async def waiting(self, broadcast: int) -> list[str | None]:
        """Zones of those whose turn has not come; None for the business's."""
        rows = await self._session.all(
            "SELECT DISTINCT zone FROM recipients WHERE broadcast = :id AND state = 'pending'", id=broadcast
        )
        return [row["zone"] for row in rows]
