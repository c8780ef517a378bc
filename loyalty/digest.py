"""The week in figures: which days it has, what is compared with what, and when its letter is due.

A week is the business's own, from Monday's midnight to the next. A visit is as everywhere: an accrual by somebody's
hand that stands, and what follows within half an hour is of the same one. Practice cards are in no figure.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from loyalty.expiry import start_of

VISIT_GAP = timedelta(minutes=30)  # what a member is given within so long of the last is no visit of its own
AWAY = timedelta(days=30)  # whoever comes after so long has come back
QUARTER_MS = 900_000  # visits are counted by quarters of an hour of UTC: every zone's days and hours are made of them
_LETTER = time(9)
_MONDAY = 0
_WEEK = timedelta(days=7)
_ENOUGH = 10  # visits from which on a busiest day is more than chance


@dataclass(frozen=True)
class Stretch:
    """A half-open interval of instants, UTC."""

    since: datetime
    until: datetime


@dataclass(frozen=True)
class Done:
    """What one person did at one place in a stretch of time. `actor` None is the clock, `place` None nowhere.

    `stamps` and `points` less what was taken back of them; `rewards` that were handed over.
    """

    place: int | None
    actor: int | None
    visits: int = 0
    stamps: int = 0
    points: int = 0
    rewards: int = 0


@dataclass(frozen=True)
class People:
    """Who came in a stretch: `came` different members, `back` of them after `AWAY` or longer."""

    came: int = 0
    back: int = 0


@dataclass(frozen=True)
class Messages:
    """Promotions that arrived in a stretch, and members who came by after one, in the same stretch."""

    sent: int = 0
    brought: int = 0


@dataclass(frozen=True)
class Busiest:
    """The weekday (0 is Monday) and the hour of the day (0 to 23, local) with the most visits."""

    day: int
    hour: int


class Change(StrEnum):
    """How a figure compares with the one before."""

    MORE = "more"
    FEWER = "fewer"
    SAME = "same"
    NEW = "new"  # there were none before


@dataclass(frozen=True)
class Week:
    """A week's figures, and those it is compared with. `day` and `hour` are the busiest, -1 when there is none."""

    visits: int = 0
    visits_before: int = 0
    came: int = 0
    back: int = 0
    joined: int = 0
    joined_before: int = 0
    stamps: int = 0
    points: int = 0
    rewards: int = 0
    sent: int = 0
    brought: int = 0
    day: int = -1
    hour: int = -1

    def facts(self) -> dict[str, int]:
        """As a notice keeps it."""
        return asdict(self)


def read_week(facts: Mapping[str, Any]) -> Week:
    """A week from what `facts()` gave, whatever else stands beside it."""
    return Week(**{one.name: int(facts[one.name]) for one in fields(Week)})


def week_of(done: Iterable[Done], people: People, visits_before: int) -> Week:
    """What was done and who came, put together; who joined and what was sent is of no one place, and added after."""
    done = tuple(done)
    return Week(
        visits=sum(one.visits for one in done),
        visits_before=visits_before,
        came=people.came,
        back=people.back,
        stamps=sum(one.stamps for one in done),
        points=sum(one.points for one in done),
        rewards=sum(one.rewards for one in done),
    )


def change(now: int, before: int) -> tuple[Change, int]:
    """How many more or fewer, and which of the two."""
    if now == before:
        return Change.SAME, 0
    if not before:
        return Change.NEW, now
    return (Change.MORE, now - before) if now > before else (Change.FEWER, before - now)


# ── when ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def letter_day(now: datetime, zone: ZoneInfo) -> date | None:
    """The Monday whose letter is due now: from nine in the morning to its midnight. On Tuesday it is no news."""
    local = now.astimezone(zone)
    return local.date() if local.weekday() == _MONDAY and local.time() >= _LETTER else None


def monday(now: datetime, zone: ZoneInfo) -> date:
    """The Monday of the local week."""
    day = now.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def whole_week(first: date, zone: ZoneInfo) -> Stretch:
    """The week that begins on this Monday."""
    return Stretch(start_of(first, zone), start_of(first + _WEEK, zone))


def so_far(now: datetime, zone: ZoneInfo) -> tuple[Stretch, Stretch]:
    """The week up to now, and the one before up to the same time of its day, so that like is compared with like."""
    local, first = now.astimezone(zone), monday(now, zone)
    then = datetime.combine(local.date() - _WEEK, local.time(), tzinfo=zone).astimezone(UTC)
    return Stretch(start_of(first, zone), now), Stretch(start_of(first - _WEEK, zone), then)


# ── days and hours ────────────────────────────────────────────────────────────────────────────────────────────────────


def by_day(quarters: Mapping[int, int], first: date, days: int, zone: ZoneInfo) -> tuple[int, ...]:
    """Visits of each local day from `first` on. `quarters`: visits by quarters of an hour since 1970."""
    counted = dict.fromkeys((first + timedelta(days=place) for place in range(days)), 0)
    for quarter, visits in quarters.items():
        day = local_quarter(quarter, zone).date()
        if day in counted:
            counted[day] += visits
    return tuple(counted.values())


def busiest(quarters: Mapping[int, int], week: Stretch, zone: ZoneInfo) -> Busiest | None:
    """The best day and the best hour of a week, the earlier of equals; None for too few visits to tell."""
    days, hours = [0] * 7, [0] * 24
    for quarter, visits in quarters.items():
        local = local_quarter(quarter, zone)
        if week.since <= local < week.until:
            days[local.weekday()] += visits
            hours[local.hour] += visits
    if sum(days) < _ENOUGH:
        return None
    return Busiest(days.index(max(days)), hours.index(max(hours)))


def local_quarter(quarter: int, zone: ZoneInfo) -> datetime:
    """The local time at which a quarter of an hour since 1970 begins."""
    return datetime.fromtimestamp(quarter * QUARTER_MS / 1000, UTC).astimezone(zone)
