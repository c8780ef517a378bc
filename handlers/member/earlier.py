"""[I had a card before]: a guest shares their own phone, and joins with what the owner's file says of it."""

from handlers.facts import card
from handlers.knock import Caller, Views
from handlers.member import profile
from handlers.member.claiming import claim, tell_issued
from handlers.member.joining import enrol
from loyalty.refusals import Refusal, Why
from screens.member.earlier import CameOver, EarlierAsked
from screens.member.joining import Joined
from storage.work import Work

EARLIER = "earlier"


async def ask(work: Work, caller: Caller) -> Views:
    """[I had a card before]: opens the form. A member's phone has a place of its own."""
    if caller.member is not None:
        return await profile.phone(work, caller)
    await work.drafts.begin(caller.person.id, EARLIER)
    return EarlierAsked(caller.role)


async def shared(work: Work, caller: Caller) -> Views:
    """The form's answer: a contact of the sender's own, under which somebody waits.

    Who is found joins by it, with receipts; promotions only where the file says so, which is recorded as what it is.
    """
    if caller.member is not None:
        return await profile.called(work, caller)
    phone = profile.own_phone(caller)
    waiting = await work.exchange.of(caller.knock.telegram, phone)
    if not any(one.row.phone == phone for one in waiting):
        raise Refusal(Why.EARLIER_NONE)
    said = {one.row.offers for one in waiting} - {None}
    offers = bool(said) and all(said)
    member = await enrol(work, caller, offers=offers, via="import" if said else None)
    await work.profiles.set_phone(member.id, phone)
    claimed = await claim(work, member, caller.knock.telegram, phone, caller.zone)
    await work.drafts.leave(caller.person.id)
    if claimed is None:
        raise Refusal(Why.EARLIER_NONE)
    if claimed.language in caller.business.languages and claimed.language:
        await work.people.choose_language(caller.person.id, claimed.language)
    await tell_issued(work, member, claimed.came)
    await work.journal.note(caller.person.id, "came-over")
    return Joined(member.name, offers, caller.role), CameOver(claimed.came), await card(work, caller.business, member)
