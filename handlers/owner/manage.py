"""The owner's desk: ownership, the business at a glance, and the practice card; and leaving any form."""

from handlers import facts
from handlers.knock import Caller, Views
from handlers.member.earlier import EARLIER
from handlers.member.joining import give_fresh_card
from handlers.member.profile import PHONE
from handlers.owner import setup
from handlers.owner.broadcast_draft import give_up
from loyalty.programme import Points, Stamps
from loyalty.refusals import Refusal, Why
from loyalty.team import Role
from screens.member.joining import Keyboard
from screens.member.settings import Help
from screens.owner.manage import Manage, OwnerWelcome
from storage.work import Work

_FIRST_PLACE = 1
_JOIN_AT_COUNTER = "j_counter"


async def own(work: Work, caller: Caller) -> Views:
    """The ownership link: the first to open it is the owner, and is asked the set-up's first question at once."""
    if caller.is_owner:
        return await _desk(work)
    if await work.team.owner() is not None:
        raise Refusal(Why.ALREADY_OWNED)
    if caller.knock.payload != caller.business.ownership:
        raise Refusal(Why.CODE_UNKNOWN)
    await work.team.appoint(caller.person.id, Role.OWNER, _FIRST_PLACE)
    await work.journal.note(caller.person.id, "owned")
    welcome = OwnerWelcome(caller.business.name, caller.member is not None)
    if caller.business.set_up_at is not None:  # whoever hosts it has answered already
        return welcome, await _desk(work)
    return welcome, await setup.open_form(work, caller)


async def manage(work: Work, caller: Caller) -> Views:
    """`/manage`."""
    return await _desk(work)


async def _desk(work: Work) -> Manage:
    business = await work.programme.business()
    titles = await work.programme.titles()
    programmes = await work.programme.all()
    return Manage(
        business=business.name,
        stamps=tuple((one.goal, titles[one.milestones[-1].reward]) for one in programmes if isinstance(one, Stamps)),
        points=tuple((one.units, one.per) for one in programmes if isinstance(one, Points)),
        months=programmes[0].months,
        members=await work.members.count(),
        link=facts.address(business, _JOIN_AT_COUNTER),
        set_up=business.set_up_at is not None,
        disputes=await work.disputes.waiting(),
    )


async def practice(work: Work, caller: Caller) -> Views:
    """[Practice card]: a card of the owner's own that earns, redeems and is in no report."""
    if await work.members.practice_of(caller.person.id) is None:
        added = await work.members.add(caller.person.name, practice_of=caller.person.id)
        await give_fresh_card(work, added)
    member = await work.members.practice_of(caller.person.id)
    if member is None:
        raise LookupError("the practice card was just made")
    return await facts.card(work, caller.business, member)


async def cancel(work: Work, caller: Caller) -> Views:
    """`/cancel`: leave the form one is in."""
    draft = await work.drafts.of(caller.person.id)
    left = await give_up(work, caller)
    member = caller.member is not None
    by_key = not caller.knock.data and not caller.knock.text.startswith("/")
    # A form's keyboard stands where the role's belongs.
    if by_key or (draft is not None and draft.form in {PHONE, EARLIER}):
        return Keyboard("form-left", caller.role, member), Help(caller.role, member)
    return Help(caller.role, member, "help-cancelled" if left else "help-nothing-to-cancel")
