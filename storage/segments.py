"""The segments shelf: who is in a described set, how many of them a message would reach, and why not the rest.

A description becomes one statement that touches each member once, whoever asks and however many there are. Practice
cards, erased members and people of the team who have no card are in no set.
"""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.manners import BUDGET_DAYS, Topic
from loyalty.segments import (
    BEST_DAYS,
    BEST_SHARE,
    FRIEND,
    REGULAR_DAYS,
    REGULAR_VISITS,
    SAMPLE,
    Reach,
    Segment,
    Which,
)
from storage.near import near
from storage.session import Shelf, Value, ms

_MS_A_DAY = 86_400_000
_COUNTED = {Which.BEST_VISITS: "visits", Which.BEST_SPEND: "spent"}
# The plus keeps SQLite from going through an index of times, which would jump about in the days.
_BEST = """
best AS MATERIALIZED (
    WITH scored AS MATERIALIZED (
        SELECT h.member, h.last_at, (
                SELECT sum(d.{counted}) FROM days d WHERE d.member = h.member AND d.day > :day - :year
            ) AS score
        FROM habits h
        WHERE h.visits > 0 AND +h.last_at >= (:day - :year) * 86400000
            AND h.member NOT IN (SELECT id FROM members WHERE person IS NULL)
    )
    SELECT member FROM scored WHERE score > 0 ORDER BY score DESC, last_at DESC, member
    LIMIT (SELECT (count(*) + :share - 1) / :share FROM scored WHERE score > 0)
)
"""
_WHICH = {
    Which.EVERYONE: "1",
    Which.NEW: "m.joined_at > :since",
    Which.REGULARS: "h.visits >= :visits AND +h.last_at > :since",
    Which.AWAY: "coalesce(h.last_at, m.joined_at) <= :since",
    Which.NEAR: "m.id IN (SELECT member FROM near)",
    Which.UNUSED: """EXISTS (
        SELECT 1 FROM vouchers v WHERE v.member = m.id AND v.state = 'issued' AND v.frozen_by IS NULL
            AND (v.expires_at IS NULL OR v.expires_at > :now)
    )""",
    Which.BIRTHDAY: "substr(m.birthday, 1, 2) = :month",
    Which.BEST_VISITS: "m.id IN (SELECT member FROM best)",
    Which.BEST_SPEND: "m.id IN (SELECT member FROM best)",
}
_NARROWED = {
    "place": "h.place = :place",
    "language": "p.language = :language",
    "tag": "EXISTS (SELECT 1 FROM tags t WHERE t.tag = :tag AND t.member = m.id)",
    "source": "CASE WHEN m.source LIKE :friend THEN :friend_word ELSE m.source END = :source",
}
# A practice card has no person (a CHECK of the table says so), and neither has a member who was erased.
_MEMBERS = """
FROM members m JOIN people p ON p.id = m.person LEFT JOIN habits h ON h.member = m.id
WHERE p.telegram IS NOT NULL
"""
# The first reason that holds, in this order; NULL for who will get it. The state list is word for word the index's.
_REASON = """
CASE
    WHEN m.offers = 0 THEN 'no_consent'
    WHEN EXISTS (SELECT 1 FROM mutes u WHERE u.member = m.id AND u.topic = :topic) THEN 'muted'
    WHEN p.reachable = 0 THEN 'unreachable'
    WHEN (
        SELECT count(*) FROM recipients r
        WHERE r.member = m.id AND r.at > :lately AND r.state IN ('sent', 'sending', 'uncertain')
    ) >= :budget THEN 'over_budget'
END
"""
_ELSEWHERE = """
(SELECT nullif(l.timezone, (SELECT timezone FROM business WHERE id = 1)) FROM places l WHERE l.id = h.place)
"""
_SHUFFLED = "(m.id * 2654435761) % 4294967296"  # Knuth's multiplicative hash: looks like chance, and stays as it is


