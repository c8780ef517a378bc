"""How the tests look at a picture: as a phone's camera sees it on another phone's screen."""

import io
from dataclasses import replace
from typing import Any

import zxingcpp
from PIL import Image

from screens.pictures.brand import Brand
from screens.pictures.card import CardFace
from screens.pictures.passes import PassFace

QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
LINK = "https://t.me/stampbook_demo_bot?start=cAbCdEfGhIjKlMnOpQrStUv"
LONG_LINK = f"https://t.me/{'a' * 29}bot?start=cAbCdEfGhIjKlMnOpQrStUv"
CAFE = Brand("Kavinė Rytas", "#7A4B2A", "cup")

CARD = CardFace(
    brand=CAFE,
    name="Ona Ąžuolienė",
    filled=7,
    goal=10,
    milestones=(5,),
    ready=1,
    number="482 109 3756",
    link=LINK,
    caption="7 of 10",
    line="Three more to your free coffee",
    ready_line="1 reward ready",
)
PASS = PassFace(CAFE, "Free coffee", "Ona Ąžuolienė", LINK, "Show this at the counter before 14:32")


def a_card(**changes: Any) -> CardFace:
    return replace(CARD, **changes)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def scanned(picture: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=QR)]


def as_a_camera_sees(data: bytes) -> Image.Image:
    """320 pixels wide, turned by 15 degrees on a grey table, and saved as a JPEG of quality 60."""
    picture = opened(data)
    small = picture.resize((320, round(picture.height * 320 / picture.width)), Image.Resampling.BILINEAR)
    turned = small.rotate(15, Image.Resampling.BILINEAR, expand=True, fillcolor=(120, 124, 128))
    with io.BytesIO() as out:
        turned.save(out, "JPEG", quality=60)
        return opened(out.getvalue())


def quiet_modules(data: bytes) -> float:
    """How many modules of white surround the picture's only QR code on every side."""
    picture = opened(data).convert("L").point(lambda level: 255 if level > 190 else 0)  # JPEG's speckles aside
    (code,) = zxingcpp.read_barcodes(picture, formats=QR)
    middle = (code.position.top_left.x + code.position.bottom_right.x) // 2
    left, top, right, bottom = _dark_box(picture, code.position.top_left.x, code.position.top_left.y, middle)
    seven_modules = next(x for x in range(left, right) if picture.getpixel((x, top + 2)) == 255) - left
    room = 0
    while _frame_is_white(picture, (left, top, right, bottom), room + 1):
        room += 1
    return room * 7 / seven_modules


def _frame_is_white(picture: Image.Image, box: tuple[int, int, int, int], away: int) -> bool:
    left, top, right, bottom = box[0] - away, box[1] - away, box[2] + away, box[3] + away
    sides = (
        (left, top, right, top + 1),
        (left, bottom - 1, right, bottom),
        (left, top, left + 1, bottom),
        (right - 1, top, right, bottom),
    )
    inside = left >= 0 and top >= 0 and right <= picture.width and bottom <= picture.height
    return inside and all(picture.crop(side).getextrema() == (255, 255) for side in sides)


def _dark_box(picture: Image.Image, x: int, y: int, middle: int) -> tuple[int, int, int, int]:
    """The exact edges of the code whose upper left corner is near (x, y) and whose middle column is `middle`."""
    side = 2 * (middle - x)
    around = 6
    near = picture.crop((x - around, y - around, x + side + around, y + side + around))
    found = near.point(lambda level: 255 - level).getbbox()
    assert found is not None
    return found[0] + x - around, found[1] + y - around, found[2] + x - around, found[3] + y - around
