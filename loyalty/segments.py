"""Segments: described sets of members. One description serves everything that asks "who"."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

REGULAR_VISITS = 5  # visits that make a regular, the last of them not longer ago than this many days:
REGULAR_DAYS = 45
NEAR_UNITS = 2  # stamps that may be missing to be near a reward
NEAR_SHARE = 80  # percent of a catalogue reward's cost that make a member with points near it
BEST_SHARE = 5  # the best fifth
NEW_DAYS = 30
AWAY_DAYS = 30
SAMPLE = 10  # members shown before anything is sent


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
