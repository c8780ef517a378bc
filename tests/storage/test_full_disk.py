"""A full disk, at every write of every kind of act: nothing half done, and what comes when there is room ends well."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from loyalty.broadcasts import Ended
from loyalty.notices import News, Notice
from storage.database import Database
from storage.inbox import Arrived
from storage.trouble import in_words, is_trouble
from storage.work import Work
from tests.makers import CARD, ONA, FixedClock, a_cafe, findings, join, rows
from tests.storage.acts import earning, redeeming, undoing
from tests.storage.little_room import Act, content, failures, pages, room
from tests.storage.test_recipients import a_run, claimed


async def joining(work: Work) -> None:
    person = await work.people.meet(77, "Tomas", "lt")
    await join(work, person.id)


async def filling_a_form(work: Work) -> None:
    await work.drafts.begin(ONA, "name", {"typed": "O" * 200})


async def storing(work: Work) -> None:
    await work.inbox.store([Arrived(number, ONA, "{}" * 300) for number in range(20)])


async def marking_receipts(work: Work) -> None:
    for waiting in await work.outbox.claim(4):
        await work.outbox.end(waiting.id, "sent")


async def marking_readers(work: Work) -> None:
    for reader in await claimed(work, 1):
        await work.recipients.end(1, reader.person, Ended.SENT, [7])


async def a_day(database: Database) -> None:
    """A filled card, receipts that wait, a message to many that has begun."""
    for number, stamps in enumerate((3, 3, 3, 1)):
        await database.unit(earning(stamps, f"morning:{number}"))
    await database.unit(a_run)


ACTS: dict[str, Callable[[], Act]] = {
    "earn": lambda: earning(3, "k"),
    "redeem": lambda: redeeming(1, "k"),
    "undo": lambda: undoing(1),
    "join": lambda: joining,
    "form": lambda: filling_a_form,
    "store updates": lambda: storing,
    "receipts": lambda: marking_receipts,
    "readers": lambda: marking_readers,
    "erase": lambda: lambda work: work.privacy.erase(ONA, CARD),
}


@pytest.mark.parametrize("kind", ACTS)
async def test_a_disk_full_at_any_write_of_an_act_leaves_nothing_of_it_and_the_act_ends_well_when_there_is_room(
    database: Database, path: Path, kind: str
) -> None:
    await a_day(database)
    if kind == "undo":
        await database.unit(earning(1, "afternoon"))
    before = content(path)
    act = undoing(rows(path, "SELECT max(id) FROM entries")[0][0]) if kind == "undo" else ACTS[kind]()
    await failures(database, act)
    assert content(path) != before
    assert await findings(path) == []


async def test_a_log_that_cannot_be_emptied_takes_nothing_back_and_is_emptied_later(
    database: Database, path: Path
) -> None:
    await database._writer.execute("PRAGMA wal_autocheckpoint = 20")
    await database.unit(earning(1, "before"))
    with room(path.stat().st_size):  # the log may grow a while, the database itself may not
        kept = await join_until_it_is_full(database)
    assert Path(f"{path}-wal").stat().st_size > 100 * 4096, "it grew beyond what a checkpoint would have left"
    assert rows(path, "SELECT count(*) FROM people WHERE telegram >= 500") == [(kept,)]
    await database.unit(joined(kept))
    await database.close()
    assert rows(path, "SELECT count(*) FROM people WHERE telegram >= 500") == [(kept + 1,)]
    assert await findings(path) == []


async def join_until_it_is_full(database: Database) -> int:
    """Returns how many were acknowledged."""
    for number in range(1000):
        try:
            await database.unit(joined(number))
        except sqlite3.Error as error:
            assert is_trouble(error), error  # noqa: PT017 — how many went well before is the other half of the answer
            return number
    raise AssertionError("it was never full")


def joined(number: int) -> Act:
    """Somebody with a long name becomes known."""

    async def meet(work: Work) -> None:
        person = await work.people.meet(500 + number, "Nadežda " * 7, "lt")
        await join(work, person.id)

    return meet


async def test_who_was_erased_on_a_full_disk_is_gone_from_the_log_once_there_is_room(
    database: Database, path: Path
) -> None:
    await database.unit(lambda work: work.people.meet(13, "Canarina", "en"))
    with room(path.stat().st_size - 4096):
        await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    await database.unit(lambda work: work.outbox.put(ONA, Notice(News.EARNED, {"stamps": 1})))
    assert b"Canarina" not in path.read_bytes() + Path(f"{path}-wal").read_bytes()


async def test_a_disk_that_is_full_before_the_first_start_is_told_in_a_sentence(tmp_path: Path) -> None:
    database = Database(tmp_path / "new.db", FixedClock())
    with room(pages(1)), pytest.raises(sqlite3.Error) as full:
        await database.open()
    await database.close()
    assert "new.db" in str(in_words(full.value, database.path))


async def many(work: Work) -> None:
    """More than fits on a page."""
    for number in range(100):
        await joined(number)(work)


async def test_a_full_database_is_trouble_and_a_broken_rule_is_not(database: Database, path: Path) -> None:
    most = rows(path, "PRAGMA page_count")[0][0] + 1
    await database._writer.execute(f"PRAGMA max_page_count = {most}")
    with pytest.raises(sqlite3.OperationalError, match="full") as full:
        await database.unit(many)
    assert "make room" in str(in_words(full.value, path))
    with pytest.raises(sqlite3.IntegrityError) as broken:
        await database.unit(lambda work: work.drafts.begin(999, "name"))
    assert in_words(broken.value, path) is None
    assert not is_trouble(LookupError())


async def test_a_page_damaged_under_the_running_bot_fails_the_act_and_invents_nothing(path: Path) -> None:
    async with a_cafe(path) as database:
        await a_day(database)
    (page,) = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = 'lots'")[0]
    async with a_cafe(path) as database:
        with path.open("r+b") as file:
            file.seek((page - 1) * 4096)
            file.write(b"\x55" * 4096)
        for number in range(3):
            with pytest.raises(sqlite3.DatabaseError) as damaged:
                await database.unit(earning(1, f"k:{number}"))
            assert is_trouble(damaged.value)
        assert rows(path, "SELECT count(*) FROM entries WHERE key LIKE 'k:%'") == [(0,)]
        await database.unit(storing)
    assert "restore FILE" in str(in_words(damaged.value, path))
