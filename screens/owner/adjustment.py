"""Adjustment: the form, and what it has changed."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.entries import what
from screens.screen import Button, Screen
from screens.words import Words


@dataclass(frozen=True)
class AdjustAsked:
    """The form that asks how many, and why."""

    name: str
    balance: int
    goal: int

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        text = words.say("adjust-ask", name=words.name(self.name), balance=self.balance, goal=self.goal)
        return Screen(text, ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class Adjusted:
    """Corrected by hand. `issued` are the rewards it filled."""

    name: str
    units: int
    reason: str
    balance: int
    goal: int
    issued: tuple[str, ...] = ()

    def draw(self, words: Words) -> Screen:
        """What was recorded, and what the member was told."""
        deed = what(words, self.units, "")
        lines = [words.say("adjusted", name=words.name(self.name), deed=deed, balance=self.balance, goal=self.goal)]
        lines += [words.say("given-issued", reward=words.title(title)) for title in self.issued]
        lines.append(words.say("adjusted-why", reason=self.reason))
        rows = ((Button(words.label("button-scan"), pack(To.SCAN)),),)
        return Screen("\n".join(lines), rows, toast=words.label("toast-done"))
