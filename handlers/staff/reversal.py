"""Taking an entry back, for whatever reason: its vouchers, a dispute about it, and what people are told."""

from handlers.facts import stands, tell
from handlers.jobs.expiry import write_off
from handlers.knock import Caller
from loyalty.accrual import Act
from loyalty.disputes import DisputeState
from loyalty.ledger import Account, Kind, Written
from loyalty.member import Member
from loyalty.notices import Fact, News, Notice
from loyalty.points import refund_points, undo_points
from loyalty.programme import Points
from loyalty.refusals import Refusal, Why
from loyalty.reversal import (
    Because,
    born_units,
    is_orphan,
    refund_accrual,
    refund_redemption,
    undo_accrual,
    undo_redemption,
)
from loyalty.vouchers import VoucherState
from screens.entries import Deed
from screens.staff.panel import Undone
from storage.ledger import Doer
from storage.session import ms
from storage.work import Work


async def reverse(work: Work, caller: Caller, entry: Written, because: Because, said: str = "") -> None:
    """Take an entry back; whether the caller may has been checked. A slip is an undo, all else a refund.

    The key is the entry's own, so that nothing is ever taken back twice.
    """
    account = await write_off(work, await work.ledger.of_account(entry.account))
    act = await decide(work, account, entry, because)
    written = await work.ledger.write(act, Doer(caller.person.id, caller.staff().place))
    for voucher in act.cancelled:
        await work.vouchers.cancel(voucher)
    if entry.kind is Kind.REDEMPTION:
        await _hand_back(work, entry, act.account)
    bill = int(entry.facts.get("redemption") or 0)
    if bill and because is not Because.SLIP:
        await _give_back_what_paid(work, caller, bill, because, said)
    if said:
        place = [one.reverses for one in act.entries].index(entry.id)
        await work.disputes.remark(written[place], said)
    await work.disputes.close(entry.id, DisputeState.UPHELD, caller.person.id)
    await work.journal.note(caller.person.id, "reversed", entry=entry.id, because=because.value)
    await _tell(work, caller, act, entry, because, said)


async def decide(work: Work, account: Account, entry: Written, because: Because) -> Act:
    """What taking an entry back writes; nothing is written yet. `account` has nothing lapsed on it."""
    slip = because is Because.SLIP
    account = await work.ledger.with_lots_of(account, [entry])
    if entry.kind is Kind.REDEMPTION:
        return (undo_redemption if slip else refund_redemption)(account, entry, work.now)
    if entry.exact is not None:
        if slip:
            return undo_points(account, entry, work.now)
        return refund_points(account, entry, work.now, await lapse_of(work, entry))
    # Every card that is opened gives back a stamp or more, so no more of them are needed than stamps are missing.
    fills = await work.ledger.fills(account.id, 0, born_units(entry) + account.deficit)
    account = await work.ledger.with_lots_of(account, fills)
    # The way back ends, at the furthest, at the card that the oldest of them filled.
    claims = await work.vouchers.claims(account.id, account.lap - len(fills), [entry.id, *(fill.id for fill in fills)])
    if slip:
        return undo_accrual(account, entry, fills, claims, work.now)
    return refund_accrual(account, entry, fills, claims, work.now, await lapse_of(work, entry))


async def lapse_of(work: Work, entry: Written) -> Written | None:
    """The standing entry that wrote this one's lot off."""
    return await work.ledger.lapse_of(entry.account, entry.lot.number) if entry.lot else None


async def _give_back_what_paid(work: Work, caller: Caller, redemption: int, because: Because, said: str) -> None:
    """A reward that was used on a bill goes back with the whole bill, unless it has gone back by itself."""
    entry = await work.ledger.written(redemption)
    if entry and not entry.reversed:
        await reverse(work, caller, entry, because, said)


async def _hand_back(work: Work, entry: Written, account: Account) -> None:
    """The voucher waits again, unless the stamps that gave it were taken back while it was used.

    A reward of the catalogue has no voucher: what it cost is given back already, and it is there for the next one.
    """
    if entry.units:
        await work.catalogue.put_back(int(entry.facts.get("reward") or 0))
        return
    voucher = int(entry.facts["voucher"] or 0)
    await work.vouchers.hand_back(voucher)
    claim = await work.vouchers.claim(voucher)
    issuer = await work.ledger.written(claim.issued_by)
    if issuer and is_orphan(claim.place, issuer.reversed, account):
        await work.vouchers.cancel(voucher)


