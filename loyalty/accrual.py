"""Accrual: what a visit earns, the cards it fills and the vouchers it issues, or the reason it earns nothing."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.expiry import end_of_validity, lapsed
from loyalty.ledger import FILLED, Account, Entry, Kind, credit, take
from loyalty.programme import Milestone, Stamps
from loyalty.refusals import Refusal, Why


@dataclass(frozen=True)
class Recent:
    """What the limits look at: unreversed accruals only. `today` in stamps of the business's day."""

    last_at: datetime | None = None
    today: int = 0


@dataclass(frozen=True)
class Issue:
    """A voucher to be issued by the entry at `entry` (an index into the act's entries)."""

    reward: int
    lap: int
    at: int
    entry: int


@dataclass(frozen=True)
class Act:
    """Entries to write in this order, vouchers to issue or cancel, and the account once all is written."""

    account: Account
    entries: tuple[Entry, ...] = ()
    issued: tuple[Issue, ...] = ()
    cancelled: tuple[int, ...] = field(default=())

    def write(self, entry: Entry) -> "Act":
        """This act with one more entry."""
        return replace(self, account=self.account.after(entry), entries=(*self.entries, entry))


def granted(programme: Stamps, stamps: int, recent: Recent, now: datetime, *, confirmed: bool, times: int = 1) -> int:
    """How many of `stamps` (`times` as many on a special day) may be given now: the part that fits the day, or a no.

    `confirmed` is staff's "another purchase", which lifts the interval but no other limit.
    """
    if not 1 <= stamps <= programme.per_scan:
        raise Refusal(Why.SCAN_LIMIT, most=programme.per_scan)
    if programme.daily is not None and recent.today >= programme.daily:
        raise Refusal(Why.DAILY_LIMIT, most=programme.daily)
    check_interval(programme.interval, recent, now, confirmed=confirmed)
    earned = stamps * times
    return earned if programme.daily is None else min(earned, programme.daily - recent.today)


def check_interval(interval: timedelta, recent: Recent, now: datetime, *, confirmed: bool) -> None:
    """Refuse a second purchase within a member's minimum interval, unless staff confirm that it is one."""
    if recent.last_at and not confirmed and abs(now - recent.last_at) < interval:
        wait = min(interval, interval - (now - recent.last_at))  # the clock may have been set back since
        raise Refusal(Why.TOO_SOON, minutes=-(-int(wait.total_seconds()) // 60) or 1)


def accrue(
    programme: Stamps,
    account: Account,
    stamps: int,
    key: str,
    now: datetime,
    zone: ZoneInfo,
    kind: Kind = Kind.ACCRUAL,
) -> Act:
    """Add `stamps`: every milestone crossed issues its voucher, every filled card starts anew with the overflow.

    Goal 8, at 6, +5 → one voucher and 3 stamps. One act may fill several cards. Stamps that have lapsed by now are
    taken off first, after the accrual's own entry: they fill no card. An adjustment adds in the same way.
    """
    act = Act(account).write(credit(account, stamps, key, end_of_validity(now, programme.months, zone), kind))
    for entry in lapsed(act.account, now):
        act = act.write(entry)
    return _fill_what_is_full(_pass_milestones(act, programme, act.account.balance - stamps), programme, key, now)


def fill(programme: Stamps, account: Account, key: str, now: datetime) -> Act:
    """What is full by now although nothing was added, since its goal has changed; the same as at the end of an accrual.

    Rewards on the way that the card is past already are not given for it: they were, or they came too late.
    """
    act = Act(account)
    for entry in lapsed(account, now):
        act = act.write(entry)
    return _fill_what_is_full(act, programme, key, now)


def _fill_what_is_full(act: Act, programme: Stamps, key: str, now: datetime) -> Act:
    """Each filled card starts anew with the overflow, on the goal that holds for new cards."""
    while act.account.balance >= programme.goal:
        act = _fill(act, programme, key, now)
        programme = programme.anew
        act = _pass_milestones(act, programme, 0)
    return act


def _pass_milestones(act: Act, programme: Stamps, before: int) -> Act:
    crossed = [stop for stop in programme.milestones[:-1] if before < stop.at <= act.account.balance]
    return replace(act, issued=act.issued + tuple(_issue(act, stop) for stop in crossed))


def _issue(act: Act, stop: Milestone) -> Issue:
    return Issue(stop.reward, act.account.lap, stop.at, entry=0)


def _fill(act: Act, programme: Stamps, key: str, now: datetime) -> Act:
    """The filled card: its stamps are spent, its voucher issued, and a new lap begins."""
    lap = act.account.lap
    uses = take(act.account.lots, programme.goal, now)
    entry = Entry(Kind.REDEMPTION, -programme.goal, f"{key}:fill:{lap}", reason=FILLED, uses=uses, facts={"lap": lap})
    goal = programme.milestones[-1]
    filled = act.write(entry)
    issue = Issue(goal.reward, lap, goal.at, entry=len(filled.entries) - 1)
    return replace(filled, account=replace(filled.account, lap=lap + 1), issued=(*filled.issued, issue))
