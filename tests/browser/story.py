"""The main job by clicking, on the town that `make run` starts, without its past; for its test and the pictures."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page

from bot.application import Stampbook
from bot.settings import Settings
from bot.try_out import trying_out
from tests.browser.phone import PhonePage


@dataclass
class Street:
    """The page with its three phones, and the bot behind them."""

    page: Page
    book: Stampbook
    ona: PhonePage
    max_: PhonePage
    vera: PhonePage

    async def later(self) -> None:
        """Five minutes pass at the top of the page."""
        await self.page.get_by_test_id("clock+5min").click()


@asynccontextmanager
async def street(browser: Browser, folder: Path, width: int = 1280, scheme: str = "light") -> AsyncIterator[Street]:
    """The café on its first day: nobody has a card, and nothing has happened yet."""
    async with trying_out(Settings(port=0), folder / "sandbox.db", None) as (url, book):
        page = await browser.new_page(
            viewport={"width": width, "height": 860}, color_scheme="dark" if scheme == "dark" else "light"
        )
        await page.goto(url)
        yield Street(page, book, PhonePage(page, "Ona"), PhonePage(page, "Max"), PhonePage(page, "Vera"))
        await page.close()


async def join(town: Street) -> None:
    """START, one tap, and there is a card."""
    await town.ona.starts()
    await town.ona.sees("Collect 10 stamps")
    await town.ona.taps("Join")
    await town.ona.sees("10 more stamps")


async def collect(town: Street, stamps: int) -> None:
    """Max's camera reads Ona's screen, START, and one tap."""
    await town.max_.scans(town.ona)
    await town.max_.sees(re.compile(r"Ona\s*\d+ of 10"))
    await town.max_.taps(f"+{stamps}")
    await town.max_.sees(f"Ona +{stamps}")


async def fill(town: Street) -> None:
    """Ten stamps in four visits, five minutes apart."""
    had = 0
    for stamps in (3, 3, 3, 1):
        await town.ona.taps("Card")
        await town.ona.sees(f"{10 - had} more stamps" if had < 9 else "One more stamp")
        await collect(town, stamps)
        await town.later()
        had += stamps
    await town.ona.sees("Your reward is ready")


async def redeem(town: Street) -> None:
    """Use, the counter's camera, Give it."""
    await town.ona.taps("Rewards")
    await town.ona.taps("Use: Free coffee")
    await town.ona.sees("Show this at the counter")
    await town.max_.scans(town.ona)
    await town.max_.sees("Hand it over?")
    await town.max_.taps("Give it")
    await town.max_.sees("given to Ona")
