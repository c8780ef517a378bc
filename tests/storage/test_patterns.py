"""The figures behind odd patterns by SQL equal those of a slow model, and are found by their time."""

import random
import re
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.digest import QUARTER_MS, Stretch
from loyalty.patterns import FINE, MINUTE_MS, TOLD, Given, Pattern
from storage.database import Database
from storage.ledger import Doer
from storage.patterns import Patterns
from storage.session import Row, Session, Value, ms
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, NOON, VERA, FixedClock, join, plant, rows
from tests.storage.acts import earning, undoing

DAYS = [Stretch(NOON + timedelta(days=day), NOON + timedelta(days=day + 1)) for day in range(10)]
Told = tuple[set[Given], dict[int, int], dict[int, int], dict[int, dict[int, int]]]


def model(path: Path, stretch: Stretch) -> Told:
    """Every entry of a stretch, walked one by one."""
    read = rows(
        path,
        "SELECT e.id, e.actor, a.member, e.units, e.at, e.kind FROM entries e JOIN accounts a ON a.id = e.account"
        " WHERE e.reason IS NULL OR e.reason = 'undo' ORDER BY e.at",
    )
    gone = {target for (target,) in rows(path, "SELECT reverses FROM entries WHERE reason = 'undo'")}
    here = [one for one in read if ms(stretch.since) <= one[4] < ms(stretch.until)]
    stands = [one for one in here if one[5] == "accrual" and one[0] not in gone]
    sums: dict[tuple[int, int], list[int]] = {}
    for _, actor, member, units, *_ in stands:
        sums.setdefault((actor, member), []).append(units)
    fastest = Counter[int]()
    quarters: dict[int, Counter[int]] = {}
    for _, actor, _, _, at, _ in stands:
        within = sum(other[1] == actor and at - MINUTE_MS < other[4] <= at for other in stands)
        fastest[actor] = max(fastest[actor], within)
    for _, actor, _, _, at, kind in here:
        if kind == "accrual":
            quarters.setdefault(actor, Counter())[at // QUARTER_MS] += 1
    undone = {(one[1], one[4]) for one in here if one[5] == "reversal"}
    given = {Given(*who, len(units), len(units), sum(units)) for who, units in sums.items()}
    return given, fastest, Counter(hand for hand, _ in undone), dict(quarters)


async def told(database: Database, stretch: Stretch) -> Told:
    """What the shelf says."""

    async def look(work: Work) -> Told:
        shelf = work.patterns
        given = set(await shelf.given(stretch))
        return given, await shelf.fastest(stretch), await shelf.undone(stretch), await shelf.quarters(stretch)

    return await database.read(look)


async def _three(work: Work) -> list[int]:
    people = [await work.people.meet(90 + number, name, "en") for number, name in enumerate(("Tomas", "Rūta"))]
    return [CARD, *[await join(work, person.id) for person in people]]


async def test_the_figures_equal_those_of_a_slow_model(database: Database, clock: FixedClock, path: Path) -> None:
    chance, members = random.Random(5), await database.unit(_three)
    for number in range(150):
        clock.forward(seconds=chance.choice((7, 20, 59, 60, 61, 900, 9_000, 20_000)))
        doer = chance.choice((COUNTER, Doer(VERA, 1)))
        entry = await database.unit(
            earning(chance.randint(1, 3), f"k:{number}", member=chance.choice(members), doer=doer)
        )
        if chance.random() < 0.3:
            clock.forward(seconds=3)
            await database.unit(undoing(entry, doer=doer))
    for stretch in [*DAYS, Stretch(NOON, NOON + timedelta(days=10))]:
        assert await told(database, stretch) == model(path, stretch)
    assert (await told(database, DAYS[0]))[2], "something must have been undone"


async def test_a_practice_card_is_in_no_figure(database: Database, path: Path) -> None:
    plant(path, f"UPDATE members SET person = NULL, practice_of = {VERA}")
    entry = await database.unit(earning(1, "k"))
    await database.unit(undoing(entry))
    await database.unit(earning(1, "again"))
    assert await told(database, DAYS[0]) == (set(), {}, {}, {})


async def test_a_purchase_in_stamps_and_points_is_once(database: Database, path: Path) -> None:
    await database.unit(earning(2, "stamps"))
    plant(
        path,
        "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills) "
        "VALUES (2, 'points', 0, 1, 100, 100000, 'nothing')",
        f"INSERT INTO accounts (id, member, programme) VALUES (90, {CARD}, 2)",
        "INSERT INTO entries (id, account, kind, units, key, actor, place, at, facts, amount) "
        f"VALUES (90, 90, 'accrual', 20, 'bill', {MAX}, 1, {ms(NOON)}, '{{}}', 2000)",
    )
    quarter = ms(NOON) // QUARTER_MS
    assert await told(database, DAYS[0]) == ({Given(MAX, CARD, 1, 1, 2)}, {MAX: 1}, {}, {MAX: {quarter: 1}})


@pytest.mark.parametrize(("seconds", "within"), [(59.999, 2), (60, 1)])
async def test_a_minute_ends_after_sixty_seconds(
    database: Database, clock: FixedClock, seconds: float, within: int
) -> None:
    await database.unit(earning(1, "one"))
    clock.forward(seconds=seconds)
    await database.unit(earning(1, "two"))
    assert (await told(database, DAYS[0]))[1] == {MAX: within}


async def test_what_was_told_rests_a_week_and_what_is_fine_a_month(database: Database, clock: FixedClock) -> None:
    async def hush(work: Work) -> bool:
        return await work.patterns.hush(MAX, Pattern.BURST, work.now + TOLD)

    async def fine(work: Work) -> bool:
        return await work.patterns.hush(MAX, Pattern.BURST, work.now + FINE)

    async def hushed() -> set[tuple[int, str]]:
        return await database.read(lambda work: work.patterns.hushed())

    assert await database.unit(hush)
    clock.forward(days=7)
    assert await hushed() == {(MAX, "burst")}
    clock.forward(seconds=1)
    assert await hushed() == set()
    assert await database.unit(hush)
    assert await database.unit(fine)
    assert not await database.unit(fine), "the same tap again"
    assert not await database.unit(hush), "nothing shortens it"
    clock.forward(days=29)
    assert await hushed() == {(MAX, "burst")}


@pytest.mark.parametrize("ask", ["given", "fastest", "undone", "quarters"])
async def test_a_stretch_is_found_by_its_time_and_not_by_walking_the_whole_ledger(
    path: Path, database: Database, ask: str
) -> None:
    plans: list[str] = []

    class Explains(Session):
        async def all(self, sql: str, **values: Value) -> list[Row]:
            rows_ = await super().all(f"EXPLAIN QUERY PLAN {sql}", **values)
            plans.append(" · ".join(str(row["detail"]) for row in rows_))
            return []

    with closing(sqlite3.connect(path)) as connection:
        await getattr(Patterns(Explains(connection), NOON), ask)(DAYS[0])
    assert "SEARCH e USING INDEX entries_by_time (at>? AND at<?)" in plans[0]
    assert not re.search(r"SCAN (e|a|m|r)\b|practice_of=", plans[0]), plans
