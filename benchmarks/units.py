"""How many times a second a stamp is given and kept on disk, beside the same SQL on bare aiosqlite.

One café is prepared with members and with panels on which nobody has tapped yet. Its file is copied: on one copy the
acts are recorded, on another they are done by our rooms, on a third the recording is replayed. So all three do the same
work on the same rows, and at the end the last two must hold the same. A fourth copy is given a past first.
"""

import asyncio
import shutil
import statistics
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiosqlite
from telegram import Update

from benchmarks.cast import Cafe, SteppingClock
from benchmarks.figures import Figure, Tick, at_least, percent
from benchmarks.history import ENTRIES, grow
from benchmarks.recording import recording
from benchmarks.tape import Tape, bare, replay

ROUNDS = 6
PREPARING = 2
"""Ticks before the first round: the café is ready, the acts are recorded."""
AT_ONCE = 64
_MEMBERS = 64
_STAFF = (1001, 1002, 1003, 1004)
_FIRST_MEMBER = 2001
_SHARE = at_least(60)
_SUMS = "SELECT (SELECT count(*) FROM entries), (SELECT sum(balance) FROM accounts), (SELECT count(*) FROM outbox)"

Acts = Sequence[Coroutine[Any, Any, object]]
Rates = dict[str, list[float]]
"""Stamps per second, one number a round, by who gave them."""


@dataclass(frozen=True)
class _Sides:
    """Whoever gives the stamps: our rooms in a new café, bare aiosqlite in its twin, our rooms in one with a past."""

    ours: Cafe
    bare: aiosqlite.Connection
    old: Cafe


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Rounds of all sides, one by one and many at once."""
    clock = SteppingClock()
    taps = await _prepare(directory / "prepared.db", clock)
    tick()
    began = clock.moment
    opening, tapes = await _record(_copy(directory, "recorded"), clock, taps)
    tick()
    clock.moment = began
    sides = await _open(directory, clock, opening)
    single: Rates = {"ours": [], "bare": [], "old": []}
    many: Rates = {"ours": [], "bare": []}
    try:
        for number in range(0, 2 * ROUNDS, 2):
            clock.step()
            await _round(sides, taps[number], tapes[number], single, 1)
            clock.step()
            await _round(sides, taps[number + 1], tapes[number + 1], many, AT_ONCE)
            tick()
        await _compare(sides.ours, sides.bare)
    finally:
        await sides.ours.database.close()
        await sides.old.database.close()
        await sides.bare.close()
    return _figures(single, many, len(tapes[0][0]))


def _figures(single: Rates, many: Rates, calls: int) -> list[Figure]:
    one, bare_one, old = (tuple(single[side]) for side in ("ours", "bare", "old"))
    at_once, bare_at_once = (tuple(many[side]) for side in ("ours", "bare"))
    return [
        Figure(f"stamps given and kept ({calls} statements each), one by one", "1/s", one),
        Figure("the same statements on bare aiosqlite, one by one", "1/s", bare_one),
        Figure("share of bare aiosqlite, one by one", "%", percent(one, bare_one), _SHARE),
        Figure(f"stamps given and kept, {AT_ONCE} at once", "1/s", at_once),
        Figure(f"the same statements on bare aiosqlite, {AT_ONCE} at once", "1/s", bare_at_once),
        Figure(f"share of bare aiosqlite, {AT_ONCE} at once", "%", percent(at_once, bare_at_once), at_least(90)),
        Figure(f"stamps given and kept after {ENTRIES} others, one by one", "1/s", old),
        Figure(f"after {ENTRIES} others, share of a new café's", "%", percent(old, one)),
    ]


async def _open(directory: Path, clock: SteppingClock, opening: Tape) -> _Sides:
    old = _copy(directory, "old")
    grow(old)
    ours = Cafe(_copy(directory, "ours"), clock)
    sides = _Sides(ours, await bare(_copy(directory, "bare"), opening), Cafe(old, clock))
    await sides.ours.database.open()
    await sides.old.database.open()
    return sides


async def _prepare(path: Path, clock: SteppingClock) -> list[list[Update]]:
    """Found, people and open every panel that will be tapped: two rounds at a time, one tap for each member."""
    _remove(path)
    cafe = Cafe(path, clock)
    await cafe.database.open()
    try:
        await cafe.found(_STAFF)
        cards = [await cafe.join(_FIRST_MEMBER + number) for number in range(_MEMBERS)]
        return [
            [await cafe.panel(_STAFF[number % len(_STAFF)], card) for number, card in enumerate(cards)]
            for _ in range(2 * ROUNDS)
        ]
    finally:
        await cafe.database.close()


def _copy(directory: Path, name: str) -> Path:
    path = directory / f"{name}.db"
    _remove(path)
    shutil.copy(directory / "prepared.db", path)
    return path


def _remove(path: Path) -> None:
    for suffix in (".db", ".db-wal", ".db-shm"):
        path.with_suffix(suffix).unlink(missing_ok=True)


async def _record(path: Path, clock: SteppingClock, taps: list[list[Update]]) -> tuple[Tape, list[list[Tape]]]:
    """What opening asks of aiosqlite, and what each tap does."""
    cafe = Cafe(path, clock)
    with recording() as opening:
        await cafe.database.open()
    try:
        tapes = []
        for row in taps:
            clock.step()
            tapes.append([await _record_one(cafe, tap) for tap in row])
        return opening, tapes
    finally:
        await cafe.database.close()


async def _record_one(cafe: Cafe, tap: Update) -> Tape:
    with recording() as tape:
        await cafe.enters("earn", tap)
    return tape


async def _round(sides: _Sides, taps: list[Update], tapes: list[Tape], rates: Rates, at_once: int) -> None:
    """So many acts of the first side, as many of the next, and so on: all meet the same moments of the machine."""
    turn = asyncio.Lock()

    async def replayed(tape: Tape) -> None:
        async with turn:  # bare, too, does one transaction at a time
            await replay(sides.bare, tape)

    took: Rates = {side: [] for side in rates}
    for start in range(0, len(taps), at_once):
        part = slice(start, start + at_once)
        took["ours"].append(await _seconds([sides.ours.enters("earn", tap) for tap in taps[part]]))
        took["bare"].append(await _seconds([replayed(tape) for tape in tapes[part]]))
        if "old" in rates:
            took["old"].append(await _seconds([sides.old.enters("earn", tap) for tap in taps[part]]))
    for side, seconds in took.items():
        rates[side].append(at_once / statistics.median(seconds))


async def _seconds(acts: Acts) -> float:
    """How long these take together, started in their order."""
    began = time.perf_counter()
    await asyncio.gather(*acts)
    return time.perf_counter() - began


async def _compare(cafe: Cafe, connection: aiosqlite.Connection) -> None:
    """A side that did less would be faster for nothing."""
    async with aiosqlite.connect(cafe.database.path) as look:
        ours = [tuple(row) for row in await look.execute_fetchall(_SUMS)]
    theirs = [tuple(row) for row in await connection.execute_fetchall(_SUMS)]
    if ours != theirs:
        raise ArithmeticError(f"our rooms left {ours}, the replay left {theirs}")
