"""The main job over HTTP: staff scan a card and give a stamp, beside a bare bot that makes the same calls.

Each bot is a process of its own and has a pretend Telegram of its own; both towns live in this process, and only one of
them is busy at a time. Measured is the latency of one visit after another, not how many fit into a second: our pace
holds 28 messages a second on purpose. Our bot draws the member's card anew half a second behind the visit; the next
visit waits for that. Before, two hundred people join, and our process is weighed before and after.
"""

import asyncio
import itertools
import re
import statistics
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.cast import Cafe, SteppingClock
from benchmarks.figures import Figure, Tick, at_least, percent
from benchmarks.processes import READY, running, says, weight
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town

ROUNDS = 6
MEMBERS = 200
_VISITS = 6
_STAFF = 12
"""So many that nobody's chat gets more than one message a second, which the pace would hold back."""
_JOINING = 12
_PATIENCE = 10.0
_ANYTHING = re.compile("")


@dataclass
class Street:
    """A town with its bot's counter: who stands there, who comes, and the link of each card."""

    town: Town
    staff: list[Person]
    members: list[Person]
    links: dict[int, str]


@dataclass(frozen=True)
class Visit:
    """Milliseconds from START to the panel, and from the tap to the last of answer, edited screen and receipt."""

    scan: float
    stamp: float


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Join, weigh, then visit by visit in turn."""
    async with AsyncExitStack() as stack:
        ours, before, after = await stack.enter_async_context(_our_street(directory, tick))
        bare = await stack.enter_async_context(_bare_street(directory))
        rounds = [(await _round(ours, bare, number)) async for number in _counted(tick)]
        _compare(called(ours.town), called(bare.town))
    return [*_figures(rounds), *_weights(before, after)]


def _compare(ours: dict[str, int], bare: dict[str, int]) -> None:
    """A bot that called less would be faster for nothing. Ours also tidies and redraws cards, behind the visit."""
    if any(ours.get(method) != count for method, count in bare.items()):
        raise ArithmeticError(f"our bot called {ours}, the bare one {bare}")


async def _counted(tick: Tick) -> AsyncIterator[int]:
    for number in range(ROUNDS):
        yield number
        tick()


def _figures(rounds: list[tuple[Visit, Visit]]) -> list[Figure]:
    ours, bare = (tuple(row) for row in zip(*rounds, strict=True))
    whole, bare_whole = ([visit.scan + visit.stamp for visit in side] for side in (ours, bare))
    return [
        Figure("scan: START to the panel", "ms", tuple(visit.scan for visit in ours)),
        Figure("stamp: tap to answer, screen and receipt", "ms", tuple(visit.stamp for visit in ours)),
        Figure("scan and stamp together", "ms", tuple(whole)),
        Figure("the same calls by a bare python-telegram-bot", "ms", tuple(bare_whole)),
        Figure("scan and stamp, speed as a share of the bare bot's", "%", percent(bare_whole, whole), at_least(60)),
    ]


def _weights(before: float | None, after: float | None) -> list[Figure]:
    weighed = (("the bot's memory (RSS) after its start", before), (f"the same after {MEMBERS} people joined", after))
    return [Figure(what, "MiB", (mib,)) for what, mib in weighed if mib is not None]


# ── two streets ───────────────────────────────────────────────────────────────────────────────────────────────────────


@asynccontextmanager
async def _our_street(directory: Path, tick: Tick) -> AsyncIterator[tuple[Street, float | None, float | None]]:
    town = Town()
    staff = [town.joins(f"Max {number}") for number in range(_STAFF)]
    path = directory / "wire.db"
    await _found(path, [person.id for person in staff])
    async with Sandbox(town) as sandbox:
        settings = {"BOT_TOKEN": town.token, "TELEGRAM_API_URL": sandbox.url, "DATABASE_URL": f"sqlite:///{path.name}"}
        async with running("bot", "run", directory=directory, settings=settings) as process:
            await says(process, READY)
            before = weight(process)
            street = Street(town, staff, [town.joins(f"Ona {number}") for number in range(MEMBERS)], {})
            places = asyncio.Semaphore(_JOINING)
            await asyncio.gather(*(_join(street, member, places) for member in street.members))
            after = weight(process)
            tick()
            yield await _known(await _photograph(street)), before, after


async def _found(path: Path, staff: list[int]) -> None:
    """A fresh café whose staff are appointed already, so that no invitations have to be waited for."""
    for suffix in (".db", ".db-wal", ".db-shm"):
        path.with_suffix(suffix).unlink(missing_ok=True)
    cafe = Cafe(path, SteppingClock())
    await cafe.database.open()
    try:
        await cafe.found(staff)
    finally:
        await cafe.database.close()


async def _join(street: Street, member: Person, places: asyncio.Semaphore) -> None:
    async with places:
        await member.says("/start")
        await member.taps("Join")
        await _until(street.town, lambda: any(message.photo for message in member.messages))


async def _photograph(street: Street) -> Street:
    """Learn the links of those who will come, from the pictures on their phones."""
    for member in street.members[: ROUNDS * _VISITS]:
        link = await member.scans(member)
        if link is None:
            raise LookupError("a card's picture has no code")
        street.links[member.id] = link
    return street


async def _known(street: Street) -> Street:
    """Everyone at the counter has met the bot, and what was sent so far is not counted."""
    for person in street.staff:
        await person.says("/start")
        await person.sees(_ANYTHING)
    street.town.calls.clear()
    return street


@asynccontextmanager
async def _bare_street(directory: Path) -> AsyncIterator[Street]:
    town = Town()
    staff = [town.joins(f"Max {number}") for number in range(_STAFF)]
    members = [town.joins(f"Ona {number}") for number in range(ROUNDS * _VISITS)]
    links = {member.id: f"https://t.me/{town.bot.username}?start=c{member.id}" for member in members}
    async with Sandbox(town) as sandbox:
        arguments = ("benchmarks.bare_bot", sandbox.url, town.token)
        async with running(*arguments, directory=directory, settings={}) as process:
            await says(process, READY)
            for member in members:
                await member.says("/start")
                await member.sees(_ANYTHING)
            yield await _known(Street(town, staff, members, links))


# ── visits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _round(ours: Street, bare: Street, number: int) -> tuple[Visit, Visit]:
    """The median visit of each street, each with members who come for the first time."""
    seen: tuple[list[Visit], list[Visit]] = ([], [])
    for place in range(number * _VISITS, (number + 1) * _VISITS):
        staff = place % _STAFF
        seen[0].append(await visit(ours, ours.staff[staff], ours.members[place]))
        await _until(ours.town, partial(_redrawn, ours.town, place + 1))
        seen[1].append(await visit(bare, bare.staff[staff], bare.members[place]))
    return _median(seen[0]), _median(seen[1])


def _median(visits: list[Visit]) -> Visit:
    return Visit(statistics.median(one.scan for one in visits), statistics.median(one.stamp for one in visits))


async def visit(street: Street, staff: Person, member: Person) -> Visit:
    """Scan the card, give one stamp, and see all that follows."""
    heard = len(member.phone.messages)
    began = time.perf_counter()
    await staff.opens(street.links[member.id])
    panel = await staff.sees_new(_ANYTHING)
    scanned = time.perf_counter()
    await staff.taps("+1", panel.message_id)
    await _until(street.town, lambda: panel.edit_date is not None and len(member.phone.messages) > heard)
    return Visit((scanned - began) * 1000, (time.perf_counter() - scanned) * 1000)


async def _until(town: Town, happened: Callable[[], bool]) -> None:
    """Look again after every change in town. TimeoutError after ten seconds."""
    changed = asyncio.Event()
    unwatch = town.watch(lambda _event: changed.set())
    try:
        async with asyncio.timeout(_PATIENCE):
            while not happened():
                changed.clear()
                await changed.wait()
    finally:
        unwatch()


def _redrawn(town: Town, cards: int) -> bool:
    """Whether so many live cards have been drawn anew."""
    return len(town.calls.of("editMessageMedia")) >= cards


def called(town: Town) -> dict[str, int]:
    """How often each method that answers somebody was called."""
    methods = sorted(call.method for call in town.calls if call.method != "getUpdates")
    return {method: len(list(group)) for method, group in itertools.groupby(methods)}
