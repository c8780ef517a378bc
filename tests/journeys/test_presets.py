"""Each kind of business from the ownership link to the first reward handed over at the counter; and its money."""

import re

import pytest

from screens.words import Words
from tests.cast import Shop
from tests.salon import pays, points_of

LABELS = {
    "cafe": "Café: 10 stamps, a free coffee",
    "barber": "Barber: 5 stamps, a free haircut",
    "salon": "Salon: points and a small catalogue",
    "shop": "Shop: points and gifts",
}


async def sets_up(shop: Shop, preset: str, country: str = "Lithuania") -> None:
    """Four answers, and a colleague at the counter."""
    await shop.takes_over()
    await answers(shop, preset, country)
    await shop.hires(shop.max)


async def answers(shop: Shop, preset: str, country: str = "Lithuania") -> None:
    await shop.vera.taps(LABELS[preset])
    await shop.vera.sees_new("Question 2 of 4")
    await shop.vera.says("Riverside")
    await shop.vera.sees_new("Question 3 of 4")
    await shop.vera.says(country)
    await shop.vera.sees_new("Question 4 of 4")
    await shop.vera.taps("🟢")
    await shop.vera.sees("Riverside is set up")
    await shop.vera.sees("The same to print")


@pytest.mark.parametrize(("preset", "visits", "reward"), [("cafe", 4, "Free coffee"), ("barber", 2, "Free haircut")])
async def test_stamps_from_the_link_to_the_first_reward(shop: Shop, preset: str, visits: int, reward: str) -> None:
    await sets_up(shop, preset)
    await shop.joins(shop.ona)
    for _ in range(visits):
        await shop.stamps(shop.max, shop.ona, 3)
    await shop.ona.says("/rewards")
    await shop.ona.taps(f"Use: {reward}")
    await hands_over(shop, reward)


@pytest.mark.parametrize(("preset", "reward"), [("salon", "Hand care"), ("shop", "Small gift")])
async def test_points_from_the_link_to_the_first_reward(shop: Shop, preset: str, reward: str) -> None:
    await sets_up(shop, preset)
    await shop.ona.says("/start")
    welcome = await shop.ona.sees_new("Welcome to Riverside.")
    assert "Collect points (1 point for every €1.00) and choose your rewards." in welcome.text
    assert f"The first reward: {reward}, 100 points" in welcome.text
    assert "stamps" not in welcome.text
    await shop.joins(shop.ona)
    await pays(shop, shop.max, shop.ona, "104,50")
    await shop.ona.says("/rewards")
    await shop.ona.taps(f"Use: {reward} · 100")
    await hands_over(shop, reward)
    assert points_of(shop) == 4


async def hands_over(shop: Shop, reward: str) -> None:
    """Ona's pass is scanned and the reward is given; everything adds up."""
    await shop.ona.sees_new("Show this at the counter")
    await shop.settles()
    await shop.max.scans_and_starts(shop.ona)
    await shop.max.sees_new("Hand it over?")
    await shop.max.taps("Give it")
    await shop.ona.sees(f"Used: {reward}")
    assert await shop.audit() == []


async def test_the_first_poster_speaks_of_the_countrys_money_as_every_later_one_does(shop: Shop) -> None:
    await sets_up(shop, "salon", "Poland")
    await shop.settles()
    first = shop.rows("SELECT version FROM pictures WHERE version LIKE 'poster:%'")
    await shop.vera.says("/manage")
    await shop.vera.taps("Poster")
    await shop.vera.sees_new("The same to print")
    await shop.settles()
    assert shop.rows("SELECT version FROM pictures WHERE version LIKE 'poster:%'") == first
    assert len(first) == 1


async def test_a_poster_speaks_the_main_language_whatever_its_owner_reads(shop: Shop) -> None:
    await sets_up(shop, "cafe")
    await shop.vera.says("/language")
    await shop.vera.taps("Polski")
    await shop.settles()
    await shop.vera.says("/manage")
    await shop.vera.taps("Plakat")
    await shop.vera.sees_new(Words("pl").say("poster-print"))
    await shop.settles()
    assert shop.value("SELECT count(*) FROM pictures WHERE version LIKE 'poster:%'") == 1


async def test_a_salons_first_screens_speak_of_points(shop: Shop) -> None:
    await sets_up(shop, "salon")
    done = await shop.vera.sees(re.compile("3 rewards are ready for guests’ points"))
    assert done.buttons == ["Rewards", "Manage"]
    await shop.vera.says("/manage")
    desk = await shop.vera.sees_new("start=j_")
    assert "stamps" not in desk.text
    assert {"Points", "Rewards"} <= set(desk.buttons)
    assert "Programme" not in desk.buttons


@pytest.mark.parametrize(
    ("country", "per", "price", "most"),
    [
        ("Germany", 100, 500, 100_000),
        ("Hungary", 10_000, 50_000, 10_000_000),
        ("Japan", 100, 500, 100_000),
        ("Czechia", 1000, 5000, 1_000_000),
        ("Kazakhstan", 10_000, 50_000, 10_000_000),
    ],
)
async def test_rate_and_prices_suit_the_countrys_money(
    shop: Shop, country: str, per: int, price: int, most: int
) -> None:
    await shop.takes_over()
    await shop.vera.taps(LABELS["salon"])
    await shop.vera.taps("Keep “Old Town Café”")
    await shop.vera.sees_new("Question 3 of 4")
    await shop.vera.says(country)
    asked = await shop.vera.sees_new(re.compile("Question 4 of 4|Which city"))
    if "Which city" in asked.text:
        await shop.vera.taps(asked.buttons[0])
        await shop.vera.sees_new("Question 4 of 4")
    await shop.vera.taps("🟢")
    await shop.vera.sees("is set up")
    assert shop.rows("SELECT units, per, most FROM programmes") == [{"units": 1, "per": per, "most": most}]
    assert shop.value("SELECT price FROM rewards WHERE title = 'preset:hand-care'") == price


async def test_another_kind_takes_the_place_of_the_first_while_nobody_collects(shop: Shop) -> None:
    await sets_up(shop, "salon")
    await shop.joins(shop.ona)
    await shop.scans(shop.max, shop.ona)
    await shop.vera.says("/manage")
    await shop.vera.taps("Set up anew")
    await shop.vera.sees_new("Question 1 of 4")
    await answers(shop, "barber")
    assert shop.rows("SELECT kind, goal FROM programmes") == [{"kind": "stamps", "goal": 5}]
    assert shop.value("SELECT count(*) FROM rewards WHERE cost IS NOT NULL AND gone = 0") == 0
    await shop.stamps(shop.max, shop.ona, 1)
    await shop.ona.says("/balance")
    await shop.ona.sees_new("4 more stamps to your reward: Free haircut")
    assert await shop.audit() == []


async def test_set_up_anew_may_keep_the_rules_one_made(shop: Shop) -> None:
    await sets_up(shop, "salon")
    await shop.plants("UPDATE rewards SET title = 'Sauna' WHERE title = 'preset:hand-care'")
    await shop.vera.says("/manage")
    await shop.vera.taps("Set up anew")
    await shop.vera.sees_new("Question 1 of 4")
    await shop.vera.taps("Keep my own rules")
    await shop.vera.taps("Keep “Riverside”")
    await shop.vera.taps("Lithuania")
    await shop.vera.taps("🔴")
    await shop.vera.sees_new("is set up")
    await shop.settles()
    assert shop.rows("SELECT preset, colour FROM business") == [{"preset": "salon", "colour": "#B3261E"}]
    assert shop.value("SELECT count(*) FROM rewards WHERE title = 'Sauna' AND gone = 0") == 1
