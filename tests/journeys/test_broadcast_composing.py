"""An owner writes to the members in chat: anything can be sent, every step leads back, and nothing goes twice."""

import asyncio
import json

import pytest

from loyalty.refusals import Why
from tests.cast import Shop, data_of
from tests.journeys import album
from tests.journeys.pressroom import begins, checks, drafts, goes_on, planned, sends_media, writes


async def test_an_owner_writes_sees_it_as_members_do_and_sends_it_once(press: Shop) -> None:
    await begins(press)
    await press.vera.taps("Add the first name")
    await press.vera.sees_new("first name goes where it says {name}")
    await goes_on(press)
    shown = await checks(press)
    assert "2 members will get it" in shown.text
    assert "do not want offers: 1" in shown.text
    assert "Among them: Ona, Tomas" in shown.text or "Among them: Tomas, Ona" in shown.text
    preview = await press.vera.sees("Vera!\nFresh buns today")
    assert preview.buttons == ["Stop offers"]
    await press.vera.taps("Send to 2")
    going = await press.vera.sees_new("Fresh buns today\nIt is on its way.")
    assert going.buttons == ["Refresh", "Back"], "nothing can be moved or called off any more"
    (one,) = planned(press)
    assert json.loads(one["content"])["text"] == "{name}!\nFresh buns today"
    assert (one["topic"], one["silent"], drafts(press)) == ("offers", 0, 0)


async def test_fifty_taps_on_send_make_one_message(press: Shop) -> None:
    await begins(press)
    await goes_on(press)
    shown = await checks(press)
    data = data_of(shown, "Send to 2")
    await asyncio.gather(*(press.vera.taps_data(shown.message_id, data) for _ in range(50)))
    await press.settles()
    assert len(planned(press)) == 1
    assert press.value("SELECT count(*) FROM journal WHERE act = 'broadcast-planned'") == 1


async def test_formatting_stays_and_what_looks_like_it_is_text(press: Shop) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    writes(press.vera, "Half price <today> & only today", ("bold", 0, 10))
    await press.vera.sees_new("Got your text")
    await goes_on(press)
    await checks(press)
    preview = await press.vera.sees("Half price <today> & only today")
    assert preview.content["entities"][0] == {"type": "bold", "offset": 0, "length": 10}


@pytest.mark.parametrize("kind", ["video", "animation", "audio"])
async def test_whatever_medium_is_sent_is_shown_again_by_its_name(press: Shop, kind: str) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    sent = sends_media(press.vera, kind, "Look")
    await press.vera.sees_new("Got it.")
    await goes_on(press)
    await checks(press)
    (preview,) = [one for one in press.vera.messages if one.from_bot and kind in one.content]
    assert preview.content[kind]["file_unique_id"] == sent.content[kind]["file_unique_id"]
    assert preview.text == "Look"


async def test_a_photo_and_a_file_are_taken_as_the_message_and_never_read(press: Shop) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    await press.vera.sends_photo(album.jpeg(album.wall()), "Our wall")
    await press.vera.sees_new("Got it.")
    await press.vera.sends_document(b"%PDF-1.7", "menu.pdf", "application/pdf")
    await press.vera.sees_new("Got it.")
    assert press.town.calls.of("getFile") == []
    await goes_on(press)
    await checks(press)
    (preview,) = [one for one in press.vera.messages if one.from_bot and "document" in one.content]
    assert preview.content["document"]["file_name"] == "menu.pdf"


async def test_an_album_becomes_one_message_in_its_order_with_buttons_below(press: Shop) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    for caption in ("", "Summer is over", ""):
        await press.vera.sends_photo(album.jpeg(album.wall()), caption or None, media_group_id="7")
    sends_media(press.vera, "video", album="7")
    await press.vera.sees_new("Got your album.")
    await press.settles()
    assert len([one for one in press.vera.messages if "Got your album." in one.text]) == 1
    await goes_on(press)
    await checks(press)
    items = [one for one in press.vera.messages if one.from_bot and "media_group_id" in one.content]
    assert ["photo" in one.content for one in items] == [True, True, True, False]
    assert items[0].text == "Summer is over"
    below = await press.vera.sees("You get this because you chose offers.")
    assert below.buttons == ["Stop offers"]


async def test_an_album_whose_words_are_too_long_is_kept_whole_and_refused_before_it_goes_on(press: Shop) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    for caption in ("x" * 1030, ""):
        sends_media(press.vera, "video", caption, album="7")
    await press.vera.sees_new("Got your album.")
    await press.settles()
    await press.vera.taps("Next: who gets it")
    await press.vera.sees_new(press.no(press.vera, Why.MESSAGE_LONG, over=6, most=1024, named=0))
    assert len(json.loads(press.value("SELECT facts FROM drafts"))["pieces"]) == 2


@pytest.mark.parametrize("kind", ["sticker", "voice", "poll", "location"])
async def test_what_cannot_be_sent_on_is_kindly_refused(press: Shop, kind: str) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    await press.vera.sends(kind)
    await press.vera.sees_new(press.no(press.vera, Why.MESSAGE_KIND))
    await press.vera.says("Buns, then")
    await press.vera.sees_new("Got your text.")


