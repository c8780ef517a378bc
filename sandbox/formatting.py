"""From what a bot sends (text, parse_mode, entities) to what a message holds: parsed, checked, trimmed, in limits."""

import re
import unicodedata
from typing import Any

from sandbox.entities import found, utf16_len
from sandbox.entities_html import parse_html
from sandbox.entities_markdown import parse_markdown
from sandbox.entities_markdown2 import parse_markdown2
from sandbox.errors import bad
from sandbox.parse_error import ParseError
from sandbox.web_links import link_problem

Json = dict[str, Any]

MAX_TEXT = 4096  # Bot API, sendMessage: characters after entities parsing, counted here in UTF-16 units
MAX_CAPTION = 1024
MAX_RAW = 32_768  # before anything is parsed

_UNSEEN = ("Zs", "Zl", "Zp", "Cf", "Cc")
_DROPPED = re.compile("[\r\u2028-\u202e\u030a\u0333\u033f]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_PARSERS = {"html": parse_html, "markdown": parse_markdown, "markdownv2": parse_markdown2}
_BY_ITSELF = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number")
_FORMATS = ("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code")
_MORE_FORMATS = ("pre", "text_link", "text_mention", "custom_emoji", "date_time")


def text_fields(text: str, parse_mode: str | None, entities: list[Json] | None) -> Json:
    """The `text` and `entities` of a message. Raises ApiError in Telegram's words; `check_length` is its own step."""
    clean, marks = _formatted(text, parse_mode, entities)
    return {"text": clean} | ({"entities": marks} if marks else {})


def caption_fields(options: Json) -> Json:
    """The `caption` and `caption_entities` of a message, from the parameters of a method or of an InputMedia."""
    caption = options.get("caption") or ""
    clean, marks = _formatted(caption, options.get("parse_mode"), options.get("caption_entities"))
    if not clean:
        return {}
    above = {"show_caption_above_media": True} if options.get("show_caption_above_media") else {}
    return {"caption": clean} | ({"caption_entities": marks} if marks else {}) | above


def check_length(content: Json, text_too_long: str, caption_too_long: str) -> None:
    """Emptiness and length, which Telegram looks at last: after the chat, the reply and the message."""
    if "text" in content and not _shows_something(content["text"]):
        raise bad("text must be non-empty")
    if utf16_len(content.get("text", "")) > MAX_TEXT:
        raise bad(text_too_long)
    if utf16_len(content.get("caption", "")) > MAX_CAPTION:
        raise bad(caption_too_long)


def _formatted(text: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    mode = (parse_mode or "").lower().replace("none", "")
    if mode and mode not in _PARSERS:
        raise bad("unsupported parse_mode")
    if any(0xD800 <= ord(character) <= 0xDFFF for character in text):
        raise bad("text must be encoded in UTF-8")
    if len(text) > MAX_RAW:
        raise bad("text is too long")
    marks = [dict(mark) for mark in entities or []]
    if mode:
        # Bot API: with a parse_mode the given entities are not looked at.
        try:
            text, marks = _PARSERS[mode](text)
        except ParseError as why:
            raise bad(f"can't parse entities: {why}") from why
    else:
        marks = _checked(text, marks)
    text, marks = _trimmed(*_cleaned(text, marks))
    return text, found(text, marks)


def _shows_something(text: str) -> bool:
    """Spaces of every width, zero-width and direction marks and the Braille blank show nothing."""
    return any(character not in "\u2800\n" and unicodedata.category(character) not in _UNSEEN for character in text)


def _cleaned(text: str, marks: list[Json]) -> tuple[str, list[Json]]:
    """Control characters become spaces; carriage returns, separators, overrides and three marks are dropped."""
    dropped = [utf16_len(text[: match.start()]) for match in _DROPPED.finditer(text)]
    text = _CONTROL.sub(" ", _DROPPED.sub("", text))
    for mark in marks if dropped else ():
        start, end = mark["offset"], mark["offset"] + mark["length"]
        mark["offset"] -= sum(place < start for place in dropped)
        mark["length"] -= sum(start <= place < end for place in dropped)
    return text, marks


def _checked(text: str, marks: list[Json]) -> list[Json]:
    end = utf16_len(text)
    for mark in marks:
        _check_kind(mark)
        offset, length = mark["offset"], mark["length"]
        if offset < 0:
            raise bad(f"receive an entity with incorrect offset {offset}")
        if length < 0:
            raise bad(f"receive an entity with incorrect length {length}")
        if offset > end:
            raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + length > end:
            raise bad(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text"
                f" at UTF-16 offset {offset + length}"
            )
    # What Telegram finds by itself it finds again, so such marks are not taken from the bot.
    return [mark for mark in marks if mark["type"] not in _BY_ITSELF and mark["length"]]


def _check_kind(mark: Json) -> None:
    kind = mark["type"]
    if kind not in _BY_ITSELF + _FORMATS + _MORE_FORMATS:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    needed = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}.get(kind)
    if needed is not None and needed not in mark:
        raise bad(f"can't parse MessageEntity: Can't find field \"{needed}\"")
    if kind == "text_link":
        problem = link_problem(mark["url"]) if mark["url"] else "URL host is empty"
        if problem:
            raise bad(f"entity URL '{mark['url']}' is invalid: {problem}")


def _trimmed(text: str, marks: list[Json]) -> tuple[str, list[Json]]:
    """Telegram drops white space at both ends, at the front only up to the first entity."""
    text = text.rstrip()
    first = min((mark["offset"] for mark in marks), default=len(text))
    # White space is one UTF-16 unit each, so here characters and units are the same.
    lead = 0
    while lead < min(first, len(text)) and text[lead] in " \n":
        lead += 1
    text = text[lead:]
    end = utf16_len(text)
    kept = []
    for mark in marks:
        start = mark["offset"] - lead
        length = min(mark["length"], end - start)
        if length > 0:
            kept.append(mark | {"offset": start, "length": length})
    return text, kept
