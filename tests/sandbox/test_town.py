"""The town as the chat page and the tests see it: people, snapshot, events, waiting eyes, the clock."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.sandbox.conftest import Api
from tests.sandbox.pictures import plain

Json = dict[str, Any]


@pytest.fixture
async def ona(town: Town) -> Person:
    return town.joins("Ona", "lt", last_name="Kaunaitė")


async def test_the_snapshot_shows_what_is_on_the_phone(api: Api, ona: Person, town: Town) -> None:
    await ona.says("/start")
    sent = await api.ok(
        "sendPhoto",
        {"photo": plain(640, 480)},
        chat_id=ona.id,
        caption="<b>A & B</b>".replace("&", "&amp;"),
        parse_mode="HTML",
        disable_notification=True,
        reply_markup={"inline_keyboard": [[{"text": "Use", "callback_data": "u"}, {"text": "Web", "url": "a.lt"}]]},
    )
    snapshot = town.snapshot()
    assert snapshot["bot"] == {"id": 4200, "username": "stampbook_bot", "name": "Stampbook"}
    (person,) = snapshot["people"]
    assert (person["name"], person["language"], person["started"], person["blocked"]) == ("Ona", "lt", True, False)
    shown = person["messages"][1]
    assert shown == {
        "message_id": sent["message_id"],
        "date": sent["date"],
        "from_bot": True,
        "silent": True,
        "html": "<b>A &amp; B</b>",
        "text": "A & B",
        "photo": {"url": f"/files/{sent['photo'][-1]['file_id']}", "width": 640, "height": 480},
        "document": None,
        "other": None,
        "inline": [[{"text": "Use", "data": "u"}, {"text": "Web", "url": "a.lt"}]],
        "edited": False,
    }


async def test_every_change_is_told_in_order(api: Api, town: Town) -> None:
    events: list[Json] = []
    unwatch = town.watch(events.append)
    ona = town.joins("Ona")
    await ona.says("/start")
    keys = {"keyboard": [["Card"]]}
    sent = await api.ok("sendMessage", chat_id=ona.id, text="Hi", reply_markup=keys)
    await api.ok("sendChatAction", chat_id=ona.id, action="typing")
    await api.ok("editMessageText", chat_id=ona.id, message_id=sent["message_id"], text="Ho")
    await api.ok("deleteMessage", chat_id=ona.id, message_id=sent["message_id"])
    await api.ok("setMyCommands", commands=[{"command": "card", "description": "Your card"}])
    tap = town.tap(ona.id, 1, "x")
    await api.ok("answerCallbackQuery", callback_query_id=tap.id)
    town.clock.moves(timedelta(days=1))
    await ona.blocks()
    unwatch()
    await ona.unblocks()
    assert [event["kind"] for event in events] == [
        "person", "message", "person", "message", "keyboard", "typing", "edit", "delete", "commands", "toast",
        "clock", "person",
    ]  # fmt: skip
    assert events[6]["message"]["text"] == "Ho"
    assert events[7] == {"kind": "delete", "person": ona.id, "message_id": sent["message_id"]}
    assert events[9] == {"kind": "toast", "person": ona.id, "callback_query_id": tap.id, "text": "", "alert": False}


async def test_eyes_wait_until_the_message_comes(api: Api, ona: Person) -> None:
    await ona.says("/start")
    seeing = asyncio.create_task(ona.sees(re.compile(r"\d stamps")))
    await asyncio.sleep(0)
    await api.ok("sendMessage", chat_id=ona.id, text="You have 3 stamps")
    assert (await seeing).text == "You have 3 stamps"


async def test_new_means_since_ones_last_act_and_an_edit_counts(api: Api, ona: Person) -> None:
    await ona.says("/start")
    sent = await api.ok("sendMessage", chat_id=ona.id, text="Hello")
    await ona.sees_new("Hello")
    await ona.says("again")
    with pytest.raises(AssertionError, match="did not see 'Hello'"):
        await ona.sees_new("Hello", within=0.01)
    await api.ok("editMessageText", chat_id=ona.id, message_id=sent["message_id"], text="Hello!")
    assert (await ona.sees_new("Hello")).message_id == sent["message_id"]


async def test_ones_own_words_are_not_the_bots(ona: Person) -> None:
    await ona.says("Hello")
    with pytest.raises(AssertionError, match=r"(?s)did not see 'Hello'.*me: Hello"):
        await ona.sees("Hello", within=0.01)


async def test_a_long_paste_becomes_several_messages(ona: Person) -> None:
    await ona.says("😀" * 5000)
    assert [len(message.text) for message in ona.messages] == [2048, 2048, 904]


@pytest.mark.parametrize(
    "link",
    ["https://t.me/another_bot?start=x", "https://example.com", "https://t.me/stampbook_bot?start=" + "x" * 65],
)
async def test_a_link_telegram_would_not_start_is_refused(ona: Person, link: str) -> None:
    with pytest.raises(ValueError, match=r"this link|this start parameter"):
        await ona.opens(link)
    assert ona.messages == []


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("t.me/stampbook_bot", "/start"),
        ("https://telegram.me/Stampbook_Bot?start=", "/start"),
        ("tg://resolve?domain=stampbook_bot&start=c_1-2", "/start c_1-2"),
    ],
)
async def test_a_link_to_the_bot_sends_its_start(ona: Person, link: str, text: str) -> None:
    assert (await ona.opens(link)).text == text


async def test_opening_a_link_unblocks_but_writing_while_blocking_cannot_be(ona: Person) -> None:
    await ona.says("/start")
    await ona.blocks()
    with pytest.raises(ValueError, match="blocked"):
        await ona.says("hello?")
    await ona.opens("t.me/stampbook_bot")
    assert not ona.phone.blocked


async def test_the_clock_is_served_with_its_distance_from_the_wall(api: Api, town: Town) -> None:
    town.clock.sets(datetime(2027, 1, 31, 12, tzinfo=UTC))
    async with api.http.get(f"{api.url}/clock") as answer:
        served = await answer.json()
    assert served["now"].startswith("2027-01-31T12:00")
    wall = datetime.now(UTC) + timedelta(seconds=served["offset"])
    assert abs(wall - town.clock.now()) < timedelta(seconds=1)


async def test_messages_are_dated_by_the_towns_clock(api: Api) -> None:
    town = Town(start=datetime(2026, 11, 21, 10, tzinfo=UTC))
    ona = town.joins("Ona")
    async with Sandbox(town) as served:
        sent = await ona.says("/start")
        assert datetime.fromtimestamp(sent.date, UTC).isoformat()[:16] == "2026-11-21T10:00"
        async with api.http.post(
            f"{served.url}/bot{town.token}/deleteMessage", json={"chat_id": ona.id, "message_id": sent.message_id}
        ) as answer:
            assert (await answer.json())["ok"]
    old = await ona.says("old")
    town.clock.moves(timedelta(hours=49))
    async with (
        Sandbox(town) as served,
        api.http.post(
            f"{served.url}/bot{town.token}/deleteMessage", json={"chat_id": ona.id, "message_id": old.message_id}
        ) as answer,
    ):
        assert (await answer.json())["description"] == "Bad Request: message can't be deleted for everyone"


async def test_a_waiting_poll_does_not_hold_up_the_end(town: Town, api: Api, sandbox: Sandbox) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=50))
    await asyncio.wait_for(town.updates.reader_waits.wait(), 5)
    await asyncio.wait_for(sandbox.__aexit__(None, None, None), 10)
    assert (await poll)["result"] == []
