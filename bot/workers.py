"""The workers: one person's updates in their order, different people's side by side, at most so many at once.

An update is done when the inbox says so, in the same transaction as its effect; what the call returned is not trusted.
One that fails three times is given up, the person is told that nothing was counted, and their next one is taken.
While not even that can be recorded, the update is held: its person hears so once, and it is tried until it can.

What is late, and what one person sends beyond `MOST_OF_ONE`, stays in the inbox and is taken from there a handful at a
time, one person after the other, so that it neither fills the memory nor stands before those who wait for an answer.
"""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Protocol

from bot.backlog import Taken
from storage.database import Database
from storage.inbox import Arrived
from storage.trouble import is_trouble

logger = logging.getLogger(__name__)
AT_ONCE = 16
MOST_WAITING = 2_000  # above this nothing more is fetched; Telegram keeps it meanwhile
MOST_OF_ONE = 60  # what one person may have waiting for an answer each; beyond it they get one for all
TRIES = 3
_PAUSE = 0.2  # seconds before the second try, doubled before the third
_REST = 1.0  # seconds before what is held is tried again
_HELD_A_SECOND = 50  # so many are tried in a second at most: each try writes in vain

Handle = Callable[[Arrived], Awaitable[None]]


class Folds(Protocol):
    """Whoever ends many of one person's stored updates at once; its real form is `bot.backlog`."""

    async def take(self, person: int, *, flood: bool) -> Taken:
        """End the next of them."""

    async def over(self) -> None:
        """There are no more of anybody's."""


@dataclass(eq=False)
class _Line:
    """One person's updates: those at hand, then so many that are only in the inbox."""

    person: int
    near: deque[Arrived] = field(default_factory=deque)
    far: int = 0
    fresh: int = 0  # how many of those far were not late when they came

    @property
    def is_flood(self) -> bool:
        """True for more than can be answered one by one, which nobody waits for either."""
        return self.fresh > MOST_OF_ONE


