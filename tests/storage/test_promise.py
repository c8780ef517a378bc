"""The settings of a promise, each kept in its own units, and the rewards on the way."""

import pytest

from loyalty.programme import Milestone
from loyalty.promise import Setting
from storage.database import Database
from tests.makers import rows


@pytest.mark.parametrize(
    ("setting", "value", "sql", "kept"),
    [
        (Setting.PER_SCAN, 5, "SELECT per_scan FROM programmes", 5),
        (Setting.INTERVAL, 60, "SELECT interval_s FROM programmes", 3600),
        (Setting.INTERVAL, 0, "SELECT interval_s FROM programmes", 0),
        (Setting.DAILY, 3, "SELECT daily FROM programmes", 3),
        (Setting.DAILY, 0, "SELECT daily FROM programmes", None),
        (Setting.VOUCHER_DAYS, 30, "SELECT voucher_days FROM programmes", 30),
        (Setting.VOUCHER_DAYS, 0, "SELECT voucher_days FROM programmes", None),
        (Setting.THANKS, 0, "SELECT referral_units FROM business", 0),
    ],
)
async def test_a_setting_is_kept_in_its_own_units(
    database: Database, setting: Setting, value: int, sql: str, kept: int | None
) -> None:
    await database.unit(lambda work: work.promise.set(1, setting, value))
    assert rows(database.path, sql) == [(kept,)]


async def test_the_goals_own_reward_cannot_be_taken_off(database: Database) -> None:
    programme = await database.read(lambda work: work.programme.stamps())
    assert not await database.unit(lambda work: work.promise.no_reward_at(programme, 10))
    await database.unit(lambda work: work.promise.reward_at(1, 5, "Cookie"))
    assert await database.unit(lambda work: work.promise.no_reward_at(programme, 5))
    assert not await database.unit(lambda work: work.promise.no_reward_at(programme, 5))
    assert (await database.read(lambda work: work.programme.stamps())).milestones == (Milestone(10, 1),)
