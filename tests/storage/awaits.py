"""Counting awaits: every task made while it watches reports each point at which it is about to wait."""

import asyncio
from collections.abc import Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from typing import Any

Task = asyncio.Task[Any]
Coro = Coroutine[Any, Any, Any]


class _Watched:
    """A coroutine driven by hand, so that each of its awaits is seen just before it suspends."""

    def __init__(self, coroutine: Coro, about_to_wait: Callable[[], None]) -> None:
        self._coroutine = coroutine
        self._about_to_wait = about_to_wait

    def __await__(self) -> Generator[Any, Any, Any]:
        answer: Any = None
        error: BaseException | None = None
        while True:
            try:
                wanted = self._coroutine.send(answer) if error is None else self._coroutine.throw(error)
            except StopIteration as end:
                return end.value
            self._about_to_wait()
            try:
                answer, error = (yield wanted), None
            except BaseException as thrown:  # a cancellation is for the coroutine inside, as it would be without us
                error = thrown


@contextmanager
def watching(about_to_wait: Callable[[Task], None]) -> Iterator[list[Task]]:
    """Call `about_to_wait` with the task before every await of every task made in the block; gives those tasks."""
    loop = asyncio.get_running_loop()
    made: list[Task] = []

    def make(its_loop: asyncio.AbstractEventLoop, coroutine: Coro, **options: Any) -> Task:
        async def run() -> Any:
            return await _Watched(coroutine, lambda: about_to_wait(task))

        task = asyncio.Task(run(), loop=its_loop, **options)
        task.add_done_callback(lambda _: coroutine.close())  # one cancelled before it began was never awaited
        made.append(task)
        return task

    loop.set_task_factory(make)  # type: ignore[arg-type]  # the protocol is generic in a way a plain function is not
    try:
        yield made
    finally:
        loop.set_task_factory(None)
