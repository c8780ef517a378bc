"""Points at the counter: scan, type the bill, and both sides know; caps, undo, rests, and another purchase."""

import pytest

from tests.cast import Shop, data_of
from tests.journeys.test_once import at_once
from tests.salon import panel_of, pays, points_of, sells_by_points


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """A salon with points only: one for every 1.00."""
    await sells_by_points(staffed)
    return staffed


async def test_scan_and_type_is_all_it_takes(salon: Shop) -> None:
    panel = await salon.scans(salon.max, salon.ona)
    assert panel.text == "Ona\n0 points\nType the bill, for example 12.50"
    assert panel.buttons == ["Amount", "Notes and birthday"]
    await salon.max.says("12,50")
    counted = await salon.max.sees_new("Ona: €12.50 → +12 points · 12 in all")
    assert counted.buttons == ["Undo"]
    receipt = await salon.ona.sees("+12 points for €12.50 · 12 in all\n18 more points to: Hair care")
    assert receipt.buttons == ["Not me"]
    assert salon.rows("SELECT units, amount, exact, actor IS NOT NULL AS by FROM entries") == [
        {"units": 12, "amount": 1250, "exact": "25/2", "by": 1}
    ]
    assert salon.rows("SELECT * FROM drafts") == []
    assert await salon.audit() == []


async def test_a_reward_that_has_just_come_within_reach_is_said_first_with_the_way_to_it(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "35")
    receipt = await salon.ona.sees(
        "+35 points for €35.00 · 35 in all\n🎁 Enough for: Hair care\n45 more points to: Haircut"
    )
    assert receipt.buttons == ["Rewards", "Not me"]
    await salon.ona.taps("Rewards")
    await salon.ona.sees_new("Hair care")
    await pays(salon, salon.max, salon.ona, "1")
    assert "Enough" not in (await salon.ona.sees("+1 point for €1.00 · 36 in all")).text


async def test_what_is_below_a_point_is_carried_and_said_kindly(salon: Shop) -> None:
    told = [(await pays(salon, salon.max, salon.ona, "0.40")).text for _ in range(3)]
    assert told[:2] == ["Ona: €0.40 counts towards the next point · 0 in all"] * 2
    assert told[2] == "Ona: €0.40 → +1 point · 1 in all"
    await salon.ona.sees("€0.40 counts towards your next point · 0 in all")
    assert salon.value("SELECT carry FROM accounts") == "1/5"
    assert await salon.audit() == []


async def test_the_days_limit_gives_the_part_that_fits_and_says_so(salon: Shop) -> None:
    await salon.plants("UPDATE programmes SET daily = 100")
    await pays(salon, salon.max, salon.ona, "80")
    told = await pays(salon, salon.max, salon.ona, "50")
    assert told.text == (
        "Ona: €50.00 → +20 points · 100 in all\n30 points were over the day’s limit and were not counted."
    )
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("1")
    await salon.max.sees_new("This card has reached the limit of the day (100 points). It can collect again tomorrow.")
    assert points_of(salon) == 100


