"""The command menus everyone starts with, in each language; a chat gets its own once its role is known."""

import logging

from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.lanes import Lane
from screens.keyboard import commands
from screens.words import LANGUAGES, Words

logger = logging.getLogger(__name__)


async def publish(bot: ExtBot[Lane]) -> None:
    """A guest's menu for everyone, in five languages. A refusal is logged: the menu that stands is nearly the same."""
    for code in LANGUAGES:
        menu = [BotCommand(name, text) for name, text in commands(Words(code), None, member=True)]
        try:
            await bot.set_my_commands(menu, language_code=None if code == "en" else code)
        except TelegramError as error:
            logger.warning("the menu in %s was not published: %s", code, error.message)
