"""Parameters held against the tables of Bot API 10.1 (spec.json), before a method sees them.

Telegram ignores what it does not know and reads "abc" as 0; here both are refused, since in a test they are always a
slip. That strictness is the sandbox's own ("unknown parameter", "parameter … must be of type"). Where Telegram itself
refuses (a missing text, a field of the wrong type inside an object), the words are Telegram's.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.errors import bad

Json = dict[str, Any]

SPEC: Json = json.loads(Path(__file__).with_name("spec.json").read_text(encoding="utf-8"))

# What Telegram says when a required parameter is missing or empty, in the order it looks for them.
MISSING = {
    "text": "message text is empty",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "sticker": "there is no sticker in the request",
    "video": "there is no video in the request",
    "voice": "there is no voice in the request",
    "audio": "there is no audio in the request",
    "animation": "there is no animation in the request",
    "phone_number": "phone_number is empty",
    "first_name": "first_name is empty",
    "from_chat_id": "from_chat_id is empty",
    "chat_id": "chat_id is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "file_id": "file_id not specified",
    "user_id": "invalid user_id specified",
    "action": "wrong parameter action in request",
    "commands": 'parameter "commands" is required',
}

# Whose parsing Telegram names in front of what went wrong inside it.
_PREFIX = {
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "MessageEntity": "can't parse MessageEntity: ",
    "BotCommand": "can't parse BotCommand: ",
    "BotCommandScope": "can't parse BotCommandScope: ",
    "MenuButton": "can't parse menu button: ",
    "InputMedia": "can't parse InputMedia: ",
}
_BAD_JSON = {
    "reply_markup": "can't parse reply keyboard markup JSON object",
    "entities": "can't parse entities JSON object",
    "caption_entities": "can't parse entities JSON object",
    "media": "can't parse media JSON object",
    "commands": "can't parse commands JSON object",
    "scope": "can't parse BotCommandScope JSON object",
    "allowed_updates": "can't parse allowed updates JSON object",
    "reply_parameters": "can't parse reply parameters JSON object",
    "link_preview_options": "can't parse link preview options JSON object",
    "menu_button": "can't parse menu button JSON object",
    "message_ids": "can't parse message identifiers JSON object",
}
# Python reads more as numbers ("1_000", other alphabets' digits) than a server written in C++ does.
_NUMBERS = {"Integer": re.compile(r"-?[0-9]{1,19}"), "Float": re.compile(r"-?[0-9]{1,19}(\.[0-9]{1,19})?")}
_TRUE, _FALSE = ("true", "1", "yes", "True"), ("false", "0", "no", "False")
_DISCRIMINATOR = {"InputMedia": "type", "BotCommandScope": "type", "MenuButton": "type"}
_MARKUPS = {
    "inline_keyboard": "InlineKeyboardMarkup",
    "keyboard": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "ForceReply",
}


class _WrongError(Exception):
    """Something inside an object is wrong; the message begins with a capital, as Telegram's parser writes it."""


def checked(method: str, raw: Json, files: Mapping[str, web.FileField]) -> Json:
    """The parameters as typed values; uploads stay web.FileField. Raises ApiError."""
    fields: Json = SPEC["methods"][method]
    extra = sorted(set(raw) - set(fields))
    if extra:
        raise bad(f'unknown parameter "{extra[0]}" in {method}')
    arguments = {name: _parameter(name, value, fields[name][1]) for name, value in raw.items()}
    _take_uploads(fields, arguments, files)
    for name in sorted((name for name in fields if fields[name][0]), key=_turn):
        if arguments.get(name) in (None, "", []) and not (name in ("commands", "url") and name in arguments):
            raise bad(MISSING.get(name, f'parameter "{name}" is required'))
    return arguments


def _turn(name: str) -> int:
    order = list(MISSING)
    return order.index(name) if name in order else len(order)


def _take_uploads(fields: Json, arguments: Json, files: Mapping[str, web.FileField]) -> None:
    """A file sent under a parameter's own name is that parameter; others must be named by an attach:// somewhere."""
    attached = json.dumps(arguments, default=str)
    for name, upload in files.items():
        if name in fields and "InputFile" in fields[name][1]:
            arguments[name] = upload
        elif f"attach://{name}" not in attached:
            raise bad(f'unknown parameter "{name}": no attach://{name} names this file')
    for name, (_, kinds) in fields.items():
        value = arguments.get(name)
        if "InputFile" in kinds and isinstance(value, str) and value.startswith("attach://"):
            arguments[name] = attachment(value, files)
        elif isinstance(value, list | dict):
            arguments[name] = _with_attachments(value, files)


def attachment(address: str, files: Mapping[str, web.FileField]) -> web.FileField:
    """The uploaded file an attach:// address names."""
    name = address.removeprefix("attach://")
    if name not in files:
        raise bad("can't find the attached file")
    return files[name]


def _with_attachments(value: Any, files: Mapping[str, web.FileField]) -> Any:
    if isinstance(value, list):
        return [_with_attachments(item, files) for item in value]
    if isinstance(value, dict):
        return {
            key: attachment(item, files)
            if key in ("media", "thumbnail", "cover") and isinstance(item, str) and item.startswith("attach://")
            else item
            for key, item in value.items()
        }
    return value


