"""What was measured: a figure is the median of a few rounds, has a unit, and may stand beside a promise.

Ratios are taken within a round, where both sides met the same moment of the machine; so a figure survives a busy
neighbour better than the times it is made of.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Tick = Callable[[], None]
"""Called after each round, so that whoever watches sees it go on."""


@dataclass(frozen=True)
class Promise:
    """A bound in the figure's own unit."""

    bound: float
    at_least: bool = False

    def kept_by(self, value: float) -> bool:
        """True when the value is on the promised side; the bound itself is."""
        return value >= self.bound if self.at_least else value <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.bound:g}"


@dataclass(frozen=True)
class Figure:
    """One line of the report; `rounds` holds what each round measured, in `unit`."""

    what: str
    unit: str
    rounds: tuple[float, ...]
    promise: Promise | None = None

    @property
    def value(self) -> float:
        """The median round."""
        return statistics.median(self.rounds)

    @property
    def kept(self) -> bool | None:
        """Whether the promise was kept; None when there is none."""
        return None if self.promise is None else self.promise.kept_by(self.value)


def at_most(bound: float) -> Promise:
    """No more than this."""
    return Promise(bound)


def at_least(bound: float) -> Promise:
    """No less than this."""
    return Promise(bound, at_least=True)


def short(value: float) -> str:
    """Three significant digits, without an exponent: 0.123, 4.56, 78.9, 1230."""
    if value == 0:
        return "0"
    digits = 3 - len(str(int(abs(value)))) if abs(value) >= 1 else 3
    return f"{value:.{max(0, digits)}f}"


def percent(parts: Sequence[float], wholes: Sequence[float]) -> tuple[float, ...]:
    """Each round's part as a percentage of the same round's whole."""
    return tuple(100 * part / whole for part, whole in zip(parts, wholes, strict=True))


def milliseconds(act: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def median_ms(acts: Sequence[Callable[[], object]]) -> float:
    """The median of several calls, in milliseconds: one round of a quick thing."""
    return statistics.median(milliseconds(act) for act in acts)
