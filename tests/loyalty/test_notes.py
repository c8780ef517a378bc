"""Notes: cleaned, on one line, never cut, and no more than five about one guest."""

import pytest

from loyalty.notes import LONGEST_NOTE, MOST_NOTES, check_room, read_note
from loyalty.refusals import Refusal, Why


def why(text: str) -> Why:
    """Why this is no note."""
    with pytest.raises(Refusal) as refusal:
        read_note(text)
    return refusal.value.code


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  oat\n milk ", "oat milk"),
        ("likes the \u202ewindow\u200b seat", "likes the window seat"),
        ("7 a.m.", "7 a.m."),
        ("oat milk 🥛", "oat milk 🥛"),
        ("x" * LONGEST_NOTE, "x" * LONGEST_NOTE),
    ],
)
def test_a_note_is_one_clean_line(typed: str, kept: str) -> None:
    assert read_note(typed) == kept


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u202e", "…", "🥛"])
def test_what_says_nothing_is_no_note(text: str) -> None:
    assert why(text) is Why.NOTE_EMPTY


def test_a_note_too_long_is_refused_and_never_cut() -> None:
    assert why("x" * (LONGEST_NOTE + 1)) is Why.NOTE_LONG
    assert LONGEST_NOTE == 200


def test_the_sixth_note_finds_no_room() -> None:
    check_room(MOST_NOTES - 1, "n")
    with pytest.raises(Refusal) as refusal:
        check_room(MOST_NOTES, "n")
    assert (refusal.value.code, refusal.value.facts) == (Why.NOTES_FULL, {"most": 5, "nonce": "n"})
