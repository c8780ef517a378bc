"""Not me: a receipt the member does not recognise is looked into, answered, and closed on both sides."""

import pytest

from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import Shop
from tests.journeys.test_rewards import uses


async def doubts(shop: Shop, stamps: int = 2) -> Message:
    """Max stamps Ona's card, and she says it was not her; what she reads then."""
    await shop.stamps(shop.max, shop.ona, stamps)
    return await doubts_the_last(shop, f"+{stamps} stamp")


async def doubts_the_last(shop: Shop, receipt: str) -> Message:
    """Ona taps [Not me] below the newest receipt like this."""
    told = await shop.ona.sees(receipt)
    await shop.ona.taps("Not me", told.message_id)
    opened = await shop.ona.sees_new("Thank you, we are looking into it")
    await shop.settles()
    return opened


def states(shop: Shop) -> list[str]:
    """Every dispute's state."""
    return [row["state"] for row in shop.rows("SELECT state FROM disputes")]


async def test_not_me_turns_the_receipt_into_thanks_and_tells_the_owner_who_what_when_and_by_whom(
    staffed: Shop,
) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    receipt = await staffed.ona.sees("+2 stamps · 2 of 10")
    assert receipt.buttons == ["Not me"]
    opened = await doubts_the_last(staffed, "+2 stamps")
    assert opened.message_id == receipt.message_id
    told = await staffed.vera.sees("Ona does not recognise this: +2 stamps (November 21, 12:06, Old Town Café, Max).")
    assert told.buttons == ["Reverse it", "Explain"]
    assert states(staffed) == ["open"]
    assert staffed.value("SELECT balance FROM accounts") == 2


async def test_saying_it_twice_opens_one_dispute(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    receipt = await staffed.ona.sees("+1 stamp")
    taps = [staffed.town.tap(staffed.ona.id, receipt.message_id, "not-me:1") for _ in range(3)]
    for tap in taps:
        await tap.answer
    await staffed.settles()
    assert states(staffed) == ["open"]
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'disputed'") == 1
    await staffed.ona.sees("Thank you, we are looking into it")


async def test_reversing_a_dispute_takes_the_stamps_back_and_tells_everyone_their_part(staffed: Shop) -> None:
    await doubts(staffed, 3)
    await staffed.vera.taps("Reverse it")
    await staffed.vera.sees_new("Taken back. Ona has 0 of 10 now.")
    await staffed.settles()
    await staffed.ona.sees("3 stamps were taken back. You told us it was not you.\nYou have 0 of 10.")
    told = await staffed.max.sees("An entry of yours was taken back: Ona, +3 stamps")
    assert "recognise" not in told.text
    assert states(staffed) == ["upheld"]
    assert await staffed.audit() == []


async def test_the_other_button_of_a_closed_dispute_says_so_and_the_same_one_says_the_same(staffed: Shop) -> None:
    await doubts(staffed)
    asked = await staffed.vera.sees("does not recognise")
    await staffed.vera.taps("Reverse it", asked.message_id)
    await staffed.vera.sees_new("Taken back.")
    await staffed.vera.taps("Reverse it", asked.message_id)
    await staffed.vera.sees_new("Taken back. Ona has 0 of 10 now.")
    await staffed.vera.taps("Explain", asked.message_id)
    await staffed.vera.sees_new("This question is closed: the entry was taken back.")
    await staffed.ona.taps_data(staffed.ona.last.message_id, "not-me:1")
    await staffed.ona.sees_new("This question is closed: the entry was taken back.")
    assert staffed.value("SELECT count(*) FROM entries") == 2


async def test_an_explanation_is_read_word_for_word_and_closes_the_dispute(staffed: Shop) -> None:
    await doubts(staffed)
    asked = await staffed.vera.sees("does not recognise")
    await staffed.vera.taps("Explain", asked.message_id)
    await staffed.vera.sees_new("What shall I tell Ona about +2 stamps")
    await staffed.vera.says("It was <b>you</b>, at 12:06;\nthe flat white & cake. OK?")
    said = "It was <b>you</b>, at 12:06; the flat white & cake. OK?"
    await staffed.vera.sees_new(f"Ona was told: {said}")
    await staffed.ona.sees(f"An answer about +2 stamps (November 21, 12:06):\n{said}")
    assert staffed.rows("SELECT state, answer FROM disputes") == [{"state": "explained", "answer": said}]
    await staffed.vera.taps("Reverse it", asked.message_id)
    await staffed.vera.sees_new("This question is closed: it was answered.")
    assert staffed.value("SELECT balance FROM accounts") == 2
    await staffed.vera.says("and another thing")
    await staffed.vera.sees_new("I did not understand that.")


@pytest.mark.parametrize(
    ("typed", "why"), [("\u200b \n …!", Why.REASON_EMPTY), ("long " * 61, Why.REASON_LONG), ("🙂🙂", Why.REASON_EMPTY)]
)
async def test_an_explanation_that_says_nothing_or_too_much_is_asked_for_again(
    staffed: Shop, typed: str, why: Why
) -> None:
    await doubts(staffed)
    await staffed.vera.taps("Explain")
    await staffed.vera.sees_new("What shall I tell Ona")
    await staffed.vera.says(typed)
    await staffed.vera.sees_new(staffed.no(staffed.vera, why, most=300))
    assert states(staffed) == ["open"]
    await staffed.vera.says("It was you.")
    await staffed.vera.sees_new("Ona was told: It was you.")


async def test_a_reward_of_a_disputed_visit_waits_for_the_answer_and_then_works(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    link = await staffed.max.scans(staffed.ona)
    assert link is not None
    receipt = await staffed.ona.sees("your card is full")
    await staffed.ona.taps("Not me", receipt.message_id)
    await staffed.ona.sees_new("Thank you, we are looking into it")
    before = staffed.what_counts()
    frozen = "“Free coffee” waits until a question about it is answered. Nothing is lost."
    await staffed.ona.says("/rewards")
    await staffed.ona.taps("Use: Free coffee")
    await staffed.ona.sees_new(frozen)
    await staffed.max.opens(link)
    await staffed.max.sees_new(frozen)
    await staffed.shows_card(staffed.ona)
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("Redeem: Free coffee")
    await staffed.max.sees_new(frozen)
    assert staffed.what_counts() == before
    await staffed.vera.taps("Explain")
    await staffed.vera.sees_new("What shall I tell")
    await staffed.vera.says("You had ten coffees with us.")
    await staffed.vera.sees_new("a reward it held up can be used again")
    await uses(staffed)
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("given to Ona")


async def test_a_pass_shown_before_the_dispute_cannot_be_handed_over_after_it(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.sees_new("Hand it over?")
    receipt = await staffed.ona.sees("your card is full")
    await staffed.ona.taps("Not me", receipt.message_id)
    await staffed.ona.sees_new("Thank you")
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("waits until a question about it is answered")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "issued"}]


async def test_a_reward_somebody_else_used_comes_back(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("given to Ona")
    await staffed.settles()
    await doubts_the_last(staffed, "Used: Free coffee")
    await staffed.vera.sees("Ona does not recognise this: “Free coffee” used")
    await staffed.vera.taps("Reverse it")
    await staffed.vera.sees_new("“Free coffee” waits for Ona again.")
    await staffed.ona.sees("“Free coffee” waits for you again. You told us it was not you.")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "issued"}]
    assert await staffed.audit() == []


