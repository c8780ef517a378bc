"""Three ways to read a card, all leading to the same panel: the camera's link, a photo of the screen, ten digits."""

from sandbox import camera
from tests.cast import Shop

ARABIC = {ord(str(digit)): chr(0x0660 + digit) for digit in range(10)}
DEVANAGARI = {ord(str(digit)): chr(0x0966 + digit) for digit in range(10)}
FULLWIDTH = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}


async def test_the_cameras_link_opens_the_panel(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert panel.text == "Ona\n0 of 10 stamps"
    assert panel.buttons == ["+1", "+2", "+3", "Notes and birthday"]


async def test_a_photo_of_the_screen_opens_the_panel(staffed: Shop) -> None:
    await staffed.max.sends_photo(camera.point(await staffed.ona.shows()))
    await staffed.max.sees_new("0 of 10 stamps")


async def test_a_photo_sent_as_a_file_opens_the_panel(staffed: Shop) -> None:
    await staffed.max.sends_document(camera.point(await staffed.ona.shows()), "card.jpg", "image/jpeg")
    await staffed.max.sees_new("0 of 10 stamps")


async def test_a_pasted_link_opens_the_panel(staffed: Shop) -> None:
    link = await staffed.max.scans(staffed.ona)
    assert link is not None
    for text in (link, link.removeprefix("https://"), f"/start {link.rsplit('=', 1)[1]}"):
        await staffed.max.says(text)
        await staffed.max.sees_new("0 of 10 stamps")


async def test_ten_digits_are_read_however_they_are_spaced(staffed: Shop) -> None:
    digits = staffed.number_of(staffed.ona)
    for between in ("", " ", "-", ".", " - ", "\u00a0", "\u2009"):
        await staffed.max.says(between.join((digits[:3], digits[3:6], digits[6:])))
        await staffed.max.sees_new("0 of 10 stamps")


async def test_digits_of_other_scripts_are_read(staffed: Shop) -> None:
    digits = staffed.number_of(staffed.ona)
    for script in (ARABIC, DEVANAGARI, FULLWIDTH):
        await staffed.max.says(f"{digits[:3]} {digits[3:6]} {digits[6:]}".translate(script))
        await staffed.max.sees_new("0 of 10 stamps")


async def test_scan_lists_the_three_ways(staffed: Shop) -> None:
    await staffed.max.taps("Scan")
    shown = await staffed.max.sees_new("To read a card")
    assert shown.text.count("•") == 3


async def test_a_pass_is_read_by_photo_too(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.ona.taps("Rewards")
    await staffed.ona.taps("Use: Free coffee")
    await staffed.ona.sees("Show this")
    await staffed.max.sends_photo(camera.point(await staffed.ona.shows()))
    await staffed.max.sees_new("Hand it over?")
