"""What a town remembers: people, chats, clock, menus and pictures, as JSON and files; and a town made of them again.

A long past is kept as phones keep it. A chat has its newest messages and the pictures that still have buttons; pictures
are small, and smaller on phones nobody has before them. When the bot sends one of them once more, the town does not
know the large form any more, and the bot draws it anew.
"""

import io
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from PIL import Image

from sandbox.files import FileStore, StoredFile
from sandbox.messages import Message
from sandbox.phone import Phone
from sandbox.profile import Profile
from sandbox.town import Town

Json = dict[str, Any]

NEWEST = 40  # messages kept of each chat
LAID_OUT, ASIDE = (640, 75), (400, 35)  # the longer side in pixels and the quality of a phone's pictures


def remember(town: Town) -> tuple[Json, dict[str, bytes]]:
    """The town as JSON, and the pictures and files of its chats by their paths. Faults and calls are forgotten."""
    kept: dict[str, StoredFile] = {}
    memory = {
        "now": town.clock.now().isoformat(),
        "numbers": town.numbers(),
        "pending": town.updates.pending,
        "menus": [[*scope, language, menu] for (scope, language), menu in town.profile.commands.items()],
        "phones": [_phone(phone, town.files, kept) for phone in town.phones.values()],
        "files": [_fields(stored, "content") for stored in kept.values()],
    }
    return memory, {stored.path: stored.content for stored in kept.values()}


def recall(town: Town, memory: Json, contents: Mapping[str, bytes]) -> None:
    """Make a new town the one that was remembered. KeyError, TypeError or ValueError when it was written otherwise."""
    town.clock.sets(datetime.fromisoformat(memory["now"]))
    town.goes_on_from(memory["numbers"])
    for update in memory["pending"]:
        town.updates.put_raw(update)
    menus = {((scope, chat), language): menu for scope, chat, language, menu in memory["menus"]}
    town.profile = Profile(commands=menus)
    for described in memory["files"]:
        town.files.keep(StoredFile(**described, content=contents[described["path"]]))
    for phone in memory["phones"]:
        messages = [Message(**message) for message in phone["messages"]]
        town.knows(Phone(**phone | {"messages": {message.message_id: message for message in messages}}))


def _phone(phone: Phone, files: FileStore, kept: dict[str, StoredFile]) -> Json:
    """A phone and what is left of its chat; the files that are in it are added to `kept`."""
    messages = list(phone.messages.values())
    old = [message for message in messages[:-NEWEST] if message.photo and message.inline]
    left = [_message(message, files, ASIDE if phone.aside else LAID_OUT, kept) for message in old + messages[-NEWEST:]]
    return _fields(phone, "messages") | {"messages": left}


def _message(message: Message, files: FileStore, look: tuple[int, int], kept: dict[str, StoredFile]) -> Json:
    body = asdict(message)
    for what in (message.photo, message.document):
        stored = files.get(what["file_id"]) if what else None
        if stored is None:
            continue
        if message.photo:
            stored = _smaller(stored, *look)
            body["content"]["photo"] = [stored.size()]
        kept[stored.file_id] = stored
    return body


def _smaller(stored: StoredFile, side: int, quality: int) -> StoredFile:
    """The same picture under the same id, in fewer bytes."""
    with Image.open(io.BytesIO(stored.content)) as picture:
        small = picture.convert("RGB")
    small.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=quality, method=6)
    name, path = (text.removesuffix(".jpg") + ".webp" for text in (stored.name, stored.path))
    return replace(
        stored, content=out.getvalue(), name=name, path=path, mime="image/webp", width=small.width, height=small.height
    )


def _fields(thing: Phone | StoredFile, without: str) -> Json:
    return {one.name: getattr(thing, one.name) for one in fields(thing) if one.name != without}
