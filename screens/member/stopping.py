"""The one-tap stop: what stands below a promotion once its reader wants no more of them, and how to take that back."""

from dataclasses import dataclass

from loyalty.broadcasts import Content
from screens.broadcasts import links_of, stop_button
from screens.buttons import To, pack
from screens.screen import Button, Screen, Stays
from screens.words import Words


@dataclass(frozen=True)
class OffersStopped:
    """Offers were stopped below this broadcast, or are on again. `content` is what was sent, for its own buttons."""

    broadcast: int
    content: Content
    stopped: bool

    def draw(self, words: Words) -> Screen:
        """The message stays as it is; only its last button says what is now, and leads back."""
        button = stop_button(words, self.broadcast)
        if self.stopped:
            button = Button(words.label("button-stop-undo"), pack(To.STOP_UNDO, self.broadcast))
        said = "offers-stopped" if self.stopped else "offers-again"
        return Screen(words.say(said), (*links_of(self.content), (button,)), Stays.BUTTONS, toast=words.label(said))
