"""The promise of points at the owner's desk: rate, limits, lapse, and a second programme beside the first."""

import pytest

from loyalty.rate import MOST_BILL
from loyalty.refusals import Fact, Why
from tests.cast import Shop, data_of
from tests.salon import pays, points_of, sells_by_points

POSTER = "A printed poster still names what you promised before: print a new one."


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """A salon with points only, one for every 1.00."""
    await sells_by_points(staffed)
    return staffed


async def opens_page(shop: Shop) -> None:
    await shop.vera.says("/manage")
    await shop.vera.taps("Points", (await shop.vera.sees_new("start=j_")).message_id)
    await shop.vera.sees_new("Your points")


def rule(shop: Shop) -> dict[str, object]:
    """The promise as it is kept."""
    return shop.rows("SELECT units, per, most, interval_s, daily, bills, months FROM programmes WHERE kind = 'points'")[
        0
    ]


async def test_a_rate_is_previewed_before_it_changes_and_what_is_carried_stays_exact(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "0.60")
    await pays(salon, salon.max, salon.ona, "10")
    await opens_page(salon)
    await salon.vera.taps("Rate")
    asked = await salon.vera.sees_new("Now: 1 point for every €1.00.")
    assert "1 per €1.00" in asked.text
    await salon.vera.says("1 per 2,50")
    preview = await salon.vera.sees_new("From now on: 1 point for every €2.50")
    assert preview.text.split("\n")[1:] == [
        "€10.00 → 4 points instead of 10",
        "€50.00 → 20 points instead of 50",
        "The 10 points members have already stay exactly as they were given.",
    ]
    assert (rule(salon)["units"], rule(salon)["per"]) == (1, 100)
    await salon.vera.taps("Yes, from now on")
    changed = await salon.vera.sees_new("1 point for every €2.50\nThe largest bill")
    assert (changed.text.splitlines()[-1], changed.buttons[0]) == (POSTER, "Poster")
    assert salon.rows("SELECT balance, carry FROM accounts") == [{"balance": 10, "carry": "3/5"}]
    assert salon.rows("SELECT * FROM drafts") == []
    await pays(salon, salon.max, salon.ona, "1")
    assert points_of(salon) == 11
    assert salon.value("SELECT carry FROM accounts") == "0"
    assert await salon.audit() == []


async def test_two_confirms_make_one_change_also_after_another_one(salon: Shop) -> None:
    await opens_page(salon)
    await salon.vera.taps("Rate")
    await salon.vera.taps("1 point for every €5.00")
    first = await salon.vera.sees_new("€10.00 → 2 points instead of 10")
    yes = data_of(first, "Yes, from now on")
    await salon.vera.taps_data(first.message_id, yes)
    await salon.vera.sees_new("1 point for every €5.00")
    await salon.vera.taps("Rate")
    await salon.vera.taps("2 points for every €1.00")
    await salon.vera.taps("Yes, from now on")
    await salon.vera.sees_new("2 points for every €1.00\nThe largest bill")
    await salon.vera.taps_data(first.message_id, yes)
    await salon.settles()
    assert (rule(salon)["units"], rule(salon)["per"]) == (2, 100)
    assert salon.value("SELECT count(*) FROM journal WHERE act = 'points-changed'") == 2


async def test_a_rate_that_could_be_either_is_asked_for(salon: Shop) -> None:
    await opens_page(salon)
    await salon.vera.taps("Rate")
    await salon.vera.says("1 per 1.000")
    unsure = await salon.vera.sees_new("This can be read in two ways")
    assert unsure.buttons[:2] == ["1 point for every €1,000.00", "1 point for every €1.00"]
    await salon.vera.taps("1 point for every €1,000.00")
    await salon.vera.sees_new("€50.00 → 0 points instead of 50")


async def test_limits_are_set_by_a_tap_in_plain_words(salon: Shop) -> None:
    await opens_page(salon)
    for button, choice, shown in (
        ("Pause", "No pause", "No pause is needed between two bills."),
        ("Daily limit", "100 points", "A card gets at most 100 points a day."),
        ("Bills with a reward", "The rest", "earns points for the rest of it, without the reward."),
    ):
        await salon.vera.taps(button)
        await salon.vera.taps(choice)
        await salon.vera.sees_new(f"{shown}")
        await salon.vera.sees_new("Your points")
    assert rule(salon) == {
        "units": 1, "per": 100, "most": 1_000_000, "interval_s": 0, "daily": 100, "bills": "rest", "months": None,
    }  # fmt: skip
    assert salon.value("SELECT count(*) FROM journal WHERE act = 'points-changed'") == 3


async def test_the_largest_bill_is_typed_and_holds_at_the_counter(salon: Shop) -> None:
    await opens_page(salon)
    await salon.vera.taps("Largest bill")
    await salon.vera.sees_new("Now it is €10,000.00.")
    await salon.restarts()
    await salon.vera.says("200")
    await salon.vera.sees_new("The largest bill at the counter: €200.00")
    await salon.scans(salon.max, salon.ona)
    await salon.max.says("200.01")
    await salon.max.sees_new(salon.no(salon.max, Why.AMOUNT_MOST, bill=20000))


