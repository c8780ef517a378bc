"""The acts of the counter as units of the tests' own: earn, redeem and undo, with the same shelves the doors use."""

from collections.abc import Awaitable, Callable

from loyalty.accrual import Act, accrue, granted
from loyalty.expiry import local_day
from loyalty.ledger import Entry, Kind
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.reversal import check_undo, undo_accrual, undo_redemption
from storage.ledger import Doer
from storage.work import Work
from tests.makers import CARD, COUNTER, ONA, VILNIUS

Unit = Callable[[Work], Awaitable[int]]


def earning(stamps: int, key: str, *, member: int = CARD, doer: Doer = COUNTER, confirmed: bool = True) -> Unit:
    """A unit that earns, issues what was reached, and tells Ona; its result is the accrual's entry."""

    async def earn(work: Work) -> int:
        programme = await work.programme.stamps()
        account = await work.ledger.account(member, programme.id)
        programme = await work.programme.stamps_for(account)
        recent = await work.ledger.recent(account.id, local_day(work.now, VILNIUS))
        given = granted(programme, stamps, recent, work.now, confirmed=confirmed)
        act = accrue(programme, account, given, key, work.now, VILNIUS)
        entries = await work.ledger.write(act, doer)
        await _issue(work, act, member, entries)
        await work.outbox.put(ONA, Notice(News.EARNED, {"stamps": given}))
        return entries[0]

    return earn


async def _issue(work: Work, act: Act, member: int, entries: list[int]) -> None:
    titles = await work.programme.titles()
    for issue in act.issued:
        await work.vouchers.issue(act.account.id, member, issue, titles[issue.reward], entries[issue.entry])


def redeeming(voucher: int, key: str, *, doer: Doer = COUNTER) -> Unit:
    """A unit that hands a voucher over; its result is the redemption's entry."""

    async def redeem(work: Work) -> int:
        found = await work.vouchers.get(voucher)
        if found is None:
            raise Refusal(Why.VOUCHER_GONE)
        account = await work.ledger.of_account(found.account)
        act = Act(account).write(Entry(Kind.REDEMPTION, 0, key, facts={"voucher": voucher}))
        entry = (await work.ledger.write(act, doer))[0]
        if not await work.vouchers.redeem(voucher, entry):
            raise Refusal(Why.VOUCHER_USED)
        await work.outbox.put(ONA, Notice(News.REDEEMED, {"voucher": voucher}))
        return entry

    return redeem


def undoing(entry: int, *, doer: Doer = COUNTER) -> Unit:
    """A unit that takes an entry back; its result is that entry."""

    async def undo(work: Work) -> int:
        target = await work.ledger.written(entry)
        if target is None:
            raise Refusal(Why.BUTTON_OLD)
        check_undo(target, doer.person or 0, work.now)
        account = await work.ledger.of_account(target.account)
        if target.kind is Kind.ACCRUAL:
            fills = await work.ledger.fills(account.id, 0)
            account = await work.ledger.with_lots_of(account, [target, *fills])
            act = undo_accrual(account, target, fills, await work.vouchers.claims(account.id), work.now)
        else:
            act = undo_redemption(account, target, work.now)
            await work.vouchers.hand_back(int(target.facts["voucher"] or 0))
        await work.ledger.write(act, doer)
        for voucher in act.cancelled:
            await work.vouchers.cancel(voucher)
        await work.outbox.put(ONA, Notice(News.CORRECTED, {"entry": entry}))
        return entry

    return undo
