"""Rewards: what can be used, the pass that shows it, and the member's yes to staff's question."""

import secrets

from handlers import facts
from handlers.knock import Caller, Views
from handlers.staff.redeem import hand_over
from loyalty.codes import Carries, fresh
from loyalty.notices import Fact, News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.vouchers import VoucherState, refuse_frozen, refuse_lapsed
from screens.member.balance import Rewards
from screens.member.card import PassShown
from screens.notices import Told
from storage.ledger import Doer
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """`/rewards`."""
    member = caller.membership()
    return Rewards(await facts.vouchers(work, member), await facts.standing(work, member))


async def use(work: Work, caller: Caller) -> Views:
    """[Use]: a new pass for one's own voucher; the pass before it is dead."""
    member = caller.membership()
    voucher = await work.vouchers.get(caller.number(0))
    if voucher is None or voucher.member != member.id:
        raise Refusal(Why.VOUCHER_GONE)
    refuse_lapsed(voucher, work.now)
    refuse_frozen(voucher)
    if voucher.state is not VoucherState.ISSUED:
        raise Refusal(Why.VOUCHER_GONE)
    token = fresh(Carries.PASS, secrets.token_bytes(16))
    expires_at = await work.vouchers.make_pass(token, voucher)
    link = facts.address(caller.business, token)
    return PassShown(facts.brand(caller.business), voucher.title, member.name, link, token, expires_at)


async def agree(work: Work, caller: Caller) -> Views:
    """[Yes, use it now]: the member's own tap redeems the voucher staff asked about."""
    member = caller.membership()
    ask = await work.vouchers.asked(caller.number(0))
    voucher = await work.vouchers.get(ask.voucher) if ask else None
    if ask is None or voucher is None or voucher.member != member.id:
        raise Refusal(Why.BUTTON_OLD)
    staff = await work.team.post(ask.asked_by)
    if staff is None or work.now >= ask.expires_at:
        raise Refusal(Why.PASS_LAPSED)
    done = await work.ledger.with_key(f"ask:{ask.id}")
    if done is not None and not done.reversed:
        return _used(voucher.title, staff.place_name, done.id)
    entry = await hand_over(work, voucher, f"ask:{ask.id}", Doer(ask.asked_by, ask.place))
    await work.chats.card_changed(caller.person.id)
    agreed: dict[str, Fact] = {"name": member.name, "reward": voucher.title, "entry": entry}
    await work.outbox.put(ask.asked_by, Notice(News.USE_AGREED, agreed))
    return _used(voucher.title, staff.place_name, entry)


def _used(title: str, place: str, entry: int) -> Told:
    return Told(Notice(News.REDEEMED, {"reward": title, "place": place, "entry": entry}))
