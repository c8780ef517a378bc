"""The painter: redraws live cards whose stamps or rewards have changed, behind every other send.

However often a card changed since the painter last looked, it is redrawn once. A card that was just shown is looked at
too: it may have changed while it was on its way. All this is light: a card is found stale again after a power cut.
"""

import asyncio
import logging

from telegram import InputMediaPhoto, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.lanes import Lane
from bot.outcomes import Outcome, classify
from bot.teller import inline
from handlers import facts
from screens.screen import Picture, Screen
from screens.words import Words
from storage.chats import LiveCard
from storage.database import Database
from storage.trouble import is_trouble
from storage.work import Work

logger = logging.getLogger(__name__)
_LOOK_EVERY = 0.5  # seconds, so that several stamps at once make one redrawing
_AT_ONCE = 4


class Painter:
    """Redraws until it is stopped."""

    def __init__(self, bot: ExtBot[Lane], database: Database) -> None:
        self._bot = bot
        self._database = database

    async def run(self) -> None:
        """Redraw for ever; end it by cancelling."""
        again = True
        while True:
            try:
                if again:
                    await self._database.unit(lambda work: work.chats.take_up_again(), light=True)
                again = False
                for card in await self._database.read(lambda work: work.chats.stale_cards(_AT_ONCE)):
                    await self._redraw(card)
            except Exception as error:  # one card that cannot be drawn must not stop the others
                logger.exception("redrawing cards")
                again = again or is_trouble(error)  # a card that was taken, and could not be kept as drawn
            await asyncio.sleep(_LOOK_EVERY)

    async def _redraw(self, card: LiveCard) -> None:
        await self._database.unit(lambda work: work.chats.take_stale(card.person), light=True)
        shown = await self._database.read(lambda work: _compose(work, card.person))
        try:
            picture = shown[1].picture if shown else None
            if shown is None or picture is None or picture.version == card.picture:
                await self._database.unit(lambda work: work.chats.settled(card.person), light=True)
            else:
                await self._edit(*shown, picture, card)
        except BadRequest as error:
            logger.info("a live card is gone: %s", error.message)
            await self._database.unit(lambda work: work.chats.card_lost(card.person), light=True)
        except TelegramError as error:
            again = classify(error) in {Outcome.NOT_SENT, Outcome.UNKNOWN}
            logger.info("a card was not redrawn: %s", error.message)
            await self._database.unit(lambda work: _leave(work, card.person, again=again), light=True)

    async def _edit(self, chat: int, screen: Screen, picture: Picture, card: LiveCard) -> None:
        known = await self._database.read(lambda work: work.chats.file_id(picture.version))
        photo = known if known is not None else await asyncio.to_thread(picture.draw)
        media = InputMediaPhoto(photo, caption=screen.text, parse_mode=ParseMode.HTML)
        edited = await self._bot.edit_message_media(
            media, chat, card.message, reply_markup=inline(screen), rate_limit_args=Lane.PROMOTION
        )
        largest = edited.photo[-1].file_id if isinstance(edited, Message) and edited.photo else None

        async def remember(work: Work) -> None:
            await work.chats.card_redrawn(card.person, card.message, picture.version)
            if largest and known is None and await work.chats.card(card.person) == card.message:
                await work.chats.keep_picture(picture.version, largest)
            await work.chats.settled(card.person)

        await self._database.unit(remember, light=True)


async def _leave(work: Work, person: int, *, again: bool) -> None:
    """A card that was not redrawn: tried again, or left until it changes."""
    await (work.chats.card_changed(person) if again else work.chats.settled(person))


async def _compose(work: Work, person: int) -> tuple[int, Screen] | None:
    """The person's card as it is now, in their words."""
    member = await work.members.of_person(person)
    who = await work.people.get(person)
    if member is None or who.telegram is None or not who.reachable:
        return None
    business = await work.programme.business()
    view = await facts.card(work, business, member)
    return who.telegram, view.draw(Words(who.language, business.timezone, business.currency))
