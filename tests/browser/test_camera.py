"""Scanning on the page is real: the pixels on one phone's glass are photographed, sent as an image and decoded."""

import io

import pytest
from PIL import Image
from playwright.async_api import expect

from sandbox import camera
from sandbox.person import Person
from tests.browser.bot import LINK, Bot, card, spoiled
from tests.browser.phone import PhonePage


async def test_a_scan_reads_the_other_screen_and_start_carries_what_it_read(
    onas: PhonePage, maxs: PhonePage, ona: Person, max_: Person, bot: Bot
) -> None:
    await onas.starts()
    await bot.gets("message")
    await bot.shows(ona.id, card())
    await onas.finds(onas.part("photo"), "the card")
    assert await maxs.scans(onas) == LINK
    started = await bot.gets("message")
    assert (started["from"]["id"], started["text"]) == (max_.id, "/start cABCDEFGHIJKLMNOPQRSTUV")


async def test_a_spoiled_code_is_not_read(onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.shows(ona.id, spoiled(card()))
    await onas.finds(onas.part("photo"), "the card")
    assert await maxs.points_at(onas) is None
    await expect(maxs.part("camera-word")).to_have_text("No code in sight")


async def test_what_is_decoded_is_a_small_tilted_jpeg(
    onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes the town decodes; that it takes nothing beside them is told in test_page_routes."""
    looked_at: list[bytes] = []
    decode = camera.decode

    def look(image: bytes) -> str | None:
        looked_at.append(image)
        return decode(image)

    monkeypatch.setattr(camera, "decode", look)
    await onas.starts()
    await bot.shows(ona.id, card())
    await onas.finds(onas.part("photo"), "the card")
    assert await maxs.points_at(onas) == LINK
    with Image.open(io.BytesIO(looked_at[0])) as picture:
        assert (picture.format, len(looked_at)) == ("JPEG", 1)
        # 320 by 207 turned by 15 degrees needs 363 by 283, and the desk around it adds 18 on each side.
        assert (picture.width, picture.height) == pytest.approx((399, 319), abs=3)
        # Turned clockwise, the card reaches (80, 26), where a straight one has desk, and leaves (48, 64) to the desk.
        assert (_is_brown(picture, 80, 26), _is_brown(picture, 48, 64)) == (True, False)


async def test_the_enlarged_picture_is_what_the_camera_sees(
    onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    await bot.shows(ona.id, card("https://t.me/stampbook_bot?start=cOLDER"))
    await bot.shows(ona.id, card("https://t.me/stampbook_bot?start=cNEWER"))
    await expect(onas.part("photo")).to_have_count(2)
    assert (await maxs.points_at(onas) or "").endswith("cNEWER")
    await maxs.part("camera-close").click()
    await onas.part("photo").first.click()
    assert (await maxs.points_at(onas) or "").endswith("cOLDER")


async def test_a_picture_scrolled_off_the_glass_is_not_seen(
    onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    await bot.shows(ona.id, card())
    await bot.says(ona.id, "\n".join(f"line {number}" for number in range(40)))
    await onas.sees("line 39")
    assert await maxs.points_at(onas) is None
    await expect(maxs.part("camera-word")).to_have_text("There is no picture on Ona's screen.")


async def test_a_camera_held_over_a_phone_reads_what_appears_there(
    onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    assert await maxs.points_at(onas) is None
    await bot.shows(ona.id, card())
    await expect(maxs.part("banner")).to_have_attribute("data-link", LINK)


async def test_a_camera_held_over_a_phone_reads_what_is_scrolled_into_sight(
    onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    await bot.shows(ona.id, card())
    await bot.says(ona.id, "\n".join(f"line {number}" for number in range(40)))
    await onas.sees("line 39")
    assert await maxs.points_at(onas) is None
    await onas.part("photo").scroll_into_view_if_needed()
    await expect(maxs.part("banner")).to_have_attribute("data-link", LINK)


async def test_only_the_part_on_the_glass_is_photographed(
    onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot
) -> None:
    """Scrolled until the upper third of the card is above the glass, its code is cut and cannot be read."""
    await onas.starts()
    await bot.shows(ona.id, card())
    await bot.says(ona.id, "\n".join(f"line {number}" for number in range(40)))
    await onas.sees("line 39")
    await onas.el.locator(".scroller").evaluate(_CUT_A_THIRD)
    assert await maxs.points_at(onas) is None
    await expect(maxs.part("camera-word")).to_have_text("No code in sight")
    await expect(maxs.part("viewfinder")).to_be_visible()


async def test_a_picture_file_is_scanned_too(maxs: PhonePage) -> None:
    await maxs.part("camera").click()
    await maxs.part("scan-file").set_input_files({"name": "card.png", "mimeType": "image/png", "buffer": card()})
    assert await maxs.reads() == LINK


async def test_a_code_that_is_no_link_is_shown_and_opens_nothing(maxs: PhonePage) -> None:
    await maxs.part("camera").click()
    picture = card("just words, no address")
    await maxs.part("scan-file").set_input_files({"name": "card.png", "mimeType": "image/png", "buffer": picture})
    await expect(maxs.part("banner")).to_contain_text("Text, not a link")
    await expect(maxs.part("banner")).to_be_disabled()


def _is_brown(picture: Image.Image, x: int, y: int) -> bool:
    pixel = picture.convert("RGB").getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel[0] - pixel[2] > 40


_CUT_A_THIRD = """glass => {
  const card = glass.querySelector("img.photo").getBoundingClientRect();
  glass.scrollTop += card.top - glass.getBoundingClientRect().top + card.height / 3;
}"""
