"""The poller: what Telegram was told has arrived is on disk, and nothing that comes in stops what comes after it."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import pytest
from telegram.error import TelegramError

from bot.poller import whose
from storage.inbox import Arrived
from tests.bot.effects import Effects, says
from tests.bot.rig import Rig, running

Json = dict[str, Any]


async def test_what_is_confirmed_is_on_disk(rig: Rig, effects: Effects) -> None:
    at_each_fetch: list[tuple[int, set[int]]] = []
    take = rig.town.updates.take

    async def noting(offset: int, limit: int, patience: float) -> list[Json]:
        at_each_fetch.append((offset, {row["id"] for row in rig.rows("SELECT id FROM inbox")}))
        return await take(offset, limit, patience)

    rig.town.updates.take = noting  # type: ignore[method-assign]  # looks at the disk at the moment of confirming
    says(rig, "one", "two", "three")
    sent = {update["update_id"] for update in rig.town.updates.pending}
    poller, workers = effects.starts()
    async with running(poller.run):
        await rig.until(lambda: len(effects.seen) == 3)
        await rig.town.updates.reader_waits.wait()
    await workers.drained()
    assert at_each_fetch == [(0, set()), (max(sent) + 1, sent)]
    assert rig.town.updates.pending == []


async def test_an_update_stored_but_not_confirmed_comes_again_and_has_one_effect(rig: Rig, effects: Effects) -> None:
    says(rig, "one")
    poller, workers = effects.starts()
    await poller.fetch()
    await workers.drained()
    assert (effects.seen, len(rig.town.updates.pending)) == (["one"], 1)  # and here the program is killed
    says(rig, "two")
    await effects.polls_until("one", "two")
    assert len(rig.town.updates.delivered) == 3


async def test_what_was_stored_and_not_done_is_taken_up_at_the_next_start(rig: Rig, effects: Effects) -> None:
    async def killed(_update: Arrived) -> None:
        await asyncio.Event().wait()

    says(rig, "one", "two")
    poller, workers = rig.poller(killed)
    await poller.fetch()
    await workers.stop(patience=0)
    assert effects.seen == []

    poller, workers = effects.starts()
    await poller.take_up_again()
    await workers.drained()
    await poller.fetch()  # they were not confirmed either, and are delivered once more
    await workers.drained()
    assert effects.seen == ["one", "two"]


async def test_a_redelivered_update_has_one_effect(rig: Rig, effects: Effects) -> None:
    says(rig, "one")
    poller, workers = effects.starts()
    async with running(poller.run):
        await rig.until(lambda: effects.seen == ["one"])
        await rig.town.updates.reader_waits.wait()
        rig.town.updates.redeliver()
        says(rig, "two")
        await rig.until(lambda: len(effects.seen) > 1)
    await workers.drained()
    assert effects.seen == ["one", "two"]


async def test_ids_that_jump_down_are_taken_like_any_other(rig: Rig, effects: Effects) -> None:
    says(rig, "one")
    poller, workers = effects.starts()
    async with running(poller.run):
        for number, text in enumerate(("two", "three", "four"), 1):
            await rig.until(lambda so_far=number: len(effects.seen) == so_far)  # type: ignore[misc]  # a default binds the loop's value
            await rig.town.updates.reader_waits.wait()
            rig.town.updates.jump(-1_000_000)
            says(rig, text)
        await rig.until(lambda: len(effects.seen) == 4)
        await rig.town.updates.reader_waits.wait()
    await workers.drained()
    assert effects.seen == ["one", "two", "three", "four"]
    assert rig.town.updates.pending == []


async def test_after_a_quiet_while_an_update_with_a_number_far_below_is_not_taken_as_confirmed(
    rig: Rig, effects: Effects
) -> None:
    says(rig, "one")
    poller, workers = effects.starts()
    for _ in range(2):
        await poller.fetch()
    rig.town.updates.jump(-1_000_000)
    says(rig, "two")  # while nobody asks
    await poller.fetch()
    await workers.drained()
    assert effects.seen == ["one", "two"]


async def test_one_persons_updates_are_taken_as_they_arrive_whatever_their_numbers(rig: Rig, effects: Effects) -> None:
    texts = [str(place) for place in range(50)]
    says(rig, *texts)
    rig.town.updates.pending.reverse()
    poller, workers = effects.starts()
    await poller.fetch()
    await workers.drained()
    assert effects.seen == texts[::-1]


WITHOUT_A_NUMBER: Sequence[Any] = [{}, {"update_id": "7"}, {"update_id": None}, {"update_id": 1 << 63}, "?", None, [1]]


async def test_what_has_no_number_is_passed_by_and_the_rest_of_its_batch_taken(
    rig: Rig, effects: Effects, caplog: pytest.LogCaptureFixture
) -> None:
    says(rig, "before", "after")
    rig.town.updates.pending[1:1] = WITHOUT_A_NUMBER
    answered(rig, rig.town.updates.pending)
    poller, workers = effects.starts()
    await poller.fetch()
    await workers.drained()
    assert effects.seen == ["before", "after"]
    assert f"{len(WITHOUT_A_NUMBER)} of {len(WITHOUT_A_NUMBER) + 2} updates have no number" in caplog.text


@pytest.mark.parametrize("answer", [None, True, {}, {"id": 7}, "[]", [{}], [None, 7]], ids=json.dumps)
async def test_an_answer_without_any_update_is_no_answer(rig: Rig, effects: Effects, answer: Any) -> None:
    answered(rig, answer)
    poller, _ = effects.starts()
    with pytest.raises(TelegramError, match="Invalid server response"):
        await poller.fetch()


def answered(rig: Rig, answer: Any) -> None:
    """Whatever the bot asks for, this is the answer."""

    async def take(*_given: object) -> Any:
        return answer

    rig.town.updates.take = take  # type: ignore[method-assign,assignment]  # instead of what waits in town


MALFORMED: Sequence[Json] = [
    {"message": {"text": "no sender, no chat, no date"}},
    {"message": None},
    {"message": [1, 2, 3]},
    {"message": {"from": {"id": "eleven"}}},
    {"message": {"from": {"id": 10**30}, "date": 10**30}},
    {"message": {"from": {"id": True}}},
    {"callback_query": {"from": {"id": 11}}},
    {"a_kind_from_next_year": {"from": {"id": 11}, "news": True}},
    {},
]


@pytest.mark.parametrize("body", MALFORMED, ids=json.dumps)
async def test_a_malformed_update_does_not_stop_its_batch(rig: Rig, effects: Effects, body: Json) -> None:
    async def handle(update: Arrived) -> None:
        if "text" not in (json.loads(update.raw).get("message") or {}):
            raise ValueError("this one cannot be read")
        await effects.handle(update)

    says(rig, "before")
    rig.town.updates.put_raw({"update_id": 700_000_500, **body})
    rig.town.updates.jump(1_000)
    says(rig, "after")
    poller, workers = rig.poller(handle)
    await poller.fetch()
    assert rig.value("SELECT count(*) FROM inbox") == 3
    async with asyncio.timeout(5):
        await rig.until(lambda: {"before", "after"} <= set(effects.seen))
    await workers.stop(patience=0)


@pytest.mark.parametrize(
    ("update", "person"),
    [
        ({"update_id": 1, "message": {"from": {"id": 11}, "text": "hi"}}, 11),
        ({"update_id": 1, "edited_message": {"from": {"id": 11}}}, 11),
        ({"update_id": 1, "callback_query": {"from": {"id": 11}, "message": {"from": {"id": 4200}}}}, 11),
        ({"update_id": 1, "my_chat_member": {"from": {"id": 11}, "chat": {"id": -5}}}, 11),
        ({"update_id": 1, "channel_post": {"chat": {"id": -100}}}, 0),
        ({"update_id": 1, "poll": {"id": "1"}}, 0),
        *[({"update_id": 1, **body}, 11 if "11" in json.dumps(body) else 0) for body in MALFORMED],
    ],
)
def test_everyone_stands_in_their_own_line_and_nobody_in_line_0(update: Json, person: int) -> None:
    assert whose(update) == person
