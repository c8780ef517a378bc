"""Backup and restore, as the command line does them: checked before, checked after, and nothing half done.

A backup may be made while the bot runs. Restoring needs the bot stopped, and keeps the present database beside it.
"""

import asyncio
import os
import time
from dataclasses import dataclass
from pathlib import Path

from bot.application import CannotStart, hold_alone
from bot.clock import WallClock
from storage.audit import look
from storage.backup import books, bring_up_to_date, copy, fetch, forget_again, take_the_place_of
from storage.migrate import DatabaseUnfit, problem_with


@dataclass(frozen=True)
class Copied:
    """How a backup or a restoration went: bytes, seconds, what the audit names, and where the present one is kept.

    `forgotten`: people erased since the backup was made, who are erased from what was restored too.
    """

    size: int
    seconds: float
    findings: tuple[str, ...] = ()
    kept: Path | None = None
    forgotten: int = 0


def back_up(database: Path, target: Path) -> Copied:
    """Copy the database to a new file, and check the copy. Raises CannotStart or DatabaseUnfit with one sentence.

    A copy whose books do not add up is kept all the same: it is as good as its database, and `findings` says so.
    """
    if not database.exists() or not database.stat().st_size:
        raise CannotStart(f"There is no database at {database}.")
    if target.exists():
        raise CannotStart(f"{target} is there already and is not overwritten; give another name.")
    if not target.parent.is_dir():
        raise CannotStart(f"There is no folder {target.parent}; make it first.")
    began = time.monotonic()
    try:
        copy(database, target)
    except FileExistsError as error:
        raise CannotStart(f"{target} is there already and is not overwritten; give another name.") from error
    except OSError as error:
        raise CannotStart(f"{target} cannot be written ({error.strerror}).") from error
    findings = tuple(asyncio.run(books(target, WallClock())))
    return Copied(target.stat().st_size, time.monotonic() - began, findings)


def restore(database: Path, backup: Path) -> Copied:
    """Put a backup in the database's place. Raises CannotStart or DatabaseUnfit; then nothing was changed.

    With `findings` nothing was changed either: the backup's books do not add up.
    """
    if not backup.is_file() or not backup.stat().st_size:
        raise CannotStart(f"There is no backup at {backup}.")
    lock = hold_alone(database)
    try:
        return _restore(database, backup)
    except OSError as error:
        raise CannotStart(f"{database} cannot be written ({error.strerror}); nothing was changed.") from error
    finally:
        os.close(lock)


def _restore(database: Path, backup: Path) -> Copied:
    if database.exists() and database.samefile(backup):
        raise CannotStart(f"{backup} is the database itself; nothing was changed.")
    began = time.monotonic()
    coming = Path(f"{database}.restoring")
    _remove(coming)  # what an earlier restoration left when it was killed
    try:
        fetch(backup, coming)
        if problem := problem_with(coming):
            raise CannotStart(f"The backup {backup} cannot be used ({problem}); nothing was changed.")
        asyncio.run(bring_up_to_date(coming, WallClock()))
        findings = _books(coming)
        forgotten = 0 if findings else asyncio.run(forget_again(coming, database, WallClock()))
        findings = _books(coming) if forgotten else findings
        if findings:
            return Copied(coming.stat().st_size, time.monotonic() - began, findings)
        kept = take_the_place_of(database, coming)
    finally:
        _remove(coming)
    if problem := problem_with(database):
        raise DatabaseUnfit(f"{database} was restored but cannot be used ({problem}); what was there is {kept}.")
    return Copied(database.stat().st_size, time.monotonic() - began, kept=kept, forgotten=forgotten)


def _books(path: Path) -> tuple[str, ...]:
    return tuple(asyncio.run(look(path.absolute().as_uri())))


def _remove(path: Path) -> None:
    for companion in ("", "-wal", "-shm"):
        Path(f"{path}{companion}").unlink(missing_ok=True)
