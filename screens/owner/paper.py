"""The owner's window for paper cards: until when the counter may count them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class PaperWindow:
    """The window as it is now. `until` is the exclusive instant at which it ends, None while it is closed.

    `offered` are the days it can be opened for, from today.
    """

    until: datetime | None
    offered: Sequence[int]

    def draw(self, words: Words) -> Screen:
        """What it means, until when it is open, and the choices."""
        state = words.say("paper-until", day=words.last_day(self.until)) if self.until else words.say("paper-closed")
        opens = tuple(Button(words.label("button-paper-days", days=n), pack(To.PAPER_OPEN, n)) for n in self.offered)
        close = ((Button(words.label("button-paper-close"), pack(To.PAPER_OPEN, 0)),),) if self.until else ()
        back = (Button(words.label("button-back"), pack(To.PROMISE)),)
        return Screen(f"{words.say('paper-window')}\n{state}", (opens, *close, back))
