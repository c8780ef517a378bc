"""A message to many at Telegram's pace, over HTTP: how much of the pace it keeps, and who has to wait for it.

The bot is a process of its own at its real pace, so a thousand readers take thirty-six seconds, and ten thousand
(`--readers 10000`) six minutes at the same speed: the pace has no memory longer than a second. What the pretend
Telegram counts is when calls arrive. While a second message goes out staff give stamps, and the wait is from their tap
to the receipt on the member's phone. Then the bot is killed in the middle of it and started again.
"""

import asyncio
import re
import sqlite3
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, Tick, at_least, at_most
from benchmarks.streets import STAFF, Street, found, join, known, link_of, our_bot, until
from loyalty.broadcasts import Content
from loyalty.manners import Topic
from loyalty.segments import Segment, Which
from loyalty.team import Role
from sandbox.calllog import Call, busiest
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from storage.broadcasts import Plan
from storage.database import Database
from storage.work import Work

READERS = 1000
KILLS = 3
TICKS = 3 + KILLS
_PACE = 28
_VISITORS = 25
_VISITS = 4  # by each visitor
_AT_ONCE = 4
_ENOUGH = 40  # sends after which a run is surely in the middle of itself
_SLACK = 90.0  # seconds longer than the pace alone would take, after which something is wrong


class _Wall:
    """The wall clock."""

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC)


async def measure(directory: Path, tick: Tick, readers: int = READERS) -> list[Figure]:
    """A run alone, to so many readers, a run beside a busy counter, and a run that is killed."""
    town = Town()
    staff = [town.joins(f"Max {number}") for number in range(STAFF)]
    path = directory / "broadcast.db"
    await found(path, [person.id for person in staff])
    _prepare(path, town, readers)
    async with Sandbox(town) as sandbox:
        street = Street(town, staff, [town.joins(f"Ona {number}") for number in range(_VISITORS)])
        async with our_bot(sandbox, path, "aiohttp") as process:
            await _open(street)
            tick()
            calls = await _alone(street, path, readers)
            tick()
            waits = await _beside_a_counter(street, path)
            tick()
            await _kill(process)
        resumed = [seconds async for seconds in _resumed(sandbox, path, tick)]
    return _figures(readers, calls, waits, resumed)


