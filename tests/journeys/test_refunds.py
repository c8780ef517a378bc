"""Refunds: a manager or the owner takes an entry back, whenever it was, with a reason the member reads."""

import pytest

from loyalty.refusals import Why
from sandbox.messages import Message
from sandbox.person import Person
from tests.cast import Shop
from tests.journeys.test_rewards import uses


async def finds(shop: Shop, who: Person, number: int = 1) -> Message:
    """Scan Ona's card, open her entries and tap one of them; the question why."""
    await shop.shows_card(shop.ona)
    await shop.scans(who, shop.ona)
    await who.taps("Entries")
    await who.sees_new("Latest entries of Ona")
    await who.taps(str(number))
    return await who.sees_new("Take it back? Choose why; Ona reads the reason.")


async def elsewhere(shop: Shop) -> None:
    """Tomas manages another place."""
    await shop.hires(shop.tomas, "Invite a manager")
    await shop.plants("INSERT INTO places (id, name) VALUES (2, 'Riverside')")
    await shop.plants("UPDATE team SET place = 2 WHERE role = 'manager'")


async def redeems(shop: Shop) -> None:
    """Ona uses her free coffee."""
    await uses(shop)
    await shop.max.scans_and_starts(shop.ona)
    await shop.max.taps("Give it")
    await shop.max.sees_new("given to Ona")


async def test_entries_say_what_when_and_by_whom_and_one_is_taken_back_with_its_reason(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.stamps(staffed.vera, staffed.ona, 1)
    staffed.later(days=40)
    await staffed.scans(staffed.vera, staffed.ona)
    await staffed.vera.taps("Entries")
    shown = await staffed.vera.sees_new("Latest entries of Ona")
    assert shown.text.splitlines()[1:3] == [
        "1. +1 stamp · November 21, 12:12 · Vera",
        "2. +3 stamps · November 21, 12:06 · Max",
    ]
    assert shown.buttons == ["1", "2", "Back"]
    await staffed.vera.taps("2")
    asked = await staffed.vera.sees_new("Ona: +3 stamps\nNovember 21, 12:06 · Old Town Café · Max")
    assert asked.buttons == ["Goods returned", "Counted by mistake", "Another reason", "Keep it"]
    await staffed.vera.taps("Goods returned")
    await staffed.vera.sees_new("Taken back. Ona has 1 of 10 now.")
    await staffed.ona.sees("3 stamps were taken back. The purchase was returned.\nYou have 1 of 10.")
    await staffed.max.sees("An entry of yours was taken back: Ona, +3 stamps")
    assert staffed.rows("SELECT act FROM journal WHERE act = 'reversed'") == [{"act": "reversed"}]
    assert await staffed.audit() == []


async def test_a_double_tap_refunds_once(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    asked = await finds(staffed, staffed.vera)
    taps = [staffed.town.tap(staffed.vera.id, asked.message_id, "refund:1:mistake") for _ in range(5)]
    for tap in taps:
        await tap.answer
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM entries") == 2
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'corrected'") == 1
    await staffed.vera.sees("Taken back. Ona has 0 of 10 now.")


async def test_another_reason_is_typed_and_read_word_for_word(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await finds(staffed, staffed.vera)
    await staffed.vera.taps("Another reason")
    await staffed.vera.sees_new("Why is this taken back: +2 stamps?")
    said = "The cake <was> for table 5, sorry!"
    await staffed.vera.says(said)
    await staffed.vera.sees_new("Taken back. Ona has 0 of 10 now.")
    await staffed.ona.sees(f"2 stamps were taken back. Reason: {said}")
    assert staffed.rows("SELECT entry, said FROM remarks") == [{"entry": 2, "said": said}]


async def test_stamps_that_were_spent_become_a_deficit_that_the_next_visit_fills(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await redeems(staffed)
    await finds(staffed, staffed.vera, 2)  # the visit of one stamp that filled the card; the coffee is the newest
    await staffed.vera.taps("Counted by mistake")
    await staffed.vera.sees_new("Taken back. Ona has −1 of 10 now.")
    await staffed.ona.sees("You have −1 of 10. Your next stamp makes up for one you have used already.")
    assert await staffed.audit() == []
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.ona.sees("+3 stamps · 2 of 10")
    assert staffed.value("SELECT sum(remaining) FROM lots") == 2
    assert await staffed.audit() == []


async def test_an_unused_reward_on_the_way_back_is_cancelled(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    staffed.later(days=2)
    await finds(staffed, staffed.vera)
    await staffed.vera.taps("Goods returned")
    await staffed.vera.sees_new("Ona has 9 of 10 now.")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "cancelled"}]
    assert await staffed.audit() == []


async def test_staff_who_come_too_late_ask_the_owner_once(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    staffed.later(minutes=15)
    await staffed.max.taps("Undo")
    refused = await staffed.max.sees_new("The owner can correct it.")
    assert refused.buttons == ["Ask the owner", "Menu"]
    for _ in range(2):
        await staffed.max.taps_data(refused.message_id, "ask-owner:1")
        await staffed.max.sees("Sent. The owner decides")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM outbox WHERE code = 'correction-asked'") == 1
    told = await staffed.vera.sees("Max asks you to correct this: Ona, +2 stamps (November 21, 12:06, Old Town Café).")
    await staffed.vera.taps("Reverse it", told.message_id)
    await staffed.vera.sees_new("Choose why")
    await staffed.vera.taps("Counted by mistake")
    await staffed.vera.sees_new("Ona has 0 of 10 now.")
    await staffed.max.sees("An entry of yours was taken back")
    await staffed.vera.taps("Reverse it", told.message_id)
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.UNDO_TWICE))


async def test_an_owner_who_comes_too_late_corrects_it_at_once(staffed: Shop) -> None:
    await staffed.stamps(staffed.vera, staffed.ona, 2)
    staffed.later(minutes=15)
    await staffed.vera.taps("Undo")
    refused = await staffed.vera.sees_new("The owner can correct it.")
    assert refused.buttons == ["Reverse it", "Menu"]
    await staffed.vera.taps("Reverse it")
    await staffed.vera.sees_new("Ona: +2 stamps")


async def test_what_was_undone_is_not_refunded_as_well(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    asked = await finds(staffed, staffed.vera)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back.")
    await staffed.vera.taps("Goods returned", asked.message_id)
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.UNDO_TWICE))
    assert staffed.value("SELECT count(*) FROM entries") == 2
    await staffed.scans(staffed.vera, staffed.ona)
    await staffed.vera.taps("Entries")
    shown = await staffed.vera.sees_new("1. +2 stamps · November 21, 12:06 · Max · taken back")
    assert shown.buttons == ["Back"]
    await staffed.vera.taps("Back")
    await staffed.vera.sees_new("0 of 10 stamps")


@pytest.mark.parametrize("data", ["refund-ask:1", "refund:1:mistake", "refund-other:1"])
async def test_a_manager_refunds_at_their_own_place_only(staffed: Shop, data: str) -> None:
    await elsewhere(staffed)
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.scans(staffed.tomas, staffed.ona)
    await staffed.tomas.taps("Entries")
    shown = await staffed.tomas.sees_new("+2 stamps")
    assert shown.buttons == ["Back"]
    before = staffed.what_counts()
    await staffed.tomas.taps_data(shown.message_id, data)
    await staffed.tomas.sees_new(staffed.no(staffed.tomas, Why.NOT_YOUR_PLACE))
    assert staffed.what_counts() == before
    await staffed.plants("UPDATE team SET place = 1 WHERE role = 'manager'")
    await finds(staffed, staffed.tomas)
    await staffed.tomas.taps("Counted by mistake")
    await staffed.tomas.sees_new("Taken back. Ona has 0 of 10 now.")


@pytest.mark.parametrize("data", ["refund-ask:1", "refund:1:mistake", "refund-other:1", "entries:{nonce}"])
async def test_staff_can_refund_nothing(staffed: Shop, data: str) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    before = staffed.what_counts()
    button = data.format(nonce=staffed.value("SELECT nonce FROM taps LIMIT 1"))
    await staffed.max.taps_data(staffed.max.last.message_id, button)
    await staffed.max.sees_new("Only a manager or the owner can do this.")
    assert staffed.what_counts() == before


@pytest.mark.parametrize("data", ["refund:1:whim", "refund:1", "refund:99:mistake", "refund:2:mistake", "refund-ask:0"])
async def test_a_refund_that_no_button_offers_changes_nothing(staffed: Shop, data: str) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.max.taps("Undo")  # entry 2 is the reversal
    await staffed.max.sees_new("Taken back.")
    before = staffed.what_counts()
    await staffed.vera.taps_data(staffed.vera.last.message_id, data)
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.BUTTON_OLD))
    assert staffed.what_counts() == before


