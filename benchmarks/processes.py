"""Programs in processes of their own: started, listened to until they say a word, weighed, and ended by their id."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

READY = "Running"
"""What both bots say on standard output once they are up."""

_ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 30.0
_SETTINGS = (
    "BOT_TOKEN",
    "DATABASE_URL",
    "TELEGRAM_API_URL",
    "CLOCK_URL",
    "PUBLIC_URL",
    "PORT",
    "OWNER_ID",
    "LOG_FORMAT",
    "HTTP_TRANSPORT",
)


@asynccontextmanager
async def running(
    module: str, *arguments: str, directory: Path, settings: Mapping[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m module` with `directory` as its own, so that it touches nobody's data; terminated at the end."""
    environment = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    log = (directory / f"{module}.log").open("w")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments,
        cwd=directory, env=environment | {"PYTHONPATH": str(_ROOT)} | dict(settings),
        stdout=asyncio.subprocess.PIPE, stderr=log,
    )  # fmt: skip
    try:
        yield process
    finally:
        log.close()
        await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()


async def says(process: asyncio.subprocess.Process, word: str) -> str:
    """Wait for a line of its output with this word; that line. EOFError when it ends first, TimeoutError after 30 s."""
    assert process.stdout is not None
    async with asyncio.timeout(_PATIENCE):
        while word not in (line := (await process.stdout.readline()).decode()):
            if not line:
                raise EOFError(f"the program ended without saying {word}; see its log beside the database")
    return line


def weight(process: asyncio.subprocess.Process) -> float | None:
    """Resident memory in MiB as Linux counts it (proc_pid_status(5), VmRSS); None where there is no such count."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text("utf-8")
    except OSError:
        return None
    found = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) / 1024 if found else None