def _figures(readers: int, calls: list[Call], waits: list[float], resumed: list["Resumed"]) -> list[Figure]:
    sends = sorted(call.arrived for call in calls if call.method == "sendMessage")
    share = 100 * (len(sends) - 1) / (sends[-1] - sends[0]) / _PACE
    waits = sorted(waits)
    whole = tuple(one.whole for one in resumed)
    return [
        Figure(f"{readers} readers, speed as a share of {_PACE} a second", "%", (share,), at_least(97)),
        Figure("most calls in any one second", "calls", (busiest(calls),), at_most(_PACE)),
        Figure("a receipt meanwhile, from the tap: median", "s", (waits[len(waits) // 2],)),
        Figure("the same, the 99th of a hundred", "s", (waits[int(0.99 * (len(waits) - 1))],), at_most(1)),
        Figure("from a start after kill -9 to the next send", "s", whole, at_most(2)),
        Figure("of that, after the bot was up", "s", tuple(one.after_up for one in resumed)),
    ]


# ── three runs ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _alone(street: Street, path: Path, readers: int) -> list[Call]:
    """The calls of a run that nothing disturbs."""
    street.town.calls.clear()
    await _plan(path, "alone")
    await _sent(street.town, readers)
    return street.town.calls.paced()


async def _beside_a_counter(street: Street, path: Path) -> list[float]:
    """How long each receipt took while a run went on, in seconds."""
    street.town.calls.clear()
    await _plan(path, "beside")
    await _sent(street.town, _ENOUGH)
    visits = [(member, number) for number in range(_VISITS) for member in street.members]
    lines = (_visits(street, place, visits[place::_AT_ONCE]) for place in range(_AT_ONCE))
    waits = [wait for line in await asyncio.gather(*lines) for wait in line]
    if not _is_running(path):
        raise ArithmeticError("the run was over before the counter was")
    if busiest(street.town.calls.paced()) > _PACE:
        raise ArithmeticError("the pace was not kept while two lanes shared it")
    return waits


async def _visits(street: Street, place: int, visits: list[tuple[Person, int]]) -> list[float]:
    """Staff of one place take these visits one after the other; the first of all staff only watches how it goes."""
    staff = street.staff[1:][place::_AT_ONCE]
    waits = []
    for number, (member, _) in enumerate(visits):
        one = staff[number % len(staff)]
        asked = await one.opens(street.links[member.id])
        panel = await one.sees_below(asked, re.compile(rf"^{member.name}\n"))
        heard = _receipts(member)
        began = time.perf_counter()
        tap = asyncio.create_task(one.taps("+1", panel.message_id))
        await until(street.town, lambda member=member, heard=heard: _receipts(member) > heard)  # type: ignore[misc]  # bound at once
        waits.append(time.perf_counter() - began)
        await tap
    return waits


def _receipts(member: Person) -> int:
    return sum("+1 stamp" in message.text for message in member.phone.messages.values())


@dataclass(frozen=True)
class Resumed:
    """Seconds from a start to the next send, the interpreter's own start among them; and from when the bot was up."""

    whole: float
    after_up: float


async def _resumed(sandbox: Sandbox, path: Path, tick: Tick) -> AsyncIterator[Resumed]:
    """The run that was killed goes on, and is killed again."""
    for _ in range(KILLS):
        sent = len(sandbox.town.calls.of("sendMessage"))
        began = time.perf_counter()
        async with our_bot(sandbox, path, "aiohttp") as process:
            up = time.perf_counter()
            await _sent(sandbox.town, sent + 1)
            yield Resumed(time.perf_counter() - began, time.perf_counter() - up)
            await _sent(sandbox.town, sent + _ENOUGH)
            await _kill(process)
        tick()


# ── people ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _prepare(path: Path, town: Town, readers: int) -> None:
    """Readers who have written to the bot; no quiet hours, no budget, and a card may be stamped at once again."""
    phones = [town.add_phone(f"Reader {number}", "en", None, None) for number in range(readers)]
    for phone in phones:
        phone.known = phone.started = True
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(path)) as connection, connection:
        first = connection.execute("SELECT max(id) + 1 FROM people").fetchone()[0]
        rows = [(first + place, phone.id, phone.first_name, now) for place, phone in enumerate(phones)]
        connection.executemany(
            "INSERT INTO people (id, telegram, name, language, met_at) VALUES (?, ?, ?, 'en', ?)", rows
        )
        connection.executemany(
            "INSERT INTO members (person, name, joined_at, offers) VALUES (?, ?, ?, 1)",
            [(person, name, at) for person, _, name, at in rows],
        )
        connection.execute("UPDATE business SET quiet_from = 0, quiet_until = 0, budget = 30")
        connection.execute("UPDATE programmes SET interval_s = 0")


async def _open(street: Street) -> None:
    """The visitors join, and their cards are known at the counter."""
    places = asyncio.Semaphore(_AT_ONCE)
    await asyncio.gather(*(join(street, member, places) for member in street.members))
    for member in street.members:
        street.links[member.id] = await link_of(member)
    await known(street)


async def _plan(path: Path, key: str) -> None:
    async def planned(work: Work) -> None:
        # Staff have no owner above them here: the first of them is appointed, so that somebody watches the run.
        first = (await work.team.all())[0].person
        await work.team.appoint(first, Role.OWNER, 1)
        content, everyone = Content("<b>Soup of the day</b> for {name}"), Segment(Which.EVERYONE)
        await work.broadcasts.plan(Plan(key, first, Topic.NEWS, everyone, content, silent=False, starts_at=work.now))

    database = Database(path, _Wall())
    await database.open()
    try:
        await database.unit(planned)
    finally:
        await database.close()


def _is_running(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT 1 FROM broadcasts WHERE state = 'running'").fetchone() is not None


async def _sent(town: Town, count: int) -> None:
    """Until so many messages have arrived."""
    reached = asyncio.Event()

    def look(_event: object = None) -> None:
        if len(town.calls.of("sendMessage")) >= count:
            reached.set()

    unwatch = town.watch(look)
    try:
        look()
        async with asyncio.timeout(count / _PACE + _SLACK):
            await reached.wait()
    finally:
        unwatch()


async def _kill(process: Process) -> None:
    """As a power cut would."""
    process.kill()
    await process.wait()
