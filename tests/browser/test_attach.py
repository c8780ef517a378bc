"""What a person sends by the paper clip, or forwards: pictures, files, and messages of the chat with their media."""

from playwright.async_api import expect

from sandbox.person import Person
from tests.browser.bot import Bot, button, card
from tests.browser.phone import PhonePage


async def test_an_attached_picture_is_sent_as_a_photo(onas: PhonePage, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    await onas.sends_photo("card.png", "image/png", card())
    sizes = (await bot.gets("message"))["photo"]
    assert (sizes[-1]["width"], sizes[-1]["height"]) == (1080, 700)
    await expect(onas.part("photo")).to_be_visible()


async def test_a_file_of_any_kind_is_sent_as_a_document(onas: PhonePage, bot: Bot) -> None:
    await onas.starts()
    await bot.gets("message")
    await onas.sends_file("Gäste & co.csv", "text/csv", b"name;stamps\nOna;3\n")
    sent = (await bot.gets("message"))["document"]
    assert (sent["file_name"], sent["mime_type"], sent["file_size"]) == ("Gäste & co.csv", "text/csv", 18)
    await expect(onas.part("document")).to_contain_text("Gäste & co.csv")


async def test_a_file_no_bot_could_fetch_is_not_sent(onas: PhonePage) -> None:
    await onas.starts()
    await onas.sends_file("long.mp4", "video/mp4", bytes(20 * 2**20 + 1))
    await onas.hears("That is 21 MB. A bot can take files of up to 20 MB.")
    await expect(onas.messages).to_have_count(1)


async def test_a_file_that_is_no_picture_is_refused_in_words(onas: PhonePage, complaints: list[str]) -> None:
    await onas.starts()
    await onas.sends_photo("card.png", "image/png", b"not a picture")
    await expect(onas.part("toast")).to_contain_text(
        'cannot be sent as a photo (IMAGE_PROCESS_FAILED); send it with "A file…"'
    )
    await expect(onas.messages).to_have_count(1)
    complaints.clear()  # the browser notes every answer of 400


async def test_a_message_is_forwarded_with_its_picture_and_without_its_buttons(
    onas: PhonePage, ona: Person, bot: Bot
) -> None:
    await onas.starts()
    await bot.gets("message")
    keys = {"inline_keyboard": [[button("Later")]]}
    await bot.shows(ona.id, card(), caption="<b>New</b>: cake", parse_mode="HTML", reply_markup=keys)
    await (await onas.sees("New: cake")).locator(".bubble").click(button="right", position={"x": 20, "y": 20})
    await onas.part("forward").click()
    sent = await bot.gets("message")
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("New: cake", "bold")
    assert sent["photo"]
    assert sent["forward_origin"]["sender_user"]["is_bot"]
    await expect(onas.part("photo")).to_have_count(2)
    await expect(onas.button("Later")).to_have_count(1)
