"""What the owner decides about a message that is planned, under way or sent: each tap once, each with a way back."""

import json
from datetime import UTC, datetime
from typing import Any

from loyalty.refusals import Why
from sandbox.messages import Message
from tests.cast import Shop, data_of
from tests.journeys import album
from tests.journeys.pressroom import begins, checks, drafts, goes_on, planned

_RUN = """
INSERT INTO broadcasts (id, made_by, topic, segment, content, state, made_at, starts_at, started_at, ended_at)
SELECT 7, person, 'offers', '{"which": "everyone"}', ?1, ?2, ?3, ?3, ?3, ?3
FROM team WHERE role = 'owner'
"""
_READER = """
INSERT INTO recipients (broadcast, person, member, state, messages, at)
SELECT 7, m.person, m.id, ?1, ?2, ?3 FROM members m WHERE m.name = ?4
"""
BUNS = {"text": "Fresh buns today"}


async def happened(shop: Shop, state: str, readers: dict[str, str], content: Any = BUNS) -> None:
    """A message was sent a moment ago and is in this state, and so it ended for its readers."""
    at = int(shop.town.clock.now().timestamp() * 1000)
    await shop.plants(_RUN, json.dumps(content), state, at)
    for name, ended in readers.items():
        messages = "[1]" if ended == "sent" else None
        await shop.plants(_READER, ended, messages, at, name)


async def looks(shop: Shop, label: str = "Fresh buns today") -> Message:
    """Vera goes by `/manage` to the list, and opens the message."""
    asked = await shop.vera.says("/manage")
    desk = await shop.vera.sees_below(asked, "Link to join")
    await shop.vera.taps("Messages", desk.message_id)
    await shop.vera.taps("Sent messages", desk.message_id)
    await shop.vera.sees_new("Sent and planned")
    await shop.vera.taps(label, desk.message_id)
    return await shop.vera.sees_new(label)


async def plans(shop: Shop) -> None:
    """A message for tomorrow noon."""
    await begins(shop)
    await goes_on(shop)
    await checks(shop, "Tomorrow 12:00")
    await shop.vera.taps("Plan it for 2 people")
    await shop.vera.sees_new("Goes out: November 22, 12:00")


async def test_before_anything_was_sent_the_list_says_so(press: Shop) -> None:
    await press.vera.says("/manage")
    await press.vera.taps("Messages")
    shown = await press.vera.sees_new("What your members get besides receipts")
    assert shown.buttons == ["New message", "Sent messages", "Calendar", "Manners", "Back"]
    await press.vera.taps("Sent messages")
    await press.vera.sees_new("You have not sent a message yet.")


async def test_a_planned_one_is_moved_to_another_time(press: Shop) -> None:
    await plans(press)
    await press.vera.taps("Another time")
    await press.vera.sees_new("When should it go out?")
    await press.vera.says("23.11.2026 18:15")
    await press.vera.sees_new("Goes out: November 23, 18:15")
    (one,) = planned(press)
    assert one["starts_at"] == datetime(2026, 11, 23, 18, 15, tzinfo=UTC).timestamp() * 1000
    assert drafts(press) == 0


async def test_a_planned_one_is_called_off_after_being_asked_once(press: Shop) -> None:
    await plans(press)
    await press.vera.taps("Call it off")
    sure = await press.vera.sees_new("Call this message off?")
    for _ in range(2):
        await press.vera.taps_data(sure.message_id, data_of(sure, "Yes, call it off"))
        await press.vera.sees_new("Now: stopped")
    press.later(days=2)
    await press.settles()
    assert [one["state"] for one in planned(press)] == ["stopped"]
    assert press.value("SELECT count(*) FROM journal WHERE act = 'broadcast-stopped'") == 1
    assert press.rows("SELECT * FROM recipients") == []


async def test_the_text_of_a_planned_one_is_changed_after_a_look_at_it(press: Shop) -> None:
    await plans(press)
    await press.vera.taps("Change the text")
    await press.vera.sees_new("Send the new text.")
    await press.vera.sends("sticker")
    await press.vera.sees_new(press.no(press.vera, Why.EDIT_TEXT))
    await press.vera.sends_photo(album.jpeg(album.wall()), "A photo")
    await press.vera.sees_new(press.no(press.vera, Why.EDIT_TEXT))
    await press.vera.says("Stale buns today")
    await press.vera.sees("Stale buns today")
    await press.vera.taps("Yes, change it")
    await press.vera.sees_new("Goes out: November 22, 12:00")
    assert json.loads(planned(press)[0]["content"])["text"] == "Stale buns today"
    (change,) = press.rows("SELECT * FROM broadcast_changes")
    assert change["done_at"] is not None


