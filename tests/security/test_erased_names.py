"""Somebody was erased: their name, number and words are looked for wherever they might still be.

In the database and the log beside it, in what waits to be sent, in files that go out, in a backup, in the log at its
loudest and in what a crash leaves. Restoring an older backup forgets them again (tests/bot/test_restore.py); the whole
journey on the phone is tests/journeys/test_privacy.py.
"""

import asyncio
import io
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.backups import back_up
from bot.logs import RedactingHandler, Redactor, TextFormatter
from storage.exchange_out import pack_up, write_out
from storage.work import Work
from tests.security.cast import MAX, RASA, VERA, the_cafe
from tests.security.gate import Gate
from tests.security.story import button

WHO, NAME, PHONE, WORDS = 4_815_162_342, "Zephyrine", "+37069999123", "walnutallergy"
MARKS = (NAME, str(WHO), PHONE.removeprefix("+"), WORDS)


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café, where Zephyrine did all there is to do, and is still a member."""
    async with the_cafe(tmp_path / "cafe.db") as gate:
        gate.names[WHO] = NAME
        await gate.opens(WHO, "j_counter")
        await gate.taps(WHO, "join-offers")
        await gate.taps(WHO, "phone")
        await gate.sends(WHO, contact={"phone_number": PHONE, "first_name": NAME, "user_id": WHO})
        for stamps in (3, 3, 3, 1):
            gate.clock.forward(minutes=6)
            panel = await gate.says(MAX, _number(gate))
            await gate.taps(MAX, f"{button(panel, 'earn')[:-1]}{stamps}")
        notes = await gate.taps(MAX, button(await gate.says(MAX, _number(gate)), "notes"))
        await gate.taps(MAX, button(notes, "note"))
        await gate.says(MAX, WORDS)
        await gate.taps(WHO, button(await gate.says(WHO, "/rewards"), "use"))
        await gate.taps(RASA, button(await gate.says(RASA, _number(gate)), "ask"))
        await gate.taps(WHO, "name")
        yield gate


def _number(gate: Gate) -> str:
    return str(gate.value("SELECT number FROM cards ORDER BY rowid DESC LIMIT 1"))


async def goes(gate: Gate) -> None:
    """Asks to be deleted, and means it."""
    await gate.taps(WHO, "delete")
    asked = await gate.taps(WHO, "delete-again")
    await gate.taps(WHO, button(asked, "delete-surely"))


def found(content: bytes) -> list[str]:
    """Which marks are in it, as text or as SQLite writes a large number."""
    return [mark for mark in MARKS if mark.encode() in content or (mark == str(WHO) and _packed() in content)]


def _packed() -> bytes:
    return WHO.to_bytes(6, "big")


def on_disk(gate: Gate) -> bytes:
    """The database's file and everything beside it."""
    return b"".join(file.read_bytes() for file in sorted(gate.path.parent.glob(f"{gate.path.name}*")))


async def test_every_mark_was_there_before_and_none_is_afterwards(cafe: Gate) -> None:
    assert found(on_disk(cafe)) == list(MARKS)
    await goes(cafe)
    assert found(on_disk(cafe)) == []


async def test_nothing_that_waits_to_be_sent_names_them(cafe: Gate) -> None:
    await goes(cafe)
    waiting = "\n".join(str(row) for row in cafe.rows("SELECT * FROM outbox"))
    assert found(waiting.encode()) == []


async def test_neither_files_that_go_out_nor_a_backup_name_them(cafe: Gate, tmp_path: Path) -> None:
    await goes(cafe)
    for file in write_out(cafe.path, tmp_path, lambda title: title):
        assert found(file.read_bytes()) == [], file.name
    assert found(pack_up(cafe.path, lambda title: title)) == []
    copy = tmp_path / "copy" / "backup.db"
    copy.parent.mkdir()
    await cafe.database.close()
    await _in_a_thread(cafe.path, copy)
    assert found(copy.read_bytes()) == []


async def _in_a_thread(database: Path, copy: Path) -> None:
    """As the command line does it: backing up runs a loop of its own."""
    await asyncio.to_thread(back_up, database, copy)


async def test_no_screen_of_the_team_names_them(cafe: Gate) -> None:
    await goes(cafe)
    for who in (MAX, RASA, VERA):
        for text in ("/undo", "/team", "/report", "/manage"):
            met = await cafe.says(who, text)
            assert NAME not in met.text + str(met.screens), text


async def test_the_log_at_its_loudest_and_a_defect_name_neither_name_nor_number(
    cafe: Gate, defects_expected: None
) -> None:
    stream = io.StringIO()
    handler = RedactingHandler(stream)
    handler.setFormatter(TextFormatter(Redactor([])))
    rooms = [logging.getLogger(name) for name in ("bot", "handlers", "storage", "screens", "loyalty")]
    for room in rooms:
        room.addHandler(handler)
        room.setLevel(logging.DEBUG)
    try:
        await _breaks(cafe)
        await goes(cafe)
    finally:
        for room in rooms:
            room.removeHandler(handler)
            room.setLevel(logging.NOTSET)
    assert "a defect" in stream.getvalue()
    assert found(stream.getvalue().encode()) == []


async def _breaks(gate: Gate) -> None:
    """A defect in the middle of a unit about her, logged as the bot logs one."""

    async def breaks(work: Work) -> None:
        person = await work.people.by_telegram(WHO)
        assert person is not None
        raise LookupError(f"person {person.id}")

    try:
        await gate.database.unit(breaks)
    except LookupError:
        logging.getLogger("bot.application").exception("a defect while taking update %s", 1)
