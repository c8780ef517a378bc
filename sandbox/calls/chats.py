"""Methods about chats and files: sendChatAction, getChat, getChatMember, getFile."""

from typing import Any

from sandbox.calls.common import Handler, known_chat, refuse_unsupported, writable_chat
from sandbox.errors import bad
from sandbox.switchboard import Switchboard

Json = dict[str, Any]

MAX_DOWNLOAD = 20 * 1024 * 1024  # Bot API, getFile: 20 MB
_ACTIONS = {
    "record_audio",  # this and the next two are older names Telegram still takes
    "upload_audio",
    "pick_up_location",
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
    "cancel",
}
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_ACCENT_COLORS = 7  # apps colour an account without a colour by its id


def chat_action(town: Switchboard, arguments: Json) -> bool:
    """sendChatAction: the person sees the bot typing."""
    if arguments["action"].lower() not in _ACTIONS:
        raise bad("wrong parameter action in request")
    phone = writable_chat(town, arguments["chat_id"])
    refuse_unsupported(arguments)
    town.tell({"kind": "typing", "person": phone.id})
    return True


def get_chat(town: Switchboard, arguments: Json) -> Json:
    """getChat, of a private chat."""
    phone = known_chat(town, arguments["chat_id"])
    gifts = dict.fromkeys(_GIFTS, True)
    full: Json = phone.chat() | {
        "accent_color_id": phone.id % _ACCENT_COLORS,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }
    if phone.username:
        full["active_usernames"] = [phone.username]
    if phone.pinned:
        full["pinned_message"] = town.as_api(phone.messages[phone.pinned[-1]])
    return full


def get_chat_member(town: Switchboard, arguments: Json) -> Json:
    """getChatMember: in a private chat there are two members."""
    phone = known_chat(town, arguments["chat_id"])
    if arguments["user_id"] == town.bot.id:
        return {"status": "member", "user": town.bot.user()}
    if arguments["user_id"] == phone.id:
        return {"status": "member", "user": phone.user()}
    raise bad("PARTICIPANT_ID_INVALID")


def get_file(town: Switchboard, arguments: Json) -> Json:
    """getFile: the path to download from."""
    stored = town.files.get(arguments["file_id"])
    if stored is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > MAX_DOWNLOAD:
        raise bad("file is too big")
    return stored.base() | {"file_path": stored.path}


METHODS: dict[str, Handler] = {
    "sendChatAction": chat_action,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getFile": get_file,
}
