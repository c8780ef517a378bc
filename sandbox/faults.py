"""Faults on demand: a bad day at Telegram, for the next n calls, or a share of them, or a kind of them."""

import random
from dataclasses import dataclass, field
from typing import Literal

from sandbox.errors import ApiError

Kind = Literal["error", "reset", "hang-after", "reset-after", "half-body", "slow", "drip", "page", "garbled"]


@dataclass
class Fault:
    """`kind` says how it shows: an answer with an error, a connection reset before or after the call took effect
    (the bot cannot know which), an answer cut in half, a slow or dripping one, or the words of somebody else."""

    kind: Kind
    left: int | None = 1
    share: float = 1.0
    method: str | None = None
    chat_id: int | None = None
    error: ApiError | None = None
    seconds: float = 0.0
    words: str = ""
    code: int = 200
    hit: int = 0

    def meets(self, method: str, chat_id: int | None) -> bool:
        """Is this call of the kind the fault waits for?"""
        same_method = self.method is None or self.method.lower() == method.lower()
        return self.left != 0 and same_method and self.chat_id in (None, chat_id)


@dataclass
class Faults:
    """Faults waiting for their calls. Every maker takes: times (None = until cleared), share, method, chat_id."""

    waiting: list[Fault] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 – repeatable tests, no secret

    def too_many(
        self,
        retry_after: int = 1,
        *,
        times: int | None = 1,
        share: float = 1.0,
        method: str | None = None,
        chat_id: int | None = None,
    ) -> Fault:
        """429 with retry_after seconds."""
        error = ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
        return self._add(Fault("error", times, share, method, chat_id, error))

    def server_error(
        self,
        code: int = 500,
        *,
        times: int | None = 1,
        share: float = 1.0,
        method: str | None = None,
        chat_id: int | None = None,
    ) -> Fault:
        """500 or 502 in Telegram's words, or another code; 429 does not say for how long."""
        words = {500: "Internal Server Error", 502: "Bad Gateway", 429: "Too Many Requests", 409: "Conflict"}
        return self._add(Fault("error", times, share, method, chat_id, ApiError(code, words.get(code, "Error"))))

    def forbidden(
        self,
        description: str = "Forbidden: bot was blocked by the user",
        *,
        times: int | None = 1,
        share: float = 1.0,
        method: str | None = None,
        chat_id: int | None = None,
    ) -> Fault:
        """403."""
        return self._add(Fault("error", times, share, method, chat_id, ApiError(403, description)))

    def cut(
        self,
        kind: Literal["reset", "hang-after", "reset-after", "half-body", "slow", "drip"],
        *,
        seconds: float = 0.0,
        times: int | None = 1,
        share: float = 1.0,
        method: str | None = None,
        chat_id: int | None = None,
    ) -> Fault:
        """`reset`: cut before anything is done. `reset-after`: done, then cut. `hang-after`: done, then `seconds` of
        silence, then cut. `half-body`: done, and half of the answer. `slow`: done, answered after `seconds`.
        `drip`: done, and the answer comes a byte at a time, for `seconds` at the most; then cut."""
        return self._add(Fault(kind, times, share, method, chat_id, None, seconds))

    def says(
        self,
        words: str,
        code: int = 200,
        *,
        done: bool = True,
        times: int | None = 1,
        share: float = 1.0,
        method: str | None = None,
        chat_id: int | None = None,
    ) -> Fault:
        """These words with this code instead of Telegram's answer, before the call is done or after it."""
        kind: Kind = "garbled" if done else "page"
        return self._add(Fault(kind, times, share, method, chat_id, words=words, code=code))

    def clear(self) -> None:
        """No more faults."""
        self.waiting.clear()

    def pick(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault this call meets, if any; counts it."""
        for fault in self.waiting:
            if fault.meets(method, chat_id) and (fault.share >= 1 or self.dice.random() < fault.share):
                fault.hit += 1
                if fault.left is not None:
                    fault.left -= 1
                return fault
        return None

    def _add(self, fault: Fault) -> Fault:
        self.waiting.append(fault)
        return fault
