"""The look: every choice is seen at once on a card that is nobody's, and the open cards follow by themselves."""

import io

import pytest
from PIL import Image

from loyalty.refusals import Why
from sandbox import camera
from sandbox.messages import Message
from screens.owner.brand import ICONS
from screens.pictures.icons import STAMPS
from tests.cast import CAFE, Shop, starting
from tests.journeys import album


async def opens_the_look(shop: Shop) -> Message:
    """Vera asks for the look; the sample card."""
    asked = await shop.vera.says("/manage")
    shown = await shop.vera.sees_below(asked, "Link to join")
    await shop.vera.taps("Card design", shown.message_id)
    return await shop.vera.sees_below(shown, "This is how your cards look.")


def picture(message: Message) -> str:
    """Which picture a message shows."""
    assert message.photo
    return str(message.photo["file_id"])


def saved(form: str, size: tuple[int, int] = (400, 400)) -> bytes:
    with io.BytesIO() as out:
        Image.new("RGB", size, "red").save(out, form)
        return out.getvalue()


def test_every_drawing_has_a_button() -> None:
    assert set(ICONS) == set(STAMPS)


async def test_the_sample_card_is_nobodys_and_its_code_leads_to_joining(staffed: Shop) -> None:
    shown = await opens_the_look(staffed)
    assert shown.photo
    link = camera.decode(camera.point(await staffed.vera.shows()))
    assert link == "https://t.me/stampbook_bot?start=j_counter"
    assert staffed.value("SELECT count(*) FROM members") == 1


@pytest.mark.parametrize(
    ("label", "column", "value"), [("🔵", "colour", "#1F4E79"), ("💧", "icon", "drop"), ("⚫", "colour", "#22262B")]
)
async def test_a_choice_is_seen_at_once_and_on_the_card_in_a_members_chat(
    staffed: Shop, label: str, column: str, value: str
) -> None:
    card = await staffed.ona.sees(starting("Ona"))
    before = picture(card)
    first = await opens_the_look(staffed)
    was = picture(first)
    await staffed.vera.taps(label)
    second = await staffed.vera.sees_below(first, "This is how your cards look.")
    assert picture(second) != was
    assert staffed.value(f"SELECT {column} FROM business") == value
    while picture(staffed.ona.phone.messages[card.message_id]) == before:
        await staffed.change()
    assert "Ona" in staffed.ona.phone.messages[card.message_id].text


async def test_the_look_there_is_already_redraws_nothing(staffed: Shop) -> None:
    await opens_the_look(staffed)
    edits = len(staffed.town.calls.of("editMessageMedia"))
    await staffed.vera.taps("🟤")
    await staffed.vera.taps("☕")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'brand-changed'") == 0
    assert len(staffed.town.calls.of("editMessageMedia")) == edits


async def test_a_salon_that_counts_points_has_a_desk_and_a_look_too(shop: Shop) -> None:
    words = shop.words(shop.vera)
    await shop.takes_over()
    await shop.vera.taps(words.label("preset-salon"))
    await shop.vera.taps(words.label("setup-keep", name=CAFE))
    await shop.vera.taps("Lithuania")
    await shop.vera.sees("Question 4 of 4")
    await shop.vera.taps("🟣")
    await shop.vera.sees("The same to print")
    first = await opens_the_look(shop)
    await shop.vera.taps("❤️")
    second = await shop.vera.sees_below(first, "This is how your cards look.")
    assert picture(second) != picture(first)
    assert shop.rows("SELECT colour, icon FROM business") == [{"colour": "#5B3A86", "icon": "heart"}]


async def test_a_new_name_is_seen_at_once(staffed: Shop) -> None:
    await opens_the_look(staffed)
    await staffed.vera.taps("Change the name")
    await staffed.vera.sees_new(f"Now it is “{CAFE}”")
    await staffed.vera.says("Bell & <Sons>")
    shown = await staffed.vera.sees_new(starting("Bell & <Sons>"))
    assert shown.photo


