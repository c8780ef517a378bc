"""The owner's first desk: ownership, the business at a glance, its name, and the practice card."""

from handlers import facts
from handlers.knock import Caller, Views
from handlers.member.joining import give_fresh_card
from handlers.member.profile import PHONE
from loyalty.member import clean_name
from loyalty.refusals import Refusal, Why
from loyalty.team import Role
from screens.member.joining import Keyboard
from screens.member.settings import Help
from screens.owner.manage import Manage, OwnerWelcome, RenameAsked
from storage.work import Work

RENAME = "rename"
_FIRST_PLACE = 1
_JOIN_AT_COUNTER = "j_counter"


async def own(work: Work, caller: Caller) -> Views:
    """The ownership link: the first to open it is the owner."""
    if caller.is_owner:
        return await _desk(work, caller)
    if await work.team.owner() is not None:
        raise Refusal(Why.ALREADY_OWNED)
    if caller.knock.payload != caller.business.ownership:
        raise Refusal(Why.CODE_UNKNOWN)
    await work.team.appoint(caller.person.id, Role.OWNER, _FIRST_PLACE)
    await work.journal.note(caller.person.id, "owned")
    return OwnerWelcome(caller.business.name, caller.member is not None), await _desk(work, caller)


async def manage(work: Work, caller: Caller) -> Views:
    """`/manage`."""
    return await _desk(work, caller)


async def _desk(work: Work, caller: Caller) -> Manage:
    programme = await work.programme.stamps()
    titles = await work.programme.titles()
    business = await work.programme.business()
    return Manage(
        business=business.name,
        goal=programme.goal,
        reward=titles[programme.milestones[-1].reward],
        months=programme.months,
        members=await work.members.count(),
        link=facts.address(business, _JOIN_AT_COUNTER),
        set_up=business.set_up_at is not None,
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


async def rename(work: Work, caller: Caller) -> Views:
    """[Change the name]: opens the form."""
    await work.drafts.begin(caller.person.id, RENAME)
    return RenameAsked(caller.business.name)


async def renamed(work: Work, caller: Caller) -> Views:
    """The form's answer. Whoever stopped being the owner meanwhile changes nothing."""
    if not caller.is_owner:
        raise Refusal(Why.NOT_OWNER)
    name = clean_name(caller.knock.text)
    if not any(sign.isalnum() for sign in name):
        raise Refusal(Why.NAME_EMPTY)
    await work.programme.change(name=name)
    await work.drafts.leave(caller.person.id)
    await work.journal.note(caller.person.id, "renamed")
    return await _desk(work, caller)


async def cancel(work: Work, caller: Caller) -> Views:
    """`/cancel`: leave the form one is in."""
    draft = await work.drafts.of(caller.person.id)
    left = await work.drafts.leave(caller.person.id)
    member = caller.member is not None
    by_key = not caller.knock.data and not caller.knock.text.startswith("/")
    if by_key or (draft is not None and draft.form == PHONE):  # a form's keyboard stands where the role's belongs
        return Keyboard("form-left", caller.role, member), Help(caller.role, member)
    return Help(caller.role, member, "help-cancelled" if left else "help-nothing-to-cancel")
