"""Every bad table there is, sent to the bot by its owner: said plainly with the line, in her language, nothing changed.

The file goes through the door as an update would, on a café's own database; only Telegram is left out.
"""

import io
import re
import zipfile
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from openpyxl import Workbook
from telegram import Update

from handlers import doors
from handlers.door import Answer, Entrance
from handlers.knock import Hears
from loyalty.exchange import Wrong
from loyalty.refusals import Fact, Why
from screens.owner.exchange import ImportShown
from screens.refusals import Refused
from screens.words import Words
from storage.database import Database
from storage.inbox import Arrived
from tests.makers import CARD, a_cafe, plant, rows

LANGUAGES = ("en", "ru", "pl", "ro", "lt")
A, B = "+37061234567", "+37061234568"
PHOTO = next(door for door in doors.ALL if door.hears is Hears.PHOTO)
# What looking at a file may leave: that it was looked at.
_LOOKED = {"inbox", "journal", "drafts", "taps", "imports", "import_rows"}


@dataclass
class Phone:
    """Vera's, as far as a door sees it: the file she sends, and what she is shown."""

    content: bytes = b""
    answers: list[Answer] = field(default_factory=list)

    async def show(self, answer: Answer) -> None:
        """Remember it."""
        self.answers.append(answer)

    async def fetch(self, file_id: str) -> bytes:
        """The file."""
        return self.content


@dataclass
class Cafe:
    """A café in Lithuania, and Vera who owns it."""

    database: Database
    phone: Phone
    updates: int = 0

    async def gets(self, content: bytes, name: str = "guests.csv") -> Refused | ImportShown:
        """Vera sends a file; what she is shown."""
        self.phone.content = content
        self.updates += 1
        arrived = Arrived(self.updates, 11, "{}")
        await self.database.unit(lambda work: work.inbox.store([arrived]))
        await Entrance(self.database, self.phone).enter(PHOTO, _document(self.updates, len(content), name))
        view = self.phone.answers[-1].views[0]
        assert isinstance(view, (Refused, ImportShown))
        return view

    async def looks(self, content: bytes) -> ImportShown:
        """She sends one that can be read; what she is shown."""
        shown = await self.gets(content)
        assert isinstance(shown, ImportShown), shown
        return shown

    def everything(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table that looking at a file must leave as it is."""
        names = [row[0] for row in rows(self.database.path, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: rows(self.database.path, f"SELECT * FROM {name}") for name in set(names) - _LOOKED}


def _document(number: int, size: int, name: str) -> Update:
    person = {"id": 11, "first_name": "Vera", "is_bot": False}
    document = {"file_id": "f", "file_unique_id": "u", "file_name": name, "file_size": size}
    message = {
        "message_id": number, "date": 0, "chat": {"id": 11, "type": "private"}, "from": person, "document": document,
    }  # fmt: skip
    update = Update.de_json({"update_id": number, "message": message}, None)
    assert update is not None
    return update


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Cafe]:
    """Ona is a member whose phone is known."""
    async with a_cafe(tmp_path / "cafe.db") as database:
        plant(
            database.path, "UPDATE business SET country = 'LT'", f"UPDATE members SET phone = '{A}' WHERE id = {CARD}"
        )
        yield Cafe(database, Phone())


# ── refused as a whole ────────────────────────────────────────────────────────────────────────────────────────────────


def a_zip(**parts: bytes) -> bytes:
    """An archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"xl/{name}.xml", content)
    return out.getvalue()


def a_book(*lines: list[object]) -> bytes:
    """A real workbook."""
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    for line in lines:
        book.active.append(line)
    book.save(out)
    return out.getvalue()


