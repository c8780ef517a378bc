"""The bot's queue of updates, with Telegram's rules: kept until a higher offset confirms them, one reader at a time."""

import asyncio
from typing import Any

from sandbox.errors import ApiError

Json = dict[str, Any]

# Bot API, getUpdates: with no list, everything comes except these.
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_FIRST_ID = 700_000_001


class UpdateQueue:
    """Updates wait here. `put` adds, `take` reads as getUpdates does, `redeliver` and `jump` are faults on demand.

    Nothing lapses with age (Telegram: 24 hours), or a moved clock would take away what the bot has not yet read.
    """

    def __init__(self) -> None:
        self.pending: list[Json] = []
        self.delivered: list[Json] = []
        self.allowed: list[str] = []
        self._next_id = _FIRST_ID
        self._reader: asyncio.Future[list[Json]] | None = None
        self._closed = False
        self.reader_waits = asyncio.Event()  # set while a long poll is waiting

    def put(self, kind: str, payload: Json) -> int | None:
        """Queue one update; None when the bot's allowed_updates leave this kind out."""
        if not self._wanted(kind):
            return None
        update_id = self._next_id
        self._next_id += 1
        self._append({"update_id": update_id, kind: payload})
        return update_id

    def redeliver(self, update_id: int | None = None) -> None:
        """Deliver the same update once more: the given one, else the newest the bot has had."""
        again = next((u for u in reversed(self.delivered) if update_id in (None, u["update_id"])), None)
        assert again is not None, f"update {update_id} was never delivered"
        self._append(again)

    def put_raw(self, update: Json) -> None:
        """Queue exactly this update, id and all (out of order, malformed, from a newer API …)."""
        self._append(update)

    @property
    def next_id(self) -> int:
        """The number of the update that comes next."""
        return self._next_id

    def jump(self, by: int) -> None:
        """The next id is this much further on (negative: back, as after an idle week)."""
        self._next_id += by

    async def take(self, offset: int, limit: int, patience: float) -> list[Json]:
        """What getUpdates answers; waits up to `patience` seconds. A later reader ends an earlier one with 409."""
        self.interrupt(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        self._confirm(offset)
        if not self.pending and patience > 0 and not self._closed:
            await self._wait(patience)
        batch = self.pending[:limit]
        self.delivered = (self.delivered + batch)[-1000:]
        return batch

    def interrupt(self, description: str) -> None:
        """End the long poll that is waiting, if one is, with a 409."""
        if self._reader is not None and not self._reader.done():
            self._reader.set_exception(ApiError(409, description))

    def drop_all(self) -> None:
        """Forget what waits (drop_pending_updates)."""
        self.pending.clear()

    def close(self) -> None:
        """The server is going down: answer whoever waits with what there is."""
        self._closed = True
        self._wake()

    def open(self) -> None:
        """The server is up (again): long polls wait."""
        self._closed = False

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT

    def _append(self, update: Json) -> None:
        self.pending.append(update)
        self._wake()

    def _wake(self) -> None:
        if self._reader is not None and not self._reader.done():
            self._reader.set_result([])

    def _confirm(self, offset: int) -> None:
        if offset > 0:
            self.pending = [update for update in self.pending if update.get("update_id", offset) >= offset]
        elif offset < 0:
            # Bot API: "-1 … retrieve updates starting from -offset from the end; all previous will be forgotten".
            self.pending = self.pending[offset:]

    async def _wait(self, patience: float) -> None:
        self._reader = mine = asyncio.get_running_loop().create_future()
        self.reader_waits.set()
        try:
            await asyncio.wait_for(mine, patience)
        except TimeoutError:
            return
        finally:
            if self._reader is mine:
                self._reader = None
                self.reader_waits.clear()