async def test_a_paused_one_goes_on_and_is_stopped(press: Shop) -> None:
    press.later(hours=9)  # in the quiet hours a run waits, whatever its state
    await happened(press, "running", {"Ona": "sent", "Tomas": "pending"})
    shown = await looks(press)
    assert "Sent: 1 of 2" in shown.text
    await press.vera.taps("Pause")
    await press.vera.sees_new("Now: paused")
    await press.vera.taps("Go on")
    await press.vera.sees_new("Being sent")
    await press.vera.taps("Stop")
    await press.vera.sees_new("Still to go: 1.")
    await press.vera.taps("Yes, stop")
    await press.vera.sees_new("Now: stopped")
    acts = [row["act"] for row in press.rows("SELECT act FROM journal WHERE act LIKE 'broadcast-%' ORDER BY id")]
    assert acts == ["broadcast-paused", "broadcast-resumed", "broadcast-stopped"]


async def test_one_that_stopped_to_ask_goes_on_and_does_not_ask_about_the_same_again(press: Shop) -> None:
    press.later(hours=9)
    await happened(press, "asking", {"Ona": "blocked", "Tomas": "pending"})
    shown = await looks(press)
    assert "1 have blocked the bot because of it" in shown.text
    await press.vera.taps("Go on")
    await press.vera.sees_new("Being sent")
    assert planned(press)[0]["asked_at_blocks"] == 1


async def test_the_result_tells_who_is_uncertain_and_they_get_it_again_only_when_asked(press: Shop) -> None:
    await happened(press, "done", {"Ona": "sent", "Tomas": "uncertain"})
    shown = await looks(press)
    assert "Sent: 1 of 2" in shown.text
    assert "Uncertain: Tomas" in shown.text
    press.later(hours=9)
    await press.vera.taps("Send again where uncertain (1)")
    await press.vera.sees_new("Being sent")
    assert press.value("SELECT state FROM recipients WHERE messages IS NULL") == "pending"
    await press.vera.taps_data(shown.message_id, "run-again:7")
    await press.settles()
    assert press.value("SELECT count(*) FROM journal WHERE act = 'broadcast-again'") == 1


async def test_the_visits_it_brought_are_counted_for_seven_days(press: Shop) -> None:
    await happened(press, "done", {"Ona": "sent", "Tomas": "sent"})
    await press.stamps(press.max, press.ona)
    press.later(days=8)
    await press.stamps(press.max, press.tomas)
    shown = await looks(press)
    assert "visited within 7 days: 1" in shown.text


async def test_it_is_deleted_for_everybody_within_two_days(press: Shop) -> None:
    press.later(hours=9)
    await happened(press, "paused", {"Ona": "sent", "Tomas": "pending"})
    await press.plants("UPDATE broadcasts SET state = 'stopped'")
    await looks(press)
    await press.vera.taps("Delete for everyone")
    sure = await press.vera.sees_new("Delete it from everybody’s chat? Have it: 1.")
    for _ in range(2):
        await press.vera.taps_data(sure.message_id, data_of(sure, "Yes, delete it"))
        await press.vera.sees_new("Deleted: it is being taken out of the chats.")
    assert len(press.rows("SELECT * FROM broadcast_changes WHERE kind = 'delete'")) == 1


async def test_later_only_changing_is_offered(press: Shop) -> None:
    await happened(press, "done", {"Ona": "sent"})
    shown = await looks(press)
    assert "Delete for everyone" in shown.buttons
    await press.vera.taps("Delete for everyone")
    sure = await press.vera.sees_new("Have it: 1.")
    press.later(hours=48)
    await press.vera.taps_data(sure.message_id, data_of(sure, "Yes, delete it"))
    await press.vera.sees_new(press.no(press.vera, Why.MESSAGE_LATE))
    shown = await looks(press)
    assert "Delete for everyone" not in shown.buttons
    assert "Change the text" in shown.buttons
    assert press.rows("SELECT * FROM broadcast_changes") == []


async def test_the_new_text_goes_to_everyone_who_has_the_old_one(press: Shop) -> None:
    await happened(press, "done", {"Ona": "sent"})
    await looks(press)
    await press.vera.taps("Change the text")
    await press.vera.sees_new("Send the new text.")
    await press.vera.says("{name}" + "x" * 4090)
    await press.vera.sees_new(press.no(press.vera, Why.MESSAGE_LONG, over=58, most=4096, named=1))
    await press.vera.says("Now until seven")
    await press.vera.sees("Now until seven")
    sure = await press.vera.sees_new("Have it already: 1")
    for _ in range(2):
        await press.vera.taps_data(sure.message_id, data_of(sure, "Yes, change it"))
        await press.vera.sees_new("Now until seven")
    (change,) = press.rows("SELECT kind, content FROM broadcast_changes")
    assert (change["kind"], json.loads(change["content"])["text"]) == ("edit", "Now until seven")


async def test_a_form_about_an_old_one_is_left_by_whoever_looks_elsewhere(press: Shop) -> None:
    await happened(press, "done", {"Ona": "sent"})
    await looks(press)
    await press.vera.taps("Change the text")
    await press.vera.sees_new("Send the new text.")
    await press.vera.taps("Back")
    await press.vera.sees_new("Sent: 1 of 1")
    await press.vera.says("Hello")
    await press.vera.sees_new(press.no(press.vera, Why.UNKNOWN_TEXT))
    assert press.rows("SELECT * FROM broadcast_changes") == []
