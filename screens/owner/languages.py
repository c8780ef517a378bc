"""The languages a guest is offered, and the business's own."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.screen import Button, Screen, pairs
from screens.words import LANGUAGES, Words


@dataclass(frozen=True)
class Offered:
    """Which of the five are offered, and which is the business's own."""

    own: str
    offered: tuple[str, ...]

    def draw(self, words: Words) -> Screen:
        """A switch a language, and the way to another own one."""
        switches = [self._switch(code, words) for code in LANGUAGES]
        rows = (
            *pairs(switches),
            (Button(words.label("button-own-language"), pack(To.OWN_LANGUAGE)),),
            (Button(words.label("button-back"), pack(To.MANAGE)),),
        )
        return Screen(words.say("offered", own=self.own, language=_name(self.own)), rows)

    def _switch(self, code: str, words: Words) -> Button:
        on = code in self.offered
        label = words.label("offered-on" if on else "offered-off", language=_name(code))
        return Button(label, pack(To.OFFERED_SET, code, int(not on)))


@dataclass(frozen=True)
class OwnLanguageAsked:
    """Which language is the business's own."""

    own: str

    def draw(self, words: Words) -> Screen:
        """The five, each by its own name."""
        buttons = [Button(_name(code), pack(To.OWN_LANGUAGE, code)) for code in LANGUAGES]
        back = (Button(words.label("button-back"), pack(To.OFFERED)),)
        return Screen(words.say("own-language-ask", language=_name(self.own)), (*pairs(buttons), back))


def _name(code: str) -> str:
    return Words(code).label("language-name")
