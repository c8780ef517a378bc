"""/history: what happened on one's own card, newest first, a page at a time, in words."""

from sandbox.messages import Message
from tests.cast import Shop, data_of
from tests.journeys.test_rewards import uses


def lines(message: Message) -> list[str]:
    """The entries of a page, without their day and place."""
    return [line.split(" · ", 1)[1].removesuffix(" · Old Town Café") for line in message.text.split("\n")[1:]]


async def test_an_empty_history_says_so_kindly(staffed: Shop) -> None:
    await staffed.ona.says("/history")
    page = await staffed.ona.sees_new("Nothing has happened on your card yet.")
    assert page.buttons == ["Card", "Rewards"]


async def test_history_tells_the_visit_the_full_card_the_coffee_and_the_correction(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await uses(staffed)
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("given to Ona")
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.max.taps("Undo")
    await staffed.max.sees_new("Taken back.")
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("0 of 10 stamps")
    await staffed.ona.taps("History", staffed.ona.last.message_id)
    page = await staffed.ona.sees_new("History")
    assert lines(page) == [
        "2 stamps taken back", "+2 stamps", "Used: Free coffee", "Card full, reward earned: Free coffee", "+1 stamp",
        "+3 stamps", "+3 stamps", "+3 stamps",
    ]  # fmt: skip
    assert page.text.split("\n")[1].startswith("• November 21, 12:")


async def test_older_and_newer_turn_the_pages(staffed: Shop) -> None:
    for _ in range(9):
        await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.says("/history")
    first = await staffed.ona.sees_new("History")
    assert (len(lines(first)), first.buttons[0]) == (8, "Older")
    older = data_of(first, "Older")
    await staffed.ona.taps("Older")
    second = await staffed.ona.sees_new("12:06")
    assert lines(second) == ["+1 stamp"]
    await staffed.ona.taps("Newer")
    assert len(lines(await staffed.ona.sees_new("12:54"))) == 8
    # The same button on somebody else's phone turns the pages of their own history.
    await staffed.joins(staffed.tomas)
    await staffed.tomas.taps_data(staffed.tomas.last.message_id, older)
    await staffed.tomas.sees_new("Nothing has happened on your card yet.")


async def test_a_forged_page_is_an_old_button(staffed: Shop) -> None:
    for data in ("+history:x:1", "+history:o", "+history:o:-1", "+history:n:1e9", "+history:o:" + "9" * 20):
        await staffed.ona.taps_data(staffed.ona.last.message_id, data)
        await staffed.ona.sees_new("That button is from an earlier screen.")
    await staffed.tomas.says("/history")
    await staffed.tomas.sees_new("You do not have a card yet.")
