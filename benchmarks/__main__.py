"""`python -m benchmarks`: measures here and now, and says which promises were kept.

Exit status: 0 when all were, 1 when one was not, 2 when the place was refused. Short times on a machine that does
something else at the same time are longer; the shares compare two sides within the same moments.
"""

import argparse
import asyncio
import inspect
import os
import shutil
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from benchmarks import broadcast, looking, memory, photos, pictures, place, segments, sends, starts, units, wire
from benchmarks.figures import Figure, Tick, short

_ROOT = Path(__file__).resolve().parents[1]
_MOST_READERS = 20_000
_WIDTH = 130
"""Columns where the output is no terminal: enough for every line of the report."""

Measure = Callable[[Path, Tick], Awaitable[list[Figure]] | list[Figure]]


@dataclass(frozen=True)
class Section:
    """A part of the report, how many ticks it takes, and what measures it."""

    name: str
    title: str
    ticks: int
    measure: Measure


def _place(directory: Path, tick: Tick) -> list[Figure]:
    figure = place.syncs(directory)
    tick()
    return [figure]


SECTIONS = (
    Section("place", "The place", 1, _place),
    Section("pictures", "Pictures", pictures.ROUNDS, lambda _directory, tick: pictures.measure(tick)),
    Section("photos", "Photos", photos.ROUNDS, lambda _directory, tick: photos.measure(tick)),
    Section("units", "Giving a stamp, in the database", units.ROUNDS + units.PREPARING, units.measure),
    Section("looking", "Looking, in the database", looking.ROUNDS + looking.PREPARING, looking.measure),
    Section("segments", "Whom a message would reach", segments.ROUNDS + segments.PREPARING, segments.measure),
    Section("wire", "Giving a stamp, over HTTP", wire.TICKS, wire.measure),
    Section("sends", "Sending, over HTTP", sends.ROUNDS, sends.measure),
    Section("broadcast", "A message to many, over HTTP", broadcast.TICKS, broadcast.measure),
    Section("memory", "Memory", memory.TICKS, memory.measure),
    Section("starts", "Starting", starts.ROUNDS, starts.measure),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status."""
    options = _parser().parse_args(arguments)
    console = Console(highlight=False)
    console = console if console.is_terminal else Console(highlight=False, width=_WIDTH)
    try:
        kind = place.choose(options.dir)
    except (place.RamDiskError, OSError) as reason:
        Console(stderr=True, highlight=False).print(str(reason), style="red", soft_wrap=True, markup=False)
        return 2
    sections = [_asked(section, options) for section in SECTIONS if section.name in (options.only or [section.name])]
    console.print(f"{place.machine()}\n{os.path.relpath(options.dir)} is on {kind}", markup=False)
    hindered = place.busy()
    found = asyncio.run(_measure(sections, options.dir, console))
    console.print(report(found))
    if hindered:
        console.print("The machine was busy with something else when this began; by itself it is faster.")
    broken = [figure for figures in found.values() for figure in figures if figure.kept is False]
    console.print(f"{len(broken)} promises were not kept." if broken else "Every promise was kept.")
    return 1 if broken else 0


def _asked(section: Section, options: argparse.Namespace) -> Section:
    """A section as it was asked for."""
    if section.name != "broadcast":
        return section
    return replace(section, measure=partial(broadcast.measure, readers=options.readers))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure Stampbook here and now.")
    parser.add_argument(
        "--dir", type=Path, default=_ROOT / "build" / "bench", help="where to write; on a disk, not in memory"
    )
    parser.add_argument("--only", action="append", choices=[one.name for one in SECTIONS], help="one part; repeatable")
    parser.add_argument(
        "--readers", type=_readers, default=broadcast.READERS, help="of a message to many; 10000 take six minutes"
    )
    return parser


def _readers(text: str) -> int:
    """So many that the counter beside them is done first, and no more than the pretend Telegram holds."""
    readers = int(text)
    if not broadcast.READERS <= readers <= _MOST_READERS:
        raise argparse.ArgumentTypeError(f"from {broadcast.READERS} to {_MOST_READERS}")
    return readers


async def _measure(sections: Sequence[Section], directory: Path, console: Console) -> dict[str, list[Figure]]:
    """Each section in a directory of its own, which it leaves behind for whoever wants to look."""
    found = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # It redraws when something was measured and never by itself: its thread would be part of what is measured.
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        for section in sections:
            task = progress.add_task(section.title, total=section.ticks)
            progress.refresh()

            def tick(task: TaskID = task) -> None:
                progress.update(task, advance=1, refresh=True)

            measured = section.measure(_fresh(directory / section.name), tick)
            found[section.title] = await measured if inspect.isawaitable(measured) else measured
    return found


def _fresh(directory: Path) -> Path:
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir()
    return directory


def report(found: dict[str, list[Figure]]) -> Table:
    """Every figure with its unit and its rounds' range, and where there is a promise, whether it was kept."""
    table = Table("median of rounds", caption="range: the rounds from lowest to highest")
    for name in ("figure", "range", "unit", "promised"):
        table.add_column(name, justify="right" if name != "unit" else "left", no_wrap=True)
    table.add_column("kept", no_wrap=True)
    for title, figures in found.items():
        table.add_section()
        table.add_row(f"[bold]{title}[/bold]")
        for figure in figures:
            table.add_row(*_cells(figure))
    return table


def _cells(figure: Figure) -> tuple[str, ...]:
    lowest, highest = short(min(figure.rounds)), short(max(figure.rounds))
    kept = {None: "", True: "[green]yes[/green]", False: "[red]NO[/red]"}[figure.kept]
    promised = str(figure.promise) if figure.promise else ""
    range_ = f"{lowest} – {highest}" if len(figure.rounds) > 1 else ""
    return f"  {figure.what}", short(figure.value), range_, figure.unit, promised, kept


if __name__ == "__main__":
    sys.exit(main())
