"""The pace between python-telegram-bot and a server that counts: real sockets, real seconds."""

import asyncio
import time
from statistics import median
from typing import Any

import pytest
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.lanes import Lane
from bot.pace import Pace
from tests.bot.arrivals import TOKEN, Arrivals, busiest, flood


class Stopwatch(HTTPXRequest):
    """The library's own transport, noting when each call began and ended (monotonic seconds)."""

    def __init__(self) -> None:
        super().__init__(connection_pool_size=64, pool_timeout=10)
        self.began: list[float] = []
        self.ended: list[float] = []

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        self.began.append(time.monotonic())
        try:
            return await super().do_request(*args, **kwargs)
        finally:
            self.ended.append(time.monotonic())


def paced_bot(server: Arrivals, pace: Pace, request: HTTPXRequest | None = None) -> ExtBot[Lane]:
    return ExtBot(TOKEN, base_url=f"{server.url}/bot", request=request or Stopwatch(), rate_limiter=pace)


async def a_hundred_sends() -> tuple[list[float], Stopwatch]:
    """Send to a hundred chats at once; returns the arrivals and the caller's own watch."""
    watch = Stopwatch()
    async with Arrivals() as server:
        bot = paced_bot(server, Pace(), watch)
        await asyncio.gather(*(bot.send_message(chat, "hello") for chat in range(1, 101)))
        await bot.request.shutdown()
    return server.times, watch


async def test_a_hundred_parallel_sends_arrive_at_28_in_any_second_and_hardly_slower() -> None:
    for _ in range(2):  # the speed may be shown at the second try: neighbours take processors at will
        arrivals, watch = await a_hundred_sends()
        assert len(arrivals) == 100
        assert busiest(arrivals) <= 28
        # From an answer to the next use of its place: a second, and what the pace itself loses. The time of the answer
        # is left out, for on a busy machine it says more about the neighbours; the median for the same reason.
        speed = 28 / median(rounds(watch.ended, watch.began))
        if speed >= 0.97 * 28:
            return
    pytest.fail(f"{speed:.1f} a second, and {28 / median(rounds(arrivals, arrivals)):.1f} arrived")


def rounds(before: list[float], after: list[float]) -> list[float]:
    """How long each place took to come round, as 28 places do."""
    return [later - earlier for earlier, later in zip(before, after[28:], strict=False)]


async def test_lanes_travel_from_the_bot_methods_to_the_pace() -> None:
    async with Arrivals() as server:
        pace = Pace(places=1, window=0.02)
        bot = paced_bot(server, pace)
        sends = [
            asyncio.ensure_future(bot.send_message(chat, str(chat), rate_limit_args=lane))
            for chat, lane in [(1, None), (2, Lane.PROMOTION), (3, Lane.RECEIPT), (4, Lane.SCREEN), (5, None)]
        ]
        await asyncio.gather(*sends)
        await pace.idle()
        await bot.request.shutdown()
    assert [arrival.params["chat_id"] for arrival in server.seen] == ["1", "4", "5", "3", "2"]


async def test_a_429_on_the_wire_halts_everybody_and_loses_nothing() -> None:
    async with Arrivals() as server:
        server.script.extend([flood(0.3), flood(0.1)])
        bot = paced_bot(server, Pace())
        began = time.monotonic()
        await asyncio.gather(bot.send_message(1, "a"), bot.send_message(2, "b"))
        await bot.request.shutdown()
    assert sorted(arrival.params["chat_id"] for arrival in server.seen) == ["1", "1", "2", "2"]
    assert server.times[2] - began >= 0.3


async def test_a_tap_is_answered_while_messages_wait() -> None:
    async with Arrivals() as server:
        pace = Pace(places=1)
        bot = paced_bot(server, pace)
        await bot.send_message(1, "a")
        waiting = asyncio.ensure_future(bot.send_message(2, "b"))
        await bot.answer_callback_query("1")
        assert not waiting.done()
        waiting.cancel()
        await pace.idle()
        await bot.request.shutdown()
    assert [arrival.method for arrival in server.seen] == ["sendMessage", "answerCallbackQuery"]
