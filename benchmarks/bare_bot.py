"""The bot our own is measured against: plain python-telegram-bot, ordinary polling, no storage, nothing checked.

It makes the same calls as ours does when staff scan a card and give a stamp, with texts as long and as many buttons.
`python -m benchmarks.bare_bot <url> <token> httpx|aiohttp in-turn|at-once` runs it until it is terminated. httpx is how
the library is shipped, aiohttp makes it a match for ours on the same transport. The three calls behind a tap wait for
each other, as such a bot is usually written, or they do not.
"""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackContext, CallbackQueryHandler, CommandHandler

from benchmarks.processes import READY
from bot.transport import AiohttpRequest

Bare = Application[Any, Any, Any, Any, Any, Any]
Context = CallbackContext[Any, Any, Any, Any]
Starts = Callable[[Bare], Coroutine[Any, Any, None]]
_AT_ONCE = "at-once"
_PANEL = "<b>Ona</b>\n0 of 10 stamps"
_GIVEN = "✅ +1 for <b>Ona</b>: 1 of 10."
_RECEIPT = "☕ +1 stamp. Now <b>1 of 10</b>.\n9 more stamps until your reward: Free coffee."


async def _scanned(update: Update, context: Context) -> None:
    """`/start c<member>`: the panel. Anybody else is greeted, so that the bot may write to them."""
    if update.message is None:
        return
    if not context.args:
        await update.message.reply_text("Welcome")
        return
    row = [InlineKeyboardButton(f"+{n}", callback_data=f"earn:{context.args[0][1:]}:{n}") for n in (1, 2, 3)]
    await update.message.reply_text(_PANEL, "HTML", reply_markup=InlineKeyboardMarkup([row]))


async def _tapped(update: Update, context: Context) -> None:
    """[+1]: the answer, the screen in its place, and the member's receipt."""
    query = update.callback_query
    if query is None or query.data is None:
        return
    member = int(query.data.split(":")[1])
    undo = InlineKeyboardMarkup([[InlineKeyboardButton("↩ Undo", callback_data="undo:1")]])
    calls = (
        query.answer("Done"),
        query.edit_message_text(_GIVEN, "HTML", reply_markup=undo),
        context.bot.send_message(member, _RECEIPT, "HTML"),
    )
    if context.bot_data.get(_AT_ONCE):
        await asyncio.gather(*calls)
        return
    for call in calls:
        await call


async def announce(_application: Bare) -> None:
    """Say that it is up."""
    print(READY, flush=True)


def application(url: str, token: str, transport: str, post_init: Starts = announce) -> Bare:
    """The bot, ready to run."""
    builder = ApplicationBuilder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
    if transport == "aiohttp":
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    built: Bare = builder.post_init(post_init).build()
    built.add_handlers([CommandHandler("start", _scanned), CallbackQueryHandler(_tapped)])
    return built


if __name__ == "__main__":
    address, key, kind, way = sys.argv[1:5]
    bare = application(address, key, kind)
    bare.bot_data[_AT_ONCE] = way == _AT_ONCE
    bare.run_polling()
