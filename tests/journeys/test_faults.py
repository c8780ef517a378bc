"""Bad days: Telegram says wait, no or nothing at all, and a defect of our own."""

from typing import Any

import pytest

from loyalty.refusals import Why
from tests.cast import Shop, data_of, received


async def test_told_to_wait_the_receipt_arrives_afterwards_once(staffed: Shop) -> None:
    staffed.town.faults.too_many(retry_after=1, times=2, method="sendMessage", chat_id=staffed.ona.id)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("+1 stamp · 1 of 10", within=10)
    await staffed.settles()
    assert received(staffed.ona, "+1 stamp") == 1


@pytest.mark.parametrize(("cut", "copies"), [("reset", 1), ("reset-after", 2)])
async def test_a_receipt_with_an_unknown_outcome_is_sent_once_more_and_no_more(
    staffed: Shop, cut: str, copies: int
) -> None:
    fault = staffed.town.faults.cut(cut, method="sendMessage", chat_id=staffed.ona.id)  # type: ignore[arg-type]  # one of the two above
    await staffed.stamps(staffed.max, staffed.ona)
    while not staffed.value("SELECT count(*) FROM outbox WHERE unknowns = 1"):
        await staffed.change()
    assert fault.hit == 1
    staffed.later(seconds=11)
    await staffed.settles()
    assert received(staffed.ona, "+1 stamp") == copies
    assert staffed.value("SELECT state FROM outbox WHERE code = 'earned'") == "sent"


async def test_a_server_error_twice_leaves_the_receipt_listed_as_uncertain(staffed: Shop) -> None:
    staffed.town.faults.server_error(500, times=2, method="sendMessage", chat_id=staffed.ona.id)
    await staffed.stamps(staffed.max, staffed.ona)
    while not staffed.value("SELECT count(*) FROM outbox WHERE unknowns = 1"):
        await staffed.change()
    staffed.later(seconds=11)
    await staffed.settles()
    assert staffed.value("SELECT state FROM outbox WHERE code = 'earned'") == "uncertain"
    assert received(staffed.ona, "+1 stamp") == 0
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("+1 stamp · 2 of 10")


async def test_who_blocked_the_bot_is_left_alone_until_they_write_again(staffed: Shop) -> None:
    await staffed.ona.blocks()
    await staffed.settles()
    sent = len(staffed.town.calls)
    staffed.later(minutes=6)
    await staffed.max.says(str(staffed.value("SELECT number FROM cards")))
    await staffed.max.taps("+1")
    await staffed.max.sees_new("Ona +1 → 1 of 10")
    await staffed.settles()
    assert [call for call in list(staffed.town.calls)[sent:] if call.chat_id == staffed.ona.id] == []
    assert staffed.value("SELECT state FROM outbox WHERE code = 'earned'") == "unreachable"
    await staffed.ona.unblocks()
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("1 of 10 stamps")
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("+1 stamp · 2 of 10")


async def test_a_403_marks_unreachable_and_the_next_word_makes_reachable_again(staffed: Shop) -> None:
    staffed.town.faults.forbidden(method="sendMessage", chat_id=staffed.ona.id)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.settles()
    reachable = "SELECT reachable FROM people WHERE telegram = ?"
    assert staffed.value(reachable, staffed.ona.id) == 0
    await staffed.ona.says("/balance")
    await staffed.ona.sees_new("1 of 10 stamps")
    assert staffed.value(reachable, staffed.ona.id) == 1


async def test_an_edit_that_meets_a_server_error_is_made_again(staffed: Shop) -> None:
    await staffed.scans(staffed.max, staffed.ona)
    staffed.town.faults.server_error(500, method="editMessageText", chat_id=staffed.max.id)
    await staffed.max.taps("+1")
    await staffed.max.sees_new("Ona +1 → 1 of 10")
    await staffed.settles()
    assert staffed.value("SELECT balance FROM accounts") == 1


async def test_a_screen_that_never_arrived_leaves_what_was_counted_counted(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    plus_one = data_of(panel, "+1")
    staffed.town.remove(staffed.max.phone, panel.message_id)
    staffed.town.faults.server_error(500, method="sendMessage", chat_id=staffed.max.id)
    await staffed.max.taps_data(panel.message_id, plus_one)
    await staffed.settles()
    assert staffed.value("SELECT balance FROM accounts") == 1
    await staffed.max.taps_data(panel.message_id, plus_one)
    await staffed.max.sees_new("Ona +1 → 1 of 10")
    assert staffed.value("SELECT balance FROM accounts") == 1


async def test_a_tap_answered_too_late_still_shows_its_screen(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.stops()
    staffed.town.tap(staffed.max.id, panel.message_id, data_of(panel, "+1"))
    staffed.later(seconds=200)
    await staffed.starts()
    await staffed.max.sees_new("Ona +1 → 1 of 10")


async def test_a_deleted_screen_is_sent_anew(staffed: Shop) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    data = data_of(panel, "+1")
    staffed.town.remove(staffed.max.phone, panel.message_id)
    assert (await staffed.max.taps_data(panel.message_id, data)).text == "Done"
    await staffed.max.sees_new("Ona +1 → 1 of 10")


async def test_a_screen_tapped_twice_with_nothing_new_to_show_stays(staffed: Shop) -> None:
    await staffed.ona.says("/settings")
    shown = await staffed.ona.sees_new("Settings")
    count = len(staffed.ona.messages)
    for _ in range(2):
        await staffed.ona.taps_data(shown.message_id, "settings")
    await staffed.settles()
    assert len(staffed.ona.messages) == count


async def test_an_update_that_fails_three_times_is_given_up_and_the_next_is_taken(
    staffed: Shop, defects_expected: None, caplog: pytest.LogCaptureFixture
) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.plants("UPDATE taps SET facts = '{\"member\": 4711}'")
    before = staffed.what_counts()
    await staffed.max.taps_data(panel.message_id, data_of(panel, "+1"))
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOTHING_COUNTED))
    assert staffed.what_counts() == before
    assert staffed.rows("SELECT state FROM inbox WHERE state <> 'done'") == [{"state": "failed"}]
    assert len([one for one in caplog.records if "a defect while taking update" in one.getMessage()]) == 3
    await staffed.stamps(staffed.max, staffed.ona)


async def test_a_malformed_update_stops_nobody(shop: Shop, defects_expected: None) -> None:
    next_id = 800_000_000
    malformed: list[dict[str, Any]] = [{"message": "no"}, {"message": {"from": {"id": "x"}}}, {"message": None}]
    malformed += [{"callback_query": {}}, {}]
    for broken in malformed:
        next_id += 1
        shop.town.updates.put_raw({"update_id": next_id, **broken})
    shop.town.updates.jump(next_id)
    await shop.tomas.says("/start")
    await shop.tomas.sees("Welcome to Old Town Café")
    await shop.settles()
    assert shop.value("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0
