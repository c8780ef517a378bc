"""The workers: one person's updates in their order, different people's side by side, at most so many at once.

An update is done when the inbox says so, in the same transaction as its effect; what the call returned is not trusted.
One that fails three times is given up, the person is told that nothing was counted, and their next one is taken.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from storage.database import Database
from storage.inbox import Arrived

logger = logging.getLogger(__name__)
AT_ONCE = 16
MOST_WAITING = 2_000  # above this nothing more is fetched; Telegram keeps it meanwhile
TRIES = 3
_PAUSE = 0.2  # seconds before the second try, doubled before the third

Handle = Callable[[Arrived], Awaitable[None]]


class Workers:
    """Takes stored updates and runs `handle` on each until the inbox says it is done."""

    def __init__(self, database: Database, handle: Handle, give_up: Handle) -> None:
        self._database = database
        self._handle = handle
        self._give_up = give_up
        self._lines: dict[int, deque[Arrived]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(AT_ONCE)
        self._moved = asyncio.Event()
        self._waiting = 0
        self._closed = False

    def take(self, update: Arrived) -> None:
        """Put a stored update into its person's line."""
        self._waiting += 1
        line = self._lines.get(update.person)
        if line is not None:
            line.append(update)
            return
        self._lines[update.person] = deque([update])
        task = asyncio.get_running_loop().create_task(self._serve(update.person))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def room(self) -> None:
        """Wait until there is room for more."""
        while self._waiting >= MOST_WAITING:
            self._moved.clear()
            await self._moved.wait()

    async def drained(self) -> None:
        """Wait until every line is empty."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def stop(self, patience: float = 10.0) -> None:
        """Finish what is under way; what still waits stays in the inbox for the next start. `patience` in seconds."""
        self._closed = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience)
            for task in late:
                task.cancel()

    async def _serve(self, person: int) -> None:
        line = self._lines[person]
        while line and not self._closed:
            async with self._places:
                await self._finish(line.popleft())
            self._waiting -= 1
            self._moved.set()
        del self._lines[person]

    async def _finish(self, update: Arrived) -> None:
        for attempt in range(TRIES):
            if attempt:
                await asyncio.sleep(_PAUSE * attempt)
            try:
                await self._handle(update)
                if not await self._database.read(lambda work: work.inbox.is_waiting(update.id)):
                    return
                tried = await self._database.unit(lambda work: work.inbox.tried(update.id))
            except Exception:  # one person's update must never end the line of the next
                logger.exception("update %s, try %s", update.id, attempt + 1)
                continue
            if tried >= TRIES:
                break
        await self._let_go(update)

    async def _let_go(self, update: Arrived) -> None:
        try:
            if not await self._database.unit(lambda work: work.inbox.fail(update.id)):
                return
        except Exception:  # the disk may be full: the update stays in the inbox for the next start
            logger.exception("update %s could not be given up", update.id)
            return
        logger.error("update %s was given up; nothing was counted", update.id)
        try:
            await self._give_up(update)
        except Exception:  # the line goes on, whether this person could be told or not
            logger.exception("nobody was told that update %s was given up", update.id)
