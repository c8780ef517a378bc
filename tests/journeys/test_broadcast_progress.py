"""One message shows how a run goes: the one it was planned on, unless that shows something else by then."""

from sandbox.messages import Message
from tests.cast import Shop, data_of
from tests.journeys.pressroom import begins, checks, goes_on


async def plans(shop: Shop) -> Message:
    """A message for tomorrow noon; where it stands."""
    await begins(shop)
    await goes_on(shop)
    await checks(shop, "Tomorrow 12:00")
    await shop.vera.taps("Plan it for 2 people")
    shown = await shop.vera.sees_new("Goes out: November 22, 12:00")
    while shop.value("SELECT seen FROM broadcasts") is None:
        await shop.change()
    return shown


async def shown_at_the_end(shop: Shop) -> list[Message]:
    """Vera's messages that show the result, once one of them does."""
    while not shop.value("SELECT closed FROM broadcasts"):
        await shop.change()
    return [one for one in shop.vera.messages if "Sent: 2 of 2" in one.text]


async def test_the_message_it_was_planned_on_turns_into_the_progress(press: Shop) -> None:
    planned = await plans(press)
    press.later(days=1)
    (result,) = await shown_at_the_end(press)
    assert result.message_id == planned.message_id
    assert result.buttons == ["Change the text", "Delete for everyone", "Back"]


async def test_a_message_that_shows_something_else_by_then_is_left_alone(press: Shop) -> None:
    planned = await plans(press)
    await press.vera.taps("Back", planned.message_id)
    listed = await press.vera.sees_new("Sent and planned")
    press.later(days=1)
    (result,) = await shown_at_the_end(press)
    assert listed.message_id == planned.message_id != result.message_id


async def test_what_is_decided_on_the_running_message_is_shown_there_and_nowhere_else(press: Shop) -> None:
    planned = await plans(press)
    press.later(days=1, hours=10)  # ten in the evening: it waits for the morning, running
    await press.plants("UPDATE broadcasts SET state = 'running', started_at = starts_at")
    await press.vera.sees("Quiet hours: it goes on")
    (running,) = [one for one in press.vera.messages if one.message_id == planned.message_id]
    assert running.buttons == ["Pause", "Stop", "Change the text", "Back"]
    pause = data_of(running, "Pause")
    for _ in range(2):
        await press.vera.taps_data(running.message_id, pause)
        await press.settles()
    await press.vera.sees("Now: paused", within=10)
    assert len([one for one in press.vera.messages if "Now: paused" in one.text]) == 1
    assert press.value("SELECT count(*) FROM journal WHERE act = 'broadcast-paused'") == 1


async def test_a_week_later_the_result_says_in_the_same_message_how_many_came(press: Shop) -> None:
    planned = await plans(press)
    press.later(days=1)
    (result,) = await shown_at_the_end(press)
    assert "visited within 7 days: 0 so far, final on November 29" in result.text
    press.later(hours=1)
    await press.stamps(press.max, press.ona)
    press.later(days=7)
    while press.value("SELECT count_at FROM broadcasts") is not None:
        await press.change()
    (final,) = [one for one in press.vera.messages if "Sent: 2 of 2" in one.text]
    assert final.message_id == planned.message_id
    assert "visited within 7 days: 1" in final.text
    assert "so far" not in final.text
    assert final.buttons == ["Change the text", "Back"], "two days after it went out nothing can be deleted any more"


async def test_the_result_shows_what_was_changed_and_deleted_since(press: Shop) -> None:
    planned = await plans(press)
    press.later(days=1)
    await shown_at_the_end(press)
    await press.vera.taps("Change the text", planned.message_id)
    await press.vera.sees_new("Send the new text")
    await press.vera.says("Stale buns")
    await press.vera.sees_new("This is how it will read")
    await press.vera.taps("Yes, change it")

    def result() -> Message:
        return next(one for one in press.vera.messages if one.message_id == planned.message_id)

    while not result().text.startswith("Stale buns"):
        await press.change()
    await press.vera.taps("Delete for everyone", planned.message_id)
    await press.vera.sees_new("Delete it from everybody")
    await press.vera.taps("Yes, delete it")
    while "Deleted" not in result().text:
        await press.change()
    assert result().buttons == ["Back"]