async def test_a_removed_managers_open_form_does_nothing(staffed: Shop) -> None:
    await staffed.hires(staffed.tomas, "Invite a manager")
    await staffed.stamps(staffed.max, staffed.ona)
    await finds(staffed, staffed.tomas)
    await staffed.tomas.taps("Another reason")
    await staffed.tomas.sees_new("Why is this taken back")
    await staffed.plants("DELETE FROM team WHERE role = 'manager'")
    await staffed.tomas.says("because I can")
    await staffed.tomas.sees_new("Only a manager or the owner can do this.")
    assert staffed.value("SELECT balance FROM accounts") == 1
    await staffed.tomas.says("because I can")
    await staffed.tomas.sees_new("I did not understand that.")


async def test_nobody_hands_a_used_reward_back_to_themself(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await redeems(staffed)
    entry = staffed.value("SELECT max(id) FROM entries")
    await staffed.plants("INSERT INTO team (person, role, place, since) SELECT person, 'manager', 1, 0 FROM members")
    await staffed.ona.taps_data(staffed.ona.last.message_id, f"refund:{entry}:mistake")
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.OWN_CARD))
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "redeemed"}]


async def test_a_visit_that_was_refunded_counts_toward_no_limit(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await finds(staffed, staffed.vera)
    await staffed.vera.taps("Counted by mistake")
    await staffed.vera.sees_new("Ona has 0 of 10 now.")
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("Ona +1 → 1 of 10")


async def test_a_reward_handed_back_after_its_stamps_were_refunded_goes_with_them(staffed: Shop) -> None:
    await staffed.plants("INSERT INTO milestones (programme, at, reward) VALUES (1, 2, 1)")
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await redeems(staffed)
    given = staffed.max.last
    await finds(staffed, staffed.vera, 2)
    await staffed.vera.taps("Goods returned")
    await staffed.vera.sees_new("Taken back. Ona has 0 of 10 now.")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "redeemed"}]
    await staffed.max.taps("Undo", given.message_id)
    await staffed.max.sees_new("Taken back. Ona has 0 of 10 now.")
    await staffed.ona.sees("“Free coffee” does not count as used any more")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "cancelled"}]
    assert await staffed.audit() == []
