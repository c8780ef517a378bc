"""A card that collects points: the number large and calm, and a ring that fills on the way to the next reward.

The ground and its ring are rendered once for a brand, without progress and with all of it, and kept; a card copies its
share of the ring from one to the other. The same face gives the same bytes.
"""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from screens.pictures.brand import Brand
from screens.pictures.colours import written
from screens.pictures.fonts import BOLD, MEDIUM, fit, write
from screens.pictures.ground import MARGIN, WIDTH, draw_ground, on_paper
from screens.pictures.icons import GIFT, placed
from screens.pictures.identity import write_identity
from screens.pictures.jpeg import as_jpeg
from screens.pictures.marks import pill

_GROUND = 592
_RADIUS, _LINE_WIDTH = 106, 22
_X, _Y = WIDTH - MARGIN - _RADIUS - _LINE_WIDTH // 2, 298
_SIDE = 2 * (_RADIUS + _LINE_WIDTH)
_BOX = (_X - _SIDE // 2, _Y - _SIDE // 2, _X + _SIDE // 2, _Y + _SIDE // 2)
_STEPS = 100
_SMOOTH = 3
_LEFT_ROOM = _X - _SIDE // 2 - MARGIN - 24
_FIELD = (166, 430)
_GAP = 26
_PILL = 376
_REWARD, _LINE = 464, 523
_LINE_ALONE = 500


@dataclass(frozen=True)
class PointsFace:
    """What a card of points shows. `points` and `unit` are the count in words, `share` (0 to 1) how much of the way to
    the next `reward` is done, `line` what is missing, `within_line` what can be had now ("" for nothing).
    """

    brand: Brand
    name: str
    number: str
    link: str
    points: str
    unit: str
    share: float
    reward: str
    line: str
    within_line: str


def draw_points_card(face: PointsFace) -> bytes:
    """The card as a JPEG of 840 × 1128 pixels and less than 100 000 bytes.

    ValueError for a link longer than a QR code holds.
    """
    empty, full = _grounds(face.brand)
    picture = on_paper(empty)
    step = round(max(0.0, min(1.0, face.share)) * _STEPS)
    if step:
        picture.paste(full.crop(_BOX), _BOX[:2], _share(step))
    _write_points(picture, face)
    _write_way(picture, face)
    write_identity(picture, face.brand, face.name, face.number, face.link)
    return as_jpeg(picture)


def _write_points(picture: Image.Image, face: PointsFace) -> None:
    """The count and its unit, in the middle of the field's height; what can be had now beneath them."""
    draw = ImageDraw.Draw(picture)
    colours = face.brand.palette
    number = fit(face.points, BOLD, _LEFT_ROOM, (156, 72))
    unit = fit(face.unit, MEDIUM, _LEFT_ROOM, (42, 30))
    top, bottom = _FIELD
    if face.within_line:
        within = pill(GIFT, face.within_line, colours, _LEFT_ROOM)
        within.lay(picture, MARGIN, _PILL)
        bottom = _PILL - 10
    first = (top + bottom - number.height - _GAP - unit.height) / 2
    write(draw, MARGIN - number.size * 0.05, first, number, colours.ink)
    write(draw, MARGIN, first + number.height + _GAP, unit, colours.soft)


def _write_way(picture: Image.Image, face: PointsFace) -> None:
    """The next reward by its name, and what is missing to it."""
    draw = ImageDraw.Draw(picture)
    colours = face.brand.palette
    room = WIDTH - 2 * MARGIN
    if face.reward:
        write(draw, MARGIN, _REWARD, fit(face.reward, BOLD, room, (46, 30)), colours.ink)
    write(draw, MARGIN, _LINE if face.reward else _LINE_ALONE, fit(face.line, MEDIUM, room, (33, 24)), colours.soft)


@lru_cache(maxsize=8)
def _grounds(brand: Brand) -> tuple[Image.Image, Image.Image]:
    """The upper half with an empty ring and with a full one: about 3 MB, kept for the last eight brands."""
    return draw_ground(brand, _GROUND, _ring(brand, full=False)), draw_ground(brand, _GROUND, _ring(brand, full=True))


def _ring(brand: Brand, *, full: bool) -> str:
    colours = brand.palette
    colour, opacity = (colours.accent, 1.0) if full else (colours.ink, 0.16)
    circle = f'<circle cx="{_X}" cy="{_Y}" r="{_RADIUS}" fill="none" stroke="{written(colour)}"'
    gift = placed(GIFT, _X, _Y, _RADIUS * 0.92, written(colours.accent))
    return f'{circle} stroke-opacity="{opacity}" stroke-width="{_LINE_WIDTH}"/>{gift}'


@lru_cache(maxsize=_STEPS)
def _share(step: int) -> Image.Image:
    """So many hundredths of the ring from the top clockwise, with round ends, as an opacity mask."""
    side = _SIDE * _SMOOTH
    mask = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(mask)
    line = (_LINE_WIDTH + 4) * _SMOOTH  # a little wider than the ring: its own edges are the ring's
    reach = _RADIUS * _SMOOTH + line / 2
    middle = side / 2
    box = (middle - reach, middle - reach, middle + reach, middle + reach)
    draw.arc(box, -90, -90 + 360 * step / _STEPS, fill=255, width=line)
    return mask.reduce(_SMOOTH)
