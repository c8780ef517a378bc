"""How soon the bot is there: from its start to the first answer, and for the command line from nothing."""

import shutil
import socket
import time
from pathlib import Path

from benchmarks.figures import Figure, Tick, at_most
from benchmarks.processes import running, says
from bot.application import Stampbook
from bot.settings import Settings
from sandbox.server import Sandbox
from sandbox.town import Town

ROUNDS = 3
_PAGE = "Try it at"


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Each round starts with an empty directory."""
    inside, outside, page = [], [], []
    for number in range(ROUNDS):
        inside.append(await _inside(_empty(directory / f"start-{number}")))
        outside.append(await _outside(_empty(directory / f"start-{number}")))
        page.append(await _page(_empty(directory / f"start-{number}")))
        tick()
    return [
        Figure("Stampbook.start() to the first answer to a /start", "s", tuple(inside), at_most(2)),
        Figure("`python -m bot run` to the first answer", "s", tuple(outside)),
        Figure("`python -m bot run` with no token to its page's line", "s", tuple(page)),
    ]


def _empty(directory: Path) -> Path:
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir()
    return directory


async def _inside(directory: Path) -> float:
    """A start within this process; Ona wrote before the bot was there."""
    town = Town()
    async with Sandbox(town) as sandbox:
        url = f"sqlite:///{directory}/start.db"
        book = Stampbook(Settings(bot_token=town.token, database_url=url, telegram_api_url=sandbox.url))
        ona = town.joins("Ona")
        await ona.says("/start")
        began = time.perf_counter()
        try:
            await book.start()
            await ona.sees("Welcome")
            return time.perf_counter() - began
        finally:
            await book.stop()


async def _outside(directory: Path) -> float:
    """A start of the program, its interpreter and imports included."""
    town = Town()
    async with Sandbox(town) as sandbox:
        ona = town.joins("Ona")
        await ona.says("/start")
        settings = {
            "BOT_TOKEN": town.token,
            "TELEGRAM_API_URL": sandbox.url,
            "DATABASE_URL": "sqlite:///start.db",
        }
        began = time.perf_counter()
        async with running("bot", "run", directory=directory, settings=settings):
            await ona.sees("Welcome", within=30)
            return time.perf_counter() - began


async def _page(directory: Path) -> float:
    """What `make run` does once everything is installed: a town, three people, and the bot."""
    began = time.perf_counter()
    async with running("bot", "run", directory=directory, settings={"PORT": str(_free_port())}) as process:
        await says(process, _PAGE)
        return time.perf_counter() - began


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
