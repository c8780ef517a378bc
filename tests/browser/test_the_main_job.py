"""The main job, by clicking on the page that `make run` opens: join, scan, collect, undo, redeem."""

from pathlib import Path

from playwright.async_api import Browser

from storage.audit import look
from tests.browser.story import collect, fill, join, redeem, street


async def test_a_newcomer_joins_collects_and_drinks_the_free_coffee(browser: Browser, tmp_path: Path) -> None:
    async with street(browser, tmp_path) as town:
        await join(town)
        await fill(town)
        await redeem(town)
        await town.ona.sees("Used: Free coffee")
        await town.max_.taps("Undo")
        await town.max_.sees("waits for Ona again")
        await town.ona.sees("waits for you again")
    assert await look((tmp_path / "sandbox.db").as_uri()) == []


async def test_a_stamp_is_taken_back_by_a_tap(browser: Browser, tmp_path: Path) -> None:
    async with street(browser, tmp_path) as town:
        await join(town)
        await collect(town, 2)
        await town.ona.sees("2 of 10")
        await town.max_.taps("Undo")
        await town.max_.sees("Ona has 0 of 10 now")
        await town.ona.sees("2 stamps were taken back")


async def test_a_double_click_adds_one_stamp(browser: Browser, tmp_path: Path) -> None:
    async with street(browser, tmp_path) as town:
        await join(town)
        await town.max_.scans(town.ona)
        await town.max_.sees("0 of 10")
        await town.max_.button("+1").dblclick()
        await town.max_.sees("Ona +1")
        await town.ona.sees("1 of 10")
        await town.ona.taps("Card")
        await town.ona.sees("9 more stamps")
