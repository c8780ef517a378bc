"""Notes: what the counter remembers about a guest, in a few words that the guest may read too."""

from dataclasses import dataclass

from loyalty.member import clean_text
from loyalty.refusals import Refusal, Why

MOST_NOTES = 5  # about one member: more would not be read while somebody waits
LONGEST_NOTE = 200  # characters


@dataclass(frozen=True)
class Note:
    """A note as it is kept; the number is ours."""

    id: int
    said: str


def read_note(text: str) -> str:
    """A note on one line; refused when it says nothing or is longer than 200 characters. It is never cut."""
    said = clean_text(text)
    if not any(sign.isalnum() for sign in said):
        raise Refusal(Why.NOTE_EMPTY)
    if len(said) > LONGEST_NOTE:
        raise Refusal(Why.NOTE_LONG, most=LONGEST_NOTE)
    return said


def check_room(kept: int, nonce: str) -> None:
    """Refuse a note beyond the fifth. `nonce` is the panel's, for the way back to the notes."""
    if kept >= MOST_NOTES:
        raise Refusal(Why.NOTES_FULL, most=MOST_NOTES, nonce=nonce)
