"""The business and its programme: founded whole, set up by its owner, and belonging to one bot."""

from dataclasses import replace
from pathlib import Path

import pytest

from loyalty.programme import INTERVAL, PRESETS, Milestone, Stamps
from storage.database import Database
from storage.programme import Business
from tests.makers import NOON, FixedClock, plant, rows


@pytest.fixture
async def unfounded(path: Path, clock: FixedClock) -> Database:
    """A database as a first start finds it."""
    return Database(path, clock)


async def business(database: Database) -> Business:
    """The business as it is."""
    return await database.read(lambda work: work.programme.business())


async def test_a_first_start_finds_no_business(unfounded: Database) -> None:
    try:
        await unfounded.open()
        assert not await unfounded.read(lambda work: work.programme.founded())
        with pytest.raises(LookupError, match="not founded"):
            await business(unfounded)
        with pytest.raises(LookupError, match="no programme"):
            await unfounded.read(lambda work: work.programme.stamps())
        await unfounded.unit(lambda work: work.programme.found("Café", PRESETS["cafe"], "o" * 23))
        assert await unfounded.read(lambda work: work.programme.founded())
    finally:
        await unfounded.close()


async def test_a_founded_cafe_works_as_its_preset_before_anyone_set_it_up(database: Database) -> None:
    assert await database.read(lambda work: work.programme.stamps()) == Stamps(1, 10, (Milestone(10, 1),))
    assert await database.read(lambda work: work.programme.titles()) == {1: "preset:free-coffee"}
    assert await database.read(lambda work: work.programme.places()) == [(1, "Old Town")]
    assert INTERVAL.total_seconds() == 300


async def test_setting_up_writes_the_answers_and_renames_the_first_place(database: Database) -> None:
    answers = {"name": "Nauja", "country": "LT", "currency": "EUR", "language": "lt", "timezone": "Europe/Vilnius"}
    before = await business(database)
    await database.unit(lambda work: work.programme.set_up(None, now=NOON, **answers))
    assert await business(database) == replace(
        before, name="Nauja", language="lt", timezone="Europe/Vilnius", set_up_at=NOON
    )
    assert rows(database.path, "SELECT country FROM business") == [("LT",)]
    assert await database.read(lambda work: work.programme.places()) == [(1, "Nauja")]


async def test_another_preset_brings_its_goal_reward_and_looks(database: Database) -> None:
    await database.unit(lambda work: work.programme.set_up(PRESETS["barber"], now=NOON))
    programme = await database.read(lambda work: work.programme.stamps())
    titles = await database.read(lambda work: work.programme.titles())
    assert (programme.goal, [titles[stop.reward] for stop in programme.milestones]) == (5, ["preset:free-haircut"])
    assert (await business(database)).icon == "scissors"


async def test_a_setting_the_business_does_not_have_is_refused(database: Database) -> None:
    with pytest.raises(ValueError, match="no setting bot_id"):
        await database.unit(lambda work: work.programme.set_up(None, now=NOON, bot_id="7"))


async def test_the_database_belongs_to_the_first_bot_while_usernames_may_change(database: Database) -> None:
    await database.unit(lambda work: work.programme.belongs_to(7, "first_bot"))
    await database.unit(lambda work: work.programme.belongs_to(8, "second_bot"))
    now = await business(database)
    assert (now.bot_id, now.bot_username) == (7, "second_bot")


async def test_a_programme_in_the_database_that_cannot_be_kept_is_not_read_as_one(
    database: Database, path: Path
) -> None:
    plant(path, "UPDATE milestones SET at = 9")
    with pytest.raises(ValueError, match="milestones rise"):
        await database.read(lambda work: work.programme.stamps())
