"""The courier: carries notices out, at Telegram's pace, and records how each ended.

A notice is marked as being sent in a committed unit before its call, at most four at once; so a kill leaves at most
four whose outcome is unknown. Surely not sent → it waits again. Unknown → once more, last; then it is uncertain.
While nothing is under way, the unit that promises a notice marks it too. The courier's own units are light: what a
power cut undoes of them is a receipt that is sent once more, as after a kill.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from bot.clock import Clock
from bot.lanes import Lane
from bot.outcomes import Outcome, classify
from bot.pulse import Pulse
from bot.teller import Teller
from loyalty.notices import News, Notice
from screens.notices import Told
from screens.words import Words
from storage.database import Database
from storage.hand import Batch
from storage.outbox import Waiting
from storage.work import Work

logger = logging.getLogger(__name__)
_LOOK_AGAIN = 1.0  # seconds: notices whose time comes by the clock, not by the bell
_USES_PASS = {News.REDEEMED, News.REWARD_REDEEMED}
_NOT_SENT_WAIT = timedelta(seconds=5)


class Courier:
    """Carries what waits in the outbox until it is stopped."""

    def __init__(self, database: Database, teller: Teller, clock: Clock, pulse: Pulse | None = None) -> None:
        self._database = database
        self._hand = database.hand
        self._teller = teller
        self._clock = clock
        self._pulse = pulse or Pulse()
        self._under_way: asyncio.Task[int] | None = None

    async def run(self) -> None:
        """Carry notices for ever; end it by cancelling, then `finish` the batch that is under way."""
        await self._take_up_again()
        self._hand.lent = True
        try:
            await self._carry_on()
        finally:
            self._hand.lent = False

    async def _carry_on(self) -> None:
        while True:
            rung = self._database.promised.is_set()
            self._database.promised.clear()
            try:
                self._under_way = asyncio.get_running_loop().create_task(self.carry(rung=rung))
                if await asyncio.shield(self._under_way):
                    continue
            except Exception:  # a notice that cannot be carried must not stop the others
                logger.exception("carrying notices")
            try:
                # Not wait_for: when the bell and the stop come together, it takes the bell and forgets the stop.
                async with asyncio.timeout(_LOOK_AGAIN):
                    await self._database.promised.wait()
            except TimeoutError:
                await self._clock.refresh()

    async def finish(self, patience: float) -> None:
        """Let the batch under way end and be recorded: a stop leaves no outcome unknown. `patience` in seconds."""
        if batch := self._hand.take():
            self._under_way = asyncio.get_running_loop().create_task(self._carry(batch))
        if self._under_way is not None:
            await asyncio.wait([self._under_way], timeout=patience)

    async def abandon(self) -> None:
        """End the batch under way as a kill would; what it was sending counts as unknown at the next start."""
        if self._under_way is not None:
            self._under_way.cancel()
            await asyncio.gather(self._under_way, return_exceptions=True)

    async def _take_up_again(self) -> None:
        """What was under way when the program last ended: the answer was never seen."""
        self._hand.take()
        self._hand.put_down()

        async def recover(work: Work) -> None:
            for notice in await work.outbox.sending():
                await work.outbox.unknown(notice)

        await self._until_kept(recover)

    async def carry(self, *, rung: bool = False) -> int:
        """Carry one batch; returns how many notices it had. `rung`: one was promised just now, no need to look."""
        batch = self._hand.take() or await self._claim(rung=rung)
        return await self._carry(batch) if batch else 0

    async def _claim(self, *, rung: bool) -> Batch | None:
        if not rung and not await self._database.read(lambda work: work.outbox.due()):
            return None
        await self._database.unit(self._hand.fill, light=True)
        return self._hand.take()

    async def _carry(self, batch: Batch) -> int:
        try:
            outcomes = await asyncio.gather(*(self._send(waiting, batch) for waiting in batch.notices))
            await self._record(list(zip(batch.notices, outcomes, strict=True)))
        finally:
            self._hand.put_down()
        return len(batch.notices)

    async def _record(self, ended: list[tuple[Waiting, Outcome]]) -> None:
        """Record how each ended."""

        async def record(work: Work) -> None:
            for waiting, outcome in ended:
                await _note(work, waiting, outcome)

        await self._until_kept(record)

    async def _until_kept(self, record: Callable[[Work], Coroutine[Any, Any, None]]) -> None:
        """Record, again until it succeeds: unrecorded, what was sent would wait for the next start."""
        while True:
            try:
                return await self._database.unit(record, light=True)
            except Exception:  # the disk may be full
                logger.exception("recording what was carried")
                await asyncio.sleep(_LOOK_AGAIN)

    async def _send(self, waiting: Waiting, batch: Batch) -> Outcome:
        if waiting.telegram is None or not waiting.reachable:
            return Outcome.UNREACHABLE
        words = Words(waiting.language, batch.business.timezone, batch.business.currency)
        silent = batch.manners.is_quiet(words.local(self._clock.now()))
        try:
            screen = Told(waiting.notice).draw(words)
        except Exception:  # a defect in drawing: recorded as refused, so that it is not tried for ever
            logger.exception("a notice could not be drawn")
            return Outcome.REFUSED
        try:
            await self._teller.send(waiting.person, waiting.telegram, screen, Lane.RECEIPT, silent=silent)
        except Exception as error:  # whatever it was, how the sending ended must be recorded
            logger.warning("a notice was not carried: %s", error)
            outcome = classify(error)
            self._pulse.send_ended(self._clock.now(), outcome)
            return outcome
        self._pulse.send_ended(self._clock.now(), Outcome.SENT)
        try:
            await self._mark_passes(waiting, words)
        except Exception:  # the notice itself has arrived, and must not be sent again for this
            logger.exception("a pass was not marked as used")
        return Outcome.SENT

    async def _mark_passes(self, waiting: Waiting, words: Words) -> None:
        if waiting.telegram is None or waiting.notice.code not in _USES_PASS:
            return
        caption = words.say("pass-used", reward=words.title(str(waiting.notice.facts.get("reward"))))
        for message in await self._database.read(lambda work: _used_passes(work, waiting.notice)):
            await self._teller.turn_used(waiting.telegram, message, caption)


async def _used_passes(work: Work, notice: Notice) -> list[int]:
    """The messages that show a pass which this receipt says was used."""
    if notice.code is News.REWARD_REDEEMED:
        return await work.passes.messages_of_entry(int(notice.facts["entry"] or 0))
    return await work.passes.messages_of_voucher(int(notice.facts.get("voucher") or 0))


async def _note(work: Work, waiting: Waiting, outcome: Outcome) -> None:
    match outcome:
        case Outcome.NOT_SENT:
            await work.outbox.wait_again(waiting.id, _NOT_SENT_WAIT)
        case Outcome.UNKNOWN:
            await work.outbox.unknown(waiting.id)
        case Outcome.UNREACHABLE:
            await work.outbox.end(waiting.id, "unreachable")
            if waiting.telegram is not None:
                await work.people.reach(waiting.telegram, reachable=False)
        case Outcome.REFUSED:
            await work.outbox.end(waiting.id, "failed")
        case Outcome.SENT:
            await work.outbox.end(waiting.id, "sent")
