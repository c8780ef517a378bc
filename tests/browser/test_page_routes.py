"""The page's routes refuse what makes no sense, in words, and change nothing; the stream begins with the whole town."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.browser.bot import LINK, card
from tests.browser.chromium import shared_loop

Json = dict[str, Any]

WRONG = [
    ("people", {"name": "", "language": "en"}, "A name has 1 to 64 characters"),
    ("people", {"name": "x" * 65, "language": "en"}, "A name has 1 to 64 characters"),
    ("people", {"name": 5, "language": "en"}, "Name must be text"),
    ("people", {"name": "Tomas", "language": "xx"}, "Language is one of en, ru, pl, ro, lt"),
    ("say", {"person": "1", "text": "hi"}, "Person must be a whole number"),
    ("say", {"person": True, "text": "hi"}, "Person must be a whole number"),
    ("say", {"person": 1, "text": "hi"}, "Nobody in town has the id 1"),
    ("say", {"person": 5_000_000_001, "text": "  "}, "An empty message cannot be sent"),
    ("say", ["person"], "The body must be a JSON object"),
    ("tap", {"person": 1, "message_id": 1, "data": "x"}, "Nobody in town has the id 1"),
    ("tap", {"person": 5_000_000_001, "message_id": 1.5, "data": "x"}, "Message_id must be a whole number"),
    ("start", {"person": 5_000_000_001, "link": "https://example.com"}, "This link does not lead to this bot"),
    ("start", {"person": 5_000_000_001, "link": "t.me/stampbook_bot?start=" + "x" * 65}, "Telegram refuses"),
    ("contact", {"person": 7}, "Nobody in town has the id 7"),
    ("block", {"person": 7, "blocked": True}, "Nobody in town has the id 7"),
    ("clock", {"now": "yesterday"}, "Invalid isoformat string"),
    ("clock", {"now": "2027-01-01T00:00:00"}, "Now must carry its time zone"),
    ("clock", {"now": "9999-12-31T00:00:00+00:00"}, "The town's years are 2000 to 2199"),
    ("clock", {"seconds": 1e9}, "Seconds must be a whole number"),
    ("clock", {"seconds": 10**30}, "At most ten years at once"),
    ("clock", {}, "Seconds must be a whole number"),
    ("clock", {"jump": "yesterday"}, "One jumps to morning, monday, week, holiday"),
    ("clock", {"jump": 1}, "Jump must be text"),
    ("crowd", {}, "Nobody can join here"),
    ("photo", {"person": 1}, "The body must be multipart/form-data"),
    ("forward", {"person": 5_000_000_001, "message_id": 99}, "This message cannot be forwarded"),
    ("document", {"person": 1}, "The body must be multipart/form-data"),
    ("scan", {"image": "x"}, "The body must be multipart/form-data"),
]


@shared_loop()
async def session(sandbox: Sandbox, ona: Person) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(base_url=sandbox.url) as opened:
        yield opened


@pytest.mark.parametrize(("act", "body", "why"), WRONG, ids=lambda value: str(value)[:40])
async def test_a_senseless_act_is_refused_in_words(
    session: aiohttp.ClientSession, town: Town, act: str, body: Json, why: str
) -> None:
    offset, people = town.clock.offset, town.snapshot()["people"]
    async with session.post(f"/sandbox/{act}", json=body) as response:
        assert response.status == 400
        assert (await response.json())["error"].startswith(why)
    assert (town.clock.offset, town.snapshot()["people"]) == (offset, people)


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
async def test_a_body_that_is_no_json_is_refused(session: aiohttp.ClientSession, body: bytes) -> None:
    async with session.post("/sandbox/say", data=body) as response:
        assert (response.status, await response.json()) == (400, {"error": "The body must be JSON"})


async def test_a_page_elsewhere_cannot_act(session: aiohttp.ClientSession, town: Town) -> None:
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    async with session.post("/sandbox/people", json={"name": "Eve", "language": "en"}, headers=elsewhere) as response:
        assert response.status == 403
    assert [person.name for person in town.people.values()] == ["Ona"]


async def test_a_scan_takes_one_image_and_nothing_beside_it(session: aiohttp.ClientSession) -> None:
    alone, helped = aiohttp.FormData(), aiohttp.FormData()
    alone.add_field("image", card(), filename="seen.png")
    helped.add_field("image", card(), filename="seen.png")
    helped.add_field("hint", LINK)
    async with session.post("/sandbox/scan", data=alone) as response:
        assert await response.json() == {"link": LINK}
    async with session.post("/sandbox/scan", data=helped) as response:
        assert (response.status, await response.json()) == (400, {"error": "The form has only: image"})


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("guests.csv", b"", "An empty file cannot be sent"),
        ("../guests.csv", b"x", "A file's name has 1 to 255 characters and no folder"),
    ],
)
async def test_a_file_no_phone_would_send_is_refused(
    session: aiohttp.ClientSession, ona: Person, name: str, content: bytes, why: str
) -> None:
    form = aiohttp.FormData()
    form.add_field("person", str(ona.id))
    form.add_field("name", name)
    form.add_field("file", content, filename="blob")
    async with session.post("/sandbox/document", data=form) as response:
        assert (response.status, await response.json()) == (400, {"error": why})
    assert ona.messages == []


async def test_what_is_no_image_holds_no_link(session: aiohttp.ClientSession) -> None:
    form = aiohttp.FormData()
    form.add_field("image", b"GIF89a but not really", filename="seen.gif")
    async with session.post("/sandbox/scan", data=form) as response:
        assert await response.json() == {"link": None}


@pytest.mark.parametrize("path", ["/page/none.js", "/page/..%2fpage_routes.py", "/page/index.html", "/files/none"])
async def test_what_is_not_there_is_not_found(session: aiohttp.ClientSession, path: str) -> None:
    async with session.get(path) as response:
        assert response.status == 404


async def test_the_page_may_run_only_its_own_scripts(session: aiohttp.ClientSession) -> None:
    async with session.get("/") as response:
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert "http://" not in await response.text()


async def test_the_stream_begins_with_the_town_and_tells_every_change_in_order(
    session: aiohttp.ClientSession, town: Town, ona: Person
) -> None:
    async with session.get("/sandbox/events") as stream:
        first = await _event(stream)
        assert (first.pop("kind"), first["people"]) == ("snapshot", town.snapshot()["people"])
        await ona.says("one")
        await ona.says("two")
        told = [await _event(stream) for _ in range(3)]
    assert [event["kind"] for event in told] == ["message", "person", "message"]
    assert told[2]["message"]["text"] == "two"


async def test_going_down_ends_an_open_stream_cleanly(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{sandbox.url}/sandbox/events") as stream:
            await _event(stream)
            await sandbox.__aexit__()
            assert (await stream.content.read()).strip() == b""  # a stream cut off in the middle raises here


async def _event(stream: aiohttp.ClientResponse) -> Json:
    while not (line := await stream.content.readline()).startswith(b"data: "):
        assert line, "the stream ended"
    event: Json = json.loads(line.removeprefix(b"data: "))
    return event
