"""Points put right at the counter: a bill returned whole or in parts, a reward given back, and both sides are told."""

import pytest

from sandbox.messages import Message
from sandbox.person import Person
from tests.cast import Shop, data_of
from tests.journeys.test_once import at_once
from tests.salon import panel_of, pays, points_of, sells_by_points


@pytest.fixture
async def salon(staffed: Shop) -> Shop:
    """One point for every 1.00, no stamps."""
    await sells_by_points(staffed)
    return staffed


async def finds(shop: Shop, who: Person, number: int = 1) -> Message:
    """The question about one of Ona's latest entries."""
    await panel_of(shop, who, shop.ona)
    await who.taps("Entries")
    await who.sees_new("Latest entries of Ona")
    await who.taps(str(number))
    return await who.sees_new("Take it back?")


async def returns(shop: Shop, who: Person, amount: str, number: int = 1) -> Message:
    """A part of a bill, up to the question why."""
    await finds(shop, who, number)
    await who.taps("A part was returned")
    await who.sees_new("How much of the bill was returned?")
    await who.says(amount)
    return await who.sees_new("Why? Ona reads the reason.")


async def test_half_of_a_bill_returned_takes_half_of_its_points_and_says_why(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "100")
    asked = await returns(salon, salon.vera, "50")
    assert asked.text == "Ona: €50.00 of €100.00 returned, that is −50 points. Why? Ona reads the reason."
    await salon.vera.taps("Goods returned")
    done = await salon.vera.sees_new("Ona: €50.00 returned, −50 points → 50 points")
    assert done.text.endswith("Not returned: €50.00")
    told = await salon.ona.sees("Corrected: −50 points. €50.00 of your purchase was returned.")
    assert told.text.endswith("\nYou have 50 points.")
    assert points_of(salon) == 50
    assert await salon.audit() == []


async def test_the_last_part_takes_back_the_exact_rest_and_the_bill_is_closed(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "10.50")
    for amount in ("3.50", "3.50"):
        await returns(salon, salon.vera, amount)
        await salon.vera.taps("Counted by mistake")
        await salon.vera.sees_new("returned, −3 points")
    await returns(salon, salon.vera, "3.50")
    await salon.vera.taps("Goods returned")
    done = await salon.vera.sees_new("€3.50 returned, −4 points → 0 points")
    assert "Not returned" not in done.text
    assert salon.rows("SELECT balance, carry FROM accounts") == [{"balance": 0, "carry": "0"}]
    await panel_of(salon, salon.vera, salon.ona)
    await salon.vera.taps("Entries")
    assert "1" not in (await salon.vera.sees_new("Latest entries of Ona")).buttons
    assert await salon.audit() == []


async def test_another_reason_is_read_word_for_word(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "12,50")
    await returns(salon, salon.vera, "2,50")
    await salon.vera.taps("Another reason")
    await salon.vera.sees_new("Why is €2.50 returned?")
    await salon.vera.says("The mug <b>broke</b>")
    await salon.vera.sees_new("€2.50 returned, −2 points")
    await salon.ona.sees("Corrected: −2 points. €2.50 of your purchase was returned. Reason: The mug <b>broke</b>")


async def test_a_doubled_tap_returns_one_part_and_a_stale_one_none(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "100")
    first = await returns(salon, salon.vera, "30")
    stale = data_of(first, "Counted by mistake")
    taps = [(salon.vera, first, data_of(first, "Goods returned"))] * 20
    await at_once(salon, *taps)
    assert points_of(salon) == 70
    await returns(salon, salon.vera, "20")
    await salon.vera.taps("Goods returned")
    await salon.vera.sees_new("€20.00 returned, −20 points → 50 points")
    await salon.vera.taps_data(first.message_id, stale.replace("3000", "4000"))
    assert points_of(salon) == 50
    assert salon.value("SELECT count(*) FROM entries WHERE reason = 'part'") == 2
    assert await salon.audit() == []


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("100.01", "Only €100.00 of this bill can still be returned."),
        ("0", "An amount must be above zero, for example: 12.50"),
        ("-5", "An amount must be above zero, for example: 12.50"),
        ("all of it", "I cannot read this as an amount. Type it like this: 12.50"),
        ("1e999", "I cannot read this as an amount. Type it like this: 12.50"),
    ],
)
async def test_a_bad_amount_returns_nothing_and_can_be_typed_again(salon: Shop, typed: str, answer: str) -> None:
    await pays(salon, salon.max, salon.ona, "100")
    await finds(salon, salon.vera)
    await salon.vera.taps("A part was returned")
    await salon.vera.sees_new("How much of the bill was returned?")
    await salon.vera.says(typed)
    assert (await salon.vera.sees_new(answer)).buttons == ["Cancel"]
    assert points_of(salon) == 100
    await salon.vera.says("40")
    await salon.vera.sees_new("€40.00 of €100.00 returned, that is −40 points.")


