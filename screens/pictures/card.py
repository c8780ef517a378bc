"""The card a member shows: stamps above, and below on white paper the QR, the name and the number.

Two grounds, one with no stamp and one with all, are rendered once for a brand and a goal and kept; a card copies the
cells of its filled stamps from one to the other, then writes what is its own. The same face gives the same bytes.
"""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from screens.pictures.brand import Brand
from screens.pictures.colours import NIGHT
from screens.pictures.fonts import BOLD, MEDIUM, fit, write
from screens.pictures.grid import lay_out
from screens.pictures.ground import MARGIN, WIDTH, draw_ground, on_paper, render
from screens.pictures.icons import GIFT
from screens.pictures.jpeg import as_jpeg
from screens.pictures.marks import pill, stamp_icon
from screens.pictures.qr import QUIET, qr_within
from screens.pictures.stamps import SHADOW, Place, stamp

_GROUND = 592
_FRAME = (MARGIN, 162, WIDTH - MARGIN, 432)
_AIR = 12
"""The frame's stamps may throw their shadow this far."""
_CAPTION = 460
_LINE = 524
_PILL = 450
_QR_SIDE = 448
_MODULE = MARGIN // QUIET
"""The margin is the quiet zone. Twelve pixels also suit the blocks of JPEG: thirteen take half as many bytes more."""
_QR_MIDDLE = 858
_SEAL = 160


@dataclass(frozen=True)
class CardFace:
    """What a card shows. `filled` of `goal` stamps (goal at least 1), `milestones` on the way that give a reward too;
    `caption` says it in words, `line` what is still missing, `ready_line` what waits to be used ("" for nothing).
    """

    brand: Brand
    name: str
    filled: int
    goal: int
    milestones: tuple[int, ...]
    ready: int
    number: str
    link: str
    caption: str
    line: str
    ready_line: str


def draw_card(face: CardFace) -> bytes:
    """The card as a JPEG of 840 × 1128 pixels and less than 100 000 bytes.

    ValueError for a goal below 1 or a link longer than a QR code holds.
    """
    if face.goal < 1:
        raise ValueError(f"a card has at least one stamp to collect, not {face.goal}")
    empty, full = _grounds(face.brand, face.goal, face.milestones)
    picture = on_paper(empty)
    for cell in lay_out(face.goal, _FRAME).cells[: max(0, face.filled)]:
        picture.paste(full.crop(cell), cell)
    _write_progress(picture, face)
    _write_identity(picture, face)
    return as_jpeg(picture)


def _write_progress(picture: Image.Image, face: CardFace) -> None:
    draw = ImageDraw.Draw(picture)
    colours = face.brand.palette
    room = WIDTH - 2 * MARGIN
    if face.ready > 0:
        ready = pill(GIFT, face.ready_line or str(face.ready), colours, 440)
        ready.lay(picture, WIDTH - MARGIN - ready.width, _PILL)
        room -= ready.width + 32
    write(draw, MARGIN, _CAPTION, fit(face.caption, BOLD, room, (50, 32)), colours.ink)
    write(draw, MARGIN, _LINE, fit(face.line, MEDIUM, WIDTH - 2 * MARGIN, (33, 24)), colours.soft)


def _write_identity(picture: Image.Image, face: CardFace) -> None:
    draw = ImageDraw.Draw(picture)
    code = qr_within(face.link, _QR_SIDE, _MODULE)
    top = _QR_MIDDLE - code.height // 2
    picture.paste(code, (MARGIN, top))
    left = MARGIN + code.width + QUIET * _MODULE + 4
    room = WIDTH - MARGIN - left
    write(draw, left, top, fit(face.name, BOLD, room, (46, 30), 3), NIGHT)
    _seal(picture, face.brand, left + room // 2, top + round(code.height * 0.62))
    number = fit(face.number, MEDIUM, room, (44, 26))
    write(draw, left, top + code.height - number.height, number, NIGHT)


def _seal(picture: Image.Image, brand: Brand, x: int, y: int) -> None:
    """The brand's mark on the paper, as pale as an old rubber stamp."""
    ring = '<circle cx="50" cy="50" r="46" fill="none" stroke="currentColor" stroke-width="3.5"/>'
    icon = f'<g transform="rotate(-12 50 50)">{ring}<g transform="translate(21 21) scale(0.58)">{brand.drawing}</g></g>'
    stamp_icon(picture, icon, (x - _SEAL // 2, y - _SEAL // 2), _SEAL, brand.palette.seal)


@lru_cache(maxsize=8)
def _grounds(brand: Brand, goal: int, milestones: tuple[int, ...]) -> tuple[Image.Image, Image.Image]:
    """The upper half with no stamp and with every stamp: about 3 MB, kept for the last eight brands and goals."""
    empty = draw_ground(brand, _GROUND)
    full = empty.copy()
    for picture, filled in ((empty, False), (full, True)):
        layer = _stamps(brand, goal, milestones, filled=filled)
        picture.paste(layer, (0, _FRAME[1] - _AIR), layer)
    return empty, full


def _stamps(brand: Brand, goal: int, milestones: tuple[int, ...], *, filled: bool) -> Image.Image:
    grid = lay_out(goal, _FRAME)
    shapes = "".join(
        stamp(brand, Place(position, cell, grid.disc / 2, position == goal, position in milestones), filled=filled)
        for position, cell in enumerate(grid.cells, 1)
    )
    top, height = _FRAME[1] - _AIR, _FRAME[3] - _FRAME[1] + 2 * _AIR
    view = f'width="{WIDTH}" height="{height}" viewBox="0 {top} {WIDTH} {height}"'
    return render(f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{SHADOW}{shapes}</svg>')
