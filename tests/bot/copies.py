"""Backups in tests: a shop's database, what a folder holds, and the commands in this process."""

import asyncio
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.application import CannotStart
from bot.backups import Copied
from storage.migrate import DatabaseUnfit
from tests.bot.command_line import DATABASE, is_one_sentence
from tests.makers import a_cafe, rows
from tests.storage.acts import earning


async def a_shop(folder: Path, stamps: int = 0) -> Path:
    """A café's database where the command line looks for it, closed; its path."""
    (folder / "data").mkdir(exist_ok=True)
    async with a_cafe(folder / DATABASE) as database:
        for number in range(stamps):
            await database.unit(earning(1, f"tap:{number}"))
    return folder / DATABASE


def stamps_in(path: Path) -> int:
    """How many stamps were ever given, by the entries of a file."""
    return int(rows(path, "SELECT count(*) FROM entries WHERE kind = 'accrual'")[0][0])


def everything(folder: Path) -> dict[str, str]:
    """Every file under a folder, by its content; a lock is no content."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


async def done(act: Callable[[Path, Path], Copied], database: Path, file: Path) -> Copied:
    """What a command does, in this process; a start of Python costs a second."""
    return await asyncio.to_thread(act, database, file)


async def refused(act: Callable[[Path, Path], Copied], database: Path, file: Path) -> str:
    """The sentence a command is refused with."""
    with pytest.raises((CannotStart, DatabaseUnfit)) as problem:
        await done(act, database, file)
    assert is_one_sentence(f"{problem.value}\n"), problem.value
    return str(problem.value)


def damage_pages(path: Path) -> None:
    """Overwrite the second half, page by page."""
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 2, len(content), 4096):
        content[place : place + 4096] = b"\x55" * len(content[place : place + 4096])
    path.write_bytes(content)
