"""Time that moves only when a test says so; it stands in for the clock and the timer of the pace."""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass

# Between two moments tasks only hand over to each other; no chain in these tests is nearly this long.
_HANDOVERS = 25


@dataclass(eq=False)
class Alarm:
    """One act to come."""

    act: Callable[[], None] | None

    def cancel(self) -> None:
        self.act = None


class VirtualTime:
    """Seconds from zero."""

    def __init__(self) -> None:
        self.now = 0.0
        self._alarms: list[tuple[float, int, Alarm]] = []
        self._numbers = itertools.count()

    def clock(self) -> float:
        return self.now

    def later(self, delay: float, act: Callable[[], None]) -> Alarm:
        alarm = Alarm(act)
        heapq.heappush(self._alarms, (self.now + delay, next(self._numbers), alarm))
        return alarm

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.get_running_loop().create_future()
        self.later(seconds, lambda: None if woken.done() else woken.set_result(None))
        await woken

    def step(self) -> bool:
        """Go to the next act and do it, without letting any task run; False when there is none."""
        if self._next() is None:
            return False
        when, _, alarm = heapq.heappop(self._alarms)
        assert alarm.act is not None
        self.now = max(self.now, when)
        alarm.act()
        return True

    def _next(self) -> float | None:
        """When the next act is due; acts that were called off are dropped here."""
        while self._alarms and self._alarms[0][2].act is None:
            heapq.heappop(self._alarms)
        return self._alarms[0][0] if self._alarms else None

    async def settle(self) -> None:
        """Let every task run as far as it can without time moving."""
        for _ in range(_HANDOVERS):
            await asyncio.sleep(0)

    async def run(self, until: float = float("inf")) -> None:
        """Let time pass until nothing is left to happen, or up to and including `until`."""
        await self.settle()
        while (due := self._next()) is not None and due <= until:
            self.step()
            await self.settle()
        if until != float("inf"):
            self.now = max(self.now, until)
