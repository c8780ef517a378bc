"""The assembly: what a start does when Telegram is difficult, and what a running bot does with what cannot be read."""

from typing import Any

import pytest

from bot.application import CannotStart
from loyalty.refusals import Why
from tests.cast import Shop

Json = dict[str, Any]


async def test_a_menu_that_cannot_be_published_does_not_stop_the_start(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    await shop.stops()
    shop.town.faults.too_many(30, times=None, method="setMyCommands")
    await shop.starts()
    await shop.ona.says("/start")
    await shop.ona.sees("Old Town Café")
    assert caplog.text.count("was not published") == 5


async def test_a_webhook_that_cannot_be_removed_stops_the_start_in_a_sentence(shop: Shop) -> None:
    await shop.stops()
    shop.town.faults.server_error(502, times=None, method="deleteWebhook")
    with pytest.raises(CannotStart, match=r"does not answer \(Bad Gateway\); check the network and TELEGRAM_API_URL\."):
        await shop.starts()


async def test_a_start_removes_a_webhook_and_keeps_what_waits(shop: Shop) -> None:
    await shop.stops()
    shop.town.profile.webhook = {"url": "https://example.org/old"}
    await shop.ona.says("/start")
    await shop.starts()
    await shop.ona.sees("Old Town Café")
    assert shop.town.profile.webhook is None


async def test_a_failed_start_can_be_tried_again(shop: Shop) -> None:
    await shop.stops()
    shop.town.faults.server_error(500, method="getMe")
    with pytest.raises(CannotStart):
        await shop.starts()
    await shop.starts()


async def test_a_token_that_stays_refused_while_it_runs_is_told_as_at_the_start(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.poller.REFUSAL_PATIENCE", 0.0)
    shop.town.faults.server_error(401, times=None, method="getUpdates")
    await shop.ona.says("hello")  # ends the long poll that waits
    with pytest.raises(CannotStart, match="Telegram does not know this BOT_TOKEN"):
        await shop.book.wait()


def unreadable(person: int) -> list[Json]:
    who = {"id": person, "is_bot": False, "first_name": "Ona"}
    return [
        {"message": {"from": who, "text": "no chat, no date"}},
        {"message": {"from": who, "message_id": 9, "date": "noon", "chat": {"id": person, "type": "private"}}},
        {"callback_query": {"from": who, "data": 7}},
    ]


@pytest.mark.parametrize("place", range(3))
async def test_an_update_that_cannot_be_read_is_given_up_and_its_person_told_kindly(staffed: Shop, place: int) -> None:
    ona = staffed.ona
    body = unreadable(ona.id)[place]
    staffed.town.updates.put_raw({"update_id": 700_500_000, **body})
    staffed.town.updates.jump(600_000)
    told = await ona.sees_new(staffed.no(ona, Why.NOTHING_COUNTED))
    assert "Traceback" not in told.text
    assert staffed.rows("SELECT state, raw FROM inbox WHERE id = 700500000") == [{"state": "failed", "raw": None}]
    assert staffed.value("SELECT name FROM people WHERE telegram = ?", ona.id) == "Ona"
    await ona.says("/balance")
    await ona.sees_new("0 of 10")


async def test_an_update_of_nobody_that_cannot_be_read_is_given_up_without_a_word(staffed: Shop) -> None:
    sent = len(staffed.town.calls.paced())
    staffed.town.updates.put_raw({"update_id": 700_500_000, "message": {"text": "from nobody"}})
    staffed.town.updates.jump(600_000)
    await staffed.settles()
    assert staffed.value("SELECT state FROM inbox WHERE id = 700500000") in ("done", "failed")
    assert len(staffed.town.calls.paced()) == sent
    assert staffed.value("SELECT count(*) FROM people WHERE telegram = 0") == 0


async def test_channel_posts_are_nobodys_and_done_at_once(shop: Shop) -> None:
    post = {
        "message_id": 1,
        "date": 1_800_000_000,
        "chat": {"id": -100, "type": "channel", "title": "News"},
        "text": "x",
    }
    shop.town.updates.put_raw({"update_id": 700_500_000, "message": post})
    await shop.settles()
    assert shop.rows("SELECT state, raw FROM inbox WHERE id = 700500000") == [{"state": "done", "raw": None}]
