"""The pace in virtual time: what goes when, and what a refusal or a cancelled wait changes."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest
from telegram.error import BadRequest, RetryAfter

from bot.lanes import Lane, is_paced
from bot.pace import NotCalledError, Pace
from tests.bot.arrivals import busiest
from tests.bot.virtual_time import VirtualTime

ONA, MAX, VERA = 11, 22, 33


class Street:
    """A pace in virtual time; each call is noted by its label when it starts."""

    def __init__(self, **settings: Any) -> None:
        self.time = VirtualTime()
        self.pace = Pace(clock=self.time.clock, later=self.time.later, **settings)
        self.started: list[tuple[str, float]] = []

    @property
    def order(self) -> str:
        return "".join(label for label, _ in self.started)

    def send(
        self,
        label: str,
        chat: int | str = ONA,
        lane: Lane | None = None,
        *,
        lasting: float = 0.0,
        refused: tuple[Exception, ...] = (),
        endpoint: str = "sendMessage",
    ) -> asyncio.Task[Any]:
        """Begin a call; its first tries fail with `refused`, the next one succeeds."""
        failures = list(refused)

        async def call() -> bool:
            self.started.append((label, self.time.now))
            if lasting:
                await self.time.sleep(lasting)
            if failures:
                raise failures.pop(0)
            return True

        return asyncio.ensure_future(self.process(call, chat, lane, endpoint))

    def process(
        self, call: Callable[[], Coroutine[Any, Any, bool]], chat: int | str, lane: Lane | None, endpoint: str
    ) -> Awaitable[Any]:
        return self.pace.process_request(call, (), {}, endpoint, {"chat_id": chat}, lane)

    def starts(self, label: str) -> list[float]:
        return [at for name, at in self.started if name == label]


async def test_no_second_sees_more_calls_than_there_are_places() -> None:
    street = Street()
    for chat in range(100):
        street.send("x", chat + 1)
    await street.time.run()
    times = street.starts("x")
    assert len(times) == 100
    assert busiest(times) == 28
    assert times[-1] == 3.0  # 28 a second: the hundredth belongs to the fourth second


async def test_a_place_comes_back_one_second_after_the_answer_and_not_after_the_start() -> None:
    street = Street(places=1)
    street.send("a", ONA, lasting=0.75)
    street.send("b", MAX)
    await street.time.run()
    assert street.starts("b") == [1.75]


async def test_a_call_that_failed_keeps_its_place_for_the_second_too() -> None:
    street = Street(places=1)
    failing = street.send("a", ONA, lasting=0.5, refused=(BadRequest("no"),))
    street.send("b", MAX)
    await street.time.run()
    assert street.starts("b") == [1.5]
    with pytest.raises(BadRequest):
        await failing


async def test_a_call_cancelled_under_way_keeps_its_place_for_the_second_too() -> None:
    street = Street(places=1)
    leaving = street.send("a", ONA, lasting=10)
    street.send("b", MAX)
    await street.time.run(until=0.25)
    leaving.cancel()
    await street.time.run()
    assert street.starts("b") == [1.25]


async def test_screens_go_first_then_receipts_then_promotions() -> None:
    street = Street(places=1)
    street.send("-", 1)
    await street.time.settle()
    for chat, (label, lane) in enumerate(
        [("p", Lane.PROMOTION), ("q", Lane.PROMOTION), ("r", Lane.RECEIPT), ("s", Lane.SCREEN), ("t", None)], start=2
    ):
        street.send(label, chat, lane)
    await street.time.run()
    assert street.order == "-strpq"


async def test_within_one_chat_a_later_screen_overtakes_receipts_and_a_lane_keeps_its_order() -> None:
    street = Street()
    for label, lane in [("a", None), ("b", None), ("c", None), ("q", Lane.RECEIPT), ("r", Lane.RECEIPT), ("s", None)]:
        street.send(label, ONA, lane)
    await street.time.run()
    assert street.order == "abcsqr"


async def test_one_chat_gets_three_at_once_and_then_one_a_second() -> None:
    street = Street()
    for _ in range(6):
        street.send("x", ONA)
    await street.time.run()
    assert street.starts("x") == [0, 0, 0, 1, 2, 3]


async def test_the_same_chat_written_as_text_has_no_second_bucket() -> None:
    street = Street()
    for chat in (ONA, str(ONA), ONA, str(ONA)):
        street.send("x", chat)
    await street.time.run()
    assert street.starts("x") == [0, 0, 0, 1]


@pytest.mark.parametrize("group", [-100123, "@stampbook_news"])
async def test_a_group_gets_no_more_than_twenty_in_any_minute(group: int | str) -> None:
    street = Street()
    for _ in range(60):
        street.send("x", group)
    await street.time.run()
    assert busiest(street.starts("x"), window=60.001) == 20  # even with both ends of the minute counted


async def test_a_chat_that_must_wait_holds_up_nobody_else() -> None:
    street = Street()
    for _ in range(10):
        street.send("a", ONA)
    street.send("b", MAX, Lane.PROMOTION)
    await street.time.run()
    assert street.starts("b") == [0]
    assert street.starts("a")[-1] == 7


async def test_one_chat_has_one_call_under_way_so_that_first_sent_arrives_first() -> None:
    street = Street()
    street.send("a", ONA, lasting=0.5)
    street.send("b", ONA)
    await street.time.run()
    assert street.started == [("a", 0), ("b", 0.5)]


async def test_a_chat_is_forgotten_when_its_bucket_is_full_and_not_before() -> None:
    street = Street()
    for _ in range(3):
        street.send("x", ONA)
    await street.time.run(until=2.9)
    assert street.pace.depth().chats == 1
    await street.time.run(until=3.0)
    assert street.pace.depth().chats == 0


async def test_a_waiter_cancelled_leaves_no_hole() -> None:
    street = Street(places=1)
    street.send("a", ONA)
    leaving = street.send("b", MAX)
    street.send("c", VERA)
    await street.time.settle()
    leaving.cancel()
    await street.time.run()
    assert street.started == [("a", 0), ("c", 1)]


async def test_a_waiter_cancelled_while_its_chat_is_open_leaves_the_turn_to_the_next_of_the_chat() -> None:
    street = Street(places=1)
    street.send("a", ONA)
    leaving = street.send("b", MAX)
    street.send("c", MAX)
    await street.time.settle()
    leaving.cancel()
    await street.time.run()
    assert street.started == [("a", 0), ("c", 1)]


async def test_a_waiter_cancelled_at_the_head_of_its_chat_lets_the_next_one_through() -> None:
    street = Street()
    tasks = [street.send(label, ONA) for label in "abcde"]
    await street.time.settle()
    tasks[3].cancel()
    await street.time.run()
    assert street.started[3:] == [("e", 1)]


async def test_a_waiter_cancelled_after_it_was_given_its_turn_hands_the_place_on_at_once() -> None:
    street = Street(places=1)
    street.send("a", ONA)
    leaving = street.send("b", MAX)
    street.send("c", VERA)
    await street.time.settle()
    while street.pace.depth().calling == 0:
        assert street.time.step()  # no task runs in between: b has its turn and has not begun
    leaving.cancel()
    await street.time.run()
    assert street.started == [("a", 0), ("c", 1)]
    assert street.pace.depth().calling == 0


async def test_after_429_everybody_waits_until_the_same_moment() -> None:
    street = Street()
    street.send("a", ONA, refused=(RetryAfter(5),))
    await street.time.settle()
    street.send("s", MAX)
    street.send("p", VERA, Lane.PROMOTION)
    await street.time.run()
    assert street.started == [("a", 0), ("a", 5), ("s", 5), ("p", 5)]


async def test_the_refused_call_goes_before_older_ones_of_its_lane_but_after_screens() -> None:
    street = Street()
    for _ in range(3):
        street.send("r", MAX, Lane.RECEIPT, lasting=0.25)
    street.send("a", ONA, Lane.RECEIPT, refused=(RetryAfter(3),))
    await street.time.run(until=2)
    street.send("s", VERA)
    await street.time.run()
    assert street.order == "rasarr"


@pytest.mark.parametrize(("first", "second"), [(5, 2), (2, 5)])
async def test_two_calls_refused_together_wait_for_the_later_deadline(first: int, second: int) -> None:
    street = Street()
    street.send("a", ONA, lasting=0.5, refused=(RetryAfter(first),))
    street.send("b", MAX, lasting=0.5, refused=(RetryAfter(second),))
    await street.time.run()
    assert street.started[2:] == [("a", 5.5), ("b", 5.5)]


async def test_a_call_refused_too_often_raises_the_refusal() -> None:
    street = Street(retries=5)
    tried = street.send("a", ONA, refused=tuple(RetryAfter(2) for _ in range(9)))
    await street.time.run()
    with pytest.raises(RetryAfter):
        await tried
    assert street.starts("a") == [0, 2, 4, 6, 8, 10]


async def test_an_answer_to_a_tap_waits_for_nothing() -> None:
    street = Street(places=1)
    street.send("a", ONA, refused=(RetryAfter(30),))
    street.send("b", MAX)
    await street.time.settle()
    street.send("!", ONA, endpoint="answerCallbackQuery")
    await street.time.settle()
    assert street.started == [("a", 0), ("!", 0)]


async def test_a_refused_setting_does_not_halt_messages() -> None:
    street = Street()
    setting = street.send("n", ONA, refused=(RetryAfter(80_000),), endpoint="setMyName")
    await street.time.settle()
    with pytest.raises(RetryAfter):
        await setting
    street.send("a", ONA)
    await street.time.settle()
    assert street.starts("a") == [0]


async def test_a_shut_down_pace_says_that_the_call_was_not_made() -> None:
    street = Street(places=1)
    street.send("a", ONA)
    waiting = street.send("b", MAX)
    await street.time.settle()
    await street.pace.shutdown()
    with pytest.raises(NotCalledError):
        await waiting
    with pytest.raises(NotCalledError):
        await street.send("c", VERA)
    assert street.order == "a"
    await street.pace.initialize()
    street.send("d", VERA)
    await street.time.run()
    assert street.started == [("a", 0), ("d", 1)]


async def test_idle_waits_for_calls_waiting_and_under_way() -> None:
    street = Street(places=1)
    street.send("a", ONA, lasting=0.5)
    street.send("b", MAX, Lane.PROMOTION, lasting=0.5)
    await street.time.settle()
    depth = street.pace.depth()
    assert (depth.calling, depth.screens, depth.receipts, depth.promotions) == (1, 0, 0, 1)
    resting = asyncio.ensure_future(street.pace.idle())
    await street.time.run(until=1.9)
    assert not resting.done()
    await street.time.run(until=2.0)
    assert resting.done()
    await resting


async def test_depth_tells_how_long_the_halt_still_lasts() -> None:
    street = Street()
    street.send("a", ONA, refused=(RetryAfter(10),))
    await street.time.run(until=4)
    assert street.pace.depth().halted == 6
    await street.time.run()
    assert street.pace.depth().halted == 0


@pytest.mark.parametrize(
    ("endpoint", "paced"),
    [
        ("sendMessage", True),
        ("sendPhoto", True),
        ("sendMediaGroup", True),
        ("editMessageText", True),
        ("editMessageReplyMarkup", True),
        ("copyMessages", True),
        ("forwardMessage", True),
        ("deleteMessage", True),
        ("deleteMessages", True),
        ("pinChatMessage", True),
        ("unpinAllChatMessages", True),
        ("stopPoll", True),
        ("answerCallbackQuery", False),
        ("answerInlineQuery", False),
        ("getUpdates", False),
        ("getFile", False),
        ("getMe", False),
        ("setMyCommands", False),
        ("deleteMyCommands", False),
        ("deleteWebhook", False),
    ],
)
def test_what_people_see_is_paced_and_the_rest_is_not(endpoint: str, paced: bool) -> None:
    assert is_paced(endpoint) is paced
