"""Methods that change or remove a message of the bot: editMessage…, deleteMessage(s), pinning."""

from datetime import datetime, timedelta
from typing import Any

from sandbox.calls.common import Handler, known_chat, message_in
from sandbox.calls.media import media_content
from sandbox.calls.texts import preview_fields
from sandbox.errors import bad
from sandbox.formatting import caption_fields, check_length, text_fields
from sandbox.keyboards import checked_inline
from sandbox.messages import Message
from sandbox.phone import Phone
from sandbox.switchboard import Switchboard

Json = dict[str, Any]
Rows = list[list[Json]] | None

_CAPTIONED = ("photo", "document", "video", "animation", "audio", "voice")
_DELETE_WITHIN = timedelta(hours=48)  # Bot API, deleteMessage
_MAX_DELETED = 100
_UNTOUCHED = ("reply_to_message", "forward_origin", "media_group_id", "has_protected_content")


def _target(town: Switchboard, arguments: Json) -> Message:
    """The bot's own message an edit is about."""
    if arguments.get("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    if arguments.get("business_connection_id"):
        raise bad("business connection not found")
    phone = known_chat(town, arguments.get("chat_id"))
    message = message_in(phone, arguments.get("message_id"), "message to edit not found")
    if not message.from_bot:
        raise bad("message can't be edited")
    return message


def _apply(town: Switchboard, message: Message, content: Json, inline: Rows) -> Json:
    """Put the new content and buttons in place, unless nothing would change."""
    if content == message.content and inline == message.inline:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as "
            "a current content and reply markup of the message"
        )
    edited = content != message.content
    message.content, message.inline = content, inline
    town.changed(message, edited=edited)
    return town.as_api(message)


def edit_text(town: Switchboard, arguments: Json) -> Json:
    """editMessageText."""
    if arguments.get("rich_message") is not None:
        raise bad("the sandbox has no rich messages")
    if not arguments.get("text"):
        raise bad("message text is empty")
    content = text_fields(arguments["text"], arguments.get("parse_mode"), arguments.get("entities"))
    content |= preview_fields(arguments)
    inline = checked_inline(arguments.get("reply_markup"))
    message = _target(town, arguments)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    check_length(content, "MESSAGE_TOO_LONG", "")
    return _apply(town, message, _kept(message) | content, inline)


def edit_caption(town: Switchboard, arguments: Json) -> Json:
    """editMessageCaption; without a caption it removes it."""
    caption = caption_fields(arguments)
    inline = checked_inline(arguments.get("reply_markup"))
    message = _target(town, arguments)
    if not any(kind in message.content for kind in _CAPTIONED):
        raise bad("there is no caption in the message to edit")
    check_length(caption, "", "MEDIA_CAPTION_TOO_LONG")
    content = {key: value for key, value in message.content.items() if not key.startswith("caption")}
    return _apply(town, message, content | caption, inline)


def edit_markup(town: Switchboard, arguments: Json) -> Json:
    """editMessageReplyMarkup; without a markup it removes the buttons."""
    inline = checked_inline(arguments.get("reply_markup"))
    message = _target(town, arguments)
    return _apply(town, message, message.content, inline)


async def edit_media(town: Switchboard, arguments: Json) -> Json:
    """editMessageMedia: a photo may become a document and so on; a text message may not become media."""
    inline = checked_inline(arguments.get("reply_markup"))
    message = _target(town, arguments)
    if "text" in message.content:
        raise bad("there is no media in the message to edit")
    content = await media_content(town, arguments["media"])
    check_length(content, "", "message caption is too long")
    return _apply(town, message, _kept(message) | content, inline)


def _kept(message: Message) -> Json:
    """What an edit does not touch."""
    return {key: message.content[key] for key in _UNTOUCHED if key in message.content}


def delete_message(town: Switchboard, arguments: Json) -> bool:
    """deleteMessage: in a private chat either side's message, within 48 hours."""
    phone = known_chat(town, arguments["chat_id"])
    message = message_in(phone, arguments["message_id"], "message to delete not found")
    if not _young(town, message):
        raise bad("message can't be deleted for everyone")
    _remove(town, phone, message)
    return True


def delete_messages(town: Switchboard, arguments: Json) -> bool:
    """deleteMessages: what is not there is skipped."""
    phone = known_chat(town, arguments["chat_id"])
    if len(arguments["message_ids"]) > _MAX_DELETED:
        raise bad("too many message identifiers specified")
    if any(message_id <= 0 for message_id in arguments["message_ids"]):
        raise bad("invalid message identifier specified")
    for message_id in arguments["message_ids"]:
        message = phone.messages.get(message_id)
        if message is not None and _young(town, message):
            _remove(town, phone, message)
    return True


def _young(town: Switchboard, message: Message) -> bool:
    sent_at = datetime.fromtimestamp(message.date, town.clock.now().tzinfo)
    return town.clock.now() - sent_at < _DELETE_WITHIN


def _remove(town: Switchboard, phone: Phone, message: Message) -> None:
    if message.message_id in phone.pinned:
        phone.pinned.remove(message.message_id)
    town.remove(phone, message.message_id)


def pin(town: Switchboard, arguments: Json) -> bool:
    """pinChatMessage."""
    phone = known_chat(town, arguments["chat_id"])
    message = message_in(phone, arguments["message_id"], "message to pin not found")
    if message.message_id not in phone.pinned:
        phone.pinned.append(message.message_id)
    return True


def unpin(town: Switchboard, arguments: Json) -> bool:
    """unpinChatMessage: the given one, else the newest pinned."""
    phone = known_chat(town, arguments["chat_id"])
    if not phone.pinned:
        raise bad("message to unpin not found")
    wanted = arguments.get("message_id", phone.pinned[-1])
    if wanted in phone.pinned:
        phone.pinned.remove(wanted)
    return True


def unpin_all(town: Switchboard, arguments: Json) -> bool:
    """unpinAllChatMessages."""
    known_chat(town, arguments["chat_id"]).pinned.clear()
    return True


METHODS: dict[str, Handler] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
}
