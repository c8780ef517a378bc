"""Backups: a whole copy of a database as it is at one moment, and putting such a copy in the database's place.

A copy is made by SQLite itself, not by copying files: it has everything that was committed before it began, also while
a bot writes, and nothing of what was deleted. It is one file, complete only when it has its name.
"""

import asyncio
import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from storage.audit import look
from storage.database import Clock, Database
from storage.migrate import DatabaseUnfit, all_migrations, problem_with
from storage.work import Work

_COMPANIONS = ("-wal", "-shm", "-journal")


def copy(source: Path, target: Path) -> None:
    """Copy a database to a file that does not exist yet. FileExistsError, or DatabaseUnfit for what cannot be read.

    A copy would be whole even when an index is damaged, and years of backups would pass before anybody heard of it.
    """
    if problem := problem_with(source):
        raise DatabaseUnfit(f"{source} is not copied, since it cannot be used ({problem}); restore your last backup.")
    with _unfinished(target) as part:
        _vacuum_into(source, part)
        if problem := problem_with(part):
            raise DatabaseUnfit(f"The copy of {source} cannot be used ({problem}).")
        if target.exists():
            raise FileExistsError(target)
        part.rename(target)
    _sync(target.parent)


def _vacuum_into(source: Path, part: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{_uri(source)}?mode=ro", uri=True, isolation_level=None)) as open_:
            open_.execute("PRAGMA busy_timeout = 5000")
            open_.execute("VACUUM INTO ?", (str(part),))
        _become_one_file(part)
    except sqlite3.DatabaseError as error:
        raise DatabaseUnfit(f"{source} cannot be copied ({error}).") from error


def _become_one_file(path: Path) -> None:
    """Without a log, so that it is one file also while somebody looks at it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as opened:
        opened.execute("PRAGMA journal_mode = DELETE")
    _sync(path)


def fetch(backup: Path, target: Path) -> None:
    """Copy a backup as the file it is, and its log if it has one, so that nothing is ever written beside a backup."""
    for companion in ("", "-wal"):
        if Path(f"{backup}{companion}").exists():
            shutil.copyfile(f"{backup}{companion}", f"{target}{companion}")


async def books(copied: Path, clock: Clock) -> list[str]:
    """What the audit names in a copy. One of an older program stays as it is: a copy of it is brought up to date."""
    if _schema(copied) == all_migrations()[-1].number:
        return await look(_uri(copied))
    with tempfile.TemporaryDirectory(dir=copied.parent) as folder:
        trial = Path(folder) / "trial.db"
        await asyncio.to_thread(shutil.copyfile, copied, trial)
        await bring_up_to_date(trial, clock)
        return await look(_uri(trial))


async def bring_up_to_date(path: Path, clock: Clock) -> None:
    """Migrate a database that nobody else has open, and leave it as one file."""
    database = Database(path, clock)
    try:
        await database.open()
    finally:
        await database.close()
    await asyncio.to_thread(_become_one_file, path)


async def forget_again(copied: Path, present: Path, clock: Clock) -> int:
    """Erase in a copy whoever was erased in the present database since the copy was made; returns how many.

    A present database that cannot be read names nobody. Somebody is the same person when they were met at the same
    moment, since after an earlier restoration an id of ours may be another's.
    """
    erased = [one for one in _erased(present) if _still_known(copied, *one)]
    if not erased:
        return 0

    async def forget(work: Work) -> None:
        for person, member, _ in erased:
            if member is not None:
                await work.disputes.forget(member)
            await work.privacy.erase(person, member)

    database = Database(copied, clock)
    try:
        await database.open()
        await database.unit(forget)
    finally:
        await database.close()
    await asyncio.to_thread(_become_one_file, copied)
    return len(erased)


def _erased(present: Path) -> list[tuple[int, int | None, int]]:
    """Our own ids of who was erased, with when they were met."""
    if not present.exists():
        return []
    statement = "SELECT e.person, e.member, p.met_at FROM erased e JOIN people p ON p.id = e.person"
    with contextlib.suppress(sqlite3.DatabaseError):
        with closing(sqlite3.connect(f"{_uri(present)}?mode=ro", uri=True)) as opened:
            return [(row[0], row[1], row[2]) for row in opened.execute(statement)]
    return []


def _still_known(copied: Path, person: int, _member: int | None, met_at: int) -> bool:
    statement = "SELECT 1 FROM people WHERE id = ? AND met_at = ? AND telegram IS NOT NULL"
    with closing(sqlite3.connect(f"{_uri(copied)}?mode=ro", uri=True)) as opened:
        return opened.execute(statement, (person, met_at)).fetchone() is not None


def _schema(path: Path) -> int:
    with closing(sqlite3.connect(f"{_uri(path)}?mode=ro", uri=True)) as opened:
        return int(opened.execute("SELECT max(number) FROM migrations").fetchone()[0] or 0)


def take_the_place_of(database: Path, copied: Path) -> Path | None:
    """Put a checked copy in the database's place; returns where the present one is kept, None when there was none.

    Nobody may have the database open. At no moment is there no database: the present one gets a second name first.
    """
    kept = _free_name(database) if database.exists() else None
    if kept:
        _fold(database)
        _belong_to_the_same(database, copied)
        for companion in ("", "-wal"):
            present = Path(f"{database}{companion}")
            if present.exists():
                _give_second_name(present, Path(f"{kept}{companion}"))
        _sync(database.parent)
    for companion in _COMPANIONS:  # a log of the present database must never be applied to the one that comes
        Path(f"{database}{companion}").unlink(missing_ok=True)
    copied.replace(database)
    _sync(database.parent)
    return kept


def _fold(database: Path) -> None:
    """Fold the write-ahead log into the file, so that what is kept is one file; a damaged one is kept as it is."""
    if problem_with(database):
        return
    with contextlib.suppress(sqlite3.DatabaseError):
        with closing(sqlite3.connect(database, isolation_level=None)) as opened:
            opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _belong_to_the_same(database: Path, copied: Path) -> None:
    """Whoever could open the present database can open the one that comes, also when somebody else restores it."""
    present = database.stat()
    copied.chmod(present.st_mode & 0o777)
    with contextlib.suppress(OSError):  # only root may give files away
        os.chown(copied, present.st_uid, present.st_gid)


def _free_name(database: Path) -> Path:
    """`stampbook.db.before-restore`, or with a number when an earlier restoration left one."""
    first = Path(f"{database}.before-restore")
    names = [first, *(Path(f"{first}-{number}") for number in range(2, 1000))]
    return next(name for name in names if not name.exists())


def _give_second_name(present: Path, second: Path) -> None:
    try:
        os.link(present, second)
    except OSError:  # a file system without hard links
        shutil.copy2(present, second)
        _sync(second)


@contextlib.contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """A file beside the target for what is not complete yet; gone at the end, whatever happened."""
    handle, name = tempfile.mkstemp(prefix=f"{target.name}.", suffix=".part", dir=target.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        for companion in ("", *_COMPANIONS):
            Path(f"{name}{companion}").unlink(missing_ok=True)


def _uri(path: Path) -> str:
    return path.absolute().as_uri()


def _sync(path: Path) -> None:
    """What was written is on the disk when this returns: SQLite does not see to it for a copy."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