async def test_points_lapse_as_stamps_do(salon: Shop) -> None:
    await opens_page(salon)
    await salon.vera.taps("Points lapse")
    await salon.vera.sees_new("Points never lapse.\nChoose how long a point is good.")
    await salon.vera.taps("12 months")
    await salon.vera.sees_new("From now on: a point is good for 12 months.")
    assert rule(salon)["months"] is None
    await salon.vera.taps("Yes, from now on")
    await salon.vera.sees_new("Points lapse 12 months after the visit.")
    assert rule(salon)["months"] == 12
    await pays(salon, salon.max, salon.ona, "5")
    assert salon.value("SELECT expires_at IS NOT NULL FROM lots") == 1


BAD: dict[str, list[tuple[str, Why, dict[str, Fact]]]] = {
    "Rate": [
        (typed, Why.RATE_WRONG, {})
        for typed in ("0 per 1", "1 per 0", "-1 per 2", "free", "1e9", "1 per NaN", "5", "1,50", "1001 per 1")
    ],
    "Largest bill": [
        ("0", Why.AMOUNT_ZERO, {}),
        ("-5", Why.AMOUNT_ZERO, {}),
        ("a lot", Why.AMOUNT_FORM, {}),
        ("1e999", Why.AMOUNT_FORM, {}),
        ("9" * 20, Why.AMOUNT_MOST, {"bill": MOST_BILL}),
    ],
}


@pytest.mark.parametrize("form", BAD)
async def test_what_cannot_be_is_refused_with_an_example_and_changes_nothing(salon: Shop, form: str) -> None:
    await opens_page(salon)
    before = rule(salon)
    await salon.vera.taps(form)
    await salon.vera.sees_new("Now")
    for typed, why, facts in BAD[form]:
        await salon.vera.says(typed)
        refused = await salon.vera.sees_new(salon.no(salon.vera, why, **facts))
        assert refused.buttons == ["Cancel"], typed
    await salon.plants("UPDATE team SET role = 'staff' WHERE role = 'owner'")
    await salon.vera.says("1 per 2" if form == "Rate" else "20")
    await salon.vera.sees_new("Only the owner can do this.")
    assert (rule(salon), salon.rows("SELECT * FROM drafts")) == (before, [])


@pytest.mark.parametrize(
    "data",
    ["points-rate-to:0:100", "points-rate-surely:nobody", "points-most-to:0", "points-rule:colour",
     "points-rule-to:day:7", "points-rule-to:bills:3", "points-add", "points-add-surely:x",
     "lapse-to:7:points", "lapse-to:12"],
)  # fmt: skip
async def test_a_forged_button_does_nothing(salon: Shop, data: str) -> None:
    await opens_page(salon)
    before = rule(salon)
    await salon.vera.taps_data(salon.vera.last.message_id, data)
    why = Why.RATE_WRONG if data.startswith("points-rate-to") else Why.BUTTON_OLD
    await salon.vera.sees_new(salon.no(salon.vera, why))
    assert rule(salon) == before


async def test_points_are_added_beside_stamps_after_a_look_at_the_card(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.vera.says("/manage")
    await staffed.vera.taps("Programme", (await staffed.vera.sees_new("start=j_")).message_id)
    await staffed.vera.taps("Add points")
    preview = await staffed.vera.sees_new("This is a guest’s card with points beside the stamps.")
    assert preview.photo
    assert staffed.value("SELECT count(*) FROM programmes") == 1
    for _ in range(2):
        await staffed.vera.taps("Yes, add points", preview.message_id)
        await staffed.vera.sees("Your points")
    assert staffed.rows("SELECT kind FROM programmes ORDER BY kind") == [{"kind": "points"}, {"kind": "stamps"}]
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'points-added'") == 1
    await staffed.vera.taps("Rewards")
    await staffed.vera.sees_new("Points buy nothing yet.")
    staffed.later(minutes=6)
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert panel.buttons[:4] == ["+1", "+2", "+3", "Amount"]
    assert await staffed.audit() == []


async def test_stamps_are_added_beside_points_with_a_reward_of_ones_own(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "7")
    await opens_page(salon)
    await salon.vera.taps("Add stamps")
    await salon.vera.sees_new("10 stamps fill a card. What does a full one give?")
    await salon.vera.says("...")
    await salon.vera.sees_new(salon.no(salon.vera, Why.TITLE_WRONG, most=40))
    await salon.vera.says("Free mask")
    preview = await salon.vera.sees_new("This is a guest’s card with stamps beside the points.")
    assert preview.photo
    await salon.vera.taps("Yes, add stamps")
    await salon.vera.sees("Your points")
    await salon.settles()
    assert salon.rows("SELECT * FROM drafts") == []
    await salon.stamps(salon.max, salon.ona, 2)
    await salon.ona.says("/balance")
    await salon.ona.sees_new("8 more stamps to your reward: Free mask")
    assert points_of(salon) == 7
    await opens_page(salon)
    await salon.vera.taps("Stamps")
    await salon.vera.sees_new("Your stamp programme")
    assert await salon.audit() == []
