"""Undo: staff take back a slip of their own finger, within fifteen minutes."""

from handlers.facts import stands, tell
from handlers.knock import Caller, Views
from loyalty.accrual import Act
from loyalty.ledger import Kind, Written
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.reversal import check_undo, undo_accrual, undo_redemption
from screens.staff.panel import UndoAsked, Undone
from storage.ledger import Doer
from storage.work import Work


async def latest(work: Work, caller: Caller) -> Views:
    """`/undo`: the latest entry, asked once."""
    entry = await work.ledger.last_of(caller.person.id)
    if entry is None:
        raise Refusal(Why.UNDO_NOTHING)
    check_undo(entry, caller.person.id, work.now)
    member = await work.members.get(await work.ledger.member_of(entry.account))
    return UndoAsked(entry.id, member.name, entry.units, await _title(work, entry))


async def undo(work: Work, caller: Caller) -> Views:
    """[Undo] of one entry; tapped again it says the same again."""
    entry = await work.ledger.written(caller.number(0))
    if entry is None:
        raise Refusal(Why.BUTTON_OLD)
    again = entry.reversed and entry.actor == caller.person.id
    if not again:
        check_undo(entry, caller.person.id, work.now)
        await _reverse(work, caller, entry)
    return await _undone(work, entry)


async def _reverse(work: Work, caller: Caller, entry: Written) -> None:
    account = await work.ledger.of_account(entry.account)
    if entry.kind is Kind.ACCRUAL:
        fills = await work.ledger.fills(account.id, entry.id)
        act = undo_accrual(account, entry, fills, await work.vouchers.claims(account.id), work.now)
    else:
        act = undo_redemption(account, entry)
        await work.vouchers.hand_back(int(entry.facts["voucher"] or 0))
    await work.ledger.write(act, Doer(caller.person.id, caller.staff().place))
    for voucher in act.cancelled:
        await work.vouchers.cancel(voucher)
    await _tell(work, act, entry)


async def _tell(work: Work, act: Act, entry: Written) -> None:
    member = await work.members.get(await work.ledger.member_of(entry.account))
    now = await stands(work, await work.programme.stamps(), act.account)
    facts = {
        "why": "stamps" if entry.units else "reward",
        "stamps": entry.units,
        "reward": await _title(work, entry),
        "balance": now.balance,
        "goal": now.goal,
    }
    await tell(work, member, Notice(News.CORRECTED, facts))


async def _undone(work: Work, entry: Written) -> Undone:
    member = await work.members.get(await work.ledger.member_of(entry.account))
    programme = await work.programme.stamps()
    account = await work.ledger.peek(member.id, programme.id)
    return Undone(member.name, account.balance, programme.goal, await _title(work, entry))


async def _title(work: Work, entry: Written) -> str:
    voucher = await work.vouchers.get(int(entry.facts.get("voucher") or 0))
    return voucher.title if voucher else ""
