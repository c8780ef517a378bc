"""Points on disk: exact fractions come back as they went, parts are remembered, and the audit names what is wrong."""

from fractions import Fraction
from pathlib import Path

import pytest

from storage.database import Database
from storage.work import Work
from tests.makers import CARD, FixedClock, findings, plant, rows
from tests.storage.points import Salon

FREE = ("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", "DROP TRIGGER entries_never_change",
        "DROP TRIGGER entries_never_leave", "DROP INDEX undone_once")  # fmt: skip

USED_PASS = """
INSERT INTO passes (token, reward, member, made_at, expires_at, dead, used_by) VALUES ('{}', 50, 1, 0, 1, 1, 2)
"""


@pytest.fixture
def salon(database: Database, path: Path, clock: FixedClock) -> Salon:
    """A café that gives points as well."""
    return Salon(database, path, clock)


@pytest.fixture
async def lived(salon: Salon, database: Database, path: Path) -> Path:
    """Entries: 1 a bill of 200.50; 2 a reward; 3 a bill of 10.75; 4 and 5 parts of it; 6 a bill of 3.00 and 7 its undo;
    8 a reward taken back by 9; 10 a bill of 5.00 refunded by 11 after a part, 12. The pass `v1` was used for entry 2.
    """
    await salon.earns(20_050)
    await salon.spends()
    bill = await salon.earns(1075)
    await salon.returns(bill, 400)
    await salon.returns(bill, 300)
    await salon.undoes(await salon.earns(300))
    await salon.refunds(await salon.spends(51))
    other = await salon.earns(500)
    await salon.returns(other, 200)
    await salon.refunds(other)
    plant(
        path,
        USED_PASS.format("v1"),
    )
    await database.close()
    return path


async def test_what_is_below_a_point_comes_back_exactly(salon: Salon) -> None:
    plant(salon.path, "UPDATE programmes SET per = 300 WHERE id = 2")
    await salon.earns(100)
    assert (await salon.account()).carry == Fraction(1, 3)
    await salon.earns(200)
    account = await salon.account()
    assert (account.balance, account.carry) == (1, Fraction(0))
    assert rows(salon.path, "SELECT amount, exact, units FROM entries") == [(100, "1/3", 0), (200, "2/3", 1)]


async def test_parts_are_remembered_until_the_last_one_takes_the_rest(salon: Salon) -> None:
    bill = await salon.earns(1050)
    await salon.returns(bill, 350)
    entry = await salon.database.read(lambda work: work.ledger.written(bill))
    assert entry is not None
    assert (entry.returned, entry.removed, entry.reversed) == (350, 3, False)
    await salon.returns(bill, 700)
    entry = await salon.database.read(lambda work: work.ledger.written(bill))
    assert entry is not None
    assert entry.reversed
    account = await salon.account()
    assert (account.balance, account.carry) == (0, Fraction(0))
    assert await findings(salon.path) == []


async def test_of_the_last_one_in_stock_only_one_is_taken(salon: Salon) -> None:
    plant(salon.path, "UPDATE rewards SET stock = 1 WHERE id = 50")

    async def take(work: Work) -> bool:
        return await work.catalogue.take_one(50)

    assert [await salon.database.unit(take), await salon.database.unit(take)] == [True, False]
    await salon.database.unit(lambda work: work.catalogue.put_back(50))
    assert await salon.database.unit(take)


async def test_a_business_may_have_stamps_points_or_both(salon: Salon) -> None:
    programmes = await salon.database.read(lambda work: work.programme.all())
    assert [type(one).__name__ for one in programmes] == ["Stamps", "Points"]
    account = await salon.database.unit(lambda work: work.ledger.account(CARD, 2))
    assert await salon.database.read(lambda work: work.programme.of_account(account.id)) == await salon.programme()


async def test_an_honest_ledger_of_points_has_no_findings(lived: Path) -> None:
    kinds = [reason or kind for kind, reason in rows(lived, "SELECT kind, reason FROM entries ORDER BY id")]
    assert kinds == ["accrual", "redemption", "accrual", "part", "part", "accrual", "undo", "redemption", "refund",
                     "accrual", "part", "refund"]  # fmt: skip
    assert rows(lived, "SELECT balance, carry FROM accounts") == [(54, "1/4")]
    assert await findings(lived) == []


