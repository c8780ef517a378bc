"""Whom a message is for, with the exact count beforehand, and when it goes out, in the business's own clock."""

import json
from datetime import UTC, datetime

import pytest

from loyalty.refusals import Why
from tests.cast import Shop
from tests.journeys.pressroom import begins, checks, drafts, goes_on, planned


@pytest.fixture
async def press(press: Shop) -> Shop:
    """The café in Vilnius, where it is two in the afternoon."""
    await press.plants("UPDATE business SET timezone = 'Europe/Vilnius'")
    return press


def starts(shop: Shop) -> datetime:
    """When the only planned one begins."""
    (one,) = planned(shop)
    return datetime.fromtimestamp(one["starts_at"] / 1000, UTC)


async def plans(shop: Shop) -> None:
    """The last tap of a planned one, and what the store then has."""
    await shop.vera.taps("Plan it for 2 people")
    await shop.vera.sees_new("Goes out:")


async def test_a_set_without_anybody_says_so_and_offers_others(press: Shop) -> None:
    await begins(press)
    await press.vera.taps("Next: who gets it")
    await press.vera.taps("Birthday this month")
    shown = await press.vera.sees_new("Nobody is in this group right now.")
    assert "Next: what it is about" not in shown.buttons
    await press.vera.taps("Other members")
    await press.vera.sees_new("Who should get it?")


async def test_a_set_is_narrowed_and_widened_again_with_the_count_each_time(press: Shop) -> None:
    await press.plants("INSERT INTO tags SELECT id, 'student' FROM members WHERE name = 'Ona'")
    await begins(press)
    await press.vera.taps("Next: who gets it")
    await press.vera.taps("Everyone")
    await press.vera.sees_new("2 members will get it.")
    await press.vera.taps("Only one tag")
    await press.vera.taps("student")
    shown = await press.vera.sees_new("Everyone · student")
    assert "1 member will get it." in shown.text
    assert "Among them: Ona" in shown.text
    await press.vera.taps("Only one language")
    await press.vera.taps("Lietuvių")
    await press.vera.sees_new("Everyone · Lietuvių · student\nNobody is in this group right now.")
    await press.vera.taps("Only one language")
    await press.vera.taps("All")
    await press.vera.sees_new("Everyone · student\n1 member will get it.")


async def test_how_long_somebody_was_away_is_chosen_in_days(press: Shop) -> None:
    await press.stamps(press.max, press.ona)
    press.later(days=20)
    await begins(press)
    await press.vera.taps("Next: who gets it")
    await press.vera.taps("Not seen for 30 days")
    await press.vera.sees_new("Not seen for 30 days")
    await press.vera.taps("14 days")
    shown = await press.vera.sees_new("Not seen for 14 days")
    assert "will get it" in shown.text


async def test_whoever_blocked_or_muted_is_counted_with_the_reason(press: Shop) -> None:
    await press.plants("INSERT INTO mutes SELECT id, 'news', 1 FROM members WHERE name = 'Ona'")
    await begins(press)
    await goes_on(press, topic="News")
    shown = await checks(press)
    assert "1 member will get it." in shown.text
    assert "do not want this topic: 1" in shown.text


async def test_a_typed_day_and_time_is_meant_in_the_businesss_zone(press: Shop) -> None:
    await begins(press)
    await goes_on(press)
    await press.vera.says("24.12.2026 17:30")
    shown = await press.vera.sees_new("Above you see it")
    assert "When: December 24, 17:30" in shown.text
    await plans(press)
    assert starts(press) == datetime(2026, 12, 24, 15, 30, tzinfo=UTC)


async def test_an_hour_the_clocks_jump_over_is_met_by_the_next_one(press: Shop) -> None:
    await press.plants("UPDATE business SET quiet_from = 12, quiet_until = 12")
    await begins(press)
    await goes_on(press)
    await press.vera.says("28.03.2027 03:30")
    await press.vera.sees_new("this time does not exist")
    await press.vera.taps("March 28, 04:00")
    await press.vera.sees_new("Above you see it")
    await plans(press)
    assert starts(press) == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("20.11.2026 12:00", Why.WHEN_PAST),
        ("13:59", Why.WHEN_PAST),
        ("24.12.2028 12:00", Why.WHEN_FAR),
        ("tomorrow", Why.WHEN_WRONG),
        ("31.02.2027 12:00", Why.WHEN_WRONG),
        ("24.12 25:00", Why.WHEN_WRONG),
        ("9" * 400, Why.WHEN_WRONG),
    ],
)
async def test_a_time_that_cannot_be_is_refused_with_an_example(press: Shop, text: str, why: Why) -> None:
    await begins(press)
    await goes_on(press)
    await press.vera.says(text)
    await press.vera.sees_new(press.no(press.vera, why, such="22.11.2026 12:00"))
    assert planned(press) == []


