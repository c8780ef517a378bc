"""The ways in: every door opens by exactly the ways its line names. The table is made from the doors themselves."""

from collections.abc import AsyncIterator, Iterator
from itertools import count
from typing import Any

import pytest
from telegram import Update
from telegram.ext import Application, ApplicationBuilder

from bot.ways import open_doors
from handlers import doors
from handlers.door import Entrance
from handlers.knock import Door, Hears
from loyalty.codes import Carries, fresh, fresh_referral, parse
from sandbox.entities import found
from screens.buttons import BELOW, NAMES
from screens.words import LANGUAGES, Words
from tests.bot.rig import Rig

Json = dict[str, Any]

BOT = "stampbook_bot"
ONA: Json = {"id": 11, "is_bot": False, "first_name": "Ona", "language_code": "lt"}
HERE: Json = {"id": 11, "type": "private", "first_name": "Ona"}
GROUP: Json = {"id": -1001, "type": "supergroup", "title": "Friends"}
FILE: Json = {"file_id": "AgAC", "file_unique_id": "AQAD"}
PHOTO: Json = {"photo": [FILE | {"width": 90, "height": 90}]}


def message(chat: Json = HERE, kind: str = "message", **content: Any) -> Json:
    """An update with a message from Ona; `text` gets the marks Telegram gives it."""
    if "text" in content:
        content["entities"] = found(content["text"], [])
    return {kind: {"message_id": 5, "date": 1_800_000_000, "chat": chat, "from": ONA, **content}}


def says(text: str, chat: Json = HERE) -> Json:
    return message(chat, text=text)


def taps(data: str) -> Json:
    below = message(HERE, text="a screen")["message"]
    return {"callback_query": {"id": "7", "from": ONA, "chat_instance": "1", "data": data, "message": below}}


def document(mime: str) -> Json:
    return {"document": FILE | {"mime_type": mime, "file_name": "a file"}}