class Workers:
    """Takes stored updates and runs `handle` on each until the inbox says it is done."""

    def __init__(
        self, database: Database, handle: Handle, give_up: Handle, folds: Folds, not_yet: Handle | None = None
    ) -> None:
        """`give_up` and `not_yet` tell a person how it stands with their update; neither may write."""
        self._database = database
        self._handle = handle
        self._give_up = give_up
        self._not_yet = not_yet
        self._folds = folds
        self._at_hand: set[int] = set()  # updates in somebody's line
        self._held: set[int] = set()  # people whose first update can be neither done nor given up
        self._lines: dict[int, _Line] = {}
        self._soon: deque[_Line] = deque()  # lines to fold in which somebody waits for an answer
        self._some_time: deque[_Line] = deque()  # lines to fold
        self._folding = False
        self._owes = False
        self._catches_up = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(AT_ONCE)
        self._moved = asyncio.Event()
        self._waiting = 0
        self._closing = asyncio.Event()

    async def straight(self, update: Arrived, patience: float) -> bool:
        """Take an update that is not stored yet, if nothing of its person waits before it; True when it ended in time.

        Otherwise it must be stored like any other, and is no longer waited for. `patience` in seconds.
        """
        if not self._is_next(update) or self._closing.is_set():
            return False
        ended = self._database.ending[update.id] = asyncio.Event()
        self.take(update)
        try:
            async with asyncio.timeout(patience):
                await ended.wait()
        except TimeoutError:
            return False
        return True

    def _is_next(self, update: Arrived) -> bool:
        """True when its person has nothing else here than perhaps one that has ended and is being answered."""
        line = self._lines.get(update.person)
        if line is None:
            return True
        before = self._database.ending.get(line.near[0].id) if len(line.near) == 1 and not line.far else None
        return before is not None and before.is_set() and update.id not in self._at_hand

    def take(self, update: Arrived, *, late: bool = False) -> None:
        """Put an update into its person's line; one that is there already stays where it is."""
        if update.id in self._at_hand:
            return
        line = self._lines.get(update.person)
        if line is None:
            line = self._lines[update.person] = _Line(update.person)
            if late:
                line.far = 1
                self._fold(line)
                return
            self._start(self._serve(line))
        if late or line.far or len(line.near) >= MOST_OF_ONE:
            self._put_far(line, late=late)
        else:
            line.near.append(update)
            self._at_hand.add(update.id)
            self._waiting += 1

    def take_up(self, person: int, count: int) -> None:
        """So many of a person's updates are in the inbox from before."""
        line = self._lines[person] = _Line(person, far=count, fresh=count)
        self._fold(line)

    def catches_up(self, *, still: bool) -> None:
        """While what Telegram kept for us is being fetched nobody is told how it went: there may be more of theirs."""
        self._catches_up = still
        if not still and self._owes:
            self._start_folding()

    def _put_far(self, line: _Line, *, late: bool) -> None:
        """It is in the inbox already, as are those at hand; of these only the one that is being taken stays."""
        beyond = len(line.near) - 1 if line.near else 0
        line.far += 1 + beyond
        line.fresh += (not late) + beyond
        self._waiting -= beyond
        while len(line.near) > 1:
            self._at_hand.discard(line.near.pop().id)
        self._moved.set()
        if not late and line in self._some_time and not line.is_flood:
            self._some_time.remove(line)
            self._soon.append(line)

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

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, line: _Line) -> None:
        while line.near and not self._closing.is_set():
            async with self._places:
                ended = await self._finish(line.near[0])
            if not ended:
                await self._hold(line.near[0])
                continue
            self._held.discard(line.person)
            self._at_hand.discard(line.near.popleft().id)
            self._waiting -= 1
            self._moved.set()
        self._held.discard(line.person)
        if line.far and not self._closing.is_set():
            self._fold(line)
        else:
            del self._lines[line.person]

    def _fold(self, line: _Line) -> None:
        (self._soon if line.fresh and not line.is_flood else self._some_time).append(line)
        self._start_folding()

    def _start_folding(self) -> None:
        if not self._folding:
            self._folding = True
            self._start(self._fold_all())

    async def _fold_all(self) -> None:
        """One unit at a time: whoever waits at the counter has at most one of these before them."""
        while (self._soon or self._some_time) and not self._closing.is_set():
            line = (self._soon or self._some_time).popleft()
            await self._fold_some(line)
            if line.near:
                self._start(self._serve(line))
            elif line.far > 0:
                self._fold(line)
            else:
                del self._lines[line.person]
        self._folding = False
        if self._owes and not self._catches_up and not self._closing.is_set():
            self._owes = False
            await self._summarise()

    async def _fold_some(self, line: _Line) -> None:
        try:
            taken = await self._folds.take(line.person, flood=line.is_flood)
        except Exception:  # one of them has a defect: each by itself, until it is found and given up
            logger.exception("updates that were late")
            taken = Taken(0, await self._one(line.person))
        self._owes = self._owes or taken.ended > 0
        line.far = line.far - taken.ended - len(taken.live) if taken.ended or taken.live else 0
        line.near.extend(taken.live)
        self._at_hand.update(row.id for row in taken.live)
        self._waiting += len(taken.live)

    async def _one(self, person: int) -> list[Arrived]:
        try:
            return await self._database.read(lambda work: work.inbox.oldest(person, 1))
        except Exception:  # they stay in the inbox for the next start
            logger.exception("the inbox cannot be read")
            return []

    async def _summarise(self) -> None:
        try:
            await self._folds.over()
        except Exception:  # the disk may be full: the summaries come by themselves after a while
            logger.exception("summaries were not released")

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
        ended = self._database.ending.setdefault(update.id, asyncio.Event())
        try:
            return await self._try(update, ended)
        finally:
            del self._database.ending[update.id]

    async def _try(self, update: Arrived, ended: asyncio.Event) -> bool:
        for attempt in range(TRIES):
            if attempt:
                await asyncio.sleep(_PAUSE * attempt)
            try:
                await self._handle(update)
                if ended.is_set() or await self._database.read(lambda work: work.inbox.has_ended(update.id)):
                    return True
                tried = await self._database.unit(lambda work: work.inbox.tried(update))
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
            if not await self._database.unit(lambda work: work.inbox.fail(update)):
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
