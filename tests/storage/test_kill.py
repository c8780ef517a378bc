"""kill -9, really: a migration is there or not, and what was acknowledged is there."""

import json
import subprocess
import sys
from pathlib import Path

from storage.database import Database
from storage.migrate import all_migrations
from tests.house.source import ROOT
from tests.makers import FixedClock, findings, rows
from tests.storage.dying import AT_ONCE, EVERY

KILLS = 20


def die(*arguments: str) -> str:
    """Run the program that is killed; what it printed."""
    command = [sys.executable, "-m", "tests.storage.dying", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=50, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def schema(path: Path) -> set[tuple[object, ...]]:
    """Everything that was created."""
    return set(rows(path, "SELECT type, name, sql FROM sqlite_master"))


def migrations_in(path: Path) -> int:
    """How many migrations a file says it has."""
    if not rows(path, "SELECT 1 FROM sqlite_master WHERE name = 'migrations'"):
        return 0
    return int(rows(path, "SELECT count(*) FROM migrations")[0][0])


async def test_a_migration_killed_on_its_way_is_there_or_not(tmp_path: Path) -> None:
    killed = int(die("migrate", str(tmp_path)))
    whole = schema(tmp_path / f"{killed:03}.db")
    by_count: dict[int, set[tuple[object, ...]]] = {}
    files = [path for path in sorted(tmp_path.glob("*.db"))[:-1] if path.stat().st_size]
    for path in files:
        found = schema(path)
        if found:
            assert by_count.setdefault(migrations_in(path), found) == found, f"{path.name} is half migrated"
    for path in files[:: max(1, len(files) // 10)]:
        database = Database(path, FixedClock())
        try:
            await database.open()
        finally:
            await database.close()
        assert schema(path) == whole
    print(f"migrating was killed {killed // EVERY} times, leaving {sorted(by_count)} migrations")  # noqa: T201 — the figure is the claim
    assert killed > 40
    assert sorted(by_count) == list(range(len(all_migrations()) + 1))


async def test_what_was_acknowledged_before_a_kill_is_there_after_it(path: Path, database: Database) -> None:
    await database.close()
    acknowledged = json.loads(die("write", str(path), str(KILLS)))
    there = [key for (key,) in rows(path, "SELECT key FROM entries WHERE kind = 'accrual'")]
    assert set(acknowledged) <= set(there)
    assert len(there) - len(acknowledged) <= KILLS * AT_ONCE
    assert rows(path, "SELECT count(*) FROM outbox") == [(len(there),)]
    assert await findings(path) == []
    print(f"{KILLS} kills, {len(acknowledged)} acknowledged and there, {len(there)} in all")  # noqa: T201 — the figure is the claim
    assert len(acknowledged) >= KILLS
