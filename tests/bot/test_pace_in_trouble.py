"""The pace in virtual time: what failed calls, cancelled waits, refusals and a shut-down change for the others."""

import pytest
from telegram.error import BadRequest, RetryAfter

from bot.lanes import Lane
from bot.pace import NotCalledError
from tests.bot.street import MAX, ONA, VERA, Street


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


async def test_depth_tells_how_long_the_halt_still_lasts() -> None:
    street = Street()
    street.send("a", ONA, refused=(RetryAfter(10),))
    await street.time.run(until=4)
    assert street.pace.depth().halted == 6
    await street.time.run()
    assert street.pace.depth().halted == 0
