"""Notices: what the bot decides to tell someone, as a code and facts, put in the outbox with the act itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class News(StrEnum):
    """One code per notice; past tense where something happened."""

    EARNED = "earned"
    EARNED_POINTS = "earned-points"
    VOUCHER_ISSUED = "voucher-issued"
    GIFT = "gift"
    REDEEMED = "redeemed"
    REWARD_REDEEMED = "reward-redeemed"
    CAME_OVER = "came-over"
    CORRECTED = "corrected"
    CORRECTED_POINTS = "corrected-points"
    EXPIRING = "expiring"
    POINTS_EXPIRING = "points-expiring"
    VOUCHER_EXPIRING = "voucher-expiring"
    PAPER_COUNTED = "paper-counted"
    BIRTHDAY_CHANGED = "birthday-changed"
    CORRECTION_ASKED = "correction-asked"
    DISPUTED = "disputed"
    EXPLAINED = "explained"
    ENTRY_REVERSED = "entry-reversed"
    GOAL_CHANGED = "goal-changed"
    CARDS_FILLED = "cards-filled"
    REFERRAL_THANKED = "referral-thanked"
    REFERRAL_POINTS = "referral-points"
    IMPORTED = "imported"
    LEFT_TEAM = "left-team"
    POST_CHANGED = "post-changed"
    TEAM_GREW = "team-grew"
    DIGEST = "digest"
    USE_ASKED = "use-asked"
    REWARD_ASKED = "reward-asked"
    USE_AGREED = "use-agreed"
    BROADCAST_TEST = "broadcast-test"
    BROADCAST_ASKS = "broadcast-asks"
    BROADCAST_HALTED = "broadcast-halted"
    BROADCAST_MISSED = "broadcast-missed"
    WRITES_AGAIN = "writes-again"
    REACHED_AGAIN = "reached-again"
    FROZEN = "frozen"
    UNFROZEN = "unfrozen"
    TAKEN_BACK = "taken-back"
    TOOK_ALL_BACK = "took-all-back"
    AWAY = "away"
    PATTERNS = "patterns"


Fact = str | int | bool | None
AWAY_NAMES = ("name", "name2", "name3", "name4", "name5")  # facts of AWAY: for whom something was recorded


@dataclass(frozen=True)
class Notice:
    """One notice to one person. Facts are JSON values, so that the notice can wait on disk."""

    code: News
    facts: Mapping[str, Fact] = field(default_factory=dict)
