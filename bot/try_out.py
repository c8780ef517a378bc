"""Trying it out: a pretend Telegram and the real bot together, on one local page, with no token.

The only module through which the bot's room reaches the sandbox.
"""

import asyncio
import dataclasses
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.application import CannotStart, Stampbook, hold_alone
from bot.settings import DEFAULT_PORT, Settings
from sandbox.page_routes import add_page
from sandbox.server import Sandbox
from sandbox.town import Town

logger = logging.getLogger(__name__)
DATABASE = Path("data/sandbox.db")
BUSINESS = "Old Town Café"
LAST_PORT = 65535


@asynccontextmanager
async def trying_out(settings: Settings, database: Path = DATABASE) -> AsyncIterator[tuple[str, Stampbook]]:
    """A town with three people and a bot that runs in it; yields the page's address. Every try-out starts afresh."""
    forget(database)
    town = Town(bot_name=BUSINESS)
    async with _served(town, settings.port) as sandbox:
        book = Stampbook(
            dataclasses.replace(
                settings,
                bot_token=town.token,
                database_url=f"sqlite:///{database}",
                telegram_api_url=sandbox.url,
                clock_url=f"{sandbox.url}/clock",
            )
        )
        try:
            link = await book.start()
            if link:
                await people_the_town(town, link)
            yield sandbox.url, book
        finally:
            await book.stop()


@asynccontextmanager
async def _served(town: Town, port: int) -> AsyncIterator[Sandbox]:
    """Serve at the wanted port; at the default one a busy port means any other free one."""
    sandbox = Sandbox(town, port=port, routes=[lambda app: add_page(app, town)])
    try:
        await sandbox.__aenter__()
    except OSError as error:
        await sandbox.__aexit__()
        if port != DEFAULT_PORT:
            another = port + 1 if port < LAST_PORT else port - 1
            raise CannotStart(f"PORT {port} is taken; choose another, for example PORT={another}.") from error
        sandbox = Sandbox(town, routes=[lambda app: add_page(app, town)])
        await sandbox.__aenter__()
    try:
        yield sandbox
    finally:
        await sandbox.__aexit__()


async def people_the_town(town: Town, ownership_link: str) -> None:
    """Vera owns the café and Max stands at its counter; Ona has just come in. All by tapping, as people do."""
    ona = town.joins("Ona", hint="has just come in")
    max_ = town.joins("Max", hint="at the counter")
    vera = town.joins("Vera", hint="owns the café")
    await vera.opens(ownership_link)
    await vera.sees("start=j_")
    await vera.taps("Team")
    await vera.taps("Invite staff")
    invitation = await vera.sees("start=i")
    await max_.opens(_link_in(invitation.text))
    await max_.sees("on the team")
    logger.debug("the town has %s people; %s comes first", len(town.people), ona.phone.first_name)


def _link_in(text: str) -> str:
    return next(word for word in text.split() if "?start=" in word)


def forget(database: Path) -> None:
    """Remove the last try-out. CannotStart while it still runs: its files are not taken from under it."""
    lock = hold_alone(database)
    try:
        for suffix in (".db", ".db-wal", ".db-shm"):
            database.with_suffix(suffix).unlink(missing_ok=True)
    finally:
        os.close(lock)


async def until(stop: asyncio.Event, book: Stampbook) -> None:
    """Wait for the stop, or for the bot to fail."""
    waiting = [asyncio.ensure_future(stop.wait()), asyncio.ensure_future(book.wait())]
    done, rest = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    for task in done:
        task.result()
