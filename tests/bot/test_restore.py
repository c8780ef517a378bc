"""Restore, some of it as a process of its own: all that was backed up, or nothing changed; and the present is kept."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.application import hold_alone
from bot.backups import back_up, restore
from storage.migrate import all_migrations
from tests.bot.command_line import DATABASE, is_one_sentence, run
from tests.bot.copies import a_shop, damage_pages, done, everything, refused, stamps_in
from tests.makers import CARD, ONA, a_cafe, findings, plant, rows
from tests.storage.acts import earning


async def test_restored_is_what_was_backed_up_and_what_came_after_is_kept_beside_it(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    assert (await run(tmp_path, "backup", "copy.db")).status == 0
    async with a_cafe(path) as database:
        for number in range(3):
            await database.unit(earning(1, f"later:{number}"))
    path.chmod(0o640)
    ended = await run(tmp_path, "restore", "copy.db")
    assert (ended.status, ended.err) == (0, "")
    assert f"kept as {DATABASE}.before-restore" in ended.out
    assert stamps_in(path) == 2
    assert stamps_in(Path(f"{path}.before-restore")) == 5
    assert path.stat().st_mode & 0o777 == 0o640, "whoever could open it still can"
    assert await findings(path) == []
    await done(restore, path, tmp_path / "copy.db")
    assert stamps_in(Path(f"{path}.before-restore")) == 5, "an earlier one is not overwritten"
    assert stamps_in(Path(f"{path}.before-restore-2")) == 2


async def test_what_a_killed_bot_left_in_its_log_is_kept_and_not_mixed_with_the_backup(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    await done(back_up, path, tmp_path / "copy.db")
    async with a_cafe(path) as database:
        await database.unit(earning(1, "later:1"))
        killed = {name: Path(f"{path}{name}").read_bytes() for name in ("", "-wal")}
    for name, content in killed.items():
        Path(f"{path}{name}").write_bytes(content)
    await done(restore, path, tmp_path / "copy.db")
    assert stamps_in(path) == 2
    assert not Path(f"{path}-wal").exists()
    assert stamps_in(Path(f"{path}.before-restore")) == 3


async def test_a_restoration_that_cannot_end_leaves_the_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await a_shop(tmp_path, stamps=2)
    await done(back_up, path, tmp_path / "copy.db")
    async with a_cafe(path) as database:
        await database.unit(earning(1, "later:1"))

    def full(_path: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert "No space left on device" in await refused(restore, path, tmp_path / "copy.db")
    assert stamps_in(path) == 3
    assert await findings(path) == []
    assert not list(path.parent.glob("*.restoring*"))


async def test_a_destroyed_database_is_replaced_and_kept_as_it_was_with_its_log(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    await done(back_up, path, tmp_path / "copy.db")
    async with a_cafe(path) as database:
        await database.unit(earning(1, "later:1"))
        log = Path(f"{path}-wal").read_bytes()
    path.write_bytes(b"spilled coffee")
    Path(f"{path}-wal").write_bytes(log)
    await done(restore, path, tmp_path / "copy.db")
    assert not Path(f"{path}-wal").exists(), "or it would be mixed into what was restored"
    assert stamps_in(path) == 2
    assert Path(f"{path}.before-restore").read_bytes() == b"spilled coffee"
    assert Path(f"{path}.before-restore-wal").read_bytes() == log


async def test_a_lost_database_is_there_again(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    await done(back_up, path, tmp_path / "copy.db")
    shutil.rmtree(path.parent)
    assert (await done(restore, path, tmp_path / "copy.db")).kept is None
    assert stamps_in(path) == 2


async def test_while_a_bot_runs_nothing_is_restored(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    await done(back_up, path, tmp_path / "copy.db")
    before = everything(tmp_path)
    lock = hold_alone(path)
    ended = await run(tmp_path, "restore", "copy.db")
    os.close(lock)
    assert (ended.status, ended.out) == (2, "")
    assert "already running" in ended.err
    assert is_one_sentence(ended.err)
    assert everything(tmp_path) == before


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


UNFIT: dict[str, Callable[[Path], object]] = {
    "half of it": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "another head": lambda path: path.write_bytes(b"x" * 100 + path.read_bytes()[100:]),
    "damaged pages": damage_pages,
    "a text": lambda path: path.write_text("Dear Vera, here is your backup."),
    "nothing in it": lambda path: path.write_bytes(b""),
    "somebody else's": _foreign,
    "a newer program's": lambda path: plant(path, "INSERT INTO migrations VALUES (9999, 'later', 0)"),
}


@pytest.mark.parametrize("kind", UNFIT)
async def test_an_unfit_backup_is_refused_and_nothing_changes(tmp_path: Path, kind: str) -> None:
    path = await a_shop(tmp_path, stamps=2)
    shutil.copyfile(path, tmp_path / "copy.db")
    UNFIT[kind](tmp_path / "copy.db")
    before = everything(tmp_path)
    await refused(restore, path, tmp_path / "copy.db")
    assert everything(tmp_path) == before


async def test_a_backup_whose_books_do_not_add_up_is_refused_and_says_why(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    shutil.copyfile(path, tmp_path / "copy.db")
    plant(tmp_path / "copy.db", "UPDATE lots SET remaining = 0 WHERE number = 1")
    before = everything(tmp_path)
    ended = await run(tmp_path, "restore", "copy.db")
    assert (ended.status, ended.out) == (1, "")
    assert "lot 1: 0 left, its uses leave 1" in ended.err
    assert everything(tmp_path) == before


async def test_the_database_is_no_backup_of_itself_and_a_missing_file_none_at_all(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    before = everything(tmp_path)
    for name in (DATABASE, "nowhere.db", "data"):
        await refused(restore, path, tmp_path / name)
    assert everything(tmp_path) == before


async def test_who_was_erased_since_the_backup_is_forgotten_again(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    plant(path, "UPDATE people SET name = 'Canarina' WHERE id = 3", "UPDATE members SET name = 'Canarina'")
    await done(back_up, path, tmp_path / "copy.db")
    async with a_cafe(path) as database:
        await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    ended = await run(tmp_path, "restore", "copy.db")
    assert (ended.status, ended.err) == (0, "")
    assert "Deleted again, as they had asked since the backup: 1 of its people." in ended.out
    assert b"Canarina" in (tmp_path / "copy.db").read_bytes()
    assert b"Canarina" not in path.read_bytes()
    assert rows(path, "SELECT telegram, name FROM people WHERE id = ?", ONA) == [(None, "")]
    assert await findings(path) == []


async def test_another_person_with_the_same_id_is_not_forgotten(tmp_path: Path) -> None:
    path = await a_shop(tmp_path, stamps=2)
    await done(back_up, path, tmp_path / "copy.db")
    async with a_cafe(path) as database:
        await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    plant(path, "UPDATE people SET met_at = met_at + 1")
    assert (await done(restore, path, tmp_path / "copy.db")).forgotten == 0
    assert rows(path, "SELECT name FROM people WHERE id = ?", ONA) == [("Ona",)]


async def test_an_older_programs_database_is_backed_up_and_restored_into_this_one(tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    path.parent.mkdir()
    first = all_migrations()[0]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(first.sql)
        connection.execute(
            "CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL)"
        )
        connection.execute("INSERT INTO migrations VALUES (1, 'begin', 0)")
        connection.execute("INSERT INTO people (id, name, language, met_at) VALUES (1, 'Ona', 'en', 0)")
    assert (await done(back_up, path, tmp_path / "copy.db")).findings == ()
    assert rows(tmp_path / "copy.db", "SELECT max(number) FROM migrations") == [(1,)], "a backup is as it was"
    await done(restore, path, tmp_path / "copy.db")
    assert rows(path, "SELECT max(number) FROM migrations") == [(all_migrations()[-1].number,)]
    assert rows(path, "SELECT name FROM people") == [("Ona",)]
