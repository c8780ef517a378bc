"""The ticker: one message to the owner for each run, edited while it goes on; then it is the result.

A week later it is edited once more: by then everyone is counted who came because of the message.
"""

import math
import time
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.asking import ask_if_many_leave
from bot.standing import Keeper, Shelf, Watch
from handlers.owner.broadcast_sent import DELETABLE, line, still_counts
from loyalty.broadcasts import Progress, State
from loyalty.member import Person
from screens.owner.broadcast import BroadcastProgress
from screens.screen import Screen, Stays
from screens.words import Words
from storage.broadcasts import Broadcast
from storage.programme import Business
from storage.work import Work

_EDIT_AT_LATEST = 15.0  # seconds between two edits
_READERS_A_SECOND = 1000  # so many readers make it one second longer
_FULL_SPEED = 27.0  # sends a second, until it was measured
_MEASURED_AFTER = 5.0  # seconds
_SHOWN_WITHIN = timedelta(seconds=5)  # the answer to a tap, also on a busy machine
_UNCERTAIN_NAMES = 10
_ENDED = {State.DONE, State.STOPPED}


@dataclass
class _Watch(Watch):
    """What was last shown of a run, and from where its speed is measured: monotonic seconds, and readers by then."""

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

    @property
    def message(self) -> int | None:
        return self.run.seen

    @property
    def ended(self) -> bool:
        return self.run.state in _ENDED


class Ticker(Keeper[_Told, _Watch]):
    """Shows how runs go until it is stopped."""

    def shelf(self, work: Work) -> Shelf:
        """The runs."""
        return work.runs

    def watch(self) -> _Watch:
        """A run is shown as soon as it is met."""
        return _Watch()

    async def find(self, work: Work, number: int) -> _Told | None:
        """None when whoever sent it is not on the team any more: nobody is shown how it ends."""
        return await _find(work, number)

    async def may_show(self, told: _Told, watch: _Watch) -> bool:
        """Not before the screen it was sent from is there; while it runs, more seldom the longer it is."""
        if told.fresh:
            return False
        running = told.run.state is State.RUNNING
        if running and told.progress.gone:
            await self.database.unit(lambda work: ask_if_many_leave(work, told.run))
        slow = min(_EDIT_AT_LATEST, self.edit_after + told.progress.total / _READERS_A_SECOND)
        return not running or time.monotonic() - watch.shown_at >= slow

    def draw(self, told: _Told, watch: _Watch) -> Screen:
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
