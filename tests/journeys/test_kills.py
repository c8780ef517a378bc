"""The bot as a process: killed at any moment it loses no update and doubles none; asked to end, it soon does."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sandbox.person import Person
from tests.cast import Shop, a_shop, data_of
from tests.journeys.child import running

KILLS = 3
BUSY = 2.5  # a test machine does other things at the same time


async def after_calls(shop: Shop, count: int) -> None:
    """Until the bot has made so many more calls: somewhere in the middle of its work."""
    goal = len(shop.town.calls) + count
    await until(shop, lambda: len(shop.town.calls) >= goal)


async def until(shop: Shop, reached: Callable[[], bool]) -> None:
    """Look again after every change in town."""
    changed = asyncio.Event()

    def ring(_event: dict[str, Any]) -> None:
        changed.set()

    unwatch = shop.town.watch(ring)
    try:
        async with asyncio.timeout(20):
            while not reached():
                changed.clear()
                await changed.wait()
    finally:
        unwatch()


async def panels(shop: Shop, staff: Person, members: list[Person]) -> list[tuple[Person, int, str]]:
    """A panel of every member on this staff's screen: who taps, where, and what [+1] carries."""
    found = []
    numbers = [row["number"] for row in shop.rows("SELECT number FROM cards ORDER BY rowid")]
    for number in numbers[: len(members)]:
        await staff.says(number)
        panel = await staff.sees_new("0 of 10", within=10)
        found.append((staff, panel.message_id, data_of(panel, "+1")))
    return found


async def test_killed_again_and_again_every_tap_has_exactly_one_effect(tmp_path: Path, hurried: None) -> None:
    async with a_shop(tmp_path) as shop:
        await shop.opens_with_staff()
        members = [shop.ona, *(shop.town.joins(f"Guest {number}") for number in range(9))]
        for member in members:
            await shop.joins(member)
        taps = [*await panels(shop, shop.max, members), *await panels(shop, shop.vera, members)]
        await shop.plants("UPDATE programmes SET interval_s = 0")
        await shop.stops()
        waves = [taps[place::KILLS] for place in range(KILLS)]
        for wave in waves:
            async with running(shop) as bot:
                for staff, message, data in wave * 2:  # each tapped twice: a double tap that a kill may fall between
                    shop.town.tap(staff.id, message, data)
                await after_calls(shop, 12)
                await bot.kill()
        await shop.starts()
        shop.later(seconds=30)
        await shop.settles()
        assert shop.value("SELECT count(*) FROM entries") == len(taps)
        assert [row["balance"] for row in shop.rows("SELECT balance FROM accounts")] == [2] * len(members)
        assert shop.value("SELECT count(*) FROM inbox WHERE state <> 'done'") == 0
        told = shop.rows("SELECT state, count(*) AS n FROM outbox WHERE code = 'earned' GROUP BY state")
        assert {row["state"] for row in told} <= {"sent", "uncertain"}
        assert await shop.audit() == []
        heard = [sum("+1 stamp" in one.text for one in member.messages) for member in members]
        assert min(heard) >= 2
        assert sum(heard) - 2 * len(members) <= 4 * KILLS


async def test_asked_to_end_it_ends_well_and_soon(tmp_path: Path) -> None:
    async with a_shop(tmp_path, start=False) as shop:
        async with running(shop) as bot:
            await bot.comes_up()
            await shop.tomas.says("/start")
            await shop.tomas.sees("Welcome to Old Town Café")
            assert await bot.terminate(within=2.0 * BUSY) == 0
            assert await bot.complaint() == ""
        assert shop.rows("SELECT state FROM inbox") == [{"state": "done"}]


async def test_a_second_process_on_the_same_file_is_refused_within_two_seconds(shop: Shop) -> None:
    began = time.monotonic()
    async with running(shop) as second:
        assert await asyncio.wait_for(second.process.wait(), 10) == 2
        took = time.monotonic() - began
        assert "Another Stampbook is already running on" in await second.complaint()
    assert took < 2.0 * BUSY


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"BOT_TOKEN": "4200:WRONG"}, "Telegram does not know this BOT_TOKEN; copy it again from @BotFather."),
        ({"TELEGRAM_API_URL": "http://127.0.0.1:9"}, "check the network and TELEGRAM_API_URL."),
        ({"DATABASE_URL": "sqlite:///notes.txt"}, "cannot be used"),
        ({"PUBLIC_URL": "https://example.org"}, "PUBLIC_URL"),
        ({"OWNER_ID": "@vera"}, "OWNER_ID"),
    ],
    ids=["token", "address", "file", "public-url", "owner"],
)
async def test_what_cannot_start_says_why_in_one_sentence(
    tmp_path: Path, environment: dict[str, str], sentence: str
) -> None:
    (tmp_path / "notes.txt").write_text("milk, beans, cups\n" * 400)
    async with a_shop(tmp_path, start=False) as shop:
        async with running(shop, **environment) as bot:
            assert await asyncio.wait_for(bot.process.wait(), 20) == 2
            said = await bot.complaint()
    assert sentence in said
    assert (said.count("\n"), "Traceback" in said) == (1, False)
    assert (tmp_path / "notes.txt").read_text() == "milk, beans, cups\n" * 400
