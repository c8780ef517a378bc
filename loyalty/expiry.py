"""Expiry: when units earned now will lapse, in the business's own calendar, and the entries for those that have."""

import calendar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loyalty.ledger import Account, Entry, Kind, Use


def add_months(day: date, months: int) -> date:
    """The same day `months` later; a month after 31 January is the last day of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def end_of_validity(earned_at: datetime, months: int | None, zone: ZoneInfo) -> datetime | None:
    """The exclusive instant (UTC) at which units earned at `earned_at` lapse; None when they never do.

    "Valid 12 months" ends at the end of the local day twelve months later, that is at the next local midnight.
    """
    if months is None:
        return None
    last_day = add_months(earned_at.astimezone(zone).date(), months)
    return datetime.combine(last_day + timedelta(days=1), time(), tzinfo=zone).astimezone(UTC)


def local_day(now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The half-open interval (UTC) of the business's day that `now` falls in; 23 or 25 hours on a DST night."""
    day = now.astimezone(zone).date()
    start = datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(), tzinfo=zone).astimezone(UTC)
    return start, end


def lapsed(account: Account, now: datetime) -> tuple[Entry, ...]:
    """An entry for what is left of each lot that has lapsed; the key names the lot, so that it is written once."""
    gone = [lot for lot in account.lots if lot.left and not lot.open_at(now)]
    return tuple(
        Entry(Kind.EXPIRY, -lot.left, f"expiry:{account.id}:{lot.number}", uses=(Use(lot.number, lot.left),))
        for lot in gone
    )
