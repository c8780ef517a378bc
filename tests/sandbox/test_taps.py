"""Taps on inline buttons: one answer, in time, and the spinner stops."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from sandbox.callbacks import Toast
from sandbox.person import Person
from sandbox.town import Town
from tests.sandbox.conftest import Api

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def ona(town: Town) -> Person:
    person = town.joins("Ona")
    await person.says("/start")
    return person


async def _shows(api: Api, ona: Person, text: str, *buttons: dict[str, str]) -> int:
    sent = await api.ok("sendMessage", chat_id=ona.id, text=text, reply_markup={"inline_keyboard": [list(buttons)]})
    number: int = sent["message_id"]
    return number


async def _last_query(api: Api) -> Any:
    return (await api.ok("getUpdates"))[-1]["callback_query"]


async def test_the_tap_carries_the_message_and_the_person_hears_the_answer(api: Api, ona: Person) -> None:
    shown = await _shows(api, ona, "Choose", {"text": "Go", "callback_data": "go:1"})
    tapping = asyncio.create_task(ona.taps("Go"))
    await asyncio.sleep(0)
    query = await _last_query(api)
    assert (query["data"], query["from"]["id"]) == ("go:1", ona.id)
    assert (query["message"]["message_id"], query["message"]["text"]) == (shown, "Choose")
    assert query["message"]["reply_markup"] == {"inline_keyboard": [[{"text": "Go", "callback_data": "go:1"}]]}
    await api.ok("answerCallbackQuery", callback_query_id=query["id"], text="Gone", show_alert=True)
    assert await tapping == Toast("Gone", alert=True)


async def test_a_second_answer_is_refused_as_too_old(api: Api, ona: Person, town: Town) -> None:
    tap = town.tap(ona.id, 1, "x")
    assert (await api("answerCallbackQuery", callback_query_id=tap.id))["ok"]
    assert (await api("answerCallbackQuery", callback_query_id=tap.id))["description"] == TOO_OLD


@pytest.mark.parametrize(("seconds", "in_time"), [(149, True), (151, False)])
async def test_an_answer_is_taken_for_150_seconds_of_the_towns_clock(
    api: Api, ona: Person, town: Town, seconds: int, in_time: bool
) -> None:
    tap = town.tap(ona.id, 1, "x")
    town.clock.moves(timedelta(seconds=seconds))
    assert (await api("answerCallbackQuery", callback_query_id=tap.id))["ok"] is in_time


async def test_an_answer_longer_than_200_characters_is_refused(api: Api, ona: Person, town: Town) -> None:
    tap = town.tap(ona.id, 1, "x")
    refused = await api("answerCallbackQuery", callback_query_id=tap.id, text="x" * 201)
    assert refused["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert (await api("answerCallbackQuery", callback_query_id=tap.id, text="x" * 200))["ok"]


async def test_a_tap_on_a_deleted_message_carries_an_inaccessible_one(api: Api, ona: Person, town: Town) -> None:
    shown = await _shows(api, ona, "Choose", {"text": "Go", "callback_data": "go"})
    await api.ok("deleteMessage", chat_id=ona.id, message_id=shown)
    town.tap(ona.id, shown, "go")
    message = (await _last_query(api))["message"]
    assert (message["message_id"], message["date"]) == (shown, 0)


async def test_a_link_button_to_the_bot_is_opened_and_another_only_shown(api: Api, ona: Person) -> None:
    await _shows(
        api,
        ona,
        "Links",
        {"text": "Us", "url": "https://t.me/stampbook_bot?start=r_1"},
        {"text": "Them", "url": "https://example.com"},
    )
    assert await ona.taps("Us") == Toast(url="https://t.me/stampbook_bot?start=r_1")
    assert ona.messages[-1].text == "/start r_1"
    assert await ona.taps("Them") == Toast(url="https://example.com")
    assert ona.messages[-1].text == "/start r_1"


async def test_the_newest_message_with_the_label_is_tapped_unless_one_is_named(api: Api, ona: Person) -> None:
    older = await _shows(api, ona, "Old", {"text": "Go", "callback_data": "old"})
    await _shows(api, ona, "New", {"text": "Go", "callback_data": "new"})
    for message_id, data in ((None, "new"), (older, "old")):
        tapping = asyncio.create_task(ona.taps("Go", message_id))
        await asyncio.sleep(0)
        query = await _last_query(api)
        assert query["data"] == data
        await api.ok("answerCallbackQuery", callback_query_id=query["id"])
        assert await tapping == Toast()


async def test_a_key_of_the_reply_keyboard_is_said_or_shares_ones_own_number(api: Api, ona: Person) -> None:
    keys = {"keyboard": [["Card", {"text": "My phone", "request_contact": True}]]}
    await api.ok("sendMessage", chat_id=ona.id, text="Hi", reply_markup=keys)
    await ona.taps("Card")
    assert ona.messages[-1].text == "Card"
    await ona.taps("My phone")
    assert ona.messages[-1].content["contact"]["user_id"] == ona.id


async def test_a_button_that_comes_late_is_tapped_when_it_comes(api: Api, ona: Person) -> None:
    tapping = asyncio.create_task(ona.taps("Us"))
    await asyncio.sleep(0)
    await _shows(api, ona, "Links", {"text": "Us", "url": "https://t.me/stampbook_bot"})
    assert (await tapping).url == "https://t.me/stampbook_bot"


async def test_a_button_that_is_not_there_fails_with_the_chat_written_out(
    ona: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.person.APPEAR_SECONDS", 0.01)
    with pytest.raises(AssertionError, match=r"(?s)no button 'Go'.*1 +me: /start"):
        await ona.taps("Go")


async def test_a_tap_nobody_answers_fails_with_the_chat_written_out(
    ona: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.person.ANSWER_SECONDS", 0.01)
    with pytest.raises(AssertionError, match=r"(?s)did not answer the tap 'x'.*me: /start"):
        await ona.taps_data(1, "x")
