"""The watch: the owner is told in chat when the bot could not write, or could not reach Telegram, for five minutes.

Once an outage. That nothing can be written is told past the database, by a message sent directly; that Telegram could
not be reached is told as soon as it can be, and that writing goes again likewise, both by the outbox and with what was
held up. While something is wrong it is tried anew at every look, so that a quiet night ends no later than a busy day.
What is known of an outage is in memory: a start begins with none.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clock import Clock
from bot.lanes import Lane
from bot.outcomes import Outcome, classify
from bot.pulse import Pulse
from bot.teller import Teller
from loyalty.member import Person
from loyalty.notices import Fact, News, Notice
from screens.owner.watch import CannotWrite
from screens.words import Words
from storage.database import Database
from storage.programme import Business
from storage.session import ms
from storage.work import Work

logger = logging.getLogger(__name__)
TELL_AFTER = timedelta(minutes=5)
LOOK_EVERY = 5.0  # seconds
SETTLES_WITHIN = timedelta(minutes=1)  # so long what was held up may take before it is counted as it stands
_FETCHED_WITHIN = timedelta(seconds=10)  # what Telegram kept during the outage is stored within this
_SENDS_AT_MOST = 2  # of one message whose outcome is not known: it may have come both times


_Said = Callable[[Work, "Outage", datetime], Awaitable[Notice]]


@dataclass
class Outage:
    """One time of trouble, `seen` for the last time then. `ended` is set once it is over.

    `told`: the owner read of it while it lasted.
    """

    began: datetime
    seen: datetime
    ended: datetime | None = None
    told: bool = False
    sends: int = 0

    @property
    def is_worth_telling(self) -> bool:
        """True when it was seen five minutes after it began: one failure before a leap of the clock is no outage."""
        return self.seen - self.began >= TELL_AFTER


class Watch:
    """Watches until it is stopped."""

    def __init__(self, database: Database, teller: Teller, bot: ExtBot[Lane], clock: Clock, pulse: Pulse) -> None:
        self._database, self._teller, self._bot = database, teller, bot
        self._clock, self._pulse = clock, pulse
        self._unwritten: Outage | None = None
        self._unreached: Outage | None = None

    async def run(self) -> None:
        """Look for ever; end it by cancelling."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> None:
        """One look. Whatever fails in it is looked at again at the next."""
        for part in (self._look_at_sending, self._look_at_writing):
            try:
                await part()
            except Exception:  # the very trouble that is watched may stand in the way
                logger.warning("watching: %s", part.__name__, exc_info=True)

    # ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def _look_at_writing(self) -> None:
        writing = self._database.writing
        self._unwritten = _follow(self._unwritten, writing.failing_since)
        if writing.failing_since:
            await _whatever(self._database.unit(lambda work: work.vitals.touch()))
        now = self._clock.now()
        outage = self._unwritten
        if outage is None:
            return
        if not _is_over(outage, writing.failing_since, now):
            if outage.is_worth_telling and not outage.told:
                await self._tell_directly(outage, writing.last_error or "")
        elif not outage.is_worth_telling:
            self._unwritten = None
        elif await self._has_settled(outage.ended or now, now):
            await self._promise(outage, _writes_again)
            self._unwritten = None

    async def _tell_directly(self, outage: Outage, why: str) -> None:
        """A message that leaves nothing in the database. One whose outcome is not known is sent once more."""
        owner = await self._database.read(_owner)
        if owner is None:
            return
        person, business = owner
        if person.telegram is None:
            return
        words = Words(person.language, business.timezone, business.currency)
        outage.sends += 1
        outage.told = outage.sends >= _SENDS_AT_MOST
        try:
            await self._teller.send(person.id, person.telegram, CannotWrite(outage.began, why).draw(words), Lane.SCREEN)
            outage.told = True
        except TelegramError as error:
            if classify(error) is Outcome.NOT_SENT:
                outage.sends, outage.told = 0, False
            logger.warning("the owner could not be told that nothing can be written: %s", error)

    async def _has_settled(self, ended: datetime, now: datetime) -> bool:
        """What was held up is done, or has had its time."""
        if now - ended >= SETTLES_WITHIN:
            return True
        inbox = await self._database.read(lambda work: work.vitals.inbox())
        return now - ended >= _FETCHED_WITHIN and not inbox.waiting

    # ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def _look_at_sending(self) -> None:
        self._unreached = _follow(self._unreached, self._pulse.unreached_since)
        if self._pulse.unsent_since:
            await self._try_to_send()
        now = self._clock.now()
        outage = self._unreached
        if outage is None or not _is_over(outage, self._pulse.unreached_since, now):
            return
        if not outage.is_worth_telling:
            self._unreached = None
        elif await self._is_carried(outage, outage.ended or now, now):
            await self._promise(outage, _reached_again)
            self._unreached = None

    async def _try_to_send(self) -> None:
        """Whether sending goes is learned only by sending: the owner's phone says for five seconds that we type."""
        owner = await self._database.read(_owner)
        chat = owner[0].telegram if owner else None
        try:
            if chat is None:
                await self._bot.get_me()
            else:
                await self._bot.send_chat_action(chat, ChatAction.TYPING)
        except TelegramError as error:
            self._pulse.send_ended(self._clock.now(), classify(error))
        else:
            self._pulse.send_ended(self._clock.now(), Outcome.SENT)

    async def _is_carried(self, outage: Outage, ended: datetime, now: datetime) -> bool:
        """No notice of then waits any more, or they have had their time."""
        late = await self._database.read(lambda work: work.vitals.late(outage.began, outage.seen))
        return not late.waiting or now - ended >= SETTLES_WITHIN

    async def _promise(self, outage: Outage, said: _Said) -> None:
        """Put it into the outbox, which sees to it that it arrives."""
        ended = outage.ended or self._clock.now()

        async def put(work: Work) -> None:
            owner = await work.team.owner()
            if owner is not None:
                await work.outbox.put(owner, await said(work, outage, ended))

        await self._database.unit(put)


