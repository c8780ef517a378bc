"""The sandbox's parameters against aiogram's models, so that the table is not only our own reading of the Bot API."""

from typing import Any

import aiogram
import aiogram.methods
import aiogram.types
import pytest

from sandbox.bot_api import HANDLERS
from sandbox.validate import SPEC

Fields = dict[str, list[Any]]

# aiogram speaks Bot API 10.3, the sandbox 10.1 (python-telegram-bot speaks 10.0). These are the newer parameters.
NEWER_PARAMETERS = {"ephemeral_message_parameters"}
NEWER_FIELDS = {
    "BotCommand": {"is_ephemeral"},
    "ChatAdministratorRights": {"can_send_welcome_messages"},
    "InlineKeyboardButton": {"disabled"},
    "InlineKeyboardMarkup": {"force_reply"},
    "InputRichMessage": {"blocks", "media"},
    "ReplyKeyboardMarkup": {"force_reply"},
    "ReplyParameters": {"ephemeral_message_id"},
}
# aiogram keeps these beside the Bot API: a field dropped in 7.0, and fields of a parent class.
AIOGRAMS_OWN = {
    "KeyboardButton": {"request_user"},
    "MenuButtonCommands": {"text", "web_app"},
    "MenuButtonDefault": {"text", "web_app"},
}
# Constants aiogram fills in by itself are not required of its callers, but are in the JSON.
CONSTANTS = {"type", "force_reply", "remove_keyboard"}


def _deprecated(field: Any) -> bool:
    return bool((field.json_schema_extra or {}).get("deprecated"))


@pytest.mark.parametrize("method", sorted(SPEC["methods"]))
def test_every_method_has_aiograms_parameters_and_requires_the_same(method: str) -> None:
    model = getattr(aiogram.methods, method[0].upper() + method[1:])
    theirs = {name: field for name, field in model.model_fields.items() if not _deprecated(field)}
    ours: Fields = SPEC["methods"][method]
    assert set(theirs) - NEWER_PARAMETERS == set(ours)
    assert {name for name in theirs if theirs[name].is_required()} == {name for name in ours if ours[name][0]}


@pytest.mark.parametrize("kind", sorted(kind for kind in SPEC["types"] if "fields" in SPEC["types"][kind]))
def test_every_type_has_aiograms_fields_and_requires_the_same(kind: str) -> None:
    model = getattr(aiogram.types, kind)
    theirs = {field.alias or name: field for name, field in model.model_fields.items()}
    ours: Fields = SPEC["types"][kind]["fields"]
    newer = NEWER_FIELDS.get(kind, set())
    assert set(theirs) - newer - AIOGRAMS_OWN.get(kind, set()) == set(ours)
    required = {name for name in theirs if theirs[name].is_required()} - newer
    # Since 10.2 a reply may name an ephemeral message instead, so that aiogram no longer requires message_id.
    late = {"message_id"} if kind == "ReplyParameters" else set()
    assert required | late == {name for name in ours if ours[name][0]} - (CONSTANTS - required)


@pytest.mark.parametrize("kind", sorted(NEWER_FIELDS | AIOGRAMS_OWN))
def test_every_listed_difference_is_a_real_one(kind: str) -> None:
    fields = getattr(aiogram.types, kind).model_fields
    theirs = {field.alias or name for name, field in fields.items()}
    assert NEWER_FIELDS.get(kind, set()) | AIOGRAMS_OWN.get(kind, set()) == theirs - set(SPEC["types"][kind]["fields"])


def test_every_method_in_the_table_is_answered() -> None:
    assert set(HANDLERS) == set(SPEC["methods"])