async def test_now_in_the_quiet_hours_asks_whether_to_wait(press: Shop) -> None:
    press.later(hours=9)
    await begins(press)
    await goes_on(press)
    await press.vera.taps("Now")
    await press.vera.sees_new("in your quiet hours, which end at 10:00")
    await press.vera.taps("Wait: November 22, 10:00")
    await press.vera.sees_new("When: November 22, 10:00")
    await plans(press)
    assert starts(press) == datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    assert planned(press)[0]["silent"] == 0


async def test_or_to_send_without_a_sound(press: Shop) -> None:
    press.later(hours=9)
    await begins(press)
    await goes_on(press)
    await press.vera.taps("Now")
    await press.vera.taps("Send without a sound")
    await press.vera.sees_new("Without a sound.")
    await press.vera.taps("Send to 2")
    await press.vera.sees_new("Fresh buns today")
    assert planned(press)[0]["silent"] == 1


async def test_a_look_that_lasted_into_the_quiet_hours_asks_again(press: Shop) -> None:
    await begins(press)
    await goes_on(press)
    await checks(press)
    press.later(hours=9)
    await press.vera.taps("Send to 2")
    await press.vera.sees_new("in your quiet hours")
    assert (planned(press), drafts(press)) == ([], 1)


async def test_another_time_in_the_quiet_hours_asks_too_and_leads_back(press: Shop) -> None:
    await begins(press)
    await goes_on(press)
    await checks(press, "Tomorrow 12:00")
    await plans(press)
    await press.vera.taps("Another time")
    await press.vera.sees_new("When should it go out?")
    await press.vera.says("25.12.2026 23:00")
    await press.vera.sees_new("in your quiet hours")
    await press.vera.taps("Back")
    await press.vera.sees_new("When should it go out?")
    await press.vera.says("25.12.2026 23:00")
    await press.vera.sees_new("in your quiet hours")
    await press.vera.taps("Send without a sound")
    await press.vera.sees_new("Goes out: December 25, 23:00")
    assert (starts(press), planned(press)[0]["silent"]) == (datetime(2026, 12, 25, 21, tzinfo=UTC), 1)


@pytest.mark.parametrize(
    "data",
    [
        "compose:{n}:edit",
        "compose:{n}:chosen",
        "compose:{n}:check",
        "compose:{n}:nowhere",
        "compose:other:whom",
        "compose-whom:{n}:nobody",
        "compose-narrow:{n}:phone",
        "compose-narrow-to:{n}:place:0",
        "compose-topic:{n}:reminders",
        "compose-when:{n}:loud:999999999999999",
        "compose-when:{n}:shout:0",
        "compose-when:{n}:loud:-1",
        "compose-send:{n}",
        "compose-test:{n}:99",
        "run:99",
        "run-again:99",
        "run-edit-surely:99:{n}",
        "run-move:99",
    ],
)
async def test_a_button_that_was_never_offered_does_nothing(press: Shop, data: str) -> None:
    shown = await begins(press)
    number = json.loads(press.value("SELECT facts FROM drafts"))["nonce"]
    await press.vera.taps_data(shown.message_id, data.replace("{n}", number))
    await press.vera.sees_new(press.no(press.vera, Why.BUTTON_OLD))
    assert (planned(press), drafts(press)) == ([], 1)


async def test_what_was_chosen_is_what_is_kept(press: Shop) -> None:
    await begins(press)
    await goes_on(press, which="New in the last 30 days", topic="News")
    await checks(press, "Tomorrow 12:00")
    await plans(press)
    (one,) = planned(press)
    assert json.loads(one["segment"]) == {"which": "new"}
    assert (one["topic"], one["state"], starts(press)) == ("news", "planned", datetime(2026, 11, 22, 10, tzinfo=UTC))
