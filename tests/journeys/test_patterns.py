"""Odd patterns over the wire: a friend is stamped again and again, and next morning the owner hears, looks and acts."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.scheduler import Scheduler
from loyalty.refusals import Why
from tests.cast import Shop, received

VILNIUS = ZoneInfo("Europe/Vilnius")


@pytest.fixture(autouse=True)
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's own scheduler has looked once, at the start; then only the story lets one look."""
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 3600)


@pytest.fixture
async def told(staffed: Shop) -> Shop:
    """The next day at ten: Max has stamped his friend Ona six times."""
    await staffed.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    for _ in range(6):
        await staffed.stamps(staffed.max, staffed.ona)
    await at(staffed, "2026-11-22 10:00:00")
    return staffed


async def at(shop: Shop, moment: str) -> None:
    """The town's clock is moved, the jobs look twice, and what they promised was carried."""
    shop.town.clock.sets(datetime.fromisoformat(moment).replace(tzinfo=VILNIUS))
    await shop.book.clock.refresh()
    scheduler = Scheduler(shop.book.database, shop.book.clock)
    for _ in range(2):
        await scheduler.look()
    await shop.settles()


async def test_a_friend_stamped_again_and_again_is_told_once_looked_at_and_ended(told: Shop) -> None:
    message = await told.vera.sees("Worth a look")
    assert "Max: the same guest 6 times that day" in message.text
    assert received(told.vera, "Worth a look") == 1
    assert received(told.max, "Worth a look") == received(told.ona, "Worth a look") == 0
    await told.vera.taps("Look: Max", message.message_id)
    await told.vera.sees_new("On the team since")
    await told.vera.taps("Freeze and look")
    await told.vera.sees_new("Max is frozen")
    assert "scan" in told.vera.commands
    assert received(told.vera, "Worth a look") == 1, "it stays where it is"


async def test_what_is_fine_is_not_told_for_thirty_days_however_often_it_is_tapped(told: Shop) -> None:
    message = await told.vera.sees("Worth a look")
    for _ in range(2):
        await told.vera.taps("Fine for 30 days: one guest many times", message.message_id)
        await told.vera.sees_new("Until December 22, 2026 I will say nothing of this: Max")
    assert told.value("SELECT count(*) FROM journal WHERE act = 'pattern-fine'") == 1
    ids = {row["name"]: row["id"] for row in told.rows("SELECT id, name FROM people")}
    mine, theirs = f"pattern-fine:{ids['Vera']}:again", f"pattern-fine:{ids['Max']}:nonsense"
    for data in (mine, theirs, "pattern-fine:999:again", "patterns:x"):
        await told.vera.taps_data(999_999_999, data)
        await told.vera.sees_new(told.no(told.vera, Why.BUTTON_OLD))


async def test_the_owner_can_do_without(staffed: Shop) -> None:
    asked = await staffed.vera.says("/team")
    shown = await staffed.vera.sees_below(asked, "with what each did today")
    await staffed.vera.taps("Tell me of odd patterns: on", shown.message_id)
    await staffed.vera.sees_new("I tell you of no odd patterns any more.")
    await staffed.vera.taps("Tell me of odd patterns: off")
    await staffed.vera.sees_new("In the mornings I will tell you")
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'patterns-switched'") == 2
