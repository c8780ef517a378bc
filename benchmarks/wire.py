"""The main job over HTTP: staff scan a card and give a stamp, beside a bare bot that makes the same calls.

Each bot is a process of its own and has a pretend Telegram of its own; the towns live in this process, and only one of
them is busy at a time. Both bots are there twice, over aiohttp and over httpx. The fair pairs speak by the same
transport; the third, ours over aiohttp and the bare one over httpx, is each as it is shipped. Measured is the latency
of one visit after another, not how many fit into a second: our pace holds 28 messages a second on purpose. Our bot
draws the member's card anew half a second behind the visit; the next visit waits for that. Before, two hundred people
join, and our process is weighed before and after.
"""

import itertools
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, Tick, at_least, percent
from benchmarks.streets import ANYTHING, STAFF, Street, bare_street, our_street, until
from sandbox.person import Person
from sandbox.town import Town

ROUNDS = 6
MEMBERS = 200
_VISITS = 6
_VISITORS = ROUNDS * _VISITS
_OURS, _OURS_HTTPX, _BARE, _BARE_HTTPX = "ours, aiohttp", "ours, httpx", "bare, aiohttp", "bare, httpx"


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
            _OURS: await stack.enter_async_context(our_street(directory, "aiohttp", MEMBERS, _VISITORS)),
            _OURS_HTTPX: await stack.enter_async_context(our_street(directory, "httpx", _VISITORS, _VISITORS)),
            _BARE: await stack.enter_async_context(bare_street(directory, "aiohttp", _VISITORS)),
            _BARE_HTTPX: await stack.enter_async_context(bare_street(directory, "httpx", _VISITORS)),
        }
        tick()
        rounds = [(await _round(streets, number)) async for number in _counted(tick)]
        for ours, bare in ((_OURS, _BARE), (_OURS_HTTPX, _BARE_HTTPX)):
            _compare(called(streets[ours].town), called(streets[bare].town))
    return [*_figures(rounds), *_weights(*streets[_OURS].weights)]


def _compare(ours: dict[str, int], bare: dict[str, int]) -> None:
    """A bot that called less would be faster for nothing. Ours also tidies and redraws cards, behind the visit."""
    if any(ours.get(method) != count for method, count in bare.items()):
        raise ArithmeticError(f"our bot called {ours}, the bare one {bare}")


async def _counted(tick: Tick) -> AsyncIterator[int]:
    for number in range(ROUNDS):
        yield number
        tick()


def _figures(rounds: list[Round]) -> list[Figure]:
    whole = {side: tuple(visits[side].whole for visits in rounds) for side in rounds[0]}
    share = "share of the bare bot's speed"
    return [
        Figure("scan: START to the panel", "ms", tuple(visits[_OURS].scan for visits in rounds)),
        Figure("stamp: tap to answer, screen and receipt", "ms", tuple(visits[_OURS].stamp for visits in rounds)),
        Figure("scan and stamp together", "ms", whole[_OURS]),
        Figure("the same over httpx", "ms", whole[_OURS_HTTPX]),
        Figure("the same calls by a bare bot over aiohttp", "ms", whole[_BARE]),
        Figure("the same calls by it as shipped, over httpx", "ms", whole[_BARE_HTTPX]),
        Figure(f"{share}, both over aiohttp", "%", percent(whole[_BARE], whole[_OURS])),
        Figure(f"{share}, both over httpx", "%", percent(whole[_BARE_HTTPX], whole[_OURS_HTTPX])),
        Figure(f"{share}, each as shipped", "%", percent(whole[_BARE_HTTPX], whole[_OURS]), at_least(60)),
    ]


def _weights(before: float | None, after: float | None) -> list[Figure]:
    weighed = (("the bot's memory (RSS) after its start", before), (f"the same after {MEMBERS} people joined", after))
    return [Figure(what, "MiB", (mib,)) for what, mib in weighed if mib is not None]


# ── visits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _round(streets: dict[str, Street], number: int) -> Round:
    """The median visit of each street, each with members who come for the first time."""
    seen: dict[str, list[Visit]] = {side: [] for side in streets}
    for place in range(number * _VISITS, (number + 1) * _VISITS):
        for side, street in streets.items():
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
