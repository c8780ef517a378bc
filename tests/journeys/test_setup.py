"""Four questions in chat, and there is a poster: the owner's set-up, its bad answers, and its way through a restart."""

import io

import pytest
from PIL import Image

from loyalty.refusals import Why
from sandbox import camera
from tests.cast import Shop, plain


async def begins(shop: Shop) -> None:
    """Vera opens the ownership link, which leads straight into the set-up."""
    await shop.takes_over()
    await shop.vera.sees_new("Question 1 of 4")


async def answers(shop: Shop) -> None:
    """A barber's in Lithuania, in blue."""
    await shop.vera.taps("Barber: 5 stamps, a free haircut")
    await shop.vera.sees_new("Question 2 of 4")
    await shop.vera.says("Kirpykla „Pas Joną“")
    await shop.vera.sees_new("Question 3 of 4")
    await shop.vera.taps("Lithuania")
    await shop.vera.sees_new("Question 4 of 4")
    await shop.vera.taps("🔵")


async def test_four_answers_make_a_business_and_a_poster(shop: Shop) -> None:
    await begins(shop)
    await answers(shop)
    await shop.vera.sees("is set up: Lithuania, Europe/Vilnius, EUR")
    await shop.vera.sees("The same to print")
    business = shop.rows("SELECT name, preset, country, timezone, currency, colour, icon FROM business")[0]
    assert business == {
        "name": "Kirpykla „Pas Joną“",
        "preset": "barber",
        "country": "LT",
        "timezone": "Europe/Vilnius",
        "currency": "EUR",
        "colour": "#1F4E79",
        "icon": "scissors",
    }
    await shop.joins(shop.ona)
    await shop.ona.sees("5 more stamps to your reward: Free haircut")


async def test_the_poster_leads_to_joining(shop: Shop) -> None:
    await begins(shop)
    await answers(shop)
    await shop.vera.sees("For your counter")
    await shop.vera.sees("The same to print")
    picture = next(message for message in reversed(shop.vera.messages) if message.photo)
    assert picture.text == "For your counter"
    link = camera.decode(camera.point(await shop.vera.shows()))
    assert link == "https://t.me/stampbook_bot?start=j_counter"
    await shop.ona.opens(link)
    await shop.ona.sees("Collect 5 stamps")


async def test_a_restart_in_the_middle_forgets_no_answer(shop: Shop) -> None:
    await begins(shop)
    await shop.vera.taps("Café: 10 stamps, a free coffee")
    await shop.vera.sees_new("Question 2 of 4")
    await shop.restarts()
    await shop.vera.says("Riverside")
    await shop.vera.sees_new("Question 3 of 4")
    await shop.vera.says("Latvia")
    await shop.vera.sees_new("Question 4 of 4")
    await shop.vera.taps("🟢")
    await shop.vera.sees("Riverside is set up: Latvia, Europe/Riga, EUR")


async def test_a_country_with_several_times_asks_which(shop: Shop) -> None:
    await begins(shop)
    await shop.vera.taps("Café: 10 stamps, a free coffee")
    await shop.vera.taps("Keep “Old Town Café”")
    await shop.vera.sees_new("Question 3 of 4")
    await shop.vera.says("Portugal")
    await shop.vera.sees_new("Which city’s time")
    await shop.vera.taps("Azores")
    await shop.vera.taps("🟤")
    await shop.vera.sees("Portugal, Atlantic/Azores, EUR")


@pytest.mark.parametrize("answer", ["Narnia", "ZZ", "12", "🇱🇹", "L", "x" * 4000, "<b>LT</b>"])
async def test_an_unknown_country_is_asked_again_with_an_example(shop: Shop, answer: str) -> None:
    await begins(shop)
    await shop.vera.taps("Café: 10 stamps, a free coffee")
    await shop.vera.taps("Keep “Old Town Café”")
    await shop.vera.sees_new("Question 3 of 4")
    await shop.vera.says(answer)
    await shop.vera.sees_new("I do not know that country")
    assert shop.value("SELECT set_up_at FROM business") is None


@pytest.mark.parametrize("answer", ["...", "\u200b\u200b", "—", "🙂"])
async def test_a_name_without_letters_is_refused_with_an_example(shop: Shop, answer: str) -> None:
    await begins(shop)
    await shop.vera.taps("Café: 10 stamps, a free coffee")
    await shop.vera.sees_new("Question 2 of 4")
    await shop.vera.says(answer)
    await shop.vera.sees_new("for example: Old Town Café")


