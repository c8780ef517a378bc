"""Points that lapse: told beforehand with what they are enough for, gone at midnight, the soonest spent first."""

import pytest

from tests.cast import CAFE, Shop
from tests.journeys.test_expiry import eager, in_vilnius, live_until
from tests.salon import pays, points_of, sells_by_points

__all__ = ["eager"]  # a fixture is found by its name here


@pytest.fixture
async def salon(eager: None, staffed: Shop) -> Shop:
    """A salon in Vilnius whose points lapse after six months; the tint costs 100."""
    await sells_by_points(staffed, rewards=(("Brow tint", 100, None),), months=6)
    await staffed.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    await staffed.book.clock.refresh()
    return staffed


async def test_points_are_told_of_before_they_lapse_and_are_gone_at_midnight(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "40")
    await salon.ona.says("/balance")
    told = await salon.ona.sees_new(f"{CAFE}: 40 points")
    assert told.text.endswith("40 points lapse after May 21, 2027.")
    await live_until(salon, "2027-04-21 10:30")
    notice = await salon.ona.sees("40 of your points lapse after May 21, 2027. Come by before then!")
    assert notice.buttons == ["Rewards"]
    await live_until(salon, "2027-05-22 00:00")
    assert points_of(salon) == 0
    await salon.ona.says("/history")
    assert "40 points lapsed" in (await salon.ona.sees_new("History")).text
    await salon.ona.sees("Ona\n100 more points to: Brow tint")
    assert await salon.audit() == []


async def test_points_that_are_enough_are_told_with_what_they_buy_and_are_spent_first(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "110")
    await live_until(salon, "2026-12-21 12:00")
    await pays(salon, salon.max, salon.ona, "30")
    await live_until(salon, "2027-04-21 10:30")
    await salon.ona.sees(
        "110 of your points lapse after May 21, 2027. Use them before then: your points are enough for a reward."
    )
    await salon.ona.taps("Rewards")
    await salon.ona.sees("You have 140 points.")
    await salon.ona.taps("Use: Brow tint · 100")
    await salon.ona.sees_new("Show this at the counter")
    await salon.settles()
    await salon.max.scans_and_starts(salon.ona)
    await salon.max.taps("Give it")
    await salon.max.sees_new("100 points spent, 40 left")
    assert salon.rows("SELECT number, remaining FROM lots ORDER BY number") == [
        {"number": 1, "remaining": 10},
        {"number": 2, "remaining": 30},
    ]
    assert await salon.audit() == []


async def test_a_pass_shown_at_midnight_finds_the_points_gone(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "100")
    await live_until(salon, "2027-05-21 23:55")
    await salon.ona.says("/rewards")
    await salon.ona.sees_new("You have 100 points.")
    await salon.ona.taps("Use: Brow tint · 100")
    await salon.ona.sees_new("Show this at the counter")
    await salon.settles()
    await salon.max.scans_and_starts(salon.ona)
    await salon.max.sees_new("Hand it over?")
    salon.town.clock.sets(in_vilnius("2027-05-22 00:00"))
    await salon.max.taps("Give it")
    await salon.max.sees_new("100 more points are needed for: Brow tint")
    await live_until(salon, "2027-05-22 00:00")
    assert points_of(salon) == 0
    assert salon.value("SELECT count(*) FROM entries WHERE kind = 'redemption'") == 0
    assert await salon.audit() == []
