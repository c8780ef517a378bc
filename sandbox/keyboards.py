"""Reply markup: what Telegram takes as an inline keyboard, a reply keyboard, its removal or a forced reply."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import bad
from sandbox.web_links import link_problem

Json = dict[str, Any]

MAX_INLINE_BUTTONS = 100
MAX_KEYS = 300
MAX_DATA_BYTES = 64  # Bot API, InlineKeyboardButton.callback_data
MAX_COPY_TEXT = 256

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


@dataclass(frozen=True)
class Markup:
    """A checked reply_markup. `inline` is under the message; `keyboard` changes the reply keyboard (None hides it)."""

    inline: list[list[Json]] | None = None
    keyboard: Json | None = None
    hides: bool = False


def checked_markup(markup: Json | None) -> Markup:
    """Any reply markup of a new message. Raises ApiError."""
    if not markup:
        return Markup()
    if "inline_keyboard" in markup:
        return Markup(inline=_inline(markup["inline_keyboard"]))
    if "keyboard" in markup:
        return Markup(keyboard=_reply_keyboard(markup))
    return Markup(hides=bool(markup.get("remove_keyboard")))


def checked_inline(markup: Json | None) -> list[list[Json]] | None:
    """The only markup an edit may carry."""
    if markup and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return checked_markup(markup).inline


def _inline(rows: list[list[Json]]) -> list[list[Json]] | None:
    for row in rows:
        for button in row:
            _check_button(button)
    kept = [row for row in rows if row]
    if sum(len(row) for row in kept) > MAX_INLINE_BUTTONS:
        raise bad("reply markup is too long")
    return kept or None


def _check_button(button: Json) -> None:
    # An empty string is no action to Telegram, except in the inline-query ones.
    actions = [name for name in _ACTIONS if name in button and (button[name] != "" or "inline" in name)]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(f"can't parse inline keyboard button: exactly one action is allowed, found {' and '.join(actions)}")
    if not button["text"].strip():
        raise bad("REPLY_MARKUP_INVALID")
    _check_action(actions[0], button[actions[0]])


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data" and len(value.encode("utf-8", "surrogatepass")) > MAX_DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if action == "url":
        problem = link_problem(value)
        if problem:
            raise bad(f"inline keyboard button URL '{value}' is invalid: {problem}")
    elif action == "web_app":
        check_web_app(value["url"], "inline keyboard button")
    elif action == "login_url":
        raise bad("BOT_DOMAIN_INVALID")
    elif action == "copy_text" and not 1 <= len(value["text"]) <= MAX_COPY_TEXT:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    elif action in ("pay", "callback_game"):
        raise bad("BUTTON_TYPE_INVALID")


def check_web_app(address: str, owner: str) -> None:
    """Web App addresses are HTTPS only; `owner` is what Telegram calls the thing that carries it."""
    if urlsplit(address).scheme.lower() != "https":
        raise bad(f"{owner} Web App URL '{address}' is invalid: Only HTTPS links are allowed")
    problem = link_problem(address)
    if problem:
        raise bad(f"{owner} Web App URL '{address}' is invalid: {problem}")


def _reply_keyboard(markup: Json) -> Json:
    rows: list[list[Json]] = [
        [{"text": key} if isinstance(key, str) else key for key in row] for row in markup["keyboard"] if row
    ]
    for row in rows:
        for key in row:
            if not key["text"].strip():
                raise bad("REPLY_MARKUP_INVALID")
            if "web_app" in key:
                check_web_app(key["web_app"]["url"], "keyboard button")
    if sum(len(row) for row in rows) > MAX_KEYS:
        raise bad("reply markup is too long")
    return markup | {"keyboard": rows}
