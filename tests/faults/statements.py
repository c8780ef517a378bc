"""Every statement of a unit, on the thread it runs on: counted, and at one of them something is done."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from unittest import mock

from storage.session import Session, Value


class Statements:
    """Counts the statements of units; at one of them it calls, or breaks the unit off as a cancellation would."""

    def __init__(self, at: int, call: Callable[[], None] | None = None) -> None:
        self.at, self.call = at, call
        self.seen, self.hit = 0, False

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Meanwhile."""
        execute = Session._execute

        def counting(session: Session, sql: str, values: Mapping[str, Value]) -> sqlite3.Cursor:
            self.seen += 1
            if self.seen - 1 == self.at:
                self.hit = True
                if self.call is None:
                    raise asyncio.CancelledError
                self.call()
            return execute(session, sql, values)

        with mock.patch.object(Session, "_execute", counting):
            yield


def from_thread(loop: asyncio.AbstractEventLoop, act: Callable[[], object]) -> None:
    """Have it done by the loop, and wait until it is: so it lies between two statements of this thread."""
    done = threading.Event()

    def do() -> None:
        act()
        done.set()

    loop.call_soon_threadsafe(do)
    assert done.wait(10), "the loop does not answer"
