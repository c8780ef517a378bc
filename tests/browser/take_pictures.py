"""`make pictures`: the README's pictures, really taken from the page that `make run` opens, on the café's first day."""

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright
from rich.console import Console

from tests.browser.chromium import launch
from tests.browser.story import Street, collect, join, redeem, street

FOLDER = Path("docs/pictures")
console = Console()


async def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await launch(playwright)
        for scheme in ("light", "dark"):
            with console.status(f"A visit, {scheme}"), tempfile.TemporaryDirectory() as folder:
                async with street(browser, Path(folder), scheme=scheme) as town:
                    await _visit(town, scheme)
        await browser.close()


async def _visit(town: Street, scheme: str) -> None:
    await join(town)
    await collect(town, 3)
    await town.later()
    await town.ona.taps("Card")
    await town.ona.sees("7 more stamps")
    await town.max_.scans(town.ona)
    await town.max_.sees("3 of 10")
    await _shoot(town, f"counter-{scheme}")
    if scheme == "light":
        await town.ona.el.get_by_test_id("photo").last.screenshot(path=FOLDER / "card.png")
        await town.max_.taps("+3")
        await town.ona.sees("+3 stamps · 6 of 10")
        await town.later()
        for stamps, before, receipt in ((3, "4 more stamps", "9 of 10"), (1, "One more stamp", "is ready")):
            await town.ona.taps("Card")
            await town.ona.sees(before)
            await collect(town, stamps)
            await town.ona.sees(receipt)
            await town.later()
        await redeem(town)
        await town.ona.sees("Used: Free coffee")
        await _shoot(town, "coffee-light")


async def _shoot(town: Street, name: str) -> None:
    await town.page.wait_for_timeout(600)  # let the last message finish sliding in
    await town.page.screenshot(path=FOLDER / f"{name}.png")
    console.print(f"{FOLDER / name}.png")


if __name__ == "__main__":
    asyncio.run(main())