_TOP = "phone;name;balance\n"
_HEAD = _TOP.encode()
_UNCLOSED: dict[str, Fact] = {"row": 2}
WHOLE: dict[str, tuple[bytes | Callable[[], bytes], Why, dict[str, Fact]]] = {
    "empty": (b"", Why.IMPORT_EMPTY, {}),
    "a mark and nothing": (b"\xef\xbb\xbf", Why.IMPORT_EMPTY, {}),
    "ends of lines only": (b"\r\n\r\n;;\r\n", Why.IMPORT_EMPTY, {}),
    "a workbook without a line": (a_book(), Why.IMPORT_EMPTY, {}),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, Why.IMPORT_KIND, {}),
    "a PDF": (b"%PDF-1.7\nphone;name\n", Why.IMPORT_KIND, {}),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Why.IMPORT_KIND, {}),
    "an archive cut off": (a_book(["phone"], [A])[:-200], Why.IMPORT_KIND, {}),
    "an archive of something else": (a_zip(readme=b"hello"), Why.IMPORT_KIND, {}),
    "random bytes": (bytes(range(256)) * 40, Why.IMPORT_KIND, {}),
    "zeros": (bytes(5000), Why.IMPORT_KIND, {}),
    "a zip bomb": (lambda: a_zip(sheet1=bytes(210_000_000)), Why.IMPORT_BIG, {"most": 200}),
    "no header": (f"{A};Ona;7\n".encode(), Why.IMPORT_HEADER, {}),
    "another header": (b"shoe;hat\n1;2\n", Why.IMPORT_HEADER, {}),
    "a doubled header": (
        b"phone;Telefonas;balance\n1;2;3\n",
        Why.IMPORT_TWICE,
        {"column": "phone", "first": 1, "second": 2},
    ),
    "nobody in the header": (b"name;balance\nOna;7\n", Why.IMPORT_WHO, {}),
    "a quote never closed": (_HEAD + f'{A};"Ona;7\n{B};Max;1\n'.encode(), Why.IMPORT_BROKEN, _UNCLOSED),
    "a lone quote": (_HEAD + b'"', Why.IMPORT_BROKEN, _UNCLOSED),
    "text behind a quote": (_HEAD + f'{A};"O"na;7\n'.encode(), Why.IMPORT_BROKEN, _UNCLOSED),
    "a cell of a megabyte": (_HEAD + b"1;" + b"x" * 1_000_000 + b";7\n", Why.IMPORT_BROKEN, _UNCLOSED),
    "a header of a megabyte": (b"phone;" + b"x" * 1_100_000 + b"\n1;2\n", Why.IMPORT_BROKEN, {"row": 1}),
    "a million lines": (b"phone\n" + b"1\n" * 1_000_000, Why.IMPORT_ROWS, {"most": 50_000, "row": 50_002}),
    "two encodings": (
        f"{_TOP}{A};Žydrūnė;7\n".encode() + f"{B};Žydrūnė;1\n".encode("cp1257"),
        Why.IMPORT_MIXED,
        {"row": 3},
    ),
    "another encoding far down": (
        (_TOP + f"{A};{'x' * 900};7\n" * 300).encode() + b"\x98\xe6;\n",
        Why.IMPORT_MIXED,
        {"row": 302},
    ),
    "larger than Telegram hands over": (b"phone\n" + b"1\n" * 10_500_000, Why.IMPORT_BIG, {"most": 20}),
}


