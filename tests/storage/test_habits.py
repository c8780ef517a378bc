"""Habits and days beside the ledger are what its entries say, whatever is earned, undone or refunded."""

import random
from pathlib import Path

import pytest

from loyalty.refusals import Refusal
from storage.database import Database
from tests.makers import CARD, ONA, FixedClock, a_cafe, findings, plant, rows
from tests.storage.acts import earning, undoing
from tests.storage.points import Salon

UNDO_MIGRATION = (
    "DROP TRIGGER day_counted",
    "DROP TRIGGER day_taken_back",
    "DROP VIEW counted_days",
    "DROP TABLE days",
    "DROP INDEX vouchers_unused",
    "DROP INDEX recipients_of_member",
    "DELETE FROM migrations WHERE name = 'segments'",
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


async def test_a_cafe_that_has_a_past_already_gets_its_days(database: Database, path: Path, clock: FixedClock) -> None:
    salon = Salon(database, path, clock)
    first = await salon.earns(500)
    clock.forward(days=2)
    await salon.earns(700)
    await salon.returns(first, 200)
    await database.close()
    kept = rows(path, "SELECT * FROM days")
    plant(path, *UNDO_MIGRATION)
    async with a_cafe(path, clock):
        assert rows(path, "SELECT * FROM days") == kept
    assert [spent for *_, spent in kept] == [300, 700]
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
