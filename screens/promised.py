"""What a business promises, in a line: for whoever reads it first on a welcome or a poster."""

from collections.abc import Sequence
from dataclasses import dataclass

from screens.words import Words


@dataclass(frozen=True)
class StampsPromised:
    """A card of so many stamps, and what it gives."""

    goal: int
    reward: str


@dataclass(frozen=True)
class PointsPromised:
    """`units` points for every `per` minor units of money; the cheapest reward and its cost, "" and 0 without one."""

    units: int
    per: int
    reward: str = ""
    cost: int = 0


Promised = StampsPromised | PointsPromised


def rate(words: Words, units: int, per: int) -> str:
    """A rate as plain text, such as "1 point for every €1.00"."""
    return words.label("points-rate", units=units, sum=words.money(per))


def welcome(business: str, promises: Sequence[Promised], words: Words) -> str:
    """What a guest is promised, as HTML: stamps, points or both, and the first reward."""
    lines = []
    for one in promises:
        if isinstance(one, StampsPromised):
            lines.append(words.say("welcome", business=business, goal=one.goal, reward=words.title(one.reward)))
            continue
        said = rate(words, one.units, one.per)
        lines.append(
            words.say("welcome-points-also", rate=said)
            if lines
            else words.say("welcome-points", business=business, rate=said)
        )
        if one.reward:
            lines.append(words.say("points-first", reward=words.title(one.reward), cost=one.cost))
    return "\n".join(lines)


def poster(promises: Sequence[Promised], words: Words) -> tuple[str, str]:
    """The headline and the line of a poster, as plain text."""
    lines = [_poster_line(one, words, alone=len(promises) == 1) for one in promises]
    stamps_alone = all(isinstance(one, StampsPromised) for one in promises)
    return words.label("poster-headline" if stamps_alone else "poster-headline-points"), " · ".join(lines)


def _poster_line(promised: Promised, words: Words, *, alone: bool) -> str:
    if isinstance(promised, StampsPromised):
        return words.label("poster-line", goal=promised.goal, reward=words.title(promised.reward))
    said = rate(words, promised.units, promised.per)
    if not (alone and promised.reward):
        return said
    first = words.label("points-first", reward=words.title(promised.reward), cost=promised.cost)
    return f"{said}. {first}"
