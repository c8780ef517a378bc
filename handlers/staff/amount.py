"""Bills at the counter: staff type what was paid, and the member earns the points of it."""

import math
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from fractions import Fraction

from handlers.facts import stands_in_points, tell
from handlers.jobs.expiry import write_off
from handlers.knock import Caller, Views
from handlers.member.referral import thank
from handlers.owner.refund import leave
from handlers.staff.bills import AMOUNT, Waiting, wait_for_bill, waiting
from handlers.staff.earn import about, held
from handlers.staff.scan import refuse_own
from handlers.staff.special import times_today
from loyalty.accrual import Act
from loyalty.catalogue import within_reach
from loyalty.codes import looks_like_number
from loyalty.expiry import local_day
from loyalty.ledger import Account
from loyalty.member import Member
from loyalty.money import read_amount
from loyalty.notices import Fact, News, Notice
from loyalty.points import accrue_points, counted, counts
from loyalty.programme import Points
from loyalty.refusals import Refusal, Why
from screens.staff.amount import AmountAsked, AmountUnclear, BillCounted, How, SameBillAsked
from storage.bills import GivenReward
from storage.ledger import Doer
from storage.work import Work

_ONE_VISIT = timedelta(minutes=15)  # a reward given within it may be on the bill that is typed now
_LONGEST = 200  # characters; more than that is no attempt at an amount
_NO_BILL = {Why.AMOUNT_FORM, Why.AMOUNT_MOST}
_SURELY = {How.ANOTHER, How.SAME_SURELY}  # staff said that it is another purchase


@dataclass(frozen=True)
class _Bill:
    """A bill about to be counted: what of it earns, in minor units, and the reward given on it."""

    nonce: str
    amount: int
    earning: int
    how: How
    given: GivenReward | None


async def ask(work: Work, caller: Caller) -> Views:
    """[Amount] on the panel: opens the form, whatever other form was open."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None or await work.programme.points_or_none() is None:
        raise Refusal(Why.BUTTON_OLD)
    member = await work.members.get(int(about(tap, "member")))
    refuse_own(caller, member)
    await wait_for_bill(work, caller, member, tap.nonce)
    return AmountAsked(member.name)


async def typed(work: Work, caller: Caller) -> Views:
    """The form's answer. What can be read in two ways is asked about, and nothing is guessed."""
    form = await waiting(work, caller)
    if len(caller.knock.text) > _LONGEST:
        raise Refusal(Why.UNKNOWN_TEXT)
    if form is None:
        raise Refusal(Why.CARD_FIRST)
    if caller.post is None:
        return await leave(work, caller, Refusal(Why.NOT_STAFF))
    tap = await work.taps.hold(form.nonce, caller.person.id)
    if tap is None or tap.answer is not None:
        raise Refusal(Why.ALREADY_COUNTED, entry=tap.answer["entry"] if tap and tap.answer else None)
    if looks_like_number(caller.knock.text) and caller.knock.text.lstrip().startswith("0"):
        raise Refusal(Why.NUMBER_WRONG)  # nobody writes a sum like that: the next guest's card, with a slip in it
    try:
        amounts = read_amount(caller.knock.text, caller.business.currency)
        if len(amounts) > 1:
            return AmountUnclear(form.nonce, amounts)
        return await _count(work, caller, form, amounts[0], How.TYPED)
    except Refusal as refusal:
        if refusal.code in _NO_BILL and looks_like_number(caller.knock.text):
            raise Refusal(Why.NUMBER_WRONG) from refusal  # the next guest's card, with a slip in it
        raise


async def bill(work: Work, caller: Caller) -> Views:
    """A button of the form: which reading, which bill. Tapped again it says the same again."""
    tap = await held(work, caller)
    about(tap, "bill")
    if tap.answer is not None:
        return BillCounted(**tap.answer)
    form = await waiting(work, caller)
    amount, how = caller.number(1), caller.argument(2)
    if form is None or form.nonce != tap.nonce or how not in set(How) or amount == 0:
        raise Refusal(Why.BUTTON_OLD)
    return await _count(work, caller, form, amount, How(how))


