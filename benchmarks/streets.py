"""A street: a town with a bot's counter in it, who stands there and who comes. Each bot is a process of its own."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.cast import Cafe, SteppingClock
from benchmarks.keeping import record, stamps
from benchmarks.processes import READY, running, says, weight
from bot.settings import Transport
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town

STAFF = 12
"""So many that nobody's chat gets more than one message a second, which the pace would hold back."""
ANYTHING = re.compile("")
_JOINING = 12
_PATIENCE = 10.0


@dataclass
class Street:
    """Who stands at the counter, who comes, the link of each card, and what our process weighed, in MiB."""

    town: Town
    staff: list[Person]
    members: list[Person]
    links: dict[int, str] = field(default_factory=dict)
    weights: list[float | None] = field(default_factory=list)


@asynccontextmanager
async def our_street(directory: Path, transport: Transport, members: int, visitors: int) -> AsyncIterator[Street]:
    """Our bot: so many join, and the first of them are known by the links of their cards."""
    town = Town()
    staff = [town.joins(f"Max {number}") for number in range(STAFF)]
    path = directory / f"wire-{transport}.db"
    await found(path, [person.id for person in staff])
    async with Sandbox(town) as sandbox, our_bot(sandbox, path, transport) as process:
        street = Street(town, staff, [town.joins(f"Ona {number}") for number in range(members)])
        street.weights.append(weight(process))
        places = asyncio.Semaphore(_JOINING)
        await asyncio.gather(*(join(street, member, places) for member in street.members))
        street.weights.append(weight(process))
        for member in street.members[:visitors]:
            street.links[member.id] = await link_of(member)
        yield await known(street)


@asynccontextmanager
async def our_bot(sandbox: Sandbox, path: Path, transport: Transport) -> AsyncIterator[asyncio.subprocess.Process]:
    """Our bot's process, running, on this database."""
    settings = {
        "BOT_TOKEN": sandbox.town.token,
        "TELEGRAM_API_URL": sandbox.url,
        "DATABASE_URL": f"sqlite:///{path.name}",
        "HTTP_TRANSPORT": transport,
    }
    async with running("bot", "run", directory=path.parent, settings=settings) as process:
        await says(process, READY)
        yield process


async def found(path: Path, staff: list[int]) -> None:
    """A fresh café whose staff are appointed already, so that no invitations have to be waited for."""
    for suffix in (".db", ".db-wal", ".db-shm"):
        path.with_suffix(suffix).unlink(missing_ok=True)
    cafe = Cafe(path, SteppingClock())
    await cafe.database.open()
    try:
        await cafe.found(staff)
    finally:
        await cafe.database.close()


async def join(street: Street, member: Person, places: asyncio.Semaphore) -> None:
    """Somebody joins and waits for the picture of their card."""
    async with places:
        await member.says("/start")
        await member.taps("Join")
        await until(street.town, lambda: any(message.photo for message in member.messages))


async def link_of(member: Person) -> str:
    """A card's link, from the picture on its owner's phone."""
    link = await member.scans(member)
    if link is None:
        raise LookupError("a card's picture has no code")
    return link


async def known(street: Street) -> Street:
    """Everyone at the counter has met the bot, and what was sent so far is not counted."""
    for person in street.staff:
        await person.says("/start")
        await person.sees(ANYTHING)
    street.town.calls.clear()
    return street


@asynccontextmanager
async def keeping_street(directory: Path, transport: Transport, visitors: int) -> AsyncIterator[Street]:
    """The bare bot that keeps what ours does. ArithmeticError in the end when it did not."""
    await record(directory, STAFF, visitors)
    async with _street_of("keeping_bot", directory, visitors, transport) as street:
        yield street
    if (kept := await stamps(directory)) != visitors:
        raise ArithmeticError(f"{visitors} stamps were given, {kept} were kept")


def bare_street(
    directory: Path, transport: Transport, visitors: int, way: str = "in-turn"
) -> AbstractAsyncContextManager[Street]:
    """The bare bot that keeps nothing; `way`: how it makes the calls behind a tap."""
    return _street_of("bare_bot", directory, visitors, transport, way)


@asynccontextmanager
async def _street_of(bot: str, directory: Path, visitors: int, *how: str) -> AsyncIterator[Street]:
    """A bare bot, to which everyone who will come has written."""
    town = Town()
    staff = [town.joins(f"Max {number}") for number in range(STAFF)]
    members = [town.joins(f"Ona {number}") for number in range(visitors)]
    links = {member.id: f"https://t.me/{town.bot.username}?start=c{member.id}" for member in members}
    async with Sandbox(town) as sandbox:
        arguments = (f"benchmarks.{bot}", sandbox.url, town.token, *how)
        async with running(*arguments, directory=directory, settings={}) as process:
            await says(process, READY)
            for member in members:
                await member.says("/start")
                await member.sees(ANYTHING)
            yield await known(Street(town, staff, members, links))


async def until(town: Town, happened: Callable[[], bool]) -> None:
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
