"""People who live in town, but whose phones are not on the page: they can be chosen and put there."""

from playwright.async_api import Page, expect

from sandbox.person import Person
from sandbox.town import Town
from tests.browser.phone import PhonePage


async def test_a_phone_that_is_aside_is_not_on_the_page_until_it_is_chosen(
    page: Page, town: Town, ona: Person, max_: Person
) -> None:
    zofia = town.joins("Zofia", "pl", hint="a regular")
    zofia.phone.aside = True
    await zofia.says("Dzień dobry")
    await page.reload()
    await page.get_by_test_id("phone-Max").wait_for()
    assert await page.get_by_test_id("phone-Zofia").count() == 0
    await page.get_by_test_id("add-person").click()
    await expect(page.get_by_role("option", name="Zofia · Polski · a regular")).to_have_count(1)
    await page.get_by_test_id("lay-out").get_by_role("button", name="Show").click()
    await PhonePage(page, "Zofia").sees("Dzień dobry")
    await page.get_by_test_id("add-person").click()
    await expect(page.get_by_test_id("lay-out")).to_be_hidden()


async def test_what_happens_on_a_phone_aside_does_not_bring_it_to_the_page(page: Page, town: Town, ona: Person) -> None:
    zofia = town.joins("Zofia", "pl")
    await page.get_by_test_id("phone-Zofia").wait_for()
    zofia.phone.aside = True
    await page.reload()
    await page.get_by_test_id("phone-Max").wait_for()
    await zofia.says("Dzień dobry")
    await zofia.blocks()
    await ona.says("Labas")
    await PhonePage(page, "Ona").sees("Labas")
    assert await page.get_by_test_id("phone-Zofia").count() == 0
