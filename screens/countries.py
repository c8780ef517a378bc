"""Countries: their names in five languages, their time zones and their money, as CLDR has them."""

from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

_NOWHERE = "ZZ"  # CLDR's code for the zones of no country
NEAR = ("LT", "PL", "RO", "MD", "LV", "EE", "GB", "DE")  # offered as buttons; any other is typed


@cache
def _by_name(language: str) -> dict[str, str]:
    names = Locale(language).territories
    return {str(name).casefold(): code for code, name in names.items() if len(code) == 2 and code.isalpha()}


def find(text: str, language: str) -> str | None:
    """The country somebody typed: its two letters, or its name in their language or in English."""
    wanted = text.strip()
    if len(wanted) == 2 and wanted.isascii() and zones(wanted.upper()):
        return wanted.upper()
    code = _by_name(language).get(wanted.casefold()) or _by_name("en").get(wanted.casefold())
    return code if code and zones(code) else None


def name(code: str, language: str) -> str:
    """The country's name in a language."""
    return str(Locale(language).territories.get(code, code))


def zones(code: str) -> tuple[str, ...]:
    """The country's time zones, the capital's first where CLDR says so; empty for what is not a country."""
    return () if code == _NOWHERE else tuple(get_global("territory_zones").get(code, ()))


def currency(code: str) -> str:
    """The money used there now; EUR where CLDR does not say."""
    used = get_territory_currencies(code)
    return str(used[0]) if used else "EUR"
