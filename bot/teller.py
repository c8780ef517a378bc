"""The teller: shows screens in Telegram. It sends and edits, draws pictures off the loop, and uploads each once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Container
from typing import TypeVar

from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.lanes import Lane
from bot.media import send_media
from bot.outcomes import Outcome, classify
from handlers.door import Answer
from screens.buttons import BELOW
from screens.screen import Button, Document, Keys, Picture, Screen, Stays
from screens.words import Words
from storage.database import Database

T = TypeVar("T")
logger = logging.getLogger(__name__)
_PATIENCE = (0.5, 1.0, 2.0)  # seconds before a screen that was surely not sent is sent again


class Teller:
    """Shows what a door answered, or a notice; remembers what Telegram now has."""

    def __init__(self, bot: ExtBot[Lane], database: Database) -> None:
        self._bot = bot
        self._database = database

    async def show(self, answer: Answer) -> None:
        """End the tapped button's spinner, then send or edit every screen. What could not be shown is logged.

        Raises what drawing a screen in words raised, after the spinner was ended.
        """
        person = answer.person
        if person.telegram is None:
            return
        words = Words(person.language, answer.business.timezone, answer.business.currency)
        try:
            screens = [view.draw(words) for view in answer.views]
        except BaseException:
            await self._end_spinner(answer.knock.query, None)
            raise
        chat = answer.knock.group or person.telegram
        toast = screens[0].toast if screens else None
        await asyncio.gather(self._end_spinner(answer.knock.query, toast), self._show_all(answer, chat, screens))

    async def _show_all(self, answer: Answer, chat: int, screens: list[Screen]) -> None:
        for place, screen in enumerate(screens):
            edits = answer.knock.message if place == 0 else None
            if screen.stays is not Stays.BUTTONS and not answer.knock.in_place:
                edits = None
            await self._show_one(answer.person.id, chat, screen, edits)

    async def _end_spinner(self, query: str | None, toast: str | None) -> None:
        if query is None:
            return
        try:
            await self._bot.answer_callback_query(query, toast)
        except TelegramError as error:
            logger.info("a tap could not be answered: %s", error.message)

    async def _show_one(self, person: int, chat: int, screen: Screen, edits: int | None) -> None:
        if not screen.text and not screen.media:
            return
        try:
            in_place = (
                edits is not None
                and screen.stays is Stays.SCREEN
                and screen.picture is None
                and screen.document is None
                and not screen.media
            )
            if edits is not None and in_place and await self._edit(chat, edits, screen):
                await self._stands(screen, edits)
                return
            if edits is not None and screen.stays is Stays.BUTTONS and await self._turn_buttons(chat, edits, screen):
                return
            message = await _patiently(lambda: self.send(person, chat, screen, Lane.SCREEN))
            await self._remember(person, chat, screen, message)
            await self._stands(screen, message.message_id)
        except TelegramError as error:
            await self._failed(chat, error)
        except Exception:  # a picture that cannot be drawn must not take the other screens with it
            logger.exception("a screen was not shown")

    async def _failed(self, chat: int, error: TelegramError) -> None:
        outcome = classify(error)
        logger.warning("a screen was not shown (%s): %s", outcome.value, error.message)
        if outcome is Outcome.UNREACHABLE:
            await self._database.unit(lambda work: work.people.reach(chat, reachable=False))

    async def _edit(self, chat: int, message: int, screen: Screen) -> bool:
        """Edit in place; False when that message cannot be edited any more."""
        try:
            await _patiently(
                lambda: self._bot.edit_message_text(
                    screen.text, chat, message, parse_mode=ParseMode.HTML, reply_markup=inline(screen)
                ),
                {Outcome.NOT_SENT, Outcome.UNKNOWN},  # an edit made twice is one edit
            )
        except BadRequest as error:
            return "not modified" in error.message
        return True

    async def _turn_buttons(self, chat: int, message: int, screen: Screen) -> bool:
        """Change only the buttons of a message, whatever it shows; False when it is not there any more."""
        try:
            await _patiently(
                lambda: self._bot.edit_message_reply_markup(chat, message, reply_markup=inline(screen)),
                {Outcome.NOT_SENT, Outcome.UNKNOWN},  # as above: made twice it is one edit
            )
        except BadRequest as error:
            return "not modified" in error.message
        return True

    async def send(self, person: int, chat: int, screen: Screen, lane: Lane, *, silent: bool = False) -> Message:
        """Send a screen as a new message, its picture by Telegram's own file id when it has one."""
        if screen.media:
            return (await send_media(self._bot, chat, screen, inline(screen), lane, silent=silent))[-1]
        markup = _keyboard(screen.keys) if screen.keys else inline(screen)
        if screen.document is not None:
            message = await self._send_document(chat, screen, screen.document, lane, silent=silent)
        elif screen.picture is None:
            message = await self._bot.send_message(
                chat,
                screen.text,
                parse_mode=ParseMode.HTML,
                reply_markup=markup,
                disable_notification=silent,
                rate_limit_args=lane,
            )
        else:
            message = await self._send_picture(chat, screen, screen.picture, lane, silent=silent)
        if screen.keys:
            await self._set_menu(chat, screen.keys)
        return message

    async def _send_document(
        self, chat: int, screen: Screen, document: Document, lane: Lane, *, silent: bool
    ) -> Message:
        content = await asyncio.to_thread(document.make)
        return await self._bot.send_document(
            chat,
            content,
            caption=screen.text,
            filename=document.name,
            parse_mode=ParseMode.HTML,
            reply_markup=inline(screen),
            disable_notification=silent,
            rate_limit_args=lane,
        )

    async def _send_picture(self, chat: int, screen: Screen, picture: Picture, lane: Lane, *, silent: bool) -> Message:
        known = await self._database.read(lambda work: work.chats.file_id(picture.version))
        photo: str | bytes = known if known is not None else await asyncio.to_thread(picture.draw)
        try:
            message = await self._photo(chat, photo, screen, lane, silent=silent)
        except BadRequest:
            if known is None:
                raise
            await self._database.unit(lambda work: work.chats.forget_picture(picture.version), light=True)
            photo = await asyncio.to_thread(picture.draw)
            message = await self._photo(chat, photo, screen, lane, silent=silent)
        if isinstance(photo, bytes) and message.photo:
            file_id = message.photo[-1].file_id
            await self._database.unit(lambda work: work.chats.keep_picture(picture.version, file_id), light=True)
        return message

    async def _photo(self, chat: int, photo: str | bytes, screen: Screen, lane: Lane, *, silent: bool) -> Message:
        return await self._bot.send_photo(
            chat,
            photo,
            caption=screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=inline(screen),
            disable_notification=silent,
            rate_limit_args=lane,
        )

    async def _remember(self, person: int, chat: int, screen: Screen, message: Message) -> None:
        """Note the live card, whose predecessor loses its buttons, and the message that shows a pass."""
        number, token = message.message_id, screen.marks
        if screen.stays is Stays.CARD and screen.picture:
            version = screen.picture.version
            before = await self._database.read(lambda work: work.chats.card(person))
            await self._database.unit(lambda work: work.chats.card_shown(person, number, version), light=True)
            if before:
                await self._quietly(self._bot.edit_message_reply_markup(chat, before))
        if token:
            await self._database.unit(lambda work: work.passes.stands(token, number))

    async def _stands(self, screen: Screen, message: int) -> None:
        """Note the message that shows a message to many as planned: it turns into its progress."""
        run = screen.run
        if run is not None:
            await self._database.unit(lambda work: work.broadcasts.stands(run, message))

    async def turn_used(self, chat: int, message: int, caption: str) -> None:
        """A pass the counter accepted says so, and its button is gone."""
        await self._quietly(self._bot.edit_message_caption(chat, message, caption=caption, parse_mode=ParseMode.HTML))

    async def _set_menu(self, chat: int, keys: Keys) -> None:
        commands = [BotCommand(name, text) for name, text in keys.commands]
        await self._quietly(self._bot.set_my_commands(commands, BotCommandScopeChat(chat)))

    async def _quietly(self, call: Awaitable[object]) -> None:
        """A call that only tidies: what it could not do is logged and nothing more."""
        try:
            await call
        except TelegramError as error:
            logger.info("tidying a chat: %s", error.message)

    async def fetch(self, file_id: str) -> bytes:
        """A picture's bytes."""
        file = await self._bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())


