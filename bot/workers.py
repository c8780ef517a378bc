"""The workers: one person's updates in their order, different people's side by side, at most so many at once.

An update is done when the inbox says so, in the same transaction as its effect; what the call returned is not trusted.
One that fails three times is given up, the person is told that nothing was counted, and their next one is taken.
While not even that can be recorded, the update is held: its person hears so once, and it is tried until it can.
"""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from storage.database import Database
from storage.inbox import Arrived
from storage.trouble import is_trouble

logger = logging.getLogger(__name__)
AT_ONCE = 16
MOST_WAITING = 2_000  # above this nothing more is fetched; Telegram keeps it meanwhile
TRIES = 3
_PAUSE = 0.2  # seconds before the second try, doubled before the third
_REST = 1.0  # seconds before what is held is tried again
_HELD_A_SECOND = 50  # so many are tried in a second at most: each try writes in vain

Handle = Callable[[Arrived], Awaitable[None]]


class Workers:
    """Takes stored updates and runs `handle` on each until the inbox says it is done."""

    def __init__(self, database: Database, handle: Handle, give_up: Handle, not_yet: Handle | None = None) -> None:
        """`give_up` and `not_yet` tell a person how it stands with their update; neither may write."""
        self._database = database
        self._handle = handle
        self._give_up = give_up
        self._not_yet = not_yet
        self._held: set[int] = set()  # people whose first update can be neither done nor given up
        self._lines: dict[int, deque[Arrived]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(AT_ONCE)
        self._moved = asyncio.Event()
        self._waiting = 0
        self._closing = asyncio.Event()

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
        self._closing.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience)
            for task in late:
                task.cancel()

    async def _serve(self, person: int) -> None:
        line = self._lines[person]
        while line and not self._closing.is_set():
            async with self._places:
                ended = await self._finish(line[0])
            if not ended:
                await self._hold(line[0])
                continue
            self._held.discard(person)
            line.popleft()
            self._waiting -= 1
            self._moved.set()
        self._held.discard(person)
        del self._lines[person]

    async def _hold(self, update: Arrived) -> None:
        """Wait before an update is tried again, in nobody's place; its person is told the first time."""
        if update.person not in self._held:
            self._held.add(update.person)
            await self._tell(self._not_yet, update)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_REST + len(self._held) / _HELD_A_SECOND):
                await self._closing.wait()

    async def _finish(self, update: Arrived) -> bool:
        """Try an update; False when it is neither done nor given up, since nothing can be recorded of it."""
        for attempt in range(TRIES):
            if attempt:
                await asyncio.sleep(_PAUSE * attempt)
            try:
                await self._handle(update)
                if not await self._database.read(lambda work: work.inbox.is_waiting(update.id)):
                    return True
                tried = await self._database.unit(lambda work: work.inbox.tried(update.id))
            except Exception as error:  # one person's update must never end the line of the next
                logger.exception("update %s, try %s", update.id, attempt + 1)
                if is_trouble(error) and update.person in self._held:
                    return False
                continue
            if tried >= TRIES:
                break
        return await self._let_go(update)

    async def _let_go(self, update: Arrived) -> bool:
        """Give an update up; False when the disk does not let that be recorded."""
        try:
            if not await self._database.unit(lambda work: work.inbox.fail(update.id)):
                return True
        except Exception as error:  # for any other reason than the disk it stays in the inbox for the next start
            logger.exception("update %s could not be given up", update.id)
            return not is_trouble(error)
        logger.error("update %s was given up; nothing was counted", update.id)
        await self._tell(self._give_up, update)
        return True

    async def _tell(self, tell: Handle | None, update: Arrived) -> None:
        """The line goes on, whether this person could be told or not."""
        try:
            if tell is not None:
                await tell(update)
        except Exception:
            logger.exception("nobody was told how it stands with update %s", update.id)
