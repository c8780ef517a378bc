"""Programmes: what a business promises, in stamps or in points, and the limits on earning."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

MOST_STAMPS = 30  # more would not fit a card a person can read at arm's length
PER_SCAN = 3
INTERVAL = timedelta(minutes=5)


@dataclass(frozen=True)
class Milestone:
    """A reward at this many stamps; the last milestone of a programme is its goal."""

    at: int
    reward: int


@dataclass(frozen=True)
class Stamps:
    """One promise of stamps. `daily` and `per_scan` in stamps, `months` None when stamps never lapse.

    `voucher_days` None when vouchers never lapse; otherwise they are good for so many days after that of their issue.
    """

    id: int
    goal: int
    milestones: tuple[Milestone, ...]
    per_scan: int = PER_SCAN
    interval: timedelta = INTERVAL
    daily: int | None = None
    months: int | None = None
    voucher_days: int | None = None

    def __post_init__(self) -> None:
        """A programme that cannot be kept is never made: ValueError says which rule it breaks."""
        places = [milestone.at for milestone in self.milestones]
        if not 1 <= self.goal <= MOST_STAMPS:
            raise ValueError(f"a goal is 1 to {MOST_STAMPS} stamps")
        if not places or places[-1] != self.goal or places != sorted(set(places)) or places[0] < 1:
            raise ValueError("milestones rise and end with the goal")
        if self.per_scan < 1 or (self.daily is not None and self.daily < 1):
            raise ValueError("limits are at least one stamp")

    def next_milestone(self, balance: int) -> Milestone:
        """The nearest reward ahead of a card with this many stamps."""
        return next((stop for stop in self.milestones if stop.at > balance), self.milestones[-1])


class Bills(StrEnum):
    """What a bill earns on which a reward was given: nothing, what is left of it after the reward's price, or all."""

    NOTHING = "nothing"
    REST = "rest"
    WHOLE = "whole"


@dataclass(frozen=True)
class Points:
    """A promise of points: `units` points for every `per` minor units of money.

    `most` is the largest bill that is believed (minor units), `daily` in points, `months` None when points never lapse.
    """

    id: int
    units: int
    per: int
    most: int
    interval: timedelta = INTERVAL
    daily: int | None = None
    months: int | None = None
    bills: Bills = Bills.NOTHING

    def __post_init__(self) -> None:
        """A programme that cannot be kept is never made: ValueError says which rule it breaks."""
        if self.units < 1 or self.per < 1:
            raise ValueError("a rate is at least one point for a sum above zero")
        if self.most < 1 or (self.daily is not None and self.daily < 1):
            raise ValueError("limits are above zero")

    @property
    def rate(self) -> Fraction:
        """Points for one minor unit of money, exactly."""
        return Fraction(self.units, self.per)


Programme = Stamps | Points


@dataclass(frozen=True)
class Preset:
    """What a kind of business starts with, before its owner changes anything."""

    name: str
    goal: int
    reward: str
    icon: str
    colour: str


PRESETS = {
    preset.name: preset
    for preset in (
        Preset("cafe", goal=10, reward="preset:free-coffee", icon="cup", colour="#7A4B2A"),
        Preset("barber", goal=5, reward="preset:free-haircut", icon="scissors", colour="#1F3A4D"),
    )
}
