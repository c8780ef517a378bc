"""What a pass or a question is about, and handing it over: a voucher is used up, a reward of the catalogue is paid."""

from dataclasses import dataclass

from handlers.jobs.expiry import write_off
from loyalty.accrual import Act
from loyalty.catalogue import Reward, redeem
from loyalty.ledger import Entry, Kind
from loyalty.member import Member
from loyalty.notices import Fact
from loyalty.refusals import Refusal, Why
from loyalty.vouchers import Pass, Voucher, refuse_pass, refuse_unusable
from storage.ledger import Doer
from storage.work import Work


@dataclass(frozen=True)
class Handed:
    """What was handed over: the entry, the title, and for a reward of the catalogue its cost and the points left."""

    entry: int
    title: str
    cost: int = 0
    left: int = 0

    def facts(self, place: str) -> dict[str, Fact]:
        """The same as the member's receipt carries it."""
        told: dict[str, Fact] = {"reward": self.title, "place": place, "entry": self.entry}
        return {**told, "cost": self.cost, "left": self.left} if self.cost else told


async def look(work: Work, shown: Pass) -> tuple[str, int]:
    """A pass's title and its cost in points, 0 for a voucher's; refuses one that cannot be used now."""
    refuse_pass(shown, work.now)
    if shown.voucher is not None:
        return shown.voucher.title, 0
    reward = await reward_of(work, shown.reward)
    await can_pay(work, shown.member, reward)
    return reward.title, reward.cost


async def reward_of(work: Work, reward: int | None) -> Reward:
    """A reward of the catalogue; a button or pass that names none was never ours."""
    found = None if reward is None else await work.catalogue.get(reward)
    if found is None:
        raise Refusal(Why.BUTTON_OLD)
    return found


async def can_pay(work: Work, member: int, reward: Reward) -> None:
    """Refuse a reward that is not offered now, or costs more points than the member has."""
    programme = await work.programme.points_or_none()
    if programme is None:
        raise Refusal(Why.REWARD_GONE, reward=reward.title)
    redeem(await work.ledger.peek(member, programme.id), reward, "", work.now)


async def hand_over(work: Work, voucher: Voucher, key: str, doer: Doer) -> Handed:
    """Write the redemption and spend the voucher, or refuse with when and where it was used."""
    refuse_unusable(voucher, work.now)
    account = await work.ledger.of_account(voucher.account)
    entry = Entry(Kind.REDEMPTION, 0, key, facts={"voucher": voucher.id})
    written = (await work.ledger.write(Act(account).write(entry), doer))[0]
    if not await work.vouchers.redeem(voucher.id, written):
        raise Refusal(Why.VOUCHER_GONE)
    return Handed(written, voucher.title)


async def spend(work: Work, member: Member, reward: Reward, key: str, doer: Doer) -> Handed:
    """Write the redemption and take one from the stock, or refuse what is not offered or cannot be paid any more."""
    programme = await work.programme.points_or_none()
    if programme is None:
        raise Refusal(Why.REWARD_GONE, reward=reward.title)
    account = await write_off(work, await work.ledger.account(member.id, programme.id))
    act = Act(account).write(redeem(account, reward, key, work.now))
    written = (await work.ledger.write(act, doer))[0]
    if not await work.catalogue.take_one(reward.id):
        raise Refusal(Why.REWARD_GONE, reward=reward.title)
    if reward.stock == 1:
        await work.chats.cards_changed()  # every card that led to this reward leads to another now
    return Handed(written, reward.title, reward.cost, act.account.balance)
