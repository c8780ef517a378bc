"""The command menus everyone starts with, in each language; a chat gets its own once its role is known."""

from telegram import BotCommand
from telegram.ext import ExtBot

from bot.lanes import Lane
from screens.keyboard import commands
from screens.words import LANGUAGES, Words


async def publish(bot: ExtBot[Lane]) -> None:
    """A guest's menu for everyone, in five languages. Raises TelegramError."""
    for code in LANGUAGES:
        menu = [BotCommand(name, text) for name, text in commands(Words(code), None, member=True)]
        await bot.set_my_commands(menu, language_code=None if code == "en" else code)
