"""A damaged file, from the command line: every command names it and writes nothing, and the last backup mends it."""

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot import offline
from bot.__main__ import _carried_out, _parser
from bot.application import CannotStart
from bot.backups import back_up, restore
from bot.settings import Settings
from sandbox.town import TOKEN
from storage.database import Database
from storage.migrate import DatabaseUnfit
from tests.bot.command_line import is_one_sentence
from tests.bot.copies import a_shop, done, everything, refused, stamps_in
from tests.makers import FixedClock, a_cafe, findings, rows
from tests.storage.acts import earning

PAGE = 4096
NOBODY = 65534
_NOBODY_THERE = "http://127.0.0.1:9"


def overwrite(path: Path, page: int) -> None:
    """One page, as a broken disk leaves it."""
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\x55" * PAGE)


def root_of(path: Path, kind: str, table: str) -> int:
    """The first page of a table, or of an index of it."""
    found = "SELECT rootpage FROM sqlite_master WHERE type = ? AND tbl_name = ? ORDER BY rootpage"
    return int(rows(path, found, kind, table)[0][0])


DAMAGES: dict[str, Callable[[Path], object]] = {
    "the head": lambda path: overwrite(path, 1),
    "a page of the ledger": lambda path: overwrite(path, root_of(path, "table", "entries")),
    "a page of an index of the ledger": lambda path: overwrite(path, root_of(path, "index", "entries")),
    "the tail": lambda path: os.truncate(path, path.stat().st_size - 3 * PAGE - 100),
}


@pytest.mark.parametrize("kind", DAMAGES)
async def test_damage_is_named_by_check_refused_by_start_and_backup_and_mended_by_restore(
    tmp_path: Path, kind: str
) -> None:
    path = await a_shop(tmp_path, stamps=5)
    await done(back_up, path, tmp_path / "copy.db")
    DAMAGES[kind](path)
    await is_refused(path)
    await is_mended(path, tmp_path / "copy.db", 5)


async def is_refused(path: Path) -> None:
    """Check, a start and a backup name the damage and the way out, and write nothing."""
    before = everything(path.parent)
    with pytest.raises(DatabaseUnfit, match=r"nothing was written\. .* python -m bot restore FILE\.$"):
        offline.check(path)
    with pytest.raises(DatabaseUnfit, match=r"python -m bot restore FILE\.$"):
        await Database(path, FixedClock()).open()
    assert "cannot be used" in await refused(back_up, path, path.parent / "another.db")
    assert everything(path.parent) == before


async def is_mended(path: Path, copy: Path, stamps: int) -> None:
    """Restored from a copy with so many stamps, it has all of them, and the next one is kept."""
    await done(restore, path, copy)
    assert stamps_in(path) == stamps
    await goes_on(path)


async def goes_on(path: Path) -> None:
    """One stamp more is kept, and the books are right."""
    async with a_cafe(path) as database:
        await database.unit(earning(1, "afterwards"))
    assert await findings(path) == []


@pytest.mark.parametrize("how", ["cut", "garbage"])
async def test_a_log_damaged_after_a_crash_takes_its_last_acts_with_it_whole_and_leaves_the_books_right(
    tmp_path: Path, how: str
) -> None:
    path = await a_shop(tmp_path)
    log = Path(f"{path}-wal")
    async with a_cafe(path) as database:
        for number in range(6):
            await database.unit(earning(1, f"k:{number}"))
        crashed = path.read_bytes(), log.read_bytes()
    path.write_bytes(crashed[0])
    half = len(crashed[1]) * 2 // 3
    log.write_bytes(crashed[1][:half] + (b"" if how == "cut" else os.urandom(len(crashed[1]) - half)))
    async with a_cafe(path) as database:
        kept = stamps_in(path)
        assert 0 < kept < 6
        await database.unit(earning(1, "afterwards"))
    assert [key for (key,) in rows(path, "SELECT key FROM entries ORDER BY id")] == [
        *(f"k:{number}" for number in range(kept)),
        "afterwards",
    ]
    assert await findings(path) == []


@contextmanager
def an_ordinary_folder() -> Iterator[Path]:
    """A folder of somebody who is not root, whom nothing is read-only for; meanwhile that is who we are."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        effective = os.geteuid()
        if not effective:
            os.seteuid(NOBODY)
        try:
            yield Path(name)
        finally:
            os.seteuid(effective)


@pytest.fixture
def ordinary_folder() -> Iterator[Path]:
    """One for a test."""
    with an_ordinary_folder() as folder:
        yield folder


@pytest.mark.parametrize("what", ["the file", "its folder"])
def test_a_read_only_database_is_told_in_a_sentence(ordinary_folder: Path, what: str) -> None:
    path = asyncio.run(a_shop(ordinary_folder))
    told = told_of_read_only(path, path if what == "the file" else path.parent, "setup", "--name", "Café Sun")
    assert told, "it was not refused"


def told_of_read_only(path: Path, closed: Path, *command: str, url: str = _NOBODY_THERE) -> str:
    """The sentence a command ends with when the file or its folder may only be read; empty when it ends well.

    Either way it has not changed the database.
    """
    before = path.read_bytes()
    closed.chmod(0o555)
    try:
        told = told_by(path, *command, url=url)
    finally:
        closed.chmod(0o755)
    if told:
        assert "read-only" in told or "cannot be written" in told, told
        assert is_one_sentence(f"{told}\n"), told
    assert path.read_bytes() == before
    return told


def told_by(path: Path, *command: str, url: str = _NOBODY_THERE) -> str:
    """What a command is refused with; empty when it ends well."""
    settings = Settings(bot_token=TOKEN, database_url=f"sqlite:///{path}", telegram_api_url=url)
    try:
        _carried_out(settings, _parser().parse_args(command))
    except CannotStart as refusal:
        return str(refusal)
    return ""
