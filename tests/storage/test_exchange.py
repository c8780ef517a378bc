"""Import and export on disk: import(export(x)) = x, nothing comes over twice, and no table runs what is written."""

import asyncio
import csv
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from handlers.jobs.exchange import take_in
from handlers.owner.table import foresee, ground, read_people
from loyalty.birthday import Birthday
from loyalty.exchange import Imported
from loyalty.member import clean_name, clean_text
from storage.database import Database
from storage.exchange_out import write_out
from storage.work import Work
from tests.makers import CARD, ONA, a_cafe, findings, plant, rows
from tests.storage.acts import earning

A = "+37061234567"
_TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
_DAYS = st.builds(Birthday, st.integers(1, 12), st.integers(1, 28), st.none() | st.integers(1900, 2020))
_PEOPLE = st.lists(
    st.builds(
        Imported,
        line=st.just(0),
        telegram=st.none() | st.integers(1, 10**10),
        phone=st.integers(0, 9_999_999).map(lambda n: f"+3706{n:07}"),
        name=(_TEXT | st.sampled_from(["=1+1", "+x", "-y", "@z", "'=a", 'q"u;o,t', "#N/A"])).map(clean_name),
        birthday=st.none() | _DAYS,
        balance=st.integers(0, 300),
        tags=st.lists(st.from_regex(r"[a-zž=+@-][a-zž]{0,6}", fullmatch=True), max_size=3, unique=True).map(
            lambda tags: tuple(sorted(clean_text(tag) for tag in tags))
        ),
        language=st.none() | st.sampled_from(["en", "ru", "pl", "ro", "lt"]),
        offers=st.none() | st.booleans(),
    ),
    max_size=8,
    unique_by=(lambda row: row.phone, lambda row: row.telegram or row.phone),
)


async def waiting(database: Database) -> list[Imported]:
    """Everybody who waits."""

    async def look(work: Work) -> list[Imported]:
        phones = [
            row[0] for row in rows(database.path, "SELECT phone FROM waiting WHERE claimed_by IS NULL ORDER BY id")
        ]
        return [(await work.exchange.of(None, phone))[0].row for phone in phones]

    return await database.read(look)


async def taken(database: Database, people: Sequence[Imported]) -> dict[str, int]:
    """Take people in; what they came to."""
    return dict(await database.unit(lambda work: take_in(work, people)))


async def back(database: Database, file: Path) -> tuple[list[Imported], dict[str, int]]:
    """A file read in as an owner would send it, and what it would do."""
    by = await database.read(ground)
    with file.open("rb") as stream:
        table = await foresee(database.read, await asyncio.to_thread(read_people, stream, by, 1000))
    assert table.problems == ()
    return list(table.people), table.figures


def bare(people: Sequence[Imported]) -> list[Imported]:
    """People without the lines they stood in."""
    return [Imported(**{**row.facts(), "line": 0, "tags": row.tags, "birthday": row.birthday}) for row in people]


@settings(max_examples=12, deadline=None)
@given(people=_PEOPLE)
def test_what_is_exported_and_imported_again_is_the_same(people: list[Imported]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_there_and_back(Path(folder), people))


async def _there_and_back(folder: Path, people: list[Imported]) -> None:
    async with a_cafe(folder / "one.db") as one, a_cafe(folder / "two.db") as two:
        await taken(one, people)
        write_out(one.path, folder, str)
        for file in ("members.csv", "stampbook.xlsx"):
            read, figures = await back(one, folder / file)
            assert set(figures) <= {"unchanged", "refused"}
            assert figures["refused"] == 0
        await taken(two, [row for row in read if row.phone])
        assert bare(await waiting(two)) == bare(await waiting(one)) == people


async def test_an_export_of_members_taken_in_again_changes_nothing(database: Database, tmp_path: Path) -> None:
    await database.unit(earning(3, "k1"))
    before = rows(database.path, "SELECT * FROM entries")
    write_out(database.path, tmp_path, str)
    for file in ("members.csv", "stampbook.xlsx"):
        people, figures = await back(database, tmp_path / file)
        assert figures == {"unchanged": 1, "refused": 0}
        await taken(database, people)
    assert rows(database.path, "SELECT * FROM entries") == before


