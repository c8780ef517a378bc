"""Rewards: what can be used, the pass that shows it, and the member's yes to staff's question."""

import secrets

from handlers import facts
from handlers.knock import Caller, Views
from handlers.staff.passes import Handed, can_pay, hand_over, reward_of, spend
from loyalty.catalogue import Reward
from loyalty.codes import Carries, fresh
from loyalty.ledger import Written
from loyalty.member import Member
from loyalty.notices import Fact, News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.vouchers import VoucherState, refuse_frozen, refuse_lapsed
from screens.member.card import PassShown
from screens.member.rewards import Item, Rewards, RewardShown
from screens.notices import Told
from storage.ledger import Doer
from storage.passes import Ask
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """`/rewards`."""
    member = caller.membership()
    standings = await facts.standings(work, member)
    return Rewards(await facts.vouchers(work, member), standings, await _items(work, member))


async def _items(work: Work, member: Member) -> tuple[Item, ...]:
    """Everything the catalogue offers now, and how far it is; what ended or ran out is not shown."""
    balance = await _points(work, member)
    if balance is None:
        return ()
    return tuple([_item(one, balance) for one in await work.catalogue.all() if one.offered(work.now)])


async def _points(work: Work, member: Member) -> int | None:
    """The member's points now; None where there are none to have."""
    programme = await work.programme.points_or_none()
    return None if programme is None else (await work.ledger.peek(member.id, programme.id)).balance


def _item(reward: Reward, balance: int) -> Item:
    missing = max(0, reward.cost - balance)
    return Item(reward.id, reward.title, reward.cost, missing, reward.stock, reward.ends_at, reward.pictured)


async def picture(work: Work, caller: Caller) -> Views:
    """[Picture]: what a reward of the catalogue looks like, what it costs, until when and how many are left."""
    member = caller.membership()
    reward = await reward_of(work, caller.number(0))
    balance = await _points(work, member)
    content = await work.catalogue.picture(reward.id)
    if balance is None or content is None or not reward.offered(work.now):
        raise Refusal(Why.REWARD_GONE, reward=reward.title)
    return RewardShown(_item(reward, balance), content)


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
    expires_at = await work.passes.for_voucher(token, voucher)
    link = facts.address(caller.business, token)
    return PassShown(facts.brand(caller.business), voucher.title, member.name, link, token, expires_at)


async def use_reward(work: Work, caller: Caller) -> Views:
    """[Use] on a reward of the catalogue: a new pass. It costs nothing until staff hand the reward over."""
    member = caller.membership()
    reward = await reward_of(work, caller.number(0))
    await can_pay(work, member.id, reward)
    token = fresh(Carries.PASS, secrets.token_bytes(16))
    expires_at = await work.passes.for_reward(token, member.id, reward.id, reward.ends_at)
    link = facts.address(caller.business, token)
    return PassShown(facts.brand(caller.business), reward.title, member.name, link, token, expires_at, reward.cost)


async def agree(work: Work, caller: Caller) -> Views:
    """[Yes, use it now]: the member's own tap redeems what staff asked about."""
    member = caller.membership()
    ask = await work.passes.asked(caller.number(0))
    if ask is None or ask.member != member.id:
        raise Refusal(Why.BUTTON_OLD)
    staff = await work.team.post(ask.asked_by)
    if staff is None or work.now >= ask.expires_at:
        raise Refusal(Why.PASS_LAPSED)
    done = await work.ledger.with_key(f"ask:{ask.id}")
    if done is not None and done.reversed:
        raise Refusal(Why.PASS_LAPSED)
    handed = await _hand(work, member, ask) if done is None else await _handed(work, done)
    receipt = Told(Notice(_news(handed), handed.facts(staff.place_name)))
    if done is None:
        await work.chats.card_changed(caller.person.id)
        agreed: dict[str, Fact] = {"name": member.name, "reward": handed.title, "entry": handed.entry}
        await work.outbox.put(ask.asked_by, Notice(News.USE_AGREED, agreed))
    return receipt


def _news(handed: Handed) -> News:
    return News.REWARD_REDEEMED if handed.cost else News.REDEEMED


async def _hand(work: Work, member: Member, ask: Ask) -> Handed:
    """The redemption staff asked about, written as theirs."""
    key, doer = f"ask:{ask.id}", Doer(ask.asked_by, ask.place)
    if ask.voucher is None:
        return await spend(work, member, await reward_of(work, ask.reward), key, doer)
    voucher = await work.vouchers.get(ask.voucher)
    if voucher is None:
        raise Refusal(Why.BUTTON_OLD)
    return await hand_over(work, voucher, key, doer)


async def _handed(work: Work, done: Written) -> Handed:
    """What an earlier tap on the same button did, as its receipt says it."""
    if done.facts.get("voucher"):
        voucher = await work.vouchers.get(int(done.facts["voucher"] or 0))
        return Handed(done.id, voucher.title if voucher else "")
    account = await work.ledger.of_account(done.account)
    return Handed(done.id, str(done.facts["title"]), -done.units, account.balance)
