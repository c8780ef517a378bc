"""What a bare bot has to keep to be a match for ours: the statements of every visit, as our doors make them.

A café is prepared with everyone who will come, and its file is copied for the bare bot. On the original the visits are
made through our doors and recorded; the bare bot makes the same statements with the same values on bare aiosqlite, one
awaited call for each, a transaction for the scan and one for the tap.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import astuple
from itertools import count
from pathlib import Path

import aiosqlite

from benchmarks.cast import Cafe, SteppingClock, said, tapped
from benchmarks.tape import Call, Tape, bare, recording, replay
from screens.staff.panel import Panel

_FIRST_STAFF, _FIRST_MEMBER = 1001, 2001
_FIRST_UPDATE = 1_000_000  # far above those of joining
_KEPT, _VISITS = "kept.db", "visits.json"


async def record(directory: Path, staff: int, visits: int) -> None:
    """Record so many visits of people who come for the first time; `Keeper` plays them in the same directory."""
    cafe = Cafe(directory / "recorded.db", SteppingClock())
    with recording() as opening:
        await cafe.database.open()
    people = range(_FIRST_STAFF, _FIRST_STAFF + staff)
    await cafe.found(people)
    cards = [await cafe.join(_FIRST_MEMBER + number) for number in range(visits)]
    await cafe.database.close()
    shutil.copy(cafe.database.path, directory / _KEPT)
    await cafe.database.open()
    updates = count(_FIRST_UPDATE)
    tapes = [opening]
    for number, card in enumerate(cards):
        tapes += await _visit(cafe, updates, people[number % staff], card)
    await cafe.database.close()
    (directory / _VISITS).write_text(json.dumps([[astuple(call) for call in tape] for tape in tapes]), "utf-8")


async def _visit(cafe: Cafe, updates: Iterator[int], staff: int, card: str) -> list[Tape]:
    """A scan and a stamp; like most that come alone, neither is stored before it is done."""
    with recording() as scan:
        answer = await cafe.enters("card-link", said(next(updates), staff, f"/start {card}"))
    panel = answer.views[0]
    if not isinstance(panel, Panel):
        raise LookupError("scanning showed no panel")
    with recording() as tap:
        await cafe.enters("earn", tapped(next(updates), staff, f"earn:{panel.nonce}:1"))
    return [scan, tap]


class Keeper:
    """Plays what was recorded, one tape for each update of the staff's."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / _KEPT
        recorded = json.loads((directory / _VISITS).read_text("utf-8"))
        self._opening, *tapes = [[Call(*call) for call in tape] for tape in recorded]
        self._tapes = iter(tapes)

    async def open(self) -> None:
        """Open the database as ours is opened."""
        self._connection = await bare(self._path, self._opening)

    async def keep(self) -> None:
        """The next one."""
        await replay(self._connection, next(self._tapes))

    async def close(self) -> None:
        """Close it."""
        await self._connection.close()


async def stamps(directory: Path) -> int:
    """How many stamps are in what was kept."""
    async with aiosqlite.connect(directory / _KEPT) as look:
        rows = await look.execute_fetchall("SELECT count(*) FROM entries")
        return int(next(iter(rows))[0])
