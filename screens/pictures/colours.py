"""Any brand colour in, a legible palette out.

Every text colour of the palette keeps at least 4.5 : 1 against every shade it is laid on (WCAG 2.2, 1.4.3), whatever
colour the owner chose: white, black and yellow included.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

Colour = tuple[int, int, int]
"""Red, green, blue, each 0 to 255."""

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
NIGHT: Colour = (22, 25, 34)
GOLD: Colour = (255, 201, 64)
BERRY: Colour = (176, 18, 72)

LEGIBLE = 4.5
_MARK = 3.0
"""WCAG 2.2, 1.4.11: what a mark that is not text needs."""
_WHITE_STANDS_OUT = 2.0
_WHITE_SUITS = 3.0
"""A brand on which white already reaches this much is darkened a little to carry white; a lighter one gets dark ink."""


@dataclass(frozen=True)
class Palette:
    """The colours of one brand: the ground runs from `light` to `deep`; `ink` and `soft` are written on it.

    A stamp is `inked` on its `disc`; rewards have the `accent`, written on in `on_accent`; the `seal` is pale on paper.
    """

    light: Colour
    ground: Colour
    deep: Colour
    ink: Colour
    soft: Colour
    accent: Colour
    on_accent: Colour
    disc: Colour
    inked: Colour
    seal: Colour


def parse(text: str) -> Colour:
    """'#RRGGBB' as a colour. ValueError for anything else."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise ValueError(f"a colour is written #RRGGBB, not {text!r}")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def written(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of `other` (0 to 1) in `one`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """1 (the same) to 21 (black on white), as WCAG 2.2 defines it."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@lru_cache(maxsize=64)
def palette(brand: Colour) -> Palette:
    """The palette of a brand colour."""
    return _dark_palette(brand) if contrast(brand, WHITE) >= _WHITE_SUITS else _light_palette(brand)


def _dark_palette(brand: Colour) -> Palette:
    ground = _until(lambda c: contrast(mix(c, WHITE, 0.08), WHITE) >= LEGIBLE + 0.6, brand, BLACK)
    ground = mix(ground, WHITE, 0.07) if luminance(ground) < 0.01 else ground  # pure black would look like a hole
    light = mix(ground, WHITE, 0.08)
    return Palette(
        light=light,
        ground=ground,
        deep=mix(ground, BLACK, 0.28),
        ink=WHITE,
        soft=_until(lambda c: contrast(c, light) >= LEGIBLE, mix(WHITE, ground, 0.22), WHITE),
        accent=GOLD,
        on_accent=NIGHT,
        disc=WHITE,
        inked=ground,
        seal=_seal(ground),
    )


def _light_palette(brand: Colour) -> Palette:
    ground = mix(brand, NIGHT, 0.06) if luminance(brand) > 0.85 else brand  # paler would melt into the white stub
    deep = mix(ground, BLACK, 0.07)
    ink = _until(lambda c: contrast(c, deep) >= LEGIBLE + 0.4, mix(NIGHT, brand, 0.12), BLACK)
    # White stamps look fresher than dark ones, where they still stand out.
    disc, inked = (WHITE, ink) if contrast(ground, WHITE) >= _WHITE_STANDS_OUT else (ink, ground)
    return Palette(
        light=mix(ground, WHITE, 0.28),
        ground=ground,
        deep=deep,
        ink=ink,
        soft=_until(lambda c: contrast(c, deep) >= LEGIBLE, mix(ink, ground, 0.2), BLACK),
        accent=_until(lambda c: contrast(c, deep) >= _MARK, BERRY, BLACK),
        on_accent=WHITE,
        disc=disc,
        inked=inked,
        seal=_seal(ground),
    )


def _seal(ground: Colour) -> Colour:
    return _until(lambda c: contrast(c, WHITE) >= 1.25, mix(WHITE, ground, 0.28), mix(ground, NIGHT, 0.8))


def _until(good: Callable[[Colour], bool], start: Colour, end: Colour) -> Colour:
    """The first shade on the way from `start` to `end` that is good, `end` if none is."""
    return next((shade for shade in (mix(start, end, step / 25) for step in range(25)) if good(shade)), end)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
