"""Export: members, entries, vouchers and broadcasts as CSV and as one workbook, row by row, from one view of the books.

It reads on a connection of its own, so that a long one holds up nobody, and it keeps no more than a row in its hands.
Text that a table program would run is made harmless, in the workbook by its type.
"""

import csv
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from loyalty.exchange import defused, separator
from loyalty.money import digits
from storage.session import Shelf, load, moment

Cell = str | int | float | datetime | None
Titles = Callable[[str], str]
Tick = Callable[[str], None]
_MOST_IN_A_SHEET = 1_000_000  # a sheet of Excel has 1 048 576 lines
_LONGEST = 32_000  # characters of a cell of Excel, which allows 32 767

_MEMBERS = """
SELECT p.telegram, m.phone, m.name, m.birthday, m.birth_year, coalesce(a.balance, 0) AS balance,
    coalesce(b.balance, 0) AS points, (SELECT json_group_array(t.tag) FROM tags t WHERE t.member = m.id) AS tags,
    p.language, CASE m.offers WHEN 1 THEN 'yes' ELSE 'no' END AS promotions, c.number AS card, m.joined_at,
    coalesce(h.visits, 0) AS visits, h.last_at
FROM members m JOIN people p ON p.id = m.person LEFT JOIN cards c ON c.member = m.id AND c.dead_at IS NULL
LEFT JOIN accounts a ON a.member = m.id AND a.programme = :first
LEFT JOIN accounts b ON b.member = m.id AND b.programme = :second LEFT JOIN habits h ON h.member = m.id
UNION ALL
SELECT telegram, phone, name, birthday, birth_year, balance, points, tags, language,
    CASE offers WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END, NULL, NULL, NULL, NULL FROM waiting WHERE claimed_by IS NULL
"""
_ENTRIES = """
SELECT e.id, e.at, c.number AS card, m.name, e.kind, g.kind AS counts, e.units, e.amount, e.reason, r.said,
    l.name AS place, d.name AS by
FROM entries e JOIN accounts a ON a.id = e.account JOIN programmes g ON g.id = a.programme
JOIN members m ON m.id = a.member AND m.practice_of IS NULL LEFT JOIN cards c ON c.member = m.id AND c.dead_at IS NULL
LEFT JOIN places l ON l.id = e.place LEFT JOIN people d ON d.id = e.actor LEFT JOIN remarks r ON r.entry = e.id
ORDER BY e.id
"""
_VOUCHERS = """
SELECT v.id, c.number AS card, m.name, v.title, v.state, v.issued_at, v.expires_at, e.at AS redeemed_at, l.name AS place
FROM vouchers v JOIN members m ON m.id = v.member AND m.practice_of IS NULL
LEFT JOIN cards c ON c.member = m.id AND c.dead_at IS NULL
LEFT JOIN entries e ON e.id = v.redeemed_by LEFT JOIN places l ON l.id = e.place ORDER BY v.id
"""
_BROADCASTS = """
SELECT b.id, b.occasion, b.topic, b.state, b.content, b.made_at, b.started_at, b.ended_at,
    count(r.person) AS recipients, count(*) FILTER (WHERE r.state = 'sent') AS sent,
    count(*) FILTER (WHERE r.state = 'blocked') AS blocked, count(*) FILTER (WHERE r.state = 'failed') AS failed,
    count(*) FILTER (WHERE r.state = 'uncertain') AS uncertain
FROM broadcasts b LEFT JOIN recipients r ON r.broadcast = b.id GROUP BY b.id ORDER BY b.id
"""


@dataclass(frozen=True)
class _Manner:
    """How things are written here: the zone, the money's places, what stands between cells, rewards' titles."""

    zone: ZoneInfo
    places: int
    separator: str
    title: Titles
    both: bool

    def local(self, at: int | None) -> datetime | None:
        """A stored time as the clock of the business showed it; a table knows no zones."""
        return None if at is None else moment(at).astimezone(self.zone).replace(tzinfo=None, microsecond=0)

    def sum(self, minor: int | None) -> float | None:
        """Minor units as the sum people write."""
        return None if minor is None else minor / 10**self.places


class Exports(Shelf):
    """The shelf of what goes out."""

    async def parcel(self) -> Callable[[Titles], bytes]:
        """A way to make the archive of everything, to be called after the unit and off the loop."""
        rows = await self._session.all("PRAGMA database_list")
        return partial(pack_up, Path(next(str(row["file"]) for row in rows if row["name"] == "main")))


def pack_up(path: Path, title: Titles) -> bytes:
    """Everything as one ZIP archive."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_out(path, Path(folder), title)
        packed = Path(folder) / "packed"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in files:
                archive.write(file, file.name)
        return packed.read_bytes()


def write_out(path: Path, folder: Path, title: Titles, tick: Tick = lambda name: None) -> list[Path]:
    """Write four CSV files and a workbook into a folder that is there; `tick` hears each row by its table's name."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")  # one view of the last commit throughout: the bot may be writing
        manner, programmes = _manner(connection, title)
        book = Workbook(write_only=True)
        files = []
        for name, sql, head, row in _tables(manner):
            found = connection.execute(sql, programmes)
            files.append(folder / f"{name}.csv")
            with _csv(files[-1], manner) as write:
                write(head)
                sheet = _Sheets(book, name, head)
                for one in found:
                    cells = row(one, manner)
                    write(cells)
                    sheet.append(cells)
                    tick(name)
                sheet.end()
        files.append(folder / "stampbook.xlsx")
        book.save(files[-1])
    return files


