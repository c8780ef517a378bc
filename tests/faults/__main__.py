"""`python -m tests.faults`: every long proof, one after the other. Exit status 1 when one found something."""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from tests.faults.broadcast import a_street, kill_and_carry

RECIPIENTS = 5000
KILLS = 50


@dataclass(frozen=True)
class Proof:
    """One story, the steps of its progress, and what it says in the end; it raises AssertionError when it fails."""

    title: str
    steps: int
    tell: Callable[[Path, Callable[[], None]], Awaitable[str]]


async def _broadcast(folder: Path, tick: Callable[[], None]) -> str:
    async with a_street(folder, RECIPIENTS) as street:
        found = await kill_and_carry(street, KILLS, tick, hangs=2)
    assert found.wrong == [], found.wrong[:10]
    assert found.states.total() == RECIPIENTS, f"{RECIPIENTS - found.states.total()} were lost"
    assert found.listed <= found.uncertain_at_most, f"{found.listed} uncertain, {found.uncertain_at_most} allowed"
    told = ", ".join(f"{count} {state}" for state, count in found.states.most_common())
    return (
        f"{told}; 0 lost, 0 doubled; at most {found.uncertain_at_most} might be uncertain "
        f"({found.unknown} answers were withheld); the phones got {found.arrived}"
    )


PROOFS = (Proof(f"A message to {RECIPIENTS} members, killed {KILLS} times", KILLS, _broadcast),)


def main() -> int:
    """Run them all, each with its progress; returns the exit status."""
    console = Console(highlight=False)
    failed = 0
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    for proof in PROOFS:
        with Progress(*columns, console=console) as progress, tempfile.TemporaryDirectory() as folder:
            task = progress.add_task(proof.title, total=proof.steps)
            try:
                told = asyncio.run(_told(proof, Path(folder), lambda task=task: progress.advance(task)))  # type: ignore[misc]  # bound at once
            except AssertionError as found:
                failed += 1
                told = f"[red]{found}[/red]"
        console.print(f"  {told}")
    return 1 if failed else 0


async def _told(proof: Proof, folder: Path, tick: Callable[[], None]) -> str:
    return await proof.tell(folder, tick)


if __name__ == "__main__":
    sys.exit(main())
