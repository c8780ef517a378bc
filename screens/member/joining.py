"""The way in: the welcome, the two consents, and the first card."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.keyboard import keys
from screens.promised import Promised, welcome
from screens.screen import Button, Screen, Stays
from screens.words import Words


@dataclass(frozen=True)
class Welcome:
    """What a guest reads first. `invited` is true when somebody's card or link brought them.

    `earlier` is true while people of the owner's file wait to be known by their phone.
    """

    business: str
    promises: tuple[Promised, ...]
    invited: bool = False
    earlier: bool = False

    def draw(self, words: Words) -> Screen:
        """One sentence, two ways to join, and what is kept."""
        text = welcome(self.business, self.promises, words)
        opening = words.say("welcome-invited") + "\n\n" if self.invited else ""
        before = ((Button(words.label("button-earlier"), pack(To.EARLIER)),),) if self.earlier else ()
        rows = (
            (Button(words.label("button-join"), pack(To.JOIN)),),
            (Button(words.label("button-join-offers"), pack(To.JOIN_WITH_OFFERS)),),
            *before,
            (
                Button(words.label("button-privacy"), pack(To.PRIVACY)),
                Button(words.label("button-language"), pack(To.LANGUAGES)),
            ),
        )
        return Screen(f"{opening}{text}\n\n{words.say('welcome-kept')}", rows)


@dataclass(frozen=True)
class Joined:
    """The moment after joining; the card follows as a message of its own."""

    name: str
    offers: bool
    role: str | None

    def draw(self, words: Words) -> Screen:
        """A greeting that brings the keyboard."""
        text = words.say("joined", name=words.name(self.name))
        more = words.say("joined-offers" if self.offers else "joined-receipts")
        return Screen(f"{text}\n{more}", stays=Stays.MESSAGE, keys=keys(words, self.role, member=True))


@dataclass(frozen=True)
class Keyboard:
    """A short line that brings the keyboard in a changed language or role, or back after another one."""

    key: str
    role: str | None
    member: bool
    phone: str = ""

    def draw(self, words: Words) -> Screen:
        """The line."""
        return Screen(
            words.say(self.key, phone=self.phone), stays=Stays.MESSAGE, keys=keys(words, self.role, member=self.member)
        )
