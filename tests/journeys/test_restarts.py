"""Restarts in the middle of things: what was stored is done once, what was promised is told once."""

import asyncio
import json

from tests.cast import Shop, data_of, received


async def test_what_was_sent_while_the_bot_was_down_is_answered_when_it_is_up(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.stops()
    tap = staffed.town.tap(staffed.max.id, panel.message_id, data_of(panel, "+2"))
    staffed.town.say(staffed.tomas.id, "/start")
    await staffed.starts()
    assert (await asyncio.wait_for(tap.answer, 5)).text == "Done"
    await staffed.tomas.sees("Welcome to Old Town Café")
    await staffed.settles()
    assert staffed.value("SELECT balance FROM accounts") == 2


async def test_what_was_stored_and_not_done_is_taken_up_once(staffed: Shop) -> None:
    """As a kill leaves it between the store and the effect: the row waits, Telegram was told it arrived."""
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    await staffed.settles()
    again = next(one for one in reversed(staffed.town.updates.delivered) if "callback_query" in one)
    second = await staffed.scans(staffed.max, staffed.ona)
    await staffed.stops()
    staffed.later(minutes=6)
    again["callback_query"]["data"] = data_of(second, "+1")
    again["callback_query"]["message"] = staffed.town.as_api(second)
    number, stored_at = again["update_id"] + 1000, int(staffed.town.clock.now().timestamp() * 1000)
    waiting = (number, staffed.max.id, json.dumps(again | {"update_id": number}), stored_at)
    await staffed.plants(
        "INSERT INTO inbox (id, person, raw, state, stored_at) VALUES (?, ?, ?, 'waiting', ?)", *waiting
    )
    await staffed.starts()
    await staffed.max.sees_new("Ona +1 → 2 of 10")
    await staffed.restarts()
    await staffed.settles()
    assert staffed.value("SELECT balance FROM accounts") == 2
    assert staffed.value("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0
    assert panel.message_id != second.message_id


async def test_waiting_notices_are_carried_once_after_a_restart(staffed: Shop) -> None:
    staffed.town.faults.too_many(retry_after=30, times=None, method="sendMessage", chat_id=staffed.ona.id)
    staffed.later(minutes=6)
    panel = await staffed.scans(staffed.max, staffed.ona)
    staffed.town.tap(staffed.max.id, panel.message_id, data_of(panel, "+1"))
    while staffed.town.faults.waiting[0].hit == 0:
        await staffed.change()
    await staffed.stops()
    staffed.town.faults.clear()
    assert staffed.value("SELECT count(*) FROM outbox WHERE state <> 'sent' AND code = 'earned'") == 1
    await staffed.starts()
    staffed.later(seconds=30)
    await staffed.ona.sees("+1 stamp · 1 of 10")
    await staffed.settles()
    assert received(staffed.ona, "+1 stamp") == 1


async def test_a_stop_waits_for_the_receipt_that_is_on_its_way(staffed: Shop) -> None:
    staffed.town.faults.cut("slow", seconds=0.3, method="sendMessage", chat_id=staffed.ona.id)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("+1 stamp · 1 of 10")
    await staffed.restarts()
    assert staffed.rows("SELECT state FROM outbox WHERE code = 'earned'") == [{"state": "sent"}]
    staffed.later(seconds=30)
    await staffed.settles()
    assert received(staffed.ona, "+1 stamp") == 1


async def test_a_receipt_that_was_being_sent_at_a_kill_is_sent_once_more(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.settles()
    await staffed.stops()
    await staffed.plants("UPDATE outbox SET state = 'sending', ended_at = NULL WHERE code = 'earned'")
    await staffed.starts()
    staffed.later(seconds=11)
    await staffed.settles()
    assert received(staffed.ona, "+1 stamp") == 2
    assert staffed.value("SELECT balance FROM accounts") == 1
