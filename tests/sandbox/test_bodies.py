"""Parameters come in a query, a form, a multipart form or JSON; and what the methods without trouble do."""

import asyncio
import contextlib
import json

import aiohttp
import pytest

from sandbox.person import Person
from sandbox.town import Town
from tests.sandbox.conftest import Api
from tests.sandbox.pictures import plain

BUTTONS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.fixture
async def ona(town: Town) -> Person:
    person = town.joins("Ona")
    await person.says("/start")
    return person


@pytest.mark.parametrize("way", ["query", "form", "multipart", "json", "both"])
async def test_every_kind_of_body_says_the_same(api: Api, ona: Person, way: str) -> None:
    address = f"{api.url}/bot{api.town.token}/sendMessage"
    asked = {"chat_id": str(ona.id), "text": "Hi", "reply_markup": json.dumps(BUTTONS), "protect_content": "true"}
    if way == "query":
        request = api.http.get(address, params=asked)
    elif way == "form":
        request = api.http.post(address, data=asked)
    elif way == "multipart":
        request = api.http.post(address, data=aiohttp.FormData(asked, default_to_multipart=True))
    elif way == "json":
        request = api.http.post(address, json={"chat_id": ona.id, "text": "Hi", "reply_markup": BUTTONS})
    else:
        request = api.http.post(f"{address}?chat_id={ona.id}", json={"text": "Hi", "reply_markup": BUTTONS})
    async with request as answer:
        assert (await answer.json())["ok"]
    assert (ona.last.text, ona.last.buttons) == ("Hi", ["Go"])


async def test_an_uploaded_file_can_be_named_by_attach(api: Api, ona: Person) -> None:
    media = json.dumps([{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}])
    sent = await api.ok("sendMediaGroup", {"a": plain(40, 30), "b": plain(50, 30)}, chat_id=str(ona.id), media=media)
    assert [message["photo"][-1]["width"] for message in sent] == [40, 50]


async def test_another_http_method_is_not_allowed(api: Api) -> None:
    async with api.http.put(f"{api.url}/bot{api.town.token}/getMe") as answer:
        assert answer.status == 405


async def test_a_copy_carries_the_content_and_a_forward_says_whose_it_was(api: Api, ona: Person) -> None:
    original = await api.ok("sendMessage", chat_id=ona.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=BUTTONS)
    where = {"chat_id": ona.id, "from_chat_id": ona.id, "message_id": original["message_id"]}
    copy = await api.ok("copyMessage", **where)
    assert set(copy) == {"message_id"}
    assert (ona.last.text, ona.last.entities[0]["type"], ona.last.inline) == ("Hi", "bold", None)
    forward = await api.ok("forwardMessage", **where)
    assert forward["forward_origin"]["sender_user"]["username"] == "stampbook_bot"
    protected = await api.ok("sendMessage", chat_id=ona.id, text="Mine", protect_content=True)
    where["message_id"] = protected["message_id"]
    assert (await api("copyMessage", **where))["description"] == "Bad Request: message can't be copied"
    assert (await api("forwardMessage", **where))["description"] == "Bad Request: message can't be forwarded"


async def test_a_reply_carries_what_it_replies_to(api: Api, ona: Person) -> None:
    sent = await api.ok("sendMessage", chat_id=ona.id, text="Yes", reply_parameters={"message_id": 1})
    assert sent["reply_to_message"]["text"] == "/start"
    lenient = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await api.ok("sendMessage", chat_id=ona.id, text="Yes", reply_parameters=lenient)


async def test_an_edit_of_buttons_alone_leaves_no_edited_mark(api: Api, ona: Person) -> None:
    sent = await api.ok("sendMessage", chat_id=ona.id, text="Hi", reply_markup=BUTTONS)
    edited = await api.ok("editMessageReplyMarkup", chat_id=ona.id, message_id=sent["message_id"])
    assert "reply_markup" not in edited
    assert "edit_date" not in edited
    edited = await api.ok("editMessageText", chat_id=ona.id, message_id=sent["message_id"], text="Ho")
    assert "edit_date" in edited


async def test_pins_names_and_menu_buttons_are_kept(api: Api, ona: Person) -> None:
    await api.ok("pinChatMessage", chat_id=ona.id, message_id=1)
    assert (await api.ok("getChat", chat_id=ona.id))["pinned_message"]["message_id"] == 1
    await api.ok("unpinAllChatMessages", chat_id=ona.id)
    assert "pinned_message" not in await api.ok("getChat", chat_id=ona.id)
    await api.ok("setMyName", name="Stampai", language_code="lt")
    assert (await api.ok("getMyName", language_code="lt"))["name"] == "Stampai"
    assert (await api.ok("getMyName", language_code="pl"))["name"] == "Stampbook"
    await api.ok("setMyShortDescription", short_description="A loyalty card")
    assert (await api.ok("getMyShortDescription"))["short_description"] == "A loyalty card"
    app = {"type": "web_app", "text": "Open", "web_app": {"url": "https://example.com"}}
    await api.ok("setChatMenuButton", chat_id=ona.id, menu_button=app)
    assert await api.ok("getChatMenuButton", chat_id=ona.id) == app
    assert await api.ok("getChatMenuButton") == {"type": "commands"}


async def test_the_rest_of_the_things_can_be_sent(api: Api, ona: Person) -> None:
    for kind in ("sticker", "video", "voice", "animation", "audio"):
        sent = await api.ok(f"send{kind.capitalize()}", {kind: b"bytes"}, chat_id=ona.id)
        assert sent[kind]["file_size"] == 5
    await api.ok("sendLocation", chat_id=ona.id, latitude=54.7, longitude=25.3)
    await api.ok("sendContact", chat_id=ona.id, phone_number="+370600", first_name="Max")
    assert [message.other for message in ona.messages[1:]] == [
        "sticker", "video", "voice", "animation", "audio", "location", "contact",
    ]  # fmt: skip


async def test_a_caller_who_is_gone_in_the_middle_of_an_upload_is_no_defect(
    api: Api, ona: Person, caplog: pytest.LogCaptureFixture
) -> None:
    host, port = api.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = f"POST /bot{api.town.token}/sendPhoto HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1000\r\n"
    writer.write(f"{head}Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n".encode())
    await writer.drain()
    assert (await api.ok("getMe"))["is_bot"]  # by now the town reads what will never come
    writer.transport.abort()
    with contextlib.suppress(ConnectionError):
        await reader.read()
    assert (await api.ok("sendMessage", chat_id=ona.id, text="Hi"))["message_id"]
    assert not caplog.records
