"""The main job over HTTP: staff scan a card and give a stamp, beside a bare bot that makes the same calls.

Each bot is a process of its own and has a pretend Telegram of its own; the towns live in this process, and only one of
them is busy at a time. Both bots are there twice, over aiohttp and over httpx. The fair pairs speak by the same
transport; one, ours over aiohttp and the bare one over httpx, is each as it is shipped. The bare bot keeps nothing; a
third one keeps what ours does but for the courier's marks. In the end those over aiohttp do the same at a distance:
every answer of their Telegram's comes so much later; there a fourth one makes its calls at once, as ours does.

Measured is the latency of one visit after another, not how many fit into a second: our pace holds 28 messages a second
on purpose. Our bot draws the member's card anew half a second behind the visit; the next visit waits for that, and
every visit begins after the same rest, as at a quiet counter. Before, two hundred people join, and our process is
weighed before and after.
"""

import asyncio
import itertools
import statistics
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, Tick, at_least, percent
from benchmarks.streets import ANYTHING, STAFF, Street, bare_street, keeping_street, our_street, until
from sandbox.person import Person
from sandbox.town import Town

ROUNDS = 6
FAR_ROUNDS = 3
TICKS = 1 + ROUNDS + FAR_ROUNDS
MEMBERS = 200
_VISITS = 6
_VISITORS = ROUNDS * _VISITS
_ALL_VISITORS = _VISITORS + FAR_ROUNDS * _VISITS
_REST = 0.3  # seconds; whoever came right after another bot's visit would find a machine that is still warm
_DISTANCE = 0.02  # seconds; somewhere on the same continent
_OURS, _OURS_HTTPX = "ours, aiohttp", "ours, httpx"
_BARE, _BARE_HTTPX, _KEEPING = "bare, aiohttp", "bare, httpx", "keeping, aiohttp"
_AT_ONCE = "bare, aiohttp, at once"
_MATCH = at_least(80)
_NEAR = (_OURS, _OURS_HTTPX, _BARE, _BARE_HTTPX, _KEEPING)
_FAR = (_OURS, _BARE, _KEEPING, _AT_ONCE)


@dataclass(frozen=True)
class Visit:
    """Milliseconds from START to the panel, and from the tap to the last of answer, edited screen and receipt."""

    scan: float
    stamp: float

    @property
    def whole(self) -> float:
        """Both."""
        return self.scan + self.stamp