HEARD: dict[Hears, list[Json]] = {
    Hears.PHOTO: [
        message(**PHOTO),
        message(**PHOTO, caption="/card"),
        message(**PHOTO, media_group_id="album"),
        message(**document("image/png")),
        message(**document("application/pdf")),
    ],
    Hears.NUMBER: [says(text) for text in ("4821093756", "482 109 3756", "482-109-3756", "٤٨٢١٠٩٣٧٥٦", "482109375")],
    Hears.TEXT: [
        says(text)
        for text in (
            "hello",
            "12",
            "card",
            "please /card",
            "☕",
            "https://example.org",
            f"t.me/{BOT}",
            "482 109 3756 6 6",
        )
    ],
    Hears.COMMAND: [says(text) for text in ("/", "/cards", "/card@another_bot", "//card", "/ card", "/кард")],
    Hears.BUTTON: [
        taps(data) for data in ("cards", "card2:1", " card", "++card", "CARD", "🎁", "from-source", "x" * 64)
    ],
    Hears.OTHER: [
        message(sticker=FILE | {"type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}),
        message(voice=FILE | {"duration": 3}),
        message(location={"latitude": 54.7, "longitude": 25.3}),
        message(contact={"phone_number": "+37060000000", "first_name": "Somebody"}),
        message(dice={"emoji": "🎲", "value": 6}),
    ],
    Hears.EDITED: [
        message(kind="edited_message", text="/card", edit_date=1_800_000_009),
        message(kind="edited_message", text="482 109 3756", edit_date=1_800_000_009),
        message(kind="edited_message", **PHOTO, edit_date=1_800_000_009),
    ],
    Hears.GROUP: [says("/card", GROUP), says(f"/scan@{BOT}", GROUP), says("/no_such_command", GROUP)],
    Hears.REACH: [
        {
            "my_chat_member": {
                "chat": HERE,
                "from": ONA,
                "date": 1_800_000_000,
                "old_chat_member": {"user": ONA, "status": "member"},
                "new_chat_member": {"user": ONA, "status": "kicked", "until_date": 0},
            }
        }
    ],
    Hears.REST: [
        says("Card", GROUP),
        says("482 109 3756", GROUP),
        message(GROUP, **PHOTO),
        message(GROUP, kind="edited_message", text="/card", edit_date=1_800_000_009),
        message(GROUP, new_chat_members=[ONA]),
        message(HERE, pinned_message=message(text="a screen")["message"]),
    ],
}


def payload(carries: Carries) -> str:
    """A start payload of this kind."""
    if carries is Carries.SOURCE:
        return "j_counter"
    return fresh_referral(b"12345678") if carries is Carries.REFERRAL else fresh(carries, b"sixteen bytes ok")


def ways_into(door: Door) -> Iterator[Json]:
    """Everything that must open this door, by what its line says."""
    if door.name in NAMES:
        yield from (taps(f"{lead}{door.name}{rest}") for lead in ("", BELOW) for rest in ("", ":7", ":a-nonce:3"))
    if door.command:
        yield from (says(f"/{door.command}{rest}") for rest in ("", f"@{BOT}", " please", f"@{BOT} please"))
        yield says(f"/{door.command.upper()}")
    if door.key:
        yield from (says(Words(language).label(door.key)) for language in LANGUAGES)
    if door.link:
        code = payload(door.link)
        yield from (says(f"/start{to} {code}") for to in ("", f"@{BOT}"))
        yield from (
            says(f"{site}/{BOT}?start={code}")
            for site in ("https://t.me", "http://t.me", "t.me", "https://telegram.me")
        )
    if door.hears:
        yield from HEARD[door.hears]


class Listener(Entrance):
    """Notes which door was entered, and goes no further."""

    def __init__(self) -> None:
        self.entered: list[str] = []

    async def enter(self, door: Door, update: Update) -> None:
        self.entered.append(door.name)


class Porch:
    """The application with every door, and the listener behind them."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], listener: Listener) -> None:
        self._application, self._listener = application, listener
        self._ids = count(1)

    async def opens(self, body: Json) -> list[str]:
        """The doors that open for this update."""
        self._listener.entered.clear()
        update = Update.de_json({"update_id": next(self._ids), **body}, self._application.bot)
        await self._application.process_update(update)
        return list(self._listener.entered)


@pytest.fixture
async def porch(rig: Rig) -> AsyncIterator[Porch]:
    application: Application[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder().bot(rig.bot).updater(None).job_queue(None).build()
    )
    listener = Listener()
    open_doors(application, listener)
    async with application:
        yield Porch(application, listener)


@pytest.mark.parametrize("door", doors.ALL, ids=lambda door: door.name)
def test_every_door_has_a_way_in(door: Door) -> None:
    assert list(ways_into(door)), "nobody can ever come in here"


def test_every_kind_of_thing_is_heard_by_one_door() -> None:
    assert sorted(door.hears.value for door in doors.ALL if door.hears) == sorted(kind.value for kind in Hears)


async def test_every_way_opens_its_own_door_and_no_other(porch: Porch) -> None:
    table = [(door.name, body) for door in doors.ALL for body in ways_into(door)]
    wrong = [(name, opened, body) for name, body in table if (opened := await porch.opens(body)) != [name]]
    assert wrong == []


@pytest.mark.parametrize("broken", ["", "x", "c" + "A" * 21, "c" + "A" * 23, "z" + "A" * 22, "j_", "c" + "ä" * 22])
async def test_a_link_of_no_code_is_left_to_start(porch: Porch, broken: str) -> None:
    assert parse(broken) is None
    assert await porch.opens(says(f"/start {broken}")) == ["start"]


@pytest.mark.parametrize(
    "text", [f"look: t.me/{BOT}?start=j_counter", f"t.me/{BOT}?start=j_counter please", f"x.me/{BOT}?start=j_counter"]
)
async def test_a_link_inside_other_words_is_text(porch: Porch, text: str) -> None:
    assert await porch.opens(says(text)) == ["text"]


async def test_an_update_of_a_kind_not_known_yet_is_met_in_silence(porch: Porch) -> None:
    assert await porch.opens({"a_kind_from_next_year": {"from": ONA}}) == ["silence"]
