"""What a business begins with: each preset whole, in its money, another in its place, and a second programme beside."""

import pytest

from loyalty.programme import PRESETS, Points, Stamps
from storage.database import Database
from tests.makers import CARD, NOON, findings, rows


async def chooses(database: Database, preset: str, **settings: str) -> None:
    """The set-up's answer."""
    await database.unit(lambda work: work.programme.set_up(PRESETS[preset], now=NOON, **settings))


async def kinds(database: Database) -> list[type]:
    return [type(one) for one in await database.read(lambda work: work.programme.all())]


@pytest.mark.parametrize(
    ("preset", "kind"), [("cafe", Stamps), ("barber", Stamps), ("salon", Points), ("shop", Points)]
)
async def test_each_preset_brings_its_programme_and_its_rewards(database: Database, preset: str, kind: type) -> None:
    await chooses(database, preset)
    assert await kinds(database) == [kind]
    catalogue = await database.read(lambda work: work.catalogue.all())
    assert [(one.title, one.cost) for one in catalogue] == [(one.title, one.cost) for one in PRESETS[preset].items]
    assert (await database.read(lambda work: work.programme.business())).preset == preset


@pytest.mark.parametrize(
    ("currency", "one"), [("EUR", 100), ("RUB", 10000), ("HUF", 10000), ("JPY", 100), ("CZK", 1000)]
)
async def test_rate_prices_and_the_largest_bill_are_in_the_businesss_money(
    database: Database, currency: str, one: int
) -> None:
    await chooses(database, "salon", currency=currency)
    points = await database.read(lambda work: work.programme.points_or_none())
    assert points is not None
    assert (points.units, points.per, points.most) == (1, one, 1000 * one)
    catalogue = await database.read(lambda work: work.catalogue.all())
    assert [item.price for item in catalogue] == [5 * one, 12 * one, 30 * one]


async def test_another_preset_takes_the_place_of_the_first_whole(database: Database) -> None:
    await chooses(database, "salon")
    (salon,) = await database.read(lambda work: work.programme.all())
    await database.unit(lambda work: work.ledger.account(CARD, salon.id))
    await chooses(database, "barber")
    assert await kinds(database) == [Stamps]
    assert await database.read(lambda work: work.catalogue.all()) == ()
    assert rows(database.path, "SELECT * FROM accounts") == []
    await chooses(database, "shop")
    await chooses(database, "shop")
    assert await kinds(database) == [Points]
    assert len(await database.read(lambda work: work.catalogue.all())) == 3
    assert await findings(database.path) == []


async def test_points_come_beside_stamps_and_stamps_beside_points(database: Database) -> None:
    await database.unit(lambda work: work.presets.add_points("RUB"))
    assert await kinds(database) == [Stamps, Points]
    await chooses(database, "salon")
    await database.unit(lambda work: work.presets.add_stamps(10, "Free mask"))
    assert await kinds(database) == [Stamps, Points]
    stamps = await database.read(lambda work: work.programme.stamps())
    titles = await database.read(lambda work: work.programme.titles())
    assert (stamps.goal, titles[stamps.milestones[-1].reward]) == (10, "Free mask")


async def test_a_reward_is_added_last_moved_and_taken_out(database: Database) -> None:
    await chooses(database, "salon")
    added = await database.unit(lambda work: work.catalogue.add("Cream", 50))
    order = [one.id for one in await database.read(lambda work: work.catalogue.all())]
    assert order[-1] == added
    for _ in range(2):
        await database.unit(lambda work: work.catalogue.move(added, 1))
        assert [one.id for one in await database.read(lambda work: work.catalogue.all())] == [
            order[0], added, order[1], order[2],
        ]  # fmt: skip
    await database.unit(lambda work: work.catalogue.take_out(added))
    assert added not in [one.id for one in await database.read(lambda work: work.catalogue.all())]
    kept = await database.read(lambda work: work.catalogue.get(added))
    assert kept is not None
    assert kept.gone


async def test_a_reward_has_no_other_settings(database: Database) -> None:
    with pytest.raises(ValueError, match="no setting gone"):
        await database.unit(lambda work: work.catalogue.change(1, "gone", 0))
