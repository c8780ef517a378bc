"""Rewards for points: see what they buy, Use, the ten-minute pass, Give it; or staff's question and one's own tap."""

import re

import pytest
from PIL import Image

from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import CAFE, Shop, data_of
from tests.journeys.test_once import at_once
from tests.salon import panel_of, pays, points_of, sells_by_points
from tests.screens.pictures.logos import png

TINT, MASSAGE = "Brow tint", "Head massage"
USED = f"Used: {TINT}, {CAFE}. Enjoy!"


async def with_points(shop: Shop) -> Shop:
    """A salon with points only, one for every 1.00; the tint costs 100, the massage 250. Ona has 150."""
    await sells_by_points(shop, rewards=((TINT, 100, None), (MASSAGE, 250, None)))
    await pays(shop, shop.max, shop.ona, "150")
    await shop.ona.sees("+150 points for €150.00")
    return shop


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """A salon where Ona has points for the tint."""
    return await with_points(staffed)


async def uses(shop: Shop, label: str = f"Use: {TINT} · 100") -> Message:
    """Ona opens her rewards and taps [Use]; the pass."""
    await shop.ona.says("/rewards")
    await shop.ona.sees_new(re.compile(r"^You have [\d,]+ points"))
    await shop.ona.taps(label)
    shown = await shop.ona.sees_new("Show this at the counter")
    await shop.settles()
    return shown


async def scanned(shop: Shop) -> Message:
    """Max scans the pass on Ona's screen; what he is asked."""
    await shop.max.scans_and_starts(shop.ona)
    return await shop.max.sees_new("Hand it over?")


def redemptions(shop: Shop) -> int:
    """How many rewards were paid for, undone ones too."""
    return int(shop.value("SELECT count(*) FROM entries WHERE kind = 'redemption'"))


async def test_from_the_first_points_to_a_used_reward(staffed: Shop) -> None:
    await sells_by_points(staffed, rewards=((TINT, 100, None), (MASSAGE, 250, None)))
    await staffed.shows_card(staffed.ona)
    await pays(staffed, staffed.max, staffed.ona, "60")
    await staffed.ona.sees("Ona\n40 more points to: Brow tint")
    await pays(staffed, staffed.max, staffed.ona, "62.40")
    await staffed.ona.sees("Ona\n128 more points to: Head massage")
    await staffed.ona.says("/rewards")
    listed = await staffed.ona.sees_new("You have 122 points.")
    assert listed.text == (
        "You have 122 points.\n"
        "Yours for points now:\n• Brow tint · 100 points\n"
        "Worth collecting for:\n• Head massage · 250 points, 128 more to go"
    )
    assert listed.buttons == ["Use: Brow tint · 100", "Card"]
    await staffed.ona.taps("Use: Brow tint · 100")
    shown = await staffed.ona.sees_new("Brow tint · 100 points\nShow this at the counter before")
    await staffed.settles()
    assert points_of(staffed) == 122
    asked = await scanned(staffed)
    assert asked.text == "Brow tint for Ona, 100 points\nValid. Hand it over?"
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("Brow tint given to Ona\n100 points spent, 22 left")
    await staffed.ona.sees(f"{USED}\n100 points spent, 22 left")
    used = await staffed.ona.sees("Brow tint\nUsed. Enjoy!")
    assert (used.message_id, used.buttons) == (shown.message_id, [])
    await staffed.ona.sees("Ona\n78 more points to: Brow tint")
    await staffed.ona.says("/history")
    told = await staffed.ona.sees_new("History")
    assert "Used: Brow tint (−100 points)" in told.text
    assert "+60 points (€60.00)" in told.text
    assert await staffed.audit() == []


async def test_the_card_and_the_balance_say_where_the_points_stand(salon: Shop) -> None:
    card = await salon.shows_card(salon.ona)
    assert card.text == "Ona\n100 more points to: Head massage"
    assert card.buttons[0] == "Rewards (1)"
    await salon.ona.says("/balance")
    told = await salon.ona.sees_new(f"{CAFE}: 150 points")
    assert told.text.split("\n")[1:] == [
        "100 more points to: Head massage",
        "Your points are enough for a reward now.",
    ]


