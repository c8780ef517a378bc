"""A goal that was changed for everyone: the cards that are full by it are filled one by one, each member told.

Small units, so that nobody at the counter waits. A card changes over and is filled in one of them, under a key that
names the change and the card; until its turn it is collected on the goal it had, so that it is never seen over-full.
"""

from functools import partial
from zoneinfo import ZoneInfo

from handlers.facts import tell
from handlers.jobs.expiry import CLOCK, write_off
from handlers.jobs.job import Task
from handlers.staff.issuing import issue_vouchers
from loyalty.accrual import fill
from loyalty.expiry import end_of_days
from loyalty.notices import News, Notice
from storage.promise import Filling, ToFill
from storage.session import ms_or_none
from storage.work import Work

_AT_ONCE = 40  # a card takes a few dozen statements: this many hold the database for about a tenth of a second
_LAST = 1 << 62  # above every account: the task that ends the change


async def cards_fill(work: Work, after: int, most: int) -> list[Task]:
    """Cards to be filled; after the last of them the owner hears that it is done."""
    if after == _LAST:
        return []
    cards = await work.promise.to_fill(after, min(most, _AT_ONCE))
    if cards:
        return [Task(card.account, partial(_fill, card=card)) for card in cards]
    filling = await work.promise.filling()
    return [Task(_LAST, partial(_end, filling=filling))] if filling else []


async def _fill(work: Work, card: ToFill) -> None:
    programme = await work.programme.stamps()
    if not await work.promise.change_over(card, programme.goal):
        return
    account = await write_off(work, await work.ledger.of_account(card.account))
    act = fill(programme, account, f"convert:{card.change}:{account.id}", work.now)
    if not act.entries:
        return  # stamps were taken back or have lapsed since: the card goes on by the new goal
    member = await work.members.get(await work.ledger.member_of(account.id))
    entries = await work.ledger.write(act, CLOCK)
    zone = ZoneInfo((await work.programme.business()).timezone)
    lapse = end_of_days(work.now, programme.voucher_days, zone)
    issued = await issue_vouchers(work, act, member, entries, lapse)
    await tell(work, member, Notice(News.GOAL_CHANGED, {"goal": programme.goal, "balance": act.account.balance}))
    for title in issued:
        await tell(work, member, Notice(News.VOUCHER_ISSUED, {"reward": title, "lapse": ms_or_none(lapse)}))


async def _end(work: Work, filling: Filling) -> None:
    """Once: a task that failed before leaves its card waiting, and then it is not the end yet."""
    now = await work.promise.filling()
    if now is None or now.change != filling.change or now.done < now.total or not await work.promise.filled(now.change):
        return
    owner = await work.team.owner()
    if owner is not None:
        cards = await work.promise.filled_by(now.change)
        await work.outbox.put(owner, Notice(News.CARDS_FILLED, {"cards": cards}))
