"""Names that cannot break a screen, and the language to greet someone in."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loyalty.member import LONGEST_NAME, clean_name, clean_text, guess_language, read_name, utf16

# Letters of many scripts with everything that has ever broken a name: marks, joiners, direction, blanks, surrogates.
ODD = (
    "aЖ字é\u0301\u0300\u0328\u0489\u200d\u200b\u202e\u2066\u061c\u3164\u2800\u115f\u1160 \t\n\x00\ud800\udfff\U0001f469"
)
NAMES = st.text(max_size=90) | st.text(alphabet=ODD, max_size=90)
STEERING = {"Cc", "Cf", "Cs", "Co", "Cn"}


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Ona", "Ona"),
        ("  Ona \t Petrauskaitė\n", "Ona Petrauskaitė"),
        ("e\u0301", "é"),
        ("<b>Ona</b> & co", "<b>Ona</b> & co"),  # escaped where it is shown, not here
        ("\u202eanO", "anO"),
        ("O\u2066n\u2069a\u200f", "Ona"),
        ("O\x00n\x1ba", "Ona"),
        ("Ona\ud83d", "Ona"),
        ("👩\u200d🍳 Ona", "👩\u200d🍳 Ona"),
        ("❤️\u200d🔥", "❤️\u200d🔥"),
        ("5️⃣", "5️⃣"),
        ("עדי", "עדי"),
        ("สุภาพ", "สุภาพ"),
        ("नमस्ते", "नमस्ते"),
        ("Ona\u2028Petra", "Ona Petra"),
        ("\u3164Ona\u2800", "Ona"),
        ("", ""),
    ],
)
def test_a_name_keeps_what_is_seen_and_drops_what_steers(raw: str, clean: str) -> None:
    assert clean_name(raw) == clean


@pytest.mark.parametrize(
    "raw",
    ["\u200b", "\u200d", " \u200d ", "\u3164", "\u2800\u2800", "\u115f\u1160", "\uffa0", "\u0301\u0301", " \u0301",
     "\u200d\u0301", "\u200d\u200d \ufe0f", "\u202e\u202c", "\x00\x01", "\ud800", "\U000e0041", "\ufeff", "\xad"],
    ids=ascii,
)  # fmt: skip
def test_a_name_with_nothing_visible_is_empty(raw: str) -> None:
    assert clean_name(raw) == ""


@pytest.mark.parametrize("between", ["", "\u200b", "\u200d", "\u2060"], ids=ascii)
def test_a_letter_keeps_at_most_two_marks_whatever_hides_between_them(between: str) -> None:
    zalgo = between.join(["a", *["\u0489"] * 50])
    assert sum(unicodedata.category(sign).startswith("M") for sign in clean_name(zalgo)) == 2


def test_each_letter_may_have_its_own_marks() -> None:
    assert clean_name("x\u0323\u0302q\u0323\u0302") == "x\u0323\u0302q\u0323\u0302"


def test_a_long_name_is_cut_to_sixty_four_utf16_units_between_letters() -> None:
    assert clean_name("x" * 65) == "x" * 64
    assert clean_name("x" + "👩" * 40) == "x" + "👩" * 31
    assert LONGEST_NAME == 64


def test_a_cut_leaves_no_space_or_joiner_at_the_end() -> None:
    assert clean_name("x" * 63 + " y") == "x" * 63
    assert clean_name("x" * 63 + "\u200dy") == "x" * 63


@given(NAMES)
@example("e\u200b\u0301")
@example("\u200d\u0301a")
@example("x" * 63 + "\u200dy")
def test_cleaning_a_clean_name_changes_nothing(raw: str) -> None:
    assert clean_name(clean_name(raw)) == clean_name(raw)


@given(NAMES)
def test_a_clean_name_has_no_control_or_direction_marks_and_fits(raw: str) -> None:
    name = clean_name(raw)
    assert {sign for sign in name if unicodedata.category(sign) in STEERING} <= {"\u200d"}
    assert unicodedata.is_normalized("NFC", name)
    assert utf16(name) <= LONGEST_NAME
    assert name == " ".join(name.split())


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), max_size=64))
def test_a_plain_name_stays_as_it_is(raw: str) -> None:
    assert clean_name(raw) == unicodedata.normalize("NFC", raw)


@pytest.mark.parametrize(("text", "units"), [("", 0), ("é", 1), ("字", 1), ("👩", 2), ("\ud83d", 1)], ids=ascii)
def test_length_is_counted_as_telegram_counts_it(text: str, units: int) -> None:
    assert utf16(text) == units


@pytest.mark.parametrize(
    ("code", "language"),
    [("lt", "lt"), ("pl-PL", "pl"), ("RU", "ru"), ("ro-MD", "ro"), ("en-GB", "en"), ("uk", "en"), ("zh-hans", "en"),
     ("", "en"), (None, "en"), ("-", "en"), ("ltg", "en")],
)  # fmt: skip
def test_a_language_is_guessed_from_telegrams_tag_and_english_when_it_is_none_of_ours(
    code: str | None, language: str
) -> None:
    assert guess_language(code) == language


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Ona \n Petra\u200b ", "Ona Petra"),
        ("x" * LONGEST_NAME, "x" * LONGEST_NAME),
        ("x" * (LONGEST_NAME + 1), None),
        ("😀" * 32 + "a", None),
        ("😀", None),
        ("", None),
        ("7", "7"),
    ],
)
def test_a_name_that_is_typed_says_something_and_is_never_cut(typed: str, name: str | None) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("\u200d Ona \u200d", "Ona"),
        ("Xena X", "Xena X"),
        ("O\ue000na\U000e0041", "Ona"),  # a sign of somebody's own font, and one of none
        ("a\u0489\u0489\u0489b\u0489", "a\u0489\u0489b\u0489"),  # what comes after too many marks is kept
    ],
    ids=ascii,
)
def test_only_what_cannot_be_seen_is_taken_off_the_ends_and_only_marks_are_dropped(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean_name(raw) == clean


def test_a_length_is_a_whole_number() -> None:
    assert repr(utf16("é")) == "1"
