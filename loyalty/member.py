"""People: names made safe to show, languages guessed from Telegram, and what joining records."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

LANGUAGES = ("en", "ru", "pl", "ro", "lt")
LONGEST_NAME = 64  # UTF-16 units, Telegram's own limit of a first name
TERMS_VERSION = 1  # of the sentences consent was given to; raised when their meaning changes
_MARKS_PER_LETTER = 2


@dataclass(frozen=True)
class Person:
    """Someone Telegram knows. `id` is ours, `telegram` is theirs (None once erased)."""

    id: int
    telegram: int | None
    name: str
    language: str
    reachable: bool


@dataclass(frozen=True)
class Member:
    """A person who joined, with their card. A practice card has no person but the owner who tries it."""

    id: int
    person: int | None
    name: str
    number: str
    token: str
    joined_at: datetime
    offers: bool
    practice_of: int | None = None


def guess_language(code: str | None) -> str:
    """The language to greet someone in, from Telegram's IETF tag; English when it is none of the five."""
    bare = (code or "").lower().split("-")[0]
    return bare if bare in LANGUAGES else "en"


def clean_name(raw: str) -> str:
    """A name that cannot break a screen: NFC, no control or direction marks, few accents a letter, ≤ 64 UTF-16 units.

    Empty when nothing visible remains; screens then say a neutral word.
    """
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFC", raw):
        kind = unicodedata.category(sign)
        if kind.startswith("M"):
            marks += 1
            if marks > _MARKS_PER_LETTER or not kept:
                continue
        else:
            marks = 0
        if kind in {"Cc", "Cf", "Cs", "Co", "Cn"} and sign not in "\t\n\u200d":
            continue
        kept.append(" " if sign.isspace() else sign)
    return _shorten(" ".join("".join(kept).strip("\u200d ").split()), LONGEST_NAME)


def utf16(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _shorten(text: str, most: int) -> str:
    while utf16(text) > most:
        text = text[:-1]
    return text.rstrip()
