"""Redeeming: a pass is handed over, or the member is asked to agree."""

from dataclasses import asdict
from typing import Any

from handlers import facts
from handlers.facts import tell
from handlers.knock import Caller, Views
from handlers.staff.earn import about, held
from handlers.staff.passes import Handed, can_pay, hand_over, look, reward_of, spend
from handlers.staff.scan import refuse_own
from loyalty.member import Member
from loyalty.notices import Fact, News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.vouchers import refuse_unusable
from screens.staff.panel import Asked, HandedOver
from screens.staff.within import RewardGiven, RewardsWithin
from storage.ledger import Doer
from storage.taps import Tap
from storage.work import Work


async def give(work: Work, caller: Caller) -> Views:
    """[Give it] on a scanned pass."""
    tap = await held(work, caller)
    if tap.answer is not None:
        return _again(tap.answer)
    token = str(about(tap, "pass"))
    shown = await work.passes.get(token)
    if shown is None:
        raise Refusal(Why.CODE_UNKNOWN)
    member = await work.members.get(shown.member)
    refuse_own(caller, member)
    await look(work, shown)
    doer = Doer(caller.person.id, caller.staff().place)
    if shown.voucher is not None:
        handed = await hand_over(work, shown.voucher, f"tap:{tap.nonce}", doer)
        told = Notice(News.REDEEMED, {**handed.facts(caller.staff().place_name), "voucher": shown.voucher.id})
    else:
        handed = await spend(work, member, await reward_of(work, shown.reward), f"tap:{tap.nonce}", doer)
        await work.passes.used(token, handed.entry)
        told = Notice(News.REWARD_REDEEMED, handed.facts(caller.staff().place_name))
    await tell(work, member, told)
    return await _given(work, caller, tap, member, handed)


async def _given(work: Work, caller: Caller, tap: Tap, member: Member, handed: Handed) -> Views:
    """Spend the screen, and keep what it was answered for its next tap."""
    given = (
        RewardGiven(handed.entry, member.name, handed.title, handed.cost, handed.left)
        if handed.cost
        else HandedOver(handed.entry, member.name, handed.title)
    )
    answer = asdict(given)
    await work.taps.spend(tap.nonce, caller.knock.data, answer)
    return _again(answer)


def _again(answer: dict[str, Any]) -> Views:
    return RewardGiven(**answer) if "cost" in answer else HandedOver(**answer)


async def ask(work: Work, caller: Caller) -> Views:
    """[Redeem …] on the panel: the member's own tap will redeem it. A practice card's owner has just tapped."""
    tap = await held(work, caller)
    if tap.answer is not None:
        return _again(tap.answer)
    member = await work.members.get(int(about(tap, "member")))
    refuse_own(caller, member)
    voucher = await work.vouchers.get(caller.number(1))
    if voucher is None or voucher.member != member.id:
        raise Refusal(Why.BUTTON_OLD)
    post = caller.staff()
    if member.person is None:
        handed = await hand_over(work, voucher, f"tap:{tap.nonce}", Doer(caller.person.id, post.place))
        return await _given(work, caller, tap, member, handed)
    refuse_unusable(voucher, work.now)
    if not await work.passes.being_asked(member.id, caller.person.id, voucher=voucher.id):
        asked = await work.passes.ask(member.id, caller.person.id, post.place, voucher=voucher.id)
        question = Notice(News.USE_ASKED, {"place": post.place_name, "reward": voucher.title, "ask": asked})
        await tell(work, member, question)
    return Asked(member.name, voucher.title)


async def ask_reward(work: Work, caller: Caller) -> Views:
    """[Redeem …] for a reward of the catalogue: the member's own tap will spend the points."""
    tap = await held(work, caller)
    if tap.answer is not None:
        return _again(tap.answer)
    member = await work.members.get(int(about(tap, "member")))
    refuse_own(caller, member)
    reward = await reward_of(work, caller.number(1))
    post = caller.staff()
    if member.person is None:
        handed = await spend(work, member, reward, f"tap:{tap.nonce}", Doer(caller.person.id, post.place))
        return await _given(work, caller, tap, member, handed)
    await can_pay(work, member.id, reward)
    if not await work.passes.being_asked(member.id, caller.person.id, reward=reward.id):
        asked = await work.passes.ask(member.id, caller.person.id, post.place, reward=reward.id)
        told: dict[str, Fact] = {"place": post.place_name, "reward": reward.title, "cost": reward.cost, "ask": asked}
        await tell(work, member, Notice(News.REWARD_ASKED, told))
    return Asked(member.name, reward.title)


async def more(work: Work, caller: Caller) -> Views:
    """[More rewards] on the panel: all that the member's points buy now. Looking writes nothing."""
    tap = await held(work, caller)
    member = await work.members.get(int(about(tap, "member")))
    refuse_own(caller, member)
    return RewardsWithin(tap.nonce, member.name, await facts.within(work, member))
