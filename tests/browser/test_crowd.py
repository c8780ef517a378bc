"""The crowd on the page: the town fills at a tap, and what thousands get is a number and a few lines at the side."""

from collections.abc import AsyncIterator, Sequence
from functools import partial
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from sandbox.crowd import PEOPLE, Crowd
from sandbox.page_routes import add_page
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.browser.chromium import shared_loop

LONG = "Fresh cinnamon rolls all week: " + "<b>come by</b> " * 20


async def at_once(_updates: Sequence[dict[str, Any]]) -> None:
    """A bot that takes everything."""


@pytest.fixture
def crowd(town: Town) -> Crowd:
    made = Crowd(town)
    made.at_once = at_once
    return made


@shared_loop()
async def filling(browser: Browser, town: Town, crowd: Crowd) -> AsyncIterator[Page]:
    town.joins("Vera")
    async with Sandbox(town, routes=[partial(add_page, town=town, crowd=crowd)]) as served:
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        await page.goto(served.url)
        await page.get_by_test_id("phone-Vera").wait_for()
        yield page
        await page.close()
        await crowd.leave()


async def test_the_town_fills_at_a_tap_and_counts_what_it_gets(filling: Page, town: Town, crowd: Crowd) -> None:
    await expect(filling.get_by_test_id("crowd")).to_be_hidden()
    await filling.get_by_test_id("fill").click()
    await expect(filling.get_by_test_id("crowd-people")).to_have_text("2\u202f000 people who like offers")
    await expect(filling.get_by_test_id("fill")).to_be_hidden()
    assert len(town.phones) == PEOPLE + 1
    for number in sorted(crowd.ids)[:30]:
        town.post(town.phones[number], {"text": LONG}, from_bot=True)
    await expect(filling.get_by_test_id("crowd-got")).to_have_text("30")
    await expect(filling.get_by_test_id("crowd-feed").locator("li")).to_have_count(7)
    await expect(filling.get_by_test_id("crowd-pace")).to_have_text("0 a second")
    assert await filling.get_by_test_id("crowd-feed").locator(".crowd-said b").count() == 0, "words stay words"
    assert await filling.locator(".phone").count() == 1
    await filling.reload()
    await expect(filling.get_by_test_id("crowd-got")).to_have_text("30")
    await filling.get_by_test_id("add-person").click()
    await expect(filling.get_by_test_id("lay-out")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
async def test_the_crowd_leaves_the_phone_its_room(filling: Page, crowd: Crowd, width: int) -> None:
    await filling.set_viewport_size({"width": width, "height": 844})
    crowd.fill(5)
    await expect(filling.get_by_test_id("crowd")).to_be_visible()
    await expect(filling.get_by_test_id("phone-Vera")).to_be_in_viewport(ratio=0.99)
    assert await filling.evaluate("document.documentElement.scrollWidth") == width


async def test_a_page_without_a_bot_offers_no_crowd(page: Page) -> None:
    await expect(page.get_by_test_id("fill")).to_be_hidden()
    await expect(page.get_by_test_id("crowd")).to_be_hidden()


async def test_the_clock_jumps_to_the_next_holiday_and_says_which(page: Page, town: Town) -> None:
    await page.get_by_test_id("clock-pick").click()
    await page.get_by_test_id("clock-holiday").click()
    await expect(page.get_by_test_id("hint")).to_contain_text("Today is a holiday: ")
    await expect(page.get_by_test_id("clock-holiday")).to_be_hidden()
    holiday = town.clock.now()
    await page.get_by_test_id("clock-pick").click()
    async with page.expect_response("**/sandbox/clock"):
        await page.get_by_test_id("clock-week").click()
    assert round((town.clock.now() - holiday).total_seconds() / 86_400) == 7
