"""Phone numbers as people write them in a country, brought to the one form in which they are kept: `+` and digits."""

import re

import phonenumbers

_ROUNDED = re.compile(r"\d([.,]\d+)?\s*[eE]\s*\+?\d+")


def is_rounded(text: str) -> bool:
    """True for `3,7061E+10`: a table program took the number for a sum and has cut its last digits."""
    return _ROUNDED.fullmatch(text.strip()) is not None


def read_phone(text: str, country: str | None) -> str | None:
    """`8 612 34567` in LT, or `+370 612 34567` anywhere, as `+37061234567` (E.164); None for what is no number.

    `country` is the business's, two letters; without it only numbers with their country's code can be read.
    """
    try:
        read = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(read):
        return None
    return str(phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164))
