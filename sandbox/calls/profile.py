"""What the bot says of itself per language (name, description, short description), and the menu button."""

from typing import Any

from sandbox.calls.commands import language_of
from sandbox.calls.common import Handler
from sandbox.errors import bad
from sandbox.keyboards import check_web_app
from sandbox.phone import Phone
from sandbox.switchboard import Switchboard

Json = dict[str, Any]


def _setter(field: str, texts: str, limit: int, too_long: str) -> Handler:
    def keep(town: Switchboard, arguments: Json) -> bool:
        value, code = arguments.get(field) or "", language_of(arguments)
        if len(value) > limit:
            raise bad(too_long)
        kept: dict[str, str] = getattr(town.profile, texts)
        if value:
            kept[code] = value
        else:
            kept.pop(code, None)
        return True

    return keep


def _getter(field: str, texts: str) -> Handler:
    def read(town: Switchboard, arguments: Json) -> Json:
        kept: dict[str, str] = getattr(town.profile, texts)
        fallback = kept.get("", town.bot.first_name if field == "name" else "")
        return {field: kept.get(language_of(arguments), fallback)}

    return read


def _person(town: Switchboard, chat_id: int) -> Phone:
    if chat_id <= 0:
        raise bad("invalid chat_id specified")
    phone = town.phones.get(chat_id)
    if phone is None or not phone.known:
        raise bad("user not found")
    return phone


def set_menu_button(town: Switchboard, arguments: Json) -> bool:
    """setChatMenuButton: of one chat, or of every chat that has none of its own."""
    button = arguments.get("menu_button") or {"type": "default"}
    if "web_app" in button:
        if not button["text"].strip():
            raise bad("menu button text must be non-empty")
        check_web_app(button["web_app"]["url"], "menu button")
    if arguments.get("chat_id") is None:
        town.profile.menu_button = {"type": "commands"} if button["type"] == "default" else button
    else:
        _person(town, arguments["chat_id"]).menu_button = None if button["type"] == "default" else button
    return True


def get_menu_button(town: Switchboard, arguments: Json) -> Json:
    """getChatMenuButton."""
    if arguments.get("chat_id") is None:
        return town.profile.menu_button
    return _person(town, arguments["chat_id"]).menu_button or {"type": "default"}


METHODS: dict[str, Handler] = {
    "setMyName": _setter("name", "names", 64, "bot name is too long"),
    "getMyName": _getter("name", "names"),
    "setMyDescription": _setter("description", "descriptions", 512, "bot description is too long"),
    "getMyDescription": _getter("description", "descriptions"),
    "setMyShortDescription": _setter(
        "short_description", "short_descriptions", 120, "bot short description is too long"
    ),
    "getMyShortDescription": _getter("short_description", "short_descriptions"),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
