"""The poster: its code is read from a photo of the paper, it fits five languages, and the PDF is exactly A5."""

import io
import re

import pytest
import zxingcpp
from PIL import Image

from screens.pictures.brand import Brand
from screens.pictures.poster import DPI, HEIGHT, WIDTH, PosterFace, poster_pdf, poster_png
from screens.words import LANGUAGES, Words
from tests.screens.pictures.logos import png

LINK = "https://t.me/stampbook_bot?start=j_counter"


def face(words: Words, colour: str = "#7A4B2A", logo: bytes | None = None) -> PosterFace:
    steps = (words.label("poster-scan"), words.label("poster-start"), words.label("poster-show"))
    line = words.label("poster-line", goal=10, reward=words.label("reward-free-coffee"))
    brand = Brand("Žydrūnės kavinė prie Senosios rotušės", colour, "cup", logo)
    return PosterFace(brand, words.label("poster-headline"), line, steps, LINK)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_reads_the_code_from_a_small_tilted_photo_of_the_poster(language: str) -> None:
    with Image.open(io.BytesIO(poster_png(face(Words(language))))) as poster:
        photo = poster.convert("L").resize((400, 567)).rotate(12, expand=True, fillcolor=90)
    assert [code.text for code in zxingcpp.read_barcodes(photo)] == [LINK]


@pytest.mark.parametrize("colour", ["#FFFFFF", "#000000", "#E9B949"])
def test_any_colour_leaves_the_words_legible(colour: str) -> None:
    palette = Brand("x", colour, "cup").palette
    lighter, darker = sorted((luminance(palette.ink), luminance(palette.ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_the_page_is_exactly_a5_and_the_picture_its_size() -> None:
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", poster_pdf(face(Words("en"))))
    assert box
    assert [round(float(side) / 72 * 25.4) for side in box.groups()] == [148, 210]
    assert (WIDTH, HEIGHT, DPI) == (1748, 2480, 300)


def test_a_logo_stands_on_the_poster() -> None:
    words = Words("en")
    plain, signed = poster_png(face(words)), poster_png(face(words, logo=png(Image.new("RGB", (300, 300), "green"))))
    assert plain != signed


def luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance (WCAG)."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
