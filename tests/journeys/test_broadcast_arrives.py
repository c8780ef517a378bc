"""From the owner's chat into the members': what was composed is what arrives, with each reader's own name."""

from tests.cast import Shop
from tests.journeys import album
from tests.journeys.pressroom import begins, checks, goes_on, sends_media


async def sends(shop: Shop) -> None:
    """From the message to the end of its run."""
    await goes_on(shop)
    await checks(shop)
    await shop.vera.taps("Send to 2")
    while shop.value("SELECT count(*) FROM broadcasts WHERE state = 'done'") == 0:
        await shop.change()
    await shop.settles()


async def test_each_reader_gets_it_once_with_their_own_name_and_a_stop(press: Shop) -> None:
    await begins(press, "{name}, fresh buns!")
    await sends(press)
    for person in (press.ona, press.tomas):
        (got,) = [one for one in person.messages if "fresh buns!" in one.text]
        assert (got.text, got.buttons) == (f"{person.name}, fresh buns!", ["Stop offers"])
    assert not [one for one in press.max.messages if "fresh buns!" in one.text]


async def test_an_album_arrives_whole_with_its_buttons_below(press: Shop) -> None:
    await press.vera.says("/broadcast")
    await press.vera.sees_new("Send me the message")
    await press.vera.sends_photo(album.jpeg(album.wall()), "For {name}", media_group_id="7")
    sends_media(press.vera, "video", album="7")
    await press.vera.sees_new("Got your album.")
    await press.vera.taps("Add buttons with links")
    await press.vera.sees_new("one per line")
    await press.vera.says("Menu | t.me/oldtown")
    await press.vera.sees_new("Buttons: Menu")
    await sends(press)
    items = [one for one in press.ona.messages if "media_group_id" in one.content]
    assert [("photo" in one.content, one.text) for one in items] == [(True, "For Ona"), (False, "")]
    below = await press.ona.sees("More about it:")
    assert below.buttons == ["Menu", "Stop offers"]


async def test_a_changed_text_is_changed_where_it_arrived(press: Shop) -> None:
    await begins(press, "Until six")
    await sends(press)
    await press.vera.says("/manage")
    await press.vera.taps("Messages")
    await press.vera.taps("Sent messages")
    await press.vera.taps("Until six")
    shown = await press.vera.sees_new("Sent: 2 of 2")
    await press.vera.taps("Change the text", shown.message_id)
    await press.vera.sees_new("Send the new text.")
    await press.vera.says("{name}: until seven")
    await press.vera.sees_new("Have it already: 2")
    await press.vera.taps("Yes, change it")
    await press.ona.sees("Ona: until seven")
    await press.tomas.sees("Tomas: until seven")
    assert not [one for one in press.ona.messages if one.text == "Until six"]
