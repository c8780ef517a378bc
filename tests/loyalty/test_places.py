"""A place's word fits a link in every alphabet, and no two places are called alike."""

import pytest

from loyalty.codes import Carries, parse
from loyalty.places import poster_word, same_name

NAMES = [
    "Riverside",
    "Žvėrynas 2",
    "Łódź",
    "Straße",
    "Набережная",
    "川",
    "🎉",
    "--",
    "x" * 64,
    "İstanbul",
    "a:b/c?d",
    "",
]


@pytest.mark.parametrize(
    ("name", "word"),
    [("Riverside", "riverside"), ("Žvėrynas 2", "zverynas-2"), ("Łódź Główna", "lodz-glowna"), ("Набережная", "place")],
)
def test_a_word_is_made_of_the_name_where_it_can_be(name: str, word: str) -> None:
    assert poster_word(name, ()) == word


@pytest.mark.parametrize("name", NAMES)
def test_a_word_is_always_a_code_of_a_source(name: str) -> None:
    word = poster_word(name, ())
    code = parse(f"j_{word}")
    assert code is not None
    assert code.carries is Carries.SOURCE


@pytest.mark.parametrize("name", NAMES)
def test_a_hundred_places_of_one_name_have_a_hundred_words(name: str) -> None:
    taken: set[str] = set()
    for _ in range(100):
        taken.add(poster_word(name, taken))
    assert len(taken) == 100
    assert all(parse(f"j_{word}") for word in taken)


@pytest.mark.parametrize(("one", "other", "same"), [("Bell", "bell ", True), ("A  B", "a b", True), ("A", "B", False)])
def test_names_that_sound_alike_are_one(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("  (Old) Town!  ", "old-town"),
        ("x" * 30, "x" * 24),
        ("(" + "x" * 30, "x" * 24),  # what stands before the first letter takes no room
        ("x" * 23 + " corner", "x" * 23),  # cut within the gap: no hyphen stays at the end
        ("X marks", "x-marks"),
        ("Box X", "box-x"),
        ("", "place"),
    ],
)
def test_a_word_has_at_most_twenty_four_signs_and_a_letter_at_both_ends(name: str, word: str) -> None:
    assert poster_word(name, ()) == word


def test_places_of_one_name_are_numbered_from_two() -> None:
    assert poster_word("Bell", ["bell"]) == "bell-2"
    assert poster_word("Bell", ["bell", "bell-2", "bell-4"]) == "bell-3"
    assert poster_word("川", ["place"]) == "place-2"
