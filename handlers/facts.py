"""Loading what several screens show: where a card stands, the card itself, the brand."""

from loyalty.codes import link, show_number
from loyalty.ledger import Account
from loyalty.member import Member
from loyalty.notices import Notice
from loyalty.programme import Stamps
from screens.member.balance import Ready
from screens.member.card import Card
from screens.pictures.brand import Brand
from screens.standing import Standing
from storage.programme import Business
from storage.work import Work


async def standing(work: Work, member: Member) -> Standing:
    """Where the member's card stands now."""
    programme = await work.programme.stamps()
    account = await work.ledger.peek(member.id, programme.id)
    ready = await work.vouchers.ready(member.id)
    return await stands(work, programme, account, len(ready))


async def stands(work: Work, programme: Stamps, account: Account, ready: int = 0) -> Standing:
    """The same for an account at hand."""
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


async def card(work: Work, business: Business, member: Member) -> Card:
    """The member's card as it is now."""
    return Card(
        brand=brand(business),
        name=member.name,
        standing=await standing(work, member),
        number=show_number(member.number),
        link=address(business, member.token),
        practice=member.practice_of is not None,
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


def brand(business: Business) -> Brand:
    """How the business looks."""
    return Brand(business.name, business.colour, business.icon, business.logo)


def address(business: Business, payload: str) -> str:
    """A link that opens this bot with a payload."""
    return link(business.bot_username or "", payload)
