"""Import: what a line of somebody's table says, and everything that can be wrong with it, told by its line.

A line is about a person by a Telegram id, a phone, or both. Nothing of it is guessed: what cannot be read is refused
with its line, and what is not there changes nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from loyalty.birthday import Birthday, read_birthday
from loyalty.codes import read_number
from loyalty.headers import Column, Header, fold
from loyalty.member import LANGUAGES, clean_name, clean_text
from loyalty.phones import is_rounded, read_phone

MOST_BYTES = 100_000_000  # of a file; in chat Telegram hands over at most this much:
MOST_BYTES_IN_CHAT = 20 * 1024 * 1024
MOST_ROWS = 200_000
MOST_ROWS_IN_CHAT = 50_000  # kept between the look and the [Import], in one unit of work
MOST_STAMPS = 300  # that one person can bring: ten of the largest cards
MOST_POINTS = 1_000_000
LONGEST_CELL = 1000  # characters
LONGEST_TAG, MOST_TAGS = 32, 20
SHOWN = 20  # problems in chat; the rest in a file
_ECHO = 40  # characters of a wrong cell that are shown again

_YES = frozenset(["yes", "y", "true", "1", "x", "да", "д", "tak", "t", "da", "taip", "ja"])
_NO = frozenset(["no", "n", "false", "0", "нет", "н", "nie", "nu", "ne", "nein"])
_LANGUAGES = {
    **{code: code for code in LANGUAGES},
    **{fold(word): "en" for word in ["english", "английский", "angielski", "engleza", "anglu"]},
    **{fold(word): "ru" for word in ["russian", "русский", "rosyjski", "rusa", "rusu"]},
    **{fold(word): "pl" for word in ["polish", "польский", "polski", "poloneza", "lenku"]},
    **{fold(word): "ro" for word in ["romanian", "румынский", "rumunski", "romana", "rumunu"]},
    **{fold(word): "lt" for word in ["lithuanian", "литовский", "litewski", "lituaniana", "lietuviu"]},
}
_LEADS = "=+-@\t\r\n＝＋－＠"  # the wide ones are the narrow ones to a table program in Japanese
_DEFUSED = re.compile(rf"'*[{re.escape(_LEADS)}]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WHOLE = re.compile(r"\d{1,9}(?:[.,]0+)?")
_TELEGRAM = re.compile(r"\d{1,16}")


class Wrong(StrEnum):
    """What is to be said of a line. The last three are only told; every other one refuses its line."""

    WIDTH = "width"
    SIGN = "sign"
    LONG = "long"
    FORMULA = "formula"
    NOBODY = "nobody"
    TELEGRAM = "telegram"
    PHONE = "phone"
    PHONE_ROUNDED = "phone-rounded"
    BIRTHDAY = "birthday"
    BALANCE = "balance"
    BALANCE_MOST = "balance-most"
    PROMOTIONS = "promotions"
    TAGS = "tags"
    CLASH = "clash"
    CLASH_HERE = "clash-here"
    LANGUAGE = "language"
    REPEATED = "repeated"
    JOINED = "joined"


TOLD_ONLY = {Wrong.LANGUAGE, Wrong.REPEATED, Wrong.JOINED}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing about a line; `cell` is what stands there, `other` another line it is about, 0 for none."""

    line: int
    wrong: Wrong
    cell: str = ""
    other: int = 0

    @property
    def refuses(self) -> bool:
        """True when the line is not imported."""
        return self.wrong not in TOLD_ONLY


class Unreadable(Exception):  # noqa: N818 — it is an answer about one line and never leaves this room
    """A cell that cannot be read."""

    def __init__(self, wrong: Wrong, cell: str = "") -> None:
        super().__init__(wrong.value)
        self.wrong, self.cell = wrong, cell


@dataclass(frozen=True, slots=True)
class Imported:
    """What one line, or several about one person, say. None is unsaid. `points` only where stamps are counted too.

    `card` is a card's ten digits: on that card's own member the balance is known here already.
    """

    line: int
    telegram: int | None = None
    phone: str | None = None
    name: str = ""
    birthday: Birthday | None = None
    balance: int | None = None
    points: int | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    offers: bool | None = None
    card: str | None = None

    def facts(self) -> dict[str, Any]:
        """As kept between the look and the import."""
        return {name: value for name, value in asdict(self).items() if value not in (None, (), "")}


def read_imported(facts: dict[str, Any]) -> Imported:
    """What `facts()` gave."""
    born = facts.get("birthday")
    given = {**facts, "tags": tuple(facts.get("tags", ())), "birthday": Birthday(**born) if born else None}
    return Imported(**given)


@dataclass(frozen=True)
class Ground:
    """What a line is read by: the business's country (None while nobody has said it), its day, what it counts.

    `stamps` is true when the balance is in stamps, `both` when points are counted beside them.
    """

    country: str | None
    today: date
    stamps: bool = True
    both: bool = False


@dataclass(frozen=True)
class Line:
    """A line of a table: its number, its cells as text, and whether one of them is a formula.

    `typed` is true where a cell's type says what it is, as in a workbook: there `=` leads a formula or it does not.
    """

    number: int
    cells: Sequence[str]
    formula: bool = False
    typed: bool = False


def read_line(line: Line, header: Header, ground: Ground) -> tuple[Imported | None, list[Problem]]:
    """What a line says, or why it says nothing; and what is only to be told of it."""
    try:
        read, told = _read(line, header, ground)
    except Unreadable as no:
        return None, [Problem(line.number, no.wrong, _shown(no.cell))]
    return read, [Problem(line.number, one.wrong, _shown(one.cell)) for one in told]


