"""The one pace: every message and every edit of the bot waits here for its turn.

It keeps Telegram's limits as Telegram counts them, on arrival: at most 28 paced calls in any second over all chats,
one per second and chat after a burst of three; screens go before receipts, receipts before promotions; and
after a 429 everybody waits until the same moment. `lanes` says which calls are paced.
"""

import asyncio
import datetime as dt
import heapq
import itertools
import os
import time
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.lanes import GROUP, PRIVATE, Allowance, Call, Depth, Lane, Line, Order, is_group, is_paced, line_key, weight

# Until it is told which type to use, python-telegram-bot warns each time it makes a RetryAfter.
os.environ.setdefault("PTB_TIMEDELTA", "true")

Answer = bool | dict[str, Any] | list[dict[str, Any]]


class NotCalledError(TelegramError):
    """The pace was shut down before this call's turn: it was surely not made."""

    def __init__(self) -> None:
        super().__init__("The pace was shut down before this call's turn")


class Timer(Protocol):
    """What `later` returns: a thing that can be called off."""

    def cancel(self) -> None:
        """Call it off; after it has happened this does nothing."""


Later = Callable[[float, Callable[[], None]], Timer]


def on_the_loop(delay: float, act: Callable[[], None]) -> Timer:
    """Do `act` in `delay` seconds on the running event loop."""
    return asyncio.get_running_loop().call_later(delay, act)


