"""A picture or a file in a form that waits for words: told what is awaited, the form stays, and a card is read."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest

from loyalty.refusals import Why
from tests.journeys import album
from tests.makers import FixedClock, a_cafe, plant, rows
from tests.security.gate import Gate, Met

VERA, ONA = 11, 13
PHOTO = [{"file_id": "wall", "file_unique_id": "wall", "width": 320, "height": 240}]


@pytest.fixture
async def gate(tmp_path: Path) -> AsyncIterator[Gate]:
    clock = FixedClock()
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        opened = Gate(database, clock)
        plant(database.path, "UPDATE business SET bot_username = 'stampbook_bot'")
        opened.teller.files["wall"] = album.jpeg(album.wall())
        yield opened


def form(gate: Gate) -> list[tuple[Any, ...]]:
    return rows(gate.path, "SELECT form FROM drafts")


async def sends_a_pdf(gate: Gate, who: int) -> Met:
    return await gate.sends_file(who, b"%PDF-1.7", "application/pdf")


async def test_a_picture_or_a_pdf_is_told_what_the_form_waits_for(gate: Gate) -> None:
    await gate.taps(VERA, "rename")
    for met in (await gate.sends(VERA, photo=PHOTO), await sends_a_pdf(gate, VERA)):
        assert met.refused is Why.NAME_EMPTY
        assert met.text.startswith("I see no guest’s code in this")
        assert "Please send a name with letters" in met.text
        assert met.buttons == ["cancel"]
    assert form(gate) == [("rename",)]
    assert "no guest's code" not in (await gate.sends(VERA, sticker=_sticker())).text
    await gate.says(VERA, "/cancel")
    assert (await sends_a_pdf(gate, VERA)).refused is Why.PHOTO_UNREADABLE


async def test_a_members_picture_is_not_fetched_and_told_the_same(gate: Gate) -> None:
    await gate.taps(ONA, "name")
    met = await gate.sends(ONA, photo=PHOTO)
    assert met.text.startswith("A picture or a file is no answer here.")
    assert (met.refused, form(gate), gate.teller.fetched) == (Why.CALLED_EMPTY, [("name",)], [])
    await gate.says(ONA, "/cancel")
    assert (await gate.sends(ONA, photo=PHOTO)).refused is Why.PHOTO_NOT_STAFF


async def test_a_guests_card_is_read_while_a_form_is_open(gate: Gate) -> None:
    await gate.taps(VERA, "rename")
    [(token,)] = rows(gate.path, "SELECT token FROM cards WHERE dead_at IS NULL LIMIT 1")
    picture = album.showing([f"https://t.me/stampbook_bot?start={token}"])
    assert "Ona" in (await gate.sends_file(VERA, picture)).text
    assert form(gate) == [("rename",)]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Bad Request: file is too big", Why.IMPORT_BIG),
        ("Bad Request: wrong file_id or the file is temporarily unavailable", Why.IMPORT_GONE),
        ("Bad Request: invalid file_id", Why.IMPORT_GONE),
    ],
)
async def test_only_a_file_that_telegram_calls_too_big_is(
    gate: Gate, monkeypatch: pytest.MonkeyPatch, said: str, why: Why
) -> None:
    async def fetch(file_id: str) -> bytes:
        raise BadRequest(said)

    monkeypatch.setattr(gate.teller, "fetch", fetch)
    await gate.taps(VERA, "import")
    assert (await gate.sends_file(VERA, b"phone\n", "text/csv", file_name="guests.csv")).refused is why
    assert form(gate) == [("import",)]


def _sticker() -> dict[str, Any]:
    return {
        "file_id": "s", "file_unique_id": "s", "width": 1, "height": 1, "is_animated": False, "is_video": False,
        "type": "regular",
    }  # fmt: skip
