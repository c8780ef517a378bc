"""Adjustment: the owner adds or takes stamps by hand, with a reason the member reads."""

from handlers.facts import tell
from handlers.jobs.expiry import write_off
from handlers.knock import Caller, Views, nonce
from handlers.owner.refund import leave
from handlers.staff.earn import about
from handlers.staff.issuing import issue_vouchers
from handlers.staff.reversal import tell_corrected
from handlers.staff.scan import refuse_own
from loyalty.adjustment import Wanted, adjust, read_adjustment
from loyalty.expiry import end_of_days
from loyalty.ledger import Kind
from loyalty.member import Member
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Because
from screens.owner.adjustment import AdjustAsked, Adjusted
from storage.ledger import Doer
from storage.session import ms_or_none
from storage.work import Work

ADJUST = "adjust"


async def ask(work: Work, caller: Caller) -> Views:
    """[Adjust] on the panel: opens the form. Its number is the key of what will be written."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None:
        raise Refusal(Why.BUTTON_OLD)
    member = await work.members.get(about(tap, "member"))
    programme = await work.programme.stamps()
    account = await work.ledger.peek(member.id, programme.id)
    await work.drafts.begin(caller.person.id, ADJUST, {"member": member.id, "nonce": nonce()})
    return AdjustAsked(member.name, account.balance, programme.goal)


async def adjusted(work: Work, caller: Caller) -> Views:
    """The form's answer: how many, and why."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        if not caller.is_owner:
            raise Refusal(Why.NOT_OWNER)
        member = await _still_here(work, int(draft.facts["member"]))
        refuse_own(caller, member)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    wanted = read_adjustment(caller.knock.text)
    answer = await _write(work, caller, member, wanted, f"draft:{draft.facts['nonce']}")
    await work.drafts.leave(caller.person.id)
    return answer


async def _still_here(work: Work, member: int) -> Member:
    try:
        return await work.members.get(member)
    except LookupError as gone:
        raise Refusal(Why.CARD_UNKNOWN) from gone


async def _write(work: Work, caller: Caller, member: Member, wanted: Wanted, key: str) -> Adjusted:
    programme = await work.programme.stamps()
    account = await write_off(work, await work.ledger.account(member.id, programme.id))
    act = adjust(programme, account, wanted.units, key, work.now, caller.zone)
    entries = await work.ledger.write(act, Doer(caller.person.id, caller.staff().place))
    entry = entries[[one.kind for one in act.entries].index(Kind.ADJUSTMENT)]
    await work.disputes.remark(entry, wanted.reason)
    await work.journal.note(caller.person.id, "adjusted", entry=entry)
    what = "added" if wanted.units > 0 else "stamps"
    await tell_corrected(work, member, act.account, what, Because.SAID, units=wanted.units, said=wanted.reason)
    lapse = end_of_days(work.now, programme.voucher_days, caller.zone)
    issued = await issue_vouchers(work, act, member, entries, lapse)
    for title in issued:
        await tell(work, member, Notice(News.VOUCHER_ISSUED, {"reward": title, "lapse": ms_or_none(lapse)}))
    return Adjusted(member.name, wanted.units, wanted.reason, act.account.balance, programme.goal, tuple(issued))
