"""Posting: one piece of a message to many put into one chat, changed there, or taken out; and what became of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.lanes import Lane
from bot.media import send_media
from bot.outcomes import Outcome, classify
from bot.teller import inline
from screens.screen import Screen

logger = logging.getLogger(__name__)
_PATIENCE = (0.5, 1.0, 2.0)  # seconds before what was surely not sent is sent again below an album that was

# What Telegram says with 400 about the message itself: it will say so to everybody.
_SPOILT = (
    "can't parse",
    "too long",
    "text is empty",
    "text must be non-empty",
    "button_url_invalid",
    "button_data_invalid",
    "inline keyboard button",
    "wrong file identifier",
    "wrong remote file",
    "can't use file of type",
    "failed to get http url content",
    "media_empty",
    "media_invalid",
    "entity",
)


@dataclass(frozen=True)
class Posted:
    """What became of it; `messages` stand in the chat now, `spoilt` is Telegram's word against the message itself."""

    outcome: Outcome
    messages: tuple[int, ...] = ()
    spoilt: str = ""


async def post(bot: ExtBot[Lane], chat: int, screens: Sequence[Screen], *, silent: bool) -> Posted:
    """Send a piece: one message, or an album and the text with its buttons below it.

    Once the album stands there, the piece was not "surely not sent" any more, whatever becomes of the text.
    """
    standing: list[int] = []
    for screen in screens:
        try:
            messages = await (_below(bot, chat, screen, silent) if standing else _send(bot, chat, screen, silent))
        except Exception as error:  # whatever it was, how the sending ended must be recorded
            outcome = classify(error)
            logger.info("a message to many was not sent: %s", error)
            if standing and outcome is not Outcome.UNREACHABLE:
                return Posted(Outcome.UNKNOWN, tuple(standing))
            return Posted(outcome, tuple(standing), _against_itself(error))
        standing += [message.message_id for message in messages]
    return Posted(Outcome.SENT, tuple(standing))


def _against_itself(error: Exception) -> str:
    if not isinstance(error, BadRequest):
        return ""
    return error.message if any(word in error.message.casefold() for word in _SPOILT) else ""


async def _send(bot: ExtBot[Lane], chat: int, screen: Screen, silent: bool) -> Sequence[Message]:
    markup = inline(screen)
    if screen.media:
        return await send_media(bot, chat, screen, markup, Lane.PROMOTION, silent=silent)
    sent = await bot.send_message(
        chat,
        screen.text,
        parse_mode=ParseMode.HTML,
        reply_markup=markup,
        disable_notification=silent,
        rate_limit_args=Lane.PROMOTION,
    )
    return (sent,)


async def _below(bot: ExtBot[Lane], chat: int, screen: Screen, silent: bool) -> Sequence[Message]:
    for pause in _PATIENCE:
        try:
            return await _send(bot, chat, screen, silent)
        except Exception as error:
            if classify(error) is not Outcome.NOT_SENT:
                raise
            await asyncio.sleep(pause)
    return await _send(bot, chat, screen, silent)


async def amend(bot: ExtBot[Lane], chat: int, messages: Sequence[int], screens: Sequence[Screen]) -> Outcome:
    """Say it anew in the messages that stand in a chat: SENT when all say so, else how it failed."""
    first, *more = screens
    edits = [_edit(bot, chat, messages[0], first, inline(first))]
    if more and len(messages) > 1:
        edits.append(_edit(bot, chat, messages[-1], more[-1], inline(more[-1])))
    return await _every(edits)


def _edit(
    bot: ExtBot[Lane], chat: int, message: int, screen: Screen, markup: InlineKeyboardMarkup | None
) -> Callable[[], Awaitable[object]]:
    async def edit() -> object:
        if screen.media:
            return await bot.edit_message_caption(
                chat, message, caption=screen.text, parse_mode=ParseMode.HTML, reply_markup=markup,
                rate_limit_args=Lane.PROMOTION,
            )  # fmt: skip
        return await bot.edit_message_text(
            screen.text, chat, message, parse_mode=ParseMode.HTML, reply_markup=markup, rate_limit_args=Lane.PROMOTION
        )

    return edit


async def take_out(bot: ExtBot[Lane], chat: int, messages: Sequence[int]) -> Outcome:
    """Delete the messages from a chat; SENT when they are gone, those Telegram had already forgotten among them."""
    return await _every([lambda: bot.delete_messages(chat, list(messages), rate_limit_args=Lane.PROMOTION)])


async def _every(calls: Sequence[Callable[[], Awaitable[object]]]) -> Outcome:
    for call in calls:
        try:
            await call()
        except Exception as error:  # one chat that cannot be changed must not keep the others from it
            if isinstance(error, BadRequest) and "not modified" in error.message:
                continue
            logger.info("a message to many was not changed: %s", error)
            return classify(error)
    return Outcome.SENT
