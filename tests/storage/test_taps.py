"""A screen's number is its person's alone and is spent once."""

import asyncio

import pytest

from storage.database import Database
from storage.taps import Tap
from tests.makers import MAX, VERA, FixedClock


async def make(database: Database, nonce: str = "n") -> None:
    """A screen of Max's."""
    await database.unit(lambda work: work.taps.make(nonce, MAX, {"member": 1}))


async def hold(database: Database, person: int = MAX) -> Tap | None:
    """The screen, as this person has it."""
    return await database.read(lambda work: work.taps.hold("n", person))


async def test_a_new_screen_knows_what_it_is_about(database: Database) -> None:
    await make(database)
    assert await hold(database) == Tap("n", {"member": 1}, None, None)


async def test_nobody_else_holds_ones_screen(database: Database) -> None:
    await make(database)
    assert await hold(database, VERA) is None


async def test_a_number_nobody_made_is_held_by_nobody(database: Database) -> None:
    assert await hold(database) is None


async def test_a_spent_screen_repeats_its_button_and_answer(database: Database) -> None:
    await make(database)
    await database.unit(lambda work: work.taps.spend("n", "earn:n:1", {"entry": 7, "issued": ["a"]}))
    assert await hold(database) == Tap("n", {"member": 1}, "earn:n:1", {"entry": 7, "issued": ["a"]})


async def test_a_screen_is_spent_once_by_twenty_racing_units(database: Database) -> None:
    await make(database)
    spend = (database.unit(lambda work: work.taps.spend("n", "earn:n:1", {})) for _ in range(20))
    answers = await asyncio.gather(*spend, return_exceptions=True)
    assert sum(answer is None for answer in answers) == 1
    assert sum(isinstance(answer, LookupError) for answer in answers) == 19


async def test_two_screens_never_share_a_number(database: Database) -> None:
    await make(database)
    with pytest.raises(Exception, match=r"taps\.nonce"):
        await make(database)


async def test_screens_are_forgotten_after_two_days(database: Database, clock: FixedClock) -> None:
    await make(database)
    clock.forward(days=2)
    assert await database.unit(lambda work: work.taps.forget_old()) == 0
    clock.forward(seconds=1)
    assert await database.unit(lambda work: work.taps.forget_old()) == 1
    assert await hold(database) is None
