"""The poller: fetches raw updates, stores them, and only then confirms them to Telegram.

What Telegram was told has arrived is on disk: the update itself, or what became of it when that comes first. The
updates are fetched unparsed, so that one malformed update cannot stop its whole batch. A watchdog ends a fetch that
neither answers nor fails.
"""

import asyncio
import json
import logging
import time
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.warnings import PTBUserWarning

from bot.backlog import is_late
from bot.clock import Clock
from bot.lanes import Lane
from bot.pulse import Pulse
from bot.workers import Workers
from storage.database import Database
from storage.inbox import Arrived

logger = logging.getLogger(__name__)
KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
LONG_POLL = 25  # seconds Telegram holds an empty answer
STALL = 15.0  # seconds beyond that after which a fetch is given up
CONFLICT_PATIENCE = 60.0  # seconds another bot may still be letting go of this token
REFUSAL_PATIENCE = 60.0  # seconds Telegram, or somebody on the way to it, may not know a token it has known
_PEACE = 2.0 * LONG_POLL  # seconds without such a trouble after which the next one is a new story
_MOST = 100
_PAUSE = 1.0
_STRAIGHT = 0.05  # seconds an update that came alone has to be done, so that it need not be stored first
_ANSWER_FIRST = 0.001  # seconds for its answer to be on its way before the next fetch
_HIGHEST = 1 << 63
_LAST = 1 << 35  # seconds since 1970: anything later is no date


class AnotherBotRunsError(Exception):
    """Somebody else polls with this token, and went on doing so."""


class _Story:
    """A trouble that comes again and again; after some peace the next is a new one."""

    def __init__(self) -> None:
        self._began = self._last = float("-inf")

    def comes_again(self) -> float:
        """For how many seconds it has gone on by now."""
        now = time.monotonic()
        if now - self._last > _PEACE:
            self._began = now
        self._last = now
        return now - self._began


