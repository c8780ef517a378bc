"""A counter on Telegram's bad days: what was meant and told is in the ledger once, and receipts are as promised.

The town is well all the time; what stands before it for the bot refuses, breaks off, drips, talks nonsense or is gone.
Beside `deaths.compare` each day says how often it was felt, and how long after it the next tap was answered.
"""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from bot import poller
from bot.application import CannotStart, Stampbook
from bot.lanes import Allowance
from bot.pace import Pace
from bot.settings import Settings, Transport
from sandbox.faults import Fault, Faults
from sandbox.server import Sandbox
from tests.faults import deaths, proof
from tests.faults.aside import side_by_side
from tests.faults.counter import Shop, a_counter
from tests.faults.proof import Proof, Tick

TRANSPORTS: tuple[Transport, ...] = ("aiohttp", "httpx")
_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
_MINUTE = 60.0
_REVOKED_WITHIN = 60.0
_NOT_FOR_LONG = 1.0  # seconds a bot of this proof waits for a token to be known again
_CAFES = 3  # over each transport, whose days are lived side by side: most of a bad day is waiting
_AT_ONCE = 4


@dataclass(frozen=True)
class Day:
    """A kind of bad day: what goes wrong in it, and how many seconds it lasts at the most when nothing ends it."""

    name: str
    brings: Callable[[Faults], Sequence[Fault]]
    seconds: float = 4.0


def _share(make: Callable[..., Fault], *given: object, share: float = 0.3, **more: object) -> Fault:
    return make(*given, times=None, share=share, **more)


DAYS = (
    Day("429, wait a second, a third of all calls", lambda f: [_share(f.too_many, 1)]),
    Day("429, wait five seconds, on one message", lambda f: [f.too_many(5, method="sendMessage")], 6),
    Day("429, wait five seconds, on fetching", lambda f: [f.too_many(5, method="getUpdates")], 6),
    Day("429 that does not say for how long", lambda f: [_share(f.server_error, 429)]),
    Day("429 of no seconds", lambda f: [_share(f.too_many, 0)]),
    Day("500", lambda f: [_share(f.server_error, 500)]),
    Day("502 with a page", lambda f: [_share(f.says, _PAGE, 502, done=False)]),
    Day("502 with a page, though it was done", lambda f: [_share(f.says, _PAGE, 502)]),
    Day("reset before it was done", lambda f: [_share(f.cut, "reset")]),
    Day("reset after it was done", lambda f: [_share(f.cut, "reset-after")]),
    Day("half a body", lambda f: [_share(f.cut, "half-body")]),
    Day("done, then silence", lambda f: [_share(f.cut, "hang-after", seconds=7, share=0.1)], 9),
    Day("an answer that drips", lambda f: [_share(f.cut, "drip", seconds=4, share=0.1)], 6),
    Day("an empty body", lambda f: [_share(f.says, "")]),
    Day("a page with 200", lambda f: [_share(f.says, _PAGE)]),
    Day("JSON that is no object", lambda f: [_share(f.says, "[]"), _share(f.says, "7", 500)]),
    Day("an object without a result", lambda f: [_share(f.says, '{"ok": true}')]),
    Day("results of another kind", lambda f: [_share(f.says, '{"ok": true, "result": {"id": []}}')]),
    Day("409 on every fetch", lambda f: [_share(f.server_error, 409, share=1, method="getUpdates")], 8),
)


class Bot:
    """The bot in this process, with a front of Telegram that can go away and come back at the same address."""

    def __init__(self, shop: Shop, transport: Transport) -> None:
        self.shop, self.town = shop, shop.street.town
        self._transport = transport
        self._port = 0
        self._front: Sandbox | None = None
        self.book: Stampbook | None = None

    async def comes(self) -> None:
        """Telegram is there."""
        self._front = Sandbox(self.town, self._port)
        await self._front.__aenter__()
        self._port = int(self._front.url.rpartition(":")[2])

    async def goes(self) -> None:
        """Nobody listens at its address any more."""
        if self._front is not None:
            await self._front.__aexit__(None, None, None)
            self._front = None

    async def starts(self) -> None:
        """As the program does, at a pace no proof has to wait for."""
        settings = Settings(
            bot_token=self.town.token,
            database_url=f"sqlite:///{self.shop.street.path}",
            telegram_api_url=f"http://localhost:{self._port}",
            clock_url=f"{self.shop.street.url}/clock",
            http_transport=self._transport,
        )
        self.book = Stampbook(settings, Pace(places=1000, private=Allowance(burst=1000, interval=0.001)))
        await self.book.start()

    async def stops(self) -> None:
        """As when it is asked to end."""
        if self.book is not None:
            await self.book.stop()
            self.book = None


Step = Callable[[Bot, deaths.Found], Awaitable[None]]


