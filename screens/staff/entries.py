"""A member's latest entries at the counter, and the word to the owner."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.entries import Deed
from screens.screen import Button, Screen
from screens.words import Words

_A_ROW = 4


@dataclass(frozen=True)
class Line:
    """One entry of the list. `mine` is true when the reader may take it back; `returned` is the part of its bill, in
    minor units, that was returned before.
    """

    deed: Deed
    reversed: bool
    mine: bool
    returned: int = 0


@dataclass(frozen=True)
class Entries:
    """The latest entries of one card. `nonce` is the panel's, to go back to it."""

    nonce: str
    name: str
    lines: tuple[Line, ...]

    def draw(self, words: Words) -> Screen:
        """A numbered line an entry, and a button with its number for each that can be taken back."""
        head = words.say("entries" if self.lines else "entries-none", name=words.name(self.name))
        told = [_line(number, line, words) for number, line in enumerate(self.lines, 1)]
        numbers = [
            Button(str(number), pack(To.REFUND_ASK, line.deed.entry))
            for number, line in enumerate(self.lines, 1)
            if line.mine
        ]
        rows = [tuple(numbers[start : start + _A_ROW]) for start in range(0, len(numbers), _A_ROW)]
        hint = [words.say("entries-hint")] if numbers else []
        back = (Button(words.label("button-back"), pack(To.PANEL_AGAIN, self.nonce)),)
        return Screen("\n".join([head, *told, *hint]), (*rows, back))


def _line(number: int, line: Line, words: Words) -> str:
    by = words.name(line.deed.by) if line.deed.by else words.label("entries-nobody")
    key = "entries-line-reversed" if line.reversed else "entries-line-partly" if line.returned else "entries-line"
    facts = {"deed": line.deed.what(words), "at": words.when(line.deed.at), "by": by}
    return words.say(key, number=number, returned=words.money(line.returned), **facts)


@dataclass(frozen=True)
class Asked:
    """The owner was asked to correct an entry."""

    def draw(self, words: Words) -> Screen:
        """It is theirs to decide now."""
        return Screen(words.say("owner-asked"), ((Button(words.label("button-scan"), pack(To.SCAN)),),))
