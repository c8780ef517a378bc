"""The export opened by a real table program: no cell of it is a formula, and what it shows is what was written."""

import csv
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from handlers.jobs.exchange import take_in
from loyalty.exchange import Imported, live
from loyalty.member import clean_name
from storage.database import Database
from storage.exchange_out import write_out
from tests.makers import a_cafe
from tests.storage.acts import earning

SOFFICE = shutil.which("soffice")
# Semicolon, double quote, UTF-8, formulas as such; -1 writes every sheet into a file of its own.
_AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,true,false,-1"
_EVIL = (
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "#REF!",
    '=HYPERLINK("http://x","y")',
    "1e10",
    "'=a",
    "0012",
)
_SECONDS = re.compile(r"(?<=^....-..-.. ..:..):00$")  # a workbook's times have them
_PATIENCE = 120.0  # seconds, of a program that starts slowly


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
async def test_a_table_program_finds_no_formula_and_shows_what_was_written(tmp_path: Path) -> None:
    async with a_cafe(tmp_path / "cafe.db") as database:
        await _filled(database)
        write_out(database.path, tmp_path, str)
    _convert(tmp_path, "ods", "stampbook.xlsx", "members.csv")
    for opened in ("stampbook.ods", "members.ods"):
        assert "table:formula" not in _content(tmp_path / opened)
    _convert(tmp_path, _AS_CSV, "stampbook.xlsx")
    for name in ("members", "entries", "vouchers", "broadcasts"):
        written = [list(map(live, row)) for row in _cells(tmp_path / f"{name}.csv")]
        shown = [[_SECONDS.sub("", cell) for cell in row] for row in _cells(tmp_path / f"stampbook-{name}.csv")]
        assert shown == written, name


async def _filled(database: Database) -> None:
    people = [Imported(0, phone=f"+37061234{n:03}", name=clean_name(name)) for n, name in enumerate(_EVIL)]
    await database.unit(lambda work: take_in(work, people))
    for turn in range(4):
        await database.unit(earning(3, f"k{turn}"))


def _convert(folder: Path, to: str, *files: str) -> None:
    """A profile of its own, so that no other LibreOffice of this machine is asked."""
    assert SOFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", to, "--outdir", str(folder), *files]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_PATIENCE)


def _content(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        return archive.read("content.xml").decode()


def _cells(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened, delimiter=";"))
