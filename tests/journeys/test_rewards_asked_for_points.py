"""Redeem on the panel for points: the member is asked and their own tap spends them; practice has nobody to ask."""

import pytest

from loyalty.refusals import Why
from tests.cast import Shop, data_of
from tests.journeys.test_once import at_once
from tests.journeys.test_rewards_for_points import USED, redemptions, with_points
from tests.salon import panel_of, pays, points_of


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """A salon where Ona has points for the tint."""
    return await with_points(staffed)


async def test_agreeing_twice_spends_once_and_says_the_same_again(salon: Shop) -> None:
    panel = await panel_of(salon, salon.max, salon.ona)
    await salon.max.taps("Redeem: Brow tint · 100", panel.message_id)
    question = await salon.ona.sees("use 100 points for “Brow tint” now?")
    await at_once(salon, *[(salon.ona, question, data_of(question, "Yes, use it now"))] * 2)
    assert question.text == f"{USED}\n100 points spent, 50 left"
    assert (points_of(salon), redemptions(salon)) == (50, 1)


async def test_another_of_the_same_reward_is_asked_anew(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "50")
    for left in (100, 0):
        panel = await panel_of(salon, salon.max, salon.ona)
        await salon.max.taps("Redeem: Brow tint · 100", panel.message_id)
        question = await salon.ona.sees_new("use 100 points for “Brow tint” now?")
        await salon.ona.taps("Yes, use it now", question.message_id)
        await salon.ona.sees(f"100 points spent, {left} left")
    assert redemptions(salon) == 2


async def test_a_question_answered_and_undone_is_not_answered_again(salon: Shop) -> None:
    panel = await panel_of(salon, salon.max, salon.ona)
    await salon.max.taps("Redeem: Brow tint · 100", panel.message_id)
    question = await salon.ona.sees("use 100 points for “Brow tint” now?")
    data = data_of(question, "Yes, use it now")
    await salon.ona.taps("Yes, use it now", question.message_id)
    told = await salon.max.sees("Ona agreed")
    await salon.max.taps("Undo", told.message_id)
    await salon.settles()
    await salon.ona.taps_data(question.message_id, data)
    await salon.ona.sees_new("This code has lapsed")
    assert points_of(salon) == 150


async def test_five_rewards_stand_on_the_panel_and_the_others_one_tap_away(salon: Shop) -> None:
    for number in range(1, 8):
        await salon.plants("INSERT INTO rewards (title, cost, position) VALUES (?, ?, 9)", f"Small {number}", number)
    panel = await panel_of(salon, salon.max, salon.ona)
    rows = [label for label in panel.buttons if label.startswith("Redeem")]
    assert len(rows) == 5
    await salon.max.taps("More rewards", panel.message_id)
    more = await salon.max.sees_new("Ona has points for one of 8 rewards.")
    assert len([label for label in more.buttons if label.startswith("Redeem")]) == 8
    await salon.max.taps("Redeem: Small 7 · 7", more.message_id)
    await salon.ona.sees("use 7 points for “Small 7” now?")


async def test_the_practice_card_redeems_at_once_and_tells_nobody(salon: Shop) -> None:
    await salon.vera.taps_data(salon.vera.last.message_id, "practice")
    await salon.vera.sees_new("Practice card")
    await salon.vera.taps("Open at the counter")
    await salon.vera.sees_new("practice card")
    await salon.vera.says("100")
    await salon.vera.sees_new("+100 points")
    await salon.vera.taps_data(salon.vera.last.message_id, "panel:practice")
    panel = await salon.vera.sees_new("practice card")
    await salon.vera.taps("Redeem: Brow tint · 100", panel.message_id)
    await salon.vera.sees_new("100 points spent, 0 left")
    assert redemptions(salon) == 1
    assert salon.value("SELECT count(*) FROM outbox WHERE code LIKE 'reward-%'") == 0
    assert await salon.audit() == []


async def test_another_persons_question_cannot_be_answered(salon: Shop) -> None:
    await salon.joins(salon.tomas)
    panel = await panel_of(salon, salon.max, salon.ona)
    await salon.max.taps("Redeem: Brow tint · 100", panel.message_id)
    await salon.ona.sees("use 100 points for “Brow tint” now?")
    await salon.tomas.taps_data(salon.tomas.last.message_id, f"agree:{salon.value('SELECT id FROM asks')}")
    await salon.tomas.sees_new(salon.no(salon.tomas, Why.BUTTON_OLD))
    assert redemptions(salon) == 0


async def test_not_me_below_a_used_reward_is_looked_into_and_gives_the_points_back(salon: Shop) -> None:
    panel = await panel_of(salon, salon.max, salon.ona)
    await salon.max.taps("Redeem: Brow tint · 100", panel.message_id)
    question = await salon.ona.sees("use 100 points for “Brow tint” now?")
    await salon.ona.taps("Yes, use it now", question.message_id)
    await salon.ona.sees(USED)
    await salon.ona.taps("Not me")
    await salon.settles()
    dispute = await salon.vera.sees("Brow tint")
    assert "“Brow tint” used · −100 points (" in dispute.text
    assert "Until you answer" not in dispute.text, "what was used gave no reward to hold up"
    await salon.vera.taps("Reverse it", dispute.message_id)
    await salon.settles()
    assert points_of(salon) == 150
    assert await salon.audit() == []
