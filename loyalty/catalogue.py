"""The catalogue: what points are spent on, what each costs, and whether it can be had now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.ledger import Account, Entry, Kind, open_units, take
from loyalty.refusals import Refusal, Why

MOST_REWARDS = 30  # on one list a person reads in a chat
MOST_COST = 1_000_000


@dataclass(frozen=True)
class Reward:
    """An item of the catalogue: `cost` in points (at least 1), `price` what it is worth in minor units (None unsaid).

    `stock` is how many are left, None without a limit; `ends_at` (UTC) is exclusive, None without an end. A title that
    starts with `preset:` is worded per language by screens.
    """

    id: int
    title: str
    cost: int
    price: int | None = None
    stock: int | None = None
    ends_at: datetime | None = None
    pictured: bool = False
    gone: bool = False

    def offered(self, now: datetime) -> bool:
        """True while it can be had at all, by whoever has the points."""
        return not self.gone and self.stock != 0 and (self.ends_at is None or now < self.ends_at)


def within_reach(catalogue: Sequence[Reward], balance: int, now: datetime) -> tuple[Reward, ...]:
    """What this balance buys now, in the catalogue's order."""
    return tuple(reward for reward in catalogue if reward.offered(now) and reward.cost <= balance)


def next_reward(catalogue: Sequence[Reward], balance: int, now: datetime) -> Reward | None:
    """The cheapest reward beyond this balance; None when everything offered is within reach."""
    beyond = [reward for reward in catalogue if reward.offered(now) and reward.cost > balance]
    return min(beyond, key=lambda reward: reward.cost, default=None)


def redeem(account: Account, reward: Reward, key: str, now: datetime) -> Entry:
    """The entry that spends a reward's points, the soonest to lapse first. A redemption never goes below zero.

    The entry remembers the title and the cost of that day: a catalogue changes, what was given does not.
    """
    if not reward.offered(now):
        raise Refusal(Why.REWARD_GONE, reward=reward.title)
    there = max(0, min(account.balance, open_units(account.lots, now)))
    if reward.cost > there:
        raise Refusal(Why.REWARD_BEYOND, reward=reward.title, missing=reward.cost - there)
    uses = take(account.lots, reward.cost, now)
    return Entry(Kind.REDEMPTION, -reward.cost, key, uses=uses, facts={"reward": reward.id, "title": reward.title})
