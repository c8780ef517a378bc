"""The ways in, as python-telegram-bot's handlers: every one is made from the table of doors, in the order of trust."""

import re
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers import doors
from handlers.door import Entrance, opens_number, opens_photo
from handlers.knock import Door, Hears
from loyalty.codes import shape
from screens.buttons import BELOW, NAMES
from screens.words import in_every_language

Callback = Callable[[Update, CallbackContext[Any, Any, Any, Any]], Coroutine[Any, Any, None]]
Find = Callable[[Update], Door | None]
Handler = BaseHandler[Update, CallbackContext[Any, Any, Any, Any], None]

_HERE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE


class _Shows(filters.MessageFilter):
    """A filter made of a plain question about a message."""

    def __init__(self, question: Callable[[Message], bool]) -> None:
        super().__init__(name=question.__name__)
        self._question = question

    def filter(self, message: Message) -> bool:
        """Ask it."""
        return self._question(message)


_HEARS: dict[Hears, filters.BaseFilter] = {
    Hears.PHOTO: _HERE & _Shows(opens_photo),
    Hears.NUMBER: _HERE & filters.TEXT & _Shows(opens_number),
    Hears.COMMAND: _HERE & filters.Regex(r"^/"),
    Hears.TEXT: _HERE & filters.TEXT,
    Hears.OTHER: _HERE & filters.ALL & ~filters.StatusUpdate.ALL,
    Hears.EDITED: filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE,
    Hears.GROUP: ~filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & filters.COMMAND,
}


def open_doors(application: Application[Any, Any, Any, Any, Any, Any], entrance: Entrance) -> Find:
    """Give the application one handler for every way into every door; returns what tells which door takes an update."""
    ways: list[tuple[Handler, Door]] = []
    for make in (_button, _link, _key, _command, _anything_else):
        for door in doors.ALL:
            ways += [(way, door) for way in make(door, _through(entrance, door))]
    application.add_handlers([way for way, _ in ways])

    def find(update: Update) -> Door | None:
        return next((door for way, door in ways if way.check_update(update) not in (None, False)), None)

    return find


def _through(entrance: Entrance, door: Door) -> Callback:
    async def enter(update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        await entrance.enter(door, update)

    return enter


def _button(door: Door, enter: Callback) -> list[Handler]:
    if door.name not in NAMES:
        return []
    return [CallbackQueryHandler(enter, rf"^{re.escape(BELOW)}?{re.escape(door.name)}(:|$)")]


def _link(door: Door, enter: Callback) -> list[Handler]:
    """A start payload, arrived by Telegram's START or pasted as a whole link."""
    if door.link is None:
        return []
    opened = rf"^(/start(@\w+)? |(https?://)?(t|telegram)\.me/\w+\?start=){shape(door.link)}$"
    return [MessageHandler(_HERE & filters.Regex(opened), enter)]


def _key(door: Door, enter: Callback) -> list[Handler]:
    if not door.key:
        return []
    return [MessageHandler(_HERE & filters.Text(list(in_every_language(door.key))), enter)]


def _command(door: Door, enter: Callback) -> list[Handler]:
    return [CommandHandler(door.command, enter, _HERE)] if door.command else []


def _anything_else(door: Door, enter: Callback) -> list[Handler]:
    if door.hears is None:
        return []
    if door.hears is Hears.BUTTON:
        return [CallbackQueryHandler(enter)]
    if door.hears is Hears.REST:
        return [TypeHandler(Update, enter)]
    if door.hears is Hears.REACH:
        return [ChatMemberHandler(enter, ChatMemberHandler.MY_CHAT_MEMBER)]
    return [MessageHandler(_HEARS[door.hears], enter)]
