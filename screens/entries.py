"""Entries as people speak of them: what was given or used, when, where, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from screens.words import Words


@dataclass(frozen=True)
class Deed:
    """One entry. `units` is signed, and 0 when a reward was used; `by` is "" for what nobody's hand did."""

    entry: int
    name: str
    units: int
    reward: str
    at: datetime
    by: str = ""
    place: str = ""

    def what(self, words: Words) -> str:
        """`+2 stamps`, or the reward that was used, as plain text."""
        return what(words, self.units, self.reward)


def what(words: Words, units: int, reward: str) -> str:
    """The same from bare facts, as notices have them."""
    if reward:
        return words.label("deed-reward", reward=words.title(reward))
    return words.label("deed-stamps", sign="+" if units >= 0 else "−", stamps=abs(units))
