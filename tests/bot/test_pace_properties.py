"""The pace against made-up afternoons: whatever is sent, refused or given up, the limits hold and nothing is stuck."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import RetryAfter

from bot.lanes import GROUP, PRIVATE, Lane
from bot.pace import Pace
from tests.bot.arrivals import busiest
from tests.bot.virtual_time import VirtualTime

PLACES = 3
# Quarters of a second are exact in binary: two moments are the same or they are not.
quarters = st.integers(0, 10).map(lambda n: n / 4)


@dataclass(frozen=True)
class Send:
    """One call of the plan. Times in seconds; it arrives at the server `transit` of the way through."""

    after: float
    chat: int
    lane: Lane
    lasting: float
    transit: float
    refusals: tuple[int, ...]
    gives_up_after: float | None


plans = st.lists(
    st.builds(
        Send,
        after=quarters,
        chat=st.sampled_from([1, 2, 3, -5]),
        lane=st.sampled_from(Lane),
        lasting=quarters,
        transit=st.sampled_from([0.0, 0.5, 1.0]),
        refusals=st.sampled_from([(), (), (), (1,), (2, 1)]),
        gives_up_after=st.sampled_from([None, None, None, 0.0, 1.25]),
    ),
    max_size=25,
)


class Afternoon:
    """Carries one plan out and keeps who arrived when."""

    def __init__(self) -> None:
        self.time = VirtualTime()
        self.pace = Pace(places=PLACES, clock=self.time.clock, later=self.time.later)
        self.arrivals: list[tuple[float, int]] = []  # moment, chat
        self.first_tries: list[tuple[int, Lane, int]] = []  # chat, lane, place in the plan

    async def carry_out(self, plan: list[Send]) -> list[asyncio.Task[None]]:
        tasks = [asyncio.ensure_future(self.send(place, send)) for place, send in enumerate(plan)]
        for task, send in zip(tasks, plan, strict=True):
            if send.gives_up_after is not None:
                self.time.later(send.after + send.gives_up_after, partial(give_up, task))
        await self.time.run()
        return tasks

    async def send(self, place: int, send: Send) -> None:
        failures = [RetryAfter(seconds) for seconds in send.refusals]
        tries = 0

        async def call() -> bool:
            nonlocal tries
            if not tries:
                self.first_tries.append((send.chat, send.lane, place))
            tries += 1
            await self.time.sleep(send.lasting * send.transit)
            self.arrivals.append((self.time.now, send.chat))
            await self.time.sleep(send.lasting * (1 - send.transit))
            if failures:
                raise failures.pop(0)
            return True

        await self.time.sleep(send.after)
        await self.pace.process_request(call, (), {}, "sendMessage", {"chat_id": send.chat}, send.lane)

    def at(self, chat: int) -> list[float]:
        return sorted(moment for moment, where in self.arrivals if where == chat)


def give_up(task: asyncio.Task[None]) -> None:
    task.cancel()


def too_many(times: list[float], burst: int, interval: float) -> Iterator[tuple[float, float]]:
    """Every stretch with more arrivals than a bucket of `burst` refilled each `interval` lets through."""
    for first, begin in enumerate(times):
        for last, end in enumerate(times[first:], start=first):
            if last - first + 1 > burst + (end - begin) / interval:
                yield begin, end


@settings(max_examples=150, deadline=None)
@given(plans)
def test_limits_hold_on_arrival_and_every_call_ends(plan: list[Send]) -> None:
    asyncio.run(_check(plan))


async def _check(plan: list[Send]) -> None:
    afternoon = Afternoon()
    tasks = await afternoon.carry_out(plan)
    assert all(task.done() for task in tasks)
    for task, send in zip(tasks, plan, strict=True):
        assert send.gives_up_after is not None or task.exception() is None
    assert busiest([moment for moment, _ in afternoon.arrivals]) <= PLACES
    for chat in (1, 2, 3):
        assert not list(too_many(afternoon.at(chat), PRIVATE.burst, PRIVATE.interval))
    assert not list(too_many(afternoon.at(-5), GROUP.burst, GROUP.interval))
    depth = afternoon.pace.depth()
    assert (depth.screens, depth.receipts, depth.promotions, depth.calling, depth.chats) == (0, 0, 0, 0, 0)


@settings(max_examples=50, deadline=None)
@given(plans)
def test_within_a_chat_and_lane_calls_begin_in_the_order_they_came(plan: list[Send]) -> None:
    together = [Send(0.0, send.chat, send.lane, send.lasting, 0.0, (), None) for send in plan]
    afternoon = Afternoon()

    async def run() -> None:
        await afternoon.carry_out(together)

    asyncio.run(run())
    begun = sorted(afternoon.first_tries, key=lambda first: first[:2])
    assert len(begun) == len(together)
    for _, calls in groupby(begun, key=lambda first: first[:2]):
        places = [place for *_, place in calls]
        assert places == sorted(places)
