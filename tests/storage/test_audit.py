"""The audit: an honest ledger has no findings, and every planted corruption is named."""

from pathlib import Path

import pytest

from storage.database import Database
from tests.makers import ONA, findings, join, plant, rows
from tests.storage.acts import earning, redeeming, undoing

FREE = ("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", "DROP TRIGGER entries_never_change",
        "DROP TRIGGER entries_never_leave", "DROP INDEX undone_once", "DROP INDEX once_per_lap")  # fmt: skip


@pytest.fixture
async def lived(database: Database, path: Path) -> Path:
    """A month of a card's life. Entries 1-7: five visits, the 4th and 5th fill a card each with the milestone at 5.

    Then entry 8 redeems voucher 2, 9 is a slip and 10 takes it back, 11 redeems voucher 1 and 12 takes that back.
    """
    plant(path, "UPDATE programmes SET per_scan = 9, goal = 10", "INSERT INTO milestones VALUES (1, 5, 1)")
    for number, stamps in enumerate((3, 4, 1, 9, 9)):
        await database.unit(earning(stamps, f"k:{number}"))
    await database.unit(redeeming(2, "pass"))
    await database.unit(undoing(await database.unit(earning(2, "slip"))))
    await database.unit(undoing(await database.unit(redeeming(1, "another"))))
    await database.unit(lambda work: join(work, 1))
    await database.close()
    return path


async def test_an_honest_ledger_has_no_findings(lived: Path) -> None:
    kinds = rows(lived, "SELECT kind, coalesce(reason, '') FROM entries ORDER BY id")
    assert [kind for kind, _ in kinds].count("redemption") == 4
    assert [reason for _, reason in kinds].count("filled") == 2
    assert [reason for _, reason in kinds].count("undo") == 2
    assert rows(lived, "SELECT count(*) FROM vouchers WHERE state <> 'cancelled'") == [(5,)]
    assert await findings(lived) == []


