"""A part of a bill is returned: how much, why, and then once; whoever may refund the whole may refund a part."""

from handlers.jobs.expiry import write_off
from handlers.knock import Caller, Views
from handlers.owner.refund import CHOICES, leave, mine
from handlers.staff.reversal import deed_of, entry_of, lapse_of, member_of, tell_points_corrected
from loyalty.adjustment import read_reason
from loyalty.ledger import PART, REFUND, Account, Written
from loyalty.money import read_amount
from loyalty.points import check_part, part_of_units, refund_part
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Because, give_back_part
from screens.owner.parts import PartAsked, PartDone, PartReadings, PartReasonAsked, PartSure
from storage.ledger import Doer
from storage.work import Work

PART_FORM = "part"
PART_REASON = "part-reason"


async def ask(work: Work, caller: Caller) -> Views:
    """[A part was returned]: opens the form that asks for the amount."""
    entry = await mine(work, caller, caller.number(0))
    check_part(entry, 0)
    await work.drafts.begin(caller.person.id, PART_FORM, {"entry": entry.id})
    return PartAsked(await deed_of(work, entry), _left(entry))


async def typed(work: Work, caller: Caller) -> Views:
    """The form's answer; one that could be read in two ways is asked about."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        entry = await mine(work, caller, int(draft.facts["entry"]))
        check_part(entry, 0)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    readings = read_amount(caller.knock.text, caller.business.currency)
    if len(readings) > 1:
        return PartReadings(entry.id, entry.returned, readings)
    return await _sure(work, entry, readings[0])


async def of(work: Work, caller: Caller) -> Views:
    """One of the two readings."""
    return await _sure(work, await _as_it_was(work, caller), caller.number(2))


async def surely(work: Work, caller: Caller) -> Views:
    """A reason of the two: done; tapped again it says the same again."""
    because = caller.argument(3)
    if because not in CHOICES:
        raise Refusal(Why.BUTTON_OLD)
    entry = await mine(work, caller, caller.number(0))
    before, amount = caller.number(1), caller.number(2)
    done = await _done_before(work, caller, entry, before, amount)
    if done is not None:
        return await _answer(work, entry, amount, done.units)
    return await _write(work, caller, await _as_it_was(work, caller), amount, Because(because))


async def other(work: Work, caller: Caller) -> Views:
    """[Another reason]: opens the form that asks for it."""
    entry = await _as_it_was(work, caller)
    amount = caller.number(2)
    check_part(entry, amount)
    facts = {"entry": entry.id, "before": entry.returned, "amount": amount}
    await work.drafts.begin(caller.person.id, PART_REASON, facts)
    return PartReasonAsked(await deed_of(work, entry), amount)


async def reason(work: Work, caller: Caller) -> Views:
    """The form's answer. When something was returned in between, what it asks about is not true any more."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        entry = await mine(work, caller, int(draft.facts["entry"]))
        _refuse_changed(entry, int(draft.facts["before"]))
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    said = read_reason(caller.knock.text)
    await work.drafts.leave(caller.person.id)
    return await _write(work, caller, entry, int(draft.facts["amount"]), Because.SAID, said)


async def _as_it_was(work: Work, caller: Caller) -> Written:
    """The entry a button names, with as much of it returned as when the button was shown."""
    entry = await mine(work, caller, caller.number(0))
    _refuse_changed(entry, caller.number(1))
    return entry


def _refuse_changed(entry: Written, before: int) -> None:
    check_part(entry, 0)
    if entry.returned != before:
        raise Refusal(Why.BUTTON_OLD)


async def _done_before(work: Work, caller: Caller, entry: Written, before: int, amount: int) -> Written | None:
    """What this very button has written, when it is tapped again."""
    for key in (f"part:{entry.id}:{before}", f"refund:{entry.id}"):
        done = await work.ledger.with_key(key)
        if done and done.amount == -amount and done.actor == caller.person.id:
            return done
    return None


async def _sure(work: Work, entry: Written, amount: int) -> PartSure:
    check_part(entry, amount)
    account = await work.ledger.with_lots_of(await work.ledger.of_account(entry.account), [entry])
    act = refund_part(account, entry, amount, work.now, await lapse_of(work, entry))
    return PartSure(await deed_of(work, entry), entry.returned, amount, act.entries[-1].units)


async def _write(work: Work, caller: Caller, entry: Written, amount: int, because: Because, said: str = "") -> PartDone:
    """Write the part under its key, and tell the member what and why."""
    await work.drafts.leave(caller.person.id)
    account = await write_off(work, await work.ledger.of_account(entry.account))
    account = await work.ledger.with_lots_of(account, [entry])
    act = refund_part(account, entry, amount, work.now, await lapse_of(work, entry))
    doer = Doer(caller.person.id, caller.staff().place)
    written = await work.ledger.write(act, doer)
    if said:
        await work.disputes.remark(written[-1], said)
    after = await _give_back(work, entry, amount, act.account, doer)
    await work.journal.note(caller.person.id, "returned-part", entry=entry.id, amount=amount, because=because.value)
    units = after.balance - account.balance
    member = await member_of(work, entry)
    await tell_points_corrected(work, member, after, "part", because, units=units, said=said, bill=amount)
    return await _answer(work, await entry_of(work, entry.id), amount, units)


async def _give_back(work: Work, bill: Written, amount: int, account: Account, doer: Doer) -> Account:
    """What a reward on this bill cost comes back with it, part by part; with the last part the reward itself."""
    redemption = await work.ledger.written(int(bill.facts.get("redemption") or 0))
    if redemption is None or redemption.reversed or not redemption.units:
        return account
    units = part_of_units(bill, -redemption.units, amount, -redemption.removed)
    if units == 0:
        return account
    whole = bill.returned + amount == bill.amount
    key = f"{REFUND if whole else PART}:{redemption.id}" + ("" if whole else f":{bill.returned}")
    account = await work.ledger.with_lots_of(await work.ledger.of_account(account.id), [redemption])
    act = give_back_part(account, redemption, units, key, work.now, REFUND if whole else PART)
    await work.ledger.write(act, doer)
    if whole:
        await work.catalogue.put_back(int(redemption.facts.get("reward") or 0))
    return act.account


async def _answer(work: Work, entry: Written, amount: int, units: int) -> PartDone:
    account = await work.ledger.of_account(entry.account)
    left = 0 if entry.reversed else _left(entry)
    return PartDone((await member_of(work, entry)).name, amount, units, account.balance, left)


def _left(entry: Written) -> int:
    return (entry.amount or 0) - entry.returned
