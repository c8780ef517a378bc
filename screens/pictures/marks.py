"""Small shapes laid over a finished ground: an icon in one colour, and a pill with an icon and a few words."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from screens.pictures.colours import Colour, Palette
from screens.pictures.fonts import BOLD, Fitted, fit, write
from screens.pictures.ground import render
from screens.pictures.icons import placed

_SMOOTH = 3
_PADDING = 24
_GAP = 12
_HEIGHT = 62
_ICON = 34


def stamp_icon(picture: Image.Image, icon: str, corner: tuple[int, int], size: int, colour: Colour) -> None:
    """Lays an icon `size` pixels wide with its upper left corner at `corner`."""
    picture.paste(colour, (*corner, corner[0] + size, corner[1] + size), icon_mask(icon, size))


@dataclass(frozen=True)
class Pill:
    """A rounded label in two colours: an icon, then one line of words if there are any."""

    icon: str
    words: Fitted
    ground: Colour
    ink: Colour

    @property
    def width(self) -> int:
        words = _GAP + self.words.width if self.words.lines else 0
        return round(2 * _PADDING + _ICON + words)

    def lay(self, picture: Image.Image, left: int, top: int) -> None:
        picture.paste(self.ground, (left, top, left + self.width, top + _HEIGHT), _pill_mask(self.width))
        stamp_icon(picture, self.icon, (left + _PADDING, top + (_HEIGHT - _ICON) // 2), _ICON, self.ink)
        x, y = left + _PADDING + _ICON + _GAP, top + (_HEIGHT - self.words.height) / 2
        write(ImageDraw.Draw(picture), x, y, self.words, self.ink)


def pill(icon: str, text: str, palette: Palette, most: int) -> Pill:
    """The text as a pill in the brand's accent, at most `most` pixels wide."""
    words = fit(text, BOLD, most - 2 * _PADDING - _ICON - _GAP, (30, 20))
    return Pill(icon, words, palette.accent, palette.on_accent)


@lru_cache(maxsize=32)
def icon_mask(icon: str, size: int) -> Image.Image:
    """The icon as an opacity mask (mode L)."""
    drawing = placed(icon, size / 2, size / 2, size, "#000")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">{drawing}</svg>'
    return render(svg).getchannel("A")


@lru_cache(maxsize=32)
def _pill_mask(width: int) -> Image.Image:
    large = Image.new("L", (width * _SMOOTH, _HEIGHT * _SMOOTH), 0)
    edge = (width * _SMOOTH - 1, _HEIGHT * _SMOOTH - 1)
    ImageDraw.Draw(large).rounded_rectangle((0, 0, *edge), radius=edge[1] / 2, fill=255)
    return large.resize((width, _HEIGHT), Image.Resampling.LANCZOS)
