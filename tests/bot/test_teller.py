"""The teller: what a screen becomes in the chat, what it does to the messages before it, and how trouble ends."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO

import pytest
from PIL import Image

from handlers.door import Answer
from handlers.knock import Knock
from loyalty.member import Person as Known
from sandbox.callbacks import Tap
from sandbox.messages import Message
from sandbox.person import Person
from screens.screen import Button, Keys, Picture, Screen, Stays
from screens.words import Words
from tests.bot.rig import Rig

BUTTON = ((Button("More", "help"),),)


@dataclass(frozen=True)
class Shown:
    """A view that is a screen already, or whatever `draw` makes of the reader's words."""

    screen: Screen | Callable[[Words], Screen]

    def draw(self, words: Words) -> Screen:
        return self.screen(words) if callable(self.screen) else self.screen


class Painted:
    """A picture that counts how often it was drawn."""

    def __init__(self, colour: str = "#7a4a2b") -> None:
        self.drawn = 0
        self._colour = colour
        self.picture = Picture(f"card:{colour}", self._draw)

    def _draw(self) -> bytes:
        self.drawn += 1
        out = BytesIO()
        Image.new("RGB", (108, 70), self._colour).save(out, "JPEG")
        return out.getvalue()


class Chat:
    """Ona's chat with the bot, and a teller for it."""

    def __init__(self, rig: Rig, ona: Person, known: Known) -> None:
        self.rig, self.ona, self.known = rig, ona, known

    async def shows(self, *screens: Screen | Callable[[Words], Screen], knock: Knock | None = None) -> None:
        """Show what a door answered."""
        business = await self.rig.database.read(lambda work: work.programme.business())
        knock = knock or Knock(1, self.ona.id, "Ona", "en")
        await self.rig.teller.show(Answer(self.known, business, knock, tuple(map(Shown, screens))))

    def tap(self, on: Message, *, in_place: bool = True) -> tuple[Tap, Knock]:
        """Ona taps a button of this message; the tap, and the knock it makes."""
        tap = self.rig.town.tap(self.ona.id, on.message_id, "help")
        knock = Knock(1, self.ona.id, "Ona", "en", "", "help", query=tap.id, message=on.message_id, in_place=in_place)
        return tap, knock

    @property
    def told(self) -> list[Message]:
        return [message for message in self.ona.messages if message.from_bot]

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.told]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.teller._PATIENCE", (0.0, 0.0, 0.0))


@pytest.fixture
async def chat(rig: Rig) -> Chat:
    ona = rig.town.joins("Ona")
    return Chat(rig, ona, await rig.meets(ona))


async def test_a_tapped_screen_is_edited_in_place(chat: Chat) -> None:
    await chat.shows(Screen("one", BUTTON))
    tap, knock = chat.tap(chat.told[0])
    await chat.shows(Screen("two", toast="Done"), knock=knock)
    assert chat.texts == ["two"]
    assert chat.told[0].buttons == []
    assert (await tap.answer).text == "Done"


async def test_only_the_first_screen_takes_the_place_and_the_others_come_below(chat: Chat) -> None:
    await chat.shows(Screen("one", BUTTON))
    _, knock = chat.tap(chat.told[0])
    await chat.shows(Screen("two"), Screen("three"), knock=knock)
    assert chat.texts == ["two", "three"]


async def test_a_screen_whose_message_was_deleted_comes_as_a_new_one(chat: Chat) -> None:
    await chat.shows(Screen("one", BUTTON))
    tap, knock = chat.tap(chat.told[0])
    chat.rig.town.remove(chat.ona.phone, chat.told[0].message_id)
    await chat.shows(Screen("two"), knock=knock)
    assert chat.texts == ["two"]
    assert tap.answer.done()


