"""Joining: the welcome, the consents, the first card; and what brought someone here."""

import secrets

from handlers.facts import card, promised
from handlers.knock import Caller, Views
from handlers.member.claiming import claim, tell_issued
from handlers.member.privacy import was_here
from loyalty.codes import Carries, fresh, fresh_number
from loyalty.member import Member
from loyalty.refusals import Refusal, Why
from screens.member.earlier import CameOver
from screens.member.joining import Joined, Keyboard, Welcome
from screens.owner.team import JoinedTeam
from storage.work import Work


async def start(work: Work, caller: Caller) -> Views:
    """`/start`: a member's card and keyboard, staff's place and keyboard, a guest's welcome.

    A payload no other door took is a broken link. Whoever the host named as the owner comes in only this way.
    """
    if caller.knock.arguments:
        raise Refusal(Why.CODE_UNKNOWN)
    if caller.member:
        back = Keyboard("welcome-back", caller.role, member=True)
        return back, await card(work, caller.business, caller.member)
    if caller.post:
        return JoinedTeam(caller.post.role.value, caller.post.place_name, member=False)
    return await welcome(work, caller)


async def from_source(work: Work, caller: Caller) -> Views:
    """A poster's QR: remember which one, then as `/start`."""
    await work.people.came_from(caller.person.id, f"poster:{caller.knock.payload[2:]}")
    if caller.member:
        return await card(work, caller.business, caller.member)
    return await welcome(work, caller)


async def welcome(work: Work, caller: Caller, *, invited: bool = False) -> Welcome:
    """What a guest reads first."""
    return Welcome(caller.business.name, await promised(work), invited, await work.exchange.any_by_phone())


async def join(work: Work, caller: Caller) -> Views:
    """[Join]: receipts only."""
    return await _join(work, caller, offers=False)


async def join_with_offers(work: Work, caller: Caller) -> Views:
    """[Join, with offers]: receipts and promotions."""
    return await _join(work, caller, offers=True)


async def _join(work: Work, caller: Caller, *, offers: bool) -> Views:
    if caller.member:
        return await card(work, caller.business, caller.member)
    member = await enrol(work, caller, offers=offers)
    await work.drafts.leave(caller.person.id)  # the form that asked for an earlier card's phone
    joined = Joined(member.name, offers, caller.role)
    claimed = await claim(work, member, caller.knock.telegram, None, caller.zone)
    if claimed is None:
        return joined, await card(work, caller.business, member)
    await tell_issued(work, member, claimed.came)
    return joined, CameOver(claimed.came), await card(work, caller.business, member)


async def enrol(work: Work, caller: Caller, *, offers: bool, via: str | None = None) -> Member:
    """A new member with a card, their consents and what brought them; `via` says who told of the one to offers."""
    source = await work.people.source(caller.person.id)
    added = await work.members.add(caller.person.name, person=caller.person.id, source=source)
    await give_fresh_card(work, added)
    await work.members.consent(added, "receipts", caller.person.language, given=True)
    await work.members.consent(added, "offers", caller.person.language, given=offers, via=via)
    if source and source.startswith("member:") and not await was_here(work, caller.knock.telegram):
        await work.members.refer(added, int(source.removeprefix("member:")))
    return await work.members.get(added)


async def give_fresh_card(work: Work, member: int) -> None:
    """A card with a new token and a number nobody ever had."""
    number = fresh_number(secrets.randbelow(10**9))
    while await work.members.number_taken(number):
        number = fresh_number(secrets.randbelow(10**9))
    await work.members.give_card(member, fresh(Carries.CARD, secrets.token_bytes(16)), number)
