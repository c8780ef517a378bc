"""Who is near a reward: the balances that are near one are few, so they are worked out first and then looked for."""

import json
from datetime import datetime

from loyalty.segments import near_points, near_stamps
from storage.catalogue import Catalogue
from storage.programme import Programmes
from storage.session import Session, Value

# What has lapsed by now counts no more, whether a job has written it off or not; such lots are few and have an index.
_LAPSED = """
lapsed AS MATERIALIZED (
    SELECT account, sum(remaining) AS units FROM lots INDEXED BY lots_to_lapse
    WHERE remaining > 0 AND expires_at IS NOT NULL AND expires_at <= :now GROUP BY account
)
"""
# A card is collected on the present goal, 0 here, or finishes on an earlier one.
_STAMPS = """
SELECT a.member FROM accounts a LEFT JOIN lapsed l ON l.account = a.id
WHERE a.programme = :stamps AND (coalesce((
        SELECT f.goal FROM finishing f WHERE f.account = a.id AND f.lap >= a.lap ORDER BY f.lap LIMIT 1
    ), 0), a.balance - coalesce(l.units, 0)) IN (SELECT goal, held FROM near_stamps)
"""
_POINTS = """
SELECT a.member FROM accounts a LEFT JOIN lapsed l ON l.account = a.id
WHERE a.programme = :points AND EXISTS (
        SELECT 1 FROM near_points c WHERE a.balance - coalesce(l.units, 0) BETWEEN c.first AND c.last
    )
"""
# Somebody who never came has no account, and an empty card.
_NEW = """
SELECT m.id FROM members m
WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.member = m.id AND a.programme = :stamps)
"""
_READ = """
{name} AS MATERIALIZED (
    SELECT json_extract(value, '$[0]') AS {first}, json_extract(value, '$[1]') AS {second} FROM json_each(:{name})
)
"""


async def near(session: Session, now: datetime) -> tuple[list[str], dict[str, Value]]:
    """Named sets for a statement, the last of them `near` with members near a reward; and their values."""
    programmes, catalogue = Programmes(session, now), Catalogue(session, now)
    sets, found, values = [_LAPSED], [], dict[str, Value]()
    if stamps := await programmes.stamps_or_none():
        goals = {0: near_stamps(stop.at for stop in stamps.milestones)}
        goals |= await _former(session, stamps.id)
        sets.append(_READ.format(name="near_stamps", first="goal", second="held"))
        found += [_STAMPS, *([_NEW] if 0 in goals[0] else [])]
        values |= {"stamps": stamps.id, "near_stamps": json.dumps([[goal, at] for goal in goals for at in goals[goal]])}
    if points := await programmes.points_or_none():
        spans = near_points(one.cost for one in await catalogue.all() if one.offered(now))
        sets.append(_READ.format(name="near_points", first="first", second="last"))
        found.append(_POINTS)
        values |= {"points": points.id, "near_points": json.dumps(spans)}
    return [*sets, f"near AS MATERIALIZED ({' UNION '.join(found)})"], values


async def _former(session: Session, programme: int) -> dict[int, frozenset[int]]:
    """The same of every earlier goal, by its id."""
    rows = await session.all("SELECT id, milestones FROM former_goals WHERE programme = :id", id=programme)
    return {row["id"]: near_stamps(at for at, _ in json.loads(row["milestones"])) for row in rows}
