"""Expiry: when units and vouchers lapse in the business's own calendar, who is told before, and what is written after.

An instant of lapsing is exclusive: at that very moment they are gone, whether the entry that says so is written yet or
not. People are told the last good day, which is the last day that lies wholly before it.
"""

import calendar
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loyalty.ledger import Account, Entry, Kind, Lot, Use

STAGES = (30, 7, 1)  # days before the last good day on which lapsing units are told of
VOUCHER_STAGES = (7, 1)
MONTHS_OFFERED = (None, 6, 12, 24)  # what an owner can choose for stamps; None never lapses
_TELLING = time(10)  # no earlier in the local day: it is no news to be woken by
_DAY = timedelta(days=1)


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
    return start_of(add_months(earned_at.astimezone(zone).date(), months) + _DAY, zone)


def end_of_days(issued_at: datetime, days: int | None, zone: ZoneInfo) -> datetime | None:
    """The same for a voucher, which is valid for whole local days after the one it was issued on."""
    if days is None:
        return None
    return start_of(issued_at.astimezone(zone).date() + (days + 1) * _DAY, zone)


def start_of(day: date, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which a local day begins; on a night without a midnight, the moment clocks jump."""
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)


def local_day(now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The half-open interval (UTC) of the business's day that `now` falls in; 23 or 25 hours on a DST night."""
    day = now.astimezone(zone).date()
    return start_of(day, zone), start_of(day + _DAY, zone)


def last_good_day(expires_at: datetime, zone: ZoneInfo) -> date:
    """The last local day that lies wholly before the exclusive instant: a promise nobody misses by hours."""
    return expires_at.astimezone(zone).date() - _DAY


# ── what has lapsed ───────────────────────────────────────────────────────────────────────────────────────────────────


def lapsed(account: Account, now: datetime) -> tuple[Entry, ...]:
    """An entry for what is left of each lot that has lapsed; the key names the lot, so that it is written once."""
    gone = [lot for lot in account.lots if lot.left and not lot.open_at(now)]
    return tuple(
        Entry(Kind.EXPIRY, -lot.left, f"expiry:{account.id}:{lot.number}", uses=(Use(lot.number, lot.left),))
        for lot in gone
    )


def as_of(account: Account, now: datetime) -> Account:
    """The account as it truly stands: what has lapsed is gone from it, also before its entries are written."""
    for entry in lapsed(account, now):
        account = account.after(entry)
    return account


# ── what will lapse, and who is told when ─────────────────────────────────────────────────────────────────────────────


def next_to_lapse(lots: Iterable[Lot], now: datetime, zone: ZoneInfo) -> tuple[int, datetime] | None:
    """Units that share the soonest last good day, and their first instant of lapsing; None when nothing will lapse."""
    dated = [(lot.expires_at, lot.left) for lot in lots if lot.expires_at and lot.open_at(now)]
    if not dated:
        return None
    soonest = min(lapse for lapse, _ in dated)
    day = last_good_day(soonest, zone)
    return sum(left for lapse, left in dated if last_good_day(lapse, zone) == day), soonest


def telling_day(now: datetime, zone: ZoneInfo) -> date:
    """The local day whose hour of telling (10:00) has come: today, or yesterday while it is early."""
    local = now.astimezone(zone)
    return local.date() if local.time() >= _TELLING else local.date() - _DAY


def nearest_stage(
    last: date, made_at: datetime, today: date, zone: ZoneInfo, stages: Sequence[int] = STAGES
) -> int | None:
    """The stage to tell on the telling day `today` of what is good until `last`; None when there is none.

    Only the nearest stage still true: a late job does not say thirty days when six are left. What was made after its
    stage had come is not told of it, since its own receipt is fresh.
    """
    true = [stage for stage in stages if (last - today).days <= stage]
    if not true:
        return None
    came = datetime.combine(last - min(true) * _DAY, _TELLING, tzinfo=zone)
    return min(true) if made_at < came else None


def telling_windows(
    told: date | None, today: date, zone: ZoneInfo, stages: Sequence[int] = STAGES
) -> list[tuple[datetime, datetime]]:
    """Half-open intervals of instants of lapsing in which someone may have to be told on `today`, soonest first.

    `told` is the last telling day that was done: a stage that had come by then is not looked at again.
    """
    windows = []
    for stage, nearer in zip(reversed(stages), (None, *reversed(stages)), strict=False):
        first = today if nearer is None else today + (nearer + 1) * _DAY
        if told is not None:
            first = max(first, told + (stage + 1) * _DAY)
        last = today + stage * _DAY
        if first <= last:
            windows.append((start_of(first + _DAY, zone), start_of(last + 2 * _DAY, zone)))
    return windows
