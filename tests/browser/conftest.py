"""A town with Ona and Max, a bare bot, and the chat page in a browser. What the browser complains of fails the test.

One browser serves all tests, so they share one event loop: an async fixture here is made with `shared_loop`.
"""

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

from sandbox.page_routes import add_page
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.browser.bot import Bot
from tests.browser.chromium import launch, shared_loop
from tests.browser.phone import PhonePage

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def ona(town: Town) -> Person:
    return town.joins("Ona", "lt")


@pytest.fixture
def max_(town: Town) -> Person:
    return town.joins("Max", "en")


@shared_loop()
async def sandbox(town: Town) -> AsyncIterator[Sandbox]:
    async with Sandbox(town, routes=[partial(add_page, town=town)]) as served:
        yield served


@shared_loop()
async def bot(sandbox: Sandbox, town: Town) -> AsyncIterator[Bot]:
    async with aiohttp.ClientSession() as session:
        yield Bot(session, f"{sandbox.url}/bot{town.token}")


@shared_loop(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        opened = await launch(playwright)
        yield opened
        await opened.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of; a test that provokes a complaint empties it."""
    return []


@shared_loop()
async def page(
    browser: Browser, sandbox: Sandbox, ona: Person, max_: Person, complaints: list[str]
) -> AsyncIterator[Page]:
    opened = await browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    opened.on("console", hear)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    await opened.goto(sandbox.url)
    await opened.get_by_test_id(f"phone-{max_.name}").wait_for()
    yield opened
    await opened.close()
    assert complaints == []


@pytest.fixture
def onas(page: Page, ona: Person) -> PhonePage:
    return PhonePage(page, ona.name)


@pytest.fixture
def maxs(page: Page, max_: Person) -> PhonePage:
    return PhonePage(page, max_.name)
