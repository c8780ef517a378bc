"""The week's chart: visits a day, this week's bars in the brand's colour beside the pale ones of the week before.

One picture for light and dark chats, on paper of its own as the cards have it. Nothing anybody typed enters the SVG.
"""

import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import font_roboto
import pygal
import resvg_py
from PIL import Image
from pygal.style import Style

from screens.pictures.colours import BLACK, WHITE, Colour, contrast, mix, parse, written
from screens.pictures.jpeg import as_jpeg

# pygal leaves a finder behind that knows only the way of importing that Python gave up: from then on every import of
# what is not installed would warn. It is for pygal's maps, which nobody draws here.
sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "PluginImportFixer"]

WIDTH, HEIGHT = 1080, 600
_STANDS_OUT = 3.0  # WCAG 2.2, 1.4.11: what a mark that is not text needs
_SHADES = 25
_MANY = 1_000  # visits a day from which on two numbers side by side would run into each other
_INK, _SOFT = "#22252c", "#5b606b"
_LEAST = 4  # visits the chart is high at the least: a single one is no summit


@dataclass(frozen=True)
class WeekChart:
    """Visits of seven days, Monday first, and of the seven before, with the words to stand below them.

    `colour` is the brand's '#RRGGBB'. ValueError for another, or for weeks that have not seven days.
    """

    colour: str
    days: tuple[str, ...]
    before: tuple[int, ...]
    now: tuple[int, ...]
    before_called: str
    now_called: str

    def __post_init__(self) -> None:
        parse(self.colour)
        if not len(self.days) == len(self.before) == len(self.now) == 7:
            raise ValueError("a week has seven days")


def draw_week(face: WeekChart, number: Callable[[int], str]) -> bytes:
    """The chart as JPEG; `number` writes a number as its reader does."""
    png = resvg_py.svg_to_bytes(
        svg_string=_svg(face, number), skip_system_fonts=True, font_dirs=[font_roboto.font_directory]
    )
    with Image.open(io.BytesIO(png)) as picture:
        return as_jpeg(picture.convert("RGB"))


def _svg(face: WeekChart, number: Callable[[int], str]) -> str:
    mark = _mark(parse(face.colour))
    chart = pygal.Bar(
        style=_style(mark),
        width=WIDTH,
        height=HEIGHT,
        margin=28,
        margin_top=44,
        margin_bottom=-24,
        js=(),
        css=(*pygal.Config().css, "inline:.axis .line { stroke: none !important }"),
        disable_xml_declaration=True,
        range=(0, max(_LEAST, *face.before, *face.now)),
        show_y_labels=False,
        show_y_guides=False,
        legend_at_bottom=True,
        legend_box_size=28,
        truncate_legend=-1,
        print_values=True,
        print_values_position="top",
        rounded_bars=6,
        spacing=10,
    )
    chart.x_labels = face.days
    both = max(*face.before, *face.now) < _MANY
    chart.add(face.before_called, face.before, formatter=_numbers(number if both else None))
    chart.add(face.now_called, face.now, formatter=_numbers(number))
    svg: str = chart.render(is_unicode=True)
    return svg


def _numbers(number: Callable[[int], str] | None) -> Callable[[int], str]:
    """A day without visits has no bar, and needs no number either."""
    return lambda visits: number(visits) if number and visits else ""


def _style(mark: Colour) -> Style:
    paper = written(WHITE)
    return Style(
        background=paper,
        plot_background=paper,
        foreground=_SOFT,
        foreground_strong=_INK,
        foreground_subtle=paper,
        font_family="Roboto",
        colors=_both(mark),
        value_colors=(_SOFT, _INK),
        opacity="1",
        label_font_size=38,
        major_label_font_size=38,
        legend_font_size=36,
        value_font_size=34,
    )


def _both(mark: Colour) -> Sequence[str]:
    return written(mix(mark, WHITE, 0.7)), written(mark)


def _mark(brand: Colour) -> Colour:
    """The brand's own colour, or the nearest darker shade of it that can be seen on paper."""
    shades = (mix(brand, BLACK, step / _SHADES) for step in range(_SHADES))
    return next((shade for shade in shades if contrast(shade, WHITE) >= _STANDS_OUT), BLACK)
