"""The courier cut off: by a full disk, by a kill in the middle of a send, by an ordinary stop."""

import asyncio

import pytest

from bot.courier import Courier
from storage.outbox import RESEND_AFTER, Outbox
from tests.bot.rig import Rig, running
from tests.bot.rounds import Round


async def test_how_a_sending_ended_is_recorded_even_if_the_disk_was_full(
    rig: Rig, round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.courier._LOOK_AGAIN", 0.01)
    end, tries = Outbox.end, 0

    async def full_twice(shelf: Outbox, notice: int, state: str) -> None:
        nonlocal tries
        tries += 1
        if tries <= 2:
            raise OSError("no space left")
        await end(shelf, notice, state)

    monkeypatch.setattr(Outbox, "end", full_twice)
    await round_.promises((round_.ona, "A"))
    await round_.carries("sent")
    assert round_.got(round_.ona) == ["A"]


async def test_what_was_in_flight_at_a_kill_is_sent_once_more_and_then_uncertain(rig: Rig, round_: Round) -> None:
    await round_.promises((round_.ona, "A"), (round_.ona, "B"))
    await rig.database.unit(lambda work: work.outbox.claim(1))  # and here the program is killed
    async with running(round_.courier.run):
        await rig.until(lambda: round_.ends() == [("waiting", 1), ("sent", 0)])
    round_.later(RESEND_AFTER.total_seconds())
    await rig.database.unit(lambda work: work.outbox.claim(1))  # and here again
    await round_.carries("uncertain", "sent")
    assert round_.ends() == [("uncertain", 2), ("sent", 0)]
    assert round_.got(round_.ona) == ["B"]


async def test_a_stop_lets_the_batch_under_way_end_and_be_recorded(rig: Rig, round_: Round) -> None:
    arrived, go_on = asyncio.Event(), asyncio.Event()
    send = rig.teller.send

    async def held(*arguments: object, **more: object) -> object:
        arrived.set()
        await go_on.wait()
        return await send(*arguments, **more)  # type: ignore[arg-type]  # passed on as they came

    rig.teller.send = held  # type: ignore[assignment,method-assign]  # the real one, at a moment the test chooses
    await round_.promises((round_.ona, "A"))
    async with running(round_.courier.run):
        await arrived.wait()
    finishing = asyncio.ensure_future(round_.courier.finish(patience=5))
    await asyncio.sleep(0)
    go_on.set()
    await finishing
    assert round_.ends() == [("sent", 0)]
    assert round_.got(round_.ona) == ["A"]


async def test_what_was_put_into_the_hand_just_before_a_stop_is_still_carried(rig: Rig, round_: Round) -> None:
    async with running(round_.courier.run):
        await rig.until(lambda: rig.database.hand.lent)
        rig.database.promised.set = lambda: None  # type: ignore[method-assign]  # the stop is there before the bell
        await round_.promises((round_.ona, "A"))
    assert round_.ends() == [("sending", 0)]
    await round_.courier.finish(patience=5)
    assert round_.ends() == [("sent", 0)]
    assert round_.got(round_.ona) == ["A"]


async def test_what_an_abandoned_courier_held_is_not_sent_by_the_next_as_well(rig: Rig, round_: Round) -> None:
    async with running(round_.courier.run):
        await rig.until(lambda: rig.database.hand.lent)
        ring = rig.database.promised.set
        rig.database.promised.set = lambda: None  # type: ignore[method-assign]  # it never hears of it
        await round_.promises((round_.ona, "A"))
    rig.database.promised.set = ring  # type: ignore[method-assign]  # as it was
    await round_.courier.abandon()
    round_.courier = Courier(rig.database, rig.teller, rig.clock)
    async with running(round_.courier.run):
        await rig.until(lambda: round_.ends() == [("waiting", 1)])
        round_.later(RESEND_AFTER.total_seconds())
        await rig.until(lambda: round_.ends() == [("sent", 1)])
    assert round_.got(round_.ona) == ["A"]


async def test_a_stop_that_comes_together_with_the_bell_is_not_forgotten(rig: Rig, round_: Round) -> None:
    idle = asyncio.Event()
    wait = rig.database.promised.wait

    async def noted() -> bool:
        idle.set()
        return bool(await wait())

    rig.database.promised.wait = noted  # type: ignore[assignment,method-assign]  # tells when the courier sits down
    async with running(round_.courier.run) as carrying:
        await idle.wait()
        rig.database.promised.set()
        carrying.cancel()
        await asyncio.wait({carrying}, timeout=1)
        assert carrying.cancelled()
