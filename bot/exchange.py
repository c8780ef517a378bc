"""Import and export from the command line: the same reading, the same look first, and the same units as in chat."""

import asyncio
import csv
import os
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, TextColumn
from rich.table import Table as Sheet

from bot.application import CannotStart, hold_alone
from bot.clock import WallClock
from handlers.jobs.exchange import take_in
from handlers.owner.table import AT_ONCE, Table, foresee, ground, read_people
from loyalty.exchange import MOST_BYTES, MOST_ROWS, SHOWN, Ground, Imported, Problem, defused
from loyalty.refusals import Refusal, Why
from screens.owner.exchange import problem
from screens.refusals import Refused
from screens.words import Words
from storage.database import Database
from storage.exchange_out import write_out
from storage.migrate import check_health

_WORDS = Words("en")
_OUTCOMES = ("new", "merged", "unchanged", "refused")
Ask = Callable[[str], bool]


def import_file(database: Path, file: Path, console: Console, ask: Ask, problems: Path | None = None) -> int:
    """Look at a file, ask, and take it in; the exit status. `problems` is where every problem is written as CSV.

    Raises CannotStart with one sentence when the file cannot be read as a table. The bot must be stopped.
    """
    if not file.is_file():
        raise CannotStart(f"There is no file {file}.")
    lock = hold_alone(database)
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Refusal(Why.IMPORT_BIG, most=MOST_BYTES // 1_000_000)
        return asyncio.run(_import(database, file, console, ask, problems))
    except Refusal as no:
        raise CannotStart(f"{file}: {Refused(no.code, no.facts).draw(_WORDS).text}") from no
    finally:
        os.close(lock)


async def _import(path: Path, file: Path, console: Console, ask: Ask, problems: Path | None) -> int:
    database = Database(path, WallClock())
    try:
        await database.open()
        if not await database.read(lambda work: work.programme.founded()):
            raise CannotStart('There is no business yet; for example: setup --preset cafe --name "Old Town Café".')
        table = await _look(database, file, console)
        _show(table, console)
        if problems is not None and table.problems:
            _write_problems(table.problems, problems)
            console.print(f"Every problem by line: {problems}.")
        changes = sum(table.figures.get(name, 0) for name in ("new", "merged"))
        if not changes:
            console.print("There is nothing to import; nothing was changed.")
            return 1 if table.figures.get("refused") else 0
        if not ask(f"Import {len(table.people)}?"):
            console.print("Nothing was changed.")
            return 1
        await _take(database, table, console)
        return 0
    finally:
        await database.close()


async def _look(database: Database, file: Path, console: Console) -> Table:
    table = await asyncio.to_thread(_read, file, await database.read(ground), console)
    with _bar(console) as bar:
        task = bar.add_task("Comparing", total=len(table.people))
        return await foresee(database.read, table, lambda people: bar.update(task, completed=people))


def _read(file: Path, by: Ground, console: Console) -> Table:
    with file.open("rb") as stream, _bar(console) as bar:
        task = bar.add_task("Reading", total=None)
        return read_people(stream, by, MOST_ROWS, lambda line: bar.update(task, completed=line))


async def _take(database: Database, table: Table, console: Console) -> None:
    """Five hundred people a unit. Broken off, it goes on where it was when the file is imported again."""
    with _bar(console) as bar:
        task = bar.add_task("Importing", total=len(table.people))
        for start in range(0, len(table.people), AT_ONCE):
            chunk = table.people[start : start + AT_ONCE]
            await database.unit(_taking(chunk))
            bar.update(task, advance=len(chunk))
        await database.unit(lambda work: work.journal.note(None, "imported", people=len(table.people)))
    console.print(f"Imported {len(table.people)}.")


def _taking(rows: Sequence[Imported]) -> Callable[..., Awaitable[object]]:
    return lambda work: take_in(work, rows)


def _show(table: Table, console: Console) -> None:
    """The counts, and the first problems by line."""
    for name in _OUTCOMES:
        if table.figures.get(name):
            console.print(_WORDS.label(f"import-count-{name}", people=table.figures[name]))
    if table.ignored:
        console.print(_WORDS.label("import-ignored", columns=", ".join(table.ignored)))
    if not table.problems:
        return
    sheet = Sheet("Line", "Problem", show_edge=False)
    for one in table.problems[:SHOWN]:
        sheet.add_row(str(one.line), problem(_WORDS, one))
    console.print(sheet)
    if len(table.problems) > SHOWN:
        console.print(f"… and {len(table.problems) - SHOWN} more; --problems FILE writes all of them.")


def _write_problems(problems: Sequence[Problem], file: Path) -> None:
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerow([_WORDS.label("import-line"), _WORDS.label("import-problem")])
        writer.writerows([one.line, defused(problem(_WORDS, one))] for one in problems)


def export_to(database: Path, folder: Path, console: Console) -> list[Path]:
    """Write everything into a folder, made if need be; the bot may be running. Returns the files.

    Raises CannotStart when there is no database, or the folder cannot be written.
    """
    if not database.exists() or not database.stat().st_size:
        raise CannotStart(f"There is no database at {database}.")
    check_health(database)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _bar(console) as bar:
            tasks = {name: bar.add_task(name, total=None) for name in ("members", "entries", "vouchers", "broadcasts")}
            return write_out(database, folder, _WORDS.title, lambda name: bar.advance(tasks[name]))
    except OSError as error:
        raise CannotStart(f"{folder} cannot be written to ({error.strerror}).") from error


@contextmanager
def _bar(console: Console) -> Iterator[Progress]:
    """A bar that leaves nothing behind."""
    with Progress(
        *Progress.get_default_columns(), TextColumn("{task.completed:.0f}"), console=console, transient=True
    ) as bar:
        yield bar
