"""The figures behind odd patterns, of one stretch of time found by its index; and what is not told again for now.

Everything is of what hands gave at the counter. A purchase counted in stamps and in points is once. No practice cards.
"""

from datetime import datetime

from loyalty.digest import QUARTER_MS, Stretch
from loyalty.patterns import MINUTE_MS, TOLD, Given, Pattern
from storage.session import Shelf, Value, moment, moment_or_none, ms

# The plus keeps SQLite from starting with all members, who are many, and not with the stretch of time.
_SINCE = """
FROM entries e JOIN accounts a ON a.id = e.account JOIN members m ON m.id = a.member
WHERE e.at >= :since AND e.at < :until AND +m.practice_of IS NULL AND e.actor IS NOT NULL
"""
_HANDED = f"{_SINCE} AND e.kind = 'accrual' AND e.reason IS NULL"
_STANDS = "NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')"
_IN_STAMPS = "EXISTS (SELECT 1 FROM programmes p WHERE p.id = a.programme AND p.kind = 'stamps')"


class Patterns(Shelf):
    """The shelf of patterns. A hand is the person who gave."""

    async def given(self, stretch: Stretch) -> list[Given]:
        """What each hand gave each member, of what stands."""
        rows = await self._session.all(
            f"""
            SELECT e.actor, a.member, count(DISTINCT e.at) AS times, count(*) FILTER (WHERE {_IN_STAMPS}) AS stamped,
                coalesce(sum(e.units) FILTER (WHERE {_IN_STAMPS}), 0) AS stamps
            {_HANDED} AND {_STANDS} GROUP BY e.actor, a.member
            """,
            **_asked(stretch),
        )
        return [Given(row["actor"], row["member"], row["times"], row["stamped"], row["stamps"]) for row in rows]

    async def fastest(self, stretch: Stretch) -> dict[int, int]:
        """The most that each hand gave within one minute, of what stands."""
        rows = await self._session.all(
            f"""
            SELECT actor, max(times) AS times FROM (
                SELECT actor, count(*) OVER (
                    PARTITION BY actor ORDER BY at RANGE BETWEEN {MINUTE_MS - 1} PRECEDING AND CURRENT ROW
                ) AS times
                FROM (SELECT DISTINCT e.actor, a.member, e.at {_HANDED} AND {_STANDS})
            ) GROUP BY actor
            """,
            **_asked(stretch),
        )
        return {row["actor"]: row["times"] for row in rows}

    async def undone(self, stretch: Stretch) -> dict[int, int]:
        """How often each hand took something of their own back; what else that opened again is not counted."""
        rows = await self._session.all(
            f"""
            SELECT e.actor, count(DISTINCT e.at) AS times {_SINCE} AND e.kind = 'reversal' AND e.reason = 'undo'
            GROUP BY e.actor
            """,
            **_asked(stretch),
        )
        return {row["actor"]: row["times"] for row in rows}

    async def quarters(self, stretch: Stretch) -> dict[int, dict[int, int]]:
        """How often each hand gave, by quarters of an hour since 1970, UTC; what was taken back later is counted."""
        rows = await self._session.all(
            f"""
            SELECT e.actor, e.at / {QUARTER_MS} AS quarter, count(DISTINCT e.at) AS times {_HANDED} GROUP BY 1, 2
            """,
            **_asked(stretch),
        )
        found: dict[int, dict[int, int]] = {}
        for row in rows:
            found.setdefault(row["actor"], {})[row["quarter"]] = row["times"]
        return found

    async def first(self, stretch: Stretch) -> datetime | None:
        """When the first entry of a stretch was written, whoever wrote it."""
        row = await self._session.one(
            "SELECT min(at) AS at FROM entries WHERE at >= :since AND at < :until", **_asked(stretch)
        )
        return moment_or_none(row["at"]) if row else None

    # ── what the owner wants to hear ──────────────────────────────────────────────────────────────────────────────

    async def wanted(self) -> bool:
        """True while the owner is told."""
        row = await self._session.one("SELECT alerts FROM business WHERE id = 1")
        return bool(row and row["alerts"])

    async def want(self, *, wanted: bool) -> bool:
        """Switch it on or off; False when it was so already."""
        changed = await self._session.run(
            "UPDATE business SET alerts = :wanted WHERE id = 1 AND alerts <> :wanted", wanted=int(wanted)
        )
        return changed == 1

    async def hushed(self) -> set[tuple[int, str]]:
        """People and patterns that are not told now."""
        rows = await self._session.all(
            "SELECT person, pattern FROM patterns_hushed WHERE until >= :now", now=ms(self._now)
        )
        return {(row["person"], row["pattern"]) for row in rows}

    async def hush(self, person: int, pattern: Pattern, until: datetime) -> bool:
        """Not again before `until`; False when that was said within the last days, and nothing changes."""
        changed = await self._session.run(
            """
            INSERT INTO patterns_hushed (person, pattern, until) VALUES (:person, :pattern, :until)
            ON CONFLICT (person, pattern) DO UPDATE SET until = excluded.until
            WHERE patterns_hushed.until < excluded.until - :lately
            """,
            person=person,
            pattern=pattern.value,
            until=ms(until),
            lately=int(TOLD.total_seconds() * 1000),
        )
        return changed == 1

    async def hushed_until(self, person: int, pattern: Pattern) -> datetime | None:
        """Until when one is not told."""
        row = await self._session.one(
            "SELECT until FROM patterns_hushed WHERE person = :person AND pattern = :pattern",
            person=person,
            pattern=pattern.value,
        )
        return moment(row["until"]) if row else None


def _asked(stretch: Stretch) -> dict[str, Value]:
    return {"since": ms(stretch.since), "until": ms(stretch.until)}
