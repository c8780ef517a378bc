"""A message to many whose moment passed while the bot was off: it waits, and the owner says what becomes of it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.messages import Message
from tests.cast import Shop, data_of
from tests.journeys.pressroom import begins, checks, drafts, goes_on, planned, the_pressroom_opens
from tests.mornings import a_shop_after

BUNS, ASKED = "Fresh buns today", "Your message “Fresh buns today” was to go out November 22, 12:00"
AFTERNOON, EVENING = 27, 36  # hours from noon of the day it is planned on


@pytest.fixture
async def press(tmp_path: Path, hurried: None) -> AsyncIterator[Shop]:
    """A message is planned for tomorrow noon."""
    async with a_shop_after(_one_is_planned, tmp_path) as shop:
        yield shop


async def _one_is_planned(shop: Shop) -> None:
    await the_pressroom_opens(shop)
    await begins(shop)
    await goes_on(shop)
    await checks(shop, "Tomorrow 12:00")
    await shop.vera.taps("Plan it for 2 people")
    await shop.vera.sees_new("Goes out: November 22, 12:00")


async def away(shop: Shop, **long: int) -> None:
    """The bot is off, and comes back so long after noon of the day it was planned on."""
    await shop.stops()
    shop.town.clock.moves(timedelta(**long))
    await shop.starts()


async def is_asked(shop: Shop, **long: int) -> Message:
    """The bot was away for long, and asks."""
    await away(shop, **long)
    return await shop.vera.sees(ASKED)


def heard(shop: Shop) -> list[int]:
    """How often each of the two who want offers got it."""
    return [sum(BUNS in one.text for one in person.messages if one.from_bot) for person in (shop.ona, shop.tomas)]


def asked(shop: Shop) -> int:
    return sum(ASKED in one.text for one in shop.vera.messages)


async def sent(shop: Shop) -> None:
    """It has gone out to everybody."""
    for person in (shop.ona, shop.tomas):
        await person.sees(BUNS)
    await shop.settles()


async def test_two_days_late_it_waits_and_the_owner_is_asked_once(press: Shop) -> None:
    question = await is_asked(press, days=3)
    assert question.buttons == ["Send now", "Another time", "Do not send"]
    await away(press, days=1)
    await press.settles()
    assert (heard(press), asked(press)) == ([0, 0], 1)
    await press.vera.says("/manage")
    await press.vera.taps("Messages")
    await press.vera.taps("Sent messages")
    await press.vera.sees_new("Fresh buns today · missed its time")
    await press.vera.taps(BUNS)
    shown = await press.vera.sees_new("It was to go out November 22, 12:00")
    assert shown.buttons == ["Send now", "Another time", "Change the text", "Do not send", "Back"]


async def test_up_to_three_hours_late_it_goes_out_by_itself(press: Shop) -> None:
    await away(press, hours=AFTERNOON - 1)
    await sent(press)
    assert (heard(press), asked(press)) == ([1, 1], 0)


async def test_sent_after_all_it_goes_out_once_however_often_it_is_tapped(press: Shop) -> None:
    question = await is_asked(press, days=3)
    now = data_of(question, "Send now")
    await press.vera.taps_data(question.message_id, now)
    await sent(press)
    await press.vera.taps_data(question.message_id, now)
    await press.vera.sees("Now: sent")
    await press.settles()
    assert heard(press) == [1, 1]
    assert press.value("SELECT count(*) FROM journal WHERE act = 'broadcast-moved'") == 1


async def test_at_night_sending_it_now_asks_whether_to_wait_for_the_morning(press: Shop) -> None:
    question = await is_asked(press, days=3)
    press.later(hours=11)
    await press.vera.taps("Send now", question.message_id)
    await press.vera.sees("That is in your quiet hours")
    await press.vera.taps("Send without a sound")
    await sent(press)
    assert (heard(press), press.ona.last.silent, drafts(press)) == ([1, 1], True, 0)


async def test_it_is_put_off_to_another_time_and_goes_out_then(press: Shop) -> None:
    question = await is_asked(press, days=3)
    await press.vera.taps("Another time", question.message_id)
    await press.vera.sees("When should it go out?")
    await press.vera.says("24.11.2026 18:15")
    await press.vera.sees_new("Goes out: November 24, 18:15")
    assert heard(press) == [0, 0]
    press.later(hours=7)
    await sent(press)
    assert (heard(press), asked(press)) == ([1, 1], 1)


async def test_it_is_not_sent_at_all_after_being_asked_once_more(press: Shop) -> None:
    question = await is_asked(press, days=3)
    await press.vera.taps("Do not send", question.message_id)
    await press.vera.sees("Call this message off?")
    await press.vera.taps("Yes, call it off")
    await press.vera.sees("Now: stopped")
    press.later(days=1)
    await press.settles()
    assert (heard(press), [one["state"] for one in planned(press)]) == ([0, 0], ["stopped"])
