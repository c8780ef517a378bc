"""Not me: what a member reads after saying so."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.entries import Deed
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class DisputeOpened:
    """The receipt's new text, in its place."""

    deed: Deed

    def draw(self, words: Words) -> Screen:
        """Thanks, and what happens next."""
        text = words.say("dispute-opened", deed=self.deed.what(words), at=words.when(self.deed.at))
        return Screen(text, ((Button(words.label("button-card"), pack(To.CARD)),),), toast=words.label("toast-thanks"))
