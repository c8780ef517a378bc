"""Entries as people speak of them: what was given or used, when, where, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from screens.words import Words


@dataclass(frozen=True)
class Deed:
    """One entry. `units` is signed, and 0 when a voucher was used; `by` is "" for what nobody's hand did.

    `points` tells points from stamps; `bill` is what was paid, in minor units, None unsaid.
    """

    entry: int
    name: str
    units: int
    reward: str
    at: datetime
    by: str = ""
    place: str = ""
    points: bool = False
    bill: int | None = None

    def what(self, words: Words) -> str:
        """`+2 stamps`, `+12 points (12.50)`, or the reward that was used, as plain text."""
        return what(words, self.units, self.reward, points=self.points, bill=self.bill)


def signed_points(words: Words, units: int) -> str:
    """`+12 points`, as plain text."""
    return f"{'+' if units >= 0 else '−'}{words.label('points-count', points=abs(units))}"


def what(words: Words, units: int, reward: str, *, points: bool = False, bill: int | None = None) -> str:
    """The same from bare facts, as notices have them."""
    if points and reward:
        return words.label("deed-reward-points", reward=words.title(reward), change=signed_points(words, units))
    if points and bill:
        return words.label("deed-points-bill", change=signed_points(words, units), bill=words.money(bill))
    if points:
        return signed_points(words, units)
    if reward:
        return words.label("deed-reward", reward=words.title(reward))
    return words.label("deed-stamps", sign="+" if units >= 0 else "−", stamps=abs(units))
