"""`python -m tests.faults`: every long proof, one after the other. Exit status 1 when one found something.

`--only NAME` runs one of them, and may be said again; `--keep` writes what came of it into the table of docs/proof.md.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from tests.faults import (
    attacks,
    broadcast,
    cancelled,
    clock,
    damage,
    deaths,
    disk,
    down,
    flood,
    fuzz,
    nights,
    orders,
    second,
    stopped,
    telegram,
)  # fmt: skip
from tests.faults.proof import Found, Proof, in_words

PROOFS: tuple[Proof, ...] = (
    *deaths.PROOFS,
    *stopped.PROOFS,
    *second.PROOFS,
    *broadcast.PROOFS,
    *disk.PROOFS,
    *damage.PROOFS,
    *cancelled.PROOFS,
    *clock.PROOFS,
    *nights.PROOFS,
    *down.PROOFS,
    *attacks.PROOFS,
    *flood.PROOFS,
    *telegram.PROOFS,
    *orders.PROOFS,
    *fuzz.PROOFS,
)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "proof.md"
_MOST_SAID = 1000  # signs of what was found: a log can be long
_BEGIN, _END = "<!-- table -->\n", "<!-- end of table -->"
_HEAD = ("what was done", "times", "lost", "doubled", "working again after", "remark", "took", "on")


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for, each with its progress; returns the exit status."""
    asked = _asked(arguments)
    console = Console(highlight=False)
    rows, failed = [], 0
    for proof in PROOFS:
        if not asked.only or proof.name in asked.only:
            began = time.monotonic()
            found = _run(proof, console)
            failed += not (isinstance(found, Found) and found.sound)
            rows.append(_row(proof, found, time.monotonic() - began))
    table = Table(*_HEAD)
    for row in rows:
        table.add_row(*row)
    console.print(table)
    if asked.keep:
        _keep(rows)
    return 1 if failed else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--only", choices=[proof.name for proof in PROOFS], action="append", help="one proof")
    parser.add_argument("--keep", action="store_true", help="write the table into docs/proof.md")
    return parser.parse_args(arguments)


def _run(proof: Proof, console: Console) -> Found | str:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress, tempfile.TemporaryDirectory() as folder:
        task = progress.add_task(proof.title, total=proof.steps)

        async def told() -> Found:
            async with asyncio.timeout(proof.most_minutes * 60):
                return await proof.tell(Path(folder), lambda: progress.advance(task))

        try:
            return asyncio.run(told())
        except AssertionError as found:
            return f"NOT KEPT: {in_words(found)[:_MOST_SAID]}"
        except TimeoutError:
            console.print_exception()
            return "NO VERDICT: it waited for what did not come, or took too long"
        except Exception as defect:  # the other proofs go on, and this one has a row and fails
            console.print_exception()
            return f"NO VERDICT: {repr(defect)[:_MOST_SAID]}"


def _row(proof: Proof, found: Found | str, seconds: float) -> tuple[str, ...]:
    took, on = f"{seconds:.0f} s", f"{datetime.now(UTC):%d.%m.%Y %H:%M}"
    if isinstance(found, str):
        return (proof.title, "", "", "", "", found, took, on)
    return (
        proof.title, f"{found.tries:,}".replace(",", " "), str(found.lost), str(found.doubled), found.recovered(),
        found.remark, took, on,
    )  # fmt: skip


def _keep(rows: Sequence[tuple[str, ...]]) -> None:
    """Only these rows are written anew: other proofs keep theirs, and the words around the table are a person's."""
    before, rest = PAGE.read_text().split(_BEGIN)
    kept, after = rest.split(_END)
    lines = {title: line for line in kept.splitlines() if (title := line[2:].split(" | ")[0])}
    lines |= {row[0]: f"| {' | '.join(row)} |" for row in rows}
    head = [f"| {' | '.join(_HEAD)} |", f"| {' | '.join('---' for _ in _HEAD)} |"]
    told = [*head, *(lines[proof.title] for proof in PROOFS if proof.title in lines)]
    PAGE.write_text(before + _BEGIN + "\n".join(told) + "\n" + _END + after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
