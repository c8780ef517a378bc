"""Referral: a member's own link, the guest it brings, and the thanks of both when the guest first comes."""

import secrets

from handlers.facts import address, card, stands, tell
from handlers.jobs.expiry import write_off
from handlers.knock import Caller, Views
from handlers.member.joining import welcome
from handlers.staff.issuing import issue_vouchers
from loyalty.codes import fresh_referral
from loyalty.expiry import end_of_days
from loyalty.member import Member
from loyalty.notices import Fact, News, Notice
from loyalty.programme import Points
from loyalty.referral import (
    Side,
    may_be_thanked,
    month_start,
    points_for,
    thanks,
    thanks_in_points,
    thanks_key,
)
from screens.member.referral import Referral
from storage.ledger import Doer
from storage.session import ms_or_none
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """`/invite`: the link, made when it is first asked for."""
    word = await work.referrals.word(caller.membership().id, fresh_referral(secrets.token_bytes(8)))
    units = await work.referrals.units()
    link = address(caller.business, word)
    if await work.programme.stamps_or_none() is None:
        return Referral(caller.business.name, link, points=points_for(units))
    return Referral(caller.business.name, link, units)


async def opened(work: Work, caller: Caller) -> Views:
    """A referral link. A member, its own one too, sees their card; a guest is welcomed, and the first friend kept.

    A link of someone who is gone still welcomes: the guest has done nothing wrong.
    """
    if caller.member:
        return await card(work, caller.business, caller.member)
    friend = await work.referrals.whose(caller.knock.payload)
    if friend is not None:
        await work.people.came_from(caller.person.id, f"member:{friend}")
    return await welcome(work, caller, invited=friend is not None)


async def thank(work: Work, caller: Caller, friend: Member, visit: int) -> None:
    """After an accrual: when it is the first visit of someone who was invited, both are thanked.

    The thanks are nobody's own act: they have no actor, so that no [Undo] and no report of the team shows them.
    """
    inviter = await work.referrals.inviter(friend.id)
    if inviter is None or not await work.referrals.first_visit(friend.id, visit):
        return
    units = await work.referrals.units()
    given = await work.referrals.thanks(friend.id)
    if not units or any(not one.back for one in given):
        return
    turn = sum(1 for one in given if one.key.startswith(thanks_key(friend.id, Side.FRIEND, 0)))
    await _give(work, caller, friend, thanks_key(friend.id, Side.FRIEND, turn), Side.FRIEND, units)
    host = await work.members.get(inviter)
    if host.person is not None and await _in_measure(work, caller, host):
        await _give(work, caller, host, thanks_key(friend.id, Side.INVITER, turn), Side.INVITER, units)


async def _in_measure(work: Work, caller: Caller, host: Member) -> bool:
    thanked_in, *_ = await work.programme.all()
    account = await work.ledger.account(host.id, thanked_in.id)
    since = month_start(work.now, caller.zone)
    return may_be_thanked(await work.referrals.thanked_since(account.id, since))


async def _give(work: Work, caller: Caller, member: Member, key: str, side: Side, units: int) -> None:
    """In stamps where there are any, else in points."""
    programme, *_ = await work.programme.all()
    account = await write_off(work, await work.ledger.account(member.id, programme.id))
    if isinstance(programme, Points):
        given = thanks_in_points(programme, account, units, key, work.now, caller.zone)
        await work.ledger.write(given, Doer(None, caller.staff().place))
        facts: dict[str, Fact] = {
            "side": side.value,
            "points": points_for(units),
            "balance": given.account.balance,
        }
        await tell(work, member, Notice(News.REFERRAL_POINTS, facts))
        return
    programme = await work.programme.stamps_for(account, programme)
    act = thanks(programme, account, units, key, work.now, caller.zone)
    entries = await work.ledger.write(act, Doer(None, caller.staff().place))
    programme = programme.later(act.account.lap - account.lap)
    lapse = end_of_days(work.now, programme.voucher_days, caller.zone)
    issued = await issue_vouchers(work, act, member, entries, lapse)
    now = await stands(work, programme, act.account)
    told: dict[str, Fact] = {"side": side.value, "stamps": units, "balance": now.balance, "goal": now.goal}
    await tell(work, member, Notice(News.REFERRAL_THANKED, told))
    for title in issued:
        await tell(work, member, Notice(News.VOUCHER_ISSUED, {"reward": title, "lapse": ms_or_none(lapse)}))
