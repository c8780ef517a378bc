"""Trying it out: a pretend Telegram and the real bot together, on one local page, with no token.

The only module through which the bot's room reaches the sandbox. A try-out starts with the demo café's past, opened
from an archive; `python -m bot.try_out` makes that archive anew, by letting the same bot live through the whole story.
"""

import asyncio
import dataclasses
import logging
import os
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from bot import logs
from bot.application import CannotStart, Stampbook, hold_alone
from bot.backups import back_up
from bot.bulk import Bulk
from bot.lanes import Allowance
from bot.pace import Pace
from bot.scheduler import Scheduler
from bot.settings import DEFAULT_PORT, Settings
from sandbox.crowd import Crowd
from sandbox.demo.archive import ArchiveUnfitError, Stamp, load, read_stamp, save, stamp_now
from sandbox.demo.hands import Cafe
from sandbox.demo.people import GUESTS, Guest
from sandbox.demo.story import FOUNDED, Story, first_day, moment
from sandbox.page_routes import add_page
from sandbox.server import Sandbox
from sandbox.town import Town
from storage.migrate import all_migrations

logger = logging.getLogger(__name__)
DATABASE = Path("data/sandbox.db")
PAST = Path(__file__).resolve().parents[1] / "sandbox" / "demo" / "cafe.zip"
BUSINESS = "Old Town Café"
_GLANCE = 0.002  # seconds between two looks at whether the bot has fetched everything
LAST_PORT = 65535


@asynccontextmanager
async def trying_out(
    settings: Settings, database: Path = DATABASE, past: Path | None = PAST
) -> AsyncIterator[tuple[str, Stampbook]]:
    """A town and a bot that runs in it; yields the page's address. Every try-out starts afresh.

    It starts with the past in that archive; with None, or when it cannot be opened, with three people and no past.
    """
    forget(database)
    town = _as_it_was(past, database) if past else Town(bot_name=BUSINESS)
    crowd = Crowd(town)
    async with _served(town, settings.port, crowd) as sandbox:
        book = Stampbook(_settings(settings, database, town, sandbox))
        try:
            link = await book.start()
            if link:
                await people_the_town(town, link)
            async with Bulk(book.settings, book.database) as bulk:
                crowd.at_once = bulk.take
                try:
                    yield sandbox.url, book
                finally:
                    await crowd.leave()
        finally:
            await book.stop()


def _settings(settings: Settings, database: Path, town: Town, sandbox: Sandbox) -> Settings:
    return dataclasses.replace(
        settings,
        bot_token=town.token,
        database_url=f"sqlite:///{database}",
        telegram_api_url=sandbox.url,
        clock_url=f"{sandbox.url}/clock",
    )


def _as_it_was(past: Path, database: Path) -> Town:
    """The archive's town, its database in place; a town just begun when the archive is of no use."""
    town, now = Town(bot_name=BUSINESS), _stamp()
    try:
        books = load(past, town, now)
        if read_stamp(past).script != now.script:
            logger.warning("The demo's story was changed since it was told; `make demo` tells it anew.")
    except ArchiveUnfitError as why:
        logger.warning("The café starts without its past (%s); `make demo` makes one.", why)
        return Town(bot_name=BUSINESS)
    database.write_bytes(books)
    return town


def _stamp() -> Stamp:
    return stamp_now([step.sql for step in all_migrations()])


class _Living:
    """The bot as a story knows it."""

    def __init__(self, town: Town, book: Stampbook) -> None:
        self._town, self._book = town, book
        self._scheduler = Scheduler(book.database, book.clock)

    async def rests(self) -> None:
        """Everything was fetched, answered and told. A fetch confirms what the one before it brought."""
        updates = self._town.updates
        # Nothing in town rings when the bot has fetched everything.
        while updates.pending or not updates.reader_waits.is_set():  # noqa: ASYNC110 – see above
            await asyncio.sleep(_GLANCE)
        await self._book.rests()

    async def draws(self) -> None:
        """Every card in a chat looks as it stands."""
        # The painter looks at the cards by the clock, and rings no bell either.
        while await self._book.database.read(lambda work: work.chats.cards_to_come()):  # noqa: ASYNC110 – see above
            await asyncio.sleep(_GLANCE)
        await self.rests()

    async def wakes(self) -> None:
        """What is due is done at once: the bot's own look at the clock comes every other second, which is many days."""
        await self._book.clock.refresh()
        await self._scheduler.look()
        await self.rests()


async def live_through(archive: Path, guests: Sequence[Guest] = GUESTS, progress: Progress | None = None) -> None:
    """Make the demo's past: let the bot live through the story from its first day, and keep what it ends with."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "cafe.db"
        days = first_day(guests)
        town = Town(bot_name=BUSINESS, start=moment(days, FOUNDED))
        async with _served(town, 0) as sandbox:
            # Nobody holds these phones while the story is told, so there is nobody to spare from a flood of messages.
            at_once = Pace(places=1000, window=0.0, private=Allowance(burst=1000, interval=0.0))
            book = Stampbook(_settings(Settings(), database, town, sandbox), at_once)
            bot = _Living(town, book)
            story = Story(Cafe(town, bot), guests)
            bar = progress.add_task("Day by day", total=days + 1) if progress else None
            try:
                link = await book.start()
                assert link is not None, "a café just begun has an owner"
                await story.tell(link, lambda _day: progress.advance(bar) if progress and bar is not None else None)
                await bot.draws()
            finally:
                await book.stop()
        copied = Path(folder) / "copy.db"
        findings = (await asyncio.to_thread(back_up, database, copied)).findings
        if findings:
            raise CannotStart(f"The demo's books do not add up: {findings[0]}")
        save(archive, town, copied.read_bytes(), _stamp())


@asynccontextmanager
async def _served(town: Town, port: int, crowd: Crowd | None = None) -> AsyncIterator[Sandbox]:
    """Serve at the wanted port; at the default one a busy port means any other free one."""
    sandbox = Sandbox(town, port=port, routes=[lambda app: add_page(app, town, crowd)])
    try:
        await sandbox.__aenter__()
    except OSError as error:
        await sandbox.__aexit__()
        if port != DEFAULT_PORT:
            another = port + 1 if port < LAST_PORT else port - 1
            raise CannotStart(f"PORT {port} is taken; choose another, for example PORT={another}.") from error
        sandbox = Sandbox(town, routes=[lambda app: add_page(app, town, crowd)])
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
    await vera.taps("Later")  # the set-up's questions; she finds them again under Manage
    await vera.says("/team")
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


def main() -> None:
    """`make demo`."""
    logs.set_up("WARNING", "text", [])
    with Progress(console=Console(stderr=True)) as progress:
        asyncio.run(live_through(PAST, progress=progress))
    Console(highlight=False).print(f"{PAST.name}: {PAST.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
