"""What stands in the queue of the pace: which calls are paced, in which lane, and in which chat's line.

Nothing here waits or asks the time; `pace` does both. A line is one chat's queue together with what that
chat may still be sent.
"""

import heapq
from asyncio import Future
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any


class Lane(IntEnum):
    """Who goes first when there is not room for all: the smaller number.

    SCREEN answers somebody who is looking at their phone, RECEIPT tells about one's own account,
    PROMOTION is the rest.
    """

    SCREEN = 0
    RECEIPT = 1
    PROMOTION = 2


@dataclass(frozen=True)
class Allowance:
    """A token bucket: `burst` calls at once, then one for every `interval` seconds."""

    burst: int
    interval: float


# Telegram asks for no more than one message a second in a private chat and tolerates a short burst.
PRIVATE = Allowance(burst=3, interval=1.0)
# Telegram takes 20 messages a minute in a group: 5 at once and one per 4 s are 5 + 60/4 = 20 in any minute.
GROUP = Allowance(burst=5, interval=4.0)

_PACED_WORDS = ("send", "edit", "copy", "forward", "deleteMessage", "pin", "unpin", "stop")


def is_paced(endpoint: str) -> bool:
    """Say whether this Bot API method counts: all that puts, changes or removes something in a chat.

    That is send*, edit*, copy*, forward*, stop* (a poll, a live location), pin* and unpin*, deleteMessage*.
    Everything else passes straight through: answer* must stop a spinner at once, get* shows nobody anything,
    set* and delete* of commands, profile and webhook happen at start and have limits of their own.
    """
    return endpoint.startswith(_PACED_WORDS)


def line_key(endpoint: str, data: Mapping[str, Any]) -> int | str:
    """Name the line a call stands in: its chat, else the user or the inline message, else its method.

    A number written as text is the same chat as the number.
    """
    for name in ("chat_id", "user_id", "inline_message_id"):
        if data.get(name) is not None:
            return _as_number(data[name])
    return endpoint


def weight(endpoint: str, data: Mapping[str, Any]) -> int:
    """How many messages a call puts into its chat: an album's items arrive as one each."""
    return max(1, len(data.get("media") or ())) if endpoint == "sendMediaGroup" else 1


def _as_number(chat: object) -> int | str:
    try:
        return int(str(chat))
    except ValueError:
        return str(chat)


def is_group(key: int | str) -> bool:
    """Groups and channels have negative ids or a public @name; everything else is treated as a person."""
    return key < 0 if isinstance(key, int) else key.startswith("@")


@dataclass(frozen=True)
class Depth:
    """What the pace holds at this moment, for health: calls waiting by lane, calls under way,
    chats whose bucket is remembered, seconds of halt left.
    """

    screens: int
    receipts: int
    promotions: int
    calling: int
    chats: int
    halted: float


Order = tuple[Lane, int, int]
"""Lane, then 0 for a call Telegram refused once and 1 for a fresh one, then the number it came with."""


@dataclass(eq=False, slots=True)
class Call:
    """One call waiting for its turn, with the places it takes; `turn` is resolved when it may be made."""

    order: Order
    line: "Line"
    turn: "Future[None]"
    places: int = 1

    def __lt__(self, other: "Call") -> bool:
        return self.order < other.order

    @property
    def was_granted(self) -> bool:
        """True once the turn was given, not when the waiting ended in some other way."""
        return self.turn.done() and not self.turn.cancelled() and self.turn.exception() is None


@dataclass(eq=False, slots=True)
class Line:
    """One chat's calls and its token bucket. At most one call of a line is under way.

    The bucket is kept as the single moment when it will be full again. A call is charged when it has *ended*, and
    only then may the next one start; so of any calls j < k of a chat, k starts no earlier than
    end(j) + (k - j - burst + 1) * interval, whatever the network did to their arrivals.
    """

    key: int | str
    allowance: Allowance
    full_at: float = float("-inf")
    busy: bool = False
    calls: list[Call] = field(default_factory=list)

    def add(self, call: Call) -> None:
        """Put a call where its order says."""
        heapq.heappush(self.calls, call)

    def head(self) -> Call | None:
        """Return the call that goes next, without taking it; what was cancelled while waiting is dropped here."""
        while self.calls and self.calls[0].turn.done():
            heapq.heappop(self.calls)
        return self.calls[0] if self.calls else None

    def take(self) -> Call:
        """Take the next call out and hold the line until `ended` or `unused`."""
        self.busy = True
        return heapq.heappop(self.calls)

    def ended(self, now: float) -> None:
        """The call was made and is over: charge it."""
        self.busy = False
        self.full_at = max(self.full_at, now) + self.allowance.interval

    def unused(self) -> None:
        """The turn was given but no call was made: nothing is owed."""
        self.busy = False

    @property
    def opens_at(self) -> float:
        """The moment from which one more call fits into the bucket."""
        return self.full_at - (self.allowance.burst - 1) * self.allowance.interval

    def is_open(self, now: float) -> bool:
        """May the next call of this line start now, as far as this chat goes?"""
        return not self.busy and now >= self.opens_at

    def can_be_forgotten(self, now: float) -> bool:
        """With nothing waiting and the bucket full a new line would be just the same."""
        return not self.busy and not self.calls and now >= self.full_at

    def waiting(self) -> Iterator[Call]:
        """Every call still waiting, in no particular order."""
        return (call for call in self.calls if not call.turn.done())
