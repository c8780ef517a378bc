"""The Bot API calls as they arrived: enough to count sends in any one-second window and to see what went wrong."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_KEPT = 50_000
_SHORT = 80  # characters of a parameter worth keeping in a log

# What counts against Telegram's pace: everything that puts or changes a message in a chat.
PACED = ("send", "edit", "copy", "forward")


@dataclass
class Call:
    """One request. `arrived` is monotonic seconds; `code` is the HTTP status, 0 while under way or when cut off."""

    method: str
    chat_id: int | None
    summary: dict[str, str]
    arrived: float
    code: int = 0
    fault: str | None = None


class CallLog:
    """The newest calls, oldest first."""

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=_KEPT)

    def __iter__(self) -> Iterator[Call]:
        return iter(self._calls)

    def __len__(self) -> int:
        return len(self._calls)

    def note(self, method: str, params: dict[str, Any], arrived: float) -> Call:
        """Write a call down; its code is set when it has been answered."""
        call = Call(method, _chat_id(params), {key: str(value)[:_SHORT] for key, value in params.items()}, arrived)
        self._calls.append(call)
        return call

    def of(self, *methods: str) -> list[Call]:
        """The calls of these methods."""
        return [call for call in self._calls if call.method in methods]

    def paced(self, chat_id: int | None = None) -> list[Call]:
        """Sends and edits (chat actions too), of one chat or of all."""
        return [call for call in self._calls if call.method.startswith(PACED) and chat_id in (None, call.chat_id)]

    def clear(self) -> None:
        """Forget what was called so far."""
        self._calls.clear()


def busiest(calls: list[Call], seconds: float = 1.0) -> int:
    """The most calls that arrived within any window of this many seconds (half open)."""
    times = sorted(call.arrived for call in calls)
    return max((bisect_left(times, start + seconds) - index for index, start in enumerate(times)), default=0)


def _chat_id(params: dict[str, Any]) -> int | None:
    try:
        return int(params["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None
