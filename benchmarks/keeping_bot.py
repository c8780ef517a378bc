"""The bare bot that keeps: the same calls, and before them the statements that ours makes, on bare aiosqlite.

`python -m benchmarks.keeping_bot <url> <token> httpx|aiohttp` plays what was recorded in its own directory.
"""

import json
import sys
from pathlib import Path

from telegram import Update
from telegram.ext import TypeHandler

from benchmarks.bare_bot import Bare, Context, announce, application
from benchmarks.tape import Call, bare, replay

KEPT, VISITS = "kept.db", "visits.json"
"""In its own directory: the café as it was before the visits, and what was recorded of them."""

_BEFORE_ALL = -1


class _Keeper:
    """Plays what was recorded, one tape for each update of the staff's."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / KEPT
        recorded = json.loads((directory / VISITS).read_text("utf-8"))
        self._opening, *tapes = [[Call(*call) for call in tape] for tape in recorded]
        self._tapes = iter(tapes)

    async def open(self) -> None:
        """Open the database as ours is opened."""
        self._connection = await bare(self._path, self._opening)

    async def keep(self) -> None:
        """The next one."""
        await replay(self._connection, next(self._tapes))

    async def close(self) -> None:
        """Close it."""
        await self._connection.close()


def main(url: str, token: str, transport: str) -> None:
    """Poll until terminated."""
    keeper = _Keeper(Path.cwd())

    async def begin(built: Bare) -> None:
        await keeper.open()
        await announce(built)

    async def keep(update: Update, _context: Context) -> None:
        if update.callback_query or (update.message and " " in (update.message.text or "")):
            await keeper.keep()  # whoever says /start alone is only greeted

    async def end(_built: Bare) -> None:
        await keeper.close()

    keeping = application(url, token, transport, begin)
    keeping.post_shutdown = end
    keeping.add_handler(TypeHandler(Update, keep), group=_BEFORE_ALL)
    keeping.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:4])
