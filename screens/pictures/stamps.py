"""One stamp of the grid as SVG: the empty place waiting for it, the print itself, and the marks of a reward."""

from dataclasses import dataclass

from screens.pictures.brand import Brand
from screens.pictures.colours import written
from screens.pictures.grid import Box
from screens.pictures.icons import GIFT, placed

_TILTS = (-7, 4, -3, 8, -5, 2, 6)
"""Degrees, in turn: stamps made by hand never stand quite straight."""

SHADOW = """<defs><radialGradient id="shadow"><stop offset="0.84" stop-color="#000" stop-opacity="0.34"/>
<stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient></defs>"""
"""What a stamp's shadow is made of: goes once into the document. A blurred one looks the same and costs 70 ms more."""


@dataclass(frozen=True)
class Place:
    """The place of one stamp: its number from 1, where it is, and whether it is the goal or a milestone on the way."""

    position: int
    cell: Box
    radius: float
    goal: bool
    milestone: bool

    @property
    def middle(self) -> tuple[float, float]:
        left, top, right, bottom = self.cell
        return (left + right) / 2, (top + bottom) / 2


def stamp(brand: Brand, place: Place, *, filled: bool) -> str:
    """The place with or without its stamp. Nothing of it reaches beyond the cell."""
    shape = _printed(brand, place) if filled else _empty(brand, place)
    return shape + (_badge(brand, place) if place.milestone and not place.goal else "")


def _empty(brand: Brand, place: Place) -> str:
    rewarding = place.goal or place.milestone
    colour = written(brand.palette.accent if rewarding else brand.palette.ink)
    line = max(2.2, place.radius * 0.05)
    dash = f'stroke-dasharray="{line * 2.4:g} {line * 1.9:g}" stroke-linecap="round"'
    return (
        _disc(place, "#000", opacity=0.07)
        + _ring(place, place.radius - line / 2, line, colour, f'{dash} opacity="{0.95 if rewarding else 0.42}"')
        + placed(_icon(brand, place), *place.middle, place.radius * 1.16, colour, 0.9 if rewarding else 0.3)
    )


def _printed(brand: Brand, place: Place) -> str:
    colours = brand.palette
    disc, inked = (colours.accent, colours.on_accent) if place.goal else (colours.disc, colours.inked)
    line = max(1.5, place.radius * 0.03)
    tilt = _TILTS[place.position % len(_TILTS)]
    return (
        _shadow(place)
        + _disc(place, written(disc))
        + _ring(place, place.radius * 0.87, line, written(inked), 'opacity="0.35"')
        + placed(_icon(brand, place), *place.middle, place.radius * 1.22, written(inked), turn=tilt)
    )


def _badge(brand: Brand, place: Place) -> str:
    colours = brand.palette
    radius = place.radius * 0.38
    x, y = (part + place.radius * 0.7 for part in place.middle)
    disc = f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{written(colours.accent)}"'
    rim = f' stroke="{written(colours.ground)}" stroke-width="{radius * 0.18:g}"/>'
    return disc + rim + placed(GIFT, x, y, radius * 1.15, written(colours.on_accent))


def _icon(brand: Brand, place: Place) -> str:
    return GIFT if place.goal else brand.drawing


def _shadow(place: Place) -> str:
    x, y = place.middle
    return f'<circle cx="{x:g}" cy="{y + place.radius * 0.06:g}" r="{place.radius * 1.1:g}" fill="url(#shadow)"/>'


def _disc(place: Place, colour: str, opacity: float = 1) -> str:
    x, y = place.middle
    return f'<circle cx="{x:g}" cy="{y:g}" r="{place.radius:g}" fill="{colour}" fill-opacity="{opacity:g}"/>'


def _ring(place: Place, radius: float, line: float, colour: str, extra: str) -> str:
    x, y = place.middle
    shape = f'cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="none"'
    return f'<circle {shape} stroke="{colour}" stroke-width="{line:g}" {extra}/>'
