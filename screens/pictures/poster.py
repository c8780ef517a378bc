"""The poster for the counter: A5, the business's colour, the QR that joins, and three steps anybody understands.

A PNG to look at and share, a PDF to print: 300 dots to the inch, so that the code stays sharp on paper.
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw

from screens.pictures.brand import Brand, logo_tile
from screens.pictures.colours import NIGHT, WHITE, mix, written
from screens.pictures.fonts import BOLD, MEDIUM, REGULAR, fit, write
from screens.pictures.ground import render
from screens.pictures.icons import placed
from screens.pictures.qr import QUIET, qr_within

WIDTH, HEIGHT = 1748, 2480
DPI = 300
_MARGIN = 132
_GROUND = 1050
_AVATAR = 190
_SHEET = (_MARGIN, 850, WIDTH - _MARGIN, 1950)
_RADIUS = 72
_QR_SIDE = 880
_STEPS = 2044
_STEP_GAP = 40
_DOT = 92


@dataclass(frozen=True)
class PosterFace:
    """What a poster says: the promise in large letters, what it gives, three steps, and the link its QR carries."""

    brand: Brand
    headline: str
    line: str
    steps: tuple[str, str, str]
    link: str


def poster_png(face: PosterFace) -> bytes:
    """The poster as a PNG of 1748 × 2480 pixels. ValueError for a link no QR code holds."""
    return _saved(_draw(face), "PNG")


def poster_pdf(face: PosterFace) -> bytes:
    """The poster as a PDF page of exactly A5. ValueError for a link no QR code holds."""
    return _saved(_draw(face), "PDF")


def _saved(picture: Image.Image, form: str) -> bytes:
    with io.BytesIO() as out:
        if form == "PDF":
            picture.save(out, "PDF", resolution=DPI, title="Stampbook")
        else:
            picture.save(out, "PNG", dpi=(DPI, DPI), compress_level=4)
        return out.getvalue()


def _draw(face: PosterFace) -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT), WHITE)
    # At half the size and enlarged: soft shapes lose nothing by it, and resvg needs a quarter of the time.
    ground = render(_ground_svg(face.brand)).resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    picture.paste(ground, (0, 0), ground)
    draw = ImageDraw.Draw(picture)
    _sign(picture, draw, face)
    _promise(draw, face)
    _code(picture, draw, face)
    _walk(draw, face)
    return picture


def _ground_svg(brand: Brand) -> str:
    colours = brand.palette
    stops = "".join(
        f'<stop offset="{at}" stop-color="{written(colour)}"/>'
        for at, colour in ((0, colours.light), (0.55, colours.ground), (1, colours.deep))
    )
    weave = "".join(
        placed(brand.drawing, 216 * (column + row % 2 / 2), 172 * row - column * 18, 88, written(colours.ink), turn=-14)
        for row in range(8)
        for column in range(10)
    )
    left, top, right, bottom = _SHEET
    shadow = "".join(
        f'<rect x="{left - grow}" y="{top - grow + 14}" width="{right - left + 2 * grow}" '
        f'height="{bottom - top + 2 * grow}" rx="{_RADIUS + grow}" fill="#000" fill-opacity="0.018"/>'
        for grow in (4, 10, 18, 28)
    )
    middle = _AVATAR / 2
    disc = f'<circle cx="{_MARGIN + middle}" cy="{_MARGIN + middle}" r="{middle}" fill="{written(colours.disc)}"/>'
    mark = placed(brand.drawing, _MARGIN + middle, _MARGIN + middle, _AVATAR * 0.62, written(colours.inked))
    size = f'width="{WIDTH // 2}" height="{HEIGHT // 2}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f"""<svg xmlns="http://www.w3.org/2000/svg" {size}>
<defs><linearGradient id="g" x1="0" y1="0" x2="0.25" y2="1">{stops}</linearGradient>
<clipPath id="c"><rect width="{WIDTH}" height="{_GROUND + 200}"/></clipPath></defs>
<rect width="{WIDTH}" height="{_GROUND + 200}" fill="url(#g)"/>
<g opacity="0.05" clip-path="url(#c)">{weave}</g>{disc}{mark}{shadow}
<rect x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" rx="{_RADIUS}" fill="#fff"/></svg>"""


def _sign(picture: Image.Image, draw: ImageDraw.ImageDraw, face: PosterFace) -> None:
    tile = logo_tile(face.brand, _AVATAR)
    if tile is not None:
        picture.paste(face.brand.palette.ground, (_MARGIN, _MARGIN, _MARGIN + _AVATAR, _MARGIN + _AVATAR))
        picture.paste(tile, (_MARGIN, _MARGIN), tile)
    left = _MARGIN + _AVATAR + 48
    name = fit(face.brand.business, BOLD, WIDTH - _MARGIN - left, (92, 56), 2)
    write(draw, left, _MARGIN + (_AVATAR - name.height) / 2, name, face.brand.palette.ink)


def _promise(draw: ImageDraw.ImageDraw, face: PosterFace) -> None:
    ink = face.brand.palette.ink
    headline = fit(face.headline, BOLD, WIDTH - 2 * _MARGIN, (118, 80), 2)
    write(draw, _MARGIN, 400, headline, ink)
    line = fit(face.line, MEDIUM, WIDTH - 2 * _MARGIN, (68, 44), 2)
    write(draw, _MARGIN, 400 + headline.height + 64, line, mix(face.brand.palette.ground, ink, 0.88))


def _code(picture: Image.Image, draw: ImageDraw.ImageDraw, face: PosterFace) -> None:
    left, top, right, bottom = _SHEET
    code = qr_within(face.link, _QR_SIDE, _QR_SIDE // (21 + 2 * QUIET))
    picture.paste(code, ((left + right - code.width) // 2, top + (bottom - top - code.height) // 2))


def _walk(draw: ImageDraw.ImageDraw, face: PosterFace) -> None:
    """Three numbered steps, one below the other."""
    colours = face.brand.palette
    for number, step in enumerate(face.steps, 1):
        top = _STEPS + (number - 1) * (_DOT + _STEP_GAP)
        draw.ellipse((_MARGIN, top, _MARGIN + _DOT, top + _DOT), fill=colours.ground)
        digit = fit(str(number), BOLD, _DOT, (52, 52))
        write(draw, _MARGIN + _DOT / 2, top + (_DOT - digit.height) / 2, digit, colours.ink, anchor="m")
        words = fit(step, REGULAR, WIDTH - 2 * _MARGIN - _DOT - 40, (60, 40))
        write(draw, _MARGIN + _DOT + 40, top + (_DOT - words.height) / 2, words, NIGHT)