@pytest.mark.parametrize("name", WHOLE)
async def test_what_is_no_table_is_refused_whole_and_nothing_is_changed(cafe: Cafe, name: str) -> None:
    given, why, facts = WHOLE[name]
    content = given() if callable(given) else given
    before = cafe.everything()
    for called in ("guests.csv", "guests.xlsx")[: 1 if len(content) > 1_000_000 else 2]:
        shown = await cafe.gets(content, called)
        assert isinstance(shown, Refused)
        assert (shown.code, dict(shown.facts)) == (why, facts)
    assert cafe.everything() == before
    assert rows(cafe.database.path, "SELECT * FROM imports") == []
    said = [shown.draw(Words(language)).text for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert all(str(facts.get("row", "")) in re.sub(r"\D", "", text) for text in said)


# ── told by their lines ───────────────────────────────────────────────────────────────────────────────────────────────

_ONE = (f"{A};Žydrūnė;7", f"{B};Łukasz;1")
Told = list[tuple[int, Wrong]]


def text(*lines: str, end: str = "\n", head: str = "phone;name;balance") -> str:
    """A table."""
    return end.join((head, *lines, ""))


LINES: dict[str, tuple[bytes, int, Told]] = {
    "header only": (text().encode(), 0, []),
    "utf-8": (text(*_ONE).encode(), 2, []),
    "utf-8 with its mark": (text(*_ONE).encode("utf-8-sig"), 2, []),
    "utf-16 with its mark": (text(*_ONE).encode("utf-16"), 2, []),
    "utf-16, little end first": (text(*_ONE).encode("utf-16-le"), 2, []),
    "utf-16, big end first": (text(*_ONE).encode("utf-16-be"), 2, []),
    "cp1251": (text(f"{A};Жанна;7", head="телефон;имя;баланс").encode("cp1251"), 1, []),
    "cp1257": (text(f"{A};Žydrūnė;7").encode("cp1257"), 1, []),
    "iso-8859-2": (text(f"{A};Łukasz Gęśl;7").encode("iso8859_2"), 1, []),
    "commas": (text(*_ONE, head="phone;name;balance").replace(";", ",").encode(), 2, []),
    "tabs": (text(*_ONE).replace(";", "\t").encode(), 2, []),
    "bars": (text(*_ONE).replace(";", "|").encode(), 2, []),
    "ends of lines of old Macs": (text(*_ONE, end="\r").encode(), 2, []),
    "ends of lines of Windows": (text(*_ONE, end="\r\n").encode(), 2, []),
    "half a header": (text(f"{A};Ona;7;x", head="phone;;balance;shoe size").encode(), 1, []),
    "ragged": (text(A, f"{A};Ona;7;more", f"{B};Max;1").encode(), 1, [(2, Wrong.WIDTH), (3, Wrong.WIDTH)]),
    "a long cell": (text(f"{A};{'x' * 1001};7", f"{B};Max;1").encode(), 1, [(2, Wrong.LONG)]),
    "a NUL": (text(f"{A};O\0na;7", f"{B};Max;1").encode(), 1, [(2, Wrong.SIGN)]),
    "formulas": (text(f"{A};=1+1;7", f"{B};Max;=SUM(C2)").encode(), 0, [(2, Wrong.FORMULA), (3, Wrong.FORMULA)]),
    "a formula of a workbook": (a_book(["phone", "balance"], [A, "=1+1"], [B, 2]), 1, [(2, Wrong.FORMULA)]),
    "a phone that was rounded": (
        text("3.70612E+10;Ona;7", "1e+10;Max;1").encode(),
        0,
        [(2, Wrong.PHONE_ROUNDED), (3, Wrong.PHONE_ROUNDED)],
    ),
    "a phone that is none": (text("12;Ona;7").encode(), 0, [(2, Wrong.PHONE)]),
    "nobody": (text(";Ona;7").encode(), 0, [(2, Wrong.NOBODY)]),
    "sums that are none": (
        text(f"{A};;-5", f"{A};;1e9", f"{A};;NaN").encode(),
        0,
        [(n, Wrong.BALANCE) for n in (2, 3, 4)],
    ),
    "more than a card can bring": (
        text(f"{A};;301", f"{B};;200", f"{B};;101").encode(),
        1,
        [(2, Wrong.BALANCE_MOST), (4, Wrong.BALANCE_MOST)],
    ),
    "a line twice, and a person twice": (
        text(f"{B};Ona;7", f"{B};Ona;7", f"{B};;1").encode(),
        1,
        [(3, Wrong.REPEATED), (4, Wrong.JOINED)],
    ),
    "two people under one phone": (
        text(f"{B};1;7", f"{B};2;1", head="phone;telegram_id;balance").encode(),
        1,
        [(3, Wrong.CLASH)],
    ),
    "a member's phone and somebody else's id": (
        text(f"{A};99;7", f"{A};;1", head="phone;telegram_id;balance").encode(),
        0,
        [(2, Wrong.CLASH_HERE), (3, Wrong.CLASH_HERE)],
    ),
    "a member twice, by phone and by id": (
        text(f"{A};;7", ";13;1", head="phone;telegram_id;balance").encode(),
        1,
        [(3, Wrong.JOINED)],
    ),
}


@pytest.mark.parametrize("name", LINES)
async def test_what_is_wrong_with_a_line_is_told_by_it_and_nothing_is_changed(cafe: Cafe, name: str) -> None:
    content, people, told = LINES[name]
    before = cafe.everything()
    for _ in range(2):
        shown = await cafe.looks(content)
        assert [(one.line, one.wrong) for one in shown.problems] == told
        assert shown.people == people
    assert cafe.everything() == before
    assert rows(cafe.database.path, "SELECT count(*) FROM imports") == [(int(people > 0),)]
    said = [shown.draw(Words(language)).text for language in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert all(f"\n{one.line}: " in screen for one in shown.problems for screen in said)


async def test_a_header_is_known_in_each_of_the_five_languages(cafe: Cafe) -> None:
    heads = ("phone;name", "телефон;имя", "telefon;imię", "număr de telefon;nume", "Telefonas;Vardas")
    for head in heads:
        shown = await cafe.looks(text(f"{B};Max", head=head).encode())
        assert (shown.people, shown.ignored) == (1, ())
