"""The camera reads pixels and nothing else: a code is read off a small tilted screen, and an altered one is not."""

import io

import pytest
from PIL import Image, ImageDraw

from sandbox import camera
from sandbox.town import Town
from tests.sandbox.pictures import LINK, card, plain


def _altered(picture: bytes) -> bytes:
    """The same picture with a bar across its code."""
    with Image.open(io.BytesIO(picture)) as opened:
        image = opened.convert("RGB")
    ImageDraw.Draw(image).rectangle((600, 280, 1040, 400), fill=(250, 244, 232))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


async def test_a_card_is_scanned_off_a_phones_screen() -> None:
    ona, vera = Town().joins("Ona"), Town().joins("Vera")
    await ona.sends_photo(card())
    with Image.open(io.BytesIO(await ona.shows())) as screen:
        assert screen.size == (320, 207)
    assert await vera.scans(ona) == LINK


async def test_an_altered_card_is_not_scanned() -> None:
    ona, vera = Town().joins("Ona"), Town().joins("Vera")
    await ona.sends_photo(_altered(card()))
    assert await vera.scans(ona) is None
    assert await vera.scans_and_starts(ona) is None
    assert vera.messages == []


async def test_the_newest_picture_is_the_one_shown() -> None:
    ona, vera = Town().joins("Ona"), Town().joins("Vera")
    await ona.sends_photo(card("https://t.me/stampbook_bot?start=cOLD"))
    await ona.sends_photo(card())
    await ona.says("and words after it")
    assert await vera.scans(ona) == LINK


async def test_a_chat_without_a_picture_has_nothing_to_show() -> None:
    with pytest.raises(AssertionError, match="no picture to show"):
        await Town().joins("Ona").shows()


def test_pointing_turns_crops_and_compresses() -> None:
    taken = camera.point(plain(320, 200))
    with Image.open(io.BytesIO(taken)) as picture:
        assert picture.format == "JPEG"
        assert picture.size == (347, 266)
        corner = picture.convert("RGB").getpixel((2, 2))
    assert corner != (196, 120, 64)


@pytest.mark.parametrize(
    "image",
    [b"", b"text", plain(40, 30), plain(40, 30)[:70], plain(5000, 4100)],
    ids=["empty", "text", "no code", "cut", "more than 20 megapixels"],
)
def test_what_has_no_readable_code_decodes_to_nothing(image: bytes) -> None:
    assert camera.decode(image) is None


def test_pointing_at_what_is_no_picture_is_an_error() -> None:
    with pytest.raises(ValueError, match="not a picture"):
        camera.point(b"text")
