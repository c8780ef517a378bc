"""Adjustment: the owner adds or takes stamps or points by hand and says why; the member reads the same words."""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.accrual import Act, accrue
from loyalty.expiry import end_of_validity, lapsed
from loyalty.ledger import Account, Entry, Kind, credit, take
from loyalty.member import clean_text
from loyalty.programme import MOST_STAMPS, Points, Programme, Stamps
from loyalty.refusals import Refusal, Why

LONGEST_REASON = 300  # characters
MOST_POINTS = 1000  # at once
_FORM = re.compile(r"\s*([+\-\u2212\u2013])\s*(\d{1,6})(?:[:,]?\s+(.*))?\s*", re.DOTALL)


@dataclass(frozen=True)
class Wanted:
    """What the owner typed: stamps or points, signed, and the reason."""

    units: int
    reason: str


def read_adjustment(text: str, programme: Programme) -> Wanted:
    """`+2 greeted the wrong guest`: a sign, a whole number, a reason. Digits of any script are read; others refused.

    At most as many at once as fit the largest card of stamps, or a thousand points.
    """
    match = _FORM.fullmatch(text)
    units = int(match[2]) if match else 0
    if match is None or units == 0:
        raise Refusal(Why.ADJUSTMENT_FORM)
    if isinstance(programme, Points) and units > MOST_POINTS:
        raise Refusal(Why.ADJUSTMENT_POINTS_MOST, most=MOST_POINTS)
    if isinstance(programme, Stamps) and units > MOST_STAMPS:
        raise Refusal(Why.ADJUSTMENT_MOST, most=MOST_STAMPS)
    return Wanted(units if match[1] == "+" else -units, read_reason(match[3] or ""))


def read_reason(text: str) -> str:
    """A sentence a member will read word for word; refused when it says nothing or is longer than 300 characters.

    It is never cut: half a sentence could say the opposite.
    """
    reason = clean_text(text)
    if not any(sign.isalnum() for sign in reason):
        raise Refusal(Why.REASON_EMPTY)
    if len(reason) > LONGEST_REASON:
        raise Refusal(Why.REASON_LONG, most=LONGEST_REASON)
    return reason


def adjust(programme: Stamps, account: Account, units: int, key: str, now: datetime, zone: ZoneInfo) -> Act:
    """Add stamps as an accrual does, so that they may fill a card; or take at most those that are there.

    Taking opens no filled card: a voucher is put right by reversing what gave it.
    """
    if units > 0:
        return accrue(programme, account, units, key, now, zone, Kind.ADJUSTMENT)
    return _take(account, units, key, now, Why.ADJUSTMENT_LESS)


def adjust_points(programme: Points, account: Account, units: int, key: str, now: datetime, zone: ZoneInfo) -> Act:
    """Add points that lapse as those of a bill do; or take at most those that are there. What is carried stays."""
    if units < 0:
        return _take(account, units, key, now, Why.ADJUSTMENT_POINTS_LESS)
    lapse = end_of_validity(now, programme.months, zone)
    act = Act(account).write(credit(account, units, key, lapse, Kind.ADJUSTMENT))
    for entry in lapsed(act.account, now):
        act = act.write(entry)
    return act


def _take(account: Account, units: int, key: str, now: datetime, less: Why) -> Act:
    act = Act(account)
    for entry in lapsed(account, now):
        act = act.write(entry)
    there = max(0, act.account.balance)
    if -units > there:
        raise Refusal(less, balance=there)
    uses = take(act.account.lots, -units, now)
    return act.write(Entry(Kind.ADJUSTMENT, units, key, uses=uses))
