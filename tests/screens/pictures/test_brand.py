"""Brands and logos: whatever image a business has, its tile is neat, and a bad one is no worse than none."""

import pytest
from PIL import Image

from screens.pictures.brand import Brand, logo_tile
from screens.pictures.card import draw_card
from screens.pictures.colours import NIGHT, WHITE
from tests.screens.pictures.eyes import CAFE, LINK, a_card, opened, scanned
from tests.screens.pictures.logos import jpeg, png

RED = (200, 20, 20)


def a_brand(logo: bytes | None) -> Brand:
    return Brand(CAFE.business, CAFE.colour, CAFE.icon, logo)


def tile(logo: bytes) -> Image.Image:
    picture = logo_tile(a_brand(logo), 96)
    assert picture is not None
    return picture


@pytest.mark.parametrize("colour", ["red", "#fff", "7A4B2A", "#7A4B2AFF", '#7A4B2"', "#7A4B2A\n", ""])
def test_a_colour_not_written_as_six_digits_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match="#RRGGBB"):
        Brand("Café", colour, "cup")


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(ValueError, match="an icon is one of cup, scissors"):
        Brand("Café", "#7A4B2A", "skull")


BAD = {
    "empty": b"",
    "text": b"hello",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "cut": png(Image.effect_noise((200, 200), 90))[:2000],
    "head": png(Image.new("RGB", (9, 9)))[:20],
    "gif": b"GIF89a" + bytes(30),
    "huge": png(Image.new("1", (5000, 4000))),
    "line": png(Image.new("L", (2000, 3))),
    "pole": png(Image.new("L", (3, 2000))),
    "bomb": png(Image.new("1", (12000, 9000))),
}


@pytest.mark.parametrize("logo", BAD.values(), ids=BAD)
def test_a_logo_that_cannot_be_used_counts_as_none(logo: bytes) -> None:
    assert draw_card(a_card(brand=a_brand(logo))) == draw_card(a_card(brand=CAFE))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_drawn(mode: str) -> None:
    picture = draw_card(a_card(brand=a_brand(png(Image.new(mode, (64, 64))))))
    assert picture != draw_card(a_card(brand=CAFE))
    assert scanned(opened(picture)) == [LINK]


@pytest.mark.parametrize("size", [(1, 1), (3000, 2000), (2000, 100), (100, 2000)])
def test_a_logo_of_any_shape_fits_its_tile(size: tuple[int, int]) -> None:
    picture = tile(jpeg(Image.new("RGB", size, RED)))
    assert picture.size == (96, 96)
    assert picture.getpixel((0, 0))[3] == 0  # type: ignore[index] # the pixel of an RGBA picture is a tuple


def test_a_square_logo_fills_its_tile() -> None:
    assert tile(png(Image.new("RGB", (300, 260), RED))).getpixel((48, 3)) == (*RED, 255)


def test_a_wide_logo_is_shown_whole_on_white() -> None:
    picture = tile(png(Image.new("RGB", (300, 100), RED)))
    assert picture.getpixel((48, 48)) == (*RED, 255)
    assert picture.getpixel((48, 10)) == (*WHITE, 255)
    assert picture.getpixel((3, 48)) == (*WHITE, 255)


@pytest.mark.parametrize(("drawn", "backing"), [((255, 255, 250), NIGHT), (RED, WHITE)])
def test_a_transparent_logo_stands_out_from_what_is_behind_it(
    drawn: tuple[int, int, int], backing: tuple[int, int, int]
) -> None:
    logo = Image.new("RGBA", (200, 200))
    logo.paste(drawn, (60, 60, 140, 140))
    picture = tile(png(logo))
    assert picture.getpixel((48, 48)) == (*drawn, 255)
    assert picture.getpixel((48, 8)) == (*backing, 255)


def test_a_fully_transparent_logo_is_a_white_tile() -> None:
    assert tile(png(Image.new("RGBA", (50, 50)))).getpixel((48, 48)) == (*WHITE, 255)