async def test_too_large_a_bill_is_refused_with_the_most_and_the_form_stays(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("10000.01")
    await salon.max.sees_new("This is more than one bill can be here (€10,000.00).")
    await salon.max.says("10000")
    await salon.max.sees_new("Ona: €10,000.00 → +10,000 points · 10,000 in all")


async def test_soon_after_it_is_asked_whether_it_is_another_purchase(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "5")
    await salon.scans(salon.max, salon.ona)
    await salon.max.says("7.25")
    asked = await salon.max.sees_new("A purchase was counted on this card a moment ago. Is this another one?")
    assert asked.buttons == ["Another purchase, €7.25", "Menu"]
    assert points_of(salon) == 5
    taps = [(salon.max, asked, data_of(asked, "Another purchase, €7.25"))] * 50
    assert [toast.text for toast in await at_once(salon, *taps)] == ["Done"] * 50
    await salon.max.sees("Ona: €7.25 → +7 points · 12 in all")
    assert points_of(salon) == 12
    assert salon.value("SELECT count(*) FROM outbox WHERE code = 'earned-points'") == 2


async def test_an_amount_with_two_readings_records_nothing_until_one_is_chosen(salon: Shop) -> None:
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("1.000")
    asked = await salon.max.sees_new("This can be read in two ways.")
    assert asked.buttons == ["€1,000.00", "€1.00", "Cancel"]
    assert salon.rows("SELECT * FROM entries") == []
    whole, part = data_of(asked, "€1,000.00"), data_of(asked, "€1.00")
    await at_once(salon, *[(salon.max, asked, part)] * 50)
    await salon.max.sees("Ona: €1.00 → +1 point · 1 in all")
    await salon.max.taps_data(asked.message_id, whole)
    again = await salon.max.sees_new("so nothing more was counted")
    assert again.buttons == ["Undo", "Menu"]
    assert points_of(salon) == 1


async def test_undo_takes_the_bill_back_to_the_fraction(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "1.60")
    await pays(salon, salon.max, salon.ona, "2.50")
    assert (points_of(salon), salon.value("SELECT carry FROM accounts")) == (4, "1/10")
    await salon.max.says("/undo")
    await salon.max.sees_new("Your last entry: Ona, +3 points · €2.50. Take it back?")
    await salon.max.taps("Undo")
    await salon.max.sees_new("Taken back. Ona has 1 point.")
    assert (points_of(salon), salon.value("SELECT carry FROM accounts")) == (1, "3/5")
    assert await salon.audit() == []


async def test_two_staff_with_the_same_guest_count_each_what_they_typed_or_ask(salon: Shop) -> None:
    await salon.scans(salon.max, salon.ona)
    await salon.scans(salon.vera, salon.ona)
    await salon.max.says("12")
    await salon.max.sees_new("+12 points · 12 in all")
    await salon.vera.says("12")
    await salon.vera.sees_new("A purchase was counted on this card a moment ago.")
    assert points_of(salon) == 12


async def test_a_redelivered_amount_and_one_typed_again_earn_nothing_more(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "12")
    for update in list(salon.town.updates.delivered):
        salon.town.updates.redeliver(update["update_id"])
    await salon.settles()
    await salon.max.says("12")
    await salon.max.sees_new("Whose bill is it?")
    assert salon.rows("SELECT units FROM entries") == [{"units": 12}]


async def test_stamps_and_points_are_given_on_one_panel(staffed: Shop) -> None:
    await sells_by_points(staffed, stamps=True)
    panel = await staffed.scans(staffed.max, staffed.ona)
    assert panel.text == "Ona\n0 of 10 stamps\n0 points\nType the bill, for example 12.50"
    assert panel.buttons == ["+1", "+2", "+3", "Amount", "Notes and birthday"]
    await staffed.max.taps("+2")
    given = await staffed.max.sees_new("Ona +2 → 2 of 10")
    assert given.buttons == ["Amount", "Undo"]
    await staffed.max.says("9.90")
    counted = await staffed.max.sees_new("Ona: €9.90 → +9 points · 9 in all")
    assert counted.buttons == ["Undo", "Back"]
    await staffed.max.taps("Back")
    back = await staffed.max.sees_new("Ona\n2 of 10 stamps\n9 points")
    assert back.buttons[:4] == ["+1", "+2", "+3", "Amount"]
    assert await staffed.audit() == []


async def test_a_practice_card_earns_by_its_owners_hand(salon: Shop) -> None:
    await salon.vera.says("/manage")
    await salon.vera.sees_new("start=j_")
    await salon.vera.taps("Practice card")
    await salon.vera.says("/help")
    member = salon.value("SELECT number FROM cards c JOIN members m ON m.id = c.member WHERE m.practice_of NOT NULL")
    await salon.vera.says(str(member))
    await salon.vera.sees_new("This is your practice card.")
    await salon.vera.says("3")
    await salon.vera.sees_new("Vera: €3.00 → +3 points · 3 in all")
