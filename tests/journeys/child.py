"""The bot as a process of its own, as a host runs it: started, killed and stopped by signals, its town in the test."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.cast import Shop

ROOT = Path(__file__).resolve().parents[2]
_UP_SECONDS = 20.0


@dataclass
class Child:
    """One process; what it printed is kept."""

    process: asyncio.subprocess.Process

    async def comes_up(self) -> str:
        """Wait for the line that says it runs; the ownership link printed below it, if there is one."""
        assert self.process.stdout is not None
        async with asyncio.timeout(_UP_SECONDS):
            line = await self.process.stdout.readline()
            assert line.startswith(b"Running"), (line, await self.complaint())
        return line.decode()

    async def complaint(self) -> str:
        """All it said on standard error, once it has ended."""
        assert self.process.stderr is not None
        return (await self.process.stderr.read()).decode()

    async def kill(self) -> None:
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def terminate(self, within: float) -> int:
        """Ask it to end, as a host does; its exit status. TimeoutError after so many seconds."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), within)


@asynccontextmanager
async def running(shop: Shop, *arguments: str, **environment: str) -> AsyncIterator[Child]:
    """`python -m bot run` on the shop's file and town; killed at the end if it still runs."""
    settings = {
        "BOT_TOKEN": shop.town.token,
        "TELEGRAM_API_URL": shop.settings.telegram_api_url,
        "CLOCK_URL": str(shop.settings.clock_url),
        "DATABASE_URL": shop.settings.database_url,
        "PYTHONPATH": str(ROOT),
        "PATH": os.environ["PATH"],
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *(arguments or ("run",))),
        cwd=shop.path.parent,
        env=settings | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield Child(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()
