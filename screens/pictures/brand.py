"""The face of a business: its name, its colour, the icon of its stamps and, if it has one, its logo."""

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageOps

from screens.pictures.colours import NIGHT, WHITE, Colour, Palette, luminance, palette, parse
from screens.pictures.icons import STAMPS

_MOST_PIXELS = 16_000_000
_THINNEST = 20
_SQUARE_ENOUGH = 1.3
"""A logo up to this much longer than wide fills its tile; a longer one (a word) is shown whole inside it."""
_SMOOTH = 4
"""The corners of a tile are drawn this many times larger and shrunk, for soft edges."""


@dataclass(frozen=True)
class Brand:
    """`colour` is '#RRGGBB', `icon` one of `icons.STAMPS`, `logo` a PNG or JPEG. ValueError for another colour or icon.

    A logo that cannot be opened, has more than 16 million pixels or sides of more than 20 : 1 counts as none.
    """

    business: str
    colour: str
    icon: str
    logo: bytes | None = None

    def __post_init__(self) -> None:
        parse(self.colour)
        if self.icon not in STAMPS:
            raise ValueError(f"an icon is one of {', '.join(STAMPS)}, not {self.icon!r}")

    @property
    def palette(self) -> Palette:
        return palette(parse(self.colour))

    @property
    def drawing(self) -> str:
        """The SVG of the stamp icon."""
        return STAMPS[self.icon]


def logo_tile(brand: Brand, side: int) -> Image.Image | None:
    """The logo in a square of `side` pixels with round corners (RGBA), None if there is no usable one."""
    logo = _opened(brand.logo) if brand.logo else None
    if logo is None:
        return None
    square = max(logo.size) <= min(logo.size) * _SQUARE_ENOUGH
    inner = side if square else round(side * 0.84)
    fitted = (ImageOps.fit if square else ImageOps.contain)(logo, (inner, inner), Image.Resampling.LANCZOS)
    tile = Image.new("RGBA", (side, side), _backing(fitted))
    tile.alpha_composite(fitted, ((side - fitted.width) // 2, (side - fitted.height) // 2))
    tile.putalpha(_round_mask(side))
    return tile


def _opened(data: bytes) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS or max(image.size) > _THINNEST * min(image.size):
                return None
            image.draft("RGB", (512, 512))  # a large JPEG is decoded small
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((512, 512))
            return upright.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def _backing(logo: Image.Image) -> Colour:
    """What to lay under a logo: white, or night under a transparent one that is itself nearly white."""
    seen = logo.getchannel("A").point(lambda alpha: 255 if alpha > 127 else 0)
    if seen.getextrema()[0] == 255 or seen.getbbox() is None:
        return WHITE
    mean = Image.composite(logo.convert("RGB"), Image.new("RGB", logo.size, WHITE), seen)
    pale = _mean_luminance(mean, seen) > 0.6
    return NIGHT if pale else WHITE


def _mean_luminance(picture: Image.Image, mask: Image.Image) -> float:
    histogram = picture.convert("L").histogram(mask)
    level = round(sum(level * count for level, count in enumerate(histogram)) / max(1, sum(histogram)))
    return luminance((level, level, level))


def _round_mask(side: int) -> Image.Image:
    large = Image.new("L", (side * _SMOOTH, side * _SMOOTH), 0)
    edge = side * _SMOOTH - 1
    ImageDraw.Draw(large).rounded_rectangle((0, 0, edge, edge), radius=round(edge * 0.28), fill=255)
    return large.resize((side, side), Image.Resampling.LANCZOS)