async def test_a_screen_that_has_not_changed_is_left_as_it_is(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    await chat.shows(Screen("one", BUTTON))
    tap, knock = chat.tap(chat.told[0])
    await chat.shows(Screen("one", BUTTON), knock=knock)
    assert chat.texts == ["one"]
    assert tap.answer.done()
    assert [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")] == []


@pytest.mark.parametrize("kind", ["reset", "reset-after"])
async def test_an_edit_that_was_cut_off_is_made_again(chat: Chat, kind: str) -> None:
    await chat.shows(Screen("one", BUTTON))
    _, knock = chat.tap(chat.told[0])
    faults = chat.rig.town.faults
    cut = faults.cut("reset" if kind == "reset" else "reset-after", method="editMessageText")
    await chat.shows(Screen("two"), knock=knock)
    assert (cut.hit, chat.texts) == (1, ["two"])


async def test_a_send_whose_outcome_is_unknown_is_not_made_again(chat: Chat) -> None:
    chat.rig.town.faults.cut("reset-after", method="sendMessage")
    await chat.shows(Screen("one"))
    assert chat.texts == ["one"]


async def test_the_toast_comes_even_if_the_screen_is_refused(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    await chat.shows(Screen("one", BUTTON))
    tap, knock = chat.tap(chat.told[0], in_place=False)
    chat.rig.town.faults.server_error(400, method="sendMessage")
    await chat.shows(Screen("two", toast="Done"), Screen("three"), knock=knock)
    assert (await tap.answer).text == "Done"
    assert chat.texts == ["one", "three"]
    assert "a screen was not shown (refused)" in caplog.text


async def test_the_spinner_stops_even_if_the_screen_cannot_be_worded(chat: Chat) -> None:
    await chat.shows(Screen("one", BUTTON))
    tap, knock = chat.tap(chat.told[0])
    with pytest.raises(LookupError):
        await chat.shows(lambda words: Screen(words.say("no-such-words")), knock=knock)
    assert tap.answer.done()


async def test_a_picture_that_cannot_be_drawn_takes_no_other_screen_with_it(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> bytes:
        raise OSError("no such font")

    await chat.shows(Screen("card", picture=Picture("card:1", broken)), Screen("below"))
    assert chat.texts == ["below"]
    assert "no such font" in caplog.text


async def test_a_tap_too_old_to_be_answered_still_shows_its_screen(chat: Chat) -> None:
    await chat.shows(Screen("one", BUTTON))
    _, knock = chat.tap(chat.told[0])
    await chat.shows(Screen("two"), knock=replace(knock, query="7"))
    assert chat.texts == ["two"]


async def test_a_picture_comes_below_a_text_and_a_text_below_a_picture(chat: Chat) -> None:
    await chat.shows(Screen("text", BUTTON))
    _, knock = chat.tap(chat.told[0])
    await chat.shows(Screen("picture", BUTTON, picture=Painted().picture), knock=knock)
    assert chat.texts == ["text", "picture"]
    photo = chat.told[1]
    _, knock = chat.tap(photo)
    await chat.shows(Screen("text again"), knock=knock)
    assert chat.texts == ["text", "picture", "text again"]
    assert photo.photo is not None


async def test_what_stays_never_takes_the_place_of_a_screen(chat: Chat) -> None:
    await chat.shows(Screen("one", BUTTON))
    _, knock = chat.tap(chat.told[0])
    await chat.shows(Screen("receipt", BUTTON, Stays.MESSAGE), knock=knock)
    assert chat.texts == ["one", "receipt"]
    assert [[button["callback_data"] for button in row] for row in chat.told[1].inline or []] == [["+help"]]


async def test_only_the_newest_card_has_buttons(chat: Chat) -> None:
    for colour in ("#111111", "#222222", "#333333"):
        await chat.shows(Screen("card", BUTTON, Stays.CARD, Painted(colour).picture))
    assert [message.buttons for message in chat.told] == [[], [], ["More"]]


async def test_an_older_card_that_is_gone_disturbs_nothing(chat: Chat) -> None:
    await chat.shows(Screen("card", BUTTON, Stays.CARD, Painted().picture))
    chat.rig.town.remove(chat.ona.phone, chat.told[0].message_id)
    await chat.shows(Screen("card", BUTTON, Stays.CARD, Painted().picture))
    assert [message.buttons for message in chat.told] == [["More"]]


async def test_a_picture_is_drawn_and_uploaded_once(chat: Chat) -> None:
    painted = Painted()
    for _ in range(3):
        await chat.shows(Screen("card", picture=painted.picture))
    assert painted.drawn == 1
    assert uploads(chat) == [True, False, False]
    assert len({message.photo["file_unique_id"] for message in chat.told if message.photo}) == 1


async def test_a_picture_telegram_no_longer_knows_is_uploaded_again_once(chat: Chat) -> None:
    painted = Painted()
    await chat.rig.database.unit(lambda work: work.chats.keep_picture(painted.picture.version, "AgACAgIAAxkDgone"))
    for _ in range(2):
        await chat.shows(Screen("card", picture=painted.picture))
    assert painted.drawn == 1
    assert uploads(chat) == [False, True, False]
    assert [message.photo is not None for message in chat.told] == [True, True]


def uploads(chat: Chat) -> list[bool]:
    """For each sendPhoto, whether it carried bytes; a known picture goes by its file id."""
    return ["AgACAg" not in call.summary.get("photo", "") for call in chat.rig.town.calls.of("sendPhoto")]


async def test_a_screen_can_change_the_keyboard_and_the_menu_of_its_own_chat(chat: Chat) -> None:
    other = chat.rig.town.joins("Max")
    keys = Keys((("Card", "Rewards"), ("Scan",)), (("card", "My card"), ("scan", "Scan a card")))
    await chat.shows(Screen("welcome", keys=keys))
    assert chat.ona.keyboard == [["Card", "Rewards"], ["Scan"]]
    assert chat.ona.commands == ["card", "scan"]
    assert (other.keyboard, other.commands) == (None, [])
    await chat.shows(Screen("bye", keys=Keys((), (("start", "Start"),))))
    assert not chat.ona.keyboard
    assert chat.ona.commands == ["start"]


async def test_a_screen_without_words_is_not_sent(chat: Chat) -> None:
    tap, knock = chat.tap(await chat.ona.says("hello"), in_place=False)
    await chat.shows(Screen(""), knock=knock)
    assert chat.texts == []
    assert tap.answer.done(), "the spinner stops all the same"


async def test_nothing_is_sent_to_somebody_who_was_erased(chat: Chat) -> None:
    chat.known = replace(chat.known, telegram=None)
    before = len(chat.rig.town.calls)
    await chat.shows(Screen("one"))
    assert len(chat.rig.town.calls) == before


async def test_who_blocked_the_bot_is_noted_as_unreachable(chat: Chat) -> None:
    await chat.ona.blocks()
    await chat.shows(Screen("one"))
    assert chat.rig.value("SELECT reachable FROM people") == 0


async def test_a_screen_that_could_not_leave_is_tried_a_few_times_and_then_logged(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    await chat.rig.sandbox.__aexit__()
    async with asyncio.timeout(10):
        await chat.shows(Screen("one"))
    assert "a screen was not shown (not-sent)" in caplog.text


async def test_a_pictures_bytes_are_fetched_as_they_were_sent(chat: Chat) -> None:
    content = Painted().picture.draw()
    sent = await chat.ona.sends_photo(content)
    assert sent.photo is not None
    assert await chat.rig.teller.fetch(sent.photo["file_id"]) == content
