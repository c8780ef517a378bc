"""getUpdates keeps Telegram's rules: an offset confirms, one reader at a time, only what was asked for."""

import asyncio

import pytest

from sandbox.person import Person
from sandbox.town import Town
from tests.sandbox.conftest import Api


@pytest.fixture
async def ona(town: Town) -> Person:
    return town.joins("Ona")


async def _ids(api: Api, **parameters: int) -> list[int]:
    return [update["update_id"] for update in await api.ok("getUpdates", **parameters)]


async def test_an_update_stays_until_a_higher_offset_confirms_it(api: Api, ona: Person) -> None:
    for text in ("one", "two", "three"):
        await ona.says(text)
    first, second, third = await _ids(api)
    assert (second, third) == (first + 1, first + 2)
    assert await _ids(api, offset=first) == [first, second, third]
    assert await _ids(api, offset=second) == [second, third]
    assert await _ids(api) == [second, third]
    assert await _ids(api, offset=third + 1) == []
    assert await _ids(api) == []


async def test_a_negative_offset_forgets_all_but_the_last(api: Api, ona: Person) -> None:
    for text in ("one", "two", "three"):
        await ona.says(text)
    last = await _ids(api, offset=-1)
    assert len(last) == 1
    assert await _ids(api) == last


async def test_the_limit_is_kept_and_a_senseless_one_is_a_hundred(api: Api, ona: Person) -> None:
    for number in range(120):
        await ona.says(str(number))
    assert [len(await _ids(api, limit=limit)) for limit in (1, 7, 100, 0, 500)] == [1, 7, 100, 100, 100]


async def test_a_long_poll_answers_as_soon_as_somebody_writes(api: Api, ona: Person) -> None:
    poll = asyncio.create_task(_ids(api, timeout=30))
    await _is_waiting(api)
    await ona.says("hello")
    assert len(await asyncio.wait_for(poll, 5)) == 1


async def test_a_second_reader_ends_the_first_with_a_conflict(api: Api, ona: Person) -> None:
    first = asyncio.create_task(api("getUpdates", timeout=30))
    await _is_waiting(api)
    second = asyncio.create_task(api("getUpdates", timeout=30))
    assert (await asyncio.wait_for(first, 5)) == {
        "ok": False,
        "status": 409,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    await ona.says("hello")
    assert (await asyncio.wait_for(second, 5))["ok"]


async def test_a_webhook_and_polling_exclude_each_other(api: Api) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=30))
    await _is_waiting(api)
    assert (await api("setWebhook", url="https://example.com/hook"))["description"] == "Webhook was set"
    assert (await asyncio.wait_for(poll, 5))["description"] == "Conflict: terminated by setWebhook request"
    refused = await api("getUpdates")
    assert (refused["status"], refused["description"]) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    assert (await api.ok("getWebhookInfo"))["url"] == "https://example.com/hook"
    assert (await api("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await api("deleteWebhook"))["description"] == "Webhook is already deleted"
    assert await api.ok("getUpdates") == []


async def test_deleting_the_webhook_drops_what_waits_only_when_asked(api: Api, ona: Person) -> None:
    await ona.says("one")
    await api.ok("deleteWebhook", drop_pending_updates=False)
    assert len(await _ids(api)) == 1
    await api.ok("deleteWebhook", drop_pending_updates=True)
    assert await _ids(api) == []


async def test_allowed_updates_are_remembered_from_call_to_call(api: Api, ona: Person) -> None:
    await api.ok("getUpdates", allowed_updates=["my_chat_member"])
    await ona.says("not wanted")
    await ona.blocks()
    assert [set(update) - {"update_id"} for update in await api.ok("getUpdates")] == [{"my_chat_member"}]
    await api.ok("getUpdates", allowed_updates=[])
    await ona.unblocks()
    await ona.says("wanted")
    assert len(await _ids(api)) == 3


async def test_an_update_is_redelivered_with_the_same_id_and_ids_can_jump(api: Api, ona: Person, town: Town) -> None:
    await ona.says("one")
    (first,) = await _ids(api)
    assert await _ids(api, offset=first + 1) == []
    town.updates.redeliver()
    assert await _ids(api) == [first]
    town.updates.jump(1000)
    await ona.says("two")
    assert await _ids(api) == [first, first + 1001]


async def _is_waiting(api: Api) -> None:
    await asyncio.wait_for(api.town.updates.reader_waits.wait(), 5)