async def test_an_amount_with_two_readings_is_asked_about(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "2000")
    await finds(salon, salon.vera)
    await salon.vera.taps("A part was returned")
    await salon.vera.sees_new("How much of the bill was returned?")
    await salon.vera.says("1.000")
    await salon.vera.sees_new("Which amount was returned?")
    await salon.vera.taps("€1,000.00")
    await salon.vera.sees_new("€1,000.00 of €2,000.00 returned, that is −1,000 points.")


async def test_after_a_part_staff_cannot_undo_but_the_rest_can_be_refunded(salon: Shop) -> None:
    bill = await pays(salon, salon.max, salon.ona, "100")
    await returns(salon, salon.vera, "30")
    await salon.vera.taps("Goods returned")
    await salon.vera.sees_new("→ 70 points")
    await salon.max.taps_data(bill.message_id, data_of(bill, "Undo"))
    await salon.max.sees("A part of this bill was returned already, so it cannot be undone.")
    await finds(salon, salon.vera)
    await salon.vera.taps("Counted by mistake")
    await salon.vera.sees_new("Taken back. Ona has 0 points.")
    await salon.ona.sees("Corrected: −70 points. That was our mistake, sorry.")
    assert await salon.audit() == []


async def test_spent_points_of_a_refunded_bill_are_owed_and_the_next_bill_fills_them(salon: Shop) -> None:
    await pays(salon, salon.max, salon.ona, "100")
    await salon.plants("UPDATE rewards SET cost = 90 WHERE title = 'Haircut'")
    await salon.ona.says("/rewards")
    await salon.ona.sees_new("Haircut")
    await salon.ona.taps("Use: Haircut · 90")
    await salon.ona.sees_new("Show this at the counter")
    await salon.settles()
    await salon.max.scans_and_starts(salon.ona)
    await salon.max.taps("Give it")
    await salon.max.sees_new("given to Ona")
    salon.later(days=2)
    await finds(salon, salon.vera, 2)
    await salon.vera.taps("Goods returned")
    await salon.vera.sees_new("Taken back.")
    await salon.ona.sees("You have 0 points. The next 90 points make up for what you have used already.")
    assert points_of(salon) == -90
    await pays(salon, salon.max, salon.ona, "100")
    assert points_of(salon) == 10
    assert await salon.audit() == []


async def test_odoo_a_bill_that_earned_70_and_spent_150_refunded_whole_leaves_200_again(salon: Shop) -> None:
    await salon.plants("UPDATE programmes SET bills = 'whole' WHERE kind = 'points'")
    await salon.plants("UPDATE rewards SET cost = 150 WHERE title = 'Haircut'")
    await pays(salon, salon.max, salon.ona, "200")
    salon.later(hours=1)
    await salon.ona.says("/rewards")
    await salon.ona.sees_new("Haircut")
    await salon.ona.taps("Use: Haircut · 150")
    await salon.ona.sees_new("Show this at the counter")
    await salon.settles()
    await salon.max.scans_and_starts(salon.ona)
    await salon.max.taps("Give it")
    await salon.max.sees_new("given to Ona")
    await panel_of(salon, salon.max, salon.ona)
    await salon.max.says("70")
    await salon.max.sees_new("Haircut")
    await salon.max.taps("The same bill")
    await salon.max.sees_new("+70 points · 120 in all")
    assert points_of(salon) == 120
    await finds(salon, salon.vera, 1)
    await salon.vera.taps("Goods returned")
    await salon.vera.sees_new("Taken back. Ona has 200 points.")
    assert points_of(salon) == 200
    assert await salon.audit() == []
