"""Notices: what the bot decides to tell someone, as a code and facts, put in the outbox with the act itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class News(StrEnum):
    """One code per notice; past tense where something happened."""

    EARNED = "earned"
    VOUCHER_ISSUED = "voucher-issued"
    REDEEMED = "redeemed"
    CORRECTED = "corrected"
    EXPIRING = "expiring"
    VOUCHER_EXPIRING = "voucher-expiring"
    CORRECTION_ASKED = "correction-asked"
    DISPUTED = "disputed"
    EXPLAINED = "explained"
    ENTRY_REVERSED = "entry-reversed"
    REFERRAL_THANKED = "referral-thanked"
    LEFT_TEAM = "left-team"
    TEAM_GREW = "team-grew"
    USE_ASKED = "use-asked"
    USE_AGREED = "use-agreed"


CODES = frozenset(News)

Fact = str | int | bool | None


@dataclass(frozen=True)
class Notice:
    """One notice to one person. Facts are JSON values, so that the notice can wait on disk."""

    code: News
    facts: Mapping[str, Fact] = field(default_factory=dict)
