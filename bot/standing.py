"""A standing message: one message in a chat that is edited while something goes on, and sent anew when it is gone."""

import logging
from dataclasses import dataclass

from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.lanes import Lane
from bot.outcomes import Outcome, classify
from bot.teller import Teller, inline
from loyalty.member import Person
from screens.screen import Screen

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Stands:
    """Which message it is now, None when there is none; `current` when it need not be shown again until it changes."""

    message: int | None
    current: bool


async def show_standing(
    teller: Teller, bot: ExtBot[Lane], person: Person, screen: Screen, message: int | None
) -> Stands:
    """Edit the message to say this, or send it silently when there is none.

    A message that is gone is to be sent anew next time; what Telegram will not take in any case counts as shown, as
    does everything for somebody who cannot be reached.
    """
    if person.telegram is None or not person.reachable:
        return Stands(message, current=True)
    try:
        if message is None:
            sent = await teller.send(person.id, person.telegram, screen, Lane.SCREEN, silent=True)
            return Stands(sent.message_id, current=True)
        await bot.edit_message_text(
            screen.text, person.telegram, message, parse_mode=ParseMode.HTML,
            reply_markup=inline(screen), rate_limit_args=Lane.RECEIPT,
        )  # fmt: skip
    except TelegramError as error:
        return _not_shown(error, message)
    return Stands(message, current=True)


def _not_shown(error: TelegramError, message: int | None) -> Stands:
    if isinstance(error, BadRequest) and "not modified" in error.message:
        return Stands(message, current=True)
    logger.info("a message that stands was not shown: %s", error.message)
    if isinstance(error, BadRequest) and message is not None:
        return Stands(None, current=False)
    return Stands(message, current=classify(error) in {Outcome.REFUSED, Outcome.UNREACHABLE})
