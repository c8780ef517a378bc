"""What the methods share: finding the chat and the message Telegram's way, and putting a message into a chat."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import ApiError, bad
from sandbox.formatting import check_length
from sandbox.keyboards import Markup
from sandbox.messages import Message
from sandbox.phone import Phone
from sandbox.switchboard import Switchboard

Json = dict[str, Any]
Handler = Callable[[Switchboard, Json], Any]


@dataclass(frozen=True)
class Described:
    """A result that comes with a description, as a few methods give one."""

    result: Any
    description: str


def known_chat(town: Switchboard, chat_id: int | str | None) -> Phone:
    """The private chat with this id. A chat exists for the bot only once the person has written (or was shared)."""
    if chat_id in (None, ""):
        raise bad("chat_id is empty")
    phone = town.phones.get(chat_id) if isinstance(chat_id, int) else None
    if phone is None or not phone.known:
        raise bad("chat not found")
    return phone


def writable_chat(town: Switchboard, chat_id: int | str | None) -> Phone:
    """A chat the bot may write to now."""
    phone = known_chat(town, chat_id)
    if phone.deactivated:
        raise ApiError(403, "Forbidden: user is deactivated")
    if not phone.started:
        raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
    if phone.blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    return phone


def refuse_unsupported(arguments: Json) -> None:
    """Parameters that mean nothing in a private chat of an ordinary bot, refused as Telegram refuses them there."""
    if arguments.get("business_connection_id"):
        raise bad("business connection not found")
    if arguments.get("message_thread_id"):
        raise bad("message thread not found")
    if arguments.get("direct_messages_topic_id"):
        raise bad("direct messages topic must be specified only in channel direct messages chats")
    if arguments.get("suggested_post_parameters") is not None:
        raise bad("suggested posts can be sent only to channel direct messages")
    if arguments.get("allow_paid_broadcast"):
        raise bad("FLOODSKIP_NOT_ALLOWED")
    if arguments.get("message_effect_id"):
        raise bad("EFFECT_ID_INVALID")


def reply_to(town: Switchboard, phone: Phone, arguments: Json) -> Json:
    """The reply_to_message field a new message gets, or nothing."""
    wanted = arguments.get("reply_parameters")
    if not wanted:
        return {}
    original = phone.messages.get(wanted["message_id"])
    if original is None or wanted.get("chat_id", phone.id) != phone.id:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    quoted = town.as_api(original)
    quoted.pop("reply_to_message", None)
    return {"reply_to_message": quoted}


def sent(town: Switchboard, phone: Phone, content: Json, markup: Markup, arguments: Json) -> Json:
    """Put the bot's message into the chat, change the reply keyboard if asked, and answer with the Message."""
    check_length(content, "message is too long", "message caption is too long")
    if arguments.get("protect_content"):
        content |= {"has_protected_content": True}
    silent = bool(arguments.get("disable_notification"))
    message = town.post(phone, content, from_bot=True, inline=markup.inline, silent=silent)
    if markup.keyboard is not None:
        town.set_keyboard(phone, markup.keyboard)
    elif markup.hides:
        town.set_keyboard(phone, None)
    return town.as_api(message)


def message_in(phone: Phone, message_id: int | None, missing: str) -> Message:
    """The message with this id, or a 400 with the words of the asking method."""
    if not message_id or message_id < 0:
        raise bad("message identifier is not specified")
    message = phone.messages.get(message_id)
    if message is None:
        raise bad(missing)
    return message