async def _tell(work: Work, caller: Caller, act: Act, entry: Written, because: Because, said: str) -> None:
    """The member hears what and why; whoever made the entry, when it was another, only that it was taken back."""
    member = await member_of(work, entry)
    waits, reward = await _voucher(work, entry)
    what = "stamps" if entry.kind is not Kind.REDEMPTION else "reward" if waits else "gone"
    if isinstance(await work.programme.of_account(entry.account), Points):
        what = "reward" if entry.kind is Kind.REDEMPTION else "points"
        change = next(one.units for one in act.entries if one.reverses == entry.id)
        await tell_points_corrected(work, member, act.account, what, because, units=change, reward=reward, said=said)
    else:
        await tell_corrected(work, member, act.account, what, because, units=entry.units, reward=reward, said=said)
    if entry.actor is not None and entry.actor != caller.person.id and await work.team.post(entry.actor):
        facts = await facts_of(work, entry)
        await work.outbox.put(entry.actor, Notice(News.ENTRY_REVERSED, facts))


async def tell_corrected(
    work: Work,
    member: Member,
    account: Account,
    what: str,
    because: Because,
    *,
    units: int,
    reward: str = "",
    said: str = "",
) -> None:
    """Tell the member what was put right and why, and where the card stands after it."""
    now = await stands(work, await work.programme.stamps_for(account), account)
    facts: dict[str, Fact] = {
        "what": what,
        "why": because.value,
        "said": said,
        "stamps": abs(units),
        "reward": reward,
        "balance": now.balance,
        "goal": now.goal,
        "deficit": account.deficit,
    }
    await tell(work, member, Notice(News.CORRECTED, facts))


async def tell_points_corrected(
    work: Work,
    member: Member,
    account: Account,
    what: str,
    because: Because,
    *,
    units: int,
    reward: str = "",
    said: str = "",
    bill: int = 0,
) -> None:
    """The same for points. `units` is the change, signed; `bill` the part of a bill that was returned."""
    facts: dict[str, Fact] = {
        "what": what,
        "why": "none" if what == "part" and because is Because.RETURNED else because.value,
        "said": said,
        "units": units,
        "reward": reward,
        "balance": max(0, account.balance),
        "deficit": account.deficit,
        "bill": bill,
    }
    await tell(work, member, Notice(News.CORRECTED_POINTS, facts))


# ── entries as screens and notices tell of them ───────────────────────────────────────────────────────────────────────


async def entry_of(work: Work, number: int) -> Written:
    """The entry a button names; a button that names none was never ours."""
    entry = await work.ledger.written(number)
    if entry is None:
        raise Refusal(Why.BUTTON_OLD)
    return entry


async def member_of(work: Work, entry: Written) -> Member:
    """Whose entry it is; nameless, and told nothing, when they had everything about them deleted."""
    return await work.members.get(await work.ledger.member_of(entry.account))


async def undone(work: Work, entry: Written) -> Undone:
    """What staff see after an entry was taken back."""
    member = await member_of(work, entry)
    programme = await work.programme.of_account(entry.account)
    account = await work.ledger.peek(member.id, programme.id)
    if isinstance(programme, Points):
        return Undone(member.name, account.balance, 0, points=True)
    waits, reward = await _voucher(work, entry)
    goal = (await work.programme.stamps_for(account, programme)).goal
    return Undone(member.name, account.balance, goal, reward if waits else "")


async def deed_of(work: Work, entry: Written) -> Deed:
    """An entry with the names it speaks of."""
    member = await member_of(work, entry)
    actor = await work.people.get(entry.actor) if entry.actor is not None else None
    _, reward = await _voucher(work, entry)
    place = dict(await work.programme.places()).get(entry.place or 0) or (await work.programme.business()).name
    return Deed(
        entry.id,
        member.name,
        entry.units,
        reward,
        entry.at,
        actor.name if actor else "",
        place,
        points=isinstance(await work.programme.of_account(entry.account), Points),
        bill=entry.amount,
    )


async def facts_of(work: Work, entry: Written) -> dict[str, Fact]:
    """The same as a notice carries it."""
    deed = await deed_of(work, entry)
    return {
        "entry": deed.entry,
        "name": deed.name,
        "units": deed.units,
        "reward": deed.reward,
        "at": ms(deed.at),
        "staff": deed.by,
        "place": deed.place,
        "points": deed.points,
        "bill": deed.bill,
    }


async def _voucher(work: Work, entry: Written) -> tuple[bool, str]:
    """Whether the voucher an entry redeemed waits now, and the title of what it gave; "" for any other entry."""
    if entry.facts.get("title"):
        return False, str(entry.facts["title"])
    voucher = await work.vouchers.get(int(entry.facts.get("voucher") or 0))
    return (voucher.state is VoucherState.ISSUED, voucher.title) if voucher else (False, "")
