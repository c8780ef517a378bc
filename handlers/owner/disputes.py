"""Disputes at the owner's desk: take the entry back, or explain it; either way the member is answered.

A manager sees those of their own place, and answers by taking the entry back as any other of that place.
"""

from handlers.facts import tell
from handlers.knock import Caller, Views
from handlers.owner.refund import leave, take_back
from handlers.staff.entries import is_theirs
from handlers.staff.reversal import deed_of, entry_of, facts_of, member_of
from loyalty.adjustment import read_reason
from loyalty.disputes import DisputeState, check_open
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Because
from screens.owner.disputes import Disputes, DisputeShown, ExplainAsked, Explained
from storage.work import Work

EXPLAIN = "explain"
_MOST = 8


async def waiting(work: Work, caller: Caller) -> Views:
    """[Disputes]: what waits for an answer, whoever has waited longest first."""
    place = _place(caller)
    lines = [await deed_of(work, await entry_of(work, one.entry)) for one in await work.disputes.oldest(_MOST, place)]
    more = await work.disputes.waiting(place) - len(lines)
    return Disputes(tuple(lines), more, role=caller.staff().role.value)


async def look(work: Work, caller: Caller) -> Views:
    """One of them."""
    dispute = check_open(await work.disputes.of_entry(caller.number(0)))
    entry = await entry_of(work, dispute.entry)
    if not is_theirs(caller, entry):
        raise Refusal(Why.NOT_YOUR_PLACE)
    return DisputeShown(await deed_of(work, entry), owner=caller.is_owner)


def _place(caller: Caller) -> int | None:
    return None if caller.is_owner else caller.staff().place


async def uphold(work: Work, caller: Caller) -> Views:
    """[Reverse it] on a dispute: the entry is taken back, which closes it; tapped again it says the same again."""
    dispute = await work.disputes.of_entry(caller.number(0))
    if dispute is None or dispute.state is not DisputeState.UPHELD or dispute.closed_by != caller.person.id:
        check_open(dispute)
    return await take_back(work, caller, await entry_of(work, caller.number(0)), Because.NOT_ME)


async def explain(work: Work, caller: Caller) -> Views:
    """[Explain]: opens the form."""
    dispute = check_open(await work.disputes.of_entry(caller.number(0)))
    await work.drafts.begin(caller.person.id, EXPLAIN, {"entry": dispute.entry})
    return ExplainAsked(await deed_of(work, await entry_of(work, dispute.entry)))


async def explained(work: Work, caller: Caller) -> Views:
    """The form's answer: the member reads it word for word, and what was frozen can be used again."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        if not caller.is_owner:
            raise Refusal(Why.NOT_OWNER)
        dispute = check_open(await work.disputes.of_entry(int(draft.facts["entry"])))
        entry = await entry_of(work, dispute.entry)
        member = await member_of(work, entry)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    said = read_reason(caller.knock.text)
    await work.drafts.leave(caller.person.id)
    await work.disputes.close(entry.id, DisputeState.EXPLAINED, caller.person.id, said)
    await work.journal.note(caller.person.id, "explained", entry=entry.id)
    await tell(work, member, Notice(News.EXPLAINED, {**await facts_of(work, entry), "said": said}))
    return Explained(member.name, said, entry.units > 0)
