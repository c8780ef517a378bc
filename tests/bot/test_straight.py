"""An update that comes alone is done at once: what Telegram was told has arrived is done by then, or stored."""

import asyncio

import pytest

from bot import poller as module
from bot import workers
from bot.poller import Poller
from bot.workers import Handle, Workers
from storage.inbox import Arrived
from tests.bot.effects import Effects, says
from tests.bot.rig import Rig, running


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """So long that a slow machine makes no difference; each test that is about the time says so."""
    monkeypatch.setattr(module, "_STRAIGHT", 30.0)
    monkeypatch.setattr(workers, "_PAUSE", 0.0)


async def up_to_date(handle: Handle, rig: Rig) -> tuple[Poller, Workers]:
    """A poller that has fetched all there was."""
    poller, served = rig.poller(handle)
    poller._behind = False
    return poller, served


def when(allowed: asyncio.Event, effects: Effects) -> Handle:
    """Handles an update only once that is allowed."""

    async def handle(update: Arrived) -> None:
        await allowed.wait()
        await effects.handle(update)

    return handle


async def held_up(rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch) -> tuple[Poller, Workers, asyncio.Event]:
    """One of Ona's that is not done in time; it goes on once the event is set."""
    go_on = asyncio.Event()
    poller, served = await up_to_date(when(go_on, effects), rig)
    says(rig, "one")
    with monkeypatch.context() as soon:
        soon.setattr(module, "_STRAIGHT", 0.01)
        await poller.fetch()
    return poller, served, go_on


async def test_one_that_comes_alone_is_done_without_being_stored(rig: Rig, effects: Effects) -> None:
    seen: set[tuple[str, bool]] = set()
    rig.after_units.append(lambda: seen.update((r["state"], r["raw"] is None) for r in rig.rows("SELECT * FROM inbox")))
    poller, served = await up_to_date(effects.handle, rig)
    for text in ("one", "two"):
        says(rig, text)
        await poller.fetch()
    await served.drained()
    assert effects.seen == ["one", "two"]
    assert seen == {("done", True)}
    assert effects.offsets() == ["0", str(rig.rows("SELECT min(id) AS id FROM inbox")[0]["id"] + 1)]


async def test_one_that_takes_long_is_stored_and_has_one_effect(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, served, go_on = await held_up(rig, effects, monkeypatch)
    assert [(row["state"], row["raw"] is None) for row in rig.rows("SELECT * FROM inbox")] == [("waiting", False)]
    go_on.set()
    await served.drained()
    assert effects.seen == ["one"]
    assert [(row["state"], row["raw"]) for row in rig.rows("SELECT * FROM inbox")] == [("done", None)]


async def test_a_kill_before_it_is_done_leaves_it_at_telegram(rig: Rig, effects: Effects) -> None:
    begun = asyncio.Event()

    async def killed(_update: Arrived) -> None:
        begun.set()
        await asyncio.Event().wait()

    poller, served = await up_to_date(killed, rig)
    says(rig, "one")
    async with running(poller.run):
        await begun.wait()
    await served.stop(patience=0)
    assert rig.rows("SELECT * FROM inbox") == []
    assert len(rig.town.updates.pending) == 1
    await effects.polls_until("one")


async def test_one_that_fails_is_tried_again(rig: Rig, effects: Effects) -> None:
    tries = 0

    async def at_the_third_try(update: Arrived) -> None:
        nonlocal tries
        tries += 1
        if tries < 3:
            raise RuntimeError
        await effects.handle(update)

    poller, served = await up_to_date(at_the_third_try, rig)
    says(rig, "one")
    await poller.fetch()
    await served.drained()
    assert effects.seen == ["one"]


async def test_a_try_that_ends_in_nothing_is_counted_and_stored_by_that(rig: Rig, effects: Effects) -> None:
    """As python-telegram-bot leaves it: the error is logged, and the call returns."""
    states: list[list[tuple[str, int]]] = []

    async def at_the_second_try(update: Arrived) -> None:
        states.append([(row["state"], row["tries"]) for row in rig.rows("SELECT state, tries FROM inbox")])
        if len(states) == 2:
            await effects.handle(update)

    poller, served = await up_to_date(at_the_second_try, rig)
    says(rig, "one")
    await poller.fetch()
    await served.drained()
    assert states == [[], [("waiting", 1)]]
    assert effects.seen == ["one"]


async def test_the_second_of_one_person_is_stored_while_the_first_is_being_done(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    poller, served, go_on = await held_up(rig, effects, monkeypatch)
    says(rig, "two")
    async with asyncio.timeout(5):
        await poller.fetch()
    assert [row["state"] for row in rig.rows("SELECT * FROM inbox")] == ["waiting", "waiting"]
    go_on.set()
    await served.drained()
    assert effects.seen == ["one", "two"]


async def test_the_next_goes_straight_while_the_answer_to_the_one_before_is_still_on_its_way(
    rig: Rig, effects: Effects
) -> None:
    answered = asyncio.Event()
    kept: list[bool] = []
    rig.after_units.append(lambda: kept.extend(row["raw"] is not None for row in rig.rows("SELECT raw FROM inbox")))

    async def answers_slowly(update: Arrived) -> None:
        await effects.handle(update)
        if len(effects.seen) == 1:
            await answered.wait()

    poller, served = await up_to_date(answers_slowly, rig)
    says(rig, "one")
    await poller.fetch()
    take, in_line = served.take, asyncio.Event()

    def takes(update: Arrived, *, late: bool = False) -> None:
        take(update, late=late)
        in_line.set()

    served.take = takes  # type: ignore[method-assign]  # a listener, nothing replaced
    says(rig, "two")
    fetched = asyncio.create_task(poller.fetch())
    await in_line.wait()
    assert effects.seen == ["one"], "one person's updates are taken one after another"
    answered.set()
    await fetched
    await served.drained()
    assert effects.seen == ["one", "two"]
    assert not any(kept)


async def test_one_that_was_done_and_comes_again_holds_up_nobody(rig: Rig, effects: Effects) -> None:
    poller, served = await up_to_date(effects.handle, rig)
    says(rig, "one")
    await poller.fetch()
    rig.town.updates.pending.clear()
    rig.town.updates.redeliver()
    poller._offset = 0  # and not by the number asked for
    async with asyncio.timeout(5):
        await poller.fetch()
    await served.drained()
    assert effects.seen == ["one"]


async def test_one_that_comes_again_while_it_is_being_done_stands_in_line_once(
    rig: Rig, effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_STRAIGHT", 0.01)
    begun, go_on = 0, asyncio.Event()

    async def slowly(update: Arrived) -> None:
        nonlocal begun
        begun += 1
        await go_on.wait()
        await effects.handle(update)

    poller, served = await up_to_date(slowly, rig)
    says(rig, "one")
    store = rig.database.unit

    async def cannot_store(*_act: object, **_how: object) -> None:
        raise OSError(28, "No space left on device")

    rig.database.unit = cannot_store  # type: ignore[method-assign,assignment]  # the disk of this moment
    for _ in range(3):
        with pytest.raises(OSError, match="No space"):
            await poller.fetch()
    rig.database.unit = store  # type: ignore[method-assign]  # there is room again
    await poller.fetch()
    go_on.set()
    await served.drained()
    assert (begun, effects.seen) == (1, ["one"])
