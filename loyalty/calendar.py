"""The calendar: a country's public holidays and the owner's own days, and on which day each of them falls.

A holiday is known by a short sign of its name, so that one which moves from year to year stays the same one. Holidays
are kept on their own day, whatever other day offices close for them.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

from loyalty.catalogue import read_last_day
from loyalty.member import LANGUAGES, clean_text, utf16
from loyalty.refusals import Refusal, Why

MOST_OWN_DAYS = 30  # a page of days is read, not searched
LONGEST_DAY_TITLE = 40  # UTF-16 units: it stands on a button beside a date
HOLIDAY = "holiday-"
OWN_DAY = "day-"
_SAME = timedelta(days=9)  # a holiday of several days is one; the longest is the New Year's week
_MOVED = re.compile(r"\d\d/\d\d/\d{4}")  # "day off, substituted from 01/03/2026": office hours, no feast
_TYPED = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?\.?")
_LONGEST_ATTEMPT = 200  # characters; more than that is no name and no day
_ANY_LEAP_YEAR = 2000
_A_YEAR = 2026  # in which regions are told apart
_Named = tuple[date, str]


@dataclass(frozen=True)
class Holiday:
    """A public holiday of one year. `names` by language, in those of ours that the calendar knows it in."""

    code: str
    day: date
    names: Mapping[str, str]


@dataclass(frozen=True)
class OwnDay:
    """A day the owner made: each year, or in one `year` only."""

    title: str
    month: int
    day: int
    year: int | None = None

    def falls_on(self, day: date) -> bool:
        """True on the day itself; 29 February falls on the 28th in other years."""
        return self.year in {None, day.year} and day == in_year(self.month, self.day, day.year)


def in_year(month: int, day: int, year: int) -> date:
    """A day of the year in this one; 29 February is the 28th where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, 2, 28)


# ── public holidays ───────────────────────────────────────────────────────────────────────────────────────────────────


def holidays_between(country: str | None, region: str | None, first: date, last: date) -> tuple[Holiday, ...]:
    """The holidays from `first` to `last`, both included, the soonest first; none for a country nobody has noted."""
    if country is None or not _known(country):
        return ()
    years = range(first.year, last.year + 1)
    return tuple(one for year in years for one in _of_year(country, region, year) if first <= one.day <= last)


def regions(country: str | None) -> tuple[tuple[str, str], ...]:
    """Regions with holidays of their own, as (code, name); none where all of the country keeps the same days."""
    return _regions(country) if country and _known(country) else ()


@lru_cache(maxsize=64)
def _known(country: str) -> bool:
    return country in holidays.list_supported_countries(include_aliases=False)


@lru_cache(maxsize=64)
def _regions(country: str) -> tuple[tuple[str, str], ...]:
    base = holidays.country_holidays(country)
    named = {code: (*names, code)[0] for code, names in base.get_subdivision_aliases().items()}
    whole = {day for day, _ in _days(country, None, _A_YEAR, None)}
    own = [
        (code, name) for code, name in named.items() if {day for day, _ in _days(country, code, _A_YEAR, None)} != whole
    ]
    return tuple(sorted(own, key=lambda one: one[1]))


@lru_cache(maxsize=64)
def _of_year(country: str, region: str | None, year: int) -> tuple[Holiday, ...]:
    spoken = {language: tag for language in LANGUAGES if (tag := _tag(country, language))}
    plain = _days(country, region, year, spoken.get("en"))
    told = {language: _paired(plain, _days(country, region, year, tag)) for language, tag in spoken.items()}
    found: list[Holiday] = []
    last: dict[str, date] = {}
    for day, name in plain:
        moved, seen = _MOVED.search(name), last.get(name)
        last[name] = day
        if moved or (seen is not None and day - seen <= _SAME):
            continue
        names = {language: pairs[day, name] for language, pairs in told.items() if (day, name) in pairs}
        found.append(Holiday(_sign(country, name), day, names or {"": name}))
    return _each_once(found)


def _paired(plain: list[_Named], told: list[_Named]) -> dict[_Named, str]:
    """What each is called in another language. On a day of two feasts those with one of their own tell which is which.

    What cannot be told apart is left out.
    """
    of_day: dict[date, tuple[list[str], list[str]]] = {}
    for place, days in enumerate((plain, told)):
        for day, name in days:
            of_day.setdefault(day, ([], []))[place].append(name)
    alone = {names[0][0]: names[1][0] for names in of_day.values() if len(names[0]) == len(names[1]) == 1}
    pairs: dict[_Named, str] = {}
    for day, (names, others) in of_day.items():
        rest = [one for one in names if one not in alone]
        left = [one for one in others if one not in alone.values()]
        known = {**alone, **({rest[0]: left[0]} if len(rest) == len(left) == 1 else {})}
        pairs |= {(day, name): known[name] for name in names if name in known}
    return pairs


def _each_once(found: list[Holiday]) -> tuple[Holiday, ...]:
    """Two in one year that bear one name, such as a feast of the moon's year: the second has a sign of its own."""
    seen: dict[str, int] = {}
    kept = []
    for one in found:
        turn = seen[one.code] = seen.get(one.code, 0) + 1
        kept.append(one if turn == 1 else Holiday(f"{one.code}{turn}", one.day, one.names))
    return tuple(kept)


def _sign(country: str, name: str) -> str:
    return HOLIDAY + hashlib.sha256(f"{country}/{name}".encode()).hexdigest()[:10]


def _tag(country: str, language: str) -> str | None:
    """The calendar's own name for a language of ours, if it knows the country's holidays in it."""
    spoken = holidays.country_holidays(country).supported_languages
    return next((tag for tag in spoken if tag == language or tag.startswith(f"{language}_")), None)


def _days(country: str, region: str | None, year: int, tag: str | None) -> list[_Named]:
    """Every (day, name) of a year in one language, the country's own when none is named."""
    base = holidays.country_holidays(country)
    subdivision = region if region in base.subdivisions else None
    kept = holidays.country_holidays(
        country, subdiv=subdivision, years=year, observed=False, language=tag or base.default_language
    )
    return [(day, name) for day in sorted(kept) for name in kept.get_list(day) if day.year == year]


# ── what an owner types ───────────────────────────────────────────────────────────────────────────────────────────────


def read_own_day(text: str, today: date) -> OwnDay:
    """A name and a day: `Birthday of the shop 15.03` for each year, with a year for once; digits of any script.

    Refused with an example: no name or too long a one, a day no calendar has, one that is over or ten years away.
    """
    called, _, told = clean_text(text[:_LONGEST_ATTEMPT]).rpartition(" ")
    match, title = _TYPED.fullmatch(told), called.rstrip(" ,:")
    if match is None or not any(sign.isalpha() for sign in title) or utf16(title) > LONGEST_DAY_TITLE:
        raise Refusal(Why.OWN_DAY_WRONG, most=LONGEST_DAY_TITLE)
    day, month = int(match[1]), int(match[2])
    if match[3]:
        read_last_day(f"{day}.{month}.{int(match[3])}", today)
        return OwnDay(title, month, day, int(match[3]))
    try:
        date(_ANY_LEAP_YEAR, month, day)
    except ValueError as wrong:
        raise Refusal(Why.OWN_DAY_WRONG, most=LONGEST_DAY_TITLE) from wrong
    return OwnDay(title, month, day)
