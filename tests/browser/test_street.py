"""The street of phones: the clock, new people, light and dark, narrow screens, a broken line, and hostile words."""

import re
from datetime import UTC, datetime, timedelta
from functools import partial

import aiohttp
from playwright.async_api import Browser, Page, ViewportSize, expect

from sandbox.page_routes import add_page
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from tests.browser.bot import LINK, Bot, button, card
from tests.browser.phone import PhonePage

NARROW: ViewportSize = {"width": 390, "height": 844}


async def test_the_buttons_move_the_towns_clock(page: Page, town: Town) -> None:
    for label, step in (("+5min", 300), ("+1hour", 3_600), ("+1day", 86_400)):
        before = town.clock.offset
        async with page.expect_response("**/sandbox/clock"):
            await page.get_by_test_id(f"clock{label}").click()
        assert town.clock.offset - before == timedelta(seconds=step)


async def test_a_month_after_31_january_is_the_last_of_february(page: Page, town: Town) -> None:
    town.clock.sets(datetime(2027, 1, 31, 12, tzinfo=UTC))
    await expect(page.get_by_test_id("clock")).to_contain_text("31 Jan 2027")
    await page.get_by_test_id("clock+1month").click()
    await expect(page.get_by_test_id("clock")).to_contain_text("28 Feb 2027")
    assert town.clock.now().date() == datetime(2027, 2, 28, tzinfo=UTC).date()


async def test_a_moment_can_be_picked(page: Page, town: Town) -> None:
    await page.get_by_test_id("clock-pick").click()
    await page.get_by_label("Date and time").fill("2027-12-24T18:30")
    await page.get_by_role("button", name="Set").click()
    await expect(page.get_by_test_id("clock")).to_contain_text("24 Dec 2027 · 18:30")
    assert town.clock.now().year == 2027


async def test_a_person_added_gets_a_phone(page: Page, town: Town) -> None:
    await page.get_by_test_id("add-person").click()
    await page.get_by_label("Name").fill("Tomas")
    await page.get_by_label("Language").select_option("pl")
    await page.get_by_role("button", name="Add", exact=True).click()
    await expect(page.get_by_test_id("phone-Tomas").get_by_test_id("start")).to_be_in_viewport()
    assert [person.phone.language for person in town.people.values() if person.name == "Tomas"] == ["pl"]


async def test_dark_follows_the_system_until_the_reader_chooses(page: Page) -> None:
    light = await _ground(page)
    await page.emulate_media(color_scheme="dark")
    assert await _ground(page) != light
    await page.get_by_test_id("theme").click()
    assert await _ground(page) == light
    await page.reload()
    await expect(page.get_by_test_id("phone-Ona")).to_be_visible()
    assert await _ground(page) == light


async def test_a_narrow_screen_shows_one_phone_with_tabs_and_counts_what_the_others_get(
    page: Page, onas: PhonePage, maxs: PhonePage, max_: Person, ona: Person, bot: Bot
) -> None:
    await page.set_viewport_size(NARROW)
    await expect(onas.el).to_be_in_viewport(ratio=0.9)
    await expect(maxs.el).not_to_be_in_viewport()
    await max_.says("/start")
    await bot.says(max_.id, "for Max")
    await expect(page.get_by_test_id("tab-Max").locator(".unread")).to_have_text("1")
    await page.get_by_test_id("tab-Max").click()
    await expect(maxs.el).to_be_in_viewport(ratio=0.9)
    await expect(page.get_by_test_id("tab-Max").locator(".unread")).to_be_hidden()
    await page.get_by_test_id("tab-Max").press("ArrowLeft")
    await expect(onas.el).to_be_in_viewport(ratio=0.9)
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


async def test_a_narrow_screen_scans_a_phone_that_is_off_to_the_side(
    page: Page, onas: PhonePage, maxs: PhonePage, ona: Person, bot: Bot
) -> None:
    await page.set_viewport_size(NARROW)
    await ona.says("/start")
    await bot.shows(ona.id, card())
    await page.get_by_test_id("tab-Max").click()
    await expect(maxs.el).to_be_in_viewport(ratio=0.9)
    assert await maxs.points_at(onas) == LINK


async def test_a_broken_line_is_told_and_mended_with_what_was_missed(browser: Browser, town: Town, ona: Person) -> None:
    opened = await browser.new_page()
    async with Sandbox(town, routes=[partial(add_page, town=town)]) as first:
        address, port = first.url, int(first.url.rpartition(":")[2])
        await opened.goto(address)
        await opened.get_by_test_id("phone-Ona").wait_for()
    await expect(opened.get_by_test_id("broken")).to_be_visible()
    await ona.says("said meanwhile")
    async with Sandbox(town, port=port, routes=[partial(add_page, town=town)]):
        await PhonePage(opened, "Ona").sees("said meanwhile")
        await expect(opened.get_by_test_id("broken")).to_be_hidden()
        await opened.close()


async def test_hostile_words_stay_words(browser: Browser, sandbox: Sandbox, town: Town, bot: Bot) -> None:
    evil = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    person = town.joins(evil[:64])
    await person.says(evil)
    keys = {"keyboard": [[{"text": evil[:60]}]], "input_field_placeholder": evil[:60]}
    await bot.says(person.id, evil, reply_markup=keys)
    await bot.says(person.id, f"{evil}\njavascript:alert(1)", [button(evil[:60], "x")])
    await bot.calls("setMyCommands", commands=[{"command": "evil", "description": evil}])
    await person.sends_document(b"<script>", evil[:60], "text/html")
    opened = await browser.new_page()
    await opened.goto(sandbox.url)
    await opened.get_by_test_id("inline-button").wait_for()
    await opened.get_by_test_id("menu").click()
    await expect(opened.get_by_test_id("command")).to_contain_text(evil)
    assert await opened.locator("img[src='x'], script:not([src])").count() == 0
    texts = await opened.get_by_test_id("message").all_inner_texts()
    assert sum(evil in text for text in texts) >= 3
    assert await opened.title() != "owned"


async def test_formatting_the_page_does_not_know_is_dropped(page: Page, complaints: list[str]) -> None:
    """The page's own guard, should the town's HTML ever carry more than it promises."""
    drawn = await page.evaluate(
        """async () => {
          const { richText } = await import("/page/richtext.js");
          const place = document.createElement("div");
          const html = '<b onclick="x()">ok</b><iframe src="/"></iframe><a href="javascript:x()">go</a>';
          place.append(richText({ html }));
          return place.innerHTML;
        }"""
    )
    assert drawn.startswith("<b>ok</b>")
    assert re.search(r"onclick|iframe|href=\"javascript", drawn) is None
    complaints.clear()  # the browser says that it would not have run the handler either


async def test_a_sent_page_is_downloaded_and_never_opened(sandbox: Sandbox, ona: Person) -> None:
    message = await ona.sends_document(b"<script>alert(1)</script>", "bill.html", "text/html")
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{sandbox.url}/files/{message.content['document']['file_id']}") as response:
            assert response.headers["Content-Disposition"].startswith("attachment")
            assert response.content_type == "application/octet-stream"


async def _ground(page: Page) -> str:
    colour: str = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour
