"""Both transports in town: what goes up comes down the same; what is too long, or no HTTP, is not read to its end."""

import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot import transport
from bot.outcomes import Outcome, classify
from bot.transport import AiohttpRequest
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.bot.arrivals import TOKEN
from tests.bot.carriers import Carrier, each_carrier
from tests.bot.test_transport import SECRET, everything_said, failure_of
from tests.bot.wires import Wires, answer, says, says_and_leaves
from tests.sandbox.pictures import card, plain

NAMES = ["data.json", "Kortelė „Ona“.pdf", "back\\slash.txt", "semi;colon.txt", "ёлка 🎄.txt"]


@asynccontextmanager
async def a_town(carrier: Carrier) -> AsyncIterator[tuple[Town, Bot]]:
    """A town where Ona has written to the bot, and a bot that speaks by this transport."""
    town = Town()
    async with Sandbox(town) as sandbox:
        ona = town.joins("Ona")
        await ona.says("/start")
        calls, fetches = carrier(), carrier()
        bot = Bot(town.token, f"{sandbox.url}/bot", f"{sandbox.url}/file/bot", calls, fetches)
        async with bot as speaking:
            yield town, speaking


@each_carrier
@pytest.mark.parametrize("name", NAMES)
async def test_a_document_arrives_with_its_name_and_comes_down_as_it_went_up(carrier: Carrier, name: str) -> None:
    content = bytes(range(256)) * 10_000  # more than a socket takes at once, with every byte there is
    async with a_town(carrier) as (town, speaking):
        ona = next(iter(town.people.values()))
        sent = await speaking.send_document(ona.id, content, caption="Your data — ёлка", filename=name)
        assert sent.document is not None
        assert (sent.document.file_name, sent.document.file_size) == (name, len(content))
        assert sent.caption == "Your data — ёлка"
        file = await speaking.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == content


@each_carrier
async def test_a_picture_is_sent_and_another_put_in_its_place(carrier: Carrier) -> None:
    async with a_town(carrier) as (town, speaking):
        ona = next(iter(town.people.values()))
        sent = await speaking.send_photo(ona.id, card(), caption="<b>Card</b>", parse_mode="HTML")
        await speaking.edit_message_media(InputMediaPhoto(plain(640, 480)), ona.id, sent.message_id)
    _start, message = ona.messages
    assert message.photo
    assert (message.photo["width"], message.photo["height"]) == (640, 480)


@each_carrier
async def test_every_letter_arrives(carrier: Carrier) -> None:
    text = "a+b=c & d%20 ё ąčęėįšųūž ștampilă 🎄 \n 'quoted' \"twice\""
    async with a_town(carrier) as (town, speaking):
        ona = next(iter(town.people.values()))
        await speaking.send_message(ona.id, text)
    assert ona.messages[-1].text == text


@each_carrier
async def test_what_was_done_and_never_answered_is_unknown_and_done_once(carrier: Carrier) -> None:
    async with a_town(carrier) as (town, speaking):
        ona = next(iter(town.people.values()))
        town.faults.cut("hang-after", seconds=2, method="sendMessage")
        with pytest.raises(TimedOut) as silence:
            await speaking.send_message(ona.id, "one", read_timeout=0.1)
        town.faults.cut("half-body", method="sendMessage")
        with pytest.raises(NetworkError) as half:
            await speaking.send_message(ona.id, "two")
    assert [classify(end.value) for end in (silence, half)] == [Outcome.UNKNOWN, Outcome.UNKNOWN]
    assert [message.text for message in ona.messages] == ["/start", "one", "two"]


@each_carrier
async def test_telegrams_own_refusals_are_the_librarys_own_errors(carrier: Carrier) -> None:
    async with a_town(carrier) as (town, speaking):
        ona = next(iter(town.people.values()))
        town.faults.too_many(7, method="sendMessage")
        with pytest.raises(RetryAfter):
            await speaking.send_message(ona.id, "hello")
        with pytest.raises(BadRequest, match="parse entities"):
            await speaking.send_message(ona.id, "<b>", parse_mode="HTML")
    assert [message.text for message in ona.messages] == ["/start"]


async def test_an_answer_longer_than_the_longest_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "MOST_BYTES", 1000)
    async with Wires() as server, AiohttpRequest() as request:
        server.script.extend([says(answer(b"x" * 1000)), says(answer(b"x" * 1001))])
        assert await request.retrieve(f"{server.url}/file") == b"x" * 1000
        with pytest.raises(NetworkError, match="longer than 1000 bytes"):
            await request.retrieve(f"{server.url}/file")


async def test_what_grows_while_it_is_unpacked_is_given_up_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "MOST_BYTES", 100_000)
    bomb = answer(gzip.compress(bytes(50_000_000)), "Content-Encoding: gzip\r\n")
    async with Wires() as server, AiohttpRequest() as request:
        server.script.extend([says(answer(gzip.compress(b"x" * 1000), "Content-Encoding: gzip\r\n")), says(bomb)])
        assert await request.retrieve(f"{server.url}/file") == b"x" * 1000
        with pytest.raises(NetworkError, match="longer than"):
            await request.retrieve(f"{server.url}/file")


@each_carrier
async def test_what_is_no_http_is_unknown_and_its_error_names_no_address(carrier: Carrier) -> None:
    async with Wires() as server, carrier() as request:
        server.script.append(says_and_leaves(b"220 mail at your service\r\n\r\n"))
        bot = Bot(TOKEN, base_url=f"{server.url}/bot", request=request)
        failed = await failure_of(bot.send_message(1, "hello"))
    assert classify(failed) is Outcome.UNKNOWN
    assert SECRET not in everything_said(failed)
