"""The poller on a bad day: conflicts, floods, cut and hanging answers, a full disk. It goes on, and loses nothing."""

import asyncio
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

import pytest
from aiohttp import web
from telegram.error import InvalidToken
from telegram.ext import ExtBot

from bot import poller as module
from bot.lanes import Lane
from bot.poller import AnotherBotRunsError, Poller
from bot.pulse import Pulse
from storage.inbox import Arrived, Inbox
from tests.bot.arrivals import TOKEN, Answer, Arrivals
from tests.bot.effects import Effects, says
from tests.bot.rig import Rig, a_bot, running

Json = dict[str, Any]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.01)


async def test_a_fetch_that_hangs_is_ended_and_polling_goes_on(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "LONG_POLL", 0)
    monkeypatch.setattr(module, "STALL", 0.3)
    hangs = rig.town.faults.cut("hang-after", seconds=30, method="getUpdates")
    says(rig, "one")
    async with asyncio.timeout(5):
        await effects.polls_until("one")
    assert hangs.hit == 1
    assert "fetching updates: Timed out" in caplog.text


async def test_a_fetch_that_only_trickles_is_ended_and_polling_goes_on(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONG_POLL", 0)
    monkeypatch.setattr(module, "STALL", 0.3)
    me = {"id": 42, "is_bot": True, "first_name": "Bot", "username": "stampbook_bot"}
    update = {"update_id": 7, "message": {"from": {"id": 11}, "text": "one"}}
    async with Arrivals() as server:
        server.script += [said(me), trickle, said([update])]
        async with a_bot(server.url, TOKEN) as bot:
            poller = Poller(bot, rig.database, effects.starts()[1], rig.clock)
            async with running(poller.run):
                await rig.until(lambda: effects.seen == ["one"], within=5)


def said(result: object) -> Answer:
    """The Bot API's way to say yes."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.json_response({"ok": True, "result": result})

    return answer


async def trickle(request: web.Request) -> web.StreamResponse:
    """Just enough bytes that no single wait for the next one is too long, and never the last."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("times", [1, 3])
async def test_a_409_is_waited_out(rig: Rig, effects: Effects, times: int, caplog: pytest.LogCaptureFixture) -> None:
    conflict = rig.town.faults.server_error(409, times=times, method="getUpdates")
    says(rig, "one")
    await effects.polls_until("one")
    assert conflict.hit == times
    assert caplog.text.count("another program polls with this token") == times


async def test_a_409_that_stays_ends_the_run_in_a_sentence(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CONFLICT_PATIENCE", 0.1)
    rig.town.faults.server_error(409, times=None, method="getUpdates")
    poller, _ = effects.starts()
    with pytest.raises(AnotherBotRunsError, match=r"Another program is running with this BOT_TOKEN; stop it first\."):
        async with asyncio.timeout(5):
            await poller.run()


async def test_two_bots_that_get_updates_in_turn_are_still_in_conflict(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CONFLICT_PATIENCE", 0.3)
    take, turn = rig.town.updates.take, 0

    async def in_turn(offset: int, limit: int, patience: float) -> list[Json]:
        nonlocal turn
        turn += 1
        if turn % 2:
            rig.town.faults.server_error(409, method="getUpdates")
        says(rig, f"message {turn}")
        return await take(offset, limit, patience)

    rig.town.updates.take = in_turn  # type: ignore[method-assign]  # another bot's turn after every second fetch
    poller, _ = effects.starts()
    with pytest.raises(AnotherBotRunsError):
        async with asyncio.timeout(5):
            await poller.run()
    assert effects.seen, "updates came in between"


async def test_a_conflict_long_ago_is_another_story(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CONFLICT_PATIENCE", 0.0)
    monkeypatch.setattr(module, "_PEACE", 0.0)
    rig.town.faults.server_error(409, times=3, method="getUpdates")
    says(rig, "one")
    await effects.polls_until("one")


@pytest.mark.parametrize("trouble", ["server_error", "bad_gateway", "reset", "half-body"])
async def test_trouble_on_the_way_costs_no_update(rig: Rig, effects: Effects, trouble: str) -> None:
    faults = rig.town.faults
    if trouble == "server_error":
        met = faults.server_error(500, times=2, method="getUpdates")
    elif trouble == "bad_gateway":
        met = faults.server_error(502, times=2, method="getUpdates")
    elif trouble == "reset":
        met = faults.cut("reset", times=2, method="getUpdates")
    else:
        met = faults.cut("half-body", times=2, method="getUpdates")
    says(rig, "one", "two")
    await effects.polls_until("one", "two")
    assert met.hit == 2


async def test_a_429_is_waited_for_as_long_as_it_says(rig: Rig, effects: Effects) -> None:
    rig.town.faults.too_many(1, method="getUpdates")
    says(rig, "one")
    await effects.polls_until("one")
    refused, taken, *_ = rig.town.calls.of("getUpdates")
    assert (refused.code, taken.code) == (429, 200)
    assert taken.arrived - refused.arrived >= 1


async def test_a_429_counts_as_silence_so_that_what_comes_after_a_long_one_may_be_late(
    rig: Rig, effects: Effects
) -> None:
    heard = asyncio.Event()

    class Heard(Pulse):
        def fetch_failed(self, now: datetime) -> None:
            super().fetch_failed(now)
            heard.set()

    pulse = Heard()
    poller = Poller(rig.bot, rig.database, effects.starts()[1], rig.clock, pulse)
    await poller.fetch()
    assert not poller._behind
    rig.town.faults.too_many(3_600, method="getUpdates")
    async with running(poller.run), asyncio.timeout(5):
        await heard.wait()
    assert pulse.unfetched_since == rig.clock.now()
    assert poller._behind


@pytest.mark.parametrize("code", [401, 404])
async def test_a_token_that_is_refused_for_a_moment_is_waited_for(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.01)
    refused = rig.town.faults.server_error(code, times=3, method="getUpdates")
    says(rig, "one")
    await effects.polls_until("one")
    assert (refused.hit, caplog.text.count("Telegram refuses this token")) == (3, 3)


async def test_a_refusal_counts_as_silence_so_that_what_comes_after_it_may_be_late(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.0)
    pulse = Pulse()
    poller = Poller(rig.bot, rig.database, effects.starts()[1], rig.clock, pulse)
    await poller.fetch()
    behind = [poller._behind]
    await poller._wait_for_welcome(InvalidToken("refused"))
    behind.append(poller._behind)
    assert behind == [False, True]
    assert pulse.unfetched_since == rig.clock.now()


async def test_a_fetch_that_goes_well_ends_the_story_of_a_refused_token(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.01)
    monkeypatch.setattr(module, "REFUSAL_PATIENCE", 0.0)
    poller, served = effects.starts()
    for text in ("one", "two", "three"):
        await poller._wait_for_welcome(InvalidToken("refused"))
        says(rig, text)
        await poller.fetch()
    await served.drained()
    assert effects.seen == ["one", "two", "three"]


async def test_a_token_that_stays_refused_ends_the_run(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "REFUSAL_PATIENCE", 0.1)
    rig.town.faults.server_error(401, times=None, method="getUpdates")
    poller, _ = effects.starts()
    with pytest.raises(InvalidToken):
        async with asyncio.timeout(5):
            await poller.run()


async def test_what_could_not_be_stored_is_not_confirmed(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    store, tries = Inbox.store, 0

    async def full_twice(shelf: Inbox, batch: Sequence[Arrived]) -> list[Arrived]:
        nonlocal tries
        tries += 1
        stored = await store(shelf, batch)
        if tries <= 2:
            raise sqlite3.OperationalError("database or disk is full")
        return stored

    monkeypatch.setattr(Inbox, "store", full_twice)
    says(rig, "one", "two")
    await effects.polls_until("one", "two")
    assert effects.offsets()[:3] == ["0", "0", "0"]
    assert caplog.text.count("storing updates") == 2


async def test_a_stop_that_comes_together_with_an_answer_is_not_forgotten(rig: Rig, effects: Effects) -> None:
    answer: asyncio.Future[list[Json]] = asyncio.get_running_loop().create_future()
    asked = asyncio.Event()

    class Line:
        """Telegram on the phone: answers once, when told to."""

        async def do_api_request(self, *_: object, **__: object) -> list[Json]:
            if asked.is_set():
                await asyncio.Event().wait()
            asked.set()
            return await answer

    poller = Poller(cast("ExtBot[Lane]", Line()), rig.database, effects.starts()[1], rig.clock)
    async with running(poller.run) as polling:
        await asked.wait()
        answer.set_result([])
        polling.cancel()
        await asyncio.wait({polling}, timeout=1)
        assert polling.cancelled()
