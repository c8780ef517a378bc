"""Mornings that are lived once: what a café opens with is done over the wire the first time, and every test after that
in the same process begins where it ended, with a copy of the database and of the town and a bot that was just started.
"""

import pickle
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.cast import Shop, a_shop

Lives = Callable[[Shop], Awaitable[object]]


@dataclass(frozen=True)
class Morning:
    """What it left: the bot's database, and of the town the phones, files, menus and numbers."""

    books: bytes
    town: bytes
    ended: datetime
    link: str | None


_lived: dict[tuple[Lives, tuple[str, ...]], Morning] = {}


@asynccontextmanager
async def a_shop_after(lives: Lives, folder: Path, *languages: str) -> AsyncIterator[Shop]:
    """As `a_shop`, when this morning is over. `lives` is a function of a module, and the same one for the same past."""
    if (lives, languages) not in _lived:
        earlier = folder / "morning"
        earlier.mkdir()
        _lived[lives, languages] = await _live(lives, earlier, *languages)
    morning = _lived[lives, languages]
    async with a_shop(folder, *languages, start=False) as shop:
        shop.path.write_bytes(morning.books)
        _recall(shop, morning)
        await shop.starts()
        shop.link = morning.link
        await shop.settles()
        yield shop


async def staff_is_here(shop: Shop) -> None:
    """Vera is the owner, Max is at the counter, and Ona has a card in her hand."""
    await shop.opens_with_staff()
    await shop.joins(shop.ona)


async def _live(lives: Lives, folder: Path, *languages: str) -> Morning:
    async with a_shop(folder, *languages) as shop:
        await lives(shop)
        await shop.settles()
        await shop.stops()  # what is in the write-ahead log goes into the file
        town = shop.town
        since = {person.id: person._since for person in town.people.values()}
        kept = (town.phones, town.files, town.profile, town.updates.delivered, town.numbers(), since)
        return Morning(shop.path.read_bytes(), pickle.dumps(kept), town.clock.now(), shop.link)


def _recall(shop: Shop, morning: Morning) -> None:
    """Give the people of a new town back what they had: they are the same, in the same order."""
    town = shop.town
    phones, town.files, town.profile, town.updates.delivered, numbers, since = pickle.loads(morning.town)
    town.goes_on_from(numbers)
    town.clock.sets(morning.ended)
    for phone in phones.values():
        if phone.id not in town.people:
            town.knows(phone)
        person = town.person(phone.id)
        person.phone = town.phones[phone.id] = phone
        person._since = since[phone.id]
