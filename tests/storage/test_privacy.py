"""Erasure on disk: every way from a row to a person is known to it, and what it removes cannot be read any more."""

from pathlib import Path

import pytest

from loyalty.notices import News, Notice
from storage.database import Database
from storage.privacy import LEADS_TO_SOMEONE
from storage.work import Work
from tests.makers import CARD, MAX, ONA, FixedClock, findings, join, rows
from tests.storage.acts import earning, redeeming

CANARY = "Zephyrine Quillfeather"
TELEGRAM = 7_310_402_655


def everything_on_disk(path: Path) -> bytes:
    """The database's file and what stands beside it."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


def kept(path: Path, name: str, telegram: int) -> list[str]:
    """Which of someone's marks can be found, as text or as SQLite writes a number."""
    found = everything_on_disk(path)
    marks = {"name": name.encode(), "id": str(telegram).encode(), "number": telegram.to_bytes(6, "big")}
    return [mark for mark, sign in marks.items() if sign in found]


async def newcomer(work: Work) -> int:
    """Somebody whose name and id are in no other test; their member id."""
    person = await work.people.meet(TELEGRAM, CANARY, "en")
    return await join(work, person.id)


def test_every_column_that_leads_to_someone_is_known_to_the_eraser(path: Path, database: Database) -> None:
    tables = [name for (name,) in rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    leads = {
        f"{table}.{row[3]}"
        for table in tables
        for row in rows(path, f"PRAGMA foreign_key_list({table})")
        if row[2] in {"people", "members"}
    }
    assert leads == set(LEADS_TO_SOMEONE)


async def test_whoever_is_erased_is_nowhere_on_disk(path: Path, database: Database) -> None:
    member = await database.unit(newcomer)
    person = rows(path, "SELECT id FROM people WHERE telegram = ?", TELEGRAM)[0][0]

    async def leave_traces(work: Work) -> None:
        await work.outbox.put(MAX, Notice(News.USE_AGREED, {"name": CANARY, "reward": "Coffee", "entry": 1}))
        await work.outbox.put(MAX, Notice(News.ENTRY_REVERSED, {"name": "Ona", "staff": CANARY}))
        await work.outbox.put(person, Notice(News.USE_ASKED, {"reward": CANARY}))
        await work.taps.make("n1", MAX, {"member": member})
        await work.taps.spend("n1", "earn", {"name": CANARY})
        await work.drafts.begin(person, "name", {"said": CANARY})
        await work.drafts.keep_message(person, {"content": CANARY})
        await work.profiles.rename(member, CANARY)
        await work.team.appoint(person, (await work.team.all())[1].role, 1)

    await database.unit(leave_traces)
    assert kept(path, CANARY, TELEGRAM) == ["name", "number"]
    await database.unit(lambda work: work.privacy.erase(person, member))
    assert kept(path, CANARY, TELEGRAM) == []
    assert rows(path, "SELECT count(*) FROM cards WHERE member = ?", member) == [(0,)]
    assert await database.read(lambda work: work.team.post(person)) is None
    assert (await database.read(lambda work: work.members.get(member))).name == ""


async def test_a_notice_to_another_that_still_waits_is_told_without_the_name(path: Path, database: Database) -> None:
    put = Notice(News.USE_AGREED, {"name": "Ona", "reward": "Coffee", "entry": 1})
    await database.unit(lambda work: work.outbox.put(MAX, put))
    await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    waiting = await database.unit(lambda work: work.outbox.claim(4))
    assert [dict(one.notice.facts) for one in waiting] == [{"name": "", "reward": "Coffee", "entry": 1}]


async def test_the_ledger_stays_and_the_books_still_add_up(path: Path, database: Database) -> None:
    for turn in range(8):
        await database.unit(earning(3, f"k{turn}"))
    await database.unit(redeeming(1, "r1"))
    before = rows(path, "SELECT id, kind, units, at FROM entries ORDER BY id")
    await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    assert rows(path, "SELECT id, kind, units, at FROM entries ORDER BY id") == before
    assert rows(path, "SELECT state FROM vouchers ORDER BY id") == [("redeemed",), ("cancelled",)]
    assert await findings(path) == []
    assert await database.read(lambda work: work.members.count()) == 0


async def test_erasing_twice_changes_nothing_more(path: Path, database: Database) -> None:
    await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    once = rows(path, "SELECT * FROM people"), rows(path, "SELECT * FROM members"), rows(path, "SELECT * FROM erased")
    await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    again = rows(path, "SELECT * FROM people"), rows(path, "SELECT * FROM members"), rows(path, "SELECT * FROM erased")
    assert again == once


async def test_a_reader_in_the_way_only_delays_the_emptying_of_the_log(path: Path, database: Database) -> None:
    member = await database.unit(newcomer)
    person = rows(path, "SELECT id FROM people WHERE telegram = ?", TELEGRAM)[0][0]
    other = Database(path, FixedClock())
    await other.open()
    try:
        await other._reader.execute("BEGIN")
        await other._reader.execute_fetchall("SELECT count(*) FROM people")
        await database.unit(lambda work: work.privacy.erase(person, member))
        assert "name" in kept(path, CANARY, TELEGRAM)
        await other._reader.execute("ROLLBACK")
        await database.unit(lambda work: work.journal.note(None, "anything"))
        assert kept(path, CANARY, TELEGRAM) == []
    finally:
        await other.close()


@pytest.mark.parametrize(("days", "known"), [(0, True), (364, True), (365, False)])
async def test_a_trace_is_known_for_a_year_and_then_dropped(
    database: Database, clock: FixedClock, path: Path, days: int, known: bool
) -> None:
    await database.unit(lambda work: work.privacy.leave_trace("h"))
    clock.forward(days=days)
    assert await database.read(lambda work: work.privacy.was_here("h")) is known
    await database.unit(lambda work: work.privacy.leave_trace("other"))
    assert rows(path, "SELECT count(*) FROM traces WHERE hash = 'h'") == [(int(known),)]


async def test_the_key_of_the_traces_is_made_once(database: Database) -> None:
    first = await database.unit(lambda work: work.privacy.key(b"a" * 32))
    assert await database.unit(lambda work: work.privacy.key(b"b" * 32)) == first == b"a" * 32