CORRUPTIONS = {
    "a carry raised": ("UPDATE accounts SET carry = '3/4'", "account 1: it carries 3/4, its entries carry 1/4"),
    "a carry that cannot be read": ("UPDATE accounts SET carry = 'x'", "account 1: it carries x"),
    "a worth raised": ("UPDATE entries SET exact = '205' WHERE id = 1", "entry 1: it leaves 5 below one point"),
    "a worth that cannot be read": ("UPDATE entries SET exact = '1/0' WHERE id = 3", "account 1: it carries"),
    "a bill made smaller than its parts": (
        "UPDATE entries SET amount = 600 WHERE id = 3",
        "entry 5: 700 of the bill of entry 3 went back in parts, of 600",
    ),
    "a part that takes more points than there were": (
        "UPDATE entries SET units = -20, exact = '-20' WHERE id = 4",
        "entry 4: 20 units of entry 3 went back in parts, of 11",
    ),
    "a part that gives points": (
        "UPDATE entries SET units = 3, exact = '3' WHERE id = 4",
        "entry 4: -3 units of entry 3 went back in parts",
    ),
    "a part of nothing": ("UPDATE entries SET reverses = 99 WHERE id = 4", "entry 4: it reverses nothing"),
    "a part after the whole": (
        "INSERT INTO entries (account, kind, units, key, reason, reverses, at, facts, amount, exact)"
        " VALUES (1, 'reversal', 0, 'late', 'part', 10, 0, '{}', -1, '0')",
        "entry 13: entry 10 was taken back before",
    ),
    "a last part that leaves some of the bill": (
        "UPDATE entries SET amount = -100 WHERE id = 12",
        "entry 12: it is not the opposite of entry 10",
    ),
    "a last part that leaves a fraction": (
        "UPDATE entries SET exact = '-5/2' WHERE id = 12",
        "entry 12: it is not the opposite of entry 10",
    ),
    "an undo that leaves a point": (
        "UPDATE entries SET units = -2, exact = '-2' WHERE id = 7",
        "entry 7: it is not the opposite of entry 6",
    ),
    "a reward that cost less": (
        "UPDATE entries SET units = -149 WHERE id = 2",
        "entry 2: it spends 149, its lots gave",
    ),
    "points spent on nothing": ("UPDATE entries SET facts = '{}' WHERE id = 2", "entry 2: it spends 150 on no reward"),
    "points spent on what never was": ("DELETE FROM rewards WHERE id = 51", "entry 8: it spends 40 on no reward"),
    "a stock below nothing": ("UPDATE rewards SET stock = -1 WHERE id = 50", "reward 50: -1 are left of it"),
    "a pass used for another reward": (
        "UPDATE passes SET reward = 51",
        "entry 2: a pass says it gave reward 51, and it did not",
    ),
    "a pass used for a bill": (
        "UPDATE passes SET used_by = 1",
        "entry 1: a pass says it gave reward 50, and it did not",
    ),
    "a pass of somebody else": (
        "UPDATE passes SET member = 7",
        "entry 2: somebody else's pass says it was used for it",
    ),
    "two passes for one reward": (
        USED_PASS.format("v2"),
        "entry 2: two passes were used for it",
    ),
    "a reward given back twice": (
        "INSERT INTO entries (account, kind, units, key, reason, reverses, at, facts)"
        " VALUES (1, 'reversal', 40, 'again', 'refund', 8, 0, '{}')",
        "entry 13: entry 8 was taken back before",
    ),
}


@pytest.mark.parametrize(("statement", "named"), CORRUPTIONS.values(), ids=CORRUPTIONS)
async def test_a_planted_corruption_of_points_is_named(lived: Path, statement: str, named: str) -> None:
    plant(lived, *FREE, statement)
    found = await findings(lived)
    assert [line for line in found if named in line], found
