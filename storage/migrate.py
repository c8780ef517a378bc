"""Migrations: numbered SQL files, each applied once in one transaction; and the look at a file before it is touched."""

import re
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from pathlib import Path

from storage.session import ms

OLDEST_SQLITE = (3, 37, 0)  # STRICT tables
_WAY_BACK = "Put your last backup in its place: python -m bot restore FILE"
_NEWER = "it is of a newer program: schema"


class DatabaseUnfit(Exception):  # noqa: N818 — it states a condition, and is shown as one sentence
    """The file cannot be used as it is; the text is one sentence for whoever hosts the bot."""


@dataclass(frozen=True)
class Migration:
    """One step of the schema."""

    number: int
    name: str
    sql: str


def all_migrations() -> list[Migration]:
    """Every step, in order."""
    files = [file for file in (resources.files("storage") / "migrations").iterdir() if file.name.endswith(".sql")]
    steps = [Migration(int(file.name[:4]), file.name[5:-4], file.read_text("utf-8")) for file in files]
    return sorted(steps, key=lambda step: step.number)


def check_health(path: Path) -> None:
    """Refuse, read-only and before anything is written, a file that is damaged, foreign or newer than this program."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise DatabaseUnfit(f"SQLite {sqlite3.sqlite_version} is too old; 3.37 or newer is needed.")
    if not path.exists():
        return
    if path.stat().st_size == 0:  # never ours: SQLite would take it for a new one, and drop the log beside it
        raise DatabaseUnfit(f"The database {path} is an empty file; nothing was written. {_WAY_BACK}, or delete it.")
    problem = problem_with(path)
    if problem:
        way_on = "Update the program" if problem.startswith(_NEWER) else _WAY_BACK
        raise DatabaseUnfit(f"The database {path} cannot be used ({problem}); nothing was written. {way_on}.")


def problem_with(path: Path) -> str | None:
    """What is wrong with a file that should be a database of ours, in a few words; None when nothing is."""
    try:
        return _look(path)
    except sqlite3.DatabaseError as error:
        return str(error)


def _look(path: Path) -> str | None:
    # Without a log beside it nobody is writing; "immutable" then keeps SQLite from leaving one there for a mere look.
    still = "" if path.with_name(f"{path.name}-wal").exists() else "&immutable=1"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{still}", uri=True)
    try:
        connection.execute("PRAGMA query_only = ON")
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            return str(verdict).splitlines()[0]
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            return None
        if "migrations" not in tables:
            return "it is not a Stampbook database"
        newest = connection.execute("SELECT max(number) FROM migrations").fetchone()[0] or 0
        known = all_migrations()[-1].number
        return f"{_NEWER} {newest}, this program knows {known}" if newest > known else None
    finally:
        connection.close()


def migrate(connection: sqlite3.Connection, now: datetime) -> int:
    """Apply what is missing, each step in one transaction, and say how many were applied."""
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migrations "
        "(number INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL) STRICT"
    )
    done = {number for (number,) in connection.execute("SELECT number FROM migrations")}
    missing = [step for step in all_migrations() if step.number not in done]
    if missing:
        # A table made anew takes the old one's place under rows that lead to it; a pragma only works between units.
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            for step in missing:
                _apply(connection, step, now)
        finally:
            connection.execute("PRAGMA foreign_keys = ON")
    return len(missing)


def _apply(connection: sqlite3.Connection, step: Migration, now: datetime) -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        for statement in statements(step.sql):
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError(f"after migration {step.number} a row would lead nowhere")
        connection.execute(
            "INSERT INTO migrations (number, name, at) VALUES (:number, :name, :at)",
            {"number": step.number, "name": step.name, "at": ms(now)},
        )
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def statements(sql: str) -> list[str]:
    """The statements of a file: `executescript` would commit first, so they are run one by one."""
    statements: list[str] = []
    pending = ""
    for line in sql.splitlines():
        pending += re.sub(r"--.*$", "", line) + "\n"
        if sqlite3.complete_statement(pending):
            if pending.strip():
                statements.append(pending)
            pending = ""
    if pending.strip():
        raise ValueError(f"a migration ends in the middle of a statement: {pending.strip()[:60]}")
    return statements
