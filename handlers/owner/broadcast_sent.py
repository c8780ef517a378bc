"""Messages that are planned, under way or sent: the list, each one's page, and what the owner decides about it.

What is decided here is written down and nothing more; whoever carries messages out reads it before every few sends.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.knock import Caller, Views, nonce
from handlers.owner.broadcast_draft import BROADCAST, Composing, Step, composing, keep
from handlers.owner.refund import leave
from loyalty.broadcasts import State
from loyalty.composing import check, excerpt, kind
from loyalty.refusals import Refusal, Why
from screens.buttons import To
from screens.owner.broadcast import BroadcastProgress, EditAsked, Line, Noted, SentList, SureAsked
from screens.owner.broadcast_check import Piece
from screens.screen import View
from storage.broadcasts import Broadcast
from storage.work import Work

DELETABLE = timedelta(hours=48)  # Bot API, deleteMessage
_A_PAGE = 6
_NAMED = 30  # names of one page
_A_MINUTE = 28 * 60  # messages Telegram takes in one


async def show(work: Work, caller: Caller) -> Views:
    """[Sent messages]: a page of them."""
    number = caller.number(0) if caller.knock.arguments else 0
    found = await work.broadcasts.recent(_A_PAGE + 1, skip=min(number, 10**6) * _A_PAGE)
    return SentList(tuple(line(one) for one in found[:_A_PAGE]), number, len(found) > _A_PAGE)


def line(broadcast: Broadcast) -> Line:
    """What it is in one line."""
    said = broadcast.content
    return Line(broadcast.id, excerpt(said), kind(said), broadcast.state, broadcast.starts_at)


async def look(work: Work, caller: Caller) -> Views:
    """One of them as it stands. A form about it is left: whoever looks answers nothing any more."""
    await _leave_form(work, caller)
    return await page(work, caller.number(0))


async def page(work: Work, broadcast: int, toast: str | None = None) -> BroadcastProgress:
    """Its page as it is now."""
    one = await _known(work, broadcast)
    progress = await work.broadcasts.progress(one.id)
    left = progress.pending * one.content.sends
    return BroadcastProgress(
        line(one),
        progress,
        minutes=-(-left // _A_MINUTE) if one.state is State.RUNNING else None,
        uncertain=tuple(await work.broadcasts.uncertain(one.id, _NAMED)) if progress.uncertain else (),
        editable=one.content.code is None,
        deletable=_is_young(work, one),
        counts_until=still_counts(work, one),
        deleted=await work.broadcasts.deleted(one.id),
        due=one.state is State.PLANNED and one.starts_at <= work.now,
        toast=toast,
    )


def still_counts(work: Work, broadcast: Broadcast) -> datetime | None:
    """Until when visits are counted for it; None when it goes on, or when they all are."""
    until = broadcast.counts_until
    return until if until is not None and until > work.now else None


def _is_young(work: Work, broadcast: Broadcast) -> bool:
    return broadcast.started_at is not None and work.now - broadcast.started_at < DELETABLE


async def _known(work: Work, broadcast: int) -> Broadcast:
    one = await work.broadcasts.get(broadcast)
    if one is None:
        raise Refusal(Why.BUTTON_OLD)
    return one


async def _leave_form(work: Work, caller: Caller) -> None:
    """Leave a form about a message that exists already; one that composes a new one stays."""
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and draft.form == BROADCAST and (draft.facts["moves"] or draft.facts["edits"]):
        await work.drafts.leave(caller.person.id)


async def _done(work: Work, caller: Caller, broadcast: int, act: str, *, changed: bool) -> Views:
    """Noted once; the page says how it stands, also to a second tap.

    Tapped on the message that shows how the run goes, there is no second one: it says so itself in a moment.
    """
    if changed:
        await work.journal.note(caller.person.id, f"broadcast-{act}", broadcast=broadcast)
    if not caller.knock.in_place and caller.knock.message == (await _known(work, broadcast)).seen:
        return Noted(changed)
    return await page(work, broadcast, toast="toast-done" if changed else None)


# ── while it runs ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def pause(work: Work, caller: Caller) -> Views:
    """[Pause]."""
    one = await _known(work, caller.number(0))
    return await _done(work, caller, one.id, "paused", changed=await work.broadcasts.pause(one.id))


async def resume(work: Work, caller: Caller) -> Views:
    """[Go on], also after it stopped by itself to ask."""
    one = await _known(work, caller.number(0))
    return await _done(work, caller, one.id, "resumed", changed=await work.broadcasts.resume(one.id))


async def ask_stop(work: Work, caller: Caller) -> Views:
    """[Stop] or, before it has begun, [Call it off]: asked once."""
    one = await _known(work, caller.number(0))
    if one.state in {State.DONE, State.STOPPED}:
        return await page(work, one.id)
    pending = (await work.broadcasts.progress(one.id)).pending
    return SureAsked(
        one.id, "off" if one.state in {State.PLANNED, State.MISSED} else "stop", To.RUN_STOP_SURELY, pending
    )


async def stop(work: Work, caller: Caller) -> Views:
    """[Yes, stop]."""
    one = await _known(work, caller.number(0))
    return await _done(work, caller, one.id, "stopped", changed=await work.broadcasts.stop(one.id))


async def again(work: Work, caller: Caller) -> Views:
    """[Send again to those it is uncertain for]: the only way they are ever sent it twice."""
    one = await _known(work, caller.number(0))
    return await _done(work, caller, one.id, "again", changed=await work.broadcasts.again(one.id))


async def moved(work: Work, caller: Caller, broadcast: int, at: datetime, *, silent: bool) -> Views:
    """Another time was chosen for a planned one; one that began meanwhile goes on as it is."""
    await work.drafts.leave(caller.person.id)
    return await put_off(work, caller, broadcast, at, silent=silent)


async def put_off(work: Work, caller: Caller, broadcast: int, at: datetime, *, silent: bool) -> Views:
    """It goes out at this time, which may be now; a form that is open stays."""
    changed = await work.broadcasts.move(broadcast, at, silent=silent)
    return await _done(work, caller, broadcast, "moved", changed=changed)


# ── what was sent already ─────────────────────────────────────────────────────────────────────────────────────────────


async def ask_edit(work: Work, caller: Caller) -> Views:
    """[Change the text]: opens the form, at any time."""
    one = await _editable(work, caller.number(0))
    await keep(work, caller, Composing(nonce(), Step.EDIT, content=one.content, edits=one.id))
    return EditAsked(one.id, bool(one.content.media))


async def _editable(work: Work, broadcast: int) -> Broadcast:
    """One in the owner's own words that is still in somebody's chat, or will be."""
    one = await _known(work, broadcast)
    if one.content.code is not None or await work.broadcasts.deleted(one.id):
        raise Refusal(Why.BUTTON_OLD)
    return one


async def typed(work: Work, caller: Caller) -> Views:
    """The new text: shown as members will see it, and asked once more."""
    form = await composing(work, caller, tapped=False)
    piece = caller.knock.piece
    try:
        one = await _editable(work, form.edits or 0)
    except Refusal as refusal:
        return await leave(work, caller, refusal)
    if piece is None or piece.media is not None:
        raise Refusal(Why.EDIT_TEXT)
    said = check(replace(one.content, text=piece.text))
    await keep(work, caller, form, content=said, nonce=(number := nonce()))
    name = caller.member.name if caller.member else caller.person.name
    got = (await work.broadcasts.progress(one.id)).sent
    pieces: list[View] = [Piece(said, name, part) for part in range(2 if said.is_album else 1)]
    return *pieces, SureAsked(one.id, "edit", To.RUN_EDIT_SURELY, got, number)


async def edit(work: Work, caller: Caller) -> Views:
    """[Change it]: for those who have it and for those who will get it; tapped again it shows the same."""
    broadcast, number = caller.number(0), caller.argument(1)
    if await work.broadcasts.changed(number):
        return await page(work, broadcast)
    form = await composing(work, caller, tapped=False)
    if form.nonce != number or form.edits != broadcast:
        raise Refusal(Why.BUTTON_OLD)
    one = await _editable(work, broadcast)
    await work.drafts.leave(caller.person.id)
    changed = await work.broadcasts.edit(one.id, form.said(), number)
    return await _done(work, caller, one.id, "edited", changed=changed)


async def ask_delete(work: Work, caller: Caller) -> Views:
    """[Delete for all]: asked once, within two days; later Telegram only lets it be changed."""
    one = await _deletable(work, caller.number(0))
    return SureAsked(one.id, "delete", To.RUN_DELETE_SURELY, (await work.broadcasts.progress(one.id)).sent)


async def delete(work: Work, caller: Caller) -> Views:
    """[Yes, delete]: whoever had not got it will not."""
    one = await _known(work, caller.number(0))
    if await work.broadcasts.deleted(one.id):
        return await page(work, one.id)
    await _deletable(work, one.id)
    return await _done(work, caller, one.id, "deleted", changed=await work.broadcasts.delete(one.id))


async def _deletable(work: Work, broadcast: int) -> Broadcast:
    one = await _known(work, broadcast)
    if one.started_at is None:
        raise Refusal(Why.BUTTON_OLD)
    if not _is_young(work, one):
        raise Refusal(Why.MESSAGE_LATE)
    return one
