"""Parts of one proof side by side, each in a process of its own: as many at a time as the computer has cores.

A part is a function of a module, so that a fresh process can find it; it is given its number, a folder of its own and
something to call after each step. A part that ends without an answer ends the whole with what is known of it, and so
does the first that finds something.
"""

import asyncio
import multiprocessing
import os
import queue
import threading
import traceback
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from enum import Enum
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, TypeVar

from tests.faults.proof import Found, Tick, in_words

T = TypeVar("T")
Part = Callable[[int, Path, Tick], Awaitable[T]]
_FRESH = multiprocessing.get_context("spawn")  # a fork would take over a loop and threads in the middle of their work
_CORES = os.cpu_count() or 1


class PartBrokenError(Exception):
    """A part ended without a verdict: by a defect, or by itself."""


class _Says(Enum):
    """What a part says: that it goes on, what it found, what is not kept, or that it cannot say."""

    STEP, FOUND, WRONG, BROKEN = range(4)


Answer = tuple[int, _Says, Any]  # whose, what, and with it


async def side_by_side(part: Part[T], count: int, folder: Path, tick: Tick, at_once: int = _CORES) -> list[T]:
    """What each of so many parts found, in their order.

    AssertionError with what the first found that is not kept; PartBrokenError when one cannot say.
    """
    answers: multiprocessing.Queue[Answer] = _FRESH.Queue()
    found: dict[int, T] = {}
    running: dict[int, SpawnProcess] = {}
    waiting = list(range(count))
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                number = waiting.pop(0)
                running[number] = _begun(part, number, folder, answers)
            number, says, what = await asyncio.to_thread(_next, answers, running)
            assert says is not _Says.WRONG, what
            if says is _Says.BROKEN:
                raise PartBrokenError(what)
            if says is _Says.STEP:
                tick()
            else:
                await asyncio.to_thread(running.pop(number).join)
                found[number] = what
    finally:
        for process in running.values():
            process.terminate()
            await asyncio.to_thread(process.join)
    return [found[number] for number in range(count)]


def together(every: Sequence[Found], remark: str) -> Found:
    """The parts' sums under one remark."""
    return Found(
        tries=sum(one.tries for one in every),
        lost=sum(one.lost for one in every),
        doubled=sum(one.doubled for one in every),
        remark=remark,
        recovery=tuple(second for one in every for second in one.recovery),
    )


def _begun(part: Part[Any], number: int, folder: Path, answers: "multiprocessing.Queue[Answer]") -> SpawnProcess:
    own = folder / f"part-{number}"
    own.mkdir()
    process = _FRESH.Process(target=_live, args=(part, number, own, answers), daemon=True)  # ends with this one
    process.start()
    return process


def _next(answers: "multiprocessing.Queue[Answer]", running: dict[int, SpawnProcess]) -> Answer:
    """What is said next; a part that is gone and said nothing is what is said."""
    while True:
        gone = [number for number, process in running.items() if not process.is_alive()]
        with suppress(queue.Empty):
            return answers.get(timeout=1)
        for number in gone:  # it was gone before that second of silence
            return number, _Says.BROKEN, f"part {number} ended by itself ({running[number].exitcode})"


def _live(part: Part[Any], number: int, folder: Path, answers: "multiprocessing.Queue[Answer]") -> None:
    async def told() -> Any:
        return await part(number, folder, lambda: answers.put((number, _Says.STEP, None)))

    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        answers.put((number, _Says.FOUND, asyncio.run(told())))
    except AssertionError as wrong:
        answers.put((number, _Says.WRONG, f"part {number}: {in_words(wrong)}"))
    except BaseException as defect:  # whatever it is, the one who waits must hear of it
        traceback.print_exc()
        answers.put((number, _Says.BROKEN, f"part {number}: {defect!r}"))


def _end_with_parent() -> None:
    """Whoever asked may be killed; nobody would ever end what it began."""
    parent = multiprocessing.parent_process()
    assert parent is not None, "this is a part"
    parent.join()
    os._exit(1)
