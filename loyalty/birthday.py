"""Birthdays as people type them, the day first, then the month, and the year if they like; and whether one is near."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

EARLIEST_YEAR = 1900
NEAR = timedelta(days=7)
_ANY_LEAP_YEAR = 2000  # stands in for a year that was not told, so that 29 February is a day
_BETWEEN = r"(?: {0,2}[./\-] {0,2}| {1,2})"
_DAY_FIRST = re.compile(rf"(\d{{1,2}}){_BETWEEN}(\d{{1,2}})(?:{_BETWEEN}(\d{{4}}))?\.?")
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{1,2}})\.?")


@dataclass(frozen=True)
class Birthday:
    """A day of the year, and the year of birth when it is known."""

    month: int
    day: int
    year: int | None = None

    @property
    def shown(self) -> date:
        """The date to be worded; with an unknown year only its day and month mean anything."""
        return date(self.year or _ANY_LEAP_YEAR, self.month, self.day)


def read_birthday(text: str, today: date) -> Birthday | None:
    """The birthday in `14.02`, `14.02.1990`, `14/02`, `14-02-1990` or `1990-02-14`; any script's digits.

    None for anything else, for a day no calendar has, for the future and for a year before 1900. A year of two digits
    is nobody's: it may mean either century.
    """
    bare = text.strip()
    if match := _DAY_FIRST.fullmatch(bare):
        day, month, year = match.groups()
    elif match := _YEAR_FIRST.fullmatch(bare):
        year, month, day = match.groups()
    else:
        return None
    read = Birthday(int(month), int(day), int(year) if year else None)
    return read if _stands(read, today) else None


def _stands(read: Birthday, today: date) -> bool:
    if read.year is not None and read.year < EARLIEST_YEAR:
        return False
    try:
        day = read.shown
    except ValueError:
        return False
    return read.year is None or day <= today


# ── near ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Near:
    """A birthday a week away or less. `days` from today to it, below zero once it was; `day` is that very day."""

    days: int
    day: date


def near(birthday: Birthday, today: date) -> Near | None:
    """The birthday nearest to today when it is within seven days before or after it, both included."""
    day = min((_in_year(birthday, today.year + turn) for turn in (-1, 0, 1)), key=lambda one: abs(one - today))
    return Near((day - today).days, day) if abs(day - today) <= NEAR else None


def _in_year(birthday: Birthday, year: int) -> date:
    """The day it falls on; in a year without 29 February the last of that month, as a month later ends elsewhere."""
    try:
        return date(year, birthday.month, birthday.day)
    except ValueError:
        return date(year, 2, 28)
