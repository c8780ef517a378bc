"""The week's figures by SQL equal those of a slow model that walks every entry; and what they leave out."""

import random
import re
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from loyalty.digest import AWAY, QUARTER_MS, VISIT_GAP, Done, Messages, People, Stretch
from storage.database import Database
from storage.digest import Digest
from storage.ledger import Doer
from storage.session import Row, Session, Value, ms
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, NOON, VERA, FixedClock, join, plant, rows
from tests.storage.acts import earning, redeeming, undoing

WEEK = timedelta(days=7)


def since(start: datetime, **length: float) -> Stretch:
    """A stretch that begins then."""
    return Stretch(start, start + timedelta(**length))


# ── the slow model ────────────────────────────────────────────────────────────────────────────────────────────────────


class Model:
    """Every entry of the database, walked one by one."""

    def __init__(self, path: Path) -> None:
        read = rows(
            path,
            "SELECT e.id, a.member, p.kind, e.kind, e.units, e.actor, e.place, e.reason, e.at, m.practice_of "
            "FROM entries e JOIN accounts a ON a.id = e.account JOIN members m ON m.id = a.member "
            "JOIN programmes p ON p.id = a.programme ORDER BY e.at, e.id",
        )
        gone = {target for (target,) in rows(path, "SELECT reverses FROM entries WHERE reason IN ('undo', 'refund')")}
        self.entries = [entry for entry in read if entry[0] not in gone and entry[9] is None]
        self.joined = [at for (at,) in rows(path, "SELECT joined_at FROM members WHERE practice_of IS NULL")]
        self.visits = self._visits()

    def _visits(self) -> list[tuple[int, int, int, int]]:
        """Member, moment, place and actor of every visit there ever was."""
        found, last = [], dict[int, int]()
        for _, member, _, kind, _, actor, place, reason, at, _ in self.entries:
            if kind == "accrual" and actor is not None and reason is None:
                if member not in last or at - last[member] > VISIT_GAP / timedelta(milliseconds=1):
                    found.append((member, at, place, actor))
                last[member] = at
        return found

    def done(self, stretch: Stretch) -> set[Done]:
        """What each did at each place."""
        sums: dict[tuple[int | None, int | None], list[int]] = {}
        for _, at, place, actor in self.visits:
            if _within(at, stretch):
                sums.setdefault((place, actor), [0, 0, 0])[0] += 1
        for _, _, _, kind, units, actor, place, reason, at, _ in self.entries:
            if _within(at, stretch) and kind in {"accrual", "redemption"}:
                line = sums.setdefault((place, actor), [0, 0, 0])
                line[1] += units if kind == "accrual" else 0
                line[2] += kind == "redemption" and reason is None
        return {Done(*key, visits, stamps, 0, rewards) for key, (visits, stamps, rewards) in sums.items()}

    def people(self, stretch: Stretch) -> People:
        """Who came, and who came back."""
        here = [visit for visit in self.visits if _within(visit[1], stretch)]
        first = {member: at for member, at, *_ in reversed(here)}
        back = 0
        for member, at in first.items():
            earlier = [entry[8] for entry in self.entries if entry[1] == member and entry[3] == "accrual"]
            earlier = [then for then in earlier if then < at]
            back += bool(earlier) and at - max(earlier) >= AWAY / timedelta(milliseconds=1)
        return People(len(first), back)

    def quarters(self, stretch: Stretch) -> dict[int, int]:
        """Visits by quarters of an hour."""
        found = dict[int, int]()
        for _, at, *_ in self.visits:
            if _within(at, stretch):
                found[at // QUARTER_MS] = found.get(at // QUARTER_MS, 0) + 1
        return found

    def told(self, stretch: Stretch) -> tuple[set[Done], People, dict[int, int], int]:
        """All of it."""
        joined = sum(_within(at, stretch) for at in self.joined)
        return self.done(stretch), self.people(stretch), self.quarters(stretch), joined


def quarter_of(moment: datetime) -> int:
    """The quarter of an hour a moment is in."""
    return ms(moment) // QUARTER_MS


def _within(at: int, stretch: Stretch) -> bool:
    return ms(stretch.since) <= at < ms(stretch.until)


async def _four(work: Work) -> list[int]:
    """Ona and three more members, and a second place."""
    await work.places.add("Riverside", "riverside")
    people = [await work.people.meet(90 + number, name, "en") for number, name in enumerate(("Tomas", "Rūta", "Ola"))]
    return [CARD, *[await join(work, person.id) for person in people]]


async def _ready(database: Database, member: int) -> list[int]:
    return [voucher.id for voucher in await database.read(lambda work: work.vouchers.ready(member))]


async def told(database: Database, stretch: Stretch) -> tuple[set[Done], People, dict[int, int], int]:
    """What the shelf says of a stretch."""

    async def look(work: Work) -> tuple[set[Done], People, dict[int, int], int]:
        shelf = work.digest
        done = set(await shelf.done(stretch))
        return done, await shelf.people(stretch), await shelf.quarters(stretch), await shelf.joined(stretch)

    return await database.read(look)


async def _live(database: Database, clock: FixedClock, chance: random.Random) -> None:
    """A hundred days in which four members come at odd times, are given too much, and use their rewards."""
    members = await database.unit(_four)
    doers = (COUNTER, Doer(VERA, 1), Doer(MAX, 2))
    for number in range(160):
        clock.forward(minutes=chance.choice((3, 20, 31, 600, 2000, 4000)))
        member, doer = chance.choice(members), chance.choice(doers)
        entry = await database.unit(earning(chance.randint(1, 3), f"k:{number}", member=member, doer=doer))
        if chance.random() < 0.2:
            clock.forward(minutes=1)
            await database.unit(undoing(entry, doer=doer))
        for voucher in await _ready(database, member):
            await database.unit(redeeming(voucher, f"use:{number}:{voucher}", doer=doer))
    clock.forward(days=45)
    await database.unit(earning(1, "back"))


@pytest.mark.parametrize("seed", range(3))
async def test_the_figures_equal_those_of_a_slow_model(
    database: Database, clock: FixedClock, path: Path, seed: int
) -> None:
    await _live(database, clock, random.Random(seed))
    model, weeks = Model(path), int((clock.now() - NOON) / WEEK) + 1
    assert model.visits, "there must be something to count"
    stretches = [since(NOON + number * WEEK, days=7) for number in range(weeks)]
    stretches += [since(NOON + timedelta(hours=hours), minutes=700) for hours in range(0, 600, 37)]
    for stretch in [*stretches, since(NOON, days=400)]:
        assert await told(database, stretch) == model.told(stretch), stretch


# ── what is left out, and what messages bring ─────────────────────────────────────────────────────────────────────────


async def test_a_practice_card_is_in_no_figure(database: Database, path: Path) -> None:
    plant(path, f"UPDATE members SET person = NULL, practice_of = {VERA}")
    await database.unit(earning(3, "k", doer=Doer(VERA, 1)))
    day = since(NOON - timedelta(hours=1), days=1)
    assert await database.read(lambda work: work.digest.done(day)) == []
    assert await database.read(lambda work: work.digest.people(day)) == People()
    assert await database.read(lambda work: work.digest.quarters(day)) == {}
    assert await database.read(lambda work: work.digest.joined(day)) == 0


async def test_a_place_has_its_own_figures(database: Database, clock: FixedClock) -> None:
    await database.unit(lambda work: work.places.add("Riverside", "riverside"))
    await database.unit(earning(3, "here"))
    clock.forward(hours=1)
    await database.unit(earning(2, "there", doer=Doer(MAX, 2)))
    day = since(NOON, days=1)
    assert await database.read(lambda work: work.digest.done(day, 2)) == [Done(2, MAX, 1, 2)]
    assert await database.read(lambda work: work.digest.people(day, 2)) == People(came=1)
    assert await database.read(lambda work: work.digest.quarters(day, 2)) == {quarter_of(clock.now()): 1}


async def test_points_count_less_what_was_taken_back_of_them_in_parts(database: Database, path: Path) -> None:
    at = ms(NOON)
    plant(
        path,
        "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills) "
        "VALUES (2, 'points', 0, 1, 100, 100000, 'nothing')",
        f"INSERT INTO accounts (id, member, programme) VALUES (90, {CARD}, 2)",
        "INSERT INTO entries (id, account, kind, units, key, actor, place, at, facts, amount) "
        f"VALUES (90, 90, 'accrual', 20, 'bill', {MAX}, 1, {at}, '{{}}', 2000)",
        "INSERT INTO entries (account, kind, units, key, actor, place, reason, reverses, at, facts, amount) "
        f"VALUES (90, 'reversal', -5, 'part', {MAX}, 1, 'part', 90, {at}, '{{}}', -500)",
    )
    await database.unit(earning(2, "stamps of the same purchase"))
    day = since(NOON, days=1)
    assert await database.read(lambda work: work.digest.done(day)) == [Done(1, MAX, 1, 2, 15)]


async def test_a_visit_that_goes_on_over_the_edge_is_of_the_week_it_began_in(
    database: Database, clock: FixedClock
) -> None:
    await database.unit(earning(1, "before"))
    edge = clock.forward(minutes=10)
    await database.unit(earning(1, "after"))
    assert await database.read(lambda work: work.digest.done(since(edge, days=1))) == [Done(1, MAX, 0, 1)]


async def test_whoever_came_back_is_named_while_they_have_a_name(
    database: Database, clock: FixedClock, path: Path
) -> None:
    await database.unit(earning(1, "first"))
    clock.forward(days=30)
    await database.unit(earning(1, "again"))
    day = since(clock.now(), days=1)
    assert await database.read(lambda work: work.digest.names_back(day, 5)) == ["Ona"]
    plant(path, "UPDATE members SET person = NULL, name = ''")
    assert await database.read(lambda work: work.digest.names_back(day, 5)) == []
    assert (await database.read(lambda work: work.digest.people(day))).back == 1


@pytest.mark.parametrize(
    ("state", "hours", "brought"),
    [
        ("sent", -1, Messages(1, 1)),
        ("sent", 1, Messages(1, 0)),
        ("uncertain", -1, Messages()),
        ("pending", -1, Messages()),
    ],
)
async def test_a_message_brought_whoever_came_after_it(
    database: Database, path: Path, state: str, hours: int, brought: Messages
) -> None:
    await database.unit(earning(1, "k"))
    plant(
        path,
        "INSERT INTO broadcasts (id, topic, segment, content, state, made_at, starts_at) "
        "VALUES (1, 'news', '{}', '{}', 'done', 0, 0)",
        "INSERT INTO recipients (broadcast, person, member, state, at) "
        f"VALUES (1, 3, {CARD}, '{state}', {ms(NOON + timedelta(hours=hours))})",
    )
    day = since(NOON - timedelta(hours=12), days=1)
    assert await database.read(lambda work: work.digest.messages(day)) == brought


async def test_the_letter_is_wanted_until_it_is_switched_off(database: Database) -> None:
    assert await database.read(lambda work: work.digest.wanted())
    assert await database.unit(lambda work: work.digest.want(wanted=False))
    assert not await database.unit(lambda work: work.digest.want(wanted=False))
    assert not await database.read(lambda work: work.digest.wanted())


async def test_a_week_is_found_by_its_time_and_not_by_walking_the_whole_ledger(path: Path, database: Database) -> None:
    """Whatever the number of entries and members: the planner would start with all members if it were let."""
    plans: list[str] = []

    class Explains(Session):
        async def all(self, sql: str, **values: Value) -> list[Row]:
            rows_ = await super().all(f"EXPLAIN QUERY PLAN {sql}", **values)
            plans.append(" · ".join(str(row["detail"]) for row in rows_))
            return []

    with closing(sqlite3.connect(path)) as connection:
        shelf, week = Digest(Explains(connection), NOON), since(NOON, days=7)
        for ask in (shelf.done, shelf.people, shelf.quarters, shelf.messages):
            await ask(week)
    assert len(plans) == 4
    for plan in plans:
        assert "SEARCH e USING INDEX entries_by_time (at>? AND at<?)" in plan
        assert not re.search(r"SCAN (e|a|m)\b|practice_of=", plan), plan
