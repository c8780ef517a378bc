"""Adjustment: the owner adds or takes stamps or points by hand, with a reason the member reads."""

from dataclasses import dataclass

from handlers.facts import tell
from handlers.jobs.expiry import write_off
from handlers.knock import Caller, Views, nonce
from handlers.owner.refund import leave
from handlers.staff.earn import about
from handlers.staff.issuing import issue_vouchers
from handlers.staff.reversal import tell_corrected, tell_points_corrected
from handlers.staff.scan import refuse_own
from loyalty.accrual import Act
from loyalty.adjustment import Wanted, adjust, adjust_points, read_adjustment
from loyalty.expiry import end_of_days
from loyalty.ledger import Account, Kind
from loyalty.member import Member
from loyalty.notices import News, Notice
from loyalty.programme import Points, Programme, Stamps
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Because
from screens.owner.adjustment import AdjustAsked, Adjusted, AdjustPointsAsked, AdjustWhich, PointsAdjusted
from storage.ledger import Doer
from storage.session import ms_or_none
from storage.taps import Tap
from storage.work import Work

ADJUST = "adjust"


@dataclass(frozen=True)
class _Change:
    """What is about to be changed, and the key under which it is written."""

    member: Member
    account: Account
    wanted: Wanted
    key: str


async def ask(work: Work, caller: Caller) -> Views:
    """[Adjust] on the panel: opens the form; where there are stamps and points, asks first which of them."""
    tap, member = await _panel(work, caller)
    programmes = await work.programme.all()
    if len(programmes) > 1:
        return AdjustWhich(tap.nonce, member.name, tuple((one.id, isinstance(one, Points)) for one in programmes))
    return await _begin(work, caller, member, programmes[0])


async def ask_in(work: Work, caller: Caller) -> Views:
    """[Stamps] or [Points]: opens the form."""
    _, member = await _panel(work, caller)
    chosen = caller.number(1)
    programme = next((one for one in await work.programme.all() if one.id == chosen), None)
    if programme is None:
        raise Refusal(Why.BUTTON_OLD)
    return await _begin(work, caller, member, programme)


async def _panel(work: Work, caller: Caller) -> tuple[Tap, Member]:
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None:
        raise Refusal(Why.BUTTON_OLD)
    return tap, await work.members.get(about(tap, "member"))


async def _begin(work: Work, caller: Caller, member: Member, programme: Programme) -> Views:
    """The form's number is the key of what will be written."""
    account = await work.ledger.peek(member.id, programme.id)
    form = {"member": member.id, "programme": programme.id, "nonce": nonce()}
    await work.drafts.begin(caller.person.id, ADJUST, form)
    if isinstance(programme, Points):
        return AdjustPointsAsked(member.name, account.balance)
    return AdjustAsked(member.name, account.balance, (await work.programme.stamps_for(account)).goal)


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
    programme = await work.programme.get(int(draft.facts["programme"]))
    wanted = read_adjustment(caller.knock.text, programme)
    account = await write_off(work, await work.ledger.account(member.id, programme.id))
    change = _Change(member, account, wanted, f"draft:{draft.facts['nonce']}")
    answer = await _change(work, caller, programme, change)
    await work.drafts.leave(caller.person.id)
    return answer


async def _still_here(work: Work, member: int) -> Member:
    try:
        return await work.members.get(member)
    except LookupError as gone:
        raise Refusal(Why.CARD_UNKNOWN) from gone


async def _change(work: Work, caller: Caller, programme: Programme, change: _Change) -> Views:
    if isinstance(programme, Points):
        return await _change_points(work, caller, programme, change)
    return await _change_stamps(work, caller, await work.programme.stamps_for(change.account), change)


async def _change_stamps(work: Work, caller: Caller, programme: Stamps, change: _Change) -> Views:
    member, wanted = change.member, change.wanted
    act = adjust(programme, change.account, wanted.units, change.key, work.now, caller.zone)
    entries = await _keep(work, caller, act, wanted)
    what = "added" if wanted.units > 0 else "stamps"
    await tell_corrected(work, member, act.account, what, Because.SAID, units=wanted.units, said=wanted.reason)
    programme = programme.later(act.account.lap - change.account.lap)
    lapse = end_of_days(work.now, programme.voucher_days, caller.zone)
    issued = await issue_vouchers(work, act, member, entries, lapse)
    for title in issued:
        await tell(work, member, Notice(News.VOUCHER_ISSUED, {"reward": title, "lapse": ms_or_none(lapse)}))
    return Adjusted(member.name, wanted.units, wanted.reason, act.account.balance, programme.goal, tuple(issued))


async def _change_points(work: Work, caller: Caller, programme: Points, change: _Change) -> Views:
    member, wanted = change.member, change.wanted
    act = adjust_points(programme, change.account, wanted.units, change.key, work.now, caller.zone)
    await _keep(work, caller, act, wanted)
    what = "added" if wanted.units > 0 else "points"
    why = Because.SAID
    await tell_points_corrected(work, member, act.account, what, why, units=wanted.units, said=wanted.reason)
    return PointsAdjusted(member.name, wanted.units, wanted.reason, act.account.balance)


async def _keep(work: Work, caller: Caller, act: Act, wanted: Wanted) -> list[int]:
    """Write the entries, the reason beside them, and a line in the journal."""
    entries = await work.ledger.write(act, Doer(caller.person.id, caller.staff().place))
    entry = entries[[one.kind for one in act.entries].index(Kind.ADJUSTMENT)]
    await work.disputes.remark(entry, wanted.reason)
    await work.journal.note(caller.person.id, "adjusted", entry=entry)
    return entries
