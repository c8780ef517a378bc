"""One update through one door: read it, run its act in one unit, and only after the commit show the screen.

This is the only file of the room that knows Telegram's types. A redelivered update ends at the done-mark; a refusal
rolls everything back and writes nothing but the done-mark and a line in the journal.
"""

import asyncio
import html
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from telegram import Chat, ChatMember, Message, Update
from telegram.error import BadRequest

from handlers.knock import Caller, Contact, Door, Hears, Knock, Later, Photo, Piece, Who
from handlers.once import said_already
from handlers.owner.broadcast_draft import waits_for_message
from handlers.owner.table import Table, read_table, waits_for_table
from handlers.pictures import NO_CARD, Known, cleaned_by, known_by
from handlers.staff.scan import MOST_BYTES, MOST_PIXELS, read_picture
from loyalty.broadcasts import Media
from loyalty.codes import looks_like_number
from loyalty.exchange import MOST_BYTES_IN_CHAT
from loyalty.member import Person
from loyalty.refusals import Refusal, Why
from loyalty.team import Role
from screens.buttons import BELOW
from screens.refusals import Refused
from screens.screen import View
from storage.database import Database
from storage.programme import Business
from storage.work import Work

_TOO_BIG = "too big"  # Telegram: "file is too big", of one larger than it hands to a bot
_AT_LEAST = {Who.STAFF: Role.STAFF, Who.MANAGER: Role.MANAGER, Who.OWNER: Role.OWNER}


@dataclass(frozen=True)
class Answer:
    """What to show, to whom, in which words; of a `later` one there is nothing to show yet."""

    person: Person
    business: Business
    knock: Knock
    views: tuple[View, ...]
    later: Later | None = None


class Teller(Protocol):
    """Whoever shows screens and fetches pictures; its real form is in the assembly."""

    async def show(self, answer: Answer) -> None:
        """Send or edit the answer's screens, and end the spinner of a tapped button."""

    async def fetch(self, file_id: str) -> bytes:
        """A picture's bytes."""


class Entrance:
    """Where every update comes in."""

    def __init__(self, database: Database, teller: Teller) -> None:
        self._database = database
        self._teller = teller

    async def enter(self, door: Door, update: Update) -> None:
        """Take one update through its door."""
        knock = read(update)
        try:
            if door.hears is Hears.PHOTO:
                knock = await self._look(knock)
            answer = await self._database.unit(lambda work: _act(work, door, knock))
        except Refusal as refusal:
            denied = refusal
            answer = await self._database.unit(lambda work: _deny(work, door, knock, denied))
        if answer is not None:
            await self._teller.show(await self._looked_up(answer))

    async def _looked_up(self, answer: Answer) -> Answer:
        if answer.later is None:
            return answer
        try:
            view = await self._database.study(answer.later.look)
        except BaseException:
            await self._teller.show(replace(answer, views=(Refused(Why.NOTHING_COUNTED),), later=None))
            raise
        return replace(answer, views=(view,), later=None)

    async def _look(self, knock: Knock) -> Knock:
        """A photo is fetched and decoded before the unit, and only for the team. In a form it may be no answer."""
        known = await self._database.read(lambda work: known_by(work, knock))
        if knock.photo is None or (known.draft is None and not known.on_team):
            raise Refusal(Why.PHOTO_NOT_STAFF)
        try:
            return await self._seen(knock, knock.photo, known)
        except Refusal as refusal:
            if known.draft is None or refusal.code not in NO_CARD:
                raise
            return replace(knock, for_form=True)

    async def _seen(self, knock: Knock, photo: Photo, known: Known) -> Knock:
        draft = known.draft
        if not known.on_team or (draft is not None and waits_for_message(draft)):
            return replace(knock, for_form=True)  # a message is sent on by Telegram's own name for it, never fetched
        clean = cleaned_by(draft) if draft is not None else None
        if clean is not None:
            return replace(knock, for_form=True, picture=await self._picture(knock, photo, clean))
        if waits_for_table(draft, photo.name):
            return replace(knock, table=await self._table(photo))
        if knock.album:
            raise Refusal(Why.PHOTO_ALBUM)
        return replace(knock, code=await read_picture(await self._fetch(photo), known.username))

    async def _picture(self, knock: Knock, photo: Photo, clean: Callable[[bytes], bytes | None]) -> bytes | None:
        """The clean pixels of what was sent into a form; None for anything that has none, or comes with others."""
        if knock.album:
            return None
        try:
            return await asyncio.to_thread(clean, await self._fetch(photo))
        except Refusal:
            return None

    async def _table(self, file: Photo) -> Table:
        """What a file says, read before the unit as pictures are; Telegram hands no larger one to a bot."""
        too_big = Refusal(Why.IMPORT_BIG, most=MOST_BYTES_IN_CHAT >> 20)
        if file.size > MOST_BYTES_IN_CHAT:
            raise too_big
        try:
            data = await self._teller.fetch(file.file_id)
        except BadRequest as error:
            raise too_big if _TOO_BIG in error.message.casefold() else Refusal(Why.IMPORT_GONE) from error
        return await read_table(self._database, data)

    async def _fetch(self, photo: Photo) -> bytes:
        """A picture's bytes; a Refusal for one that is too big, is of another kind, or is gone."""
        if not photo.image:
            raise Refusal(Why.PHOTO_UNREADABLE)
        if photo.size > MOST_BYTES or photo.pixels > MOST_PIXELS:
            raise Refusal(Why.PHOTO_TOO_BIG)
        try:
            return await self._teller.fetch(photo.file_id)
        except BadRequest as gone:
            raise Refusal(Why.PHOTO_UNREADABLE) from gone


