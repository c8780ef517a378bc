"""The pace in virtual time: what goes when."""

import asyncio

import pytest
from telegram.error import RetryAfter

from bot.lanes import Lane, is_paced
from tests.bot.arrivals import busiest
from tests.bot.street import MAX, ONA, Street


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


async def test_an_answer_to_a_tap_waits_for_nothing() -> None:
    street = Street(places=1)
    street.send("a", ONA, refused=(RetryAfter(30),))
    street.send("b", MAX)
    await street.time.settle()
    street.send("!", ONA, endpoint="answerCallbackQuery")
    await street.time.settle()
    assert street.started == [("a", 0), ("!", 0)]


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


async def test_an_album_takes_a_place_for_each_of_its_items() -> None:
    street = Street(places=10)
    for chat in range(1, 8):
        street.send("album", chat, Lane.PROMOTION, endpoint="sendMediaGroup", items=4)
    await street.time.run()
    assert street.starts("album") == [0, 0, 1, 1, 2, 2, 3]


async def test_a_receipt_does_not_wait_behind_an_album_that_needs_more_room() -> None:
    street = Street(places=4)
    street.send("-", 1)
    await street.time.settle()
    street.send("a", 2, Lane.PROMOTION, endpoint="sendMediaGroup", items=4)
    await street.time.settle()
    street.send("r", 3, Lane.RECEIPT)
    await street.time.run()
    assert street.order == "-ra"


async def test_an_album_of_more_items_than_there_are_places_still_goes() -> None:
    street = Street(places=2)
    street.send("album", 1, Lane.PROMOTION, endpoint="sendMediaGroup", items=5)
    await street.time.run()
    assert street.starts("album") == [0]
