"""Methods that send files and other things: sendPhoto, sendDocument, sendMediaGroup, and the simple rest."""

import asyncio
from itertools import count
from typing import Any

from aiohttp import web

from sandbox.calls.common import Handler, refuse_unsupported, reply_to, sent, writable_chat
from sandbox.errors import ApiError, bad
from sandbox.files import PHOTO_MAX_BYTES, PhotoError
from sandbox.formatting import caption_fields
from sandbox.keyboards import Markup, checked_markup
from sandbox.switchboard import Switchboard

Json = dict[str, Any]

MAX_UPLOAD = 50 * 1024 * 1024  # Bot API, "Sending files"
_GROUP = (2, 10)
_GROUP_IDS = count(13_000_000_000_000_001)
_OPTIONS = ("show_caption_above_media", "has_spoiler")


async def photo_content(town: Switchboard, source: Any, options: Json) -> Json:
    """The content of a photo message: an upload (resized as Telegram does) or the file_id of a photo sent before."""
    if isinstance(source, str):
        sizes = town.files.photo_sizes(source)
        if sizes is None:
            raise _wrong_identifier(town, source, "Photo")
    else:
        try:
            sizes = await town.files.add_photo(await _uploaded(source, PHOTO_MAX_BYTES, "photo"))
        except PhotoError as why:
            raise bad(str(why)) from why
    return {"photo": sizes} | _more(options, ("show_caption_above_media", "has_spoiler"))


async def file_content(town: Switchboard, kind: str, source: Any, options: Json) -> Json:
    """The content of a message with a document, video, animation, audio, voice or sticker: bytes kept as they are."""
    if isinstance(source, str):
        stored = town.files.get(source)
        if stored is None or stored.kind != kind:
            raise _wrong_identifier(town, source, _type_name(kind))
    else:
        content = await _uploaded(source, MAX_UPLOAD, kind)
        stored = town.files.add(kind, content, source.filename or "file", source.content_type or _MIMES["document"])
    return {kind: stored.base() | _KIND_FIELDS.get(kind, {}) | _named(kind, stored.name, stored.mime)}


async def media_content(town: Switchboard, media: Json) -> Json:
    """The content an InputMedia stands for."""
    kind = media["type"]
    caption = caption_fields(media)
    if kind == "photo":
        return await photo_content(town, media["media"], media) | caption
    if kind == "live_photo":
        raise bad("the sandbox has no live photos")
    return await file_content(town, kind, media["media"], media) | caption


async def _uploaded(source: web.FileField, limit: int, kind: str) -> bytes:
    content = await asyncio.to_thread(source.file.read)
    if not content:
        raise bad("file must be non-empty")
    if len(content) > MAX_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if len(content) > limit:
        raise bad(f"file of size {len(content)} bytes is too big for a {kind}; the maximum size is {limit} bytes")
    return content


def _wrong_identifier(town: Switchboard, source: str, kind: str) -> ApiError:
    stored = town.files.get(source)
    if stored is not None:
        return bad(f"can't use file of type {_type_name(stored.kind)} as {kind}")
    if source.startswith(("http://", "https://")):
        return bad("failed to get HTTP URL content")  # the sandbox never leaves the machine
    return bad("wrong file identifier/HTTP URL specified")


def _type_name(kind: str) -> str:
    """Telegram's name of a kind of file in its errors."""
    return "VoiceNote" if kind == "voice" else kind.capitalize()


_MIMES = {"document": "application/octet-stream"}
_KIND_FIELDS: dict[str, Json] = {
    "video": {"width": 640, "height": 360, "duration": 1},
    "animation": {"width": 320, "height": 240, "duration": 1},
    "voice": {"duration": 1},
    "audio": {"duration": 1},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}


def _named(kind: str, name: str, mime: str) -> Json:
    if kind == "sticker":
        return {}
    return {"mime_type": mime} if kind == "voice" else {"file_name": name, "mime_type": mime}


def _more(options: Json, names: tuple[str, ...]) -> Json:
    """Options that show in the message only when they are on."""
    shown = {"has_spoiler": "has_media_spoiler"}
    return {shown.get(name, name): True for name in names if options.get(name)}


async def send_photo(town: Switchboard, arguments: Json) -> Json:
    """sendPhoto."""
    caption, markup = caption_fields(arguments), checked_markup(arguments.get("reply_markup"))
    phone = writable_chat(town, arguments["chat_id"])
    refuse_unsupported(arguments)
    content = await photo_content(town, arguments["photo"], arguments) | caption | reply_to(town, phone, arguments)
    return sent(town, phone, content, markup, arguments)


def _file_sender(kind: str) -> Handler:
    async def send(town: Switchboard, arguments: Json) -> Json:
        caption, markup = caption_fields(arguments), checked_markup(arguments.get("reply_markup"))
        phone = writable_chat(town, arguments["chat_id"])
        refuse_unsupported(arguments)
        content = await file_content(town, kind, arguments[kind], arguments)
        content |= caption | reply_to(town, phone, arguments)
        return sent(town, phone, content, markup, arguments)

    return send


async def send_media_group(town: Switchboard, arguments: Json) -> list[Json]:
    """sendMediaGroup: 2–10 photos or files; answers with the messages."""
    media = arguments["media"]
    low, high = _GROUP
    if len(media) > high:
        raise bad("too many messages to send as an album")
    if not media:
        raise bad("there are no media in the request")
    phone = writable_chat(town, arguments["chat_id"])
    refuse_unsupported(arguments)
    kinds = {item["type"] for item in media}
    if len(kinds) > 1 and kinds & {"document", "audio"}:
        raise bad(f"{'documents' if 'document' in kinds else 'audio'} can't be mixed with other media types")
    if "animation" in kinds:
        raise bad("Can't use the media of the specified type in the album")
    contents = [await media_content(town, item) for item in media]
    reply = reply_to(town, phone, arguments)
    group = {"media_group_id": str(next(_GROUP_IDS))} if len(media) >= low else {}
    return [sent(town, phone, content | group | reply, Markup(), arguments) for content in contents]


def send_location(town: Switchboard, arguments: Json) -> Json:
    """sendLocation."""
    latitude, longitude = float(arguments["latitude"]), float(arguments["longitude"])
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad("wrong location: latitude or longitude out of range")
    return _plain(town, arguments, {"location": {"latitude": latitude, "longitude": longitude}})


def send_contact(town: Switchboard, arguments: Json) -> Json:
    """sendContact."""
    card = {key: arguments[key] for key in ("phone_number", "first_name", "last_name", "vcard") if arguments.get(key)}
    return _plain(town, arguments, {"contact": card})


def _plain(town: Switchboard, arguments: Json, content: Json) -> Json:
    markup = checked_markup(arguments.get("reply_markup"))
    phone = writable_chat(town, arguments["chat_id"])
    refuse_unsupported(arguments)
    content |= reply_to(town, phone, arguments)
    return sent(town, phone, content, markup, arguments)


METHODS: dict[str, Handler] = {
    "sendPhoto": send_photo,
    "sendMediaGroup": send_media_group,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendDocument": _file_sender("document"),
    "sendVideo": _file_sender("video"),
    "sendAnimation": _file_sender("animation"),
    "sendAudio": _file_sender("audio"),
    "sendVoice": _file_sender("voice"),
    "sendSticker": _file_sender("sticker"),
}
