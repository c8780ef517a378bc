"""The pass that shows one reward at the counter: what it is above, its one-time QR below, and until when it lives.

It is laid out unlike the card (the QR in the middle, the reward in large letters), so that nobody at the counter takes
one for the other.
"""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from screens.pictures.brand import Brand
from screens.pictures.colours import NIGHT, written
from screens.pictures.fonts import BOLD, MEDIUM, fit, write
from screens.pictures.ground import MARGIN, WIDTH, draw_ground, on_paper
from screens.pictures.icons import CLOCK, GIFT, placed
from screens.pictures.jpeg import as_jpeg
from screens.pictures.marks import pill
from screens.pictures.qr import qr_within

_GROUND = 438
_REWARD = (176, 388)
_GIFT = (704, 284, 268)
_MODULE = 13
_QR_SIDE = 456
_QR_TOP = 476
_NAME = 978
_LINE = 1030


@dataclass(frozen=True)
class PassFace:
    """What a pass shows: the reward, whose it is, and `line`, what to do with it and until when."""

    brand: Brand
    reward: str
    name: str
    link: str
    line: str


def draw_pass(face: PassFace) -> bytes:
    """The pass as a JPEG of 840 × 1128 pixels and less than 100 000 bytes. ValueError for a link no QR code holds."""
    picture = on_paper(_ground(face.brand))
    draw = ImageDraw.Draw(picture)
    colours = face.brand.palette
    reward = fit(face.reward, BOLD, WIDTH - 2 * MARGIN - 170, (72, 38), 3)
    write(draw, MARGIN, (sum(_REWARD) - reward.height) / 2, reward, colours.ink)
    code = qr_within(face.link, _QR_SIDE, _MODULE)
    picture.paste(code, ((WIDTH - code.width) // 2, _QR_TOP + (_QR_SIDE - code.height) // 2))
    name = fit(face.name, MEDIUM, WIDTH - 2 * MARGIN, (38, 26))
    write(draw, WIDTH / 2, _NAME, name, NIGHT, anchor="m")
    if face.line:
        line = pill(CLOCK, face.line, colours, WIDTH - 2 * MARGIN)
        line.lay(picture, (WIDTH - line.width) // 2, _LINE)
    return as_jpeg(picture)


@lru_cache(maxsize=8)
def _ground(brand: Brand) -> Image.Image:
    """The upper part of every pass of a brand: about 1 MB, kept for the last eight brands."""
    x, y, size = _GIFT
    return draw_ground(brand, _GROUND, placed(GIFT, x, y, size, written(brand.palette.ink), 0.14, 10))
