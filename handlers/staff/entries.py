"""A member's latest entries, for whoever may correct them; and the way for staff to ask the owner to."""

from handlers.knock import Caller, Views
from handlers.staff.earn import about
from handlers.staff.reversal import deed_of, entry_of, facts_of
from handlers.staff.scan import panel
from loyalty.ledger import Written
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.reversal import check_refund, goes_back
from screens.staff.entries import Asked, Entries, Line
from storage.taps import Tap
from storage.work import Work

_MOST = 8


async def entries(work: Work, caller: Caller) -> Views:
    """[Entries] on the panel: the last eight, each to be looked at and taken back."""
    tap = await _panel(work, caller)
    member = await work.members.get(about(tap, "member"))
    lines = [
        Line(await deed_of(work, one), one.reversed, _may(caller, one), one.returned)
        for one in await _latest(work, member.id)
    ]
    return Entries(tap.nonce, member.name, tuple(lines))


async def _latest(work: Work, member: int) -> list[Written]:
    """The latest deeds of every programme together, newest first."""
    found: list[Written] = []
    for programme in await work.programme.all():
        account = await work.ledger.peek(member, programme.id)
        found += await work.ledger.deeds(account.id, _MOST)
    return sorted(found, key=lambda one: one.id, reverse=True)[:_MOST]


async def panel_again(work: Work, caller: Caller) -> Views:
    """[Back] from there."""
    tap = await _panel(work, caller)
    return await panel(work, caller, await work.members.get(about(tap, "member")))


async def _panel(work: Work, caller: Caller) -> Tap:
    """The caller's panel, spent or not: looking writes nothing."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None:
        raise Refusal(Why.BUTTON_OLD)
    return tap


def _may(caller: Caller, entry: Written) -> bool:
    return goes_back(entry) and not entry.reversed and is_theirs(caller, entry)


def is_theirs(caller: Caller, entry: Written) -> bool:
    """A manager corrects what was recorded at their own place; the owner corrects everything."""
    return caller.is_owner or entry.place == caller.staff().place


async def ask_owner(work: Work, caller: Caller) -> Views:
    """[Ask the owner] below a refused undo: once an entry, and only about one's own."""
    entry = await entry_of(work, caller.number(0))
    if entry.actor != caller.person.id:
        raise Refusal(Why.UNDO_NOT_YOURS)
    check_refund(entry)
    owner = await work.team.owner()
    if owner is not None and await work.disputes.ask_correction(entry.id, caller.person.id):
        await work.journal.note(caller.person.id, "asked-owner", entry=entry.id)
        await work.outbox.put(owner, Notice(News.CORRECTION_ASKED, await facts_of(work, entry)))
    return Asked()
