"""How fast a phone-like photo of a card is read, and how much of that is the decoder alone.

The card is shown 320 pixels wide on a screen; the photo is about 1000 pixels, turned 15 degrees, a little blurred and
noisy, and saved as a hasty JPEG.
"""

import io
import statistics
import time
from functools import partial

import zxingcpp
from PIL import Image, ImageFilter

from benchmarks.figures import Figure, Tick, at_most, median_ms, percent
from benchmarks.pictures import a_card, new_brand
from handlers.staff.scan import read_picture

ROUNDS = 7
_IN_A_ROUND = 12
_BOT = "stampbook_bot"
_ONLY_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_SCREEN_WIDTH = 320
_PHOTO = (1000, 1333)
_SHARE = 0.62
"""How much of the photo's width the screen takes up."""


def photograph(card: bytes) -> bytes:
    """A card on a screen, as a phone photographs it: a JPEG."""
    with Image.open(io.BytesIO(card)) as picture:
        screen = picture.resize((_SCREEN_WIDTH, picture.height * _SCREEN_WIDTH // picture.width), Image.Resampling.BOX)
    width = round(_PHOTO[0] * _SHARE)
    near = screen.resize((width, screen.height * width // screen.width), Image.Resampling.BICUBIC)
    photo = Image.new("RGB", _PHOTO, (120, 116, 110))
    photo.paste(near, ((photo.width - near.width) // 2, (photo.height - near.height) // 2))
    photo = photo.rotate(15, Image.Resampling.BICUBIC, fillcolor=(120, 116, 110)).filter(ImageFilter.GaussianBlur(1.2))
    noise = Image.effect_noise(photo.size, 32).convert("RGB")
    photo = Image.blend(photo, noise, 0.12)
    with io.BytesIO() as out:
        photo.save(out, "JPEG", quality=60)
        return out.getvalue()


async def measure(tick: Tick) -> list[Figure]:
    """Rounds of our own reading and of the bare decoder on the same photos, already unpacked."""
    brand = new_brand()
    ours, bare = [], []
    for _ in range(ROUNDS):
        photos = [photograph(a_card(brand)) for _ in range(_IN_A_ROUND)]
        ours.append(statistics.median([await _read(photo) for photo in photos]))
        bare.append(_bare(photos))
        tick()
    return [
        Figure("photo of 1000 × 1333 pixels to its code", "ms", tuple(ours), at_most(15)),
        Figure("zxing-cpp alone, on the unpacked pixels", "ms", tuple(bare)),
        Figure("photo to code, speed as a share of zxing-cpp's", "%", percent(bare, ours)),
    ]


async def _read(photo: bytes) -> float:
    """Milliseconds of the door's own reading; it refuses, and so raises, when it finds no code of ours."""
    began = time.perf_counter()
    await read_picture(photo, _BOT)
    return (time.perf_counter() - began) * 1000


def _bare(photos: list[bytes]) -> float:
    return median_ms([partial(_found, _unpacked(photo)) for photo in photos])


def _unpacked(photo: bytes) -> Image.Image:
    with Image.open(io.BytesIO(photo)) as picture:
        return picture.convert("L")


def _found(pixels: Image.Image) -> None:
    if not zxingcpp.read_barcodes(pixels, formats=_ONLY_QR):
        raise LookupError("the photo has no code")