async def _patiently(call: Callable[[], Awaitable[T]], again: Container[Outcome] = (Outcome.NOT_SENT,)) -> T:
    """Make a call again, a few times, while it ends in a way that allows it."""
    for pause in _PATIENCE:
        try:
            return await call()
        except TelegramError as error:
            if classify(error) not in again:
                raise
            await asyncio.sleep(pause)
    return await call()


def inline(screen: Screen) -> InlineKeyboardMarkup | None:
    """The screen's buttons; those of a message that stays ask for their answer below it."""
    if not screen.rows:
        return None
    lead = "" if screen.stays is Stays.SCREEN else BELOW
    return InlineKeyboardMarkup([[_button(button, lead) for button in row] for row in screen.rows])


def _button(button: Button, lead: str) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=f"{lead}{button.data}")


def _keyboard(keys: Keys) -> ReplyKeyboardMarkup | ReplyKeyboardRemove:
    if not keys.rows:
        return ReplyKeyboardRemove()
    if keys.asks_phone:
        (share, *more), *rest = keys.rows
        first: list[str | KeyboardButton] = [KeyboardButton(share, request_contact=True), *more]
        return ReplyKeyboardMarkup([first, *rest], resize_keyboard=True, one_time_keyboard=True)
    return ReplyKeyboardMarkup(keys.rows, resize_keyboard=True, is_persistent=True)