def _follow(outage: Outage | None, since: datetime | None) -> Outage | None:
    """The outage that is followed; trouble that comes back before its end was told is the same trouble."""
    return Outage(since, since) if outage is None and since is not None else outage


def _is_over(outage: Outage, since: datetime | None, now: datetime) -> bool:
    """Note how it stands now, and say whether it has ended."""
    if since is not None:
        outage.seen, outage.ended = now, None
    elif outage.ended is None:
        outage.ended = now
    return outage.ended is not None


async def _whatever(unit: Awaitable[object]) -> None:
    """A unit whose end is known by what it leaves behind."""
    try:
        await unit
    except Exception as error:  # it is the trouble itself
        logger.info("writing does not go yet: %r", error)


async def _owner(work: Work) -> tuple[Person, Business] | None:
    owner = await work.team.owner()
    return None if owner is None else (await work.people.get(owner), await work.programme.business())


def _span(outage: Outage, ended: datetime) -> dict[str, Fact]:
    minutes = round((ended - outage.began).total_seconds() / 60)
    return {"began": ms(outage.began), "minutes": minutes}


async def _writes_again(work: Work, outage: Outage, ended: datetime) -> Notice:
    held = await work.vitals.arrived_since(outage.seen, ended + _FETCHED_WITHIN)
    left = (await work.vitals.inbox()).waiting
    return Notice(News.WRITES_AGAIN, {**_span(outage, ended), "held": held, "left": left})


async def _reached_again(work: Work, outage: Outage, ended: datetime) -> Notice:
    late = await work.vitals.late(outage.began, outage.seen)
    facts = {"late": late.notices - late.uncertain, "left": late.waiting, "uncertain": late.uncertain}
    return Notice(News.REACHED_AGAIN, {**_span(outage, ended), **facts})
