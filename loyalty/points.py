"""Points: what a bill earns, rounded down once at the end; what is below a point is carried, and taken back, exactly.

30 and 20 make the 50 a rule asks for; three times 1.00 makes one point at 1 for 3.00.
"""

import math
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from loyalty.accrual import Act, Recent, check_interval
from loyalty.expiry import end_of_validity, lapsed
from loyalty.ledger import REFUND, UNDO, Account, Entry, Kind, Written, credit, open_units, take
from loyalty.programme import Bills, Points
from loyalty.refusals import Refusal, Why


def counted(programme: Points, amount: int, recent: Recent, now: datetime, *, confirmed: bool) -> Fraction:
    """The exact points a bill of `amount` minor units may earn now: the part that fits the day. Refuses when none may.

    What a cap cuts is not carried. `confirmed` is staff's "another purchase", which lifts the interval but no limit.
    """
    if amount > programme.most:
        raise Refusal(Why.AMOUNT_MOST, bill=programme.most)
    if programme.daily is not None and recent.today >= programme.daily:
        raise Refusal(Why.DAILY_LIMIT, most=programme.daily)
    check_interval(programme.interval, recent, now, confirmed=confirmed)
    worth = amount * programme.rate
    return worth if programme.daily is None else min(worth, Fraction(programme.daily - recent.today))


def counts(programme: Points, amount: int, paid: int | None) -> int:
    """What of a bill earns when a reward was given on it, worth `paid` minor units (None: its worth is unsaid).

    Without a price nothing can be taken off, so then the whole bill earns, unless such bills earn nothing.
    """
    match programme.bills:
        case Bills.NOTHING:
            return 0
        case Bills.REST:
            return max(0, amount - (paid or 0))
        case Bills.WHOLE:
            return amount


def accrue_points(
    programme: Points, account: Account, amount: int, worth: Fraction, key: str, now: datetime, zone: ZoneInfo
) -> Act:
    """Add a bill's points: whole ones as a lot, the rest carried to the next bill. `worth` is what `counted` said."""
    units = math.floor(account.carry + worth)
    lapse = end_of_validity(now, programme.months, zone)
    entry = credit(account, units, key, lapse)
    act = Act(account).write(replace(entry, amount=amount, exact=worth))
    for gone in lapsed(act.account, now):
        act = act.write(gone)
    return act


def undo_points(account: Account, target: Written, now: datetime) -> Act:
    """A slip of the finger taken back exactly, borrowing a point if it must; refused when points of it are spent."""
    return _take_back(account, target, now, UNDO, owed=False)


def refund_points(account: Account, target: Written, now: datetime) -> Act:
    """The same at any time, with a reason: what is spent already is left as a deficit, the next accrual fills it."""
    return _take_back(account, target, now, REFUND, owed=True)


def _take_back(account: Account, target: Written, now: datetime, reason: str, *, owed: bool) -> Act:
    worth = target.exact or Fraction(0)
    units = -math.floor(account.carry - worth)
    there = min(units, open_units(account.lots, now))
    if there < units and not owed:
        raise Refusal(Why.UNDO_SPENT, entry=target.id)
    uses = take(account.lots, there, now, first=target.lot.number if target.lot else None)
    amount = None if target.amount is None else -target.amount
    key = f"{reason}:{target.id}"
    entry = Entry(Kind.REVERSAL, -units, key, reason, target.id, uses=uses, amount=amount, exact=-worth)
    return Act(account).write(entry)