class Pace(BaseRateLimiter[Lane]):
    """A rate limiter for `ExtBot`; `rate_limit_args` is the `Lane`, a screen when not given.

    *The second.* There are `places` places. A call takes one before it starts (an album one for each of its items, at
    most all of them, and gives them back together) and the place is given back `window`
    seconds after the call has ended, not after it began. Why this bounds every window: take any window of one second
    and the last arrival `z` in it. Each other arrival `a` of that window came at most one second before `z`; its call
    had started by `a` and ended no earlier than `a`, so its place comes back no earlier than `a` + 1 s, which is not
    before `z`. At the moment `z` therefore all of them hold a place at once, and there are only 28. The price is
    the time of the answer: a full queue moves at 28 / (1 + answer time) a second. The proof needs an end: a call
    given up without an answer (time-out, reset, cancelled) is taken to have arrived before it was given up.

    *The chat.* See `Line`: the same argument with a token bucket. One chat has one call under way at a time, so what
    was sent first also arrives first; a chat that must wait stands aside and holds up no other.

    *429.* Every paced call waits until the latest deadline any refusal has named. The refused call is tried again
    after it, the first of its lane, at most `retries` times; then its RetryAfter is raised. Calls that are not paced
    neither wait nor set the deadline: Telegram refuses a second `setMyName` for hours, and that says nothing
    about messages.

    Args:
        places: calls in any one window.
        window: seconds.
        private, group: what one chat may get.
        retries: how often a call refused by 429 is tried again.
        clock: monotonic seconds.
        later: does an act after some seconds of that clock.
    """

    def __init__(
        self,
        *,
        places: int = 28,
        window: float = 1.0,
        private: Allowance = PRIVATE,
        group: Allowance = GROUP,
        retries: int = 5,
        clock: Callable[[], float] = time.monotonic,
        later: Later = on_the_loop,
    ) -> None:
        self._window, self._private, self._group, self._retries = window, private, group, retries
        self._clock, self._later = clock, later
        self._free = self._places = places
        self._cooling: deque[float] = deque()  # when the places of ended calls come back, soonest first
        self._halted_until = float("-inf")
        self._lines: dict[int | str, Line] = {}
        self._ready: list[Call] = []  # a heap: heads of open lines; one that is no longer so is passed over
        self._wakes: list[tuple[float, int, Line]] = []  # a heap: when a line opens, or can be forgotten
        self._timer: Timer | None = None
        self._numbers = itertools.count()
        self._waiting = dict.fromkeys(Lane, 0)
        self._calling = 0
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self._closed = False

    async def initialize(self) -> None:
        """Open, again if it was shut down."""
        self._closed = False

    async def shutdown(self) -> None:
        """End every wait with `NotCalledError`; calls under way are left to finish."""
        self._closed = True
        for line in self._lines.values():
            for call in line.waiting():
                call.turn.set_exception(NotCalledError())
        self._set_timer()

    async def idle(self) -> None:
        """Wait until no paced call waits or is under way."""
        while not self._is_at_rest():
            await self._at_rest.wait()

    def beat(self, calls: int) -> float:
        """Seconds so many calls take when they come evenly and fill the pace."""
        return calls * self._window / self._places

    def depth(self) -> Depth:
        """Tell what waits now."""
        halted = max(0.0, self._halted_until - self._clock())
        return Depth(
            screens=self._waiting[Lane.SCREEN],
            receipts=self._waiting[Lane.RECEIPT],
            promotions=self._waiting[Lane.PROMOTION],
            calling=self._calling,
            chats=len(self._lines),
            halted=halted,
        )

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Lane | None,
    ) -> Answer:
        """Make the call when it is its turn and return its answer.

        Raises:
            RetryAfter: refused once more than `retries` times.
            NotCalledError: shut down while waiting.
        """
        if not is_paced(endpoint):
            return await callback(*args, **kwargs)
        # ExtBot leaves out arguments that are false, and Lane.SCREEN is 0: a screen comes as None as well.
        lane = Lane(rate_limit_args or Lane.SCREEN)
        key, number, refusals = line_key(endpoint, data), next(self._numbers), 0
        places = min(weight(endpoint, data), self._places)
        while True:
            call = await self._turn(key, (lane, 0 if refusals else 1, number), places)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as refused:
                self._halt(refused)
                refusals += 1
                if refusals > self._retries:
                    raise
            finally:
                self._ended(call)

    async def _turn(self, key: int | str, order: Order, places: int) -> Call:
        """Wait for a turn; whoever returns from here holds its places and must give them back by `_ended`."""
        if self._closed:
            raise NotCalledError
        call = self._enqueue(key, order, places)
        self._move()
        try:
            await call.turn
        except BaseException:
            self._leave(call)
            raise
        return call

    def _enqueue(self, key: int | str, order: Order, places: int) -> Call:
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = Line(key, self._group if is_group(key) else self._private)
        call = Call(order, line, asyncio.get_running_loop().create_future(), places)
        line.add(call)
        self._waiting[order[0]] += 1
        self._note_rest()
        if line.head() is call:
            self._offer(line, self._clock())
        return call

    def _leave(self, call: Call) -> None:
        """Undo a wait that was cancelled, even one cancelled between being given the turn and using it."""
        if call.was_granted:
            self._calling -= 1
            self._free += call.places
            call.line.unused()
        else:
            self._waiting[call.order[0]] -= 1
        self._note_rest()
        self._settle(call.line, self._clock())
        self._move()

    def _ended(self, call: Call) -> None:
        now, line = self._clock(), call.line
        self._calling -= 1
        self._cooling.extend([now + self._window] * call.places)
        line.ended(now)
        self._note_rest()
        self._settle(line, now)
        self._move()

    def _halt(self, refused: RetryAfter) -> None:
        """Move the deadline; a later refusal with a shorter wait never brings it nearer."""
        named = refused.retry_after
        seconds = named.total_seconds() if isinstance(named, dt.timedelta) else named
        self._halted_until = max(self._halted_until, self._clock() + seconds)

    def _settle(self, line: Line, now: float) -> None:
        """Offer the line's next call; with none, come back when the line can be forgotten."""
        if line.head() is None:
            self._wake_at(line.full_at, line)
        else:
            self._offer(line, now)

    def _offer(self, line: Line, now: float) -> None:
        """Let the line's head compete for a place, at once or when its chat allows."""
        head = line.head()
        if head is None or line.busy:
            return
        if line.is_open(now):
            heapq.heappush(self._ready, head)
        else:
            self._wake_at(line.opens_at, line)

    def _wake_at(self, when: float, line: Line) -> None:
        heapq.heappush(self._wakes, (when, next(self._numbers), line))

    def _move(self) -> None:
        """Do everything that has become possible by now, then set the timer for what comes next."""
        now = self._clock()
        while self._cooling and self._cooling[0] <= now:
            self._cooling.popleft()
            self._free += 1
        while self._wakes and self._wakes[0][0] <= now:
            self._wake(heapq.heappop(self._wakes)[2], now)
        while self._ready and self._free >= self._ready[0].places and now >= self._halted_until:
            self._grant(heapq.heappop(self._ready), now)
        self._set_timer()

    def _wake(self, line: Line, now: float) -> None:
        if not line.can_be_forgotten(now):
            self._offer(line, now)
        elif self._lines.get(line.key) is line:
            del self._lines[line.key]

    def _grant(self, call: Call, now: float) -> None:
        line = call.line
        if not line.is_open(now) or line.head() is not call:
            return  # it was cancelled or overtaken; whoever is the head now was offered by itself
        line.take()
        self._free -= call.places
        self._waiting[call.order[0]] -= 1
        self._calling += 1
        call.turn.set_result(None)

    def _set_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        moments = [] if self._closed else self._moments()
        if moments:
            self._timer = self._later(max(0.0, min(moments) - self._clock()), self._move)

    def _moments(self) -> list[float]:
        """When something can next become possible by itself."""
        if self._ready and self._clock() < self._halted_until:
            return [self._halted_until]
        moments = [self._wakes[0][0]] if self._wakes else []
        if self._ready and self._cooling:
            moments.append(self._cooling[0])
        return moments

    def _is_at_rest(self) -> bool:
        return not self._calling and not any(self._waiting.values())

    def _note_rest(self) -> None:
        if self._is_at_rest():
            self._at_rest.set()
        else:
            self._at_rest.clear()
