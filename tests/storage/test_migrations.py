"""Migrations are whole or not there, and a file that cannot be used is refused before anything is written to it."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import migrate
from storage.database import Database
from storage.migrate import DatabaseUnfit, Migration, all_migrations, check_health
from tests.makers import FixedClock, a_cafe, plant, rows

Plant = Callable[[Path], object]


async def open_and_close(path: Path) -> None:
    """A start and a stop of the memory."""
    database = Database(path, FixedClock())
    try:
        await database.open()
    finally:
        await database.close()


def tables(path: Path) -> set[str]:
    """What was created."""
    return {name for (name,) in rows(path, "SELECT name FROM sqlite_master")}


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    assert [step.number for step in all_migrations()] == list(range(1, len(all_migrations()) + 1))


async def test_migrating_twice_changes_nothing(path: Path) -> None:
    await open_and_close(path)
    dump = rows(path, "SELECT type, name, sql FROM sqlite_master"), rows(path, "SELECT * FROM migrations")
    await open_and_close(path)
    assert (rows(path, "SELECT type, name, sql FROM sqlite_master"), rows(path, "SELECT * FROM migrations")) == dump


@pytest.mark.parametrize(
    ("sql", "error"),
    [
        ("INSERT INTO planted VALUES (1);\nSELECT * FROM nowhere;", "no such table: nowhere"),
        ("INSERT INTO planted VALUES ('x');", "cannot store TEXT"),
        ("INSERT INTO planted VALUES (1)", "in the middle of a statement"),
    ],
)
async def test_a_migration_that_fails_half_way_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, sql: str, error: str
) -> None:
    await open_and_close(path)
    before = tables(path), rows(path, "SELECT * FROM migrations")
    planted = [*all_migrations(), Migration(999, "planted", f"CREATE TABLE planted (id INTEGER) STRICT;\n{sql}")]
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "all_migrations", lambda: planted)
        with pytest.raises((sqlite3.Error, ValueError), match=error):
            await open_and_close(path)
    assert (tables(path), rows(path, "SELECT * FROM migrations")) == before
    await open_and_close(path)


async def test_a_new_migration_is_applied_once_to_a_database_with_a_past(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_cafe(path):
        pass
    sql = "-- a trigger; with a comment\nCREATE TABLE planted (id INTEGER) STRICT;\nINSERT INTO planted VALUES (1);\n"
    monkeypatch.setattr(migrate, "all_migrations", lambda: [*all_migrations(), Migration(999, "planted", sql)])
    for _ in range(2):
        await open_and_close(path)
    assert rows(path, "SELECT count(*) FROM planted") == [(1,)]
    assert rows(path, "SELECT number, name FROM migrations ORDER BY number")[-1] == (999, "planted")


# ── files that cannot be used ─────────────────────────────────────────────────────────────────────────────────────────


def damage(at: Callable[[int], int], size: int) -> Plant:
    """Overwrite `size` bytes from a place that depends on the file's length."""

    def overwrite(path: Path) -> None:
        content = bytearray(path.read_bytes())
        start = at(len(content))
        content[start : start + size] = b"\xff" * size
        path.write_bytes(content)

    return overwrite


def foreign(path: Path) -> None:
    """Somebody else's SQLite file."""
    path.unlink()
    plant(path, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('keep me')")


def foreign_with_migrations(path: Path) -> None:
    """Somebody else's, who has migrations too."""
    path.unlink()
    plant(path, "CREATE TABLE migrations (id INTEGER, migration TEXT)", "INSERT INTO migrations VALUES (1, 'users')")


UNFIT: dict[str, tuple[Plant, str]] = {
    "damaged header": (damage(lambda size: 0, 100), "not a database"),
    "damaged first page": (damage(lambda size: 100, 2000), "malformed|disk image"),
    "damaged middle": (damage(lambda size: size // 8192 * 4096, 8192), "malformed|page|database"),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), "malformed"),
    "a few bytes": (lambda path: path.write_bytes(path.read_bytes()[:50]), "malformed"),
    "text": (lambda path: path.write_text("dear diary, " * 500), "not a database"),
    "foreign": (foreign, "not a Stampbook database"),
    "foreign with migrations": (foreign_with_migrations, "number"),
    "newer": (lambda path: plant(path, "INSERT INTO migrations VALUES (9000, 'later', 0)"), "a newer program"),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "why"), UNFIT.values(), ids=UNFIT)
async def test_an_unfit_file_is_refused_in_one_sentence_before_anything_is_written(
    path: Path, spoil: Plant, why: str
) -> None:
    async with a_cafe(path):
        pass
    spoil(path)
    before = path.read_bytes(), path.stat().st_mtime_ns
    beside = sorted(path.parent.iterdir())
    with pytest.raises(DatabaseUnfit, match=why) as refused:
        await open_and_close(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert sorted(path.parent.iterdir()) == beside
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert str(path) in sentence
    newer = "newer" in sentence
    assert sentence.endswith("Update the program." if newer else "python -m bot restore FILE.")


async def test_an_emptied_file_is_refused_and_the_log_beside_it_is_left_alone(path: Path) -> None:
    log = Path(f"{path}-wal")
    path.touch()
    log.write_bytes(b"acts that were not in the file yet")
    with pytest.raises(
        DatabaseUnfit, match=r"is an empty file; nothing was written\. .* restore FILE, or delete it\.$"
    ):
        await open_and_close(path)
    assert (path.read_bytes(), log.read_bytes()) == (b"", b"acts that were not in the file yet")


async def test_a_library_too_old_for_strict_tables_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(DatabaseUnfit, match=r"too old; 3\.37"):
        check_health(path)
    assert not path.exists()


async def test_a_file_that_another_program_is_writing_to_is_still_healthy(path: Path) -> None:
    async with a_cafe(path) as database:
        await database.unit(lambda work: work.journal.note(None, "busy"))
        await asyncio.to_thread(check_health, path)


def carried_over(number: int, *before: str) -> sqlite3.Connection:
    """A database of just these tables and rows, after one migration."""
    database = sqlite3.connect(":memory:")
    for statement in before:
        database.execute(statement)
    database.executescript(next(one.sql for one in all_migrations() if one.number == number))
    return database


def test_an_owners_plain_words_read_the_same_once_they_may_be_formatted() -> None:
    database = carried_over(
        18,
        "CREATE TABLE occasions (code TEXT, said TEXT)",
        """INSERT INTO occasions VALUES ('birthday', '{"en": "Tea & cake <3"}')""",
    )
    assert database.execute("SELECT said ->> 'en' FROM occasions").fetchone() == ("Tea &amp; cake &lt;3",)
    database.close()


def test_a_message_half_composed_is_carried_over_and_one_that_is_changed_is_not() -> None:
    facts = '{"content": {"text": "Buns"}, "moves": null, "edits": %s}'
    database = carried_over(
        17,
        "CREATE TABLE drafts (person INTEGER, form TEXT, facts TEXT, at INTEGER)",
        f"INSERT INTO drafts VALUES (1, 'broadcast', '{facts % 'null'}', 5), (2, 'broadcast', '{facts % '7'}', 5)",
        "INSERT INTO drafts VALUES (3, 'name', '{}', 5)",
    )
    assert database.execute("SELECT person, at FROM begun_messages").fetchall() == [(1, 5)]
    database.close()
