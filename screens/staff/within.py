"""Rewards of the catalogue at the counter: what a member's points buy now, a pass for one, and one handed over."""

from collections.abc import Sequence
from dataclasses import dataclass

from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen
from screens.words import Words

ON_PANEL = 5
"""Rewards that have a button on the panel itself; the others are one tap away."""


@dataclass(frozen=True)
class Within:
    """A reward within reach; `cost` in points."""

    id: int
    title: str
    cost: int


def within_rows(words: Words, nonce: str, within: Sequence[Within], most: int = ON_PANEL) -> Rows:
    """A row a reward, and [More rewards] when there are more than `most`. `nonce` is the panel's."""
    rows = [(_redeem(words, nonce, one),) for one in within[:most]]
    if len(within) > most:
        rows.append((Button(words.label("button-more-rewards"), pack(To.MORE_REWARDS, nonce)),))
    return tuple(rows)


def _redeem(words: Words, nonce: str, one: Within) -> Button:
    label = words.label("button-redeem-reward", reward=words.title(one.title), cost=one.cost)
    return Button(label, pack(To.ASK_REWARD, nonce, one.id))


@dataclass(frozen=True)
class RewardsWithin:
    """All that a member's points buy now."""

    nonce: str
    name: str
    within: tuple[Within, ...]

    def draw(self, words: Words) -> Screen:
        """A button a reward, and the way back to the panel."""
        back = (Button(words.label("button-back"), pack(To.PANEL_AGAIN, self.nonce)),)
        rows = within_rows(words, self.nonce, self.within, len(self.within))
        return Screen(words.say("rewards-within", name=words.name(self.name), count=len(self.within)), (*rows, back))


@dataclass(frozen=True)
class RewardScanned:
    """A valid pass for a reward of the catalogue; `cost` in points."""

    nonce: str
    name: str
    reward: str
    cost: int

    def draw(self, words: Words) -> Screen:
        """What it is, whose, what it costs them, and one tap to give it."""
        name, reward = words.name(self.name), words.title(self.reward)
        text = words.say("reward-scanned", name=name, reward=reward, cost=self.cost)
        return Screen(text, ((Button(words.label("button-give"), pack(To.GIVE, self.nonce)),),))


@dataclass(frozen=True)
class RewardGiven:
    """A reward of the catalogue handed over: what it cost, and the points that are left."""

    entry: int
    name: str
    reward: str
    cost: int
    left: int

    def draw(self, words: Words) -> Screen:
        """Done, with the way to take it back."""
        name, reward = words.name(self.name), words.title(self.reward)
        text = words.say("reward-given", name=name, reward=reward, cost=self.cost, left=self.left)
        undo = Button(words.label("button-undo"), pack(To.UNDO_ENTRY, self.entry))
        return Screen(text, ((undo,),), toast=words.label("toast-done"))
