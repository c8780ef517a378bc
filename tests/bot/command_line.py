"""The real command line in processes of their own: `python -m bot …` in a folder, with an environment of its own."""

import asyncio
import contextlib
import os
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bot.forks import command

ROOT = Path(__file__).parents[2]
DATABASE = "data/stampbook.db"
_KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "VIRTUAL_ENV", "SYSTEMROOT")
_SECONDS = 30


@dataclass(frozen=True)
class Ended:
    """What a command left: its exit status and all it wrote."""

    status: int
    out: str
    err: str


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """Nothing of the host's settings, only these."""
    return {name: os.environ[name] for name in _KEPT if name in os.environ} | {"PYTHONPATH": str(ROOT)} | dict(given)


async def begin(folder: Path, *arguments: str, **env: str) -> Process:
    """Start a command there."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=folder, env=environment(env), stdout=PIPE, stderr=PIPE
    )


async def run(folder: Path, *arguments: str, **env: str) -> Ended:
    """Run a command to its end, without waiting for its code to be read."""
    with tempfile.TemporaryDirectory() as elsewhere:
        out, err = Path(elsewhere, "out"), Path(elsewhere, "err")
        async with asyncio.timeout(_SECONDS):
            status = await command(folder, arguments, environment(env), out, err)
        return Ended(status, out.read_text(), err.read_text())


async def end(process: Process) -> Ended:
    """Wait for a command's own end; the process never outlives this."""
    try:
        async with asyncio.timeout(_SECONDS):
            out, err = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


@contextlib.asynccontextmanager
async def started(folder: Path, **env: str) -> AsyncIterator[tuple[Process, str]]:
    """`run`, once it has printed its first line; yields the process and that line."""
    process = await begin(folder, "run", **env)
    assert process.stdout is not None
    try:
        async with asyncio.timeout(_SECONDS):
            line = (await process.stdout.readline()).decode()
        if not line:
            raise AssertionError(f"it ended at once: {await end(process)}")
        yield process, line
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def is_one_sentence(text: str) -> bool:
    """One line that ends as a sentence does, and no traceback."""
    return text.count("\n") == 1 and text.endswith(".\n") and "Traceback" not in text
