"""Composing a message to many: what may be in it, how long it may be once a name stands in it, and its buttons."""

import html
import re
from dataclasses import replace

from loyalty.broadcasts import (
    LONGEST_CAPTION,
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_LINKS,
    NAME,
    Content,
    Link,
)
from loyalty.member import clean_text, utf16
from loyalty.refusals import Refusal, Why

MEDIA_KINDS = ("photo", "video", "animation", "audio", "document")
LONGEST_LABEL = 40  # characters of a button that a narrow phone still shows
_LONGEST_URL = 1024
_EXCERPT = 36
_GREETING = f"{NAME}!\n"  # a line of its own reads right in every language, whatever follows
_ADDRESS = re.compile(
    r"https?://(?P<host>[^\s/?#@:<>\"\\]+)(:(?P<port>[0-9]{1,5}))?([/?#][^\s<>\"\\]*)?", re.IGNORECASE
)
_PORTS = range(1, 65_536)
_TAG = re.compile(r"<[^>]*>")
_HOST = re.compile(r"(?=.{4,253}$)([^\W_]([\w-]*[^\W_])?\.)+[^\W\d_]([\w-]*[^\W_])+", re.ASCII)


def length(text: str) -> int:
    """UTF-16 units of Telegram's HTML as it is read, with the longest name wherever a name goes."""
    read = shown(text)
    return utf16(read) + read.count(NAME) * (LONGEST_NAME - utf16(NAME))


def shown(text: str) -> str:
    """Telegram's HTML as it is read."""
    return html.unescape(_TAG.sub("", text))


def check(content: Content) -> Content:
    """The content itself; a Refusal that says by how much it is too long (Bot API: 4096 units, 1024 beside media)."""
    most = LONGEST_CAPTION if content.media else LONGEST_TEXT
    over = length(content.text) - most
    if over > 0:
        raise Refusal(Why.MESSAGE_LONG, over=over, most=most, named=int(NAME in content.text))
    return content


def has_name(content: Content) -> bool:
    """True when the reader's first name stands in it."""
    return NAME in content.text


def with_greeting(content: Content) -> Content:
    """The same beginning with the reader's first name; as it was when there is a name in it already."""
    return content if has_name(content) else replace(content, text=_GREETING + content.text)


def without_greeting(content: Content) -> Content:
    """The same without the name that a tap put before it; a name the owner wrote stays."""
    return replace(content, text=content.text.removeprefix(_GREETING))


def is_greeted(content: Content) -> bool:
    """True when the name before it came by a tap."""
    return content.text.startswith(_GREETING)


def excerpt(content: Content) -> str:
    """Its first words as plain text, to know it again by, a name as a gap; "" when it has none."""
    bare = shown(content.text).removeprefix(_GREETING)
    said = clean_text(bare.replace(NAME, "…"))
    return said if len(said) <= _EXCERPT else f"{said[:_EXCERPT].rstrip()}…"


def kind(content: Content) -> str:
    """What it is: text, album, or its only medium's kind."""
    if not content.media:
        return "text"
    return "album" if content.is_album else content.media[0].kind


def read_links(text: str) -> tuple[Link, ...]:
    """Buttons, a line each: `Menu | https://example.com/menu`. Addresses are http(s), or t.me without it.

    Raises Refusal for a line that is no button, with the line, and for more lines than a message has buttons.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINKS:
        raise Refusal(Why.LINKS_MOST, most=MOST_LINKS)
    if not lines:
        raise Refusal(Why.LINK_WRONG, line="")
    return tuple(_link(line) for line in lines)


def _link(line: str) -> Link:
    label, bar, address = line.partition("|")
    called, url = clean_text(label), _address(address.strip())
    if not (bar and called and url) or len(called) > LONGEST_LABEL:
        raise Refusal(Why.LINK_WRONG, line=clean_text(line)[:60])
    return Link(called, url)


def _address(typed: str) -> str | None:
    """The whole address; None for what no phone opens as a page."""
    whole = f"https://{typed}" if re.match(r"(t|telegram)\.me/", typed, re.IGNORECASE) else typed
    parts = _ADDRESS.fullmatch(whole)
    if parts is None or len(whole) > _LONGEST_URL or int(parts["port"] or 1) not in _PORTS:
        return None
    try:
        host = parts["host"].encode("idna").decode()
    except UnicodeError:  # a name no one can have
        return None
    return whole if _HOST.fullmatch(host) else None
