"""The bot's commands, per scope and language: setMyCommands, getMyCommands, deleteMyCommands."""

import re
from typing import Any

from sandbox.calls.common import Handler, known_chat
from sandbox.errors import bad
from sandbox.profile import ScopeKey
from sandbox.switchboard import Switchboard

Json = dict[str, Any]

MAX_COMMANDS = 100
MAX_COMMAND = 32
MAX_DESCRIPTION = 256
_COMMAND = re.compile(r"[a-z0-9_]+")  # Bot API, BotCommand.command
_LANGUAGE = re.compile(r"[a-z]{2}")
_WITH_CHAT = ("chat", "chat_administrators", "chat_member")


def scope_key(town: Switchboard, scope: Json | None) -> ScopeKey:
    """A scope as a key; a chat's scope needs a chat the bot knows."""
    kind = (scope or {}).get("type", "default")
    if kind not in _WITH_CHAT:
        return kind, None
    phone = known_chat(town, (scope or {}).get("chat_id"))
    if kind != "chat":
        raise bad("can't use specified scope in private chats")
    return kind, phone.id


def language_of(arguments: Json) -> str:
    """The language_code, two letters or none."""
    code: str = arguments.get("language_code") or ""
    if code and not _LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def set_commands(town: Switchboard, arguments: Json) -> bool:
    """setMyCommands."""
    commands = [_checked(command) for command in arguments["commands"]]
    if len(commands) > MAX_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    key = scope_key(town, arguments.get("scope")), language_of(arguments)
    if commands:
        town.profile.commands[key] = commands
    else:
        town.profile.commands.pop(key, None)
    town.refresh_commands()
    return True


def _checked(command: Json) -> Json:
    name, description = command["command"].removeprefix("/"), command["description"].strip()
    if not name:
        raise bad("command must be non-empty")
    if len(name) > MAX_COMMAND:
        raise bad(f"command length must not exceed {MAX_COMMAND}")
    if not _COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > MAX_DESCRIPTION:
        raise bad(f"command description length must not exceed {MAX_DESCRIPTION}")
    return {"command": name, "description": description}


def get_commands(town: Switchboard, arguments: Json) -> list[Json]:
    """getMyCommands: exactly this scope and language, or an empty list."""
    return town.profile.commands.get((scope_key(town, arguments.get("scope")), language_of(arguments)), [])


def delete_commands(town: Switchboard, arguments: Json) -> bool:
    """deleteMyCommands."""
    town.profile.commands.pop((scope_key(town, arguments.get("scope")), language_of(arguments)), None)
    town.refresh_commands()
    return True


METHODS: dict[str, Handler] = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
}
