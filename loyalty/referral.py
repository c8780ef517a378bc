"""Referral: who invited whom, and the thanks both get, as a gift of units, when the friend first comes.

Joining alone earns nobody anything, so a thousand joins without a visit are worth nothing.
"""

from dataclasses import replace
from datetime import UTC, datetime, time
from enum import StrEnum
from fractions import Fraction
from zoneinfo import ZoneInfo

from loyalty.accrual import Act, accrue
from loyalty.ledger import Account
from loyalty.points import accrue_points
from loyalty.programme import Points, Stamps

REFERRAL = "referral"  # the reason of an accrual that thanks for an invitation
POINTS_A_STAMP = 10
MOST_THANKS = 10  # that one member gets for their friends in a month of the business's calendar


class Side(StrEnum):
    """Whose thanks: of the one who came, or of the one who invited."""

    FRIEND = "friend"
    INVITER = "inviter"


def thanks_key(friend: int, side: Side, before: int) -> str:
    """The key of these thanks. `before` counts the thanks for the same friend that were taken back with their visit."""
    return f"referral:{friend}:{side}" + (f":{before + 1}" if before else "")


def may_be_thanked(this_month: int) -> bool:
    """False for a member who was thanked for as many friends as a month allows."""
    return this_month < MOST_THANKS


def thanks(programme: Stamps, account: Account, units: int, key: str, now: datetime, zone: ZoneInfo) -> Act:
    """An accrual of `units` with the reason referral; like any other it may reach a reward or fill the card."""
    act = accrue(programme, account, units, key, now, zone)
    return replace(act, entries=(replace(act.entries[0], reason=REFERRAL), *act.entries[1:]))


def thanks_in_points(programme: Points, account: Account, units: int, key: str, now: datetime, zone: ZoneInfo) -> Act:
    """The same where there are no stamps: what would be a stamp is ten points."""
    act = accrue_points(programme, account, 0, Fraction(points_for(units)), key, now, zone)
    return replace(act, entries=(replace(act.entries[0], reason=REFERRAL, amount=None), *act.entries[1:]))


def points_for(units: int) -> int:
    """How many points thank for a friend where so many stamps would."""
    return units * POINTS_A_STAMP


def month_start(now: datetime, zone: ZoneInfo) -> datetime:
    """When the month of the business's calendar that `now` falls in began, UTC."""
    first = now.astimezone(zone).date().replace(day=1)
    return datetime.combine(first, time(), tzinfo=zone).astimezone(UTC)
