"""Notes at the counter: written, read and removed by whoever stands there; and a birthday changed when a guest asks."""

from handlers.facts import tell
from handlers.knock import Caller, Views
from handlers.owner.refund import leave
from handlers.staff.aside import GUEST_BIRTHDAY, NOTE, aside
from handlers.staff.earn import about
from handlers.staff.scan import refuse_own
from loyalty.birthday import Birthday, read_birthday
from loyalty.member import Member
from loyalty.notes import check_room, read_note
from loyalty.notices import News, Notice
from loyalty.refusals import Refusal, Why
from screens.staff.notes import GuestBirthdayAsked, GuestNotes, NoteAsked
from storage.drafts import Draft
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """[Notes and birthday] on the panel."""
    return await _page(work, caller, await guest(work, caller), caller.argument(0))


async def remove(work: Work, caller: Caller) -> Views:
    """[Remove n]: tapped again, or by two at once, it shows the same page."""
    member = await guest(work, caller)
    note = caller.number(1)
    if await work.notes.remove(member.id, note):
        await work.journal.note(caller.person.id, "note-removed", who=member.person, note=note)
    return await _page(work, caller, member, caller.argument(0))


async def guest(work: Work, caller: Caller) -> Member:
    """Whom the panel of this button is about; spent or not, since these acts have keys of their own or need none."""
    tap = await work.taps.hold(caller.argument(0), caller.person.id)
    if tap is None:
        raise Refusal(Why.BUTTON_OLD)
    member = await work.members.get(int(about(tap, "member")))
    refuse_own(caller, member)
    return member


async def guest_of(work: Work, caller: Caller, draft: Draft) -> Member:
    """Whom a form is about, for who may still answer it: a role can end, and a guest can go, while it is open."""
    caller.staff()
    member = await work.members.get(int(draft.facts["member"]))
    if not member.number:
        raise Refusal(Why.CARD_UNKNOWN)
    refuse_own(caller, member)
    return member


async def _page(work: Work, caller: Caller, member: Member, nonce: str, kept: Birthday | None = None) -> GuestNotes:
    shown = await aside(work, caller, member)
    return GuestNotes(nonce, member.name, shown.notes, shown.near, kept)


# ── a note ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def ask(work: Work, caller: Caller) -> Views:
    """[Write a note]: opens the form, while there is room."""
    member, nonce = await guest(work, caller), caller.argument(0)
    check_room(len(await work.notes.of(member.id)), nonce)
    await work.drafts.begin(caller.person.id, NOTE, {"member": member.id, "nonce": nonce})
    return NoteAsked(member.name)


async def written(work: Work, caller: Caller) -> Views:
    """The form's answer. The same words again are no second note."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    nonce = str(draft.facts["nonce"])
    try:
        member = await guest_of(work, caller, draft)
        check_room(len(await work.notes.of(member.id)), nonce)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    said = read_note(caller.knock.text)
    await work.drafts.leave(caller.person.id)
    note = await work.notes.add(member.id, said)
    if note is not None:
        await work.journal.note(caller.person.id, "note-written", who=member.person, note=note)
    return await _page(work, caller, member, nonce)


# ── a birthday ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def ask_birthday(work: Work, caller: Caller) -> Views:
    """[Birthday]: opens the form. What is kept now is not shown: the counter need not know it."""
    member = await guest(work, caller)
    facts = {"member": member.id, "nonce": caller.argument(0)}
    await work.drafts.begin(caller.person.id, GUEST_BIRTHDAY, facts)
    return GuestBirthdayAsked(member.name)


async def born(work: Work, caller: Caller) -> Views:
    """The form's answer: kept, journaled, and told to the member, who may not have asked for it."""
    draft = await work.drafts.of(caller.person.id)
    if draft is None:
        raise Refusal(Why.UNKNOWN_TEXT)
    try:
        member = await guest_of(work, caller, draft)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    read = read_birthday(caller.knock.text, work.now.astimezone(caller.zone).date())
    if read is None:
        raise Refusal(Why.BIRTHDAY_WRONG)
    await work.drafts.leave(caller.person.id)
    if await work.profiles.change_birthday(member.id, read):
        await work.journal.note(caller.person.id, "birthday-changed", who=member.person)
        await tell(work, member, Notice(News.BIRTHDAY_CHANGED, {"birthday": read.shown.isoformat()}))
    return await _page(work, caller, member, str(draft.facts["nonce"]), kept=read)
