"""Five languages, per person: guessed from the phone, changed by tapping; words, keyboard and menu all follow."""

import pytest

from screens.keyboard import commands
from screens.words import LANGUAGES, Words
from tests.cast import Shop, a_shop, plain, starting


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_phones_language_is_spoken_from_the_first_word(shop: Shop, language: str) -> None:
    words = Words(language)
    rasa = shop.town.joins("Rasa", language)
    await rasa.says("/start")
    await rasa.sees(plain(words.say("welcome-kept")))
    await rasa.taps(words.label("button-join"))
    await rasa.sees(starting("Rasa"))
    await shop.settles()
    assert rasa.keyboard == [[words.label("key-card"), words.label("key-rewards")]]
    menu = commands(words, None, member=True)
    assert [(one["command"], one["description"]) for one in rasa.phone.commands_shown] == list(menu)


async def test_a_language_outside_the_five_is_answered_in_english(shop: Shop) -> None:
    hans = shop.town.joins("Hans", "de")
    await hans.says("/start")
    await hans.sees("Welcome to Old Town Café")


async def test_a_chosen_language_changes_words_keyboard_and_menu_and_stays(staffed: Shop) -> None:
    words = Words("lt")
    await staffed.ona.says("/language")
    await staffed.ona.taps("Lietuvių")
    await staffed.ona.sees_new(plain(words.say("language-changed")))
    await staffed.settles()
    assert staffed.ona.keyboard == [[words.label("key-card"), words.label("key-rewards")]]
    assert staffed.ona.phone.commands_shown[0]["description"] == words.label("command-card")
    await staffed.ona.taps(words.label("key-rewards"))
    await staffed.ona.sees_new(plain(words.say("rewards-none")))
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("1 iš 10")


async def test_a_guest_changes_the_language_before_joining(shop: Shop) -> None:
    words = Words("pl")
    await shop.tomas.says("/start")
    await shop.tomas.taps("Language")
    await shop.tomas.taps("Polski")
    await shop.tomas.sees_new(plain(words.say("welcome-kept")))
    await shop.tomas.taps(words.label("button-join"))
    await shop.tomas.sees(starting("Tomas"))
    assert shop.value("SELECT language FROM consents LIMIT 1") == "pl"


async def test_staff_and_member_each_read_their_own(tmp_path_factory: pytest.TempPathFactory, hurried: None) -> None:
    async with a_shop(tmp_path_factory.mktemp("shop"), "lt", "ru") as shop:
        assert shop.link is not None
        await shop.opens()
        await shop.hires(shop.max)
        await shop.joins(shop.ona)
        await shop.stamps(shop.max, shop.ona, 2)
        lt = Words("lt").say("notice-earned", stamps=2, filled=0, balance=2, goal=10, missing=8, reward="Nemokama kava")
        assert (await shop.ona.sees("+2")).text.split("\n")[0] == plain(lt).split("\n")[0]
        assert shop.max.keyboard == [[Words("ru").label("key-scan"), Words("ru").label("key-undo")]]


async def test_a_key_of_the_old_keyboard_is_understood_in_any_language(staffed: Shop) -> None:
    """After a change of language the phone may still show the keyboard of the one before."""
    for language in LANGUAGES:
        await staffed.ona.says(Words(language).label("key-rewards"))
        await staffed.ona.sees_new("No reward to use yet.")
