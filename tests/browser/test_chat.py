"""A chat on the page behaves as one on a phone: bubbles, buttons, keys, edits, links."""

import asyncio
import re

from playwright.async_api import Page, Route, expect

from sandbox.person import Person
from tests.browser.bot import Bot, button, card
from tests.browser.phone import PhonePage


async def test_start_is_offered_until_the_first_word(onas: PhonePage, bot: Bot) -> None:
    await expect(onas.part("composer")).to_be_hidden()
    await onas.starts()
    assert (await bot.gets("message"))["text"] == "/start"
    await expect(onas.part("composer")).to_be_visible()
    await expect(onas.part("start")).to_be_hidden()


async def test_what_is_written_reaches_the_bot_and_its_answer_appears_formatted(
    onas: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    await onas.says("two\u00a0coffees, please")
    await bot.gets("message")
    assert (await bot.gets("message"))["text"] == "two\u00a0coffees, please"
    await bot.says(ona.id, "<b>Bold</b> and <i>slanted</i>, see https://example.com/menu", parse_mode="HTML")
    seen = await onas.sees("Bold and slanted")
    assert await seen.locator("b").inner_text() == "Bold"
    assert await seen.locator("[data-link]").get_attribute("data-link") == "https://example.com/menu"


async def test_a_tap_reaches_the_bot_and_spins_until_it_is_answered(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    await bot.says(ona.id, "Join us?", [button("Join", "join:1"), button("Later")])
    await onas.button("Join").click()
    query = await bot.gets("callback_query")
    assert query["data"] == "join:1"
    await expect(onas.button("Join")).to_have_attribute("aria-busy", "true")
    await expect(onas.button("Later")).to_have_attribute("aria-busy", "false")
    await bot.calls("answerCallbackQuery", callback_query_id=query["id"], text="You are in")
    await onas.hears("You are in")
    await expect(onas.button("Join")).to_have_attribute("aria-busy", "false")


async def test_an_answer_that_overtakes_the_tap_itself_stops_the_spinner(
    onas: PhonePage, ona: Person, bot: Bot, page: Page
) -> None:
    answered = asyncio.Event()

    async def hold(route: Route) -> None:
        response = await route.fetch()
        await answered.wait()
        await route.fulfill(response=response)

    await page.route("**/sandbox/tap", hold)
    await onas.starts()
    await bot.gets("message")
    await bot.says(ona.id, "Join us?", [button("Join")])
    await onas.button("Join").click()
    query = await bot.gets("callback_query")
    await bot.calls("answerCallbackQuery", callback_query_id=query["id"], text="You are in")
    await onas.hears("You are in")
    answered.set()
    await onas.settles()


async def test_a_double_tap_is_two_updates(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    await bot.says(ona.id, "One more?", [button("+1", "plus")])
    await onas.button("+1").dblclick()
    first, second = await bot.gets("callback_query"), await bot.gets("callback_query")
    assert first["id"] != second["id"]
    await bot.calls("answerCallbackQuery", callback_query_id=first["id"])
    await bot.calls("answerCallbackQuery", callback_query_id=second["id"])
    await onas.settles()


async def test_an_alert_stays_until_ok(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    await bot.says(ona.id, "A voucher", [button("Use")])
    await onas.button("Use").click()
    query = await bot.gets("callback_query")
    await bot.calls("answerCallbackQuery", callback_query_id=query["id"], text="Used at 12:04", show_alert=True)
    await expect(onas.part("alert")).to_contain_text("Used at 12:04")
    await onas.part("alert-ok").click()
    await expect(onas.part("alert")).to_have_count(0)


async def test_an_edit_happens_in_place_and_keeps_the_focus(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    first = await bot.says(ona.id, "3 of 10", [button("+1"), button("+2")])
    await bot.says(ona.id, "below")
    await onas.sees("below")
    await onas.button("+2").focus()
    keys = {"inline_keyboard": [[button("Undo"), button("Done")]]}
    await bot.calls("editMessageText", chat_id=ona.id, message_id=first, text="5 of 10", reply_markup=keys)
    await onas.sees("5 of 10")
    texts = await onas.messages.locator(".text").all_inner_texts()
    assert [text.split("\n")[0] for text in texts[-2:]] == ["5 of 10", "below"]
    await expect(onas.button("Done")).to_be_focused()


async def test_a_deleted_message_leaves_the_chat(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    gone = await bot.says(ona.id, "soon gone")
    await onas.sees("soon gone")
    await bot.calls("deleteMessage", chat_id=ona.id, message_id=gone)
    await expect(onas.messages).to_have_count(1)
    await onas.sees_no("soon gone")


async def test_keys_of_the_reply_keyboard_write_their_words(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    keys = [[{"text": "Card"}, {"text": "Rewards"}], [{"text": "My number", "request_contact": True}]]
    await bot.says(ona.id, "Here are your keys", reply_markup={"keyboard": keys, "resize_keyboard": True})
    await onas.taps("Rewards")
    assert (await bot.gets("message"))["text"] == "Rewards"
    await onas.key("My number").click()
    await onas.part("share-contact").click()
    assert (await bot.gets("message"))["contact"]["user_id"] == ona.id
    await bot.says(ona.id, "Done", reply_markup={"remove_keyboard": True})
    await expect(onas.part("keyboard")).to_be_hidden()


async def test_the_menu_offers_the_bots_commands(onas: PhonePage, bot: Bot) -> None:
    offered = [{"command": "card", "description": "My card"}, {"command": "help", "description": "Short help"}]
    await bot.calls("setMyCommands", commands=offered)
    await onas.starts()
    await bot.gets("message")
    await onas.part("menu").click()
    await expect(onas.part("command")).to_have_count(2)
    await onas.part("composer").fill("/ca")
    await expect(onas.part("command")).to_have_count(1)
    await onas.part("command").click()
    assert (await bot.gets("message"))["text"] == "/card"
    await expect(onas.part("commands")).to_be_hidden()


async def test_the_chat_follows_only_a_reader_who_is_at_the_bottom(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    for number in range(20):
        await bot.says(ona.id, f"line {number}\nof a long chat")
    last = await onas.sees("line 19")
    await expect(last).to_be_in_viewport()
    scroller = onas.el.locator(".scroller")
    await scroller.hover()
    await onas.page.mouse.wheel(0, -600)
    await expect(onas.el.locator(".jump")).to_be_visible()
    place = await scroller.evaluate("one => one.scrollTop")
    await bot.says(ona.id, "news")
    await expect(onas.el.locator(".jump .unread")).to_have_text("1")
    assert await scroller.evaluate("one => one.scrollTop") == place
    await onas.el.locator(".jump").click()
    await expect(await onas.sees("news")).to_be_in_viewport()


async def test_a_redrawn_button_does_not_pull_the_chat_away_from_the_bottom(
    onas: PhonePage, ona: Person, bot: Bot
) -> None:
    """As when a tap brings a picture first, and only then redraws the screen that was tapped."""
    await onas.starts()
    screen = await bot.says(ona.id, "Use it?", [button("Use")])
    await onas.sees("Use it?")
    await onas.button("Use").focus()
    await bot.says(ona.id, "\n".join(f"line {number}" for number in range(40)))
    await onas.sees("line 39")
    keys = {"inline_keyboard": [[button("Again")]]}
    await bot.calls("editMessageText", chat_id=ona.id, message_id=screen, text="Used.", reply_markup=keys)
    await expect(onas.button("Again")).to_be_focused()
    await bot.says(ona.id, "the newest")
    await expect(await onas.sees("the newest")).to_be_in_viewport(ratio=1)


async def test_a_tap_under_the_newest_message_brings_its_answer_into_view(
    onas: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    await bot.gets("message")
    rows = [[button(label)] for label in ("Use", "Later", "Never", "Help")]
    await bot.says(ona.id, "\n".join(f"line {number}" for number in range(40)), *rows)
    await onas.sees("line 39")
    scroller = onas.el.locator(".scroller")
    await scroller.hover()
    await onas.page.mouse.wheel(0, -110)
    await onas.page.wait_for_function(_STANDS_110_UP, arg=await scroller.element_handle())
    await expect(onas.el.locator(".jump")).to_be_visible()
    await onas.button("Use").click()
    await bot.gets("callback_query")
    await bot.says(ona.id, "the answer")
    await expect(await onas.sees("the answer")).to_be_in_viewport(ratio=1)


async def test_a_picture_fills_the_phone_when_tapped_and_follows_its_edit(
    onas: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    message = await bot.shows(ona.id, card(), caption="Your card")
    await onas.enlarges()
    large = onas.part("viewer").locator("img")
    before = await large.get_attribute("src")
    wide = await large.evaluate("one => one.getBoundingClientRect().width")
    assert wide > await onas.el.locator("img.photo").evaluate("one => one.getBoundingClientRect().width")
    media = {"type": "photo", "media": "attach://picture", "caption": "Your card, 4 of 10"}
    await bot.calls("editMessageMedia", chat_id=ona.id, message_id=message, media=media, picture=card(LINK_2))
    await expect(onas.part("viewer")).to_contain_text("4 of 10")
    assert await large.get_attribute("src") != before
    await onas.puts_away()
    await expect(onas.part("viewer")).to_be_hidden()


async def test_a_link_to_the_bot_opens_as_start_in_the_same_chat(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    await bot.says(ona.id, "Invite", [button("Try it", url=LINK_2)])
    await onas.button("Try it").click()
    await onas.part("sheet-start").click()
    assert (await bot.gets("message"))["text"] == "/start r0123456789"
    await expect(onas.messages.last.locator(".text")).to_have_text(re.compile(r"^/start\d\d:\d\d$"))


async def test_a_pasted_link_starts_a_chat_that_has_not_begun(onas: PhonePage, bot: Bot) -> None:
    await onas.opens("t.me/stampbook_bot?start=oABC")
    assert (await bot.gets("message"))["text"] == "/start oABC"


async def test_a_link_elsewhere_does_not_leave_the_page(onas: PhonePage, ona: Person, bot: Bot, page: Page) -> None:
    await onas.starts()
    await bot.says(ona.id, "What we keep: https://example.com/privacy")
    address = page.url
    await (await onas.sees("What we keep")).locator("[data-link]").click()
    await expect(onas.part("sheet")).to_contain_text("https://example.com/privacy")
    await expect(onas.part("sheet-start")).to_have_count(0)
    assert page.url == address


async def test_a_label_too_long_for_its_button_is_cut_in_its_line(onas: PhonePage, ona: Person, bot: Bot) -> None:
    await onas.starts()
    long = "Corpus Christi, the Thursday after Trinity Sunday"
    await bot.says(ona.id, "Which day?", [button(long), button("Easter")])
    await onas.sees("Which day?")
    tall = [await onas.button(label).evaluate("one => one.offsetHeight") for label in (long, "Easter")]
    assert tall[0] == tall[1]
    cut = "one => one.scrollWidth > one.clientWidth && getComputedStyle(one).textOverflow === 'ellipsis'"
    assert await onas.button(long).locator(".label").evaluate(cut)
    await expect(onas.button(long)).to_have_attribute("title", long)


async def test_blocking_is_told_and_restarting_opens_the_chat_again(onas: PhonePage, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    await onas.part("more").click()
    await onas.part("block").click()
    assert (await bot.gets("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await expect(onas.part("start")).to_have_text("RESTART BOT")
    await onas.starts()
    assert (await bot.gets("my_chat_member"))["new_chat_member"]["status"] == "member"
    assert (await bot.gets("message"))["text"] == "/start"


LINK_2 = "https://t.me/stampbook_bot?start=r0123456789"
# The wheel scrolls smoothly: its last movement comes some frames after its first.
_STANDS_110_UP = "one => one.scrollHeight - one.scrollTop - one.clientHeight >= 109"
