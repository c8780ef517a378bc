"""From a paper card: how many stamps are on it, and what was counted."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words

MOST_SHOWN = 12  # numbers to tap; beyond that one is typed
_A_ROW = 4


@dataclass(frozen=True)
class PaperAsked:
    """The question. `nonce` is the panel's one-time number, `most` the largest number that may be answered."""

    nonce: str
    name: str
    most: int

    def draw(self, words: Words) -> Screen:
        """A button a number, or a number to type when that would be too many."""
        text = words.say("paper-ask", name=words.name(self.name))
        if self.most > MOST_SHOWN:
            typed = words.say("paper-type", most=self.most)
            return Screen(f"{text}\n{typed}", ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))
        back = (Button(words.label("button-back"), pack(To.PANEL_AGAIN, self.nonce)),)
        return Screen(text, (*self._numbers(), back))

    def _numbers(self) -> Rows:
        buttons = [Button(str(n), pack(To.PAPER_COUNT, self.nonce, n)) for n in range(1, self.most + 1)]
        return tuple(tuple(buttons[start : start + _A_ROW]) for start in range(0, len(buttons), _A_ROW))


@dataclass(frozen=True)
class PaperCounted:
    """Counted from paper. `issued` are the rewards this reached; `nonce` the panel's, to go on with the visit."""

    entry: int
    nonce: str
    name: str
    stamps: int
    balance: int
    goal: int
    issued: tuple[str, ...] = ()

    def draw(self, words: Words) -> Screen:
        """What was recorded, the way to take it back, and the way on to today's stamps."""
        facts = {"stamps": self.stamps, "balance": self.balance, "goal": self.goal}
        lines = [words.say("paper-counted", name=words.name(self.name), **facts)]
        lines += [words.say("given-issued", reward=words.title(title)) for title in self.issued]
        rows = (
            (Button(words.label("button-undo"), pack(To.UNDO_ENTRY, self.entry)),),
            (Button(words.label("button-back"), pack(To.PANEL_AGAIN, self.nonce)),),
        )
        return Screen("\n".join(lines), rows, toast=words.label("toast-done"))
