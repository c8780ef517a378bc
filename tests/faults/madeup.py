"""Input made at random, and two plain ways to say what it must be read as: a table of shapes, and the calendar."""

import calendar
import re
import string
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from handlers import doors
from loyalty.adjustment import read_adjustment, read_reason
from loyalty.birthday import read_birthday
from loyalty.calendar import read_own_day
from loyalty.catalogue import read_cost, read_last_day, read_stock
from loyalty.codes import looks_like_number, parse, read_number
from loyalty.composing import read_links
from loyalty.member import LONGEST_NAME, read_name, utf16
from loyalty.money import LONGEST, read_amount
from loyalty.notes import read_note
from loyalty.occasions import read_words
from loyalty.paper import read_stamps
from loyalty.programme import Points
from loyalty.promise import read_goal, read_title
from loyalty.rate import read_rate
from loyalty.refusals import Refusal, Why
from loyalty.schedule import read_moment
from screens.buttons import BELOW
from tests.makers import NOON, a_programme

TODAY = NOON.date()
_LONDON = ZoneInfo("Europe/London")
_STAMPS = a_programme()
_POINTS = Points(2, 1, 100, 1_000_000)

# ── what is made ──────────────────────────────────────────────────────────────────────────────────────────────────────

_ODD = st.sampled_from(
    [*"0123456789", *"٣٧७９²½Ⅷ", *".,:/-+−–_ '’|{}<>&@=\t\n\r\u00a0\u202f", "1e", "0x", "NaN", "inf", "€", " zł",
     " per ", "5️⃣", "\u202e", "\u200d", "\u0301", "\u0000", "\ud800", "😀", "א", "Ž", "{name}", "{reward",
     "https://", "t.me/", "/start ", "24.12", "17:30", "31.02", "1990", "2026-12-24", "x" * 70, "9" * 30,
     "hello", "привет"]
)  # fmt: skip
_PIECED = st.lists(_ODD, max_size=9).map("".join)
_PLAIN = st.text(st.characters(), max_size=30)  # of every plane, and the lone halves of signs as well
ANYTHING = st.one_of(_PIECED, _PIECED, _PLAIN)
SUMS = st.one_of(
    st.text("0123456789.,' ", max_size=14),
    st.text("0159.,-", max_size=9),
    st.from_regex(r"[0-9]{1,3}([., '][0-9]{3}){0,3}([.,][0-9]{1,3})?", fullmatch=True),
)
_NAMES = sorted(door.name for door in doors.ALL)
_ARGUMENTS = st.one_of(
    st.integers(-2, 60).map(str),
    st.sampled_from(["staff", "owner", "birthday", "en", "xx", "stock", "price", "until", "on", "loud", "-"]),
    st.text(string.printable + "٣é\u202e", max_size=10),
)
BUTTONS = st.builds(
    lambda lead, name, arguments: ":".join([lead + name, *arguments]).encode()[:64].decode("utf-8", "ignore") or "x",
    st.sampled_from(["", "", "", BELOW, BELOW * 2, " "]),
    st.one_of(st.sampled_from(_NAMES), st.sampled_from(_NAMES), st.text(string.printable, max_size=12)),
    st.lists(_ARGUMENTS, max_size=4),
)


@dataclass(frozen=True)
class Written:
    """A day somebody wrote: what was meant, and how."""

    text: str
    day: int
    month: int
    year: int | None


def _write(day: int, month: int, year: int | None, between: str, turned: bool) -> Written:
    if year is None:
        return Written(f"{day}{between}{month}", day, month, None)
    if turned:
        return Written(f"{year:04}{between}{month:02}{between}{day:02}", day, month, year)
    return Written(f"{day:02}{between}{month:02}{between}{year:04}", day, month, year)


DATES = st.builds(
    _write,
    st.integers(0, 40),
    st.integers(0, 15),
    st.one_of(st.none(), st.integers(1850, 2100)),
    st.sampled_from([".", "/", "-", " ", ". "]),
    st.booleans(),
)

# ── how it is read ────────────────────────────────────────────────────────────────────────────────────────────────────

