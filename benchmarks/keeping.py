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
from benchmarks.keeping_bot import KEPT, VISITS
from benchmarks.recording import recording
from benchmarks.tape import Tape
from screens.staff.panel import Panel

_FIRST_STAFF, _FIRST_MEMBER = 1001, 2001
_FIRST_UPDATE = 1_000_000  # far above those of joining


async def record(directory: Path, staff: int, visits: int) -> None:
    """Record so many visits of people who come for the first time; the bot plays them in the same directory."""
    cafe = Cafe(directory / "recorded.db", SteppingClock())
    with recording() as opening:
        await cafe.database.open()
    people = range(_FIRST_STAFF, _FIRST_STAFF + staff)
    await cafe.found(people)
    cards = [await cafe.join(_FIRST_MEMBER + number) for number in range(visits)]
    await cafe.database.close()
    shutil.copy(cafe.database.path, directory / KEPT)
    await cafe.database.open()
    updates = count(_FIRST_UPDATE)
    tapes = [opening]
    for number, card in enumerate(cards):
        tapes += await _visit(cafe, updates, people[number % staff], card)
    await cafe.database.close()
    (directory / VISITS).write_text(json.dumps([[astuple(call) for call in tape] for tape in tapes]), "utf-8")


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


async def stamps(directory: Path) -> int:
    """How many stamps are in what was kept."""
    async with aiosqlite.connect(directory / KEPT) as look:
        rows = await look.execute_fetchall("SELECT count(*) FROM entries")
        return int(next(iter(rows))[0])
