"""The week's chart: light enough to send at once, legible in any brand colour, and its bars as high as the figures."""

import io

import pytest
from PIL import Image

from screens.pictures.chart import HEIGHT, WIDTH, WeekChart, draw_week
from screens.pictures.jpeg import LIMIT

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
NONE = (0,) * 7


def chart(before: tuple[int, ...], now: tuple[int, ...], colour: str = "#7A4B2A") -> Image.Image:
    """The picture, opened."""
    drawn = draw_week(WeekChart(colour, DAYS, before, now, "9–15 Nov", "16–22 Nov"), str)
    assert len(drawn) < LIMIT
    with Image.open(io.BytesIO(drawn)) as picture:
        return picture.convert("RGB")


def inked(picture: Image.Image, colour: tuple[int, int, int]) -> int:
    """Pixels above the legend that have nearly this colour."""
    plot = picture.crop((0, 0, WIDTH, HEIGHT - 100)).tobytes()
    pixels = zip(plot[0::3], plot[1::3], plot[2::3], strict=True)
    return sum(all(abs(a - b) < 24 for a, b in zip(pixel, colour, strict=True)) for pixel in pixels)


@pytest.mark.parametrize("visits", [0, 1, 999, 10_000])
@pytest.mark.parametrize("colour", ["#7A4B2A", "#FFFFFF", "#FFD400", "#000000"])
def test_any_week_in_any_colour_is_light_to_send(visits: int, colour: str) -> None:
    assert chart((visits,) * 7, (0, visits, 0, 0, visits, visits, 0), colour).size == (WIDTH, HEIGHT)


def test_twice_the_visits_have_twice_the_ink() -> None:
    brown = (0x7A, 0x4B, 0x2A)
    assert inked(chart(NONE, NONE), brown) == 0
    half, whole = chart(NONE, (0, 50, 0, 0, 0, 0, 0)), chart(NONE, (0, 50, 0, 0, 100, 0, 0))
    alone = inked(half, brown)
    assert alone > 10_000
    assert inked(whole, brown) == pytest.approx(alone * 1.5, rel=0.05)  # the tallest fills the height, its half is half


def test_a_pale_brand_is_darkened_until_it_can_be_seen_on_paper() -> None:
    paper = chart(NONE, (9,) * 7, "#FFFDE0").crop((0, 0, WIDTH, HEIGHT - 100)).convert("L")
    assert sum(paper.histogram()[:170]) > 50_000


@pytest.mark.parametrize("days", [(1, 2, 3), (0,) * 8])
def test_a_week_has_seven_days(days: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="seven"):
        WeekChart("#7A4B2A", DAYS, NONE, days, "", "")


def test_a_colour_is_a_colour() -> None:
    with pytest.raises(ValueError, match="RRGGBB"):
        WeekChart("red", DAYS, NONE, NONE, "", "")
