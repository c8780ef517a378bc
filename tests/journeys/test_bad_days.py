"""Telegram's bad days in short: at the counter nothing is lost and nothing done twice; `make faults` tries them all."""

from pathlib import Path

from tests.faults.orders import in_any_order, short_polls
from tests.faults.telegram import DAYS, a_bot, bad, gone, live_through, revoked, sound

SOME = [day for day in DAYS if day.name in ("reset after it was done", "an object without a result")]


async def test_bad_days_an_absence_and_another_token_lose_nothing(tmp_path: Path) -> None:
    async with a_bot(tmp_path, "httpx") as bot:
        found = await live_through(bot, *(bad(day, most=6) for day in SOME), gone(0.6), revoked)
    sound(found, "a bad day")
    assert found.acts["met"] >= 12


async def test_updates_three_times_in_no_order_with_old_numbers_are_each_done_once(tmp_path: Path) -> None:
    with short_polls():
        async with a_bot(tmp_path, "aiohttp") as bot:
            found, given = await in_any_order(bot, turns=3, acts=5, tick=lambda: None)
    assert given > 3 * found.acts["tap"]
