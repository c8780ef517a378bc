"""Loading what several screens show: where a card stands, the card itself, the brand."""

from dataclasses import replace

from loyalty.catalogue import next_reward, within_reach
from loyalty.codes import link, show_number
from loyalty.ledger import Account
from loyalty.member import Member
from loyalty.notices import Notice
from loyalty.programme import Points, Programme, Stamps
from screens.member.balance import Ready
from screens.member.card import Card
from screens.pictures.brand import Brand
from screens.promised import PointsPromised, Promised, StampsPromised
from screens.staff.within import Within
from screens.standing import AnyStanding, PointsStanding, Standing
from storage.programme import Business
from storage.work import Work


async def stands(work: Work, programme: Stamps, account: Account, ready: int = 0) -> Standing:
    """Where an account of stamps stands, by what this very card is collected on."""
    stop = programme.next_milestone(account.balance)
    titles = await work.programme.titles()
    return Standing(
        balance=account.balance,
        goal=programme.goal,
        missing=stop.at - account.balance,
        reward=titles[stop.reward],
        ready=ready,
        milestones=tuple(stop.at for stop in programme.milestones[:-1]),
    )


async def standings(work: Work, member: Member) -> tuple[AnyStanding, ...]:
    """Where the member stands in every programme now, stamps first."""
    ready = len(await work.vouchers.ready(member.id))
    found = []
    for programme in await work.programme.all():
        account = await work.ledger.peek(member.id, programme.id)
        found.append(await stands_in(work, programme, account, ready))
    return tuple(found)


async def stands_in(work: Work, programme: Programme, account: Account, ready: int = 0) -> AnyStanding:
    """Where an account at hand stands in its programme, of whichever kind that is."""
    if isinstance(programme, Points):
        return await stands_in_points(work, account)
    return await stands(work, await work.programme.stamps_for(account, programme), account, ready)


async def stands_in_points(work: Work, account: Account) -> PointsStanding:
    """The same for points: what they buy now, and what comes next."""
    catalogue = await work.catalogue.all()
    coming = next_reward(catalogue, account.balance, work.now)
    within = len(within_reach(catalogue, account.balance, work.now))
    if coming is None:
        return PointsStanding(account.balance, within=within)
    return PointsStanding(account.balance, coming.cost - account.balance, coming.title, within)


async def card(work: Work, business: Business, member: Member) -> Card:
    """The member's card as it is now."""
    first, *also = await standings(work, member)
    return Card(
        brand=brand(business),
        name=member.name,
        standing=first,
        number=show_number(member.number),
        link=address(business, member.token),
        practice=member.practice_of is not None,
        also=also[0] if also else None,
    )


async def tell(work: Work, member: Member, notice: Notice) -> None:
    """Promise the member a notice, and a redrawn card, in this very transaction. A practice card has nobody to tell."""
    if member.person is None:
        return
    await work.outbox.put(member.person, notice)
    await work.chats.card_changed(member.person)


async def vouchers(work: Work, member: Member) -> tuple[Ready, ...]:
    """What the member can use now."""
    ready = await work.vouchers.ready(member.id)
    return tuple(Ready(voucher.id, voucher.title, voucher.expires_at) for voucher in ready)


async def within(work: Work, member: Member) -> tuple[Within, ...]:
    """What the member's points buy now, in the catalogue's order; nothing where there are no points."""
    programme = await work.programme.points_or_none()
    if programme is None:
        return ()
    account = await work.ledger.peek(member.id, programme.id)
    found = within_reach(await work.catalogue.all(), account.balance, work.now)
    return tuple(Within(reward.id, reward.title, reward.cost) for reward in found)


async def promised(work: Work) -> tuple[Promised, ...]:
    """What the business promises now, stamps first."""
    return tuple([await _promised(work, programme) for programme in await work.programme.all()])


async def on_posters(work: Work) -> tuple[Promised, ...]:
    """What a poster names of it: of points that have stamps beside them only the rate."""
    promises = await promised(work)
    if len(promises) == 1:
        return promises
    return tuple(replace(one, reward="", cost=0) if isinstance(one, PointsPromised) else one for one in promises)


async def _promised(work: Work, programme: Programme) -> Promised:
    if isinstance(programme, Stamps):
        titles = await work.programme.titles()
        return StampsPromised(programme.goal, titles[programme.milestones[-1].reward])
    offered = [one for one in await work.catalogue.all() if one.offered(work.now)]
    if not offered:
        return PointsPromised(programme.units, programme.per)
    first = min(offered, key=lambda one: one.cost)
    return PointsPromised(programme.units, programme.per, first.title, first.cost)


def brand(business: Business) -> Brand:
    """How the business looks."""
    return Brand(business.name, business.colour, business.icon, business.logo)


def address(business: Business, payload: str) -> str:
    """A link that opens this bot with a payload."""
    return link(business.bot_username or "", payload)
