"""Which languages guests are offered: the business's own always, another only when it is on, a chosen one for ever."""

import pytest

from loyalty.refusals import Why
from sandbox.messages import Message
from screens.words import Words
from tests.cast import Shop, plain
from tests.journeys.table import each_is_met, taps

GONE = 999_999_999


async def opens_the_languages(shop: Shop) -> Message:
    """Vera looks at the languages."""
    asked = await shop.vera.says("/manage")
    shown = await shop.vera.sees_below(asked, "Link to join")
    await shop.vera.taps("Languages", shown.message_id)
    return await shop.vera.sees_new("Guests choose from the ticked ones.")


async def switches(shop: Shop, code: str, *, on: bool) -> None:
    """Vera switches a language."""
    await shop.vera.taps_data(GONE, f"offered-set:{code}:{int(on)}")
    await shop.vera.sees_new("Guests choose from the ticked ones.")
    await shop.settles()


async def test_the_five_are_offered_and_the_own_one_is_ticked(staffed: Shop) -> None:
    shown = await opens_the_languages(staffed)
    assert "English" in shown.text
    names = [f"✓ {Words(code).label('language-name')}" for code in ("en", "ru", "pl", "ro", "lt")]
    assert shown.buttons == [*names, "Main language", "Back"]
    await staffed.vera.taps("✓ Polski")
    await staffed.settles()
    assert "Polski" in staffed.vera.phone.messages[shown.message_id].buttons


async def test_a_language_that_is_off_is_neither_guessed_nor_offered(staffed: Shop) -> None:
    ada = staffed.town.joins("Ada", "pl")
    await ada.says("/start")
    await ada.sees("Old Town Café")
    await switches(staffed, "pl", on=False)
    await staffed.ona.says("/language")
    asked = await staffed.ona.sees_new("Which language do you prefer?")
    assert asked.buttons == ["English", "Русский", "Română", "Lietuvių", "Back"]
    await ada.says("/start")
    await ada.sees_new("Welcome to Old Town Café.")
    await each_is_met(staffed, staffed.ona, [taps("speak:pl", Why.BUTTON_OLD)])
    await switches(staffed, "pl", on=True)
    await ada.says("/start")
    assert Words("pl").label("button-join") in (await ada.sees_new("Old Town Café")).buttons


async def test_who_chose_a_language_keeps_it_when_it_is_switched_off(staffed: Shop) -> None:
    await staffed.ona.says("/language")
    await staffed.ona.taps("Lietuvių")
    await staffed.ona.sees_new(plain(Words("lt").say("language-changed")))
    await switches(staffed, "lt", on=False)
    await staffed.ona.says("/language")
    asked = await staffed.ona.sees_new(plain(Words("lt").say("languages")))
    assert "Lietuvių" in asked.buttons
    await staffed.tomas.says("/language")
    assert "Lietuvių" not in (await staffed.tomas.sees_new("Which language do you prefer?")).buttons


async def test_a_card_of_somebody_who_chose_nothing_is_redrawn_in_the_own_language(staffed: Shop) -> None:
    ada = staffed.town.joins("Ada", "pl")
    await staffed.joins(ada)
    await switches(staffed, "pl", on=False)
    await ada.sees("Ada\n10 more stamps to your reward: Free coffee")


async def test_the_team_may_read_any_of_the_five(staffed: Shop) -> None:
    await switches(staffed, "ru", on=False)
    await staffed.max.says("/language")
    await staffed.max.taps("Русский")
    await staffed.max.sees_new(plain(Words("ru").say("language-changed")))


async def test_an_owner_who_switches_off_what_they_read_goes_on_reading_it(babel: Shop) -> None:
    await babel.plants("UPDATE business SET language = 'lt'")
    await switches(babel, "en", on=False)
    await babel.vera.says("/manage")
    await babel.vera.sees_new("Link to join")
    assert babel.value("SELECT languages FROM business") == "ru pl ro lt"


async def test_the_own_language_cannot_be_switched_off_but_another_can_become_it(staffed: Shop) -> None:
    await opens_the_languages(staffed)
    await staffed.vera.taps("✓ English")
    refused = await staffed.vera.sees_new(staffed.no(staffed.vera, Why.LANGUAGE_OWN))
    assert refused.buttons == ["Main language"]
    await switches(staffed, "pl", on=False)
    await staffed.vera.taps_data(GONE, "own-language")
    await staffed.vera.sees_new("Which language is the main one?")
    await staffed.vera.taps("Polski")
    shown = await staffed.vera.sees_new("Guests choose from the ticked ones.")
    assert "✓ Polski" in shown.buttons
    await switches(staffed, "en", on=False)
    kept = staffed.rows("SELECT language, languages FROM business")
    assert kept == [{"language": "pl", "languages": "ru pl ro lt"}]


@pytest.mark.parametrize(
    "data", ["offered-set:xx:1", "offered-set:xx:0", "offered-set:pl", "offered-set", "own-language:xx"]
)
async def test_a_language_that_is_none_of_the_five_is_no_choice(staffed: Shop, data: str) -> None:
    await each_is_met(staffed, staffed.vera, [taps(data, Why.BUTTON_OLD)])
    assert staffed.value("SELECT languages FROM business") == "en ru pl ro lt"


async def test_the_set_up_makes_the_owners_language_the_business_s_own(shop: Shop) -> None:
    await shop.opens()
    await shop.vera.says("/language")
    await shop.vera.taps("Polski")
    words = Words("pl")
    await shop.vera.sees(plain(words.say("language-changed")))
    await shop.vera.says("/manage")
    await shop.vera.taps(words.label("button-setup"))
    await shop.vera.taps(words.label("preset-cafe"))
    await shop.vera.taps(words.label("setup-keep", name="Old Town Café"))
    await shop.vera.taps("Polska")
    await shop.vera.sees_new(plain(words.say("setup-look")))
    await shop.vera.taps("🔵")
    await shop.vera.sees(plain(words.say("poster-print")))
    assert shop.value("SELECT language FROM business") == "pl"
    stranger = shop.town.joins("Hans", "de")
    await stranger.says("/start")
    await stranger.sees("Welcome to")
