"""answerCallbackQuery: the bot's one answer to a tap, in time."""

from typing import Any

from sandbox.callbacks import ANSWER_WITHIN, Toast
from sandbox.calls.common import Handler
from sandbox.errors import bad
from sandbox.switchboard import Switchboard

Json = dict[str, Any]

MAX_ANSWER = 200  # Bot API, answerCallbackQuery.text: 0–200 characters


def answer(town: Switchboard, arguments: Json) -> bool:
    """answerCallbackQuery. A second answer is refused as a late one is."""
    tap = town.taps.get(arguments["callback_query_id"])
    text = arguments.get("text") or ""
    if tap is None or tap.answer.done() or town.clock.now() - tap.at > ANSWER_WITHIN:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(text) > MAX_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    if arguments.get("url") and not arguments["url"].startswith(f"https://t.me/{town.bot.username}?start="):
        raise bad("URL_INVALID")
    town.answer_tap(tap, Toast(text, bool(arguments.get("show_alert")), arguments.get("url") or None))
    return True


METHODS: dict[str, Handler] = {"answerCallbackQuery": answer}