async def test_a_card_with_both_tells_of_both(staffed: Shop) -> None:
    await sells_by_points(staffed, rewards=((TINT, 100, None),), stamps=True)
    card = await staffed.shows_card(staffed.ona)
    assert card.text == "Ona\n10 more stamps to your reward: Free coffee\n100 more points to: Brow tint"
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new(re.compile(r"0 of 10 stamps\n.*\n0 points\n100 more points to: Brow tint$"))
    await staffed.ona.says("/rewards")
    await staffed.ona.sees_new(re.compile(r"^No reward to use yet\.\n0 of 10 .*\nYou have 0 points\."))


async def test_a_lapsed_pass_costs_nothing_and_a_new_one_works(salon: Shop) -> None:
    await uses(salon)
    salon.later(minutes=10)
    await salon.max.scans_and_starts(salon.ona)
    await salon.max.sees_new("This code has lapsed; nothing was lost.")
    assert (points_of(salon), redemptions(salon)) == (150, 0)
    await uses(salon)
    await scanned(salon)
    await salon.max.taps("Give it")
    await salon.max.sees_new("given to Ona")


async def test_a_pass_that_lapses_between_scan_and_tap_spends_nothing(salon: Shop) -> None:
    await uses(salon)
    await scanned(salon)
    salon.later(minutes=11)
    await salon.max.taps("Give it")
    await salon.max.sees_new("This code has lapsed")
    assert redemptions(salon) == 0


async def test_a_used_pass_says_when_and_where_and_its_undoing_gives_the_points_back(salon: Shop) -> None:
    await uses(salon)
    link = await salon.max.scans_and_starts(salon.ona)
    await salon.max.taps("Give it")
    given = await salon.max.sees_new("given to Ona")
    assert link is not None
    await salon.vera.opens(link)
    await salon.vera.sees_new(re.compile(rf"“Brow tint” was used already: .*21.*, \d\d:\d\d, {CAFE}\."))
    await salon.max.taps("Undo", given.message_id)
    await salon.settles()
    assert points_of(salon) == 150
    await salon.vera.opens(link)
    await salon.vera.sees_new("This code has lapsed")
    assert await salon.audit() == []


async def test_fifty_taps_on_give_it_spend_once_and_say_the_same(salon: Shop) -> None:
    await uses(salon)
    asked = await scanned(salon)
    answers = await at_once(salon, *[(salon.max, asked, data_of(asked, "Give it"))] * 50)
    assert [toast.text for toast in answers] == ["Done"] * 50
    assert (points_of(salon), redemptions(salon)) == (50, 1)
    assert salon.value("SELECT count(*) FROM outbox WHERE code = 'reward-redeemed'") == 1
    assert await salon.audit() == []


async def test_two_staff_who_scanned_one_pass_give_it_once(salon: Shop) -> None:
    await uses(salon)
    mine = await scanned(salon)
    await salon.vera.scans_and_starts(salon.ona)
    hers = await salon.vera.sees_new("Hand it over?")
    await at_once(salon, (salon.max, mine, data_of(mine, "Give it")), (salon.vera, hers, data_of(hers, "Give it")))
    assert (points_of(salon), redemptions(salon)) == (50, 1)
    assert sum("was used already" in person.last.text for person in (salon.max, salon.vera)) == 1


async def test_of_the_last_one_in_stock_two_members_get_one(salon: Shop) -> None:
    await salon.joins(salon.tomas)
    await pays(salon, salon.max, salon.tomas, "200")
    await salon.plants("UPDATE rewards SET stock = 1 WHERE title = 'Brow tint'")
    await uses(salon)
    mine = await scanned(salon)
    await salon.tomas.says("/rewards")
    listed = await salon.tomas.sees_new("You have 200 points.")
    assert "• Brow tint · 100 points · 1 left" in listed.text
    await salon.tomas.taps("Use: Brow tint · 100")
    await salon.tomas.sees_new("Show this at the counter")
    await salon.vera.scans_and_starts(salon.tomas)
    hers = await salon.vera.sees_new("Hand it over?")
    await at_once(salon, (salon.max, mine, data_of(mine, "Give it")), (salon.vera, hers, data_of(hers, "Give it")))
    assert redemptions(salon) == 1
    assert salon.value("SELECT stock FROM rewards WHERE title = 'Brow tint'") == 0
    refused = [person for person in (salon.max, salon.vera) if "is not offered any more" in person.last.text]
    assert len(refused) == 1
    assert await salon.audit() == []