CORRUPTIONS = {
    "a balance raised": ("UPDATE accounts SET balance = balance + 1", "account 1: the balance is 7"),
    "a filled card forgotten": ("UPDATE accounts SET lap = 1", "account 1: 1 cards are counted as filled"),
    "lots miscounted": ("UPDATE accounts SET lots_made = 2", "account 1: 2 lots are counted"),
    "an account lost": ("DELETE FROM accounts", "account 1: it has entries, but there is no such account"),
    "a lot with more left": ("UPDATE lots SET remaining = remaining + 1 WHERE number = 1", "account 1, lot 1: 1 left"),
    "a lot that began larger": ("UPDATE lots SET units = units + 2 WHERE number = 5", "account 1: its lots hold"),
    "a lot lost": ("DELETE FROM lots WHERE number = 2", "account 1: its lots hold"),
    "a lot of another entry": ("UPDATE lots SET entry = 99 WHERE number = 2", "account 1: its lots hold"),
    "units of an accrual raised": ("UPDATE entries SET units = 5 WHERE id = 1", "account 1: the balance is 6"),
    "an accrual lost": ("DELETE FROM entries WHERE id = 3", "account 1: the balance is 6"),
    "an accrual moved to another account": ("UPDATE entries SET account = 2 WHERE id = 2", "account 2: it has entries"),
    "an accrual made up": (
        "INSERT INTO entries (account, kind, units, key, at, facts) VALUES (1, 'accrual', 3, 'x', 0, '{}')",
        "account 1: its lots hold",
    ),
    "a spent lot unspent": ("DELETE FROM lot_uses WHERE entry = 5 AND lot = 1", "entry 5: it spends 10, its lots gave"),
    "a lot spent before it was made": (
        "UPDATE lot_uses SET entry = 8 WHERE entry = 10",
        "entry 8: a lot holds less than nothing",
    ),
    "more taken than was spent": ("UPDATE lot_uses SET units = 9 WHERE lot = 2", "entry 5: it spends 10"),
    "a redemption below zero": ("UPDATE entries SET units = -50 WHERE id = 5", "entry 5: a redemption left"),
    "a filled card that is none": ("UPDATE entries SET reason = NULL WHERE id = 5", "2 cards are counted as filled"),
    "an undo that is not the opposite": (
        "UPDATE entries SET units = -1 WHERE reason = 'undo' AND units < 0",
        "is not the opposite of entry",
    ),
    "an undo of nothing": ("UPDATE entries SET reverses = 99 WHERE id = 10", "entry 10: it reverses nothing"),
    "an undo of a later entry": ("UPDATE entries SET reverses = 11 WHERE id = 10", "entry 10: it reverses entry 11"),
    "an undo twice": (
        "INSERT INTO entries (account, kind, units, key, reason, reverses, at, facts)"
        " SELECT account, kind, units, 'again', reason, reverses, at, facts FROM entries WHERE id = 12",
        "entry 13: entry 11 was taken back before",
    ),
    "a voucher redeemed twice": (
        "INSERT INTO entries (account, kind, units, key, at, facts)"
        " SELECT account, kind, units, 'again', at, facts FROM entries WHERE id = 8",
        "voucher 2: it is redeemed, but its standing redemptions are [8, 13]",
    ),
    "a used voucher put back": (
        "UPDATE vouchers SET state = 'issued', redeemed_by = NULL WHERE id = 2",
        "voucher 2: it is issued, but its standing redemptions are [8]",
    ),
    "a voucher used by nobody": (
        "UPDATE vouchers SET state = 'redeemed', redeemed_by = 4 WHERE id = 3",
        "voucher 3: it is redeemed, but its standing redemptions are []",
    ),
    "a used voucher lost": ("DELETE FROM vouchers WHERE id = 2", "voucher 2: entries redeem it"),
    "an earned voucher cancelled": (
        "UPDATE vouchers SET state = 'cancelled' WHERE at = 10 AND state = 'issued'",
        "it filled a card, but no voucher of it stands",
    ),
    "a voucher of an entry that was undone": (
        "UPDATE vouchers SET issued_by = 9, lap = 9 WHERE id = 1",
        "voucher 1: it is issued, but the entry that issued it was taken back",
    ),
    "a voucher given to someone else": ("UPDATE vouchers SET member = 2 WHERE id = 1", "voucher 1: it is member 2's"),
    "facts that cannot be read": ("UPDATE entries SET facts = '{' WHERE id = 8", "entry 8: its facts cannot be read"),
    "facts of another kind": ("UPDATE entries SET facts = '[8]' WHERE id = 8", "entry 8: its facts cannot be read"),
}


@pytest.mark.parametrize(("statement", "named"), CORRUPTIONS.values(), ids=CORRUPTIONS)
async def test_a_planted_corruption_is_named(lived: Path, statement: str, named: str) -> None:
    plant(lived, *FREE, statement)
    found = await findings(lived)
    assert [line for line in found if named in line], found


async def test_looking_changes_nothing(lived: Path) -> None:
    before = lived.read_bytes()
    await findings(lived)
    assert lived.read_bytes() == before


async def test_a_milestone_voucher_that_later_stamps_keep_up_is_no_finding(database: Database, path: Path) -> None:
    plant(path, "INSERT INTO milestones VALUES (1, 5, 1)")
    await database.unit(earning(3, "a"))
    reaching = await database.unit(earning(3, "b"))
    await database.unit(earning(2, "c"))
    await database.unit(undoing(reaching))
    assert rows(path, "SELECT state, issued_by FROM vouchers") == [("issued", reaching)]
    assert await findings(path) == []


async def test_an_empty_ledger_has_no_findings(path: Path, database: Database) -> None:
    assert rows(path, "SELECT count(*) FROM people WHERE id = ?", ONA) == [(1,)]
    assert await findings(path) == []