async def test_buttons_are_added_by_lines_and_a_bad_address_is_met_by_an_example(press: Shop) -> None:
    await begins(press)
    await press.vera.taps("Add buttons with links")
    await press.vera.sees_new("Menu | https://example.com/menu")
    for line in ("Menu", "Menu | javascript:alert(1)", "Menu | tg://resolve?domain=x", "Menu | https://localhost"):
        await press.vera.says(line)
        await press.vera.sees_new(press.no(press.vera, Why.LINK_WRONG, line=line))
    await press.vera.says("Menu | https://example.com/menu\nTalk to us | t.me/oldtown")
    await press.vera.sees_new("Buttons: Menu, Talk to us")
    await goes_on(press)
    await checks(press)
    preview = await press.vera.sees("Fresh buns today")
    assert [button.get("url") for row in preview.inline or [] for button in row] == [
        "https://example.com/menu",
        "https://t.me/oldtown",
        None,
    ]


async def test_a_text_that_a_long_name_would_overflow_is_refused_by_how_much(press: Shop) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    await press.vera.says("{name} " + "x" * 4040)
    await press.vera.sees_new(press.no(press.vera, Why.MESSAGE_LONG, over=9, most=4096, named=1))
    await press.vera.says("x" * 4090)
    await press.vera.sees_new("Got your text.")
    await press.vera.taps("Add the first name")
    await press.vera.sees_new(press.no(press.vera, Why.MESSAGE_LONG, over=60, most=4096, named=1))


async def test_a_paste_in_pieces_is_met_once_and_none_of_it_is_kept(press: Shop) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    await press.vera.says("word " * 4000)
    await press.vera.sees_new("longer than one message can be")
    await press.settles()
    assert len([one for one in press.vera.messages if "longer than one" in one.text]) == 1
    press.later(seconds=5)
    await press.vera.says("Short")
    await press.vera.sees_new("Got your text.")


async def test_every_step_leads_back_and_out(press: Shop) -> None:
    await begins(press)
    await goes_on(press)
    for seen in ("What is it about?", "will get it", "Got your text."):
        await press.vera.taps("Back")
        await press.vera.sees_new(seen)
    await goes_on(press)
    await press.vera.taps("Do not send")
    await press.settles()
    assert (drafts(press), planned(press)) == (0, [])


async def test_a_message_half_composed_survives_a_restart(press: Shop) -> None:
    await begins(press)
    await press.vera.taps("Next: who gets it")
    await press.vera.sees_new("Who should get it?")
    await press.restarts()
    await press.vera.taps("Everyone")
    await press.vera.sees_new("2 members will get it")
    await press.vera.says("/broadcast")
    await press.vera.sees_new("You began a message and did not send it: Fresh buns today")


async def test_an_older_composings_buttons_change_nothing(press: Shop) -> None:
    old = await begins(press)
    data = data_of(old, "Add the first name")
    await press.vera.says("/cancel")
    await begins(press, "Another one")
    await press.vera.taps_data(old.message_id, data)
    await press.vera.sees_new(press.no(press.vera, Why.BUTTON_OLD))
    assert "{name}" not in press.value("SELECT facts FROM drafts")


async def test_whoever_stops_being_the_owner_sends_nothing(press: Shop) -> None:
    await begins(press)
    await goes_on(press)
    shown = await checks(press)
    data = data_of(shown, "Send to 2")
    await press.plants("UPDATE team SET role = 'staff' WHERE role = 'owner'")
    await press.vera.taps_data(shown.message_id, data)
    await press.vera.sees_new(press.no(press.vera, Why.NOT_OWNER))
    await press.vera.says("Something else")
    await press.vera.sees_new(press.no(press.vera, Why.NOT_OWNER))
    assert (planned(press), drafts(press)) == ([], 0)


async def test_a_colleague_gets_a_test_with_their_own_name(press: Shop) -> None:
    await begins(press, "{name}, buns!")
    await goes_on(press)
    await checks(press)
    await press.vera.taps("Send a test to a colleague")
    await press.vera.sees_new("Who should get a test?")
    await press.vera.taps("Max")
    await press.vera.sees_new("Max gets a test in a moment.")
    await press.max.sees("Vera sends you a test.")
    test = await press.max.sees("Max, buns!")
    toast = await press.max.taps("Stop offers", test.message_id)
    assert "stops all offers" in str(toast.text)
    assert planned(press) == []


@pytest.mark.parametrize(
    ("step", "wrong"),
    [("content", "{name} " + "x" * 4080), ("links", "Menu - nowhere"), ("when", "next week")],
)
async def test_back_below_a_refusal_leads_to_the_step_and_the_message_is_kept(
    press: Shop, step: str, wrong: str
) -> None:
    await begins(press)
    if step == "links":
        await press.vera.taps("Add buttons with links")
        await press.vera.sees_new("Menu | https://example.com/menu")
    if step == "when":
        await goes_on(press)
    press.later(seconds=5)  # not the second piece of a long paste
    said = await press.vera.says(wrong)
    refused = await press.vera.sees_below(
        said, {"content": "characters", "links": "I cannot make", "when": "I cannot read"}[step]
    )
    assert refused.buttons == ["Back"]
    await press.vera.taps("Back", refused.message_id)
    await press.vera.sees_new(
        {"content": "To replace it", "links": "Menu | https://example.com/menu", "when": "When should it go out?"}[step]
    )
    assert json.loads(press.value("SELECT facts FROM begun_messages"))["content"]["text"] == "Fresh buns today"
