"""A file that a broken disk left damaged, page by page, and one that may only be read, command by command.

Damage is either named by check, start and backup, which write nothing, and mended by the last backup; or it lies where
nothing is kept and nothing is missing. What was acknowledged before the backup is there afterwards, once.
"""

import asyncio
import io
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from unittest import mock

from bot.backups import back_up
from sandbox.server import Sandbox
from sandbox.town import Town
from storage.migrate import DatabaseUnfit, check_health
from tests.bot import test_damage as small
from tests.bot.copies import a_shop, done, stamps_in
from tests.faults.aside import side_by_side, together
from tests.faults.proof import Found, Proof, Tick
from tests.storage.little_room import content

STAMPS = 200
_SHARES = 4
_CUTS = 40  # shorter and shorter files
_TRIES = 400  # about so many; only the progress bar asks
_COMMANDS: tuple[tuple[str, ...], ...] = (
    ("run",), ("migrate",), ("setup", "--name", "Café Sun"), ("import", "{own}/guests.csv", "--yes"),
    ("restore", "{own}/copy.db"),
    ("check",), ("export", "{own}/out"), ("backup", "{own}/out.db"),
)  # fmt: skip
_REPLACES = {"restore"}  # it puts another file in its place, which a read-only one cannot forbid
_MAY_DO = {"check", "export", "backup", "migrate"}  # they only read, or have nothing to bring up to date


def damages(whole: bytes) -> Iterator[bytes]:
    """The file with each of its pages full of garbage, each empty, and cut short in many places."""
    for place in range(0, len(whole), small.PAGE):
        for fill in (b"\x55", b"\x00"):
            yield whole[:place] + fill * small.PAGE + whole[place + small.PAGE :]
    for number in range(1, _CUTS):
        yield whole[: len(whole) * number // _CUTS + number]


async def pages(number: int, folder: Path, tick: Tick) -> Found:
    """A share of them, each to the end: refused and mended, or harmless."""
    path, copy = await a_shop(folder, stamps=STAMPS), folder / "copy.db"
    await done(back_up, path, copy)
    whole, everything = path.read_bytes(), content(path)
    tries, recovery = 0, list[float]()
    for damaged in list(damages(whole))[number::_SHARES]:
        path.write_bytes(damaged)
        tries += 1
        if not _is_fit(path):
            await small.is_refused(path)
            began = time.monotonic()
            await small.is_mended(path, copy, STAMPS)
            recovery.append(time.monotonic() - began)
        else:
            assert content(path) == everything, f"the damage of number {number + (tries - 1) * _SHARES} was not seen"
        for kept in path.parent.iterdir():
            if kept != path:
                kept.unlink()
        tick()
    return Found(tries, 0, 0, str(len(recovery)), tuple(recovery))


def _is_fit(path: Path) -> bool:
    try:
        check_health(path)
    except DatabaseUnfit:
        return False
    return True


async def _damaged(folder: Path, tick: Tick) -> Found:
    every = await side_by_side(pages, _SHARES, folder, tick)
    refused = sum(int(one.remark) for one in every)
    remark = f"{refused} refused by name and mended by restore with all {STAMPS} stamps; the rest hit nothing kept"
    return together(every, remark)


async def closed(number: int, folder: Path, tick: Tick) -> Found:
    """Every command, with the file and with its folder closed; a process of its own, for it is somebody else's."""
    del number
    loop = type(asyncio.get_running_loop())
    with mock.patch.object(loop, "add_signal_handler"):  # beside the main thread none is heard, and none comes
        async with Sandbox(Town()) as sandbox:
            return await asyncio.to_thread(_each_command, folder, sandbox.url, tick)


def _each_command(folder: Path, url: str, tick: Tick) -> Found:
    with redirect_stdout(io.StringIO()):
        for _ in _outcomes(folder, small.told_by):
            pass  # whoever we are below need not be able to read the program, so it is read before
        said = list(_said_of_closed(url, tick))
    told = sum(bool(one) for one in said)
    return Found(len(said), 0, 0, f"{told} told in a sentence, {len(said) - told} had nothing to write and were done")


def _said_of_closed(url: str, tick: Tick) -> Iterator[str]:
    with small.an_ordinary_folder() as own:
        for what in ("file", "folder"):
            (own / what).mkdir()
            hindered = [one for one in _COMMANDS if what == "folder" or one[0] not in _REPLACES]
            for command, said in _outcomes(own / what, partial(_closed_told, what, url), hindered):
                assert said or command in _MAY_DO, f"{command} did not mind that the {what} is read-only"
                tick()
                yield said


def _outcomes(
    own: Path, told: Callable[..., str], commands: Sequence[tuple[str, ...]] = _COMMANDS
) -> Iterator[tuple[str, str]]:
    """What each command said, one after the other in one café; in the end all of its stamps are there."""
    path = asyncio.run(a_shop(own, stamps=STAMPS))
    back_up(path, own / "copy.db")
    (own / "guests.csv").write_text("phone,name,stamps\n+37060000003,Rasa,3\n")
    for command in commands:
        yield command[0], told(path, *(word.format(own=own) for word in command))
    assert stamps_in(path) == STAMPS
    asyncio.run(small.goes_on(path))


def _closed_told(what: str, url: str, path: Path, *command: str) -> str:
    return small.told_of_read_only(path, path if what == "file" else path.parent, *command, url=url)


async def _closed(folder: Path, tick: Tick) -> Found:
    (found,) = await side_by_side(closed, 1, folder, tick)
    return found


PROOFS = (
    Proof("damaged", "each page of the file overwritten or emptied, and the file cut short", _TRIES, _damaged),
    Proof("closed", "every command on a read-only file, and in a read-only folder", 2 * len(_COMMANDS) - 1, _closed),
)
