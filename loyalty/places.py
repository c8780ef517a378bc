"""Places: where the business has a counter. A closed one keeps its history and takes no more of anything."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

MOST_PLACES = 30  # each is a button, and a message has room for a hundred
FIRST_WORD = "counter"
_LONGEST_WORD = 24
_LETTERS = str.maketrans({"ł": "l", "ß": "ss", "ø": "o", "æ": "ae", "đ": "d", "ð": "d", "þ": "th"})


@dataclass(frozen=True)
class Place:
    """One place. `word` follows `j_` in the link on its poster; `open` is false once it was closed.

    `zone` is its time zone, None for the business's.
    """

    id: int
    name: str
    word: str
    open: bool = True
    zone: str | None = None


def poster_word(name: str, taken: Collection[str]) -> str:
    """A word of small Latin letters, digits and hyphens for a place's poster, unlike those that are taken.

    It is made of the name as far as that has Latin letters; otherwise it is `place`.
    """
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    base = re.sub(r"[^a-z0-9]+", "-", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    base = base.strip("-")[:_LONGEST_WORD].strip("-") or "place"
    word, number = base, 1
    while word in taken:
        number += 1
        word = f"{base}-{number}"
    return word


def same_name(one: str, other: str) -> bool:
    """True when two names cannot be told apart when read aloud."""
    return one.casefold().split() == other.casefold().split()
