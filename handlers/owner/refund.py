"""Refund: a manager at their own place, or the owner, takes an entry of any age back, with a reason."""

from handlers.knock import Caller, Views
from handlers.staff.entries import is_theirs
from handlers.staff.reversal import deed_of, entry_of, member_of, reverse, undone
from loyalty.adjustment import read_reason
from loyalty.ledger import REFUND, Kind, Written
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Because, check_refund
from loyalty.team import Role
from screens.owner.refund import ReasonAsked, RefundAsked
from screens.refusals import Refused
from storage.work import Work

REFUND_REASON = "refund-reason"
CHOICES = {Because.RETURNED, Because.MISTAKE}


async def ask(work: Work, caller: Caller) -> Views:
    """[Reverse it]: which entry, and why."""
    entry = await mine(work, caller, caller.number(0))
    check_refund(entry)
    return RefundAsked(await deed_of(work, entry))


async def refund(work: Work, caller: Caller) -> Views:
    """A reason of the two: done; tapped again it says the same again."""
    entry = await mine(work, caller, caller.number(0))
    because = caller.argument(1)
    if because not in CHOICES:
        raise Refusal(Why.BUTTON_OLD)
    return await take_back(work, caller, entry, Because(because))


async def other(work: Work, caller: Caller) -> Views:
    """[Another reason]: opens the form."""
    entry = await mine(work, caller, caller.number(0))
    check_refund(entry)
    await work.drafts.begin(caller.person.id, REFUND_REASON, {"entry": entry.id})
    return ReasonAsked(await deed_of(work, entry))


async def reason(work: Work, caller: Caller) -> Views:
    """The form's answer."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        entry = await mine(work, caller, int(draft.facts["entry"]))
        check_refund(entry)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    said = read_reason(caller.knock.text)
    await work.drafts.leave(caller.person.id)
    return await take_back(work, caller, entry, Because.SAID, said)


async def leave(work: Work, caller: Caller, refusal: Refusal) -> Refused:
    """A form that leads nowhere any more: said so, and left, so that the next words are not taken for its answer."""
    await work.drafts.leave(caller.person.id)
    return Refused(refusal.code, refusal.facts, caller.role, caller.member is not None)


async def take_back(work: Work, caller: Caller, entry: Written, because: Because, said: str = "") -> Views:
    """Refund an entry, unless this very caller has done so before."""
    again = await work.ledger.reversal_of(entry.id)
    if again is None or again.reason != REFUND or again.actor != caller.person.id:
        check_refund(entry)
        await _refuse_own(work, caller, entry)
        await reverse(work, caller, entry, because, said)
    return await undone(work, entry)


async def mine(work: Work, caller: Caller, number: int) -> Written:
    """The entry, for whoever may correct it at this moment: a form may have been open since before."""
    if caller.post is None or not caller.post.may(Role.MANAGER):
        raise Refusal(Why.NOT_MANAGER)
    entry = await entry_of(work, number)
    if not is_theirs(caller, entry):
        raise Refusal(Why.NOT_YOUR_PLACE)
    return entry


async def _refuse_own(work: Work, caller: Caller, entry: Written) -> None:
    """Stamps may be taken off one's own card, but nobody hands a used reward back to themself."""
    member = await member_of(work, entry)
    if entry.kind is Kind.REDEMPTION and member.person == caller.person.id:
        raise Refusal(Why.OWN_CARD)
