"""The calendar over the wire: the owner switches things on, guests hear and get them, and the counter counts double."""

from datetime import timedelta

import pytest

from loyalty.refusals import Why
from tests.cast import Shop, starting
from tests.journeys import album
from tests.journeys.pressroom import writes
from tests.salon import panel_of, sells_by_points


async def opens_page(shop: Shop, *buttons: str) -> None:
    """Vera opens the calendar and taps her way down."""
    await shop.vera.says("/calendar")
    await shop.vera.sees_new("What your guests get automatically")
    for label in buttons:
        await shop.vera.taps(label)


async def lives_in(shop: Shop, country: str) -> None:
    """The set-up was answered with this country."""
    await shop.plants("UPDATE business SET country = ?", country)


async def agrees(shop: Shop) -> None:
    """Ona wants offers."""
    await shop.plants("UPDATE members SET offers = 1")


def at(shop: Shop, day: str, hour: int = 10) -> None:
    """The town's clock goes to an hour of a day, in the business's zone, which is UTC."""
    now = shop.town.clock.now()
    shop.town.clock.moves(now.replace(hour=hour, minute=0, second=30) - now)
    while f"{shop.town.clock.now():%m-%d}" != day:
        shop.town.clock.moves(timedelta(days=1))


async def test_a_birthday_is_greeted_in_the_owners_words_with_a_gift_that_is_used_and_undone(staffed: Shop) -> None:
    await agrees(staffed)
    await staffed.plants("UPDATE members SET birthday = '11-25'")
    await opens_page(staffed, "Birthdays", "Words", "English")
    await staffed.vera.sees_new("Happy birthday, friend!")
    await staffed.vera.says("Many happy returns, {name}! <3\nYou have {balance} stamps.")
    await staffed.vera.sees_new("Many happy returns, Vera! <3\nYou have 9 stamps.")
    await staffed.vera.sees("Your own words in: English")
    await staffed.vera.taps("Gift")
    await staffed.vera.taps("Another gift")
    await staffed.vera.says("Cinnamon roll")
    await staffed.vera.sees_new("Gift: Cinnamon roll, good for 14 days.")
    await staffed.vera.taps("Switch on")
    await staffed.vera.sees("On, at 10:00.")
    at(staffed, "11-25")
    await staffed.ona.sees("A gift for you: Cinnamon roll\nIt waits in /rewards and is good until December 9, 2026.")
    greeting = await staffed.ona.sees("Many happy returns, Ona! <3\nYou have 0 stamps.")
    assert greeting.buttons[-1] == "Stop offers"
    await staffed.ona.says("/rewards")
    await staffed.ona.taps("Use: Cinnamon roll")
    await staffed.ona.sees_new("Show this at the counter")
    await staffed.settles()
    await staffed.max.scans_and_starts(staffed.ona)
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("Cinnamon roll given to Ona")
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "redeemed"}]
    await staffed.max.taps("Undo")
    await staffed.settles()
    assert staffed.rows("SELECT state FROM vouchers") == [{"state": "issued"}]
    await staffed.ona.says("/history")
    await staffed.ona.sees_new("Gift: Cinnamon roll")
    assert await staffed.audit() == []


async def test_an_occasions_words_keep_their_formatting_and_go_with_a_picture(staffed: Shop) -> None:
    await agrees(staffed)
    await staffed.plants("UPDATE members SET birthday = '11-25'")
    await opens_page(staffed, "Birthdays", "Words", "English")
    await staffed.vera.sees_new("Send your own sentence, a photo, or both.")
    writes(staffed.vera, "🎂🎂 Dear {name}, you have {balance} <b>", ("bold", 5, 11), ("italic", 27, 9))
    preview = await staffed.vera.sees_new("🎂🎂 Dear Vera, you have 9 <b>")
    assert [(one["type"], one["offset"], one["length"]) for one in preview.content["entities"]] == [
        ("bold", 5, 9),
        ("italic", 25, 1),
    ]
    await staffed.vera.sees("Your own words in: English")
    await opens_page(staffed, "Birthdays", "Words", "✓ English")
    await staffed.vera.sees_new("This is what guests read now")
    await staffed.vera.sends_photo(album.jpeg(album.wall()))
    await staffed.vera.sees_new("A picture goes with it.")
    await staffed.vera.taps("Switch on")
    await staffed.vera.sees("On, at 10:00.")
    at(staffed, "11-25")
    greeting = await staffed.ona.sees("🎂🎂 Dear Ona, you have 0 <b>")
    assert "photo" in greeting.content
    assert staffed.town.calls.of("getFile") == []
    await opens_page(staffed, "✓ Birthdays", "Words", "Without the picture")
    shown = await staffed.vera.sees_new("Your own words in: English")
    assert "A picture goes with it." not in shown.text
    assert staffed.value("SELECT picture FROM occasions") is None