Round = dict[str, Visit]


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Join, weigh, then visit by visit in turn."""
    async with AsyncExitStack() as stack:
        streets = {
            _OURS: await stack.enter_async_context(our_street(directory, "aiohttp", MEMBERS, _ALL_VISITORS)),
            _OURS_HTTPX: await stack.enter_async_context(our_street(directory, "httpx", _VISITORS, _VISITORS)),
            _BARE: await stack.enter_async_context(bare_street(directory, "aiohttp", _ALL_VISITORS)),
            _BARE_HTTPX: await stack.enter_async_context(bare_street(directory, "httpx", _VISITORS)),
            _KEEPING: await stack.enter_async_context(keeping_street(directory, "aiohttp", _ALL_VISITORS)),
            _AT_ONCE: await stack.enter_async_context(bare_street(directory, "aiohttp", _ALL_VISITORS, "at-once")),
        }
        tick()
        near = {side: streets[side] for side in _NEAR}
        rounds = [(await _round(near, number)) async for number in _counted(range(ROUNDS), tick)]
        far = {side: streets[side] for side in _FAR}
        for street in far.values():
            street.town.faults.cut("slow", seconds=_DISTANCE, times=None)
        far_rounds = [
            (await _round(far, number)) async for number in _counted(range(ROUNDS, ROUNDS + FAR_ROUNDS), tick)
        ]
        for ours, bare in ((_OURS, _BARE), (_OURS, _KEEPING), (_OURS_HTTPX, _BARE_HTTPX)):
            _compare(called(streets[ours].town), called(streets[bare].town))
    return [*_figures(rounds), *_far_figures(far_rounds), *_weights(*streets[_OURS].weights)]


def _compare(ours: dict[str, int], bare: dict[str, int]) -> None:
    """A bot that called less would be faster for nothing. Ours also tidies and redraws cards, behind the visit."""
    if any(ours.get(method) != count for method, count in bare.items()):
        raise ArithmeticError(f"our bot called {ours}, the bare one {bare}")


async def _counted(numbers: Iterable[int], tick: Tick) -> AsyncIterator[int]:
    for number in numbers:
        yield number
        tick()


def _figures(rounds: list[Round]) -> list[Figure]:
    whole = _wholes(rounds)
    match, bare = percent(whole[_KEEPING], whole[_OURS]), percent(whole[_BARE], whole[_OURS])
    httpx, shipped = percent(whole[_BARE_HTTPX], whole[_OURS_HTTPX]), percent(whole[_BARE_HTTPX], whole[_OURS])
    return [
        Figure("scan: START to the panel", "ms", tuple(visits[_OURS].scan for visits in rounds)),
        Figure("stamp: tap to answer, screen and receipt", "ms", tuple(visits[_OURS].stamp for visits in rounds)),
        Figure("scan and stamp together", "ms", whole[_OURS]),
        Figure("the same over httpx", "ms", whole[_OURS_HTTPX]),
        Figure("a bare bot that keeps the same, over aiohttp", "ms", whole[_KEEPING]),
        Figure("a bare bot that keeps nothing, over aiohttp", "ms", whole[_BARE]),
        Figure("the same as shipped, over httpx", "ms", whole[_BARE_HTTPX]),
        Figure("share of the speed of a bare bot that keeps the same", "%", match, _MATCH),
        Figure("share of one that keeps nothing, both over aiohttp", "%", bare),
        Figure("share of one that keeps nothing, both over httpx", "%", httpx),
        Figure("share of one that keeps nothing, each as shipped", "%", shipped, at_least(60)),
    ]


def _far_figures(rounds: list[Round]) -> list[Figure]:
    whole = _wholes(rounds)
    away = f"Telegram {_DISTANCE * 1000:.0f} ms away"
    return [
        Figure(f"scan and stamp, {away}", "ms", whole[_OURS]),
        Figure(f"a bare bot that keeps the same, {away}", "ms", whole[_KEEPING]),
        Figure(f"a bare bot that keeps nothing, {away}", "ms", whole[_BARE]),
        Figure(f"the same, and makes its calls at once, {away}", "ms", whole[_AT_ONCE]),
        Figure(f"share of one that keeps nothing, {away}", "%", percent(whole[_BARE], whole[_OURS]), _MATCH),
        Figure(
            f"share of one that makes its calls at once, {away}", "%", percent(whole[_AT_ONCE], whole[_OURS]), _MATCH
        ),
    ]


def _wholes(rounds: list[Round]) -> dict[str, tuple[float, ...]]:
    """Milliseconds of a whole visit in each round, by side."""
    return {side: tuple(visits[side].whole for visits in rounds) for side in rounds[0]}


def _weights(before: float | None, after: float | None) -> list[Figure]:
    weighed = (("the bot's memory (RSS) after its start", before), (f"the same after {MEMBERS} people joined", after))
    return [Figure(what, "MiB", (mib,)) for what, mib in weighed if mib is not None]


# ── visits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _round(streets: dict[str, Street], number: int) -> Round:
    """The median visit of each street, each with members who come for the first time."""
    seen: dict[str, list[Visit]] = {side: [] for side in streets}
    for place in range(number * _VISITS, (number + 1) * _VISITS):
        for side, street in streets.items():
            await asyncio.sleep(_REST)
            seen[side].append(await visit(street, street.staff[place % STAFF], street.members[place]))
            if side in (_OURS, _OURS_HTTPX):
                await until(street.town, partial(_redrawn, street.town, place + 1))
    return {side: _median(visits) for side, visits in seen.items()}


def _median(visits: list[Visit]) -> Visit:
    return Visit(statistics.median(one.scan for one in visits), statistics.median(one.stamp for one in visits))


async def visit(street: Street, staff: Person, member: Person) -> Visit:
    """Scan the card, give one stamp, and see all that follows."""
    heard = len(member.phone.messages)
    began = time.perf_counter()
    await staff.opens(street.links[member.id])
    panel = await staff.sees_new(ANYTHING)
    scanned = time.perf_counter()
    await staff.taps("+1", panel.message_id)
    await until(street.town, lambda: panel.edit_date is not None and len(member.phone.messages) > heard)
    return Visit((scanned - began) * 1000, (time.perf_counter() - scanned) * 1000)


def _redrawn(town: Town, cards: int) -> bool:
    """Whether so many live cards have been drawn anew."""
    return len(town.calls.of("editMessageMedia")) >= cards


def called(town: Town) -> dict[str, int]:
    """How often each method that answers somebody was called."""
    methods = sorted(call.method for call in town.calls if call.method != "getUpdates")
    return {method: len(list(group)) for method, group in itertools.groupby(methods)}
