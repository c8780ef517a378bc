"""The broadcaster: carries messages to many, at most four at a time, and records how each ended.

*Sending* is committed for at most four readers just before their calls and the result just after, so a kill leaves at
most four of whom nobody knows. Those are uncertain and are listed; nothing is ever sent to them again by itself.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from telegram.ext import ExtBot

from bot.asking import ask_if_many_leave, ask_if_missed, tell_owner
from bot.lanes import Lane
from bot.outcomes import Outcome
from bot.posting import Posted, amend, post, take_out
from loyalty.broadcasts import Content, Ended, State
from loyalty.notices import News, Notice
from screens.broadcasts import draw_piece
from screens.screen import Screen
from screens.words import Words
from storage.broadcasts import Broadcast
from storage.database import Database
from storage.programme import Business
from storage.recipients import Recipient
from storage.runs import Change
from storage.work import Work

logger = logging.getLogger(__name__)
AT_ONCE = 4
_LOOK_AGAIN = 0.5  # seconds between two looks at whether something has become due
_RESTS = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after the first, second … time that Telegram could not be reached
_REFUSALS_IN_A_ROW = 12  # so many different people cannot all be the reason
_WITHHELD_AT_ONCE = 2000
_TRIES = 3  # for a change whose outcome is not known; it may be made twice
_ENDS = {
    Outcome.SENT: Ended.SENT,
    Outcome.UNREACHABLE: Ended.BLOCKED,
    Outcome.REFUSED: Ended.FAILED,
    Outcome.UNKNOWN: Ended.UNCERTAIN,
}


@dataclass(frozen=True)
class Batch:
    """A few readers of one run, marked as being sent to."""

    run: Broadcast
    business: Business
    readers: tuple[Recipient, ...]


@dataclass(frozen=True)
class Amending:
    """A few readers in whose chats something is changed."""

    change: Change
    business: Business
    readers: tuple[Recipient, ...]


@dataclass(frozen=True)
class Moved:
    """The database moved on: there may be more to do at once."""


Due = Batch | Amending | Moved | None


class Broadcaster:
    """Carries what is due until it is stopped."""

    def __init__(self, database: Database, bot: ExtBot[Lane], beat: float = AT_ONCE / 28) -> None:
        """`beat`: seconds from one batch to the next, so that sends come evenly and a receipt never waits for long."""
        self._database = database
        self._bot = bot
        self._beat = beat
        self._next_beat = float("-inf")
        self._lease = 0
        self._busy = True
        self._unreached = 0
        self._refused: dict[int, int] = {}
        self._under_way: asyncio.Task[float] | None = None

    async def run(self) -> None:
        """Carry for ever; end it by cancelling, then `finish` the batch that is under way."""
        await self._until_kept(_take_up_again)
        while True:
            try:
                self._under_way = asyncio.get_running_loop().create_task(self.step())
                pause = await asyncio.shield(self._under_way)
            except Exception:  # a run that cannot be carried must not stop the others, nor itself for ever
                logger.exception("carrying a message to many")
                pause = _RESTS[0]
            await asyncio.sleep(pause)

    async def finish(self, patience: float) -> None:
        """Let the batch under way end and be recorded: a stop leaves no outcome unknown. `patience` in seconds."""
        if self._under_way is not None:
            await asyncio.wait([self._under_way], timeout=patience)

    async def abandon(self) -> None:
        """End the batch under way as a kill would; what it was sending is uncertain from the next start on."""
        if self._under_way is not None:
            self._under_way.cancel()
            await asyncio.gather(self._under_way, return_exceptions=True)

    async def step(self) -> float:
        """Do the next few of whatever is due; returns the seconds until the next step."""
        if not self._busy and not await self._database.read(_is_due):
            return _LOOK_AGAIN
        due = await self._database.unit(self._claim)
        self._busy = due is not None
        match due:
            case Batch():
                posted = await asyncio.gather(*(self._post(due, reader) for reader in due.readers))
                await self._until_kept(lambda work: self._record(work, due, posted))
                return self._pause([one.outcome for one in posted])
            case Amending():
                outcomes = await asyncio.gather(*(self._amend(due, reader) for reader in due.readers))
                if Outcome.NOT_SENT not in outcomes:  # a change may be made twice, so all four are tried again
                    await self._until_kept(lambda work: _amended(work, due))
                return self._pause(outcomes)
            case Moved():
                return 0.0
            case None:
                return _LOOK_AGAIN

    def _pause(self, outcomes: list[Outcome]) -> float:
        """Until the next beat; longer while Telegram cannot be reached, so that nothing is tried in vain."""
        if Outcome.NOT_SENT in outcomes:
            rest = _RESTS[min(self._unreached, len(_RESTS) - 1)]
            self._unreached += 1
            return rest
        self._unreached = 0
        now = time.monotonic()
        self._next_beat = max(self._next_beat + self._beat, now)
        return self._next_beat - now

    # ── what is due ───────────────────────────────────────────────────────────────────────────────────────────────

    async def _claim(self, work: Work) -> Due:
        stopped = await work.runs.stopped_short()
        if stopped is not None:
            await work.recipients.withhold(stopped, _WITHHELD_AT_ONCE)
            return Moved()
        business = await work.programme.business()
        change = await work.runs.next_change()
        if change is not None:
            return await _claim_change(work, business, change)
        number = await _next(work, business)
        run = await work.broadcasts.get(number) if number is not None else None
        if run is None:
            return None
        if run.state is State.PLANNED:
            await _begin(work, business, run)
            return Moved()
        return await self._claim_readers(work, business, run)

    async def _claim_readers(self, work: Work, business: Business, run: Broadcast) -> Due:
        lease = await work.runs.lease(run.id, self._lease)
        if lease is None:
            return None
        self._lease = lease
        budget = (await work.manners.kept()).budget
        asleep = [] if run.silent else await _asleep(work, business)
        readers, passed_by = await work.recipients.claim(run.id, run.topic, budget, AT_ONCE, asleep)
        if readers:
            return Batch(run, business, tuple(readers))
        return Moved() if passed_by or await work.runs.finish(run.id) else None

    # ── a batch ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def _post(self, batch: Batch, reader: Recipient) -> Posted:
        try:
            screens = _drawn(batch.run.content, batch.run.id, batch.business, reader)
        except Exception:  # a defect in drawing: recorded as refused, so that it is not tried for ever
            logger.exception("a message to many could not be drawn")
            return Posted(Outcome.REFUSED)
        return await post(self._bot, reader.telegram, screens, silent=batch.run.silent)

    async def _record(self, work: Work, batch: Batch, posted: list[Posted]) -> None:
        for reader, one in zip(batch.readers, posted, strict=True):
            if one.outcome is Outcome.NOT_SENT:
                await work.recipients.wait_again(batch.run.id, reader.person)
                continue
            await work.recipients.end(batch.run.id, reader.person, _ENDS[one.outcome], one.messages)
            if one.outcome is Outcome.UNREACHABLE:
                await work.people.reach(reader.telegram, reachable=False)
        await self._look_after(work, batch.run, posted)

    async def _look_after(self, work: Work, run: Broadcast, posted: list[Posted]) -> None:
        """A message nobody can be sent is stopped; one that many leave for waits for the owner."""
        refused = self._refused.pop(run.id, 0)
        outcomes = [one.outcome for one in posted]
        if set(outcomes) == {Outcome.REFUSED}:
            refused = self._refused[run.id] = refused + len(outcomes)
        else:
            refused = 0
        spoilt = next((one.spoilt for one in posted if one.spoilt), "")
        if spoilt or refused >= _REFUSALS_IN_A_ROW:
            if await work.runs.halt(run.id):
                await tell_owner(
                    work, run, Notice(News.BROADCAST_HALTED, {"broadcast": run.id, "said": spoilt or "none"})
                )
        elif Outcome.UNREACHABLE in outcomes:
            await ask_if_many_leave(work, run)

    async def _until_kept(self, record: Callable[[Work], Coroutine[Any, Any, None]]) -> None:
        """Record, again until it succeeds: unrecorded, everyone in it would be uncertain at the next start."""
        while True:
            try:
                return await self._database.unit(record)
            except Exception:  # the disk may be full
                logger.exception("recording what was sent to many")
                await asyncio.sleep(_RESTS[0])

    # ── a change of what stands in chats ──────────────────────────────────────────────────────────────────────────

    async def _amend(self, due: Amending, reader: Recipient) -> Outcome:
        content = due.change.content
        outcome = Outcome.UNKNOWN
        for _ in range(_TRIES):
            if content is None:
                outcome = await take_out(self._bot, reader.telegram, reader.messages)
            else:
                screens = _drawn(content, due.change.broadcast, due.business, reader)
                outcome = await amend(self._bot, reader.telegram, reader.messages, screens)
            if outcome is not Outcome.UNKNOWN:
                break
        return outcome


async def _take_up_again(work: Work) -> None:
    """What was under way when the program last ended: the answers were never seen, and nobody holds a run any more."""
    await work.recipients.take_up_again()
    await work.runs.free_leases()


async def _is_due(work: Work) -> bool:
    business = await work.programme.business()
    return (
        await _next(work, business) is not None
        or await work.runs.next_change() is not None
        or await work.runs.stopped_short() is not None
    )


async def _next(work: Work, business: Business) -> int | None:
    manners, others = await work.manners.kept(), await work.zones.elsewhere()
    quiet = manners.is_quiet(work.now.astimezone(ZoneInfo(business.timezone)))
    return await work.runs.next(quiet=quiet, asleep=await _asleep(work, business) if others else None)


async def _asleep(work: Work, business: Business) -> list[str]:
    """Zones in whose quiet hours it is now, "" for the business's."""
    manners, others = await work.manners.kept(), await work.zones.elsewhere()
    zones = {"": business.timezone, **{zone: zone for zone in others}}
    return [name for name, zone in zones.items() if manners.is_quiet(work.now.astimezone(ZoneInfo(zone)))]


async def _begin(work: Work, business: Business, run: Broadcast) -> None:
    """Whoever is in the segment at this moment gets it; what the calendar sends says itself who does."""
    if await ask_if_missed(work, business, run):
        return
    if await work.runs.start(run.id) and not await work.recipients.written_down(run.id):
        await work.segments.freeze(run.id, run.segment, run.topic)


async def _claim_change(work: Work, business: Business, change: Change) -> Due:
    readers = await work.recipients.got(change.broadcast, change.upto, AT_ONCE)
    if readers:
        return Amending(change, business, tuple(readers))
    await work.runs.change_done(change.id)
    return Moved()


async def _amended(work: Work, due: Amending) -> None:
    if due.change.content is None:
        for reader in due.readers:
            await work.recipients.taken_out(due.change.broadcast, reader.person)
    await work.runs.changed(due.change.id, due.readers[-1].person)


def _drawn(content: Content, broadcast: int, business: Business, reader: Recipient) -> tuple[Screen, ...]:
    words = Words(reader.language, business.timezone, business.currency)
    return draw_piece(content, reader.name, words, broadcast, facts=reader.facts, own=business.language)
