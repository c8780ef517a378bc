"""A counter that cannot write again and again, each time from another moment on: nothing lost or twice, no restart.

Its disk is full: files of this process may not grow, as the kernel sees to it; the bot and its town are in it, and
nothing else writes. Or its database may only be read, as SQLite sees to it.
"""

import asyncio
import logging
import random
import re
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from pathlib import Path

from bot import application, logs
from bot.lanes import Allowance
from bot.pace import Pace
from tests.cast import Shop, a_shop, data_of, starting
from tests.faults.proof import Found, Proof
from tests.storage.little_room import FRAME, room

ROUNDS, READ_ONLY = 100, 50
_PAGES = 40  # an earn and all that follows from it write fewer
_PATIENCE = 30.0
_NOTHING, _HELD = "nothing was counted", "I cannot write anything down"
_ANSWER = re.compile(f"→|{_NOTHING}")


class _Lines(logging.Handler):
    """Counts what whoever hosts the bot would read."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.addFilter(logs.FewLines())

    def emit(self, _record: logging.LogRecord) -> None:
        self.count += 1


def _hurried() -> Pace:
    return Pace(places=1000, private=Allowance(burst=1000, interval=0.001))


Trouble = Callable[[Shop, int, random.Random], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def full(shop: Shop, number: int, dice: random.Random) -> AsyncIterator[None]:
    """There is room for a few pages more, and then there is none."""
    log = Path(f"{shop.path}-wal").stat().st_size
    if number % 10 == 9:  # the log is short and the database long: it is the checkpoint that finds no room
        with closing(sqlite3.connect(shop.path)) as beside:
            beside.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        log = 0
    with room(log + dice.randrange(_PAGES) * FRAME):
        yield


@asynccontextmanager
async def read_only(shop: Shop, _number: int, dice: random.Random) -> AsyncIterator[None]:
    """In a moment it may only be read."""
    writer = shop.book.database._writer

    async def begins() -> None:
        await asyncio.sleep(dice.random() / 20)
        await writer.execute("PRAGMA query_only = ON")

    begun = asyncio.create_task(begins())
    try:
        yield
    finally:
        await begun
        await writer.execute("PRAGMA query_only = OFF")


async def again_and_again(folder: Path, rounds: int, tick: Callable[[], None], trouble: Trouble = full) -> Found:
    """So many times: nothing can be written, somebody is stamped, it can again; then both sides are compared."""
    kept, vars(application)["Pace"] = vars(application)["Pace"], _hurried
    lines, root = _Lines(), logging.getLogger()
    root.addHandler(lines)
    try:
        async with a_shop(folder) as shop:
            await shop.opens_with_staff()
            await shop.joins(shop.ona)
            await shop.plants("UPDATE programmes SET daily = NULL")
            recovery = []
            for number in range(rounds):
                recovery += await _one(shop, number, trouble)
                tick()
            return await _compare(shop, rounds, tuple(recovery), lines.count)
    finally:
        root.removeHandler(lines)
        vars(application)["Pace"] = kept


async def _one(shop: Shop, number: int, trouble: Trouble) -> list[float]:
    """Seconds from when it can write to the answer of a tap that found none; nothing when it was answered before."""
    dice = random.Random(number)
    shop.later(minutes=6)
    await shop.max.says(shop.number_of(shop.ona))
    panel = await shop.max.sees_new(starting("Ona"))
    await shop.settles()
    async with trouble(shop, number, dice):
        shop.town.tap(shop.max.id, panel.message_id, data_of(panel, "+1"))
        await shop.ona.says("/balance")
        await asyncio.sleep(2 * dice.random())  # people wait, and the bot tries
        waits = shop.town.updates.pending or shop.value("SELECT count(*) FROM inbox WHERE state = 'waiting'")
    freed = time.monotonic()
    await shop.max.sees_new(_ANSWER, within=_PATIENCE)
    return [time.monotonic() - freed] if waits else []


async def _compare(shop: Shop, rounds: int, recovery: tuple[float, ...], lines: int) -> Found:
    await shop.settles()
    said = [call.summary.get("text", "") for call in shop.town.calls.paced(shop.max.id)]
    refused = sum(_NOTHING in text for text in said)
    counted = shop.value("SELECT count(*) FROM entries WHERE kind = 'accrual' AND reason IS NULL")
    told = shop.value("SELECT count(*) FROM outbox WHERE code = 'earned' AND state = 'sent'")
    findings = await shop.audit()
    assert findings == [], findings[:10]
    assert told == counted, f"{counted} visits, {told} receipts"
    assert shop.value("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0
    held = sum(_HELD in text for text in said)
    return Found(
        tries=rounds,
        lost=max(0, rounds - refused - counted),
        doubled=max(0, counted + refused - rounds),
        recovery=recovery,
        remark=f"{counted} counted, {refused} told that nothing was, {held} told to wait; {lines} lines of log",
    )


async def _full(folder: Path, tick: Callable[[], None]) -> Found:
    return await again_and_again(folder, ROUNDS, tick)


async def _read_only(folder: Path, tick: Callable[[], None]) -> Found:
    return await again_and_again(folder, READ_ONLY, tick, read_only)


PROOFS = (
    Proof("disk", "a full disk, each time at another write, while the counter works", ROUNDS, _full),
    Proof("read-only", "a database that may suddenly only be read, while the counter works", READ_ONLY, _read_only),
)
