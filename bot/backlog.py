"""The backlog: many of one person's stored updates in one unit, without an answer for each.

Only what is late goes this way, and what somebody sends faster than it can be answered. The rows are read from the
inbox when their turn comes, so that no backlog, however long, has to fit into memory.
"""

import asyncio
import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clock import Clock
from bot.lanes import Lane
from bot.ways import Find
from handlers.backlog import ANSWERED, Late, release, settle
from handlers.door import read
from handlers.knock import Knock
from storage.database import Database
from storage.inbox import Arrived

logger = logging.getLogger(__name__)
AT_ONCE = 25  # updates in one unit: somebody at the counter may have to wait for it
_MOMENT = 1.0  # seconds
LATE = timedelta(minutes=5)  # nobody looks at their phone that long for an answer


@dataclass(frozen=True)
class Taken:
    """How many updates were ended, and those that are to be answered one by one after all."""

    ended: int
    live: list[Arrived]


def is_late(update: Arrived, now: datetime) -> bool:
    """True for what was done so long ago that nobody waits for its answer any more."""
    return update.at is not None and now - update.at > LATE


class Backlog:
    """Settles one person's stored updates, a handful at a time."""

    def __init__(self, database: Database, clock: Clock, bot: ExtBot[Lane], find: Find) -> None:
        self._database = database
        self._clock = clock
        self._bot = bot
        self._find = find
        self._spinners: set[asyncio.Task[None]] = set()

    async def take(self, person: int, *, flood: bool) -> Taken:
        """End the oldest of this person's updates that need no answer of their own; all of them in a `flood`.

        Whatever is wrong with one of them is raised, and none of them is ended.
        """
        rows = await self._database.read(lambda work: work.inbox.oldest(person, AT_ONCE))
        pairs = [(row, self._read(row)) for row in rows]
        late = [one for _, one in takewhile(lambda pair: self._folds(*pair, flood=flood), pairs) if one]
        if not late:
            live = takewhile(lambda pair: not self._folds(*pair, flood=flood), pairs)
            return Taken(0, [row for row, _ in live])
        last, too_late = late[-1].knock, is_late(rows[0], self._clock.now())
        await self._database.unit(lambda work: settle(work, last, late, flood=not too_late))
        if not too_late:  # after minutes Telegram takes no answer to a tap any more
            await self._end_spinners([one.knock.query for one in late if one.knock.query])
        return Taken(len(late), [])

    async def _end_spinners(self, queries: list[str]) -> None:
        """No button is left spinning; the next updates wait for that a moment and no longer."""
        loop = asyncio.get_running_loop()
        tasks = [loop.create_task(self._end_spinner(query)) for query in queries]
        self._spinners.update(tasks)
        for task in tasks:
            task.add_done_callback(self._spinners.discard)
        if tasks:
            await asyncio.wait(tasks, timeout=_MOMENT)

    async def _end_spinner(self, query: str) -> None:
        try:
            await self._bot.answer_callback_query(query)
        except TelegramError as error:
            logger.info("a tap could not be answered: %s", error.message)

    async def over(self) -> None:
        """Nothing is late any more: tell everyone how it went."""
        await self._database.unit(release)

    def _folds(self, row: Arrived, one: Late | None, *, flood: bool) -> bool:
        """Whether this one needs no answer of its own."""
        if one is None or (one.door is not None and one.door.name in ANSWERED):
            return False
        return flood or is_late(row, self._clock.now())

    def _read(self, row: Arrived) -> Late | None:
        """None for one that cannot be read: it is tried, and given up, by itself."""
        try:
            update = Update.de_json(json.loads(row.raw), self._bot)
            if update.effective_user is None:
                return Late(Knock(row.id, 0, "", None), None, row.at or self._clock.now())
            return Late(read(update), self._find(update), row.at or self._clock.now())
        except Exception:  # whatever Telegram or somebody else made of it
            logger.info("update %s cannot be read in the backlog", row.id)
            return None