async def _act(work: Work, door: Door, knock: Knock) -> Answer | None:
    if not await work.inbox.finish(knock.update, knock.telegram):
        return None
    if door.hears is Hears.REACH and await work.people.by_telegram(knock.telegram) is None:
        await work.privacy.forget_update(knock.update)  # nobody becomes known, or known again, by blocking the bot
        return None
    caller = await meet(work, knock)
    let_in(door, caller)
    if caller.is_owner and knock.in_place and knock.message is not None:
        await work.broadcasts.overwritten(caller.person.id, knock.message)
    views = await door.act(work, caller)
    person = await work.people.get(caller.person.id)
    if person.telegram is None:
        person = caller.person  # erased by this very act: the last message goes where the knock came from
    business = await work.programme.business()  # as the act has left it: its time zone, its currency
    if isinstance(views, Later):
        return Answer(person, business, knock, (), views)
    return Answer(person, business, knock, views if isinstance(views, tuple) else (views,))


async def _deny(work: Work, door: Door, knock: Knock, refusal: Refusal) -> Answer | None:
    if not await work.inbox.finish(knock.update, knock.telegram):
        return None
    caller = await meet(work, knock)
    line = f"refused:{refusal.code}"
    said = await said_already(work, caller, refusal, line)
    await work.journal.note(caller.person.id, line, door=door.name)
    if said:
        return None
    view = Refused(refusal.code, refusal.facts, caller.role, caller.member is not None)
    return Answer(caller.person, caller.business, knock, (view,))


async def meet(work: Work, knock: Knock) -> Caller:
    """Who knocks, as the database has them in this very transaction."""
    person = await work.people.meet(knock.telegram, knock.name, knock.language)
    post = await work.team.post(person.id)
    member = await work.members.of_person(person.id)
    return Caller(knock, person, post, member, await work.programme.business())


def let_in(door: Door, caller: Caller) -> None:
    """The role as it is in this transaction decides; a code never does."""
    if door.who is Who.MEMBER and caller.member is None:
        raise Refusal(Why.NOT_A_MEMBER)
    role = _AT_LEAST.get(door.who)
    if role and not (caller.post and caller.post.may(role)):
        raise Refusal(door.who.value or Why.NOT_STAFF)


def read(update: Update) -> Knock:
    """Telegram's update in our own words. LookupError for one that is nobody's."""
    user = update.effective_user
    if user is None:
        raise LookupError("an update without a person")
    knock = Knock(update.update_id, user.id, user.full_name, user.language_code)
    if update.callback_query:
        return _read_tap(knock, update)
    if change := update.my_chat_member:
        blocked = change.chat.type == Chat.PRIVATE and change.new_chat_member.status == ChatMember.BANNED
        return replace(knock, blocked=blocked)
    message = update.effective_message
    return _read_message(knock, message) if message else knock


def _read_tap(knock: Knock, update: Update) -> Knock:
    query = update.callback_query
    raw = (query.data or "") if query else ""
    data = raw.removeprefix(BELOW)
    message = query.message if query else None
    return replace(
        knock,
        data=data,
        arguments=tuple(data.split(":")[1:]),
        query=query.id if query else None,
        message=message.message_id if message else None,
        in_place=isinstance(message, Message) and message.text is not None and data == raw,
    )


def _read_message(knock: Knock, message: Message) -> Knock:
    text = message.text or ""
    words = text.split()
    command = bool(words) and words[0].startswith("/")
    return replace(
        knock,
        text=text,
        arguments=tuple(words[1:]) if command else (),
        payload=_payload(text),
        photo=_photo(message),
        album=message.media_group_id is not None,
        contact=_contact(message),
        piece=_piece(message),
        message=message.message_id,
        group=None if message.chat.type == Chat.PRIVATE else message.chat.id,
    )


def _payload(text: str) -> str:
    """The start payload, typed as a command or pasted as a link."""
    return text.split()[-1].rsplit("?start=", 1)[-1] if text.strip() else ""


def _photo(message: Message) -> Photo | None:
    if message.photo:
        largest = message.photo[-1]
        return Photo(largest.file_id, largest.file_size or 0, largest.width * largest.height)
    if message.document:
        image = (message.document.mime_type or "") in {"image/jpeg", "image/png", "image/webp"}
        size, name = message.document.file_size or 0, message.document.file_name or ""
        return Photo(message.document.file_id, size, 0, image, name)
    return None


def _contact(message: Message) -> Contact | None:
    shared = message.contact
    return Contact(shared.phone_number, shared.user_id) if shared else None


def _piece(message: Message) -> Piece | None:
    """Text, a photo, video, animation, audio or file; None for what members could not be sent as it is."""
    if message.text is not None:
        return Piece(_html(message.text, lambda: message.text_html))
    media = _media(message)
    text = _html(message.caption or "", lambda: message.caption_html) if media else ""
    return Piece(text, media, message.media_group_id) if media else None


def _media(message: Message) -> Media | None:
    """An animation comes as a document too, so that is asked for first."""
    if message.photo:
        return Media("photo", message.photo[-1].file_id)
    for kind in ("video", "animation", "audio", "document"):
        file = getattr(message, kind)
        if file is not None:
            return Media(kind, file.file_id)
    return None


def _html(text: str, formatted: Callable[[], str]) -> str:
    """A text with its formatting; one with half a sign in it, which cannot be sent on, without both."""
    whole = text.encode("utf-8", "ignore").decode()
    return formatted() if whole == text else html.escape(whole, quote=False)


def opens_photo(message: Message) -> bool:
    """True for a photo, and for any file: whoever sends one wants it read."""
    return bool(message.photo or message.document)


def opens_number(message: Message) -> bool:
    """True for what is probably a card number."""
    return looks_like_number(message.text or "")
