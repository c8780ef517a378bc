"""The catalogue: what points are spent on, what each costs, whether it can be had now, and how an owner types that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from loyalty.ledger import Account, Entry, Kind, open_units, take
from loyalty.refusals import Refusal, Why

MOST_REWARDS = 30  # on one list a person reads in a chat
MOST_COST = 1_000_000
MOST_STOCK = 100_000
_FAR = timedelta(days=3660)  # ten years: what is typed beyond is a slip
_NUMBER = re.compile(r"\s*(\d{1,3}(?:[ \u00a0\u202f'.,]\d{3})+|\d{1,9})\s*")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


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


# ── what an owner types ───────────────────────────────────────────────────────────────────────────────────────────────


def check_room(catalogue: Sequence[Reward]) -> None:
    """Refuse one more reward than a list in a chat can hold."""
    if len(catalogue) >= MOST_REWARDS:
        raise Refusal(Why.CATALOGUE_FULL, most=MOST_REWARDS)


def read_cost(text: str) -> int:
    """A cost in points: a whole number from 1 to `MOST_COST`, in digits of any script, `1 000` and `1.000` alike."""
    cost = _whole(text)
    if cost is None or not 1 <= cost <= MOST_COST:
        raise Refusal(Why.COST_WRONG, most=MOST_COST)
    return cost


def read_stock(text: str) -> int:
    """How many are left: the same from 0 to `MOST_STOCK`."""
    stock = _whole(text)
    if stock is None or stock > MOST_STOCK:
        raise Refusal(Why.STOCK_WRONG, most=MOST_STOCK)
    return stock


def _whole(text: str) -> int | None:
    match = _NUMBER.fullmatch(text)
    return int("".join(sign for sign in match[1] if sign.isdecimal())) if match else None


def read_last_day(text: str, today: date) -> date:
    """A last good day in `31.12.2026`, `31.12.26`, `31/12/2026`, `31-12-2026`, `2026-12-31` or `31.12` (the next one).

    What no calendar has is refused, and so is what is over or more than ten years away, each with an example.
    """
    such = f"31.12.{today.year}"
    last = _day(text.strip(), today)
    if last is None or last > today + _FAR:
        raise Refusal(Why.DAY_WRONG, such=such)
    if last < today:
        raise Refusal(Why.DAY_OVER, such=such)
    return last


def _day(text: str, today: date) -> date | None:
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = int(match[1]), int(match[2]), int(match[3] or 0)
        if not match[3]:
            return _next(month, day, today)
    else:
        return None
    return _date(year + 2000 if year < 100 else year, month, day)


def _next(month: int, day: int, today: date) -> date | None:
    """The nearest such day from today on; 29 February may be eight years away."""
    days = (_date(today.year + turn, month, day) for turn in range(9))
    return next((one for one in days if one is not None and one >= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
