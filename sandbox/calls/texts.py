"""Methods that write text: sendMessage, and the ones that repeat a message (forwardMessage, copyMessage)."""

from typing import Any

from sandbox.calls.common import Handler, known_chat, message_in, refuse_unsupported, reply_to, sent, writable_chat
from sandbox.errors import bad
from sandbox.formatting import caption_fields, text_fields
from sandbox.keyboards import checked_markup
from sandbox.messages import repeatable
from sandbox.switchboard import Switchboard
from sandbox.web_links import link_problem

Json = dict[str, Any]


def send_message(town: Switchboard, arguments: Json) -> Json:
    """sendMessage."""
    content = text_fields(arguments["text"], arguments.get("parse_mode"), arguments.get("entities"))
    content |= preview_fields(arguments)
    markup = checked_markup(arguments.get("reply_markup"))
    phone = writable_chat(town, arguments["chat_id"])
    refuse_unsupported(arguments)
    content |= reply_to(town, phone, arguments)
    return sent(town, phone, content, markup, arguments)


def preview_fields(arguments: Json) -> Json:
    """link_preview_options as the message carries them."""
    options = arguments.get("link_preview_options")
    if not options:
        return {}
    if "url" in options and link_problem(options["url"]):
        raise bad("WEBPAGE_URL_INVALID")
    return {"link_preview_options": options}


def forward_message(town: Switchboard, arguments: Json) -> Json:
    """forwardMessage."""
    source = known_chat(town, arguments["from_chat_id"])
    original = message_in(source, arguments["message_id"], "message to forward not found")
    if "has_protected_content" in original.content:
        raise bad("message can't be forwarded")
    phone = writable_chat(town, arguments["chat_id"])
    refuse_unsupported(arguments)
    content = repeatable(original.content)
    origin = town.bot.user() if original.from_bot else source.user()
    content["forward_origin"] = {"type": "user", "sender_user": origin, "date": original.date}
    return sent(town, phone, content, checked_markup(None), arguments)


def copy_message(town: Switchboard, arguments: Json) -> Json:
    """copyMessage; answers with a MessageId."""
    markup = checked_markup(arguments.get("reply_markup"))
    source = known_chat(town, arguments["from_chat_id"])
    original = message_in(source, arguments["message_id"], "message to copy not found")
    if "has_protected_content" in original.content:
        raise bad("message can't be copied")
    phone = writable_chat(town, arguments["chat_id"])
    refuse_unsupported(arguments)
    content = repeatable(original.content)
    if "caption" in arguments and "text" not in content:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= caption_fields(arguments)
    content |= reply_to(town, phone, arguments)
    message = sent(town, phone, content, markup, arguments)
    return {"message_id": message["message_id"]}


METHODS: dict[str, Handler] = {
    "sendMessage": send_message,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
}
