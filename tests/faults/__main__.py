"""`python -m tests.faults`: every long proof, one after the other. Exit status 1 when one found something.

`--only NAME` runs one of them; `--keep` writes the table of a whole run into docs/proof.md.
"""

import argparse
import asyncio
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from tests.faults import attacks, broadcast, cancelled, clock, deaths, disk, flood, fuzz, orders, stopped, telegram
from tests.faults.proof import Found, Proof

PROOFS: tuple[Proof, ...] = (
    *deaths.PROOFS,
    *stopped.PROOFS,
    *broadcast.PROOFS,
    *disk.PROOFS,
    *cancelled.PROOFS,
    *clock.PROOFS,
    *attacks.PROOFS,
    *flood.PROOFS,
    *telegram.PROOFS,
    *orders.PROOFS,
    *fuzz.PROOFS,
)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "proof.md"
_BEGIN, _END = "<!-- table -->\n", "<!-- end of table -->"
_HEAD = ("what was done", "times", "lost", "doubled", "working again after", "remark", "took")


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for, each with its progress; returns the exit status."""
    asked = _asked(arguments)
    console = Console(highlight=False)
    rows, failed = [], 0
    for proof in PROOFS:
        if asked.only in (None, proof.name):
            began = time.monotonic()
            found = _run(proof, console)
            failed += not (isinstance(found, Found) and found.sound)
            rows.append(_row(proof, found, time.monotonic() - began))
    table = Table(*_HEAD)
    for row in rows:
        table.add_row(*row)
    console.print(table)
    if asked.keep and not asked.only:
        _keep(rows)
    return 1 if failed else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--only", choices=[proof.name for proof in PROOFS], help="one proof")
    parser.add_argument("--keep", action="store_true", help="write the table into docs/proof.md")
    return parser.parse_args(arguments)


def _run(proof: Proof, console: Console) -> Found | str:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress, tempfile.TemporaryDirectory() as folder:
        task = progress.add_task(proof.title, total=proof.steps)

        async def told() -> Found:
            return await proof.tell(Path(folder), lambda: progress.advance(task))

        try:
            return asyncio.run(told())
        except AssertionError as found:
            return f"NOT KEPT: {found}"


def _row(proof: Proof, found: Found | str, seconds: float) -> tuple[str, ...]:
    took = f"{seconds:.0f} s"
    if isinstance(found, str):
        return (proof.title, "", "", "", "", found, took)
    return (
        proof.title, f"{found.tries:,}".replace(",", " "), str(found.lost), str(found.doubled), found.recovered(),
        found.remark, took,
    )  # fmt: skip


def _keep(rows: Sequence[tuple[str, ...]]) -> None:
    """Only the table is written anew; the words around it are a person's."""
    before, rest = PAGE.read_text().split(_BEGIN)
    _, after = rest.split(_END)
    where = f"{platform.system()} {platform.release()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    told = [f"{datetime.now(UTC):%d %B %Y, %H:%M} UTC, {where}, SQLite {sqlite3.sqlite_version}.", ""]
    lines = [" | ".join(_HEAD), " | ".join("---" for _ in _HEAD), *(" | ".join(row) for row in rows)]
    told += [f"| {line} |" for line in lines]
    PAGE.write_text(before + _BEGIN + "\n".join(told) + "\n" + _END + after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
