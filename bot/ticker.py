"""The ticker: one message to the owner for each run, edited while it goes on; then it is the result.

A week later it is edited once more: by then everyone is counted who came because of the message.
"""

import asyncio
import logging
import math
import time
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from telegram.ext import ExtBot

from bot.asking import ask_if_many_leave
from bot.lanes import Lane
from bot.standing import show_standing
from bot.teller import Teller
from handlers.owner.broadcast_sent import DELETABLE, line, still_counts
from loyalty.broadcasts import Progress, State
from loyalty.member import Person
from screens.owner.broadcast import BroadcastProgress
from screens.screen import Screen, Stays
from screens.words import Words
from storage.broadcasts import Broadcast
from storage.database import Database
from storage.programme import Business
from storage.work import Work

logger = logging.getLogger(__name__)
_LOOK_EVERY = 1.0  # seconds
_EDIT_AFTER = 3.0  # seconds between two edits of one message, longer for long runs: an edit takes the place of a send
_EDIT_AT_LATEST = 15.0
_READERS_A_SECOND = 1000  # so many readers make it one second longer
_FULL_SPEED = 27.0  # sends a second, until it was measured
_MEASURED_AFTER = 5.0  # seconds
_SHOWN_WITHIN = timedelta(seconds=5)  # the answer to a tap, also on a busy machine
_UNCERTAIN_NAMES = 10
_ENDED = {State.DONE, State.STOPPED}


@dataclass
class _Watch:
    """What was last shown of a run, and from where its speed is measured: monotonic seconds, and readers by then."""

    shown: str = ""
    shown_at: float = float("-inf")
    since: float = field(default_factory=time.monotonic)
    done: int = -1


@dataclass(frozen=True)
class _Told:
    """What one look at a run found. `young`: Telegram still deletes it; `counts_until`: when all visits are counted,
    None once they are; `fresh`: the screen it was sent from is on its way, and becomes the message.
    """

    run: Broadcast
    person: Person
    business: Business
    progress: Progress
    waits: datetime | None
    young: bool
    fresh: bool
    deleted: bool
    counts_until: datetime | None
    uncertain: tuple[str, ...]


class Ticker:
    """Shows how runs go until it is stopped."""

    def __init__(self, database: Database, teller: Teller, bot: ExtBot[Lane]) -> None:
        self._database = database
        self._teller = teller
        self._bot = bot
        self._watches: dict[int, _Watch] = {}

    async def run(self) -> None:
        """Show for ever; end it by cancelling."""
        while True:
            try:
                for number in await self._database.read(lambda work: work.runs.watched()):
                    await self._look(number)
            except Exception:  # one run that cannot be shown must not stop the others
                logger.exception("showing how a message to many goes")
            await asyncio.sleep(_LOOK_EVERY)

    async def _look(self, number: int) -> None:
        watch = self._watches.setdefault(number, _Watch())
        if time.monotonic() - watch.shown_at < _EDIT_AFTER:
            return
        told = await self._database.read(lambda work: _find(work, number))
        if told is None:  # whoever sent it is not on the team any more: nobody is shown how it ends
            await self._database.unit(lambda work: work.runs.close(number))
            return
        if told.fresh:
            return
        if told.run.state is State.RUNNING and told.progress.gone:
            await self._database.unit(lambda work: ask_if_many_leave(work, told.run))
        slow = min(_EDIT_AT_LATEST, _EDIT_AFTER + told.progress.total / _READERS_A_SECOND)
        if told.run.state is State.RUNNING and time.monotonic() - watch.shown_at < slow:
            return
        if await self._show(told, watch) and told.run.state in _ENDED:
            await self._database.unit(lambda work: work.runs.close(number))
            del self._watches[number]

    async def _show(self, told: _Told, watch: _Watch) -> bool:
        """Edit the message, or send it when there is none; True when it shows this now."""
        screen = self._draw(told, watch)
        if screen.text == watch.shown:
            return True
        watch.shown_at = time.monotonic()
        stands = await show_standing(self._teller, self._bot, told.person, screen, told.run.seen)
        if stands.message != told.run.seen:
            await self._database.unit(lambda work: work.runs.shown(told.run.id, stands.message))
        watch.shown = screen.text if stands.current else ""
        return stands.current

    def _draw(self, told: _Told, watch: _Watch) -> Screen:
        """A message that stays: what its buttons lead to comes below it and is not overwritten by the next edit."""
        words = Words(told.person.language, told.business.timezone, told.business.currency)
        view = BroadcastProgress(
            line(told.run),
            told.progress,
            minutes=self._minutes(told, watch),
            waits=told.waits,
            uncertain=told.uncertain,
            deletable=told.young,
            deleted=told.deleted,
            counts_until=told.counts_until,
            live=True,
        )
        return replace(view.draw(words), stays=Stays.MESSAGE)

    def _minutes(self, told: _Told, watch: _Watch) -> int | None:
        """Minutes it still takes at the speed of this run so far, rounded up."""
        done, now = told.progress.total - told.progress.pending, time.monotonic()
        if told.run.state is not State.RUNNING or told.waits is not None or watch.done < 0:
            watch.since, watch.done = now, done
        passed = now - watch.since
        speed = _FULL_SPEED / told.run.content.sends
        if passed >= _MEASURED_AFTER and done > watch.done:
            speed = (done - watch.done) / passed
        return math.ceil(told.progress.pending / speed / 60) or None


async def _find(work: Work, number: int) -> _Told | None:
    run = await work.broadcasts.get(number)
    if run is None or run.made_by is None or await work.team.post(run.made_by) is None:
        return None
    business = await work.programme.business()
    return _Told(
        run=run,
        person=await work.people.get(run.made_by),
        business=business,
        progress=await _counted(work, run),
        waits=await _waits(work, run, business) if run.state is State.RUNNING and not run.silent else None,
        fresh=run.seen is None and timedelta() <= work.now - run.made_at < _SHOWN_WITHIN,
        deleted=await work.broadcasts.deleted(number),
        counts_until=still_counts(work, run),
        young=run.started_at is not None and work.now - run.started_at < DELETABLE,
        uncertain=tuple(await work.broadcasts.uncertain(number, _UNCERTAIN_NAMES)) if run.state in _ENDED else (),
    )


async def _waits(work: Work, run: Broadcast, business: Business) -> datetime | None:
    """When the quiet hours end that hold up everybody whose turn has not come; None when somebody's turn is now."""
    manners = await work.manners.kept()
    several = await work.zones.elsewhere()
    zones = [ZoneInfo(zone or business.timezone) for zone in (await work.zones.waiting(run.id) if several else [None])]
    until = min((manners.next_hour_to_speak(work.now, zone) for zone in zones), default=work.now)
    return until if until > work.now else None


async def _counted(work: Work, run: Broadcast) -> Progress:
    """While it goes on only what is quickly counted; at the end who came as well."""
    if run.state in _ENDED:
        return await work.broadcasts.progress(run.id)
    return await work.recipients.progress(run.id)