async def test_points_gone_meanwhile_are_refused_kindly_on_both_sides(salon: Shop) -> None:
    """A question and a pass are open for more than Ona has: whichever comes second is refused."""
    panel = await panel_of(salon, salon.max, salon.ona)
    await salon.max.taps("Redeem: Brow tint · 100", panel.message_id)
    await salon.max.sees_new("I asked Ona whether to use “Brow tint” now.")
    question = await salon.ona.sees(f"{CAFE}: use 100 points for “Brow tint” now?")
    await uses(salon)
    asked = await scanned(salon)
    await salon.ona.taps("Yes, use it now", question.message_id)
    await salon.ona.sees(f"{USED}\n100 points spent, 50 left")
    await salon.max.sees("Ona agreed: give them Brow tint.")
    await salon.max.taps("Give it", asked.message_id)
    await salon.max.sees_new(salon.no(salon.max, Why.REWARD_BEYOND, reward=TINT, missing=50))
    await salon.ona.taps_data(salon.ona.last.message_id, f"use-reward:{reward_id(salon)}")
    await salon.ona.sees_new(salon.no(salon.ona, Why.REWARD_BEYOND, reward=TINT, missing=50))
    assert (points_of(salon), redemptions(salon)) == (50, 1)
    assert await salon.audit() == []


def reward_id(shop: Shop, title: str = TINT) -> int:
    """A reward by its title."""
    return int(shop.value("SELECT id FROM rewards WHERE title = ?", title))


async def test_a_reward_that_ended_or_ran_out_is_not_shown_nor_given(salon: Shop) -> None:
    await uses(salon)
    asked = await scanned(salon)
    ended = int(salon.town.clock.now().timestamp() * 1000)
    await salon.plants("UPDATE rewards SET ends_at = ? WHERE title = 'Brow tint'", ended)
    await salon.plants("UPDATE rewards SET stock = 0 WHERE title = 'Head massage'")
    await salon.max.taps("Give it", asked.message_id)
    refused = await salon.max.sees_new(salon.no(salon.max, Why.REWARD_GONE, reward=TINT))
    assert refused.buttons == ["How to scan"]
    await salon.ona.says("/rewards")
    listed = await salon.ona.sees_new("You have 150 points.")
    assert listed.buttons == ["Card"]
    await salon.ona.taps_data(listed.message_id, f"use-reward:{reward_id(salon)}")
    await salon.ona.sees_new(salon.no(salon.ona, Why.REWARD_GONE, reward=TINT))
    assert redemptions(salon) == 0


async def test_a_reward_with_a_picture_is_looked_at_and_used_from_there(salon: Shop) -> None:
    photo = png(Image.new("RGB", (320, 240), "#8E3B63"))
    await salon.plants("UPDATE rewards SET picture = ?, stock = 3 WHERE title = 'Brow tint'", photo)
    await salon.ona.says("/rewards")
    await salon.ona.taps("Picture")
    shown = await salon.ona.sees_new("Brow tint\n100 points\n3 left")
    assert shown.buttons == [f"Use: {TINT} · 100", "Rewards"]
    await salon.ona.taps(f"Use: {TINT} · 100", shown.message_id)
    await salon.ona.sees_new("Show this at the counter")


@pytest.mark.parametrize("data", ["use-reward:999", "reward-picture:999", "use-reward:x", "reward-picture:"])
async def test_a_button_that_names_no_reward_does_nothing(salon: Shop, data: str) -> None:
    before = salon.what_counts()
    await salon.ona.taps_data(salon.ona.last.message_id, data)
    await salon.ona.sees_new(salon.no(salon.ona, Why.BUTTON_OLD))
    assert salon.what_counts() == before


async def test_someone_removed_meanwhile_gives_nothing(salon: Shop) -> None:
    await uses(salon)
    asked = await scanned(salon)
    await salon.plants("DELETE FROM team WHERE role = 'staff'")
    await salon.max.taps("Give it", asked.message_id)
    await salon.max.sees_new(salon.no(salon.max, Why.NOT_STAFF))
    assert redemptions(salon) == 0


async def test_the_last_one_in_stock_leaves_every_card_that_led_to_it(staffed: Shop) -> None:
    await with_points(staffed)
    await staffed.plants("UPDATE rewards SET stock = 1 WHERE title = 'Brow tint'")
    await staffed.joins(staffed.tomas)
    await staffed.tomas.sees("Tomas\n100 more points to: Brow tint")
    await uses(staffed)
    await scanned(staffed)
    await staffed.max.taps("Give it")
    await staffed.ona.sees(USED)
    await staffed.tomas.sees("Tomas\n250 more points to: Head massage")
