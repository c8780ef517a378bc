"""Backup, some of it as a process of its own: nothing acknowledged before it began is lost, nothing is overwritten."""

import asyncio
import os
from itertools import count
from pathlib import Path

from bot.application import hold_alone
from bot.backups import back_up
from storage.database import Database
from tests.bot.command_line import DATABASE, run
from tests.bot.copies import a_shop, damage_pages, done, everything, refused, stamps_in
from tests.makers import FixedClock, a_cafe, findings, plant
from tests.storage.acts import earning


async def test_under_writing_load_a_backup_has_everything_acknowledged_before_it_began(tmp_path: Path) -> None:
    path = await a_shop(tmp_path)
    acknowledged = 0

    async def write(database: Database) -> None:
        nonlocal acknowledged
        for number in count():
            await database.unit(earning(1, f"load:{number}"))
            acknowledged += 1

    lock = hold_alone(path)  # as a running bot does
    async with a_cafe(path, FixedClock()) as database:
        load = asyncio.ensure_future(write(database))
        while acknowledged < 50:
            await asyncio.sleep(0)
        before = acknowledged
        ended = await run(tmp_path, "backup", "copy.db")
        after = acknowledged
        load.cancel()
        await asyncio.gather(load, return_exceptions=True)
    os.close(lock)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("copy.db: ")
    assert before < after, "the load went on while the copy was made"
    assert before <= stamps_in(tmp_path / "copy.db") <= after + 1
    assert await findings(tmp_path / "copy.db") == []
    assert [one.name for one in tmp_path.glob("copy*")] == ["copy.db"], "it is one file"


async def test_a_backup_is_for_its_owners_eyes(tmp_path: Path) -> None:
    await done(back_up, await a_shop(tmp_path), tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_mode & 0o077 == 0


async def test_nothing_is_overwritten_and_no_folder_invented(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=1)
    (tmp_path / "copy.db").write_text("precious")
    before = everything(tmp_path)
    for name in ("copy.db", DATABASE, "nowhere/copy.db"):
        await refused(back_up, path, tmp_path / name)
    assert everything(tmp_path) == before


async def test_without_a_database_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    assert (await refused(back_up, tmp_path / DATABASE, tmp_path / "copy.db")).startswith("There is no database at ")
    assert everything(tmp_path) == {}


async def test_a_damaged_database_gives_no_backup_that_looks_like_one(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=3)
    damage_pages(path)
    await refused(back_up, path, tmp_path / "copy.db")
    assert list(tmp_path.glob("copy*")) == []


async def test_books_that_do_not_add_up_are_backed_up_and_named(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=3)
    plant(path, "UPDATE accounts SET balance = 9")
    ended = await run(tmp_path, "backup", "copy.db")
    assert ended.status == 1
    assert "the balance is 9, its entries add up to 3" in ended.err
    assert stamps_in(tmp_path / "copy.db") == 3
