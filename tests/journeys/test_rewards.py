"""The free coffee: Use, the ten-minute pass, Give it; or staff's question and the member's own tap."""

import re

import pytest

from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import CAFE, Shop, data_of


@pytest.fixture
async def full(staffed: Shop) -> Shop:
    """Ona has filled a card and has a voucher."""
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.ona.sees("Your reward is ready: Free coffee")
    return staffed


async def uses(shop: Shop) -> Message:
    """Ona opens her rewards and taps [Use]; the pass."""
    await shop.ona.says("/rewards")
    await shop.ona.sees_new("You have a reward to use.")
    await shop.ona.taps("Use: Free coffee")
    shown = await shop.ona.sees_new("Show this at the counter")
    await shop.settles()
    return shown


async def test_use_pass_give_it_and_the_pass_turns_into_used(full: Shop) -> None:
    shown = await uses(full)
    assert re.fullmatch(r"Free coffee\nShow this at the counter before \d\d:\d\d\. It works once\.", shown.text)
    await full.max.scans_and_starts(full.ona)
    asked = await full.max.sees_new("Free coffee for Ona\nValid. Hand it over?")
    assert asked.buttons == ["Give it"]
    await full.max.taps("Give it")
    await full.max.sees_new("Free coffee given to Ona")
    await full.ona.sees(f"Used: Free coffee, {CAFE}. Enjoy!")
    used = await full.ona.sees("Free coffee\nUsed. Enjoy!")
    assert (used.message_id, used.buttons) == (shown.message_id, [])
    assert full.rows("SELECT state FROM vouchers") == [{"state": "redeemed"}]
    assert await full.audit() == []


async def test_a_lapsed_pass_costs_nothing_and_a_new_one_works(full: Shop) -> None:
    await uses(full)
    full.later(minutes=10)
    await full.max.scans_and_starts(full.ona)
    await full.max.sees_new("This code has lapsed; nothing was lost.")
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]
    await uses(full)
    await full.max.scans_and_starts(full.ona)
    await full.max.taps("Give it")
    await full.max.sees_new("given to Ona")


async def test_a_pass_that_lapses_between_scan_and_tap_gives_nothing(full: Shop) -> None:
    await uses(full)
    await full.max.scans_and_starts(full.ona)
    await full.max.sees_new("Hand it over?")
    full.later(minutes=11)
    await full.max.taps("Give it")
    await full.max.sees_new("This code has lapsed")
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]


async def test_a_new_pass_kills_the_old_one(full: Shop) -> None:
    await uses(full)
    old = await full.max.scans(full.ona)
    await uses(full)
    new = await full.max.scans(full.ona)
    assert old is not None
    assert new is not None
    assert old != new
    await full.max.opens(old)
    await full.max.sees_new("This code has lapsed")
    await full.max.opens(new)
    await full.max.sees_new("Hand it over?")


async def test_a_used_pass_says_when_and_where(full: Shop) -> None:
    await uses(full)
    link = await full.max.scans_and_starts(full.ona)
    await full.max.taps("Give it")
    await full.max.sees_new("given to Ona")
    assert link is not None
    full.later(hours=1)
    await full.vera.opens(link)
    await full.vera.sees_new(re.compile(rf"“Free coffee” was used already: .*21.*, \d\d:\d\d, {CAFE}\."))


async def test_a_pass_shown_to_a_stranger_is_only_an_invitation(full: Shop) -> None:
    await uses(full)
    await full.tomas.scans_and_starts(full.ona)
    shown = await full.tomas.sees("Welcome to Old Town Café")
    assert "Ona" not in shown.text
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]


async def test_redeem_on_the_panel_asks_the_member_whose_own_tap_gives_it(full: Shop) -> None:
    await full.scans(full.max, full.ona)
    await full.max.taps("Redeem: Free coffee")
    await full.max.sees_new("I asked Ona whether to use “Free coffee” now.")
    await full.ona.sees(f"{CAFE}: use “Free coffee” now?")
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]
    await full.ona.taps("Yes, use it now")
    await full.ona.sees(f"Used: Free coffee, {CAFE}. Enjoy!")
    told = await full.max.sees("Ona agreed: give them Free coffee.")
    assert full.rows("SELECT state FROM vouchers") == [{"state": "redeemed"}]
    await full.max.taps("Undo", told.message_id)
    await full.max.sees_new("“Free coffee” waits for Ona again.")
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]
    assert await full.audit() == []


async def test_agreeing_twice_gives_it_once_and_says_the_same_again(full: Shop) -> None:
    await full.scans(full.max, full.ona)
    await full.max.taps("Redeem: Free coffee")
    question = await full.ona.sees("use “Free coffee” now?")
    data = data_of(question, "Yes, use it now")
    await full.ona.taps_data(question.message_id, data)
    await full.ona.sees_new("Used: Free coffee")
    await full.ona.taps_data(question.message_id, data)
    await full.settles()
    assert question.text == f"Used: Free coffee, {CAFE}. Enjoy!"
    assert full.value("SELECT count(*) FROM entries WHERE kind = 'redemption' AND units = 0") == 1


async def test_staffs_question_lapses_after_ten_minutes(full: Shop) -> None:
    await full.scans(full.max, full.ona)
    await full.max.taps("Redeem: Free coffee")
    question = await full.ona.sees("use “Free coffee” now?")
    full.later(minutes=10)
    await full.ona.taps("Yes, use it now", question.message_id)
    await full.ona.sees_new("This code has lapsed")
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]


async def test_a_question_by_someone_since_removed_gives_nothing(full: Shop) -> None:
    await full.scans(full.max, full.ona)
    await full.max.taps("Redeem: Free coffee")
    await full.ona.sees("use “Free coffee” now?")
    await full.vera.says("/team")
    await full.vera.taps("Max")
    await full.vera.taps("Remove Max")
    await full.vera.taps("Yes, remove")
    await full.vera.sees_new("what each did today")
    await full.ona.taps("Yes, use it now")
    await full.ona.sees_new("This code has lapsed")
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]


async def test_someone_elses_question_cannot_be_answered(full: Shop) -> None:
    await full.joins(full.tomas)
    await full.scans(full.max, full.ona)
    await full.max.taps("Redeem: Free coffee")
    await full.ona.sees("use “Free coffee” now?")
    await full.tomas.taps_data(full.tomas.last.message_id, f"agree:{full.value('SELECT id FROM asks')}")
    await full.tomas.sees_new(full.no(full.tomas, Why.BUTTON_OLD))
    assert full.rows("SELECT state FROM vouchers") == [{"state": "issued"}]


async def test_agreeing_twice_gives_once(full: Shop) -> None:
    await full.scans(full.max, full.ona)
    await full.max.taps("Redeem: Free coffee")
    question = await full.ona.sees("use “Free coffee” now?")
    data = f"agree:{full.value('SELECT id FROM asks')}"
    taps = [full.town.tap(full.ona.id, question.message_id, data) for _ in range(2)]
    for tap in taps:
        await tap.answer
    await full.settles()
    assert full.value("SELECT count(*) FROM entries WHERE kind = 'redemption' AND reason IS NULL") == 1
    assert await full.audit() == []