def _manner(connection: sqlite3.Connection, title: Titles) -> tuple[_Manner, dict[str, int | None]]:
    business = connection.execute("SELECT timezone, currency, country FROM business WHERE id = 1").fetchone()
    ids = [row["id"] for row in connection.execute("SELECT id FROM programmes ORDER BY kind DESC")]
    first, second = ids[0], ids[1] if len(ids) > 1 else None
    manner = _Manner(
        ZoneInfo(business["timezone"]), digits(business["currency"]), separator(business["country"]), title,
        second is not None,
    )  # fmt: skip
    return manner, {"first": first, "second": second}


_Row = Callable[[Mapping[str, Any], _Manner], list[Cell]]


def _tables(manner: _Manner) -> Iterator[tuple[str, str, list[Cell], _Row]]:
    points: list[Cell] = ["points"] if manner.both else []
    members: list[Cell] = ["telegram_id", "phone", "name", "birthday", "balance", *points]
    members += ["tags", "language", "promotions", "card", "joined", "visits", "last_visit"]
    yield "members", _MEMBERS, members, _member
    entries: list[Cell] = ["entry", "at", "card", "name", "kind", "counts", "units", "bill", "reason", "said"]
    yield "entries", _ENTRIES, [*entries, "place", "by"], _entry
    vouchers: list[Cell] = ["voucher", "card", "name", "reward", "state", "issued", "lapses", "redeemed", "place"]
    yield "vouchers", _VOUCHERS, vouchers, _voucher
    broadcasts: list[Cell] = ["broadcast", "occasion", "topic", "state", "text", "made", "started", "ended"]
    yield "broadcasts", _BROADCASTS, [*broadcasts, "recipients", "sent", "blocked", "failed", "uncertain"], _broadcast


def _member(row: Mapping[str, Any], manner: _Manner) -> list[Cell]:
    """A day of birth as people write it: with its year as ISO has it, without as `14.02`."""
    born, year = row["birthday"], row["birth_year"]
    birthday = None if born is None else f"{year}-{born}" if year else f"{born[3:]}.{born[:2]}"
    points = [row["points"]] if manner.both else []
    return [
        row["telegram"], row["phone"], row["name"], birthday, row["balance"], *points,
        ", ".join(sorted(json.loads(row["tags"]))), row["language"], row["promotions"], row["card"],
        manner.local(row["joined_at"]), row["visits"], manner.local(row["last_at"]),
    ]  # fmt: skip


def _entry(row: Mapping[str, Any], manner: _Manner) -> list[Cell]:
    return [
        row["id"], manner.local(row["at"]), row["card"], row["name"], row["kind"], row["counts"], row["units"],
        manner.sum(row["amount"]), row["reason"], row["said"], row["place"], row["by"],
    ]  # fmt: skip


def _voucher(row: Mapping[str, Any], manner: _Manner) -> list[Cell]:
    times = [manner.local(row[name]) for name in ("issued_at", "expires_at", "redeemed_at")]
    return [row["id"], row["card"], row["name"], manner.title(row["title"]), row["state"], *times, row["place"]]


def _broadcast(row: Mapping[str, Any], manner: _Manner) -> list[Cell]:
    times = [manner.local(row[name]) for name in ("made_at", "started_at", "ended_at")]
    counts = [row[name] for name in ("recipients", "sent", "blocked", "failed", "uncertain")]
    text = str(load(row["content"]).get("text") or "")
    return [row["id"], row["occasion"], row["topic"], row["state"], text, *times, *counts]


# ── how cells are written ─────────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def _csv(file: Path, manner: _Manner) -> Iterator[Callable[[list[Cell]], None]]:
    """UTF-8 with its mark, without which Excel takes it for another encoding."""
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=manner.separator)
        yield lambda cells: writer.writerow([_said(cell, manner) for cell in cells])


def _said(cell: Cell, manner: _Manner) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, float):
        text = f"{cell:.{manner.places}f}"
        return text.replace(".", ",") if manner.separator == ";" else text
    return defused(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


class _Sheets:
    """A table's sheet, and another one when it is full."""

    def __init__(self, book: Workbook, name: str, head: list[Cell]) -> None:
        self._book, self._name, self._head = book, name, head
        self._rows = 0

    def append(self, cells: list[Cell]) -> None:
        """A row below the others; the first sheet is begun by it, with the header."""
        if self._rows % _MOST_IN_A_SHEET == 0:
            self._begin()
        self._rows += 1
        self._sheet.append([self._typed(cell) for cell in cells])

    def end(self) -> None:
        """A table without rows has a header all the same."""
        if not self._rows:
            self._begin()

    def _begin(self) -> None:
        part = self._rows // _MOST_IN_A_SHEET + 1
        self._sheet = self._book.create_sheet(self._name if part == 1 else f"{self._name} {part}")
        self._sheet.append(self._head)

    def _typed(self, cell: Cell) -> object:
        """Text stays text: without its type, what leads with `=` would be run and `#N/A` be an error."""
        if not isinstance(cell, str):
            return cell
        text = ILLEGAL_CHARACTERS_RE.sub("", cell)[:_LONGEST]
        if not text.startswith(("=", "#")):
            return text
        typed = WriteOnlyCell(self._sheet, text)
        typed.data_type = "s"
        return typed
