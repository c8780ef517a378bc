"""A slip of the finger: taken back by button or /undo within fifteen minutes, while unspent, and told to the member."""

from tests.cast import Shop
from tests.journeys.test_rewards import uses


async def test_the_button_takes_the_stamps_back_and_the_member_is_told(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    toast = await staffed.max.taps("Undo")
    assert toast.text == "Taken back"
    await staffed.max.sees_new("Taken back. Ona has 0 of 10 now.")
    await staffed.ona.sees("3 stamps were taken back. That was our mistake, sorry.\nYou have 0 of 10.")
    assert await staffed.audit() == []


async def test_undo_asks_once_about_the_latest_entry(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 1)
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.max.says("/undo")
    asked = await staffed.max.sees_new("Your last entry: Ona +2. Take it back?")
    assert asked.buttons == ["Undo", "Keep it"]
    await staffed.max.taps("Keep it")
    await staffed.max.sees_new("Here is what you can do.")
    assert staffed.value("SELECT balance FROM accounts") == 3
    await staffed.max.says("/undo")
    await staffed.max.sees_new("Take it back?")
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Ona has 1 of 10 now.")


async def test_undo_goes_back_entry_by_entry_until_nothing_is_left(staffed: Shop) -> None:
    for _ in range(2):
        await staffed.stamps(staffed.max, staffed.ona)
    for left in (1, 0):
        await staffed.max.says("/undo")
        await staffed.max.sees_new("Take it back?")
        await staffed.max.taps("Undo")
        await staffed.max.sees_new(f"Ona has {left} of 10 now.")
    await staffed.max.says("/undo")
    await staffed.max.sees_new("You have nothing to take back.")
    assert await staffed.audit() == []


async def test_an_undone_visit_counts_toward_no_interval(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back.")
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("Ona +1 → 1 of 10")


async def test_undoing_what_filled_a_card_takes_the_voucher_too(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Ona has 9 of 10 now.")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "cancelled"}]
    await staffed.ona.says("/rewards")
    await staffed.ona.sees_new("No reward to use yet.")
    await staffed.stamps(staffed.max, staffed.ona)
    assert [row["state"] for row in staffed.rows("SELECT state FROM vouchers ORDER BY id")] == ["cancelled", "issued"]
    assert await staffed.audit() == []


async def test_a_pass_of_a_cancelled_voucher_gives_nothing(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    link = await staffed.max.scans(staffed.ona)
    await staffed.max.says("/undo")
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back.")
    assert link is not None
    await staffed.max.opens(link)
    await staffed.max.sees_new("This reward is not there any more.")


async def test_a_redeemed_reward_keeps_its_stamps_until_it_is_itself_undone(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    filled = staffed.max.last
    await uses(staffed)
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.taps("Give it")
    given = await staffed.max.sees_new("given to Ona")
    await staffed.max.taps("Undo", filled.message_id)
    await staffed.max.sees_new("The reward from this stamp was used already")
    await staffed.max.taps("Undo", given.message_id)
    await staffed.max.sees_new("“Free coffee” waits for Ona again.")
    await staffed.ona.sees("“Free coffee” waits for you again")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "issued"}]
    assert await staffed.audit() == []


async def test_fifteen_minutes_later_it_is_too_late(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    staffed.later(minutes=15)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("This is more than 15 minutes ago")
    assert staffed.value("SELECT balance FROM accounts") == 1


async def test_nobody_takes_back_anothers_entry(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.vera.taps_data(staffed.vera.last.message_id, "undo-entry:1")
    await staffed.vera.sees_new("This was not your entry")
    await staffed.vera.says("/undo")
    await staffed.vera.sees_new("You have nothing to take back.")
    assert staffed.value("SELECT balance FROM accounts") == 1