async def test_a_holiday_says_its_name_and_counts_double_at_the_counter(staffed: Shop) -> None:
    await lives_in(staffed, "LT")
    await agrees(staffed)
    await opens_page(staffed, "Holidays and own days")
    page = await staffed.vera.sees("December 2026")
    christmas = next(label for label in page.buttons if "Christmas Day" in label)
    await staffed.vera.taps(christmas)
    await staffed.vera.sees("It falls on December 25, 2026.\nOff: nothing happens.")
    await staffed.vera.taps("Count double")
    await staffed.vera.taps("Double")
    await staffed.vera.taps("Switch on")
    await staffed.vera.sees("Next: December 25, 2026, at 10:00.")
    at(staffed, "12-25")
    await staffed.ona.sees("Today is Christmas Day. Warm wishes from all of us at")
    await staffed.ona.sees("Everything counts double today.")
    await staffed.stamps(staffed.max, staffed.ona, 3)
    await staffed.max.sees("Ona +6 → 6 of 10\nDouble day: everything counts twice.")
    at(staffed, "12-26")
    await staffed.stamps(staffed.max, staffed.ona, 1)
    await staffed.max.sees("Ona +1 → 7 of 10")
    assert await staffed.audit() == []


async def test_a_guest_who_wants_no_offers_hears_nothing_and_still_gets_the_gift(staffed: Shop) -> None:
    await opens_page(staffed, "Holidays and own days", "Add your own day")
    await staffed.vera.says("Customer day 01.12")
    await staffed.vera.sees_new("Customer day\nYour own day, every year.\nIt falls on December 1, 2026.")
    await staffed.vera.taps("Gift")
    await staffed.vera.taps("Free coffee")
    await staffed.vera.taps("Switch on")
    await staffed.vera.sees("Those who want no messages get it too.")
    at(staffed, "12-01")
    await staffed.ona.sees("A gift for you: Free coffee")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM broadcasts") == 0
    await opens_page(staffed, "Holidays and own days", "✓ Dec 1 · Customer day")
    await staffed.vera.sees("Gifts handed out: 1, used: 0.")


BAD_DAYS = ["Customer day", "15.03", "Customer day 31.02", "*** 15.03", "x" * 60 + " 15.03", "\u202e", "/"]


@pytest.mark.parametrize("text", BAD_DAYS)
async def test_a_day_that_cannot_be_read_is_asked_for_again_with_an_example(staffed: Shop, text: str) -> None:
    await opens_page(staffed, "Holidays and own days", "Add your own day")
    await staffed.vera.says(text)
    if text != "/":
        await staffed.vera.sees_new(staffed.no(staffed.vera, Why.OWN_DAY_WRONG, most=40))
    assert staffed.rows("SELECT * FROM occasions") == []
    await staffed.vera.says("Customer day 15.03")
    await staffed.vera.sees_new(starting("Customer day"))


async def test_words_with_a_slip_in_a_gap_or_of_another_kind_are_asked_for_again(staffed: Shop) -> None:
    await opens_page(staffed, "Birthdays", "Words", "English")
    await staffed.vera.says("Hello {nmae}")
    await staffed.vera.sees_new("I cannot fill in “nmae” here. Use only {name} {balance}")
    await staffed.vera.says("x" * 800)
    await staffed.vera.sees_new("That is 100 letters too long")
    await staffed.vera.sends("sticker")
    await staffed.vera.sees_new("Send a text or a photo")
    assert staffed.rows("SELECT * FROM occasions") == []
    await opens_page(staffed, "Birthdays")
    await staffed.vera.says("Hello")  # the form was left by going elsewhere
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.UNKNOWN_TEXT))


