"""Two bots of one kind, or the wrong one: whoever cannot run says why in one sentence."""

import asyncio
import os
import re
from pathlib import Path

import pytest

import bot.poller
from bot.application import CannotStart, hold_alone
from bot.poller import AnotherBotRunsError
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.cast import Shop, starting


async def test_a_second_poller_that_lets_go_costs_nothing(shop: Shop) -> None:
    shop.town.updates.interrupt("Conflict: terminated by other getUpdates request")
    await shop.tomas.says("/start")
    await shop.tomas.sees("Welcome to Old Town Café")


async def test_a_second_poller_that_stays_ends_the_bot_with_the_reason(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.poller, "CONFLICT_PATIENCE", 0.05)
    monkeypatch.setattr(bot.poller, "_PAUSE", 0.02)
    shop.town.faults.server_error(409, times=None, method="getUpdates")
    shop.town.updates.interrupt("Conflict: terminated by other getUpdates request")
    with pytest.raises(AnotherBotRunsError, match="Another program is running with this BOT_TOKEN"):
        await asyncio.wait_for(shop.book.wait(), 5)


async def test_a_second_bot_on_the_same_file_is_refused_with_the_reason(shop: Shop) -> None:
    first = shop.book
    with pytest.raises(CannotStart, match=r"Another Stampbook is already running on .*; stop it first"):
        await shop.starts()
    shop._book = first
    await shop.tomas.says("/start")
    await shop.tomas.sees("Welcome to Old Town Café")


def test_a_database_reached_through_links_is_the_same_and_has_one_lock(tmp_path: Path) -> None:
    database, link, folder = tmp_path / "data" / "cafe.db", tmp_path / "link.db", tmp_path / "folder"
    held = hold_alone(database)
    database.touch()
    link.symlink_to(database)
    folder.symlink_to(database.parent)
    for way in (link, folder / "cafe.db"):
        with pytest.raises(CannotStart, match="Another Stampbook is already running on"):
            hold_alone(way)
    os.close(held)
    os.close(hold_alone(link))


async def test_a_wrong_token_is_one_sentence(shop: Shop) -> None:
    await shop.stops()
    with pytest.raises(CannotStart, match=re.escape("does not know this BOT_TOKEN; copy it again from @BotFather.")):
        await shop.starts(bot_token="4200:not-the-one")


async def test_a_database_of_another_bot_is_refused_and_left_as_it_is(shop: Shop) -> None:
    await shop.joins(shop.ona)
    await shop.stops()
    before = shop.what_counts()
    async with Sandbox(Town(bot_username="other_bot", token="77:OTHER")) as other:
        with pytest.raises(CannotStart, match="belongs to the bot @stampbook_bot; use its BOT_TOKEN"):
            await shop.starts(bot_token="77:OTHER", telegram_api_url=other.url, clock_url=None)
    assert shop.what_counts() == before


async def test_a_telegram_that_does_not_answer_is_one_sentence(shop: Shop) -> None:
    await shop.stops()
    with pytest.raises(CannotStart, match=r"does not answer .*check the network and TELEGRAM_API_URL"):
        await shop.starts(telegram_api_url="http://127.0.0.1:1", clock_url=None)


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_a_telegram_that_fails_at_the_start_is_one_sentence(shop: Shop, method: str) -> None:
    await shop.stops()
    shop.town.faults.server_error(502, method=method)
    with pytest.raises(CannotStart, match="does not answer"):
        await shop.starts()
    await shop.starts()
    await shop.tomas.says("/start")
    await shop.tomas.sees("Welcome to Old Town Café")


async def test_a_renamed_bot_keeps_its_cards_and_warns_of_printed_codes(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    await shop.joins(shop.ona)
    await shop.stops()
    renamed = Town(bot_username="newname_bot")
    renamed.updates.jump(1_000)  # the new username is the same bot, so its updates go on where they were
    ona = renamed.joins("Ona")
    async with Sandbox(renamed) as sandbox:
        try:
            await shop.starts(telegram_api_url=sandbox.url, clock_url=f"{sandbox.url}/clock")
            await ona.says("/card")
            await ona.sees(starting("Ona"))
            assert "/newname_bot?" in str(await ona.scans(ona))
        finally:
            await shop.stops()
    assert "codes printed for @stampbook_bot are dead" in caplog.text
