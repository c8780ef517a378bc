"""Taking back what somebody of the team gave: a few entries a unit, so that nobody at the counter waits.

An entry and that it is done are one commit, and its reversal's key is the entry's own, so a kill or a second worker
adds nothing. Each member hears of it once, in the unit that does the last of theirs.
"""

from functools import partial

from handlers.facts import tell
from handlers.jobs.expiry import write_off
from handlers.jobs.job import Task
from handlers.staff.reversal import decide
from loyalty.disputes import DisputeState
from loyalty.ledger import Written
from loyalty.notices import Fact, News, Notice
from loyalty.programme import Points
from loyalty.refusals import Refusal
from loyalty.reversal import Because
from storage.ledger import Doer
from storage.takebacks import Takeback
from storage.work import Work

AT_ONCE = 25  # entries a unit: each takes about twenty statements


async def takebacks_go(work: Work, after: int, most: int) -> list[Task]:
    """The next entries of the oldest takeback; a task's number is how many entries are done once it has run."""
    number = await work.takebacks.going()
    now = await work.takebacks.get(number) if number is not None else None
    if now is None:
        return []
    upto = min(now.done + AT_ONCE, now.entries)
    return [Task(upto, partial(go_on, number=now.id))] if upto > after else []


async def go_on(work: Work, number: int) -> None:
    """Take the next entries back, tell those whose last one that was, and end it when nothing waits any more."""
    now = await work.takebacks.get(number)
    if now is None or now.ended:
        return
    rows = await work.takebacks.next(number, AT_ONCE)
    for entry, _ in rows:
        await _take_back(work, now, entry)
    for member in dict.fromkeys(member for _, member in rows):
        await _tell(work, number, member)
    after = await work.takebacks.get(number)
    if after and after.done == after.entries and await work.takebacks.end(number):
        await work.journal.note(after.made_by, "took-all-back", who=after.person, entries=after.done - after.left)
        name = (await work.people.get(after.person)).name
        facts: dict[str, Fact] = {"name": name, "entries": after.done - after.left, "takeback": number}
        await work.outbox.put(after.made_by, Notice(News.TOOK_ALL_BACK, facts))


async def _take_back(work: Work, takeback: Takeback, number: int) -> None:
    """One entry, unless it is back already or whose it was has been forgotten."""
    entry = await work.ledger.written(number)
    if entry is None or entry.reversed or not await _is_known(work, entry):
        return await work.takebacks.mark(number, "left")
    account = await write_off(work, await work.ledger.of_account(entry.account))
    try:
        act = await decide(work, account, entry, Because.MISTAKE)
    except Refusal:
        return await work.takebacks.mark(number, "left")
    await work.ledger.write(act, Doer(takeback.made_by, entry.place))
    for voucher in act.cancelled:
        await work.vouchers.cancel(voucher)
    await work.disputes.close(entry.id, DisputeState.UPHELD, takeback.made_by)
    units = -next(one.units for one in act.entries if one.reverses == entry.id)
    return await work.takebacks.mark(number, "back", units, len(act.cancelled))


async def _is_known(work: Work, entry: Written) -> bool:
    return (await work.members.get(await work.ledger.member_of(entry.account))).person is not None


async def _tell(work: Work, takeback: int, number: int) -> None:
    """What was taken off their cards and what is missing there now, once nothing of theirs waits any more."""
    share = await work.takebacks.share(takeback, number)
    if share.waiting or not (share.stamps or share.points or share.vouchers):
        return
    member = await work.members.get(number)
    owed = {"owed_stamps": 0, "owed_points": 0}
    for programme in await work.programme.all():
        account = await work.ledger.peek(number, programme.id)
        owed["owed_points" if isinstance(programme, Points) else "owed_stamps"] += account.deficit
    taken = {"stamps": share.stamps, "points": share.points, "vouchers": share.vouchers}
    await tell(work, member, Notice(News.TAKEN_BACK, {**taken, **owed}))
