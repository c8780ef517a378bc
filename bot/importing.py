"""Importing, as its owner sees it: one message that says by itself how far a long file is, and in the end what came."""

import asyncio
import logging
import time
from dataclasses import dataclass

from telegram.ext import ExtBot

from bot.lanes import Lane
from bot.standing import show_standing
from bot.teller import Teller
from loyalty.member import Person
from loyalty.team import Role
from screens.owner.exchange import ImportDone, ImportGoing
from screens.screen import Screen
from screens.words import Words
from storage.database import Database
from storage.exchange import Import
from storage.programme import Business
from storage.work import Work

logger = logging.getLogger(__name__)
_LOOK_EVERY = 1.0  # seconds
_EDIT_AFTER = 3.0  # seconds between two edits, and before the first: the answer to the tap is on its way meanwhile


@dataclass
class _Watch:
    """What the message was last made to say, and when: monotonic seconds."""

    shown_at: float
    shown: str = ""


@dataclass(frozen=True)
class _Told:
    """What one look at a file that is being taken in found."""

    file: Import
    person: Person
    business: Business
    waiting: int


class ImportTicker:
    """Shows how long imports go until it is stopped."""

    def __init__(self, database: Database, teller: Teller, bot: ExtBot[Lane]) -> None:
        self._database = database
        self._teller = teller
        self._bot = bot
        self._watches: dict[int, _Watch] = {}

    async def run(self) -> None:
        """Show for ever; end it by cancelling."""
        while True:
            try:
                for number in await self._database.read(lambda work: work.exchange.watched()):
                    await self._look(number)
            except Exception:  # one file that cannot be shown must not stop the others
                logger.exception("showing how far an import is")
            await asyncio.sleep(_LOOK_EVERY)

    async def _look(self, number: int) -> None:
        watch = self._watches.setdefault(number, _Watch(time.monotonic()))
        if time.monotonic() - watch.shown_at < _EDIT_AFTER:
            return
        told = await self._database.read(lambda work: _find(work, number))
        if told is None or (await self._show(told, watch) and not told.file.left):
            await self._database.unit(lambda work: work.exchange.close(number))
            del self._watches[number]

    async def _show(self, told: _Told, watch: _Watch) -> bool:
        """True when the message says this now."""
        screen = _draw(told)
        if screen.text == watch.shown:
            return True
        watch.shown_at = time.monotonic()
        stands = await show_standing(self._teller, self._bot, told.person, screen, told.file.seen)
        if stands.message != told.file.seen:
            await self._database.unit(lambda work: work.exchange.stands(told.file.id, stands.message))
        watch.shown = screen.text if stands.current else ""
        return stands.current


async def _find(work: Work, number: int) -> _Told | None:
    """None when nobody is to be shown it: it was dropped, or whoever began it owns nothing here any more."""
    file = await work.exchange.get(number)
    post = await work.team.post(file.made_by) if file else None
    if file is None or post is None or not post.may(Role.OWNER):
        return None
    person = await work.people.get(file.made_by)
    return _Told(file, person, await work.programme.business(), await work.exchange.waiting())


def _draw(told: _Told) -> Screen:
    words, file = Words(told.person.language, told.business.timezone, told.business.currency), told.file
    view = ImportGoing(file.done, file.people) if file.left else ImportDone(file.figures, told.waiting)
    return view.draw(words)