async def test_a_balance_comes_over_once_whatever_the_person_is_known_by(path: Path, database: Database) -> None:
    ona = Imported(2, telegram=13, balance=12, tags=("vip",), birthday=Birthday(2, 14))
    assert await taken(database, [ona]) == {"merged": 1}
    await database.unit(lambda work: work.profiles.set_phone(CARD, A))
    for row in (ona, Imported(2, phone=A, balance=12), Imported(7, 13, A, balance=99)):
        assert await taken(database, [row]) == {"unchanged": 1}
    assert rows(path, "SELECT kind, units FROM entries ORDER BY id") == [("opening", 12), ("redemption", -10)]
    assert rows(path, "SELECT count(*) FROM outbox") == [(2,)]
    assert await findings(path) == []


async def test_two_who_wait_and_turn_out_to_be_one_keep_every_stamp(database: Database) -> None:
    assert await taken(database, [Imported(2, phone=A, balance=3), Imported(3, telegram=77, balance=4)]) == {"new": 2}
    assert await taken(database, [Imported(2, 77, A, balance=5)]) == {"merged": 1}
    assert bare(await waiting(database)) == [Imported(0, 77, A, balance=7)]


async def test_an_opening_that_came_from_no_file_is_found_by_the_audit(path: Path, database: Database) -> None:
    await taken(database, [Imported(2, telegram=13, balance=5)])
    assert await findings(path) == []
    plant(path, "DROP TRIGGER entries_never_change", "UPDATE entries SET key = 'import:99' WHERE kind = 'opening'")
    assert await findings(path) == ["entry 1: it says it came from a file, and it did not"]


async def test_whoever_is_erased_leaves_nothing_of_the_file(path: Path, database: Database) -> None:
    await taken(database, [Imported(2, telegram=13, phone=A, name="Zephyrine", balance=5)])
    await taken(database, [Imported(2, phone="+37061234568", name="Quillfeather", balance=5)])
    await database.unit(lambda work: work.privacy.erase(ONA, CARD))
    assert rows(path, "SELECT phone FROM waiting") == [("+37061234568",)]


async def test_no_table_program_finds_anything_to_run(database: Database, tmp_path: Path) -> None:
    evil = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "#REF!")
    await taken(database, [Imported(0, phone=f"+3706123456{n}", name=name) for n, name in enumerate(evil)])
    write_out(database.path, tmp_path, str)
    book = load_workbook(tmp_path / "stampbook.xlsx")
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type in {"f", "e"}]
    assert found == []
    assert [row[2].value for row in book["members"].iter_rows(min_row=3)] == list(evil)
    for file in tmp_path.glob("*.csv"):
        text = file.read_bytes().decode("utf-8-sig")
        led = [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row if cell[:1] in set("=+-@")]
        assert led == [], file.name


async def test_the_four_tables_say_what_happened_in_the_business_s_own_time(database: Database, tmp_path: Path) -> None:
    for turn in range(4):
        await database.unit(earning(3, f"k{turn}"))
    write_out(database.path, tmp_path, lambda title: title.removeprefix("preset:"))
    entries = (tmp_path / "entries.csv").read_text("utf-8-sig").splitlines()
    assert entries[0].startswith("entry;at;card;name;kind;counts;units")
    assert "2026-03-10 12:00" in entries[1]
    assert len(entries) == 1 + len(rows(database.path, "SELECT 1 FROM entries"))
    assert "free-coffee;issued;2026-03-10 12:00" in (tmp_path / "vouchers.csv").read_text("utf-8-sig")
    assert (tmp_path / "broadcasts.csv").read_text("utf-8-sig").startswith("broadcast;occasion;topic")
    assert load_workbook(tmp_path / "stampbook.xlsx").sheetnames == ["members", "entries", "vouchers", "broadcasts"]
