"""Words on a picture: all five alphabets whole, nothing the font lacks, nothing beyond its room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.pictures.fonts import BOLD, MEDIUM, REGULAR, _glyphs, drawable, face, fit

ALPHABETS = {
    "en": "The quick brown fox jumps over the lazy dog",
    "ru": "Съешь ещё этих мягких французских булок, да выпей чаю. ЁЩЪЫЭ",
    "pl": "Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ",
    "ro": "Gheorghe, obezul, a reușit să obțină jucându-se un flux în Quebec ĂÂÎȘȚ",
    "lt": "Įlinkdama fechtuotojo špaga sublykčiojusi pragręžė apvalų arbūzą ĄČĘĖĮŠŲŪŽ",
    "signs": "„Kavinė“ «Кофе» “tea” ’ – — … · € zł ₽ № × −5 %",
}


@pytest.mark.parametrize("text", ALPHABETS.values(), ids=ALPHABETS)
def test_every_letter_of_the_five_languages_is_drawn(text: str) -> None:
    assert drawable(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ana 🌸💖", "Ana"),
        ("👩‍👩‍👧 Family", "Family"),
        ("محمد Ali", "Ali"),
        ("李, Ming", "Ming"),
        ("नमस्ते", ""),
        ("\u202eanO\u202c\u200f", "anO"),
        ("O\u0328\u0301\u0302\u0303na", "Ǫna"),
        ("Z̷̢̛a̸l̶g̵o̸", "Zalgo"),
        ("𝓐𝓷𝓷𝓪 Ｆｕｌｌ", "Anna Full"),
        ("A\u0328z\u030cuolas", "Ąžuolas"),
        ("  two\n\tlines\x00 ", "two lines"),
        ("\ue000\uf8ff\ufffd\ufffc", ""),
        ("", ""),
        ("🎉", ""),
        ("- Jean-Luc -", "- Jean-Luc -"),
    ],
)
def test_what_the_font_lacks_is_left_out_and_the_rest_stays(text: str, left: str) -> None:
    assert drawable(text) == left


@given(st.text(max_size=400))
def test_no_text_ever_shows_the_empty_box_of_a_missing_letter(text: str) -> None:
    assert all(char == " " or ord(char) in _glyphs() for char in drawable(text))


def test_every_letter_taken_for_drawable_has_a_shape_of_its_own_in_every_weight() -> None:
    for weight in (REGULAR, MEDIUM, BOLD):
        font = face(weight, 24)
        box = bytes(font.getmask("\U00010fff"))
        letters = (chr(code) for code in _glyphs() if drawable(chr(code)))
        assert [letter for letter in letters if bytes(font.getmask(letter)) == box] == []


@given(st.text(max_size=200), st.integers(120, 700), st.integers(1, 3))
def test_every_line_stays_within_its_width(text: str, width: int, lines: int) -> None:
    fitted = fit(text, BOLD, width, (50, 26), lines)
    assert len(fitted.lines) <= lines
    assert fitted.width <= width
    assert 26 <= fitted.size <= 50


@given(st.text("abcž -", max_size=60))
def test_a_text_is_whole_or_ends_in_an_ellipsis(text: str) -> None:
    fitted = fit(text, BOLD, 250, (50, 26), 2)
    shown = "".join(fitted.lines).replace(" ", "")
    assert shown == drawable(text).replace(" ", "") or shown.endswith("…")


def test_a_short_name_is_written_large_and_a_longer_one_smaller() -> None:
    short, long = (fit(name, BOLD, 300, (50, 26)) for name in ("Ona", "Konstantinas Čiurlionis"))
    assert short.size == 50
    assert 26 <= long.size < 50
    assert long.lines == ("Konstantinas Čiurlionis",)


def test_a_name_too_long_at_the_smallest_size_is_cut() -> None:
    (line,) = fit("Щ" * 200, BOLD, 300, (50, 26)).lines
    assert line.startswith("ЩЩЩ")
    assert line.endswith("…")


def test_a_double_name_breaks_after_its_hyphen() -> None:
    assert fit("Aleksandravičiūtė-Kazlauskienė", BOLD, 256, (46, 26), 2).lines == (
        "Aleksandravičiūtė-",
        "Kazlauskienė",
    )


def test_nothing_to_write_takes_no_room() -> None:
    fitted = fit("🎉", BOLD, 300, (50, 26))
    assert (fitted.lines, fitted.width, fitted.height) == ((), 0, 0)
