"""People: met once, kept up to date, spoken to in the language they chose."""

import pytest

from loyalty.member import Person
from storage.database import Database
from tests.makers import ONA


async def meet(database: Database, name: str = "Ona", code: str | None = "en", telegram: int = 13) -> Person:
    """Somebody writes."""
    return await database.unit(lambda work: work.people.meet(telegram, name, code))


async def test_someone_met_again_is_the_same_person_with_their_newest_name(database: Database) -> None:
    assert await meet(database, "Ona P.", "lt") == Person(ONA, 13, "Ona P.", "lt", True)


async def test_a_name_is_cleaned_before_it_is_kept(database: Database) -> None:
    assert (await meet(database, "\u202eO\u200bna\x00")).name == "Ona"


async def test_a_language_that_was_chosen_stays_whatever_telegram_says(database: Database) -> None:
    assert (await meet(database, code="pl")).language == "pl"
    await database.unit(lambda work: work.people.choose_language(ONA, "lt"))
    assert (await meet(database, code="ru")).language == "lt"


async def test_who_blocked_the_bot_is_unreachable_until_they_write_again(database: Database) -> None:
    await database.unit(lambda work: work.people.reach(13, reachable=False))
    assert not (await database.read(lambda work: work.people.get(ONA))).reachable
    assert (await meet(database)).reachable


async def test_the_first_thing_that_brought_someone_is_remembered(database: Database) -> None:
    assert await database.read(lambda work: work.people.source(ONA)) is None
    await database.unit(lambda work: work.people.came_from(ONA, "window"))
    await database.unit(lambda work: work.people.came_from(ONA, "door"))
    assert await database.read(lambda work: work.people.source(ONA)) == "window"


async def test_people_are_found_by_either_id_and_strangers_are_not(database: Database) -> None:
    assert await database.read(lambda work: work.people.by_telegram(13)) == await database.read(
        lambda work: work.people.get(ONA)
    )
    assert await database.read(lambda work: work.people.by_telegram(404)) is None
    assert await database.read(lambda work: work.people.source(404)) is None
    with pytest.raises(LookupError, match="no person 404"):
        await database.read(lambda work: work.people.get(404))
