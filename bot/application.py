"""The assembly: every room put together, started in order and stopped in order."""

import asyncio
import fcntl
import json
import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot
from telegram.request import BaseRequest

from bot.backlog import Backlog
from bot.broadcaster import AT_ONCE, Broadcaster
from bot.clock import Clock, TownClock, WallClock
from bot.courier import Courier
from bot.excuses import Excuses
from bot.importing import ImportTicker
from bot.lanes import Lane
from bot.menus import publish
from bot.pace import Pace
from bot.painter import Painter
from bot.poller import KINDS, LONG_POLL, STALL, Poller
from bot.pulse import Pulse
from bot.scheduler import Scheduler
from bot.settings import Settings
from bot.takebacks import TakebackTicker
from bot.teller import Teller
from bot.ticker import Ticker
from bot.transport import new_request
from bot.watch import Watch
from bot.ways import open_doors
from bot.workers import Workers
from handlers.door import Entrance
from loyalty.codes import Carries, fresh, link
from loyalty.programme import PRESETS
from loyalty.team import Role
from storage.database import Database
from storage.inbox import Arrived
from storage.work import Work

logger = logging.getLogger(__name__)
_TOKEN_REFUSED = "Telegram does not know this BOT_TOKEN; copy it again from @BotFather."
_GLANCE = 0.005  # seconds between two looks at what still waits
_LAST_NOTICES = 1.5  # seconds for the notices that are being sent when the bot is stopped


class CannotStart(Exception):  # noqa: N818 — it is one sentence for whoever hosts the bot
    """Why the bot does not start."""


@dataclass
class _Running:
    bot: ExtBot[Lane]
    application: Application[Any, Any, Any, Any, Any, Any]
    poller: Poller
    workers: Workers
    courier: Courier
    broadcaster: Broadcaster
    tasks: list[asyncio.Task[None]]