class Segments(Shelf):
    """The segments shelf. `now` is the unit's own moment unless a later one is asked about."""

    async def count(self, segment: Segment, topic: Topic, now: datetime | None = None) -> Reach:
        """How many are in it and how many of them a message about this topic would reach."""
        ctes, who, values = await self._asked(segment, topic, now)
        rows = await self._session.all(
            f"WITH {ctes} SELECT reason, count(*) AS n FROM (SELECT {_REASON} AS reason {who}) GROUP BY reason",
            **values,
        )
        told = {row["reason"]: int(row["n"]) for row in rows}
        return Reach(sum(told.values()), **{reason: n for reason, n in told.items() if reason})

    async def sample(self, segment: Segment, topic: Topic, most: int = SAMPLE) -> list[str]:
        """First names of a few who will get it, the same few every time; "" for a name with nothing visible."""
        ctes, who, values = await self._asked(segment, topic, None)
        rows = await self._session.all(
            f"WITH {ctes} SELECT m.name {who} AND {_REASON} IS NULL ORDER BY {_SHUFFLED}, m.id LIMIT :most",
            **values,
            most=most,
        )
        return [row["name"].split(" ")[0] for row in rows]

    async def freeze(self, broadcast: int, segment: Segment, topic: Topic) -> int:
        """Write down everyone a broadcast goes to; how many were added. Frozen again it adds nobody twice."""
        several = await self._session.one("SELECT 1 FROM places WHERE timezone IS NOT NULL LIMIT 1")
        zone = _ELSEWHERE if several else "NULL"
        ctes, who, values = await self._asked(segment, topic, None)
        return await self._session.run(
            f"""
            INSERT INTO recipients (broadcast, person, member, state, zone) WITH {ctes}
            SELECT :broadcast, m.person, m.id, 'pending', {zone} {who} AND {_REASON} IS NULL
            ON CONFLICT (broadcast, person) DO NOTHING
            """,
            **values,
            broadcast=broadcast,
        )

    async def asleep(self, segment: Segment, topic: Topic, zones: Sequence[str]) -> int:
        """How many of those it would reach are in these zones, none of them the business's."""
        ctes, who, values = await self._asked(segment, topic, None)
        row = await self._session.one(
            f"""
            WITH {ctes} SELECT count(*) AS n {who} AND {_REASON} IS NULL
                AND {_ELSEWHERE} IN (SELECT value FROM json_each(:zones))
            """,
            **values,
            zones=json.dumps(list(zones)),
        )
        return int(row["n"]) if row else 0

    async def members_of(self, segment: Segment, now: datetime | None = None) -> list[int]:
        """Ids of everyone in it, whether they want to hear of it or not, in rising order."""
        ctes, who, values = await self._asked(segment, Topic.NEWS, now)
        rows = await self._session.all(f"WITH {ctes} SELECT m.id {who} ORDER BY m.id", **values)
        return [row["id"] for row in rows]

    async def any_spent(self) -> bool:
        """True when it is known of anybody what they spent."""
        return await self._session.one("SELECT 1 FROM habits WHERE spent > 0 LIMIT 1") is not None

    async def tags(self) -> list[str]:
        """Every tag somebody has, to choose from."""
        rows = await self._session.all(
            "SELECT DISTINCT t.tag FROM tags t JOIN members m ON m.id = t.member WHERE m.person IS NOT NULL ORDER BY 1"
        )
        return [row["tag"] for row in rows]

    async def sources(self) -> list[str]:
        """What brought members here, to choose from: posters by their word, and friends as one."""
        rows = await self._session.all(
            """
            SELECT DISTINCT CASE WHEN source LIKE :friend THEN :friend_word ELSE source END AS source FROM members
            WHERE source IS NOT NULL AND person IS NOT NULL ORDER BY 1
            """,
            friend=f"{FRIEND}:%",
            friend_word=FRIEND,
        )
        return [row["source"] for row in rows]

    async def _asked(self, segment: Segment, topic: Topic, now: datetime | None) -> tuple[str, str, dict[str, Value]]:
        """The named sets a segment needs, the rest of the statement from FROM on, and its values."""
        now = now or self._now
        business = await self._session.one("SELECT timezone, budget FROM business WHERE id = 1")
        if business is None:
            raise LookupError("the business is not founded yet")
        narrowed = {name: value for name, value in segment.facts().items() if name in _NARROWED}
        values: dict[str, Value] = {
            "topic": topic.value,
            "now": ms(now),
            "lately": ms(now - timedelta(days=BUDGET_DAYS)),
            "budget": business["budget"],
            "since": ms(now - timedelta(days=REGULAR_DAYS if segment.which is Which.REGULARS else segment.within)),
            "visits": REGULAR_VISITS,
            "friend": f"{FRIEND}:%",
            "friend_word": FRIEND,
            "month": f"{now.astimezone(ZoneInfo(business['timezone'])):%m}",
            **narrowed,
        }
        wanted = [_WHICH[segment.which], *(_NARROWED[name] for name in narrowed)]
        ctes = ["nobody AS (SELECT 1)"]  # so that there is always one to put after WITH
        if segment.which is Which.NEAR:
            sets, more = await near(self._session, now)
            ctes, values = [*ctes, *sets], {**values, **more}
        if segment.which in _COUNTED:
            ctes.append(_BEST.format(counted=_COUNTED[segment.which]))
            values |= {"day": ms(now) // _MS_A_DAY, "year": BEST_DAYS, "share": BEST_SHARE}
        return ", ".join(ctes), " AND ".join([_MEMBERS, *wanted]), values
