"""A picture that is a weapon: refused by what Telegram says of it, then by its header, before a pixel is unpacked.

Each goes to every place that takes pictures: the counter, the logo, a reward's picture. Sentences for what people send
by mistake are shown over the wire in tests/journeys/test_bad_input_photos.py.
"""

import asyncio
import io
import resource
import struct
import threading
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image

from handlers.staff import scan
from handlers.staff.scan import MOST_BYTES
from loyalty.refusals import Refusal, Why
from tests.journeys import album
from tests.security.cast import MAX, ONA, VERA, the_cafe
from tests.security.gate import TALK, Gate, a_gate, changed

LINK = "https://t.me/stampbook_bot?start=cBAAAAAAAAAAAAAAAAAAAAA"
REFUSED = {Why.PHOTO_TOO_BIG, Why.PHOTO_UNREADABLE}
MOST_GROWTH = 300_000  # kB: one picture of 20 megapixels in colour and in grey, twice over


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _png(wide: int, high: int, *chunks: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + b"".join(chunks) + _chunk(b"IEND", b"")


def _jpeg_claiming(wide: int, high: int) -> bytes:
    """A small photo whose header says that it is large."""
    small = album.jpeg(album.wall())
    place = small.index(b"\xff\xc0") + 5
    return small[:place] + struct.pack(">HH", high, wide) + small[place + 4 :]


def _webp_claiming(side: int) -> bytes:
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + (side - 1).to_bytes(3, "little") * 2
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _text_bomb() -> bytes:
    """A hundred megabytes of spaces in a comment of a tiny PNG."""
    return _png(1, 1, _chunk(b"zTXt", b"c\0\0" + zlib.compress(bytes(100_000_000), 9)))


def _unpacks() -> bytes:
    """25 megapixels of one colour: small as a file, 75 MB in memory."""
    out = io.BytesIO()
    Image.new("1", (5000, 5000)).save(out, "PNG")
    return out.getvalue()


def bombs() -> dict[str, bytes]:
    """Each by the name it goes by."""
    card = album.showing([LINK])
    return {
        "30 000² in a PNG's header": album.bomb(),
        "2³¹ wide": _png(2**31 - 1, 1),
        "nothing wide": _png(0, 0),
        "25 Mpx that are really there": _unpacks(),
        "a JPEG that claims 65 000²": _jpeg_claiming(65_000, 65_000),
        "a JPEG of 21 Mpx": _jpeg_claiming(5250, 4000),
        "a WebP that claims 16 383²": _webp_claiming(16_383),
        "a comment of 100 MB": _text_bomb(),
        "cut in the middle": card[: len(card) // 2],
        "cut in the header": card[:20],
        "only the magic number": b"\xff\xd8\xff",
        "a GIF": album.gif(LINK),
        "a HEIC": b"\0\0\0\x18ftypheic" + bytes(200),
        "an SVG": b"<svg xmlns='http://www.w3.org/2000/svg' width='30000' height='30000'/>",
        "an SVG that reads a file": b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>",
        "a PDF": b"%PDF-1.7\n" + bytes(500),
        "PostScript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 30000 30000\n",
        "a TIFF": b"II*\0" + bytes(200),
        "nothing": b"",
    }


BOMBS = bombs()


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café on its first morning."""
    async with the_cafe(tmp_path / "cafe.db") as gate:
        yield gate


def peak() -> int:
    """The most memory this process ever had, kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize("mime", ["image/jpeg", "image/png", "image/webp"])
async def test_no_bomb_is_read_at_the_counter_whatever_it_calls_itself(cafe: Gate, mime: str) -> None:
    before, memory = cafe.everything(*TALK), peak()
    for name, content in BOMBS.items():
        assert (await cafe.sends_file(MAX, content, mime)).refused in REFUSED, name
    assert changed(before, cafe.everything(*TALK)) == []
    assert peak() - memory < MOST_GROWTH


@pytest.mark.parametrize("form", ["logo", "item-picture"])
async def test_no_bomb_becomes_a_logo_or_the_picture_of_a_reward(cafe: Gate, form: str) -> None:
    person = cafe.value("SELECT id FROM people WHERE telegram = ?", VERA)
    reward = cafe.value("SELECT id FROM rewards WHERE cost IS NOT NULL")
    cafe.plants("INSERT INTO drafts VALUES (?, ?, ?, 1)", person, form, f'{{"reward": {reward}, "what": "picture"}}')
    before, memory = cafe.everything(*TALK, "drafts"), peak()
    for content in BOMBS.values():
        await cafe.sends_file(VERA, content)
    assert changed(before, cafe.everything(*TALK, "drafts")) == []
    assert peak() - memory < MOST_GROWTH


async def test_a_file_that_is_said_to_be_large_is_not_even_fetched(cafe: Gate) -> None:
    card = album.showing([LINK])
    assert (await cafe.sends_file(MAX, card, file_size=25_000_000)).refused is Why.PHOTO_TOO_BIG
    assert (await cafe.sends_file(MAX, card, file_size=MOST_BYTES + 1)).refused is Why.PHOTO_TOO_BIG
    size = {"file_id": "file0", "file_unique_id": "u", "width": 30_000, "height": 30_000}
    assert (await cafe.sends(MAX, photo=[size])).refused is Why.PHOTO_TOO_BIG
    assert (await cafe.sends_file(MAX, card, "application/pdf")).refused is Why.PHOTO_UNREADABLE
    assert cafe.teller.fetched == []


async def test_nobody_but_staff_has_anything_fetched(cafe: Gate) -> None:
    for content in BOMBS.values():
        assert (await cafe.sends_file(ONA, content)).refused is Why.PHOTO_NOT_STAFF
    assert cafe.teller.fetched == []


async def test_others_are_served_while_a_large_picture_is_read(cafe: Gate) -> None:
    """One at the limit of what is read at all: Ona asks twenty times meanwhile, and has every answer before it ends."""
    out = io.BytesIO()
    Image.effect_noise((5000, 3900), 60).save(out, "JPEG")
    large, ended = out.getvalue()[:MOST_BYTES], []
    async with a_gate(cafe.path, cafe.clock) as beside:
        beside.names |= cafe.names

        async def shows(gate: Gate) -> None:
            await gate.sends_file(MAX, large)
            ended.append("picture")

        reading = [asyncio.create_task(shows(cafe))]
        for _ in range(20):
            assert (await beside.says(ONA, "/balance")).refused is None
            ended.append("balance")
        await asyncio.gather(*reading)
    assert ended.count("balance") == 20
    assert ended[-1] == "picture", "the picture takes longer than all of the answers"


async def test_two_pictures_are_read_at_once_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    under_way = most = 0

    async def aside(*_: object) -> list[str]:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)  # whoever may come in does so now
        under_way -= 1
        return [LINK]

    monkeypatch.setattr(asyncio, "to_thread", aside)
    await asyncio.gather(*(scan.read_picture(b"", "stampbook_bot") for _ in range(6)))
    assert most == 2


async def test_a_picture_that_takes_too_long_is_waited_for_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()
    monkeypatch.setattr(scan, "_SECONDS", 0.05)
    monkeypatch.setattr(scan, "_decode", lambda _: let_go.wait(20) and [LINK])
    try:
        with pytest.raises(Refusal) as refused:
            await scan.read_picture(b"", "stampbook_bot")
    finally:
        let_go.set()
    assert refused.value.code is Why.PHOTO_UNREADABLE
