"""The bot as a process: killed at any moment it loses no update and doubles none; asked to end, it soon does."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.cast import Shop, a_shop
from tests.faults.counter import a_counter
from tests.faults.deaths import kill_again_and_again
from tests.journeys.child import running

KILLS = 3
BUSY = 2.5  # a test machine does other things at the same time


async def test_killed_again_and_again_what_was_meant_and_told_is_there_once(tmp_path: Path) -> None:
    async with a_counter(tmp_path) as shop:
        found = await kill_again_and_again(shop, KILLS, lambda: None)
    assert (found.lost, found.doubled) == ([], [])
    assert found.acts["tap"] >= KILLS
    assert found.acts["receipt"] >= KILLS


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
        said = await second.complaint()
    assert (said.startswith("Another Stampbook is already running on"), said.count("\n")) == (True, 1)
    assert took < 2.0 * BUSY
    assert len(shop.town.calls.of("getMe")) == 1, "it was refused before it spoke to Telegram"
    await shop.tomas.says("/start")
    await shop.tomas.sees("Welcome to Old Town Café")


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
