"""Adjustment: the owner adds or takes stamps by hand and says why; the member is told in the same words."""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.accrual import Act, accrue
from loyalty.expiry import lapsed
from loyalty.ledger import Account, Entry, Kind, take
from loyalty.member import clean_text
from loyalty.programme import MOST_STAMPS, Stamps
from loyalty.refusals import Refusal, Why

LONGEST_REASON = 300  # characters
_FORM = re.compile(r"\s*([+\-\u2212\u2013])\s*(\d{1,6})(?:[:,]?\s+(.*))?\s*", re.DOTALL)


@dataclass(frozen=True)
class Wanted:
    """What the owner typed: stamps, signed, and the reason."""

    units: int
    reason: str


def read_adjustment(text: str) -> Wanted:
    """`+2 greeted the wrong guest`: a sign, a whole number, a reason. Digits of any script are read; others refused."""
    match = _FORM.fullmatch(text)
    units = int(match[2]) if match else 0
    if match is None or units == 0:
        raise Refusal(Why.ADJUSTMENT_FORM)
    if units > MOST_STAMPS:
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
    act = Act(account)
    for entry in lapsed(account, now):
        act = act.write(entry)
    there = max(0, act.account.balance)
    if -units > there:
        raise Refusal(Why.ADJUSTMENT_LESS, balance=there)
    uses = take(act.account.lots, -units, now)
    return act.write(Entry(Kind.ADJUSTMENT, units, key, uses=uses))
