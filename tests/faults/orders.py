"""Updates as no good day brings them: each three times, shuffled in windows of 50, with numbers far below the last.

One person's order is that of their arrival, whatever the numbers say. Here everyone waits for an answer before they do
the next thing, as people do, so in any order all that was meant is there once; the second of a double tap may be first.
Between two turns lies a quiet week, after which Telegram counts on from anywhere: also from numbers used before.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot import poller
from sandbox.updates import UpdateQueue
from tests.faults import deaths, proof
from tests.faults.proof import Proof, Tick
from tests.faults.telegram import TRANSPORTS, Bot, a_bot, answers, at_work, sound

Json = dict[str, Any]

WINDOW = 50
BACK = 1_000_000_000
TURNS, ACTS = 6, 200  # quiet weeks, and taps answered in each
_QUIET = timedelta(days=8)
_FORGOTTEN = "SELECT count(*) = 0 FROM inbox WHERE state = 'done'"


class Scrambled:
    """Stands before a town's queue: everything comes three times at least, in no order, and numbers are left out."""

    def __init__(self, updates: UpdateQueue, seed: int) -> None:
        self._updates, self._take, self._dice = updates, updates.take, random.Random(seed)
        self.before: list[Json] = []
        self.given = 0

    async def take(self, offset: int, limit: int, patience: float) -> list[Json]:
        """One batch: what is new twice, what the last one brought once more, and its windows shuffled."""
        fresh = await self._take(offset, limit, patience)
        if not fresh:
            return fresh
        batch, self.before = self.before + fresh + fresh, fresh
        for start in range(0, len(batch), WINDOW):
            window = batch[start : start + WINDOW]
            self._dice.shuffle(window)
            batch[start : start + WINDOW] = window
        self._updates.jump(self._dice.randrange(5))
        self.given += len(batch)
        return batch


async def in_any_order(bot: Bot, turns: int, acts: int, tick: Tick) -> tuple[deaths.Found, int]:
    """So many turns at the counter, a quiet week before each but the first; also how many updates the bot was given."""
    updates, found = bot.town.updates, deaths.Found()
    scrambled = Scrambled(updates, turns)
    updates.take = scrambled.take  # type: ignore[method-assign]  # stands before it, and asks it
    high = updates.next_id + BACK
    for turn in range(turns):
        if turn:
            await _quiet_week(bot)
        scrambled.before.clear()
        updates.jump((high if turn % 2 == 0 else high - BACK) - updates.next_id)
        found = deaths.Found()
        async with at_work(bot.shop, found):
            await answers(bot.shop, acts)
        sound(found, f"turn {turn}")
        tick()
    return found, scrambled.given


async def _quiet_week(bot: Bot) -> None:
    """Nobody comes, and the bot hears so; what it knew of the last updates it has forgotten by then."""
    asked = len(bot.town.calls.of("getUpdates"))
    bot.town.clock.moves(_QUIET)

    def is_quiet() -> bool:
        heard = any(call.summary["offset"] == "0" for call in bot.town.calls.of("getUpdates")[asked:])
        return heard and bool(bot.shop.street.value(_FORGOTTEN))

    await bot.shop.street.until(is_quiet, 0.05)


@contextmanager
def short_polls() -> Iterator[None]:
    """Telegram says soon that there is nothing, so that a quiet week is soon over."""
    kept, vars(poller)["LONG_POLL"] = poller.LONG_POLL, 1
    try:
        yield
    finally:
        vars(poller)["LONG_POLL"] = kept


async def _prove(folder: Path, tick: Tick) -> proof.Found:
    given, acts, twice = 0, 0, 0
    with short_polls():
        for transport in TRANSPORTS:
            (folder / transport).mkdir()
            async with a_bot(folder / transport, transport) as bot:
                found, more = await in_any_order(bot, TURNS, ACTS, tick)
            given, acts, twice = given + more, acts + found.acts.total(), twice + found.receipts_twice
    return proof.Found(
        tries=given,
        lost=len(found.lost),
        doubled=len(found.doubled),
        remark=f"{acts} acts and receipts, {twice} receipts twice; {TURNS - 1} quiet weeks over each transport",
    )


TITLE = f"every update three times, shuffled in windows of {WINDOW}, numbers down by 10⁹ and used once more"
PROOFS = (Proof("orders", TITLE, len(TRANSPORTS) * TURNS, _prove),)
