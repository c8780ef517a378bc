"""People: names made safe to show, languages guessed from Telegram, and what joining records."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

LANGUAGES = ("en", "ru", "pl", "ro", "lt")
LONGEST_NAME = 64  # UTF-16 units, Telegram's own limit of a first name
TERMS_VERSION = 2  # of the sentences consent was given to; raised when their meaning changes
_MARKS_PER_LETTER = 2
_JOINER = "\u200d"  # holds an emoji of several together; the one invisible sign that is kept
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that draw nothing


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
    return _shorten(clean_text(raw), LONGEST_NAME)


def read_name(typed: str) -> str | None:
    """A name somebody typed, cleaned; None when it has no letter or digit, or is longer than 64 UTF-16 units.

    It is never cut: who pastes a page by mistake has named nothing.
    """
    name = clean_text(typed)
    return name if utf16(name) <= LONGEST_NAME and any(sign.isalnum() for sign in name) else None


def clean_text(raw: str) -> str:
    """A sentence that cannot break a screen, cleaned as a name is, on one line and of any length."""
    shown = "".join(_plain(sign) for sign in raw)
    tidy = " ".join(_few_marks(unicodedata.normalize("NFC", shown)).split())
    return tidy.strip(_JOINER + " ")


def _plain(sign: str) -> str:
    """The sign itself, a space for what is blank, nothing for what only steers."""
    if sign.isspace() or sign in _BLANK:
        return " "
    steers = unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn"}
    return "" if steers and sign != _JOINER else sign


def _few_marks(text: str) -> str:
    """At most two marks a letter, none without one. A joiner between them starts no new letter."""
    kept: list[str] = []
    room = 0
    for sign in text:
        if unicodedata.category(sign).startswith("M"):
            room -= 1
            if room < 0:
                continue
        elif sign != _JOINER:
            room = 0 if sign == " " else _MARKS_PER_LETTER
        kept.append(sign)
    return "".join(kept)


def utf16(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _shorten(text: str, most: int) -> str:
    while utf16(text) > most:
        text = text[:-1]
    return text.rstrip(_JOINER + " ")
