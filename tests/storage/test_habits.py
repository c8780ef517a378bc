"""Habits and days beside the ledger are what its entries say, whatever is earned, undone or refunded."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from loyalty.refusals import Refusal
from storage.database import Database
from storage.migrate import all_migrations, statements
from tests.makers import CARD, ONA, FixedClock, a_cafe, findings, plant, rows
from tests.storage.acts import earning, undoing
from tests.storage.points import Salon
from tests.storage.test_disputes import refunding

COUNTED_BEFORE = ("CREATE VIEW counted_", "CREATE TRIGGER visit_", "CREATE TRIGGER day_")
AS_BEFORE = (
    "DROP TRIGGER visit_counted",
    "DROP TRIGGER visit_counted_between",
    "DROP TRIGGER visit_taken_back",
    "DROP TRIGGER bill_returned_in_part",
    "DROP VIEW visits_beside",
    "DROP INDEX fills_of_account",
    *(
        sql.strip()
        for step in all_migrations()
        if step.name in ("broadcasts", "segments")
        for sql in statements(step.sql)
        if sql.strip().startswith(COUNTED_BEFORE)
    ),
    "DELETE FROM migrations WHERE name = 'neighbours'",
)
KEPT = "SELECT visits, spent, place, last_at - first_at FROM habits"


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_happens_habits_are_what_the_entries_say(
    database: Database, path: Path, clock: FixedClock, seed: int
) -> None:
    chance = random.Random(seed)
    salon, bills, stamped = Salon(database, path, clock), list[int](), list[int]()
    for number in range(40):
        clock.forward(minutes=chance.choice((0, 5, 29, 30, 31, 300, 1500)))
        try:
            match chance.choice(("stamp", "stamp", "bill", "bill", "undo", "undo bill", "refund", "part")):
                case "stamp":
                    stamped.append(await database.unit(earning(1, f"stamp:{number}")))
                case "bill":
                    bills.append(await salon.earns(chance.choice((900, 12_000))))
                case "undo":
                    await database.unit(undoing(stamped.pop(chance.randrange(len(stamped) or 1))))
                case "undo bill":
                    await salon.undoes(bills.pop())
                case "refund":
                    await salon.refunds(bills.pop(chance.randrange(len(bills) or 1)))
                case "part":
                    await salon.returns(chance.choice(bills), 300)
        except (Refusal, IndexError):
            continue
    assert rows(path, "SELECT sum(visits), sum(spent) FROM days") == rows(path, "SELECT visits, spent FROM habits")
    assert rows(path, "SELECT count(*) > 3 FROM days") == [(1,)]
    assert await findings(path) == []


async def test_stamps_and_points_of_one_purchase_are_one_visit(
    database: Database, path: Path, clock: FixedClock
) -> None:
    salon = Salon(database, path, clock)
    await salon.earns(500)
    await database.unit(earning(1, "stamp"))
    clock.forward(minutes=31)
    second = await database.unit(earning(1, "another"))
    between = 31 * 60_000
    assert rows(path, KEPT) == [(2, 500, 1, between)]
    await database.unit(undoing(second))
    assert rows(path, KEPT) == [(1, 500, 1, 0)]
    assert rows(path, "SELECT visits, spent FROM days") == [(1, 500)]


async def test_a_refund_after_erasing_brings_no_days_back(database: Database, path: Path, clock: FixedClock) -> None:
    salon = Salon(database, path, clock)
    bill = await salon.earns(500)
    await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    assert rows(path, "SELECT count(*) FROM days") == [(0,)]
    await salon.returns(bill, 200)
    assert rows(path, "SELECT count(*) FROM days") == [(0,)]
    assert await findings(path) == []


@pytest.mark.parametrize("seed", range(4))
async def test_in_whatever_order_entries_come_and_go_habits_are_what_they_say(
    database: Database, path: Path, clock: FixedClock, seed: int
) -> None:
    """A clock set back and forth, two programmes, and any entry taken back at any time after."""
    chance = random.Random(seed)
    salon, stamped, bills = Salon(database, path, clock), list[int](), list[int]()
    for number in range(50):
        clock.forward(minutes=chance.choice((0, 1, 29, 30, 31, 600, -1, -29, -30, -31, -600, -1500)))
        if chance.random() < 0.4:
            stamped.append(await database.unit(earning(1, f"stamp:{number}")))
        elif chance.random() < 0.5:
            bills.append(await salon.earns(chance.choice((1100, 12_000))))
        else:
            await _something_goes(salon, stamped, bills, chance)
        if number % 10 == 0:
            assert await findings(path) == []
    chance.shuffle(stamped)
    for entry in stamped:
        await database.unit(refunding(entry))
    assert await findings(path) == []
    for entry in bills:
        await salon.refunds(entry)
    assert rows(path, "SELECT visits, spent, place, first_at, last_at FROM habits") == [(0, 0, None, None, None)]
    assert rows(path, "SELECT count(*) FROM days") == [(0,)]
    assert await findings(path) == []


async def _something_goes(salon: Salon, stamped: list[int], bills: list[int], chance: random.Random) -> None:
    """A stamp, a bill or a part of one, if there is one; what is left of a bill may be less than the part."""
    match chance.choice(("stamp", "bill", "part")):
        case "stamp" if stamped:
            await salon.database.unit(refunding(stamped.pop(chance.randrange(len(stamped)))))
        case "bill" if bills:
            await salon.refunds(bills.pop(chance.randrange(len(bills))))
        case "part" if bills:
            with suppress(Refusal):
                await salon.returns(chance.choice(bills), 300)


WRONG = ("UPDATE habits SET visits = 9, first_at = last_at, place = NULL", "DELETE FROM days WHERE spent = 700")


@pytest.mark.parametrize("erased", [False, True])
async def test_what_an_older_program_counted_wrong_is_counted_anew_for_who_is_still_there(
    database: Database, path: Path, clock: FixedClock, erased: bool
) -> None:
    salon = Salon(database, path, clock)
    first = await salon.earns(500)
    clock.forward(days=2)
    await salon.earns(700)
    await salon.returns(first, 200)
    if erased:
        await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    await database.close()
    kept = [rows(path, f"SELECT * FROM {table}") for table in ("habits", "days")]
    plant(path, *WRONG, *AS_BEFORE)
    assert erased or await findings(path)
    async with a_cafe(path, clock):
        assert [rows(path, f"SELECT * FROM {table}") for table in ("habits", "days")] == kept
    assert [len(table) for table in kept] == ([0, 0] if erased else [1, 2])
    assert await findings(path) == []


CORRUPTIONS = {
    "a visit more": ("UPDATE habits SET visits = visits + 1", "member 1: visits is noted as 3, the entries say 2"),
    "another sum": ("UPDATE habits SET spent = 1", "member 1: spent is noted as 1, the entries say 500"),
    "another place": ("UPDATE habits SET place = NULL", "member 1: place is noted as None, the entries say 1"),
    "seen earlier": ("UPDATE habits SET last_at = last_at - 1", "member 1: last_at is noted as"),
    "first seen later": ("UPDATE habits SET first_at = first_at + 1", "member 1: first_at is noted as"),
    "habits lost": ("DELETE FROM habits", "member 1: visits is noted as 0, the entries say 2"),
    "a day lost": ("DELETE FROM days", "member 1: the days they came are not those of the entries"),
    "a day made up": ("INSERT INTO days VALUES (1, 1, 1, 0)", "member 1: the days they came are not those"),
    "somebody made up": (
        "INSERT INTO habits (member, visits, spent) VALUES (99, 1, 0)",
        "member 99: visits is noted as 1, the entries say 0",
    ),
}


@pytest.mark.parametrize(("statement", "named"), CORRUPTIONS.values(), ids=CORRUPTIONS)
async def test_habits_that_differ_from_the_entries_are_named(
    database: Database, path: Path, clock: FixedClock, statement: str, named: str
) -> None:
    await Salon(database, path, clock).earns(500)
    clock.forward(hours=5)
    await database.unit(earning(1, "later"))
    assert await findings(path) == []
    plant(path, statement)
    assert [line for line in await findings(path) if named in line]


@pytest.mark.parametrize("which", ["min", "max"])
async def test_taking_back_the_first_or_the_last_of_thousands_reads_no_more_than_of_a_few(
    database: Database, path: Path, clock: FixedClock, which: str
) -> None:
    """Counted in steps of SQLite's machine, which no other program disturbs."""
    for number in range(12):
        clock.forward(hours=5)
        await database.unit(earning(1, f"stamp:{number}"))
    few = _steps_of_taking_back(path, which)
    plant(path, PAST)
    assert await findings(path) == [], "a past that could not be would be measured for nothing"
    assert _steps_of_taking_back(path, which) < few * 1.5


# Four a day for two years, long before; the account and its lots know nothing of these visits, as their units are none.
PAST = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
INSERT INTO entries (account, kind, units, key, actor, place, at, facts)
SELECT 1, 'accrual', 0, 'past:' || i, 2, 1, 1700000000000 + i * 21600000, '{}' FROM n
"""


def _steps_of_taking_back(path: Path, which: str) -> int:
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1

    with closing(sqlite3.connect(path)) as connection:
        connection.set_progress_handler(step, 1)
        connection.execute(f"""
            INSERT INTO entries (account, kind, units, key, actor, reason, reverses, at, facts)
            SELECT 1, 'reversal', 0, 'undo', 2, 'undo', id, at, '{{}}' FROM entries
            WHERE id = (SELECT {which}(id) FROM entries WHERE kind = 'accrual')
        """)
        connection.rollback()
    return steps
