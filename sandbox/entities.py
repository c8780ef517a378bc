"""Text with entities: offsets in UTF-16 units, what Telegram finds by itself, and safe HTML for a page."""

import html
import re
from typing import Any

Json = dict[str, Any]

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
}

# A simple reading of what Telegram finds by itself; enough for commands, links and addresses in a chat.
_FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)'»]|\bt\.me/[\w/?=&%+-]+")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d])\w{1,256}(?!\w)")),
)


_ESCAPED = {character: html.escape(character) for character in "&<>\"'"}
_ONE_UNIT = "\uffff"  # the last character of one UTF-16 unit; those above take two

# Of entities over the same text the outer ones come first.
_OUTER_FIRST = ("expandable_blockquote", "blockquote", "pre", "code", "text_link", "text_mention")
_INNER_LAST = ("bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji")


def in_order(marks: list[Json]) -> list[Json]:
    """Entities as Telegram sends them: by offset, longer first, and the outer kind first."""
    return sorted(marks, key=lambda mark: (mark["offset"], -mark["length"], _rank(mark["type"])))


def _rank(kind: str) -> int:
    if kind in _OUTER_FIRST:
        return _OUTER_FIRST.index(kind)
    return 50 if kind not in _INNER_LAST else 90 + _INNER_LAST.index(kind)


def utf16_len(text: str) -> int:
    """Length in UTF-16 code units: how Telegram counts offsets and lengths."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def found(text: str, taken: list[Json]) -> list[Json]:
    """The entities Telegram adds by itself, outside links, code and pre, sorted with `taken` as Telegram sends them."""
    shut = [
        (mark["offset"], mark["offset"] + mark["length"])
        for mark in taken
        if mark["type"] in ("code", "pre", "text_link", "text_mention")
    ]
    added: list[Json] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start, length = utf16_len(text[: match.start()]), utf16_len(match.group())
            if not any(start < end and begin < start + length for begin, end in shut):
                added.append({"type": kind, "offset": start, "length": length})
                shut.append((start, start + length))
    return in_order(taken + added)


def to_html(text: str, entities: list[Json]) -> str:
    """Safe HTML: every character of the text escaped, and only b i u s code pre a blockquote span around it."""
    opens: dict[int, list[Json]] = {}
    for mark in in_order(entities):
        if mark["length"] > 0:
            opens.setdefault(mark["offset"], []).append(mark)
    out: list[str] = []
    stack: list[tuple[int, str]] = []
    place = 0
    for character in text:
        _close(stack, place, out)
        for mark in opens.get(place, ()):
            before, after = _tag(mark, text)
            out.append(before)
            stack.append((mark["offset"] + mark["length"], after))
        out.append(_ESCAPED.get(character, character))
        place += 1 if character <= _ONE_UNIT else 2
    _close(stack, place, out)
    out.extend(after for _, after in reversed(stack))
    return "".join(out)


def cut(text: str, offset: int, length: int) -> str:
    """The part of `text` an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def _close(stack: list[tuple[int, str]], place: int, out: list[str]) -> None:
    """Close what ends here. Entities nest (validated on the way in), so the innermost is always the last opened."""
    while stack and stack[-1][0] <= place:
        out.append(stack.pop()[1])


def _tag(mark: Json, text: str) -> tuple[str, str]:
    if mark["type"] in _TAGS:
        return _TAGS[mark["type"]]
    if mark["type"] in ("text_link", "url"):
        address = mark.get("url") or cut(text, mark["offset"], mark["length"])
        if not re.match(r"(?i)https?://|tg://|mailto:", address):
            address = "https://" + address
        return f'<a href="{html.escape(address)}">', "</a>"
    return "", ""