async def _count(work: Work, caller: Caller, form: Waiting, amount: int, how: How) -> Views:
    """Ask whether a reward given just now is on this bill; else write what the bill earns, and leave the form."""
    member = await work.members.get(form.member)
    refuse_own(caller, member)
    programme = await work.programme.points_or_none()
    if programme is None:
        raise Refusal(Why.BUTTON_OLD)
    if amount > programme.most:
        raise Refusal(Why.AMOUNT_MOST, bill=programme.most)
    given = await _on_this_bill(work, caller, member, how)
    if how is How.TYPED and given is not None:
        return SameBillAsked(form.nonce, member.name, amount, given.title)
    earning = amount if given is None else counts(programme, amount, given.price)
    if given is not None and earning == 0:
        account = await work.ledger.peek(member.id, programme.id)
        paid = programme.bills.value
        done = BillCounted(None, member.name, amount, 0, account.balance, reward=given.title, paid=paid)
    else:
        done = await _earn(work, caller, member, programme, _Bill(form.nonce, amount, earning, how, given))
    if await work.programme.stamps_or_none():
        done = replace(done, panel=form.panel)
    await work.taps.spend(form.nonce, caller.knock.data or "typed", asdict(done))
    await work.drafts.leave(caller.person.id)
    return done


async def _on_this_bill(work: Work, caller: Caller, member: Member, how: How) -> GivenReward | None:
    """The reward that may be on the bill; a button that says so of one that was taken back since is old."""
    if how is How.ANOTHER:
        return None
    given = await work.bills.lately_given(member.id, caller.staff().place, work.now - _ONE_VISIT)
    if given is None and how is not How.TYPED:
        raise Refusal(Why.BUTTON_OLD)
    return given


async def _earn(work: Work, caller: Caller, member: Member, programme: Points, one: _Bill) -> BillCounted:
    account = await write_off(work, await work.ledger.account(member.id, programme.id))
    times = await times_today(work, caller)
    worth = await _worth(work, caller, account, programme, one, times)
    key = f"{AMOUNT}:{one.nonce}"
    act = accrue_points(programme, account, one.amount, worth, key, work.now, caller.zone)
    if one.given:
        first = replace(act.entries[0], facts={"redemption": one.given.entry})
        act = replace(act, entries=(first, *act.entries[1:]))
    entries = await work.ledger.write(act, Doer(caller.person.id, caller.staff().place))
    points = act.entries[0].units
    done = BillCounted(
        entry=entries[0],
        name=member.name,
        bill=one.amount,
        points=points,
        balance=act.account.balance,
        cut=math.floor(account.carry + one.earning * programme.rate * times) - points,
        off=one.amount - one.earning,
        reward=one.given.title if one.given else "",
        times=times,
    )
    await _tell(work, act, member, done)
    await thank(work, caller, member, entries[0])
    return done


async def _worth(work: Work, caller: Caller, account: Account, programme: Points, one: _Bill, times: int) -> Fraction:
    """The exact points it may earn now; too soon after the last bill, staff are asked whether it is another."""
    recent = await work.ledger.recent(account.id, local_day(work.now, caller.zone))
    try:
        return counted(programme, one.earning, recent, work.now, confirmed=one.how in _SURELY, times=times)
    except Refusal as refusal:
        if refusal.code is not Why.TOO_SOON:
            raise
        surely = How.ANOTHER if one.given is None else How.SAME_SURELY
        facts: dict[str, Fact] = {"nonce": one.nonce, "bill": one.amount, "how": surely.value}
        raise Refusal(Why.BILL_SOON, **facts) from refusal


async def _reached(work: Work, balance: int, points: int) -> str:
    """The dearest reward these points have brought within reach; "" for none."""
    there = within_reach(await work.catalogue.all(), balance, work.now)
    fresh = [reward for reward in there if reward.cost > balance - points]
    return max(fresh, key=lambda reward: reward.cost).title if fresh else ""


async def _tell(work: Work, act: Act, member: Member, done: BillCounted) -> None:
    """The receipt."""
    now = await stands_in_points(work, act.account)
    facts: dict[str, Fact] = {
        "points": done.points,
        "bill": done.bill,
        "balance": now.balance,
        "missing": now.missing,
        "reward": now.reward,
        "within": now.within,
        "reached": await _reached(work, act.account.balance, done.points),
        "entry": done.entry,
    }
    await tell(work, member, Notice(News.EARNED_POINTS, facts))
