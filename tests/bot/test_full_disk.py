"""The bot on a full disk: people hear that nothing is counted yet, and when there is room it goes on by itself."""

import asyncio
import contextlib
import io
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import logs, poller, workers
from bot.scheduler import Scheduler
from bot.workers import Workers
from loyalty.refusals import Why
from storage.inbox import Arrived
from tests.bot.rig import Rig
from tests.bot.test_scheduler import numbers
from tests.cast import Shop, a_shop, data_of, received
from tests.makers import findings
from tests.storage.little_room import room


class Disk:
    """Is full, or has room."""

    def __init__(self) -> None:
        self._room = contextlib.ExitStack()

    def fills(self) -> None:
        self._room.close()
        self._room.enter_context(room(0))

    def has_room(self) -> None:
        self._room.close()


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    yield made
    made.has_room()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller, "_PAUSE", 0.05)
    monkeypatch.setattr(workers, "_PAUSE", 0.0)
    monkeypatch.setattr(workers, "_REST", 0.05)


def fills_after_storing(shop: Shop, disk: Disk) -> None:
    """The last room is taken by the update itself; there is none for what it does."""
    served: Workers = shop.book._parts().workers
    take = served.take

    def take_on_a_full_disk(update: Arrived, *, late: bool = False) -> None:
        disk.fills()
        take(update, late=late)

    async def is_stored_first(update: Arrived, patience: float) -> bool:
        return False

    served.straight = is_stored_first  # type: ignore[method-assign]  # as when more than one comes at once
    served.take = take_on_a_full_disk  # type: ignore[method-assign]  # the moment between storing and doing


async def test_what_cannot_be_stored_stays_at_telegram_its_person_told_once_and_is_done_once_there_is_room(
    staffed: Shop, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.settles()
    before = staffed.what_counts()
    disk.fills()
    asked = len(staffed.town.calls.of("getUpdates"))
    staffed.town.tap(staffed.max.id, panel.message_id, data_of(panel, "+1"))
    while len(staffed.town.calls.of("getUpdates")) < asked + 4:
        await staffed.change()
    assert staffed.what_counts() == before
    assert staffed.town.updates.pending, "it is not confirmed"
    assert "storing updates" in caplog.text
    told = staffed.no(staffed.max, Why.NOT_WRITTEN)
    await staffed.max.sees_new(told)
    disk.has_room()
    await staffed.max.sees_new("Ona +1 → 1 of 10")
    await staffed.ona.sees("+1 stamp · 1 of 10")
    await staffed.settles()
    assert received(staffed.ona, "+1 stamp") == 1
    assert sum(told[:40] in call.summary.get("text", "") for call in staffed.town.calls.paced(staffed.max.id)) == 1
    assert await findings(staffed.path) == []


async def test_what_is_stored_and_cannot_be_done_is_held_its_person_told_once_and_done_once_there_is_room(
    tmp_path: Path, hurried: None, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    async with a_shop(tmp_path, "ru", "pl") as shop:
        await shop.opens_with_staff()
        await shop.joins(shop.ona)
        panel = await shop.scans(shop.max, shop.ona)
        await shop.settles()
        before = shop.what_counts()
        fills_after_storing(shop, disk)
        shop.town.tap(shop.max.id, panel.message_id, data_of(panel, "+1"))
        await shop.max.sees_new(shop.no(shop.max, Why.NOT_WRITTEN))
        while sum("try 1" in one.message for one in caplog.records) < 4:  # it is tried again and again
            await shop.change()
        assert shop.what_counts() == before
        assert shop.value("SELECT state FROM inbox ORDER BY id DESC") == "waiting"
        disk.has_room()
        await shop.max.sees_new("Ona +1 → 1")
        await shop.settles()
        begins = shop.no(shop.max, Why.NOT_WRITTEN)[:40]
        assert sum(begins in call.summary.get("text", "") for call in shop.town.calls.paced(shop.max.id)) == 1
        assert shop.value("SELECT balance FROM accounts") == 1
        assert await findings(shop.path) == []


async def test_whoever_is_not_known_yet_is_told_too_and_is_welcome_once_there_is_room(shop: Shop, disk: Disk) -> None:
    await shop.settles()
    fills_after_storing(shop, disk)
    await shop.tomas.says("/start")
    await shop.tomas.sees(shop.no(shop.tomas, Why.NOT_WRITTEN))
    disk.has_room()
    await shop.tomas.sees("Welcome to Old Town Café")


async def test_a_stop_waits_for_nothing_that_is_held_and_the_next_start_takes_it_up(staffed: Shop, disk: Disk) -> None:
    panel = await staffed.scans(staffed.max, staffed.ona)
    await staffed.settles()
    fills_after_storing(staffed, disk)
    staffed.town.tap(staffed.max.id, panel.message_id, data_of(panel, "+1"))
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOT_WRITTEN))
    async with asyncio.timeout(3):
        await staffed.stops()
    disk.has_room()
    await staffed.starts()
    await staffed.max.sees_new("Ona +1 → 1 of 10")
    assert staffed.value("SELECT balance FROM accounts") == 1


async def test_the_clocks_jobs_go_on_at_the_next_look_and_fill_no_log(
    rig: Rig, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    scheduler = Scheduler(rig.database, rig.clock, [numbers(50)])
    disk.fills()
    assert await scheduler.look() == 0
    assert len(caplog.records) == 1, "and not a line for each of fifty tasks"
    disk.has_room()
    assert await scheduler.look() == 50


def trouble() -> sqlite3.Error:
    """What a disk that is full says."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        try:
            connection.execute("CREATE TABLE much (text TEXT)")
        except sqlite3.Error as error:
            return error
    raise AssertionError("it was not full")


def test_a_thousand_failures_of_the_disk_are_one_line_in_ten_seconds_and_a_defect_is_told_in_full() -> None:
    lines, few, full = io.StringIO(), logs.FewLines(), trouble()
    handler = logging.StreamHandler(lines)
    handler.addFilter(few)
    for number in range(1000):
        handler.handle(a_record(f"update {number}", full, at=100 + number / 1000))
    assert lines.getvalue() == f"update 0: {full}\n"
    handler.handle(a_record("a defect", ArithmeticError("one"), at=101))
    assert "ArithmeticError: one" in lines.getvalue()
    handler.handle(a_record("later", full, at=110.5))
    assert lines.getvalue().endswith(f"later: {full} (999 more such lines were left out before)\n")


def a_record(said: str, error: Exception, at: float) -> logging.LogRecord:
    """A line with its error, at so many seconds."""
    made = logging.LogRecord("bot.test", logging.ERROR, "", 0, said, None, (type(error), error, None))
    made.created = at
    return made
