"""What a long proof is, and what it says in the end: one row of the table in docs/proof.md."""

import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

Tick = Callable[[], None]


def in_words(wrong: AssertionError) -> str:
    """What was found; where nothing was said, the line that found it."""
    last = traceback.extract_tb(wrong.__traceback__)[-1]
    return str(wrong) or f"{Path(last.filename).name}, line {last.lineno}: {last.line}"


@dataclass(frozen=True)
class Found:
    """What came of it. `recovery` are seconds from the fault to the first thing done right again, one for each try."""

    tries: int
    lost: int
    doubled: int
    remark: str
    recovery: tuple[float, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was lost and nothing done twice."""
        return not self.lost and not self.doubled

    def recovered(self) -> str:
        """The middle and the worst recovery in words, or a dash."""
        if not self.recovery:
            return "–"
        ordered = sorted(self.recovery)
        return f"{ordered[len(ordered) // 2]:.2f} s, worst {ordered[-1]:.2f} s"


@dataclass(frozen=True)
class Proof:
    """One story. `name` is how `--only` calls it; `steps` are those of its progress.

    It has a verdict within so many minutes, on a computer that is busy with other things too; if not, that is one.

    `tell` gets a folder of its own and something to call after each step. It raises AssertionError, with what it
    found, when a promise was not kept; what it returns must be `sound` too.
    """

    name: str
    title: str
    steps: int
    tell: Callable[[Path, Tick], Awaitable[Found]]
    most_minutes: float = 30
