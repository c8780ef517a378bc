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
from loyalty.ledger import PART, REFUND, UNDO, Account, Entry, Kind, Use, Written, credit, open_units, take
from loyalty.programme import Bills, Points
from loyalty.refusals import Refusal, Why
from loyalty.reversal import take_what_is_there


def counted(
    programme: Points, amount: int, recent: Recent, now: datetime, *, confirmed: bool, times: int = 1
) -> Fraction:
    """The exact points a bill of `amount` minor units may earn now: the part that fits the day. Refuses when none may.

    A special day multiplies by `times` before any cap. What a cap cuts is not carried. `confirmed` is staff's "another
    purchase", which lifts the interval but no limit.
    """
    if amount > programme.most:
        raise Refusal(Why.AMOUNT_MOST, bill=programme.most)
    if programme.daily is not None and recent.today >= programme.daily:
        raise Refusal(Why.DAILY_POINTS, most=programme.daily)
    check_interval(programme.interval, recent, now, confirmed=confirmed)
    worth = amount * programme.rate * times
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
    units = _left_to_remove(account, target)
    if open_units(account.lots, now) < units:
        raise Refusal(Why.UNDO_SPENT, entry=target.id)
    uses = take(account.lots, units, now, first=target.lot.number if target.lot else None)
    return Act(account).write(_opposite(target, UNDO, units, uses))


def refund_points(account: Account, target: Written, now: datetime, lapse: Written | None = None) -> Act:
    """All that parts have left, taken back at any time; what is spent already is left as a deficit.

    `lapse` is the unreversed expiry of the very lot that `target` made: nobody owes for what lapsed.
    """
    units = _left_to_remove(account, target)
    act = _unlapsed(account, target, units, lapse)
    uses = take_what_is_there(act.account, target, units, now)
    return act.write(_opposite(target, REFUND, units, uses))


def refund_part(account: Account, target: Written, amount: int, now: datetime, lapse: Written | None = None) -> Act:
    """`amount` minor units of a bill returned: ⌊earned × returned so far ÷ bill⌋ points, less those removed before.

    The part that completes the bill takes back all that is left, to the exact fraction. So any split of a
    bill ends where one whole refund does.
    """
    check_part(target, amount)
    if target.returned + amount == target.amount:
        return refund_points(account, target, now, lapse)
    units = part_of_units(target, target.units, amount)
    act = _unlapsed(account, target, units, lapse)
    uses = take_what_is_there(act.account, target, units, now)
    key = f"part:{target.id}:{target.returned}"
    entry = Entry(Kind.REVERSAL, -units, key, PART, target.id, uses=uses, amount=-amount, exact=Fraction(-units))
    return act.write(entry)


def check_part(target: Written, amount: int) -> None:
    """Refuse a part of what has no bill, was taken back whole, or is less than that; the refusal says what is left."""
    if target.kind is not Kind.ACCRUAL or target.amount is None:
        raise Refusal(Why.BUTTON_OLD)
    if target.reversed:
        raise Refusal(Why.UNDO_TWICE)
    if amount > target.amount - target.returned:
        raise Refusal(Why.PART_MOST, bill=target.amount - target.returned)


def part_of_units(target: Written, units: int, amount: int, removed: int | None = None) -> int:
    """How many of `units` go with this part of the target's bill, when `removed` went before (default: its own)."""
    before = target.removed if removed is None else removed
    return units * (target.returned + amount) // (target.amount or 1) - before


def _left_to_remove(account: Account, target: Written) -> int:
    """Whole points that leave the balance when the exact rest does, with what the account carries."""
    return -math.floor(account.carry - _rest(target))


def _rest(target: Written) -> Fraction:
    """What parts have left of an entry's exact worth: each part took whole points."""
    return (target.exact or Fraction(0)) - target.removed


def _opposite(target: Written, reason: str, units: int, uses: tuple[Use, ...]) -> Entry:
    amount = None if target.amount is None else target.returned - target.amount
    key = f"{reason}:{target.id}"
    return Entry(Kind.REVERSAL, -units, key, reason, target.id, uses=uses, amount=amount, exact=-_rest(target))


def _unlapsed(account: Account, target: Written, units: int, lapse: Written | None) -> Act:
    """Of the target's own lot, when it has lapsed, as much returns as will be taken."""
    act = Act(account)
    if lapse is None:
        return act
    there = lapse.removed - lapse.units
    back = min(there, units)
    if back == 0:
        return act
    whole = back == there
    key = f"refund:{target.id}:lapse" if whole else f"part:{target.id}:{target.returned}:lapse"
    uses = tuple(Use(use.lot, -back) for use in lapse.uses)
    return act.write(Entry(Kind.REVERSAL, back, key, REFUND if whole else PART, lapse.id, uses=uses))
