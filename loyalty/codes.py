"""Codes: what a QR or a typed number carries. A code identifies; it never authorises anyone to anything.

A token is one letter and 22 base64url characters (128 random bits), so it fits Telegram's 64-character start
payload. A card number is nine random digits and a Damm check digit, which catches every single wrong digit and every
swap of two neighbours.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

from stdnum import damm

TOKEN_BYTES = 16
NUMBER_DIGITS = 10


class Carries(StrEnum):
    """What a start payload names. The value is the payload's first letter."""

    CARD = "c"
    PASS = "v"
    INVITATION = "i"
    OWNERSHIP = "o"
    REFERRAL = "r"
    SOURCE = "j"


@dataclass(frozen=True)
class Code:
    """A well-formed code: its kind and its whole text, as stored."""

    carries: Carries
    text: str


_SHAPES: dict[Carries, re.Pattern[str]] = {
    Carries.CARD: re.compile(r"c[A-Za-z0-9_-]{22}"),
    Carries.PASS: re.compile(r"v[A-Za-z0-9_-]{22}"),
    Carries.INVITATION: re.compile(r"i[A-Za-z0-9_-]{22}"),
    Carries.OWNERSHIP: re.compile(r"o[A-Za-z0-9_-]{22}"),
    Carries.REFERRAL: re.compile(r"r[A-Za-z0-9_-]{10}"),
    Carries.SOURCE: re.compile(r"j_[A-Za-z0-9-]{1,32}"),
}


def shape(carries: Carries) -> str:
    """The regular expression a payload of this kind matches, without anchors."""
    return _SHAPES[carries].pattern


def fresh(carries: Carries, random: bytes) -> str:
    """A new token of 128 bits; `random` must be 16 bytes from a cryptographic source."""
    if len(random) != TOKEN_BYTES:
        raise ValueError("a token takes 16 random bytes")
    return carries.value + base64.urlsafe_b64encode(random).rstrip(b"=").decode()


def fresh_referral(random: bytes) -> str:
    """A referral word: `r` and ten characters from eight random bytes."""
    return Carries.REFERRAL.value + base64.urlsafe_b64encode(random).decode()[:10]


def parse(payload: str) -> Code | None:
    """The code a start payload carries, or None when it has no code's shape."""
    for carries, pattern in _SHAPES.items():
        if pattern.fullmatch(payload):
            return Code(carries, payload)
    return None


_LINK = re.compile(r"(?:https?://)?(?:t|telegram)\.me/([A-Za-z0-9_]{4,32})\?start=([A-Za-z0-9_-]{1,64})")


def in_link(text: str, bot_username: str) -> str | None:
    """The start payload of a link to this very bot, or None for any other text."""
    match = _LINK.fullmatch(text.strip())
    return match[2] if match and match[1].lower() == bot_username.lower() else None


def link(bot_username: str, payload: str) -> str:
    """The address a QR carries: plain ASCII, opened by any phone's camera."""
    return f"https://t.me/{bot_username}?start={payload}"


def fingerprint(code: str) -> str:
    """A short name for a token or a link that carries it, from which neither can be told."""
    return hashlib.sha256(code.rpartition("=")[2].encode()).hexdigest()[:16]


def fresh_number(nine: int) -> str:
    """A ten-digit card number from a random integer below 10⁹."""
    if not 0 <= nine < 10**9:
        raise ValueError("a card number starts from nine digits")
    digits = f"{nine:09d}"
    return digits + str(damm.calc_check_digit(digits))


_SPACING = re.compile(r"[\s.\-\u2010-\u2015\u2212]+")  # any dash a keyboard puts between the groups


def looks_like_number(text: str) -> bool:
    """True when a person probably typed a card number: nine to eleven digits and separators, nothing else."""
    return bool(re.fullmatch(r"\d{9,11}", _SPACING.sub("", text.strip())))


def read_number(text: str) -> str | None:
    """The ten digits of a typed card number (any spacing, any script's digits), or None when the check digit fails."""
    bare = _SPACING.sub("", text.strip())
    if not re.fullmatch(r"\d{10}", bare):
        return None
    digits = "".join(str(int(sign)) for sign in bare)
    return digits if damm.is_valid(digits) else None


def show_number(digits: str) -> str:
    """A card number as people read it: `482 109 3756`."""
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