_READERS: tuple[Callable[[str], object], ...] = (
    lambda text: read_rate(text, "EUR"),
    lambda text: read_adjustment(text, _STAMPS),
    lambda text: read_adjustment(text, _POINTS),
    lambda text: read_own_day(text, TODAY),
    lambda text: read_last_day(text, TODAY),
    lambda text: read_moment(text, NOON, _LONDON),
    read_links, read_reason, read_note, read_title, looks_like_number, parse, read_number,
)  # fmt: skip


def read_by_all(text: str) -> None:
    """Every reader reads it or refuses it, and what it makes of it lies within its limits."""
    for read in _READERS:
        with suppress(Refusal):
            read(text)
    with suppress(Refusal):
        assert all(0 < minor < 10**LONGEST * 1000 for minor in read_amount(text, "KWD"))
    with suppress(Refusal):
        assert 1 <= read_goal(text) <= 30
    with suppress(Refusal):
        assert read_cost(text) >= 1
    with suppress(Refusal):
        assert read_stock(text) >= 0
    with suppress(Refusal):
        assert "{{" not in read_words(text, "birthday")
    assert 0 <= read_stamps(text) < 1000
    assert utf16(read_name(text) or "") <= LONGEST_NAME
    born = read_birthday(text, TODAY)
    assert born is None or born.year is None or born.shown <= TODAY


# ── sums, by a table of shapes ────────────────────────────────────────────────────────────────────────────────────────

_CENTS = r"(?:(?P<mark>[.,])(?P<cents>\d\d?))?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<whole>\d+){_CENTS}",
        rf"(?P<whole>\d{{1,3}}(?:[ ']\d{{3}})+){_CENTS}",
        r"(?P<whole>)[.,](?P<cents>\d\d?)",
        r"(?P<whole>\d{1,3}(?:\.\d{3})+),(?P<cents>\d\d?)",
        r"(?P<whole>\d{1,3}(?:,\d{3})+)\.(?P<cents>\d\d?)",
        r"(?P<whole>\d{1,3}(?:\.\d{3}){2,})",
        r"(?P<whole>\d{1,3}(?:,\d{3}){2,})",
    )
)
_EITHER = re.compile(r"(?P<whole>\d{1,3})[.,](?P<tail>\d{3})")
Sum = tuple[int, ...] | Why


def sum_by_shape(text: str) -> Sum:
    """What a sum in euros is, looked up among the shapes a sum can have; ASCII digits, commas, points, spaces only."""
    bare = text.strip()
    if bare.startswith("-"):
        rest = sum_by_shape(bare[1:])
        return Why.AMOUNT_FORM if rest is Why.AMOUNT_FORM or bare[1:].strip().startswith("-") else Why.AMOUNT_ZERO
    if len(bare) > LONGEST:
        return Why.AMOUNT_FORM
    if (either := _EITHER.fullmatch(bare)) and int(either["whole"]):
        return int(either["whole"] + either["tail"]) * 100, int(either["whole"] + either["tail"][:2])
    for shape in _SHAPES:
        if match := shape.fullmatch(bare):
            cents = match.groupdict().get("cents") or ""
            minor = int(re.sub(r"\D", "", match["whole"]) or 0) * 100 + int(cents.ljust(2, "0"))
            return (minor,) if minor else Why.AMOUNT_ZERO
    return Why.AMOUNT_FORM


def read_sum(text: str) -> Sum:
    """What the bot makes of it."""
    try:
        return read_amount(text, "EUR")
    except Refusal as refusal:
        return refusal.code


# ── days, by the calendar ─────────────────────────────────────────────────────────────────────────────────────────────


def date_by_calendar(written: Written) -> date | None:
    """The birthday that was written; None for a day no month has, a year before 1900, and the future."""
    year = written.year or 2000
    if not 1 <= written.month <= 12 or year < 1900:
        return None
    if not 1 <= written.day <= calendar.monthrange(year, written.month)[1]:
        return None
    day = date(year, written.month, written.day)
    return None if written.year and day > TODAY else day


def read_date(text: str) -> date | None:
    """What the bot makes of it."""
    read = read_birthday(text, TODAY)
    return read.shown if read else None
