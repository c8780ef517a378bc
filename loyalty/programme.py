"""Programmes: what a business promises, in stamps or in points, and the limits on earning."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from loyalty.money import euros_worth

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
    `then` is what the card after this one is collected on, when this one still finishes on an earlier goal.
    """

    id: int
    goal: int
    milestones: tuple[Milestone, ...]
    per_scan: int = PER_SCAN
    interval: timedelta = INTERVAL
    daily: int | None = None
    months: int | None = None
    voucher_days: int | None = None
    then: "Stamps | None" = None

    def __post_init__(self) -> None:
        """A programme that cannot be kept is never made: ValueError says which rule it breaks."""
        places = [milestone.at for milestone in self.milestones]
        if not 1 <= self.goal <= MOST_STAMPS:
            raise ValueError(f"a goal is 1 to {MOST_STAMPS} stamps")
        if not places or places[-1] != self.goal or places != sorted(set(places)) or places[0] < 1:
            raise ValueError("milestones rise and end with the goal")
        if self.per_scan < 1 or (self.daily is not None and self.daily < 1):
            raise ValueError("limits are at least one stamp")

    @property
    def anew(self) -> "Stamps":
        """What the next card is collected on."""
        return self.then or self

    def later(self, cards: int) -> "Stamps":
        """What is collected on when so many cards more are filled."""
        return self if cards <= 0 else self.anew.later(cards - 1)

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


LARGEST_BILL = 1000  # what a bill is believed at first, in what one euro buys


def first_points(currency: str, number: int = 0) -> Points:
    """The promise of points a business begins with: one for what a euro buys, whatever its money is."""
    return Points(number, units=1, per=euros_worth(currency), most=LARGEST_BILL * euros_worth(currency))


@dataclass(frozen=True)
class Item:
    """A reward a preset's catalogue begins with: `cost` in points, `worth` in what one euro buys."""

    title: str
    cost: int
    worth: int


@dataclass(frozen=True)
class Preset:
    """What a kind of business starts with, before its owner changes anything: a card of stamps, or points and items.

    `goal` is None where there are no stamps, `items` are empty where there are no points.
    """

    name: str
    icon: str
    colour: str
    goal: int | None = None
    reward: str = ""
    items: tuple[Item, ...] = ()


_SALON = (
    Item("preset:hand-care", cost=100, worth=5),
    Item("preset:hair-mask", cost=200, worth=12),
    Item("preset:haircut", cost=500, worth=30),
)
_SHOP = (
    Item("preset:small-gift", cost=100, worth=5),
    Item("preset:shopping-bag", cost=200, worth=10),
    Item("preset:gift-set", cost=500, worth=30),
)
PRESETS = {
    preset.name: preset
    for preset in (
        Preset("cafe", goal=10, reward="preset:free-coffee", icon="cup", colour="#7A4B2A"),
        Preset("barber", goal=5, reward="preset:free-haircut", icon="scissors", colour="#1F3A4D"),
        Preset("salon", items=_SALON, icon="drop", colour="#5B3A86"),
        Preset("shop", items=_SHOP, icon="star", colour="#2E6B4F"),
    )
}