@asynccontextmanager
async def a_bot(folder: Path, transport: Transport) -> AsyncIterator[Bot]:
    """A counter whose bot runs."""
    async with a_counter(folder) as shop:
        bot = Bot(shop, transport)
        await bot.comes()
        try:
            await bot.starts()
            yield bot
        finally:
            await bot.stops()
            await bot.goes()


# ── days ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@asynccontextmanager
async def at_work(shop: Shop, found: deaths.Found) -> AsyncIterator[None]:
    """The counter works before, in and after what happens; then all that waits is settled and both sides compared."""
    for one in (*shop.staff, *shop.doors):
        one.over = False
    async with shop.open():
        await answers(shop, 8)
        yield
        await answers(shop, 8)
    await shop.settles()
    await deaths.compare(shop, found)


async def answers(shop: Shop, count: int) -> None:
    """Until so many more taps are answered."""
    goal = shop.answered() + count
    await shop.street.until(lambda: shop.answered() >= goal)


async def _recovers(shop: Shop, found: deaths.Found) -> None:
    """It is over now: how long until somebody is answered."""
    began = time.monotonic()
    await answers(shop, 1)
    found.recovery.append(time.monotonic() - began)


async def live_through(bot: Bot, *steps: Step) -> deaths.Found:
    """The counter works while all this happens to it, one after the other."""
    found = deaths.Found()
    async with at_work(bot.shop, found):
        for step in steps:
            await step(bot, found)
            await _recovers(bot.shop, found)
    return found


def bad(day: Day, most: int = 200) -> Step:
    """Until it was met `most` times, or it is over. AssertionError when nobody met it."""

    async def happens(bot: Bot, found: deaths.Found) -> None:
        faults = day.brings(bot.town.faults)
        latest = time.monotonic() + day.seconds
        await bot.shop.street.until(lambda: sum(one.hit for one in faults) >= most or time.monotonic() > latest, 0.05)
        bot.town.faults.clear()
        assert all(one.hit for one in faults), f"{day.name}: nobody met it"
        found.acts["met"] += sum(one.hit for one in faults)

    return happens


def gone(seconds: float) -> Step:
    """Nobody listens for so long, and for a third of it more its name leads nowhere."""

    async def happens(bot: Bot, _found: deaths.Found) -> None:
        with _nameless():
            await bot.goes()
            await asyncio.sleep(seconds)
            await bot.comes()
            await asyncio.sleep(seconds / 3)

    return happens


@contextmanager
def _nameless() -> Iterator[None]:
    resolve = socket.getaddrinfo

    def nowhere(host: object, *given: object, **more: object) -> object:
        if host in ("localhost", b"localhost"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, *given, **more)  # type: ignore[arg-type]  # handed on as it came

    vars(socket)["getaddrinfo"] = nowhere
    try:
        yield
    finally:
        vars(socket)["getaddrinfo"] = resolve


async def revoked(bot: Bot, _found: deaths.Found) -> None:
    """The owner takes another token: the bot ends with a sentence, and goes on with the new one where it was."""
    assert bot.book is not None
    bot.town.token = f"{bot.town.bot.id}:{bot.town.token[::-1].replace(':', '')}"
    said = ""
    try:
        with patch.object(poller, "REFUSAL_PATIENCE", _NOT_FOR_LONG):
            async with asyncio.timeout(_REVOKED_WITHIN):
                await bot.book.wait()
    except CannotStart as sentence:
        said = str(sentence)
    assert "BOT_TOKEN" in said, said
    await bot.stops()
    await bot.starts()


# ── the proof ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def days(number: int, folder: Path, tick: Tick) -> list[deaths.Found]:
    """A share of the days over one transport, one after the other in one café."""
    transport, every = TRANSPORTS[number % len(TRANSPORTS)], list[deaths.Found]()
    async with a_bot(folder, transport) as bot:
        for name, step in [*((day.name, bad(day)) for day in DAYS), *REST][number // len(TRANSPORTS) :: _CAFES]:
            every.append(sound(await live_through(bot, step), f"{name}, over {transport}"))
            tick()
    return every


async def _prove(folder: Path, tick: Tick) -> proof.Found:
    cafes = await side_by_side(days, len(TRANSPORTS) * _CAFES, folder, tick, at_once=_AT_ONCE)
    met = sum(found.acts.pop("met", 0) for every in cafes for found in every)
    return deaths.told([every[-1] for every in cafes], met, [found for every in cafes for found in every])


def sound(found: deaths.Found, where: str) -> deaths.Found:
    """The same; AssertionError when something was lost or done twice."""
    assert not found.lost + found.doubled, (where, (found.lost + found.doubled)[:10])
    return found


REST: tuple[tuple[str, Step], ...] = (("gone for a minute", gone(_MINUTE)), ("another token", revoked))
TITLE = f"{len(DAYS)} kinds of bad days at Telegram, a minute without it and another token, over aiohttp and httpx"
PROOFS = (Proof("telegram", TITLE, len(TRANSPORTS) * (len(DAYS) + len(REST)), _prove),)
