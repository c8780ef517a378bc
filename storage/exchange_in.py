"""Reading a table somebody sends: CSV in any usual encoding and with any usual separator, or XLSX; line by line.

What a file is called does not matter, only what is in it. Nothing here trusts it: what a file unpacks to is looked at
before it is unpacked, and what cannot be read is refused with its line.
"""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Generator, Iterator
from datetime import date, datetime
from typing import BinaryIO

from charset_normalizer import from_bytes
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from loyalty.exchange import Line
from loyalty.headers import known_in
from loyalty.refusals import Refusal, Why

_SAMPLE = 1 << 18  # bytes an encoding is guessed from
_MOST_UNZIPPED = 200_000_000
_MOST_STRINGS = 40_000_000  # of a workbook's table of texts, which is the one part that is held whole
_MOST_COLUMNS = 200
_LONGEST_LINE = 1 << 20  # characters of a header; longer it is none
_SEPARATORS = (";", ",", "\t", "|")
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_BINARY = (*_PICTURES, b"%PDF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"SQLite")
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# The letters beyond ASCII of the five languages, by the encodings that were usual for them.
_POLISH, _ROMANIAN, _LITHUANIAN = "ąćęłńóśźż", "ăâîşţșț", "ąčęėįšųūž"
_LETTERS = {
    "cp1251": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "cp1257": _LITHUANIAN,
    "cp1250": _POLISH + _ROMANIAN,
    "iso8859_2": _POLISH + _ROMANIAN,
    "iso8859_13": _LITHUANIAN,
    "iso8859_16": _POLISH + _ROMANIAN,
}
_BESIDE_LATIN = re.compile("(?<=[A-Za-z])[^\x00-\x7f]+|[^\x00-\x7f]+(?=[A-Za-z])")
_SIGNS = "„”“«»–—…№€§°’·"
# What openpyxl raises for a workbook that is none; broken XML is a SyntaxError.
_NO_WORKBOOK = (
    zipfile.BadZipFile, InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, IndexError, AttributeError,
    EOFError, OSError, NotImplementedError, RuntimeError,
)  # fmt: skip
_SURE = 0.9  # share of letters beyond ASCII that belong to the language


def lines(stream: BinaryIO, most_rows: int) -> Generator[Line, None, None]:
    """Every line that is not empty, the header first.

    Refused as a whole: a file with nothing in it, one that is no table, with too many lines, or broken at a line.
    """
    head = stream.read(8)
    stream.seek(0)
    if not head:
        raise Refusal(Why.IMPORT_EMPTY)
    if head.startswith((_OLD_EXCEL, *_BINARY)):
        raise Refusal(Why.IMPORT_KIND)
    found = _workbook(stream) if head.startswith(_ZIP) else _text(stream)
    seen = -1
    for line in found:
        if any(cell.strip() for cell in line.cells):
            seen += 1
            if seen > most_rows:
                raise Refusal(Why.IMPORT_ROWS, most=most_rows, row=line.number)
            yield line
    if seen < 0:
        raise Refusal(Why.IMPORT_EMPTY)


# ── text ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _text(stream: BinaryIO) -> Iterator[Line]:
    sample = stream.read(_SAMPLE)
    stream.seek(0)
    encoding = guess_encoding(sample)
    text = io.TextIOWrapper(stream, encoding=encoding, newline="", errors="strict")
    try:
        first = _first_line(text)
        skip = first.strip().casefold().startswith("sep=")  # Excel's own way to name the separator
        head = _first_line(text) if skip else first
        separator = max(_SEPARATORS, key=lambda one: _columns(head, one))
        text.seek(0)
        if skip:
            _first_line(text)
        yield from _records(text, separator, int(skip))
    except UnicodeError as broken:
        raise _broken_at(stream, encoding) from broken
    finally:
        if not stream.closed:
            text.detach()  # the stream is its owner's to close


def _broken_at(stream: BinaryIO, encoding: str) -> Refusal:
    """Why a text cannot be read in the encoding it began in: by the first line that is in another one."""
    if encoding.startswith("utf-16"):  # its lines cannot be told apart before they are read
        return Refusal(Why.IMPORT_KIND)
    stream.seek(0)
    for row, line in enumerate(stream, 1):
        try:
            line.decode(encoding)
        except UnicodeError:
            return Refusal(Why.IMPORT_MIXED, row=row)
    return Refusal(Why.IMPORT_KIND)


def _first_line(text: io.TextIOWrapper) -> str:
    """The next line that is not empty."""
    while line := text.readline(_LONGEST_LINE):
        if line.strip():
            return line
    return ""


def _columns(head: str, separator: str) -> tuple[int, int]:
    """How much sense a separator makes of the first line: columns we know, then columns."""
    try:
        cells = next(csv.reader([head], delimiter=separator), [])
    except csv.Error:
        return 0, 0
    return known_in(cells), len(cells)


def _records(text: io.TextIOWrapper, separator: str, skipped: int) -> Iterator[Line]:
    reader = csv.reader(text, delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as broken:  # a quote that never ends, or a cell longer than 131 072 characters
            raise Refusal(Why.IMPORT_BROKEN, row=line) from broken
        yield Line(line, cells)


def guess_encoding(sample: bytes) -> str:
    """The encoding of a text by its beginning. Refused when it is no text at all."""
    for mark, name in _BOMS.items():
        if sample.startswith(mark):
            return name
    zeros = sample.count(0)
    if zeros * 4 > 3 * len(sample):
        raise Refusal(Why.IMPORT_KIND)
    if zeros * 4 > len(sample):
        # Without a mark, Latin letters in UTF-16 leave every second byte empty; which one tells the order.
        return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    if sum(byte < 9 for byte in sample) > max(8, len(sample) // 50):
        raise Refusal(Why.IMPORT_KIND)
    if _is_utf8(sample):
        return "utf-8"
    best = max(_LETTERS, key=lambda name: _sense(sample, name))
    if _sense(sample, best) >= _SURE:
        return best
    match = from_bytes(sample, cp_isolation=[*_LETTERS, "cp1252"]).best()
    if match is None and _begins_in_utf8(sample):
        return "utf-8"
    if match is None:
        raise Refusal(Why.IMPORT_KIND)
    return str(match.encoding)


def _begins_in_utf8(sample: bytes) -> bool:
    """True when at least one letter beyond ASCII is right before the first that is not."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as broken:
        return not sample[: broken.start].isascii()
    return True


def _is_utf8(sample: bytes) -> bool:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as broken:
        return broken.start > len(sample) - 4  # the sample ends within a letter
    return True


def _sense(sample: bytes, encoding: str) -> float:
    """The share of what is beyond ASCII that a reader of that language would expect.

    A Cyrillic letter never stands beside a Latin one, while those of the other languages do nearly always.
    """
    text = sample.decode(encoding, errors="replace")
    text = _BESIDE_LATIN.sub("?", text) if encoding == "cp1251" else text
    beyond = Counter(sign for sign in sample.decode(encoding, errors="replace") if sign > "\x7f")
    known = sum(sign.lower() in _LETTERS[encoding] for sign in text if sign > "\x7f")
    signs = sum(times for sign, times in beyond.items() if sign in _SIGNS)
    return (known + signs) / beyond.total() if known else 0.0


# ── workbooks ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _workbook(stream: BinaryIO) -> Iterator[Line]:
    """The first sheet. Cells behind a line's last are empty, however wide the header is."""
    try:
        _look_inside(stream)
        sheet = load_workbook(stream, read_only=True, data_only=False).worksheets[0]
        sheet.reset_dimensions()  # what it says of its own size may be anything
        width = 0
        for number, row in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
            cells = [_as_text(cell.value) for cell in row]
            while cells and not cells[-1].strip():
                cells.pop()
            if cells:
                width = width or len(cells)
                formula = any(cell.data_type == "f" for cell in row)
                yield Line(number, [*cells, *[""] * (width - len(cells))], formula, typed=True)
    except _NO_WORKBOOK as broken:
        raise Refusal(Why.IMPORT_KIND) from broken


def _look_inside(stream: BinaryIO) -> None:
    """What it unpacks to, before anything is unpacked; a part is never read beyond what is said of it here.

    A document type would be the way to make a few letters into gigabytes: no workbook has one.
    """
    with zipfile.ZipFile(stream) as archive:
        parts = archive.infolist()
        strings = sum(part.file_size for part in parts if part.filename.endswith("sharedStrings.xml"))
        if sum(part.file_size for part in parts) > _MOST_UNZIPPED or strings > _MOST_STRINGS:
            raise Refusal(Why.IMPORT_BIG, most=_MOST_UNZIPPED // 1_000_000)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                with archive.open(part) as opened:
                    if b"<!DOCTYPE" in opened.read(4096):
                        raise Refusal(Why.IMPORT_KIND)
    stream.seek(0)


def _as_text(value: object) -> str:
    """A cell as it would stand in a text: whole numbers without a point, days as ISO dates."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
