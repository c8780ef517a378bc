"""The coloured half of every picture: the brand's ground with its light, its faint pattern and the perforated edge.

Shapes are SVG, rendered by resvg without fonts; nothing anybody typed ever enters the SVG. Texts are laid over it.
"""

import io

import resvg_py
from PIL import Image, ImageDraw

from screens.pictures.brand import Brand, logo_tile
from screens.pictures.colours import WHITE, Palette, mix, written
from screens.pictures.fonts import BOLD, fit, write
from screens.pictures.icons import placed

WIDTH, HEIGHT = 840, 1128
"""Sharp on the 280 points a phone's chat gives a photo, and small to send; at about 3 : 4 no messenger crops it."""
MARGIN = 48

_AVATAR = 96
_HEADER = 44
_TOOTH = 40
_BITE = 10
_WEAVE = 104
"""Pixels from one icon of the faint pattern to the next."""


def render(svg: str) -> Image.Image:
    """An SVG document as an RGBA picture."""
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGBA")


def draw_ground(brand: Brand, height: int, shapes: str = "") -> Image.Image:
    """The ground, `height` pixels high, with the brand's mark and name and SVG `shapes`; it ends in a stub's edge."""
    picture = _lit(brand.palette, height)
    layer = render(_ground_svg(brand, height, shapes))
    picture.paste(layer, (0, 0), layer)
    _sign(picture, brand)
    return picture


def on_paper(ground: Image.Image) -> Image.Image:
    """A whole picture: the ground above, white paper below."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), WHITE)
    picture.paste(ground, (0, 0))
    return picture


def _lit(colours: Palette, height: int) -> Image.Image:
    """The ground's colour, lit from the upper left. Made small and enlarged: resvg takes 40 ms for the same."""
    small = Image.new("RGB", (21, 15))
    for x in range(small.width):
        for y in range(small.height):
            depth = (0.25 * x / small.width + 0.75 * y / small.height) * 2
            above, below = (colours.light, colours.ground) if depth < 1 else (colours.ground, colours.deep)
            small.putpixel((x, y), mix(above, below, depth % 1))
    return small.resize((WIDTH, height), Image.Resampling.BICUBIC)


def _ground_svg(brand: Brand, height: int, shapes: str) -> str:
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}">
<g opacity="0.045">{_weave(brand, height)}</g>
{shapes}
{_mark(brand)}
{_edge(height)}
</svg>"""


def _weave(brand: Brand, height: int) -> str:
    """The icon all over the ground. Placed one by one: an SVG pattern of the same takes resvg ten times as long."""
    ink = written(brand.palette.ink)
    rows = range(height // _WEAVE + 2)
    columns = range(WIDTH // _WEAVE + 2)
    return "".join(
        placed(brand.drawing, _WEAVE * (column + row % 2 / 2), _WEAVE * row * 0.8 - column * 9, 42, ink, turn=-14)
        for row in rows
        for column in columns
    )


def _mark(brand: Brand) -> str:
    """The brand's icon in a disc at the head of the picture; a logo covers it."""
    middle = _AVATAR / 2
    x, y = MARGIN + middle, _HEADER + middle
    disc = f'<circle cx="{x}" cy="{y}" r="{middle}" fill="{written(brand.palette.disc)}"/>'
    return disc + placed(brand.drawing, x, y, _AVATAR * 0.62, written(brand.palette.inked))


def _edge(height: int) -> str:
    """The upper edge of the stub, perforated like a postage stamp's, with a shadow."""
    top = height - _BITE - 6
    flat = _TOOTH / 2 - _BITE
    tooth = f"h{flat:g} a{_BITE} {_BITE} 0 0 0 {2 * _BITE} 0 h{flat:g} "
    path = f"M0 {height + 40} V{top} {tooth * (WIDTH // _TOOTH)}V{height + 40} Z"
    line = f'<path d="{path}" fill="none" stroke="#000" stroke-opacity="0.05"'
    shadow = "".join(f'{line} stroke-width="{width}"/>' for width in (4, 8, 13))
    return shadow + f'<path d="{path}" fill="#fff"/>'


def _sign(picture: Image.Image, brand: Brand) -> None:
    """Writes the business's name, and lays its logo over the mark if it has one."""
    tile = logo_tile(brand, _AVATAR)
    if tile is not None:
        picture.paste(brand.palette.ground, (MARGIN, _HEADER, MARGIN + _AVATAR, _HEADER + _AVATAR))
        picture.paste(tile, (MARGIN, _HEADER), tile)
    left = MARGIN + _AVATAR + 24
    name = fit(brand.business, BOLD, WIDTH - MARGIN - left, (48, 32), 2)
    write(ImageDraw.Draw(picture), left, _HEADER + (_AVATAR - name.height) / 2, name, brand.palette.ink)
