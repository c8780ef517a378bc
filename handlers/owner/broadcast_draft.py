"""What is composed so far, kept on disk: it survives a restart and any other form that is filled in meanwhile.

It is nothing once its author is not the owner.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from handlers.knock import Caller, Piece
from handlers.owner.calendar_occasion import WORDS
from loyalty.broadcasts import Content, Media, read_content
from loyalty.manners import Topic
from loyalty.refusals import Refusal, Why
from loyalty.segments import Segment, read_segment
from storage.drafts import Draft
from storage.session import moment_or_none, ms_or_none
from storage.work import Work

BROADCAST = "broadcast"


class Step(StrEnum):
    """What the form waits for."""

    CONTENT = "content"
    LINKS = "links"
    WHOM = "whom"
    CHOSEN = "chosen"
    TOPIC = "topic"
    WHEN = "when"
    CHECK = "check"
    EDIT = "edit"  # the new text of a message that was sent or planned


@dataclass(frozen=True)
class Composing:
    """The form. `pieces` of an album come one by one and are (message id, kind, file, caption); `album` is its id.

    `moves` and `edits` are a planned or sent message this is about instead of a new one.
    """

    nonce: str
    step: Step = Step.CONTENT
    content: Content | None = None
    pieces: tuple[tuple[int, str, str, str], ...] = ()
    album: str | None = None
    heard: datetime | None = None
    segment: Segment | None = None
    topic: Topic = Topic.OFFERS
    at: datetime | None = None
    silent: bool = False
    moves: int | None = None
    edits: int | None = None

    @property
    def is_new(self) -> bool:
        """True for a message that is composed, not one that is changed or moved."""
        return self.moves is None and self.edits is None

    def said(self) -> Content:
        """The message; a step that needs one before there is one was never offered."""
        if self.content is None:
            raise Refusal(Why.BUTTON_OLD)
        return self.content

    def for_whom(self) -> Segment:
        """The set, chosen already."""
        if self.segment is None:
            raise Refusal(Why.BUTTON_OLD)
        return self.segment

    def facts(self) -> dict[str, Any]:
        """As kept on disk."""
        return {
            "nonce": self.nonce,
            "step": self.step.value,
            "content": self.content.facts() if self.content else None,
            "pieces": self.pieces,
            "album": self.album,
            "heard": ms_or_none(self.heard),
            "segment": self.segment.facts() if self.segment else None,
            "topic": self.topic.value,
            "at": ms_or_none(self.at),
            "silent": self.silent,
            "moves": self.moves,
            "edits": self.edits,
        }


def waits_for_message(draft: Draft) -> bool:
    """True while whatever is sent is the message to many, what takes its place, or an occasion's own."""
    return draft.form == WORDS or (draft.form == BROADCAST and draft.facts["step"] in {Step.CONTENT, Step.EDIT})


async def composing(work: Work, caller: Caller, *, tapped: bool = True) -> Composing:
    """The form one is in; when `tapped`, the one the button belongs to: an older one's buttons do nothing.

    A button of the message that was left for another form takes it up again.
    """
    draft = await work.drafts.of(caller.person.id)
    facts = draft.facts if draft is not None and draft.form == BROADCAST else None
    if tapped and (facts is None or facts["nonce"] != caller.argument(0)):
        facts = await work.drafts.message(caller.person.id)
    if facts is None or (tapped and facts["nonce"] != caller.argument(0)):
        raise Refusal(Why.BUTTON_OLD)
    return _read(facts)


async def begun(work: Work, caller: Caller) -> Composing | None:
    """The message that waits to be gone on with."""
    facts = await work.drafts.message(caller.person.id)
    return _read(facts) if facts is not None else None


@contextmanager
def leading_back(form: Composing) -> Iterator[None]:
    """Refused in here, one goes back to where the form stands: [Cancel] would throw away what is composed."""
    try:
        yield
    except Refusal as refusal:
        if form.edits is not None:
            raise Refusal(refusal.code, **refusal.facts, run=form.edits) from refusal
        if form.content is None and form.moves is None:
            raise
        raise Refusal(refusal.code, **refusal.facts, form=form.nonce, step=form.step) from refusal


def _read(facts: Mapping[str, Any]) -> Composing:
    return Composing(
        nonce=facts["nonce"],
        step=Step(facts["step"]),
        content=read_content(facts["content"]) if facts["content"] else None,
        pieces=tuple((one[0], one[1], one[2], one[3]) for one in facts["pieces"]),
        album=facts["album"],
        heard=moment_or_none(facts["heard"]),
        segment=read_segment(facts["segment"]) if facts["segment"] else None,
        topic=Topic(facts["topic"]),
        at=moment_or_none(facts["at"]),
        silent=facts["silent"],
        moves=facts["moves"],
        edits=facts["edits"],
    )


async def keep(work: Work, caller: Caller, form: Composing, **changes: Any) -> Composing:
    """Keep the form with these changes, and return it so."""
    changed = replace(form, **changes)
    await work.drafts.begin(caller.person.id, BROADCAST, changed.facts())
    if changed.is_new and changed.content is not None:
        await work.drafts.keep_message(caller.person.id, changed.facts())
    elif changed.is_new:
        await work.drafts.drop_message(caller.person.id)
    return changed


async def put_away(work: Work, caller: Caller) -> None:
    """The message went out: nothing of it waits any more. Another form that is open stays."""
    draft = await work.drafts.of(caller.person.id)
    if draft is not None and draft.form == BROADCAST:
        await work.drafts.leave(caller.person.id)
    await work.drafts.drop_message(caller.person.id)


async def give_up(work: Work, caller: Caller) -> bool:
    """Leave the form one is in. A message goes with its own form, or when no other is open; True for one of both."""
    draft = await work.drafts.of(caller.person.id)
    left = await work.drafts.leave(caller.person.id)
    if draft is None or (draft.form == BROADCAST and not (draft.facts["moves"] or draft.facts["edits"])):
        left = await work.drafts.drop_message(caller.person.id) or left
    return left


def take(form: Composing, piece: Piece, message: int) -> Composing:
    """The form with what was sent as its message; a part of the album that is there already is added, in its order."""
    part = (message, piece.media.kind, piece.media.file, piece.text) if piece.media else None
    if part is None:
        return replace(form, content=_said(form, piece.text, ()), pieces=(), album=None)
    before = form.pieces if piece.album is not None and piece.album == form.album else ()
    pieces = tuple(sorted({*before, part}))
    text = next((caption for *_, caption in pieces if caption), "")
    media = tuple(Media(kind, file) for _, kind, file, _ in pieces)
    return replace(form, content=_said(form, text, media), pieces=pieces, album=piece.album)


def _said(form: Composing, text: str, media: tuple[Media, ...]) -> Content:
    return Content(text, media, form.content.links if form.content else ())
