"""Disputes at the owner's desk: what waits for an answer, the form of an explanation, and what became of it."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.entries import Deed
from screens.screen import Button, Screen
from screens.words import Words

_A_ROW = 4


@dataclass(frozen=True)
class Disputes:
    """What waits for an answer, the oldest first, and how many `more` there are. `role` is the reader's."""

    lines: tuple[Deed, ...]
    more: int
    role: str

    def draw(self, words: Words) -> Screen:
        """A numbered line a dispute, and a button with its number."""
        if not self.lines:
            return Screen(words.say("disputes-none"), (self._back(words),))
        told = [self._line(number, deed, words) for number, deed in enumerate(self.lines, 1)]
        more = [words.say("disputes-more", more=self.more)] if self.more > 0 else []
        buttons = [Button(str(number), pack(To.DISPUTE, deed.entry)) for number, deed in enumerate(self.lines, 1)]
        rows = [tuple(buttons[start : start + _A_ROW]) for start in range(0, len(buttons), _A_ROW)]
        return Screen("\n".join([words.say("disputes"), *told, *more]), (*rows, self._back(words)))

    def _line(self, number: int, deed: Deed, words: Words) -> str:
        name = words.name(deed.name)
        return words.say("disputes-line", number=number, name=name, deed=deed.what(words), at=words.when(deed.at))

    def _back(self, words: Words) -> tuple[Button, ...]:
        return (Button(words.label("button-back"), pack(To.MANAGE if self.role == "owner" else To.TEAM)),)


@dataclass(frozen=True)
class DisputeShown:
    """One of them, as its notice told it. `owner` is true for whoever may also answer in words."""

    deed: Deed
    owner: bool

    def draw(self, words: Words) -> Screen:
        """What it is about, and the ways to answer."""
        deed = self.deed
        text = words.say(
            "notice-disputed",
            name=words.name(deed.name),
            deed=deed.what(words),
            at=words.when(deed.at),
            place=deed.place,
            staff=words.name(deed.by) if deed.by else words.label("entries-nobody"),
            gave=int(deed.units > 0),
        )
        back = (Button(words.label("button-back"), pack(To.DISPUTES)),)
        if not self.owner:
            reverse = (Button(words.label("button-reverse"), pack(To.REFUND_ASK, deed.entry)),)
            return Screen(f"{text}\n{words.say('disputes-owner-explains')}", (reverse, back))
        uphold = Button(words.label("button-reverse"), pack(To.UPHOLD, deed.entry))
        return Screen(text, ((uphold, Button(words.label("button-explain"), pack(To.EXPLAIN, deed.entry))), back))


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
    """The member was answered, and the dispute is closed. `gave` is true for an entry that gave something."""

    name: str
    said: str
    gave: bool = True

    def draw(self, words: Words) -> Screen:
        """What they read."""
        text = words.say("explained", name=words.name(self.name), said=self.said, gave=int(self.gave))
        return Screen(text, ((Button(words.label("button-menu"), pack(To.HELP)),),))
