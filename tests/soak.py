"""`make soak`: a hundred thousand random steps against the models, in memory, and a shorter walk on a real database.

It prints what was seen and ends with 1 as soon as a ledger and its model disagree.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, Verbosity, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from tests.loyalty.points_machine import PointsMachine
from tests.loyalty.test_ledger_model import LedgerInMemory
from tests.storage.test_ledger_on_disk import LedgerOnDisk

STEPS_A_RUN = 100
IN_MEMORY = 50_000  # of stamps, and as many of points
ON_DISK = 2_000


WALKS: dict[str, tuple[type[RuleBasedStateMachine], Counter[str], int]] = {
    "stamps, in memory": (LedgerInMemory, LedgerInMemory.seen, IN_MEMORY),
    "points, in memory": (PointsMachine, PointsMachine.seen, IN_MEMORY),
    "stamps, on disk": (LedgerOnDisk, LedgerOnDisk.seen, ON_DISK),
}


def main() -> int:
    """Walk, and tell."""
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        LedgerOnDisk.folder = Path(folder)
        _walk(console)
    return 0


def _walk(console: Console) -> None:
    table = Table("walk", "steps", "what was written")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        for name, (machine, seen, steps) in WALKS.items():
            task = progress.add_task(name, total=steps)
            seen.clear()
            while seen["steps"] < steps:
                _some_steps(machine)
                progress.update(task, completed=min(steps, seen["steps"]))
            told = ", ".join(f"{kind} {times}" for kind, times in seen.most_common() if kind != "steps")
            table.add_row(name, str(seen["steps"]), told)
    console.print(table)


def _some_steps(machine: type[RuleBasedStateMachine]) -> None:
    """Twenty fresh runs; a failure is made as short as in any test, and printed."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=20,
            stateful_step_count=STEPS_A_RUN,
            deadline=None,
            database=None,
            derandomize=False,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            verbosity=Verbosity.quiet,
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
