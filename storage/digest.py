"""The week's figures: what was done by whom and where, who came, and what messages brought, in one stretch of time.

Everything is of entries that stand, and of no practice card. A visit is told apart as in `habits`: the entries of a
member's purchase, and what follows within half an hour, are one.
"""

from loyalty.digest import AWAY, QUARTER_MS, VISIT_GAP, Done, Messages, People, Stretch
from storage.session import Shelf, Value, ms

_STANDS = "NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')"
# The plus keeps SQLite from starting with all members, who are many, and not with the stretch of time.
# A visit that began before the stretch and goes on in it is not counted again, so the look goes half an hour back.
_VISITS = f"""
WITH handed AS MATERIALIZED (
    SELECT a.member, e.id, e.at, e.place, e.actor
    FROM entries e JOIN accounts a ON a.id = e.account JOIN members m ON m.id = a.member
    WHERE e.at >= :since - :gap AND e.at < :until AND +m.practice_of IS NULL
        AND e.kind = 'accrual' AND e.actor IS NOT NULL AND e.reason IS NULL AND {_STANDS}
), visits AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY member ORDER BY at, id) AS nth
    FROM (SELECT *, lag(at) OVER (PARTITION BY member ORDER BY at, id) AS before FROM handed)
    WHERE at >= :since AND (before IS NULL OR at - before > :gap)
)
"""
_EARLIER = f"""
SELECT 1 FROM accounts a JOIN entries e ON e.account = a.id
WHERE a.member = v.member AND e.kind = 'accrual' AND e.actor IS NOT NULL AND e.reason IS NULL AND {_STANDS}
"""
_BACK = f"""
FROM visits v JOIN members m ON m.id = v.member
WHERE v.nth = 1 AND (:place IS NULL OR v.place = :place)
    AND NOT EXISTS ({_EARLIER} AND e.at < v.at AND e.at > v.at - :away)
    AND EXISTS ({_EARLIER} AND e.at <= v.at - :away)
"""
# Units of an accrual, less what was taken back of it in parts.
_GIVEN = """
CASE WHEN e.kind = 'accrual' THEN e.units + coalesce((
    SELECT sum(r.units) FROM entries r WHERE r.reverses = e.id AND r.reason = 'part'
), 0) ELSE 0 END
"""


class Digest(Shelf):
    """The digest shelf. `place` narrows to one place."""

    async def wanted(self) -> bool:
        """True while the owner gets the letter on Mondays."""
        row = await self._session.one("SELECT digest FROM business WHERE id = 1")
        return bool(row and row["digest"])

    async def want(self, *, wanted: bool) -> bool:
        """Switch the letter on or off; False when it was so already."""
        changed = await self._session.run(
            "UPDATE business SET digest = :wanted WHERE id = 1 AND digest <> :wanted", wanted=int(wanted)
        )
        return changed == 1

    async def done(self, stretch: Stretch, place: int | None = None) -> list[Done]:
        """What each person did at each place."""
        rows = await self._session.all(
            f"""
            {_VISITS}
            SELECT place, actor, sum(visits) AS visits, sum(stamps) AS stamps, sum(points) AS points,
                sum(rewards) AS rewards
            FROM (
                SELECT place, actor, 1 AS visits, 0 AS stamps, 0 AS points, 0 AS rewards FROM visits
                UNION ALL
                SELECT e.place, e.actor, 0, CASE WHEN p.kind = 'stamps' THEN {_GIVEN} ELSE 0 END,
                    CASE WHEN p.kind = 'points' THEN {_GIVEN} ELSE 0 END,
                    e.kind = 'redemption' AND e.reason IS NULL
                FROM entries e JOIN accounts a ON a.id = e.account JOIN members m ON m.id = a.member
                    JOIN programmes p ON p.id = a.programme
                WHERE e.at >= :since AND e.at < :until AND +m.practice_of IS NULL
                    AND e.kind IN ('accrual', 'redemption') AND {_STANDS}
            )
            WHERE :place IS NULL OR place = :place
            GROUP BY place, actor
            """,
            **_asked(stretch, place),
        )
        return [
            Done(row["place"], row["actor"], row["visits"], row["stamps"], row["points"], row["rewards"])
            for row in rows
        ]

    async def people(self, stretch: Stretch, place: int | None = None) -> People:
        """How many came, and how many of them after long."""
        row = await self._session.one(
            f"""
            {_VISITS}
            SELECT (SELECT count(DISTINCT member) FROM visits WHERE :place IS NULL OR place = :place) AS came,
                (SELECT count(*) {_BACK}) AS back
            """,
            **_asked(stretch, place),
        )
        return People(row["came"], row["back"]) if row else People()

    async def joined(self, stretch: Stretch) -> int:
        """How many joined, whoever they are by now."""
        row = await self._session.one(
            """
            SELECT count(*) AS n FROM members
            WHERE joined_at >= :since AND joined_at < :until AND practice_of IS NULL
            """,
            since=ms(stretch.since),
            until=ms(stretch.until),
        )
        return int(row["n"]) if row else 0

    async def names_back(self, stretch: Stretch, most: int, place: int | None = None) -> list[str]:
        """Names of a few who came after long, the first to come first; "" for one with nothing visible."""
        rows = await self._session.all(
            f"{_VISITS} SELECT m.name {_BACK} AND m.person IS NOT NULL ORDER BY v.at, v.id LIMIT :most",
            **_asked(stretch, place),
            most=most,
        )
        return [row["name"] for row in rows]

    async def quarters(self, stretch: Stretch, place: int | None = None) -> dict[int, int]:
        """Visits by quarters of an hour since 1970, UTC."""
        rows = await self._session.all(
            f"""
            {_VISITS}
            SELECT at / {QUARTER_MS} AS quarter, count(*) AS visits FROM visits
            WHERE :place IS NULL OR place = :place GROUP BY 1
            """,
            **_asked(stretch, place),
        )
        return {row["quarter"]: row["visits"] for row in rows}

    async def messages(self, stretch: Stretch) -> Messages:
        """Promotions that arrived, and how many members came by after theirs."""
        row = await self._session.one(
            f"""
            {_VISITS}
            SELECT count(*) AS sent, count(DISTINCT CASE WHEN l.at > r.at THEN r.member END) AS brought
            FROM recipients r LEFT JOIN (SELECT member, max(at) AS at FROM visits GROUP BY member) l
                ON l.member = r.member
            WHERE r.at >= :since AND r.at < :until AND r.state = 'sent'
                AND r.state IN ('sent', 'sending', 'uncertain') -- word for word what the index is made of
            """,
            **_asked(stretch, None),
        )
        return Messages(row["sent"], row["brought"]) if row else Messages()


def _asked(stretch: Stretch, place: int | None) -> dict[str, Value]:
    return {
        "since": ms(stretch.since),
        "until": ms(stretch.until),
        "place": place,
        "gap": int(VISIT_GAP.total_seconds() * 1000),
        "away": int(AWAY.total_seconds() * 1000),
    }