async def test_later_leaves_everything_as_it_was(shop: Shop) -> None:
    await begins(shop)
    await shop.vera.taps("Barber: 5 stamps, a free haircut")
    await shop.vera.sees_new("Question 2 of 4")
    await shop.vera.taps("Later")
    await shop.vera.sees_new("Left as it was")
    assert shop.rows("SELECT preset, set_up_at FROM business") == [{"preset": "cafe", "set_up_at": None}]
    assert shop.rows("SELECT * FROM drafts") == []


async def test_the_kind_is_not_asked_once_members_collect(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.vera.says("/manage")
    await staffed.vera.taps("Set up my business")
    await staffed.vera.sees_new("Question 2 of 4")


async def test_a_logo_goes_on_the_card(shop: Shop) -> None:
    await begins(shop)
    await shop.vera.taps("Café: 10 stamps, a free coffee")
    await shop.vera.taps("Keep “Old Town Café”")
    await shop.vera.taps("Lithuania")
    await shop.vera.sees_new("Question 4 of 4")
    await shop.vera.sends_photo(square("red"))
    await shop.vera.sees_new("Your logo is on the card")
    await shop.vera.taps("⚫")
    await shop.vera.sees("is set up")
    kept = Image.open(io.BytesIO(shop.value("SELECT logo FROM business")))
    assert (kept.format, max(kept.size) <= 512) == ("PNG", True)


async def test_a_logo_that_is_no_picture_is_refused_and_the_question_stays(shop: Shop) -> None:
    await begins(shop)
    await shop.vera.taps("Café: 10 stamps, a free coffee")
    await shop.vera.taps("Keep “Old Town Café”")
    await shop.vera.taps("Lithuania")
    await shop.vera.sees_new("Question 4 of 4")
    await shop.vera.sends_document(b"%PDF-1.7", "logo.png", "image/png")
    await shop.vera.sees_new("I cannot open this picture")
    await shop.vera.sends_document(b"%PDF-1.7", "logo.pdf", "application/pdf")
    await shop.vera.sees_new("I cannot open this picture")
    assert shop.value("SELECT logo FROM business") is None


async def test_a_picture_sent_before_its_question_makes_no_logo_and_the_question_stays(shop: Shop) -> None:
    await begins(shop)
    await shop.vera.sends_photo(square("red"))
    await shop.vera.sees_new("Question 1 of 4")
    assert shop.value("SELECT logo FROM business") is None


async def test_a_stranger_with_the_used_link_is_asked_nothing(shop: Shop) -> None:
    link = shop.link
    assert link is not None
    await begins(shop)
    await shop.tomas.opens(link)
    await shop.tomas.sees_new(shop.no(shop.tomas, Why.ALREADY_OWNED))


async def test_a_business_its_host_has_set_up_opens_at_the_desk(shop: Shop) -> None:
    await shop.plants("UPDATE business SET set_up_at = 1")
    assert shop.link is not None
    await shop.vera.opens(shop.link)
    await shop.vera.sees("Link to join")
    assert shop.rows("SELECT * FROM drafts") == []


async def test_a_button_of_a_form_that_was_left_does_nothing(shop: Shop) -> None:
    await begins(shop)
    question = await shop.vera.sees("Question 1 of 4")
    data = next(button["callback_data"] for row in question.inline or [] for button in row)
    await shop.vera.says("/cancel")
    await shop.vera.sees_new("Left as it was")
    await shop.vera.taps_data(question.message_id, data)
    await shop.vera.sees_new("from an earlier screen")


async def test_the_set_up_speaks_the_owners_language(shop: Shop) -> None:
    await shop.opens()
    await shop.vera.says("/language")
    await shop.vera.taps("Lietuvių")
    words = shop.words(shop.vera).__class__("lt")
    await shop.vera.says("/manage")
    await shop.vera.taps(words.label("button-setup"))
    await shop.vera.sees_new(plain(words.say("setup-kind")))
    await shop.vera.taps(words.label("preset-cafe"))
    await shop.vera.says("Kavinė")
    await shop.vera.says("Lenkija")
    await shop.vera.sees_new(plain(words.say("setup-look")))


def square(colour: str) -> bytes:
    """A plain picture."""
    with io.BytesIO() as out:
        Image.new("RGB", (700, 700), colour).save(out, "JPEG")
        return out.getvalue()
