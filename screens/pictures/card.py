"""The card a member shows: stamps above, and below on white paper the QR, the name and the number.

Two grounds, one with no stamp and one with all, are rendered once for a brand and a goal and kept; a card copies the
cells of its filled stamps from one to the other, then writes what is its own. The same face gives the same bytes.
"""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from screens.pictures.brand import Brand
from screens.pictures.colours import mix
from screens.pictures.fonts import BOLD, MEDIUM, fit, write
from screens.pictures.grid import Box, lay_out
from screens.pictures.ground import MARGIN, WIDTH, draw_ground, on_paper, render
from screens.pictures.icons import GIFT
from screens.pictures.identity import write_identity
from screens.pictures.jpeg import as_jpeg
from screens.pictures.marks import pill
from screens.pictures.stamps import SHADOW, Place, stamp

_GROUND = 592
_FRAME = (MARGIN, 162, WIDTH - MARGIN, 432)
_AIR = 12
"""The frame's stamps may throw their shadow this far."""
_CAPTION = 460
_LINE = 524
_PILL = 450
_SHORT = (MARGIN, 158, WIDTH - MARGIN, 388)
"""The frame of a card that has points as well: room for one line more beneath it."""
_CAPTION_UP, _LINE_UP, _PILL_UP = 410, 470, 394
_RULE, _POINTS = 515, 532


@dataclass(frozen=True)
class CardFace:
    """What a card shows. `filled` of `goal` stamps (goal at least 1), `milestones` on the way that give a reward too;
    `caption` says it in words, `line` what is still missing, `ready_line` what waits to be used ("" for nothing),
    `points_line` where the points stand on a card that collects those as well.
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
    points_line: str = ""

    @property
    def frame(self) -> Box:
        """Where the stamps stand."""
        return _SHORT if self.points_line else _FRAME


def draw_card(face: CardFace) -> bytes:
    """The card as a JPEG of 840 × 1128 pixels and less than 100 000 bytes.

    ValueError for a goal below 1 or a link longer than a QR code holds.
    """
    if face.goal < 1:
        raise ValueError(f"a card has at least one stamp to collect, not {face.goal}")
    empty, full = _grounds(face.brand, face.goal, face.milestones, face.frame)
    picture = on_paper(empty)
    for cell in lay_out(face.goal, face.frame).cells[: max(0, face.filled)]:
        picture.paste(full.crop(cell), cell)
    _write_progress(picture, face)
    write_identity(picture, face.brand, face.name, face.number, face.link)
    return as_jpeg(picture)


def _write_progress(picture: Image.Image, face: CardFace) -> None:
    draw = ImageDraw.Draw(picture)
    colours = face.brand.palette
    caption, line, pills = (_CAPTION_UP, _LINE_UP, _PILL_UP) if face.points_line else (_CAPTION, _LINE, _PILL)
    room = WIDTH - 2 * MARGIN
    if face.ready > 0:
        ready = pill(GIFT, face.ready_line or str(face.ready), colours, 440)
        ready.lay(picture, WIDTH - MARGIN - ready.width, pills)
        room -= ready.width + 32
    write(draw, MARGIN, caption, fit(face.caption, BOLD, room, (50, 32)), colours.ink)
    write(draw, MARGIN, line, fit(face.line, MEDIUM, WIDTH - 2 * MARGIN, (33, 24)), colours.soft)
    if face.points_line:
        draw.line((MARGIN, _RULE, WIDTH - MARGIN, _RULE), fill=mix(colours.ground, colours.ink, 0.22), width=2)
        write(draw, MARGIN, _POINTS, fit(face.points_line, MEDIUM, WIDTH - 2 * MARGIN, (33, 24)), colours.ink)


@lru_cache(maxsize=8)
def _grounds(brand: Brand, goal: int, milestones: tuple[int, ...], frame: Box) -> tuple[Image.Image, Image.Image]:
    """The upper half with no stamp and with every stamp: about 3 MB, kept for the last eight brands and goals."""
    empty = draw_ground(brand, _GROUND)
    full = empty.copy()
    for picture, filled in ((empty, False), (full, True)):
        layer = _stamps(brand, goal, milestones, frame, filled=filled)
        picture.paste(layer, (0, frame[1] - _AIR), layer)
    return empty, full


def _stamps(brand: Brand, goal: int, milestones: tuple[int, ...], frame: Box, *, filled: bool) -> Image.Image:
    grid = lay_out(goal, frame)
    shapes = "".join(
        stamp(brand, Place(position, cell, grid.disc / 2, position == goal, position in milestones), filled=filled)
        for position, cell in enumerate(grid.cells, 1)
    )
    top, height = frame[1] - _AIR, frame[3] - frame[1] + 2 * _AIR
    view = f'width="{WIDTH}" height="{height}" viewBox="0 {top} {WIDTH} {height}"'
    return render(f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{SHADOW}{shapes}</svg>')
