"""Undo: staff take back a slip of their own finger, within fifteen minutes."""

import contextlib

from handlers.knock import Caller, Views
from handlers.staff.reversal import deed_of, entry_of, reverse, undone
from loyalty.ledger import Kind, Written
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Because, check_undo
from screens.staff.panel import UndoAsked
from storage.work import Work


async def latest(work: Work, caller: Caller) -> Views:
    """`/undo`: the latest entry, asked once."""
    entry = await work.ledger.last_of(caller.person.id)
    if entry is None:
        raise Refusal(Why.UNDO_NOTHING)
    check_undo(entry, caller.person.id, work.now)
    deed = await deed_of(work, entry)
    return UndoAsked(entry.id, deed.name, entry.units, deed.reward, deed if deed.points else None)


async def undo(work: Work, caller: Caller) -> Views:
    """[Undo] of one entry; tapped again it says the same again."""
    entry = await entry_of(work, caller.number(0))
    again = entry.reversed and entry.actor == caller.person.id
    if not again:
        check_undo(entry, caller.person.id, work.now)
        await reverse(work, caller, entry, Because.SLIP)
        await _take_thanks_back(work, caller, entry)
    return await undone(work, entry)


async def _take_thanks_back(work: Work, caller: Caller, visit: Written) -> None:
    """An invited friend's first visit that was none is thanked for no more, unless the thanks are spent already."""
    friend = await work.ledger.member_of(visit.account)
    if visit.kind is not Kind.ACCRUAL or not await work.referrals.first_visit(friend, visit.id):
        return
    for thanks in await work.referrals.thanks(friend):
        if not thanks.back:
            with contextlib.suppress(Refusal):
                await reverse(work, caller, await entry_of(work, thanks.entry), Because.SLIP)
