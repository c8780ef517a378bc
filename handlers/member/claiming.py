"""Claiming: somebody of an owner's file turns out to be a member, and what they had comes over to their card, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from handlers.facts import tell
from handlers.jobs.expiry import CLOCK, write_off
from handlers.staff.issuing import issue_vouchers
from loyalty.exchange import Imported
from loyalty.expiry import end_of_days
from loyalty.gathering import Change, Outcome, decide, opening
from loyalty.member import Member
from loyalty.notices import News, Notice
from loyalty.programme import Points, Programme
from screens.member.earlier import Came
from storage.session import ms_or_none
from storage.work import Work


@dataclass(frozen=True)
class Claimed:
    """What came over. `offers` and `language` are what the file says, None when it says nothing."""

    came: tuple[Came, ...] = ()
    offers: bool | None = None
    language: str | None = None


async def claim(work: Work, member: Member, telegram: int, phone: str | None, zone: ZoneInfo) -> Claimed | None:
    """Whoever waits under this Telegram id, or this phone of the member's own, comes over; None when nobody waits."""
    waiting = await work.exchange.of(telegram, phone)
    if not waiting:
        return None
    row = Imported(0, telegram, phone)
    (known,) = await work.exchange.known([row])
    ids = tuple(programme.id for programme in await work.programme.all())
    change = decide(row, known, ids)
    if change.outcome is Outcome.REFUSED or change.member != member.id:
        return None
    said = {one.row.offers for one in waiting} - {None}
    language = next((one.row.language for one in waiting if one.row.language), None)
    came = await bring_over(work, member, change, zone)
    return Claimed(came, all(said) if said else None, language)


async def bring_over(work: Work, member: Member, change: Change, zone: ZoneInfo) -> tuple[Came, ...]:
    """Write what a line, or whoever waited, brings to a member."""
    for gone in change.instead:
        await work.exchange.claim(gone, member.id)
    if change.birthday:
        await work.profiles.set_birthday(member.id, change.birthday)
    if change.tags:
        await work.exchange.tag(member.id, change.tags)
    programmes = await work.programme.all()
    came = [await _open(work, member, programmes[place], units, zone) for place, units in change.bring.items()]
    for place, units in change.late.items():
        came.append(await _open(work, member, programmes[place], units, zone, min(change.instead)))
    if member.person is not None:
        await work.chats.card_changed(member.person)
    return tuple(one for one in came if one)


async def _open(
    work: Work, member: Member, programme: Programme, units: int, zone: ZoneInfo, waited: int | None = None
) -> Came | None:
    """The opening entry, once an account, and once for whoever waited and turned out to be this member later."""
    account = await write_off(work, await work.ledger.account(member.id, programme.id))
    if waited is None and await work.exchange.opened(account.id):
        return None
    if isinstance(programme, Points):
        act = opening(programme, account, units, work.now, zone, waited)
        await work.ledger.write(act, CLOCK)
        return Came(units, act.account.balance)
    rule = await work.programme.stamps_for(account, programme)
    act = opening(rule, account, units, work.now, zone, waited)
    entries = await work.ledger.write(act, CLOCK)
    rule = rule.later(act.account.lap - account.lap)
    lapse = end_of_days(work.now, rule.voucher_days, zone)
    issued = await issue_vouchers(work, act, member, entries, lapse)
    return Came(units, act.account.balance, rule.goal, tuple(issued), ms_or_none(lapse))


async def tell_came(work: Work, member: Member, came: tuple[Came, ...]) -> None:
    """The receipts of what came over while its member was not there, and of each voucher it reached."""
    for one in came:
        await tell(work, member, Notice(News.CAME_OVER, one.facts()))
        await tell_issued(work, member, (one,))


async def tell_issued(work: Work, member: Member, came: tuple[Came, ...]) -> None:
    """The vouchers alone, for whoever sees the rest on the screen they asked for."""
    for one in came:
        for title in one.issued:
            facts: Mapping[str, str | int | None] = {"reward": title, "lapse": one.lapse}
            await tell(work, member, Notice(News.VOUCHER_ISSUED, dict(facts)))