@pytest.mark.parametrize("as_file", [False, True])
async def test_a_logo_is_sent_as_a_photo_or_a_file_and_can_be_removed(staffed: Shop, as_file: bool) -> None:
    first = await opens_the_look(staffed)
    assert "Remove the logo" not in first.buttons
    await staffed.vera.taps("Send a logo")
    await staffed.vera.sees_new("Now send me your logo")
    if as_file:
        await staffed.vera.sends_document(saved("PNG"), "logo.png", "image/png")
    else:
        await staffed.vera.sends_photo(saved("JPEG"))
    shown = await staffed.vera.sees_new("This is how your cards look.")
    assert "Remove the logo" in shown.buttons
    kept = Image.open(io.BytesIO(staffed.value("SELECT logo FROM business")))
    assert kept.format == "PNG"
    assert staffed.rows("SELECT * FROM drafts") == []
    await staffed.vera.taps("Remove the logo")
    await staffed.vera.sees_below(shown, "This is how your cards look.")
    assert staffed.value("SELECT logo FROM business") is None


FILES = {
    "a pdf": (b"%PDF-1.7", "logo.pdf", "application/pdf"),
    "a pdf called png": (b"%PDF-1.7", "logo.png", "image/png"),
    "an iphone's picture": (b"\x00\x00\x00\x18ftypheic", "logo.heic", "image/heic"),
    "a vector": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.svg", "image/svg+xml"),
    "a moving picture": (album.gif("x"), "logo.gif", "image/gif"),
    "a bomb": (album.bomb(), "logo.png", "image/png"),
    "half a picture": (saved("PNG")[:120], "logo.png", "image/png"),
    "nothing": (b" ", "logo.png", "image/png"),
    "too long": (saved("PNG") + bytes(10_500_000), "logo.png", "image/png"),
}


@pytest.mark.parametrize("name", FILES)
async def test_what_is_no_logo_is_refused_with_an_example_and_asked_again(staffed: Shop, name: str) -> None:
    await opens_the_look(staffed)
    await staffed.vera.taps("Send a logo")
    await staffed.vera.sees_new("Now send me your logo")
    content, called, mime = FILES[name]
    await staffed.vera.sends_document(content, called, mime)
    refused = await staffed.vera.sees_new(staffed.no(staffed.vera, Why.LOGO_WRONG))
    assert refused.buttons == ["Cancel"]
    assert staffed.value("SELECT logo FROM business") is None
    await staffed.vera.sends_photo(saved("JPEG"))
    await staffed.vera.sees_new("This is how your cards look.")


async def test_words_stickers_and_albums_are_no_logo_either(staffed: Shop) -> None:
    await opens_the_look(staffed)
    await staffed.vera.taps("Send a logo")
    await staffed.vera.sees_new("Now send me your logo")
    refused = staffed.no(staffed.vera, Why.LOGO_WRONG)
    await staffed.vera.says("my logo")
    await staffed.vera.sees_new(refused)
    await staffed.vera.sends("sticker")
    await staffed.vera.sees_new(refused)
    staffed.later(seconds=6)  # the same sentence is not said again to an album at once
    for _ in range(3):
        await staffed.vera.sends_photo(saved("JPEG"), media_group_id="album")
    await staffed.settles()
    assert sum(1 for message in staffed.vera.messages if refused in message.text) == 3
    assert staffed.value("SELECT logo FROM business") is None


async def test_a_card_number_is_read_at_the_counter_while_a_logo_is_awaited(staffed: Shop) -> None:
    await opens_the_look(staffed)
    await staffed.vera.taps("Send a logo")
    await staffed.vera.sees_new("Now send me your logo")
    await staffed.vera.says(staffed.number_of(staffed.ona))
    await staffed.vera.sees_new(starting("Ona"))


async def test_a_member_of_the_staff_who_sends_a_picture_changes_no_look(staffed: Shop) -> None:
    await staffed.max.sends_photo(saved("JPEG"))
    await staffed.max.sees_new(staffed.no(staffed.max, Why.PHOTO_NO_CODE))
    assert staffed.value("SELECT logo FROM business") is None


async def test_whoever_stops_being_the_owner_with_the_form_open_changes_no_look(staffed: Shop) -> None:
    await opens_the_look(staffed)
    await staffed.vera.taps("Send a logo")
    await staffed.vera.sees_new("Now send me your logo")
    await staffed.plants("UPDATE team SET role = 'manager' WHERE role = 'owner'")
    await staffed.vera.sends_photo(saved("JPEG"))
    await staffed.vera.sees_new(staffed.no(staffed.vera, Why.NOT_OWNER))
    assert staffed.value("SELECT logo FROM business") is None
    assert staffed.rows("SELECT * FROM drafts") == []
