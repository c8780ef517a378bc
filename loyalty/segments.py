"""Segments: described sets of members. One description serves everything that asks "who"."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

REGULAR_VISITS = 5  # visits that make a regular, the last of them not longer ago than this many days:
REGULAR_DAYS = 45
NEAR_UNITS = 2  # stamps that may be missing to be near a reward
NEAR_SHARE = 80  # percent of a catalogue reward's cost that make a member with points near it
BEST_SHARE = 5  # the best fifth of those who came within so many days; whole days of UTC, in which visits are counted:
BEST_DAYS = 365
NEW_DAYS = 30
AWAY_DAYS = 30
SAMPLE = 10  # members shown before anything is sent
FRIEND = "member"  # the source of whoever came by another member's link; a poster's is `poster:<word>`


class Which(StrEnum):
    """The sets to choose from."""

    EVERYONE = "everyone"
    NEW = "new"
    REGULARS = "regulars"
    AWAY = "away"
    NEAR = "near"
    UNUSED = "unused"
    BIRTHDAY = "birthday"
    BEST_VISITS = "best-visits"
    BEST_SPEND = "best-spend"


@dataclass(frozen=True)
class Segment:
    """A set, narrowed. `days` for new (joined within) and away (not seen for), None for their defaults.

    `place` is an id (where they last came), `source` what brought them, `tag` what an import or the owner gave.
    """

    which: Which
    days: int | None = None
    place: int | None = None
    language: str | None = None
    tag: str | None = None
    source: str | None = None

    @property
    def within(self) -> int:
        """The days it is about."""
        return self.days or (AWAY_DAYS if self.which is Which.AWAY else NEW_DAYS)

    def facts(self) -> dict[str, Any]:
        """As kept in a draft or a broadcast."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def read_segment(facts: Mapping[str, Any]) -> Segment:
    """A segment from what `facts()` gave; ValueError for what is none."""
    return Segment(**{**facts, "which": Which(facts["which"])})


@dataclass(frozen=True)
class Reach:
    """How many a message would reach, and why the rest not, each counted once under the first reason that holds."""

    total: int
    no_consent: int = 0
    muted: int = 0
    unreachable: int = 0
    over_budget: int = 0

    @property
    def reached(self) -> int:
        """Who will get it."""
        return self.total - self.no_consent - self.muted - self.unreachable - self.over_budget


# ── near a reward ─────────────────────────────────────────────────────────────────────────────────────────────────────


def near_stamps(places: Iterable[int]) -> frozenset[int]:
    """Balances with at most `NEAR_UNITS` stamps missing to the next of a card's rewards; below zero is a deficit."""
    return frozenset(at - missing for at in places for missing in range(1, NEAR_UNITS + 1))


def near_points(costs: Iterable[int]) -> list[tuple[int, int]]:
    """Balances (first, last) with at least `NEAR_SHARE` percent of the next reward's cost, and less than all of it."""
    spans = [(-(-cost * NEAR_SHARE // 100), cost - 1) for cost in sorted(set(costs))]
    return [(first, last) for first, last in spans if first <= last]