def _parameter(name: str, value: Any, kinds: list[str]) -> Any:
    simple = [kind for kind in kinds if kind in ("Integer", "Float", "Boolean", "String", "InputFile")]
    if simple:
        return _simple_parameter(name, value, simple)
    if isinstance(value, str):
        if not value:
            return None
        value = _parsed(name, value)
    try:
        return _value(value, kinds, name)
    except _WrongError as wrong:
        text = str(wrong)
        raise bad(text[0].lower() + text[1:]) from wrong


def _parsed(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as why:
        raise bad(_BAD_JSON.get(name, f"can't parse {name} JSON object")) from why


def _simple_parameter(name: str, value: Any, kinds: list[str]) -> Any:
    """Forms carry everything as text; JSON carries numbers and booleans as themselves. Both are taken."""
    for kind in kinds:
        fits: Any = value if _is_simple(value, kind) else _from_text(value, kind)
        if fits is not None:
            return fits
    raise bad(f'parameter "{name}" must be of type {" or ".join(kinds)}')


def _from_text(value: Any, kind: str) -> Any:
    if not isinstance(value, str):
        return None
    if kind in ("String", "InputFile"):
        return value
    if kind == "Boolean":
        return True if value in _TRUE else False if value in _FALSE else None
    if not _NUMBERS[kind].fullmatch(value):
        return None
    return int(value) if kind == "Integer" else float(value)


def _value(value: Any, kinds: list[str], field: str) -> Any:
    if kinds[0].startswith("Array of "):
        if not isinstance(value, list):
            raise _WrongError(f'Field "{field}" must be of type Array')
        inner = [kind.removeprefix("Array of ") for kind in kinds]
        return [_value(item, inner, field) for item in value]
    for kind in kinds:
        if _is_simple(value, kind):
            return value
    named = [kind for kind in kinds if kind in SPEC["types"]]
    if not named:
        raise _WrongError(f'Field "{field}" must be of type {_json_name(kinds[0])}')
    if isinstance(value, str) and "KeyboardButton" in named:
        return {"text": value}  # Bot API: "For simple text buttons, String can be used instead of this object"
    if not isinstance(value, dict):
        raise _WrongError(
            "Object expected as reply markup" if field == "reply_markup" else f"Expected an Object as {field}"
        )
    return _object(value, _which(value, named))


def _is_simple(value: Any, kind: str) -> bool:
    if kind == "String":
        return isinstance(value, str)
    if kind == "Boolean":
        return isinstance(value, bool)
    if kind in ("Integer", "Float"):
        whole = isinstance(value, int) and not isinstance(value, bool)
        return whole or (kind == "Float" and isinstance(value, float))
    return False


def _json_name(kind: str) -> str:
    return "Number" if kind in ("Integer", "Float") else kind


def _which(value: Json, kinds: list[str]) -> str:
    """Which of several types an object is: markups tell by their main field, the other unions by "type"."""
    if set(kinds) & set(_MARKUPS.values()):
        return next((kind for field, kind in _MARKUPS.items() if field in value and kind in kinds), _no_markup(value))
    options: list[str] = [option for kind in kinds for option in SPEC["types"][kind].get("any_of", [kind])]
    if len(options) == 1:
        return options[0]
    family = next((name for name in _DISCRIMINATOR if options[0].startswith(name)), options[0])
    prefix = _PREFIX.get(family, "")
    if "type" not in value:
        raise _WrongError(f'{prefix}Can\'t find field "type"')
    wanted = str(value["type"]).replace("_", "").lower()
    for option in options:
        if option.removeprefix(family).lower() == wanted:
            return option
    raise _WrongError(
        f"{prefix}Unsupported type specified" if family != "InputMedia" else "Type of the media is invalid"
    )


def _no_markup(value: Json) -> str:
    """What an object that is none of the given markups counts as; the unknown-field check then speaks."""
    return next((kind for field, kind in _MARKUPS.items() if field in value), "ForceReply")


@lru_cache(maxsize=256)
def _prefix_of(kind: str) -> str:
    exact = _PREFIX.get(kind)
    if exact is not None:
        return exact
    return next((_PREFIX[family] for family in _DISCRIMINATOR if kind.startswith(family)), "")


def _object(value: Json, kind: str) -> Json:
    fields: Json = SPEC["types"][kind].get("fields", {})
    prefix = _prefix_of(kind)
    try:
        for name in value:
            if name not in fields:
                raise _WrongError(f'Unknown field "{name}" in {kind}')
        for name, (required, _) in fields.items():
            if required and value.get(name) is None:
                raise _WrongError(f'Can\'t find field "{name}"')
        return {name: _value(item, fields[name][1], name) for name, item in value.items() if item is not None}
    except _WrongError as wrong:
        # Only the innermost named object is named, as Telegram does.
        raise _WrongError(str(wrong) if str(wrong).startswith("can't parse") else prefix + str(wrong)) from wrong
