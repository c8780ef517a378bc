"""Disputes at the owner's desk: the form of an explanation, and what became of it."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.entries import Deed
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class ExplainAsked:
    """The form that asks for an explanation."""

    deed: Deed

    def draw(self, words: Words) -> Screen:
        """One question."""
        deed = self.deed
        text = words.say("explain-ask", name=words.name(deed.name), deed=deed.what(words), at=words.when(deed.at))
        return Screen(text, ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class Explained:
    """The member was answered, and the dispute is closed."""

    name: str
    said: str

    def draw(self, words: Words) -> Screen:
        """What they read."""
        text = words.say("explained", name=words.name(self.name), said=self.said)
        return Screen(text, ((Button(words.label("button-menu"), pack(To.HELP)),),))