async def test_an_undo_meanwhile_closes_the_dispute(staffed: Shop) -> None:
    await doubts(staffed)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back.")
    assert states(staffed) == ["upheld"]
    await staffed.vera.taps("Explain")
    await staffed.vera.sees_new("This question is closed: the entry was taken back.")


async def test_seven_days_later_it_is_too_late(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    staffed.later(days=7)
    await staffed.ona.taps("Not me")
    await staffed.ona.sees_new("This is more than 7 days ago. Please ask at the counter")
    assert states(staffed) == []


async def test_what_was_taken_back_already_opens_no_dispute(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back.")
    await staffed.ona.taps("Not me")
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.UNDO_TWICE))
    assert states(staffed) == []


@pytest.mark.parametrize("data", ["not-me:1", "not-me:999", "not-me:", "not-me:-1", "not-me:x"])
async def test_nobody_disputes_what_is_not_theirs(staffed: Shop, data: str) -> None:
    await staffed.joins(staffed.tomas)
    await staffed.stamps(staffed.max, staffed.ona)
    before = staffed.what_counts()
    await staffed.tomas.taps_data(staffed.tomas.last.message_id, data)
    await staffed.tomas.sees_new(staffed.no(staffed.tomas, Why.BUTTON_OLD))
    assert states(staffed) == []
    assert staffed.what_counts() == before


@pytest.mark.parametrize("button", ["uphold:1", "explain:1"])
async def test_only_the_owner_answers_a_dispute(staffed: Shop, button: str) -> None:
    await doubts(staffed)
    await staffed.max.taps_data(staffed.max.last.message_id, button)
    await staffed.max.sees_new("Only the owner can do this.")
    assert states(staffed) == ["open"]
