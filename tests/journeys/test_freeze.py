"""The owner's panic, over the wire: freeze, look, take all back, told why; and back to work."""

from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import Shop, data_of, received


async def freezes(shop: Shop) -> Message:
    """Vera opens Max's page and freezes him."""
    asked = await shop.vera.says("/team")
    shown = await shop.vera.sees_below(asked, "with what each did today")
    await shop.vera.taps("Max", shown.message_id)
    await shop.vera.sees_new("On the team since")
    await shop.vera.taps("Freeze and look")
    return await shop.vera.sees_new("Max is frozen")


async def test_a_frozen_colleagues_open_screens_are_dead_at_once_and_alive_after(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    plus_one = data_of(panel, "+1")
    await freezes(staffed)
    await staffed.max.sees("Your access at the counter is paused.")
    before = staffed.what_counts()
    await staffed.max.taps_data(panel.message_id, plus_one)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOT_STAFF))
    await staffed.settles()
    assert staffed.what_counts() == before
    assert "scan" not in staffed.max.commands
    link = await staffed.invitation()
    await staffed.max.opens(link)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.FROZEN))
    asked = await staffed.vera.says("/team")
    shown = await staffed.vera.sees_below(asked, "with what each did today")
    await staffed.vera.taps("Max", shown.message_id)
    await staffed.vera.sees_new("Frozen: nothing they tap")
    await staffed.vera.taps("See what they did")
    await staffed.vera.sees_new("Max is frozen")
    await staffed.vera.taps("Let them work again")
    await staffed.vera.sees_new("Max works as usual.")
    await staffed.max.sees("You can work at the counter again: staff")
    await staffed.settles()
    assert "scan" in staffed.max.commands
    await staffed.max.taps_data(panel.message_id, plus_one)
    await staffed.max.sees_new("Ona +1")
    acts = [row["act"] for row in staffed.rows("SELECT act FROM journal WHERE act IN ('froze', 'unfroze') ORDER BY id")]
    assert acts == ["froze", "unfroze"]


async def test_all_that_was_given_goes_back_and_the_guest_is_told_once_why(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.stamps(staffed.max, staffed.ona, 2)
    shown = await freezes(staffed)
    assert "given: 12 stamps, guests: 1" in shown.text
    assert "unused rewards that go: 1" in shown.text
    await staffed.vera.taps("Take all back (5)")
    asked = await staffed.vera.sees_new("Entries: 5. Every guest it is about gets one message")
    yes = data_of(asked, "Yes, take back 5")
    for _ in range(2):  # a double tap begins it once
        await staffed.vera.taps_data(asked.message_id, yes)
    await staffed.vera.sees("What Max gave is taken back. Entries: 5.", within=10)
    told = await staffed.ona.sees("We went through what one of our team had recorded")
    assert "From your card: 12 stamps. Unused rewards that went with it: 1." in told.text
    assert received(staffed.ona, "We went through") == 1
    assert staffed.value("SELECT count(*) FROM takebacks") == 1
    assert staffed.value("SELECT balance FROM accounts") == 0
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "cancelled"}]
    assert await staffed.audit() == []


async def test_what_changed_between_the_question_and_the_yes_is_asked_anew(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.stamps(staffed.max, staffed.ona, 1)
    await freezes(staffed)
    await staffed.vera.taps("Take all back (2)")
    asked = await staffed.vera.sees_new("Entries: 2.")
    yes = data_of(asked, "Yes, take back 2")
    await staffed.plants("UPDATE taps SET facts = json_set(facts, '$.entries', 3) WHERE nonce = ?", yes.split(":")[1])
    await staffed.vera.taps_data(asked.message_id, yes)
    await staffed.vera.sees_new("Entries: 2.")
    assert staffed.value("SELECT count(*) FROM takebacks") == 0
    assert staffed.value("SELECT balance FROM accounts") == 3


async def test_nobody_freezes_the_owner_or_a_stranger(staffed: Shop) -> None:
    vera = staffed.value("SELECT id FROM people WHERE name = 'Vera'")
    for data in (f"freeze:{vera}", "freeze:999", f"takeback-ask:{vera}:ever", "takeback:never", "takeback-how:9"):
        await staffed.vera.taps_data(999_999_999, data)
        await staffed.vera.sees_new(staffed.no(staffed.vera, Why.BUTTON_OLD))
