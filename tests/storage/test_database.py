"""Units of work: whole or nothing, one after another; readers see commits and write nothing; the ledger only grows."""

import asyncio
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from loyalty.ledger import Kind
from loyalty.refusals import Refusal, Why
from storage.database import Database, sqlite_version
from storage.work import Work
from tests.makers import CARD, MAX, ONA, FixedClock, a_cafe, findings, plant, rows
from tests.storage.acts import earning, redeeming, undoing


class SlipError(Exception):
    """What goes wrong inside a unit."""


async def everything(path: Path) -> list[tuple[object, ...]]:
    """Every row of every table, to compare."""
    tables = [name for (name,) in rows(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return [(table, *row) for table in tables for row in rows(path, f"SELECT * FROM {table}")]


async def test_a_unit_that_raises_leaves_nothing(database: Database, path: Path) -> None:
    before = await everything(path)

    async def earn_and_slip(work: Work) -> None:
        await earning(3, "k")(work)
        await work.journal.note(MAX, "slipped")
        raise SlipError

    with pytest.raises(SlipError):
        await database.unit(earn_and_slip)
    assert await everything(path) == before
    await database.unit(earning(1, "k"))
    assert await findings(path) == []


async def test_a_unit_whose_statement_fails_leaves_nothing_and_the_next_one_works(
    database: Database, path: Path
) -> None:
    before = await everything(path)

    async def break_a_rule(work: Work) -> None:
        await earning(3, "k")(work)
        await work.drafts.begin(999, "name")

    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        await database.unit(break_a_rule)
    assert await everything(path) == before
    assert await database.unit(earning(1, "k")) > 0


async def test_only_a_light_unit_is_committed_without_waiting_for_the_disk(database: Database) -> None:
    async def waits_for_the_disk(work: Work) -> int:
        row = await work.inbox._session.one("PRAGMA synchronous")
        return int(row["synchronous"]) if row else 0

    async def slips(work: Work) -> None:
        raise SlipError

    full, normal = 2, 1
    assert [await database.unit(waits_for_the_disk, light=light) for light in (False, True, True, False)] == [
        full, normal, normal, full,
    ]  # fmt: skip
    with pytest.raises(SlipError):
        await database.unit(slips, light=True)
    assert await database.unit(waits_for_the_disk) == full


async def test_two_hundred_units_at_once_lose_nothing(database: Database, path: Path) -> None:
    await asyncio.gather(*(database.unit(earning(1 + number % 3, f"k:{number}")) for number in range(200)))
    stamps = sum(1 + number % 3 for number in range(200))
    assert rows(path, "SELECT balance + 10 * lap FROM accounts") == [(stamps,)]
    assert rows(path, "SELECT count(*) FROM outbox") == [(200,)]
    assert rows(path, "SELECT count(*) FROM vouchers") == [(stamps // 10,)]
    assert await findings(path) == []


async def test_a_reader_sees_no_half_unit(database: Database) -> None:
    half_done, go_on = threading.Event(), threading.Event()

    async def earn_slowly(work: Work) -> None:
        await earning(3, "k")(work)
        half_done.set()
        go_on.wait()  # holds up the writer's own thread, and nothing else

    async def balance(work: Work) -> int:
        return (await work.ledger.peek(CARD, 1)).balance

    unit = asyncio.ensure_future(database.unit(earn_slowly))
    await asyncio.to_thread(half_done.wait)
    assert await database.read(balance) == 0
    go_on.set()
    await unit
    assert await database.read(balance) == 3


async def test_one_read_sees_one_moment_throughout_and_no_unit_waits_for_it(database: Database) -> None:
    await database.unit(lambda work: work.journal.note(MAX, "opened"))  # the first unit of all also empties the log
    looked, go_on = threading.Event(), threading.Event()

    async def balance(work: Work) -> int:
        return (await work.ledger.peek(CARD, 1)).balance

    async def look_twice(work: Work) -> tuple[int, int]:
        before = await balance(work)
        looked.set()
        go_on.wait()
        return before, await balance(work)

    looking = asyncio.ensure_future(database.read(look_twice))
    await asyncio.to_thread(looked.wait)
    await database.unit(earning(3, "meanwhile"))
    go_on.set()
    assert await looking == (0, 0)
    assert await database.read(balance) == 3


async def test_neither_a_look_nor_a_unit_waits_for_a_study_and_it_writes_nothing(database: Database) -> None:
    over = threading.Event()

    async def long(work: Work) -> None:
        assert over.wait(10), "somebody waited for it"
        await work.journal.note(MAX, "studied")

    studying = asyncio.create_task(database.study(long))
    await database.unit(earning(1, "k"))
    assert await database.read(lambda work: work.members.count()) == 1
    over.set()
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await studying


async def test_a_unit_that_would_wait_for_anything_else_is_refused_and_leaves_nothing(
    database: Database, path: Path
) -> None:
    async def dawdle(work: Work) -> None:
        await earning(3, "k")(work)
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="waits for nothing but its database"):
        await database.unit(dawdle)
    assert rows(path, "SELECT count(*) FROM entries") == [(0,)]
    await database.unit(earning(1, "next"))
    assert rows(path, "SELECT key FROM entries") == [("next",)]


async def test_others_never_see_a_balance_without_its_entries(database: Database, path: Path) -> None:
    sums = "SELECT a.balance + 10 * a.lap - (SELECT coalesce(sum(units), 0) FROM entries WHERE kind = 'accrual')"
    units = [asyncio.ensure_future(database.unit(earning(1, f"k:{number}"))) for number in range(30)]
    looked = 0
    while not all(unit.done() for unit in units):
        assert rows(path, f"{sums} FROM accounts a") in ([], [(0,)])
        looked += 1
        await asyncio.sleep(0)
    await asyncio.gather(*units)
    assert looked > 5


async def test_writing_while_reading_is_refused(database: Database, path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await database.read(lambda work: work.journal.note(MAX, "never"))
    assert rows(path, "SELECT count(*) FROM journal") == [(0,)]


@pytest.mark.parametrize("statement", ["UPDATE entries SET units = 9", "DELETE FROM entries"])
async def test_an_entry_never_changes_and_never_leaves(database: Database, path: Path, statement: str) -> None:
    await database.unit(earning(3, "k"))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        plant(path, statement)
    assert rows(path, "SELECT units FROM entries") == [(3,)]


async def test_one_key_has_one_effect(database: Database, path: Path) -> None:
    taps = [database.unit(earning(2, "tap:same")) for _ in range(20)]
    answers = await asyncio.gather(*taps, return_exceptions=True)
    assert sum(isinstance(answer, int) for answer in answers) == 1
    assert sum(isinstance(answer, sqlite3.IntegrityError) for answer in answers) == 19
    assert rows(path, "SELECT balance FROM accounts") == [(2,)]


async def full_card(database: Database) -> int:
    """Ten stamps; returns the voucher they gave."""
    for number in range(4):
        await database.unit(earning((3, 3, 3, 1)[number], f"fill:{number}"))
    return (await database.read(lambda work: work.vouchers.ready(CARD)))[0].id


async def test_a_voucher_is_redeemed_once_by_fifty_racing_units(database: Database, path: Path) -> None:
    voucher = await full_card(database)
    race = (database.unit(redeeming(voucher, f"pass:{number}")) for number in range(50))
    answers = await asyncio.gather(*race, return_exceptions=True)
    assert sum(isinstance(answer, int) for answer in answers) == 1
    assert sum(isinstance(answer, Refusal) and answer.code is Why.VOUCHER_USED for answer in answers) == 49
    assert rows(path, "SELECT count(*) FROM entries WHERE kind = 'redemption' AND reason IS NULL") == [(1,)]
    assert await findings(path) == []


async def test_an_entry_is_undone_once_by_fifty_racing_units(database: Database, path: Path) -> None:
    entry = await database.unit(earning(3, "k"))
    answers = await asyncio.gather(*(database.unit(undoing(entry)) for _ in range(50)), return_exceptions=True)
    assert sum(isinstance(answer, Refusal) and answer.code is Why.UNDO_TWICE for answer in answers) == 49
    assert rows(path, "SELECT balance FROM accounts") == [(0,)]
    assert await findings(path) == []


async def test_even_by_hand_an_entry_cannot_be_undone_twice(database: Database, path: Path) -> None:
    entry = await database.unit(earning(3, "k"))
    await database.unit(undoing(entry))
    with pytest.raises(sqlite3.IntegrityError, match=r"entries\.reverses"):
        plant(
            path,
            "INSERT INTO entries (account, kind, units, key, reason, reverses, at, facts)"
            f" VALUES (1, '{Kind.REVERSAL}', -3, 'again', 'undo', {entry}, 0, '{{}}')",
        )


async def test_a_notice_exists_exactly_when_its_act_was_committed(database: Database) -> None:
    assert not database.promised.is_set()

    async def slip(work: Work) -> None:
        await earning(1, "k")(work)
        raise SlipError

    with pytest.raises(SlipError):
        await database.unit(slip)
    assert not database.promised.is_set()
    assert await database.read(lambda work: work.outbox.depth()) == 0
    await database.unit(earning(1, "k"))
    assert database.promised.is_set()
    assert await database.read(lambda work: work.outbox.depth()) == 1


async def test_a_unit_without_a_notice_rings_no_bell(database: Database) -> None:
    await database.unit(lambda work: work.journal.note(ONA, "looked"))
    assert not database.promised.is_set()


async def test_everything_in_a_unit_happens_at_the_moment_it_began(
    database: Database, path: Path, clock: FixedClock
) -> None:
    began = int(clock.now().timestamp() * 1000)

    async def slow(work: Work) -> None:
        await earning(1, "k")(work)
        clock.forward(minutes=3)
        await work.journal.note(MAX, "late")

    await database.unit(slow)
    assert rows(path, "SELECT at FROM entries UNION SELECT at FROM journal") == [(began,)]


async def test_closing_waits_for_the_unit_under_way_and_may_be_done_twice(path: Path) -> None:
    async with a_cafe(path) as database:
        caller = asyncio.ensure_future(database.unit(earning(3, "k")))
        await asyncio.sleep(0)  # the unit's task begins
        caller.cancel()
        await database.close()
        await database.close()
    assert rows(path, "SELECT balance FROM accounts") == [(3,)]


async def test_nobody_else_writes_once_a_unit_has_begun_though_it_has_only_looked(
    database: Database, path: Path
) -> None:
    async def look(_: Work) -> None:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")

    with pytest.raises(sqlite3.OperationalError, match="locked"):
        await database.unit(look)


async def test_what_was_acknowledged_survives_a_power_cut_by_the_settings_that_promise_it(database: Database) -> None:
    async def setting(name: str) -> object:
        cursor = await database._writer.execute(f"PRAGMA {name}")
        row = await cursor.fetchone()
        return row[0] if row else None

    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 5000}
    assert {name: await setting(name) for name in wanted} == wanted


def test_the_librarys_version_can_be_told() -> None:
    assert sqlite_version().split(".")[0] == "3"
