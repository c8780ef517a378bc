"""What a panel shows beside the stamps: notes, a birthday near, and whether a paper card may be counted."""

from handlers.knock import Caller
from loyalty.birthday import near
from loyalty.member import Member
from loyalty.paper import may_come_over
from screens.staff.notes import Aside
from storage.work import Work

NOTE, GUEST_BIRTHDAY, PAPER = "note", "guest-birthday", "paper"
_ABOUT_A_GUEST = {NOTE, GUEST_BIRTHDAY, PAPER}


async def aside(work: Work, caller: Caller, member: Member) -> Aside:
    """All of it. Whoever opens a panel has turned to this guest: a form begun about another is left.

    Otherwise the next words at the counter would be written down about somebody who is gone already.
    """
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and draft.form in _ABOUT_A_GUEST:
        await work.drafts.leave(caller.person.id)
    birthday = (await work.profiles.of(member.id)).birthday
    today = work.now.astimezone(caller.zone).date()
    return Aside(
        notes=await work.notes.of(member.id),
        near=near(birthday, today) if birthday else None,
        paper=await _paper(work, member),
    )


async def _paper(work: Work, member: Member) -> bool:
    programme = await work.programme.stamps_or_none()
    return programme is not None and may_come_over(programme, await work.papers.of(member.id, programme.id), work.now)