async def test_an_owner_removed_in_the_middle_of_a_form_changes_nothing(staffed: Shop) -> None:
    await opens_page(staffed, "Birthdays", "Words", "English")
    await staffed.vera.sees("Send your own sentence, a photo, or both.")
    await staffed.plants("DELETE FROM team WHERE role = 'owner'")
    await staffed.vera.says("Hello {name}")
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.NOT_OWNER))
    assert staffed.rows("SELECT * FROM occasions") == staffed.rows("SELECT * FROM drafts") == []


FORGED = (
    "occasion",
    "occasion:holiday-0000000000",
    "occasion:day-99",
    "occasion-set:birthday:times:3",
    "occasion-set:birthday:hour:22",
    "occasion-set:birthday:hour:99",
    "occasion-set:birthday:gift:999",
    "occasion-set:near-reward:gift:1",
    "occasion-set:birthday:said:1",
    "occasion-set:win-back:absence:1",
    "occasion-set:birthday:is_on:2",
    "occasion-ask:birthday:is",
    "occasion-ask:near-reward:gift",
    "occasion-say:birthday:xx",
    "occasion-gift:near-reward",
    "own-day-out:birthday",
    "region:SCT",
)


async def test_buttons_that_were_never_ours_change_nothing(staffed: Shop) -> None:
    await opens_page(staffed)
    message = staffed.vera.last.message_id
    for data in FORGED:
        await staffed.vera.taps_data(message, data)
        await staffed.vera.sees(staffed.no(staffed.vera, Why.BUTTON_OLD))
    assert staffed.rows("SELECT * FROM occasions") == []


async def test_a_region_adds_its_days_and_a_business_without_a_country_is_told(staffed: Shop) -> None:
    await opens_page(staffed)
    await staffed.vera.sees("Once you have told me your country")
    await lives_in(staffed, "GB")
    await opens_page(staffed, "Region: whole country", "Scotland")
    await staffed.vera.sees("What your guests get automatically")
    await staffed.vera.taps("Holidays and own days")
    page = await staffed.vera.sees("The year ahead")
    assert any("Saint Andrew" in label for label in page.buttons)


async def test_a_day_is_removed_once_and_its_page_is_an_old_button_then(staffed: Shop) -> None:
    await opens_page(staffed, "Holidays and own days", "Add your own day")
    await staffed.vera.says("Customer day 15.03")
    await staffed.vera.sees_new(starting("Customer day"))
    await staffed.vera.taps("Remove this day")
    await staffed.vera.taps("Yes, remove it")
    await staffed.vera.sees("No days yet.")
    await staffed.vera.taps_data(staffed.vera.last.message_id, "occasion:day-1")
    await staffed.vera.sees(staffed.no(staffed.vera, Why.BUTTON_OLD))
    assert staffed.value("SELECT count(*) FROM journal WHERE act LIKE 'own-day-%'") == 2


async def test_points_of_a_bill_count_three_times_and_go_back_exactly(staffed: Shop) -> None:
    await sells_by_points(staffed)
    await opens_page(staffed, "Holidays and own days", "Add your own day")
    await staffed.vera.says("Customer day 21.11")
    await staffed.vera.sees_new(starting("Customer day"))
    await staffed.vera.taps("Count double")
    await staffed.vera.taps("Three times")
    await staffed.vera.taps("No message")
    await staffed.vera.taps("Switch on")
    await staffed.vera.sees("No message is sent.")
    await panel_of(staffed, staffed.max, staffed.ona)
    await staffed.max.says("12.50")
    await staffed.max.sees_new("Ona: €12.50 → +37 points · 37 in all\nTriple day: everything counts three times.")
    await staffed.max.taps("Undo")
    await staffed.settles()
    assert staffed.rows("SELECT balance, carry FROM accounts WHERE balance <> 0 OR carry <> '0'") == []
    assert await staffed.audit() == []
