"""Tables as people send them: every usual encoding and separator is read, and nothing a file claims is believed."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import Workbook

from loyalty.refusals import Refusal, Why
from storage.exchange_in import lines

LITHUANIAN = "telefonas;vardas\n861234567;Žydrūnė Ščepanavičiūtė\n"
POLISH = "telefon;imię\n512345678;Łukasz Gęślą-Jaźń\n"
RUSSIAN = "телефон;имя\n89123456789;Жанна Ёлкина\n"
ROMANIAN = "telefon;nume\n0722123456;Ștefan Țîrlea\n"


def cells(content: bytes, most: int = 1000) -> list[list[str]]:
    """What the lines of a file say."""
    return [list(line.cells) for line in lines(io.BytesIO(content), most)]


def rows_of(text: str) -> list[list[str]]:
    """The same of a text, as it was meant."""
    return [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (LITHUANIAN, ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1257", "iso8859_13")),
        (POLISH, ("utf-8", "cp1250", "iso8859_2")),
        (RUSSIAN, ("utf-8", "utf-16", "cp1251")),
        (ROMANIAN, ("utf-8", "utf-16-le", "utf-8-sig")),
    ],
)
def test_letters_of_five_languages_come_through_every_usual_encoding(text: str, encodings: tuple[str, ...]) -> None:
    read = {encoding: cells(text.encode(encoding)) for encoding in encodings}
    assert read == dict.fromkeys(encodings, rows_of(text))


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_separator_and_end_of_line_is_found_by_the_header(separator: str, end: str) -> None:
    content = end.join(separator.join(row) for row in (("phone", "name"), ("1", "a.b"))) + end
    assert cells(content.encode()) == [["phone", "name"], ["1", "a.b"]]


def test_quoted_cells_hold_separators_quotes_and_ends_of_lines_and_lines_keep_their_numbers() -> None:
    content = b'\n"phone";"name"\n\n1;"a;""b""\nc"\n2;d\n'
    found = list(lines(io.BytesIO(content), 10))
    assert [(line.number, list(line.cells)) for line in found] == [
        (2, ["phone", "name"]),
        (4, ["1", 'a;"b"\nc']),
        (6, ["2", "d"]),
    ]


def test_excels_own_first_line_is_no_header() -> None:
    assert cells(b"sep=;\r\nphone;name\r\n1;2\r\n") == [["phone", "name"], ["1", "2"]]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.IMPORT_EMPTY),
        (b"\xef\xbb\xbf\n ; ;\n", Why.IMPORT_EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), Why.IMPORT_KIND),
        (b"%PDF-1.7 phone;name\n", Why.IMPORT_KIND),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), Why.IMPORT_KIND),
        (b"PK\x03\x04" + bytes(500), Why.IMPORT_KIND),
        (bytes(range(256)) * 20, Why.IMPORT_KIND),
        (b'phone;name\n1;"never closed\n2;x\n', Why.IMPORT_BROKEN),
        (b"phone\n" + b"x" * 200_000 + b"\n", Why.IMPORT_BROKEN),
        (b"phone\n" + b"1\n" * 1001, Why.IMPORT_ROWS),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, why: Why) -> None:
    with pytest.raises(Refusal) as refused:
        cells(content)
    assert refused.value.code is why


def test_a_cell_with_a_sign_that_is_no_text_is_left_to_its_line() -> None:
    assert cells(b"phone;name\n1;a\x00b\n") == [["phone", "name"], ["1", "a\x00b"]]


def test_lines_that_are_too_many_are_refused_before_they_are_held() -> None:
    content = b"phone;name\n" + b"+37061234567;somebody of the file\n" * 300_000
    tracemalloc.start()
    try:
        with pytest.raises(Refusal):
            for _ in lines(io.BytesIO(content), 50_000):
                pass
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


# ── workbooks ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def a_workbook(*rows: list[object]) -> bytes:
    """A workbook with one sheet."""
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def an_archive(**parts: bytes) -> bytes:
    """A ZIP archive with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def test_a_workbook_is_read_as_it_is_shown() -> None:
    content = a_workbook(
        ["phone", "birthday", "balance", "promotions"], [37061234567, date(1990, 2, 14), 7.0, True], [1]
    )
    assert cells(content)[1:] == [["37061234567", "1990-02-14", "7", "yes"], ["1", "", "", ""]]


def test_a_formula_is_seen() -> None:
    found = list(lines(io.BytesIO(a_workbook(["phone", "balance"], ["1", "=1+1"], ["2", "3"])), 10))
    assert [line.formula for line in found] == [False, True, False]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (lambda: an_archive(xl__worksheets__sheet1_xml=b"0" * 250_000_000), Why.IMPORT_BIG),
        (lambda: an_archive(xl__sharedStrings_xml=b"0" * 50_000_000), Why.IMPORT_BIG),
        (
            an_archive(xl__workbook_xml=b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'),
            Why.IMPORT_KIND,
        ),
        (an_archive(readme=b"not a workbook"), Why.IMPORT_KIND),
        (a_workbook(["phone"])[:-300], Why.IMPORT_KIND),
    ],
    ids=["a bomb", "a bomb of texts", "entities", "another archive", "cut off"],
)
def test_an_archive_that_is_no_honest_workbook_is_refused_unopened(
    given: bytes | Callable[[], bytes], why: Why
) -> None:
    content = given() if callable(given) else given
    with pytest.raises(Refusal) as refused:
        cells(content)
    assert refused.value.code is why
