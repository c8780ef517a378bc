"""Expiry: what has lapsed is written off, and who holds what will lapse is told 30, 7 and 1 days before.

Written off once: the entry's key names the lot. Told once: the notice is promised in the unit that claims its key.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from functools import partial
from typing import Protocol
from zoneinfo import ZoneInfo

from handlers.facts import stands_in, tell
from handlers.jobs.job import Task
from loyalty.accrual import Act
from loyalty.expiry import (
    STAGES,
    VOUCHER_STAGES,
    as_of,
    lapsed,
    last_good_day,
    nearest_stage,
    telling_day,
    telling_windows,
)
from loyalty.ledger import Account
from loyalty.notices import Fact, News, Notice
from loyalty.vouchers import VoucherState
from screens.standing import PointsStanding
from storage.expiry import Due, Window
from storage.ledger import Doer
from storage.session import ms
from storage.work import Work

CLOCK = Doer(None, None)
_LAST = 1 << 62  # above every id: the task that ends a day's telling
Look = Callable[[Sequence[Window], int, int], Awaitable[list[Due]]]


class Tell(Protocol):
    """Tells whoever holds `one` that it will lapse, if the telling day `today` is one for that."""

    async def __call__(self, work: Work, one: Due, today: date, zone: ZoneInfo) -> None:
        """Promise the notice, or nothing."""


async def write_off(work: Work, account: Account) -> Account:
    """Write the expiry that is due on an account an act is about to change; returns it as it stands then."""
    act = Act(account)
    for entry in lapsed(account, work.now):
        act = act.write(entry)
    if act.entries:
        await work.ledger.write(act, CLOCK)
    return act.account


# ── what has lapsed ───────────────────────────────────────────────────────────────────────────────────────────────────


async def lots_lapse(work: Work, after: int, most: int) -> list[Task]:
    """Lots that have lapsed with something left."""
    return [Task(lot.id, partial(_lapse_lot, lot=lot)) for lot in await work.expiry.lapsed_lots(after, most)]


async def _lapse_lot(work: Work, lot: Due) -> None:
    account = await work.ledger.of_account(lot.account)
    due = [entry for entry in lapsed(account, work.now) if entry.uses[0].lot == lot.lot]
    if due:
        await work.ledger.write(Act(account).write(due[0]), CLOCK)
        await _redraw(work, lot.account)


async def vouchers_lapse(work: Work, after: int, most: int) -> list[Task]:
    """Vouchers that have lapsed unused."""
    return [Task(one.id, partial(_lapse_voucher, one=one)) for one in await work.expiry.lapsed_vouchers(after, most)]


async def _lapse_voucher(work: Work, one: Due) -> None:
    if await work.vouchers.lapse(one.id):
        await _redraw(work, one.account)


async def _redraw(work: Work, account: int) -> None:
    member = await work.members.get(await work.ledger.member_of(account))
    if member.person is not None:
        await work.chats.card_changed(member.person)


# ── what will lapse ───────────────────────────────────────────────────────────────────────────────────────────────────


async def lots_expiring(work: Work, after: int, most: int) -> list[Task]:
    """Notices about units that will lapse."""
    return await _expiring(work, "expiring", STAGES, work.expiry.lapsing_lots, _tell_of_units, after, most)


async def vouchers_expiring(work: Work, after: int, most: int) -> list[Task]:
    """Notices about vouchers that will lapse."""
    look = work.expiry.lapsing_vouchers
    return await _expiring(work, "voucher-expiring", VOUCHER_STAGES, look, _tell_of_voucher, after, most)


async def _expiring(
    work: Work, name: str, stages: Sequence[int], look: Look, act: Tell, after: int, most: int
) -> list[Task]:
    """Once a day those whose stage may have come; the last task notes that the day is done."""
    zone = ZoneInfo((await work.programme.business()).timezone)
    today = telling_day(work.now, zone)
    done = await work.jobs.last(f"{name}-done", today)
    told = date.fromisoformat(done) if done else None
    if after == _LAST or (told is not None and told >= today):
        return []
    found = await look(telling_windows(told, today, zone, stages), after, most)
    tasks = [Task(one.id, partial(act, one=one, today=today, zone=zone)) for one in found]
    if len(found) < most:
        tasks.append(Task(_LAST, partial(_note_done, key=f"job:{name}-done:{today.isoformat()}")))
    return tasks


async def _note_done(work: Work, key: str) -> None:
    await work.jobs.once(key)
    await work.jobs.forget_old()
    await work.inbox.forget_old()
    await work.taps.forget_old()


async def _tell_of_units(work: Work, one: Due, today: date, zone: ZoneInfo) -> None:
    """How many units of the account share this last good day, if any are left of them."""
    last = last_good_day(one.expires_at, zone)
    stage = nearest_stage(last, one.made_at, today, zone, STAGES)
    account = as_of(await work.ledger.of_account(one.account), work.now)
    lots = [lot for lot in account.lots if lot.left and lot.expires_at and last_good_day(lot.expires_at, zone) == last]
    if stage is None or not lots or not await work.jobs.once(f"job:expiring:{last}/{stage}:{account.id}"):
        return
    facts: dict[str, Fact] = {
        "units": sum(lot.left for lot in lots),
        "lapse": min(ms(lot.expires_at) for lot in lots if lot.expires_at),
    }
    member = await work.members.get(await work.ledger.member_of(account.id))
    await tell(work, member, await _expiring_units(work, account, facts))


async def _expiring_units(work: Work, account: Account, facts: dict[str, Fact]) -> Notice:
    """The notice in the account's own units, with what they are good for until then."""
    now = await stands_in(work, await work.programme.of_account(account.id), account)
    if isinstance(now, PointsStanding):
        return Notice(News.POINTS_EXPIRING, {**facts, "within": now.within})
    return Notice(News.EXPIRING, {**facts, "missing": now.missing, "reward": now.reward})


async def _tell_of_voucher(work: Work, one: Due, today: date, zone: ZoneInfo) -> None:
    """Which reward, if it still waits."""
    last = last_good_day(one.expires_at, zone)
    stage = nearest_stage(last, one.made_at, today, zone, VOUCHER_STAGES)
    voucher = await work.vouchers.get(one.id)
    if stage is None or voucher is None or voucher.state is not VoucherState.ISSUED or voucher.lapsed_at(work.now):
        return
    if await work.jobs.once(f"job:voucher-expiring:{last}/{stage}:{voucher.id}"):
        facts: dict[str, Fact] = {"reward": voucher.title, "lapse": ms(one.expires_at)}
        await tell(work, await work.members.get(voucher.member), Notice(News.VOUCHER_EXPIRING, facts))