class Poller:
    """Fetches until it is stopped."""

    def __init__(
        self, bot: ExtBot[Lane], database: Database, workers: Workers, clock: Clock, pulse: Pulse | None = None
    ) -> None:
        self._pulse = pulse or Pulse()
        self._bot = bot
        self._database = database
        self._workers = workers
        self._clock = clock
        self._offset = 0
        self._behind = True  # Telegram may have kept something for us; until it is fetched, its own dates count
        self._conflict, self._refusal = _Story(), _Story()
        # It advises Bot.get_updates, which parses a whole batch before anything could be stored.
        warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)

    async def take_up_again(self) -> None:
        """Hand over what was stored and not done when the program last ended."""
        self._workers.catches_up(still=True)
        for person, count in (await self._database.read(lambda work: work.inbox.lines())).items():
            self._workers.take_up(person, count)

    async def run(self) -> None:
        """Fetch for ever; end it by cancelling. When waiting mends nothing: AnotherBotRunsError, InvalidToken."""
        while True:
            await self._workers.room()
            try:
                await self.fetch()
            except (InvalidToken, EndPointNotFound) as refused:
                # The second is how the library words it in a call by name; getUpdates itself is always there.
                await self._wait_for_welcome(refused)
            except Conflict as conflict:
                await self._wait_out(conflict)
            except RetryAfter as wait:
                self._pulse.fetch_failed(self._clock.now())
                self._fall_behind()
                await asyncio.sleep(_seconds(wait))
            except (TelegramError, TimeoutError) as error:
                logger.warning("fetching updates: %s", error)
                self._pulse.fetch_failed(self._clock.now())
                self._fall_behind()
                await asyncio.sleep(_PAUSE)
            except Exception:  # the disk may be full: nothing was confirmed, so nothing is lost by trying again
                logger.exception("storing updates")
                self._fall_behind()
                await asyncio.sleep(_PAUSE)

    async def fetch(self) -> None:
        """One round: fetch, store, hand over. The next round's offset is the confirmation."""
        patience = 0 if self._behind else LONG_POLL
        wanted = {"offset": self._offset, "timeout": patience, "limit": _MOST, "allowed_updates": KINDS}
        call = self._bot.do_api_request("getUpdates", api_kwargs=wanted, read_timeout=LONG_POLL + STALL)
        # Not wait_for: when the answer and the stop come together, it takes the answer and forgets the stop.
        async with asyncio.timeout(LONG_POLL + 2 * STALL):
            raw = _batch(await call)
        self._refusal = _Story()  # the token is good; of a conflict an answer in between says nothing
        self._pulse.fetch_ended(self._clock.now(), len(raw))
        if raw:
            await self._keep(raw)
        else:
            # That answer confirmed all there was. Nothing is asked for by number any more: after a quiet week Telegram
            # begins to count anew, perhaps far below, and what is below the number asked for it takes as confirmed.
            self._offset = 0
        if self._behind and len(raw) < _MOST:
            self._behind = False
            self._workers.catches_up(still=False)

    async def _keep(self, raw: list[dict[str, Any]]) -> None:
        await self._clock.refresh()
        batch = [
            Arrived(one["update_id"], whose(one), json.dumps(one), when(one) if self._behind else None) for one in raw
        ]
        if not await self._went_straight(batch):
            new = await self._database.unit(lambda work: work.inbox.store(batch))
            now = self._clock.now()
            for update in new:
                self._workers.take(update, late=is_late(update, now))
        self._offset = batch[-1].id + 1

    async def _went_straight(self, batch: list[Arrived]) -> bool:
        """One that came alone, as nearly all do at a counter, is done at once: one commit fewer to wait for."""
        if self._behind or len(batch) > 1 or not await self._workers.straight(batch[0], _STRAIGHT):
            return False
        await asyncio.sleep(_ANSWER_FIRST)
        return True

    def _fall_behind(self) -> None:
        """Nothing was heard of Telegram for a while: what comes next may be old."""
        self._behind = True
        self._workers.catches_up(still=True)

    async def _wait_out(self, conflict: Conflict) -> None:
        """Two bots end each other's fetches in turn and both get updates in between: that is one conflict."""
        if self._conflict.comes_again() > CONFLICT_PATIENCE:
            raise AnotherBotRunsError("Another program is running with this BOT_TOKEN; stop it first.") from conflict
        logger.warning("another program polls with this token; waiting for it to let go")
        await asyncio.sleep(_PAUSE)

    async def _wait_for_welcome(self, refused: TelegramError) -> None:
        """The token was good when the bot started: one that is taken back stays refused, a bad moment passes."""
        if self._refusal.comes_again() > REFUSAL_PATIENCE:
            raise InvalidToken from refused
        logger.warning("Telegram refuses this token; asking again")
        self._pulse.fetch_failed(self._clock.now())
        self._fall_behind()
        await asyncio.sleep(_PAUSE)


def whose(update: Mapping[str, Any]) -> int:
    """The Telegram id an update belongs to, 0 when it is nobody's; never fails, whatever the update looks like."""
    for part in update.values():
        sender = part.get("from") if isinstance(part, dict) else None
        if isinstance(sender, dict) and _is_number(sender.get("id")):
            return int(sender["id"])
    return 0


def _batch(answer: object) -> list[dict[str, Any]]:
    """The updates of an answer, without what has no number: it could be neither kept nor confirmed.

    Raises TelegramError when there is no update in it, though it is not empty.
    """
    every = answer if isinstance(answer, list) else [answer]
    updates = [one for one in every if isinstance(one, dict) and _is_number(one.get("update_id"))]
    if len(updates) < len(every):
        logger.error("%s of %s updates have no number and are passed by", len(every) - len(updates), len(every))
        if not updates:
            raise TelegramError("Invalid server response")
    return updates


def _is_number(given: object) -> bool:
    """True for an integer that the database can hold."""
    return isinstance(given, int) and not isinstance(given, bool) and abs(given) < _HIGHEST


def when(update: Mapping[str, Any]) -> datetime | None:
    """When its person did it, as Telegram says; a tap has no date, and is never kept by Telegram for long."""
    for part in update.values():
        date = (part.get("edit_date") or part.get("date")) if isinstance(part, dict) else None
        if isinstance(date, int) and 0 < date < _LAST:
            return datetime.fromtimestamp(date, UTC)
    return None


def _seconds(wait: RetryAfter) -> float:
    after = wait.retry_after
    return after if isinstance(after, int | float) else after.total_seconds()
