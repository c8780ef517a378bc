"""A street of chats: a pace in virtual time, with calls that last, fail and are noted as a test says."""

import asyncio
from typing import Any

from bot.lanes import Lane
from bot.pace import Pace
from tests.bot.virtual_time import VirtualTime

ONA, MAX, VERA = 11, 22, 33


class Street:
    """A pace in virtual time; each call is noted by its label when it starts."""

    def __init__(self, **settings: Any) -> None:
        self.time = VirtualTime()
        self.pace = Pace(clock=self.time.clock, later=self.time.later, **settings)
        self.started: list[tuple[str, float]] = []

    @property
    def order(self) -> str:
        return "".join(label for label, _ in self.started)

    def send(
        self,
        label: str,
        chat: int | str = ONA,
        lane: Lane | None = None,
        *,
        lasting: float = 0.0,
        refused: tuple[Exception, ...] = (),
        endpoint: str = "sendMessage",
        items: int = 0,
    ) -> asyncio.Task[Any]:
        """Begin a call; its first tries fail with `refused`, the next one succeeds."""
        failures = list(refused)

        async def call() -> bool:
            self.started.append((label, self.time.now))
            if lasting:
                await self.time.sleep(lasting)
            if failures:
                raise failures.pop(0)
            return True

        data = {"chat_id": chat} | ({"media": [label] * items} if items else {})
        return asyncio.ensure_future(self.pace.process_request(call, (), {}, endpoint, data, lane))

    def starts(self, label: str) -> list[float]:
        return [at for name, at in self.started if name == label]
