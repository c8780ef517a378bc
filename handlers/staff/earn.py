"""Earning: staff tap +1, +2 or +3 on a member's panel."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from handlers.facts import stands, tell
from handlers.jobs.expiry import write_off
from handlers.knock import Caller, Views
from handlers.member.referral import thank
from handlers.staff.issuing import issue_vouchers
from handlers.staff.scan import refuse_own
from handlers.staff.special import times_today
from loyalty.accrual import Act, accrue, granted
from loyalty.expiry import end_of_days, local_day
from loyalty.ledger import FILLED
from loyalty.member import Member
from loyalty.notices import Fact, News, Notice
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from screens.staff.panel import Given
from storage.ledger import Doer
from storage.session import ms_or_none
from storage.taps import Tap
from storage.work import Work


async def earn(work: Work, caller: Caller) -> Views:
    """[+n]: once per panel."""
    return await _earn(work, caller, confirmed=False)


async def earn_again(work: Work, caller: Caller) -> Views:
    """[Another purchase]: staff confirm that the minimum interval does not matter here."""
    return await _earn(work, caller, confirmed=True)


async def _earn(work: Work, caller: Caller, *, confirmed: bool) -> Views:
    tap = await held(work, caller)
    if tap.answer is not None:
        return Given(**{**tap.answer, "issued": tuple(tap.answer["issued"])})
    member = await work.members.get(about(tap, "member"))
    refuse_own(caller, member)
    given = await _give(work, caller, member, tap, confirmed=confirmed)
    await work.taps.spend(tap.nonce, caller.knock.data, asdict(given))
    return given


async def held(work: Work, caller: Caller) -> Tap:
    """The caller's screen: unspent, or spent by this very button; any other button comes too late."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None:
        raise Refusal(Why.BUTTON_OLD)
    if tap.answer is not None and tap.button != caller.knock.data:
        raise Refusal(Why.ALREADY_COUNTED, entry=tap.answer["entry"])
    return tap


def about(tap: Tap, fact: str) -> Any:
    """What the screen was about; a button moved onto a screen of another kind was never ours."""
    if fact not in tap.facts:
        raise Refusal(Why.BUTTON_OLD)
    return tap.facts[fact]


async def _give(work: Work, caller: Caller, member: Member, tap: Tap, *, confirmed: bool) -> Given:
    stamps_now = await work.programme.stamps_or_none()
    if stamps_now is None:
        raise Refusal(Why.BUTTON_OLD)
    account = await write_off(work, await work.ledger.account(member.id, stamps_now.id))
    programme = await work.programme.stamps_for(account, stamps_now)
    asked = caller.number(1)
    times = await times_today(work, caller)
    recent = await work.ledger.recent(account.id, local_day(work.now, caller.zone))
    try:
        stamps = granted(programme, asked, recent, work.now, confirmed=confirmed, times=times)
    except Refusal as refusal:
        raise Refusal(refusal.code, **refusal.facts, nonce=tap.nonce, stamps=asked) from refusal
    act = accrue(programme, account, stamps, f"tap:{tap.nonce}", work.now, caller.zone)
    entries = await work.ledger.write(act, Doer(caller.person.id, caller.staff().place))
    programme = programme.later(act.account.lap - account.lap)  # from here on it is about the card as it is now
    lapse = end_of_days(work.now, programme.voucher_days, caller.zone)
    issued = await issue_vouchers(work, act, member, entries, lapse)
    given = Given(
        entry=entries[0],
        name=member.name,
        stamps=stamps,
        balance=act.account.balance,
        goal=programme.goal,
        issued=tuple(issued),
        cut=asked * times - stamps,
        times=times,
        panel=tap.nonce if await work.programme.points_or_none() else "",
    )
    await _tell(work, programme, act, member, given, lapse)
    await thank(work, caller, member, given.entry)
    return given


async def _tell(work: Work, programme: Stamps, act: Act, member: Member, given: Given, lapse: datetime | None) -> None:
    """The receipts: what was given, and each voucher it issued, with when it lapses."""
    now = await stands(work, programme, act.account)
    facts: dict[str, Fact] = {
        "stamps": given.stamps,
        "filled": sum(1 for entry in act.entries if entry.reason == FILLED),
        "balance": now.balance,
        "goal": now.goal,
        "missing": now.missing,
        "reward": now.reward,
        "entry": given.entry,
    }
    await tell(work, member, Notice(News.EARNED, facts))
    for title in given.issued:
        await tell(work, member, Notice(News.VOUCHER_ISSUED, {"reward": title, "lapse": ms_or_none(lapse)}))
