"""What a member sets about themself: name, birthday, phone, a new card."""

from dataclasses import dataclass

from loyalty.birthday import Birthday
from screens.buttons import To, pack
from screens.keyboard import commands
from screens.screen import Button, Keys, Screen, Stays
from screens.words import Words


@dataclass(frozen=True)
class NameAsked:
    """The form that asks how staff should call a member."""

    name: str

    def draw(self, words: Words) -> Screen:
        """One question."""
        return Screen(words.say("name-ask", name=words.name(self.name)), _cancel(words))


@dataclass(frozen=True)
class BirthdayAsked:
    """The form that asks for a birthday."""

    def draw(self, words: Words) -> Screen:
        """One question, with an example."""
        return Screen(words.say("birthday-ask"), _cancel(words))


@dataclass(frozen=True)
class PhoneAsked:
    """The form that asks for a phone number: a key of the keyboard shares it, so that it is surely one's own."""

    role: str | None

    def draw(self, words: Words) -> Screen:
        """What it is for, and the key."""
        labels = ((words.label("key-share-phone"),), (words.label("key-cancel"),))
        menu = commands(words, self.role, member=True)
        return Screen(words.say("phone-ask"), stays=Stays.MESSAGE, keys=Keys(labels, menu, asks_phone=True))


@dataclass(frozen=True)
class NewCardAsked:
    """Asked once before a card is replaced. `nonce` is this screen's one-time number."""

    nonce: str

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        rows = (
            (Button(words.label("button-new-card-surely"), pack(To.NEW_CARD_SURELY, self.nonce)),),
            (Button(words.label("button-back"), pack(To.SETTINGS)),),
        )
        return Screen(words.say("new-card-ask"), rows)


@dataclass(frozen=True)
class NewCard:
    """A card was replaced; `number` is the new one, as people read it."""

    number: str

    def draw(self, words: Words) -> Screen:
        """What holds from now on."""
        row = (Button(words.label("button-card"), pack(To.CARD)), _settings(words))
        return Screen(words.say("new-card", number=self.number), (row,), toast=words.label("toast-done"))


def birthday_line(birthday: Birthday, words: Words) -> str:
    """A birthday as plain text, with its year only when it is known."""
    return words.day(birthday.shown) if birthday.year else words.day_of_year(birthday.shown)


def _cancel(words: Words) -> tuple[tuple[Button, ...], ...]:
    return ((Button(words.label("button-cancel"), pack(To.CANCEL)),),)


def _settings(words: Words) -> Button:
    return Button(words.label("button-settings"), pack(To.SETTINGS))