class Stampbook:
    """One bot on one database."""

    def __init__(self, settings: Settings, pace: Pace | None = None) -> None:
        """`pace`: another than Telegram's, for a Telegram that is only pretended."""
        self.settings = settings
        self._pace = pace
        self.clock: Clock = TownClock(settings.clock_url) if settings.clock_url else WallClock()
        self.database = Database(settings.database_path, self.clock)
        self.pulse = Pulse()
        self._lock: int | None = None
        self._running: _Running | None = None

    async def start(self) -> str | None:
        """Open, connect and begin; returns the ownership link while nobody owns the business.

        Raises CannotStart or DatabaseUnfit with one sentence.
        """
        self._lock = hold_alone(self.settings.database_path)
        try:
            await self.clock.refresh()
            await self.database.open()
            return await self._begin()
        except BaseException:
            await self.stop()
            raise

    async def _begin(self) -> str | None:
        connections = _connections(self.settings)
        pace = self._pace or Pace()
        bot = _make_bot(self.settings, pace, *connections)
        application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
        )
        try:
            with _told_plainly(self.settings.telegram_api_url):
                await application.initialize()
        except CannotStart:
            # The library closes only what it has finished opening.
            await asyncio.gather(*(connection.shutdown() for connection in connections))
            raise
        teller = Teller(bot, self.database)
        excuses = Excuses(bot, self.database, teller)
        find = open_doors(application, Entrance(self.database, teller))
        backlog = Backlog(self.database, self.clock, bot, find)
        workers = Workers(self.database, self._handle, excuses.given_up, backlog, excuses.not_yet)
        poller = Poller(bot, self.database, workers, self.clock, self.pulse)
        courier = Courier(self.database, teller, self.clock, self.pulse)
        broadcaster = Broadcaster(self.database, bot, pace.beat(AT_ONCE))
        self._running = _Running(bot, application, poller, workers, courier, broadcaster, [])
        self._teller = teller
        application.add_error_handler(_log_defect)
        invitation = await self.database.unit(self._settle)
        with _told_plainly(self.settings.telegram_api_url):
            await bot.delete_webhook(drop_pending_updates=False)
        await publish(bot)
        await poller.take_up_again()
        painter = Painter(bot, self.database)
        scheduler = Scheduler(self.database, self.clock)
        loop = asyncio.get_running_loop()
        self._running.tasks = [
            loop.create_task(poller.run()),
            loop.create_task(courier.run()),
            loop.create_task(painter.run()),
            loop.create_task(scheduler.run()),
            loop.create_task(broadcaster.run()),
            loop.create_task(Ticker(self.database, teller, bot).run()),
            loop.create_task(ImportTicker(self.database, teller, bot).run()),
            loop.create_task(TakebackTicker(self.database, teller, bot).run()),
            loop.create_task(Watch(self.database, teller, bot, self.clock, self.pulse).run()),
        ]
        return invitation

    async def _settle(self, work: Work) -> str | None:
        """Found the business if there is none, bind the database to this bot, and say how to become its owner."""
        bot = self._parts().bot
        if not await work.programme.founded():
            await work.programme.found(bot.first_name, PRESETS["cafe"], new_ownership())
        business = await work.programme.business()
        if business.bot_id is not None and business.bot_id != bot.id:
            raise CannotStart(
                f"The database {self.settings.database_path} belongs to the bot @{business.bot_username}; "
                "use its BOT_TOKEN, or another DATABASE_URL."
            )
        if business.bot_username and business.bot_username != bot.username:
            logger.warning("the bot is @%s now; codes printed for @%s are dead", bot.username, business.bot_username)
        await work.programme.belongs_to(bot.id, bot.username)
        await work.inbox.forget_old()
        await work.taps.forget_old()
        if self.settings.owner_id and await work.team.owner() is None:
            person = await work.people.meet(self.settings.owner_id, "", None)
            await work.team.appoint(person.id, Role.OWNER, 1)
        return None if await work.team.owner() is not None else link(bot.username, business.ownership)

    def _parts(self) -> _Running:
        if self._running is None:
            raise RuntimeError("the bot was not started")
        return self._running

    async def _handle(self, stored: Arrived) -> None:
        """Take one stored update through its door; one that no door takes is done at once.

        A kind that was never asked for is not even read: the library need not know what it looks like.
        """
        raw = json.loads(stored.raw)
        update = Update.de_json(raw, self._parts().bot) if any(kind in raw for kind in KINDS) else None
        if update is None or update.effective_user is None:
            await self.database.unit(lambda work: work.inbox.finish(stored.id, stored.person))
            return
        await self._parts().application.process_update(update)

    async def wait(self) -> None:
        """Until one of the endless tasks ends, which they only do by failing: then that is raised.

        Raises CannotStart when Telegram stops knowing the token, and AnotherBotRunsError.
        """
        done, _ = await asyncio.wait(self._parts().tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            try:
                task.result()
            except InvalidToken as error:
                raise CannotStart(_TOKEN_REFUSED) from error

    async def rests(self) -> None:
        """Wait until every update that was fetched is answered, and every notice that waits was carried."""
        await self._parts().workers.drained()
        # The courier's bell says that a notice waits; none says that it was carried.
        while await self.database.read(lambda work: work.outbox.depth()):  # noqa: ASYNC110 – see above
            await asyncio.sleep(_GLANCE)

    async def stop(self) -> None:
        """Stop fetching, finish what is under way, close everything. Safe to call twice."""
        running = self._running
        if running:
            for task in running.tasks:
                task.cancel()
            await asyncio.gather(*running.tasks, return_exceptions=True)
            await running.workers.stop()
            senders = (running.courier, running.broadcaster)
            await asyncio.gather(*(sender.finish(_LAST_NOTICES) for sender in senders))
            await running.application.shutdown()  # tells what still waits for its turn that it will not be called
            await asyncio.gather(*(sender.finish(_LAST_NOTICES) for sender in senders))
            await asyncio.gather(*(sender.abandon() for sender in senders))
            self._running = None
        await self.database.close()
        await self.clock.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


@contextmanager
def _told_plainly(where: str) -> Iterator[None]:
    """What Telegram, at this address, answers while the bot starts, as a sentence of CannotStart."""
    try:
        yield
    except InvalidToken as error:
        raise CannotStart(_TOKEN_REFUSED) from error
    except TelegramError as error:
        raise CannotStart(
            f"{where} does not answer ({error.message}); check the network and TELEGRAM_API_URL."
        ) from error


async def _log_defect(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """A bug that surfaced: logged with its traceback; the workers see that the update is not done."""
    number = update.update_id if isinstance(update, Update) else None
    logger.error("a defect while taking update %s", number, exc_info=context.error)


def _connections(settings: Settings) -> tuple[BaseRequest, BaseRequest]:
    """For everything, and for fetching updates: a fetch waits long and must not hold up a send."""
    kind = settings.http_transport
    return new_request(kind, 64), new_request(kind, 2, LONG_POLL + STALL)


def _make_bot(settings: Settings, pace: Pace, calls: BaseRequest, fetches: BaseRequest) -> ExtBot[Lane]:
    if settings.bot_token is None:
        raise CannotStart("BOT_TOKEN is not set; get one from @BotFather.")
    url = settings.telegram_api_url
    return ExtBot(
        settings.bot_token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=calls,
        get_updates_request=fetches,
        rate_limiter=pace,
    )


def new_ownership() -> str:
    """A new ownership payload."""
    return fresh(Carries.OWNERSHIP, secrets.token_bytes(16))


def hold_alone(database: Path) -> int:
    """Lock the database for this process alone, making its folder if need be. Returns the lock's handle.

    The lock lies beside the file itself: by whatever links a path leads there, it is one database and has one lock.

    Raises CannotStart when another process has it, or the folder cannot be written.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(database.resolve().with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CannotStart(f"DATABASE_URL: {database.parent} cannot be written to ({error.strerror}).") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        raise CannotStart(f"Another Stampbook is already running on {database}; stop it first.") from error
    return handle