def _read(line: Line, header: Header, ground: Ground) -> tuple[Imported, list[Unreadable]]:
    cells = _cells(line, header)
    phone = _phone(cells.get(Column.PHONE, ""), ground.country)
    telegram = _telegram(cells.get(Column.TELEGRAM, ""))
    if phone is None and telegram is None:
        raise Unreadable(Wrong.NOBODY)
    spoken = cells.get(Column.LANGUAGE, "")
    language = _LANGUAGES.get(fold(spoken).split("_")[0]) if spoken else None
    read = Imported(
        line.number,
        telegram,
        phone,
        clean_name(cells.get(Column.NAME, "")),
        _birthday(cells.get(Column.BIRTHDAY, ""), ground.today),
        _balance(cells.get(Column.BALANCE, ""), MOST_STAMPS if ground.stamps else MOST_POINTS),
        _balance(cells.get(Column.POINTS, ""), MOST_POINTS),
        _tags(cells.get(Column.TAGS, "")),
        language,
        _promotions(cells.get(Column.PROMOTIONS, "")),
        read_number(cells.get(Column.CARD, "")),
    )
    return read, [Unreadable(Wrong.LANGUAGE, spoken)] if spoken and language is None else []


def _cells(line: Line, header: Header) -> dict[Column, str]:
    """The cells under known words, trimmed. A line of another width than the header may have slipped: refused."""
    if len(line.cells) < header.width or any(cell.strip() for cell in line.cells[header.width :]):
        raise Unreadable(Wrong.WIDTH, f"{len(line.cells)}/{header.width}")
    found = {column: line.cells[place] for column, place in header.places.items()}
    for cell in found.values():
        if _CONTROL.search(cell):
            raise Unreadable(Wrong.SIGN, cell)
        if len(cell) > LONGEST_CELL:
            raise Unreadable(Wrong.LONG, cell)
        if line.formula or (not line.typed and cell.lstrip().startswith(("=", "＝"))):
            raise Unreadable(Wrong.FORMULA, cell)
    return {column: (cell if line.typed else live(cell)).strip() for column, cell in found.items()}


def _telegram(cell: str) -> int | None:
    if not cell:
        return None
    if not (cell.isascii() and _TELEGRAM.fullmatch(cell)) or not 0 < int(cell) < 1 << 52:
        raise Unreadable(Wrong.TELEGRAM, cell)
    return int(cell)


def _phone(cell: str, country: str | None) -> str | None:
    if not cell:
        return None
    if is_rounded(cell):
        raise Unreadable(Wrong.PHONE_ROUNDED, cell)
    read = read_phone(cell, country)
    if read is None:
        raise Unreadable(Wrong.PHONE, cell)
    return read


def _birthday(cell: str, today: date) -> Birthday | None:
    if not cell:
        return None
    read = read_birthday(cell, today)
    if read is None:
        raise Unreadable(Wrong.BIRTHDAY, cell)
    return read


def _balance(cell: str, most: int) -> int | None:
    if not cell:
        return None
    if not _WHOLE.fullmatch(cell):
        raise Unreadable(Wrong.BALANCE, cell)
    read = int(re.split("[.,]", cell)[0])
    if read > most:
        raise Unreadable(Wrong.BALANCE_MOST, cell)
    return read


def _tags(cell: str) -> tuple[str, ...]:
    tags = tuple(dict.fromkeys(tag for part in re.split("[,;|]", cell) if (tag := clean_text(part))))
    if len(tags) > MOST_TAGS or any(len(tag) > LONGEST_TAG for tag in tags):
        raise Unreadable(Wrong.TAGS, cell)
    return tags


def _promotions(cell: str) -> bool | None:
    said = cell.casefold()
    if said and said not in _YES | _NO:
        raise Unreadable(Wrong.PROMOTIONS, cell)
    return said in _YES if said else None


def _shown(cell: str) -> str:
    """A cell as a problem shows it again."""
    tidy = clean_text(cell)
    return tidy if len(tidy) <= _ECHO else f"{tidy[: _ECHO - 1]}…"


# ── cells that a table program would run ──────────────────────────────────────────────────────────────────────────────


def defused(cell: str) -> str:
    """A cell that no table program takes for a formula: what leads with one of its signs gets an apostrophe in front.

    The signs are those OWASP names for CSV injection. `live` takes exactly that apostrophe away again.
    """
    return f"'{cell}" if _DEFUSED.match(cell) else cell


def live(cell: str) -> str:
    """The cell as it was before `defused`."""
    return cell[1:] if cell.startswith("'") and _DEFUSED.match(cell) else cell


_DECIMAL_POINT = {
    "GB", "IE", "MT", "CY", "US", "CA", "AU", "NZ", "IN", "IL", "JP", "KR", "CN", "SG", "HK", "TH", "MX",
}  # fmt: skip


def separator(country: str | None) -> str:
    """What stands between the cells of a CSV that Excel opens by a double tap in this country.

    Excel takes the system's list separator: a semicolon where the comma divides a sum, as in Lithuania, Poland, Romania
    and Russia; a comma where the point does, as in Britain. (`sep=` in the first line would work everywhere, but makes
    Excel forget that the file is in UTF-8.) Import reads all of them.
    """
    return "," if country in _DECIMAL_POINT else ";"
