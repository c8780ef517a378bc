"""Composing a message to many in chat: write or forward it, add the name and buttons, then step by step to the send.

Each step's screen leads to the next and back; what is typed belongs to the step one is in.
"""

from dataclasses import replace
from datetime import timedelta

from handlers.knock import Act, Caller, Piece, Views, nonce
from handlers.owner import broadcast_check, broadcast_sent, broadcast_when, broadcast_whom
from handlers.owner.broadcast_draft import Composing, Step, begun, composing, keep, leading_back, take
from handlers.owner.refund import leave
from loyalty.broadcasts import LONGEST_TEXT, MOST_IN_ALBUM, MOST_LINKS
from loyalty.composing import (
    check,
    excerpt,
    has_name,
    is_greeted,
    kind,
    length,
    read_links,
    with_greeting,
    without_greeting,
)
from loyalty.refusals import Refusal, Why
from screens.owner.broadcast_compose import Composed, LinksAsked, MessageAsked, Unfinished
from screens.screen import Nothing
from storage.work import Work

_PASTE = timedelta(seconds=2)  # a long paste arrives in pieces this close to each other
_NEARLY_FULL = LONGEST_TEXT - 100  # units of a piece that was cut off by the app


async def begin(work: Work, caller: Caller) -> Views:
    """`/broadcast` and [New message]: the question for one, or whether to go on with the one begun earlier."""
    waiting = await begun(work, caller)
    if waiting is None:
        await keep(work, caller, Composing(nonce()))
        return MessageAsked()
    said = (await keep(work, caller, waiting)).said()
    return Unfinished(waiting.nonce, excerpt(said), "album" if waiting.album else kind(said), waiting.step)


async def anew(work: Work, caller: Caller) -> Views:
    """[Start anew]; tapped again it asks the same."""
    waiting = await begun(work, caller)
    if waiting is not None and waiting.nonce != caller.argument(0):
        raise Refusal(Why.BUTTON_OLD)
    await keep(work, caller, Composing(nonce()))
    return MessageAsked()


async def step(work: Work, caller: Caller) -> Views:
    """A step's button: on, or back."""
    form = await composing(work, caller)
    with leading_back(form):
        return await _show(work, caller, form, caller.argument(1))


async def _show(work: Work, caller: Caller, form: Composing, name: str) -> Views:
    if form.moves is None:
        form.said()
    match name:
        case Step.CONTENT:
            return _composed(await keep(work, caller, form, step=Step.CONTENT))
        case Step.LINKS:
            return _links(await keep(work, caller, form, step=Step.LINKS))
        case Step.WHOM:
            check(form.said())
            return await broadcast_whom.show(work, caller, form)
        case Step.CHOSEN:
            return await broadcast_whom.chosen(work, caller, form)
        case Step.TOPIC:
            return await broadcast_whom.ask_topic(work, caller, form)
        case Step.WHEN:
            return await broadcast_when.show(work, caller, form)
        case Step.CHECK:
            return await broadcast_check.show(work, caller, form)
    raise Refusal(Why.BUTTON_OLD)


# ── what is typed and sent ────────────────────────────────────────────────────────────────────────────────────────────


async def message(work: Work, caller: Caller) -> Views:
    """Whatever is written or sent while the form is open: the message, or the answer to the step one is in."""
    form = await composing(work, caller, tapped=False)
    if not caller.is_owner:
        return await leave(work, caller, Refusal(Why.NOT_OWNER))
    with leading_back(form):
        return await _heard(work, caller, form)


async def _heard(work: Work, caller: Caller, form: Composing) -> Views:
    """Taken as the message, or as the answer to the step one is in."""
    if form.step in _TYPED:
        return await _TYPED[form.step](work, caller)
    if form.step is not Step.CONTENT:
        return await _show(work, caller, form, form.step)
    piece = caller.knock.piece
    if piece is None:
        raise Refusal(Why.MESSAGE_KIND)
    return await _take(work, caller, form, piece)


async def _take(work: Work, caller: Caller, form: Composing, piece: Piece) -> Views:
    if _is_paste(work, form, piece):
        again = form.content is not None
        await keep(work, caller, form, content=None, pieces=(), album=None, heard=work.now)
        return MessageAsked(too_long=True) if again else Nothing()
    another = piece.album is not None and piece.album == form.album
    if another and len(form.pieces) >= MOST_IN_ALBUM:
        return Nothing()
    taken = replace(take(form, piece, caller.knock.message or 0), heard=work.now)
    if piece.album is None:  # an album is looked at when all of it is here: a part left out would go unnoticed
        check(taken.said())
    await keep(work, caller, taken)
    return Nothing() if another else _composed(taken)


def _is_paste(work: Work, form: Composing, piece: Piece) -> bool:
    """True for the second and later pieces of a text that was too long for one message."""
    if form.heard is None or abs(work.now - form.heard) > _PASTE or piece.media:
        return False
    return form.content is None or (not form.content.media and length(form.content.text) > _NEARLY_FULL)


async def _typed_links(work: Work, caller: Caller) -> Views:
    form = await composing(work, caller, tapped=False)
    links = read_links(caller.knock.text)
    return _composed(await keep(work, caller, form, content=replace(form.said(), links=links), step=Step.CONTENT))


# Who reads what is typed at which step; at the others a tap is waited for.
_TYPED: dict[Step, Act] = {Step.LINKS: _typed_links, Step.WHEN: broadcast_when.typed, Step.EDIT: broadcast_sent.typed}


# ── what is added by a tap ────────────────────────────────────────────────────────────────────────────────────────────


async def greet(work: Work, caller: Caller) -> Views:
    """[Add the first name], and off again."""
    form = await composing(work, caller)
    said = form.said()
    with leading_back(form):
        changed = without_greeting(said) if is_greeted(said) else check(with_greeting(said))
    return _composed(await keep(work, caller, form, content=changed, step=Step.CONTENT))


async def unlink(work: Work, caller: Caller) -> Views:
    """[Without buttons]."""
    form = await composing(work, caller)
    content = replace(form.said(), links=())
    return _composed(await keep(work, caller, form, content=content, step=Step.CONTENT))


def _composed(form: Composing) -> Composed:
    said = form.said()
    labels = tuple(link.label for link in said.links)
    what = "album" if form.album else kind(said)  # the rest of it may still be on its way
    return Composed(form.nonce, what, labels, has_name(said), is_greeted(said))


def _links(form: Composing) -> LinksAsked:
    return LinksAsked(form.nonce, MOST_LINKS, tuple(link.label for link in form.said().links))
