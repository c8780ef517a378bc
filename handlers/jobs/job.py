"""What a job is: a look at what is due, and small acts that may be run twice, late, or by two workers at once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from storage.work import Work


@dataclass(frozen=True)
class Task:
    """One scheduled act. It looks again at what it acts on, so that it changes nothing when it is done already.

    `id` grows along a job's tasks: a task that fails is passed by, and does not hold up those behind it.
    """

    id: int
    run: Callable[[Work], Awaitable[None]]


@dataclass(frozen=True)
class Job:
    """Something the clock starts. `due(work, after, most)` only reads: the next tasks with an id above `after`.

    `studies` is true of a look that may take seconds.
    """

    name: str
    due: Callable[[Work, int, int], Awaitable[list[Task]]]
    studies: bool = False
