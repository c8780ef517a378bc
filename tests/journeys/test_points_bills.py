"""A bill with a reward on it: asked once, earning nothing, the rest or all of it, and tied to the reward."""

import pytest

from sandbox.messages import Message
from tests.cast import Shop
from tests.salon import panel_of, points_of, sells_by_points


async def gives_a_haircut(shop: Shop, bills: str) -> Message:
    """A salon with this rule; Ona has 100 points and is given a haircut worth 20.00 for 80; her panel afterwards."""
    await sells_by_points(shop, bills=bills)
    await panel_of(shop, shop.max, shop.ona)
    await shop.max.says("100")
    await shop.max.sees_new("+100 points · 100 in all")
    await panel_of(shop, shop.max, shop.ona)
    await shop.max.taps("Redeem: Haircut · 80")
    await shop.max.sees_new("I asked Ona")
    await shop.ona.taps("Yes, use it now")
    await shop.settles()
    assert points_of(shop) == 20
    return await panel_of(shop, shop.max, shop.ona)


async def asks(shop: Shop, amount: str = "50") -> Message:
    """Max types a bill and is asked."""
    await shop.max.says(amount)
    asked = await shop.max.sees_new("Ona was given “Haircut” just now. Is it on this bill of")
    assert asked.buttons == ["The same bill", "Another purchase", "Cancel"]
    return asked


def bills(shop: Shop) -> list[tuple[int, int, str]]:
    """Every bill: units, amount, facts."""
    rows = shop.rows("SELECT units, amount, facts FROM entries WHERE kind = 'accrual' AND id > 1 ORDER BY id")
    return [(row["units"], row["amount"], row["facts"]) for row in rows]


async def test_the_same_bill_earns_nothing_unless_the_owner_says_so(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "nothing")
    await asks(staffed)
    assert bills(staffed) == []
    await staffed.max.taps("The same bill")
    await staffed.max.sees_new(
        "Ona: €50.00 earns no points this time · 20 in all\nA bill with a reward (“Haircut”) earns nothing here."
    )
    assert (bills(staffed), staffed.rows("SELECT * FROM drafts")) == ([], [])


async def test_what_the_reward_left_of_the_bill_earns(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "rest")
    await asks(staffed)
    await staffed.max.taps("The same bill")
    await staffed.max.sees_new("Ona: €50.00 → +30 points · 50 in all\nPaid by “Haircut” and not counted: €20.00")
    assert bills(staffed) == [(30, 5000, '{"redemption": 2}')]
    assert await staffed.audit() == []


async def test_a_reward_worth_the_whole_bill_leaves_nothing_to_earn(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "rest")
    await asks(staffed, "15")
    await staffed.max.taps("The same bill")
    await staffed.max.sees_new("“Haircut” has paid for all of it.")
    assert bills(staffed) == []


async def test_the_whole_bill_earns_and_names_the_reward_where_the_owner_wants_that(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "whole")
    await asks(staffed)
    await staffed.max.taps("The same bill")
    counted = await staffed.max.sees_new("Ona: €50.00 → +50 points · 70 in all")
    assert "not counted" not in counted.text
    assert bills(staffed) == [(50, 5000, '{"redemption": 2}')]


async def test_another_purchase_earns_as_ever_and_the_reward_is_asked_about_again(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "rest")
    await asks(staffed)
    await staffed.max.taps("Another purchase")
    await staffed.max.sees_new("Ona: €50.00 → +50 points · 70 in all")
    assert bills(staffed) == [(50, 5000, "{}")]
    await panel_of(staffed, staffed.max, staffed.ona)
    await asks(staffed, "3")


async def test_a_reward_that_is_on_a_bill_is_not_asked_about_again_until_that_is_undone(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "rest")
    await asks(staffed)
    await staffed.max.taps("The same bill")
    await staffed.max.sees_new("+30 points · 50 in all")
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.says("4")
    await staffed.max.sees_new("A purchase was counted on this card a moment ago.")
    await staffed.max.says("/undo")
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back. Ona has 20 points.")
    await staffed.scans(staffed.max, staffed.ona)
    await asks(staffed)


async def test_a_bill_soon_after_another_keeps_its_reward_when_staff_confirm_it(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "rest")
    await staffed.max.says("10")
    await staffed.max.sees_new("Is it on this bill")
    await staffed.max.taps("Another purchase")
    await staffed.max.sees_new("+10 points · 30 in all")
    await staffed.scans(staffed.max, staffed.ona)
    await asks(staffed)
    await staffed.max.taps("The same bill")
    await staffed.max.sees_new("A purchase was counted on this card a moment ago.")
    await staffed.max.taps("Another purchase, €50.00")
    await staffed.max.sees_new("Ona: €50.00 → +30 points · 60 in all")
    assert bills(staffed) == [(10, 1000, "{}"), (30, 5000, '{"redemption": 2}')]


@pytest.mark.parametrize("minutes", [8, 9])
async def test_a_quarter_of_an_hour_later_nobody_asks(staffed: Shop, minutes: int) -> None:
    """Six minutes have passed since the reward, and six more pass here: a question at 14, none at 15."""
    await gives_a_haircut(staffed, "rest")
    staffed.later(minutes=minutes)
    await staffed.max.says("50")
    if minutes == 9:
        await staffed.max.sees_new("Ona: €50.00 → +50 points · 70 in all")
    else:
        await staffed.max.sees_new("Is it on this bill")


async def test_a_reward_taken_back_between_question_and_answer_makes_the_button_old(staffed: Shop) -> None:
    await gives_a_haircut(staffed, "rest")
    asked = await asks(staffed)
    await staffed.max.says("/undo")
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back. Ona has 100 points.")
    await staffed.max.taps_data(asked.message_id, str((asked.inline or [])[0][0]["callback_data"]))
    await staffed.max.sees_new("That button is from an earlier screen.")
    await staffed.max.says("50")
    await staffed.max.sees_new("Ona: €50.00 → +50 points · 150 in all")
    assert await staffed.audit() == []


async def test_a_vouchers_price_is_unsaid_so_the_whole_bill_earns_or_nothing(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await sells_by_points(staffed, stamps=True, bills="rest")
    await panel_of(staffed, staffed.max, staffed.ona)
    await staffed.max.taps("Redeem: Free coffee")
    await staffed.max.sees_new("I asked Ona")
    await staffed.ona.taps("Yes, use it now")
    await staffed.settles()
    await panel_of(staffed, staffed.max, staffed.ona)
    await staffed.max.says("5")
    await staffed.max.sees_new("Ona was given “Free coffee” just now. Is it on this bill of €5.00?")
    await staffed.max.taps("The same bill")
    await staffed.max.sees_new("Ona: €5.00 → +5 points · 5 in all")
    assert await staffed.audit() == []
