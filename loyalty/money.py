"""Money: minor units of one currency, and the one rule by which a typed amount is read in every language.

The last comma or point before one or two digits is the decimal sign; spaces and apostrophes group thousands. A single
comma or point before exactly three digits could be either, so both readings are offered and nothing is guessed.
"""

import re
import unicodedata

from loyalty.refusals import Refusal, Why

# ISO 4217: the currencies whose minor unit is not a hundredth.
_DIGITS = {
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"), 0),
    **dict.fromkeys(("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
}
# How many units of a currency buy about what one euro buys, in round powers of ten; one where it is not listed. Only
# the order of magnitude counts: a first rate is a proposal, and the owner changes it.
_BUY_A_EURO = {
    **dict.fromkeys(("CNY", "CZK", "DKK", "EGP", "HKD", "INR", "KGS", "MAD", "MDL", "MKD", "MXN", "NOK", "PHP"), 10),
    **dict.fromkeys(("SEK", "THB", "TRY", "TWD", "UAH", "ZAR"), 10),
    **dict.fromkeys(("ALL", "AMD", "BDT", "DZD", "HUF", "ISK", "JPY", "KES", "KZT", "LKR", "PKR", "RSD", "RUB"), 100),
    **dict.fromkeys(("ARS", "CLP", "COP", "CRC", "IQD", "KRW", "MNT", "NGN", "PYG", "TZS", "UGX", "XAF", "XOF"), 1000),
    **dict.fromkeys(("IDR", "IRR", "LAK", "LBP", "UZS", "VND"), 10_000),
}
# What people write behind a sum, beside the currency's own code and signs such as €. Others are no amount of ours.
_CALLED = {
    "EUR": ("eur", "euro", "eur.", "евро"),
    "PLN": ("pln", "zł", "zl", "zł."),
    "RON": ("ron", "lei", "leu"),
    "RUB": ("rub", "руб", "руб.", "р", "р."),
    "UAH": ("uah", "грн", "грн."),
    "MDL": ("mdl", "lei", "leu"),
    "CZK": ("czk", "kč"),
    "HUF": ("huf", "ft"),
}
LONGEST = 24  # characters; more than any bill needs
_GROUPS = " '"
_SIGNS = "-\u2212\u2013\u2014"
_SAME = {"\u2019": "'", "\u02bc": "'", "\u066c": "'", "\u066b": ".", "\uff0c": ",", "\uff0e": "."}
_SHAPE = re.compile(r"(\d{1,3}(?:[ ']\d{3})+|\d+)?((?:[.,]\d+)*)")


def digits(currency: str) -> int:
    """How many digits a currency has after the decimal sign."""
    return _DIGITS.get(currency, 2)


def euros_worth(currency: str) -> int:
    """Minor units that buy about what one euro buys, in round powers of ten: 100 in EUR, 10000 in RUB, 100 in JPY."""
    return int(_BUY_A_EURO.get(currency, 1) * 10 ** digits(currency))


def read_amount(text: str, currency: str) -> tuple[int, ...]:
    """A typed amount in minor units of this currency; two readings when it is ambiguous.

    Refuses what is no amount (with an example) and what is not above zero. Digits of any script are read. A sum with
    a plus before it is none: beside buttons called +1 and +2 it would as likely mean stamps.
    """
    places = digits(currency)
    plain = _plain(text, currency)
    if plain[:1] and plain[0] in _SIGNS:
        _read(plain[1:].strip(), places)  # what is no amount at all is refused as that
        raise Refusal(Why.AMOUNT_ZERO)
    readings = _read(plain, places)
    if not all(readings):
        raise Refusal(Why.AMOUNT_ZERO)
    return readings


def _plain(text: str, currency: str) -> str:
    """ASCII digits, one kind of space and apostrophe, without the currency's sign or name."""
    if len(text) > LONGEST * 2:
        raise Refusal(Why.AMOUNT_FORM)
    signs = [_SAME.get(sign, sign) for sign in text if unicodedata.category(sign) != "Sc"]
    spaced = (" " if sign.isspace() else _digit(sign) for sign in signs)
    plain = _unnamed("".join(spaced).strip(), currency)
    if len(plain) > LONGEST:
        raise Refusal(Why.AMOUNT_FORM)
    return plain


def _unnamed(plain: str, currency: str) -> str:
    """Without the currency's name at the end, as in `12,50 zł`."""
    names = (*_CALLED.get(currency, ()), currency.casefold())
    said = max((name for name in names if plain.casefold().endswith(name)), key=len, default="")
    return plain[: len(plain) - len(said)].strip()


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def _read(text: str, places: int) -> tuple[int, ...]:
    match = _SHAPE.fullmatch(text)
    if match is None or not text:
        raise Refusal(Why.AMOUNT_FORM)
    whole = re.sub(f"[{_GROUPS}]", "", match[1] or "")
    parts = re.findall(r"[.,]\d+", match[2])
    if not parts:
        return (_minor(whole, "", places),)
    *groups, last = parts
    if any(len(group) != 4 for group in groups) or len({group[0] for group in groups}) > 1:
        raise Refusal(Why.AMOUNT_FORM)
    if groups and (match[1] != whole or len(whole) > 3 or not whole):
        raise Refusal(Why.AMOUNT_FORM)
    whole += "".join(group[1:] for group in groups)
    return _with_last(whole, last, groups, places)


def _with_last(whole: str, last: str, groups: list[str], places: int) -> tuple[int, ...]:
    """What the last sign and its digits make of it: thousands, or a fraction, or one cannot know."""
    tail = last[1:]
    mixed = bool(groups) and groups[0][0] != last[0]
    if len(tail) == 3 and not mixed and (groups or (len(whole) <= 3 and whole.strip("0"))):
        thousands = _minor(whole + tail, "", places)
        return (thousands,) if groups or not places else (thousands, _minor(whole, tail[:places], places))
    if len(tail) > places or (groups and not mixed):
        raise Refusal(Why.AMOUNT_FORM)
    return (_minor(whole, tail, places),)


def _minor(whole: str, fraction: str, places: int) -> int:
    return int((whole or "0") + fraction.ljust(places, "0"))
