"""Standing messages: one message in a chat that is edited while something goes on, and sent anew when it is gone.

Whoever keeps such messages current is a `Keeper`: each second it looks at what is watched, and says what has changed.
"""

import asyncio
import logging
import time
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.lanes import Lane
from bot.outcomes import Outcome, classify
from bot.teller import Teller, inline
from loyalty.member import Person
from screens.screen import Screen
from storage.database import Database
from storage.work import Work

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Stands:
    """Which message it is now, None when there is none; `current` when it need not be shown again until it changes."""

    message: int | None
    current: bool


@dataclass
class Watch:
    """What a message was last made to say, and when: monotonic seconds, at first those at which it was met."""

    shown: str = ""
    shown_at: float = field(default_factory=time.monotonic)


class Told(Protocol):
    """What one look found: who is shown it, the message that shows it, and whether this is its end."""

    @property
    def person(self) -> Person:
        """Whose chat it is."""

    @property
    def message(self) -> int | None:
        """The message there; None when there is none yet, or it is gone."""

    @property
    def ended(self) -> bool:
        """True when nothing of it will change any more."""


class Shelf(Protocol):
    """Where it is kept which messages are watched."""

    async def watched(self) -> list[int]:
        """Numbers of what has a message that may not show the latest yet."""

    async def stands(self, number: int, message: int | None) -> None:
        """Another message shows it now; None: none does."""

    async def close(self, number: int) -> None:
        """Nobody needs to be shown more of it."""


ToldT = TypeVar("ToldT", bound=Told)
WatchT = TypeVar("WatchT", bound=Watch)


class Keeper(ABC, Generic[ToldT, WatchT]):
    """Keeps the messages of one kind current until it is stopped."""

    look_every = 1.0  # seconds
    edit_after = 3.0  # seconds between two edits of one message: an edit takes the place of a send

    def __init__(self, database: Database, teller: Teller, bot: ExtBot[Lane]) -> None:
        self.database = database
        self._teller = teller
        self._bot = bot
        self._watches: dict[int, WatchT] = {}

    @abstractmethod
    def shelf(self, work: Work) -> Shelf:
        """Whose messages these are."""

    @abstractmethod
    def watch(self) -> WatchT:
        """The watch of a message that is met for the first time."""

    @abstractmethod
    async def find(self, work: Work, number: int) -> ToldT | None:
        """How it stands now; None when nobody is to be shown it any more."""

    @abstractmethod
    def draw(self, told: ToldT, watch: WatchT) -> Screen:
        """What its message says then."""

    async def may_show(self, told: ToldT, watch: WatchT) -> bool:
        """False while the message is better left as it is, whatever was found."""
        return True

    async def run(self) -> None:
        """Show for ever; end it by cancelling."""
        while True:
            try:
                numbers = await self.database.read(lambda work: self.shelf(work).watched())
                self._watches = {number: watch for number, watch in self._watches.items() if number in numbers}
                for number in numbers:
                    await self.look(number)
            except Exception:  # one message that cannot be shown must not stop the others
                logger.exception("keeping a message current")
            await asyncio.sleep(self.look_every)

    async def look(self, number: int) -> None:
        """Look at one, and show what has changed unless it was shown just now."""
        watch = self._watches.setdefault(number, self.watch())
        if time.monotonic() - watch.shown_at < self.edit_after:
            return
        told = await self.database.read(lambda work: self.find(work, number))
        if told is not None and not await self.may_show(told, watch):
            return
        if told is None or (await self._show(number, told, watch) and told.ended):
            await self.database.unit(lambda work: self.shelf(work).close(number))
            del self._watches[number]

    async def _show(self, number: int, told: ToldT, watch: WatchT) -> bool:
        """Edit the message, or send it when there is none; True when it says this now."""
        screen = self.draw(told, watch)
        if screen.text == watch.shown:
            return True
        watch.shown_at = time.monotonic()
        stands = await show_standing(self._teller, self._bot, told.person, screen, told.message)
        if stands.message != told.message:
            await self.database.unit(lambda work: self.shelf(work).stands(number, stands.message))
        watch.shown = screen.text if stands.current else ""
        return stands.current


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
