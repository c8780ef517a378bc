"""The bare bot that keeps: the same calls, and before them the statements that ours makes, on bare aiosqlite.

`python -m benchmarks.keeping_bot <url> <token> httpx|aiohttp` plays what was recorded in its own directory.
"""

import sys
from pathlib import Path

from telegram import Update
from telegram.ext import TypeHandler

from benchmarks.bare_bot import Bare, Context, announce, application
from benchmarks.keeping import Keeper

_BEFORE_ALL = -1


def main(url: str, token: str, transport: str) -> None:
    """Poll until terminated."""
    keeper = Keeper(Path.cwd())

    async def begin(bare: Bare) -> None:
        await keeper.open()
        await announce(bare)

    async def keep(update: Update, _context: Context) -> None:
        if update.callback_query or (update.message and " " in (update.message.text or "")):
            await keeper.keep()  # whoever says /start alone is only greeted

    async def end(_bare: Bare) -> None:
        await keeper.close()

    keeping = application(url, token, transport, begin)
    keeping.post_shutdown = end
    keeping.add_handler(TypeHandler(Update, keep), group=_BEFORE_ALL)
    keeping.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:4])
