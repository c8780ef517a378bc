"""HTML as the Bot API reads it: a few tags, nested, four named references; all else is an error with a place."""

import html
import re
from dataclasses import dataclass
from typing import Any

from sandbox.entities import in_order, utf16_len
from sandbox.parse_error import ParseError, byte_offset
from sandbox.web_links import link_problem

Json = dict[str, Any]

_KINDS = {
    "i": "italic",
    "em": "italic",
    "b": "bold",
    "strong": "bold",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_REFERENCE = re.compile(r"&(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot)(?![a-zA-Z]);?")
_PLAIN = re.compile(r"[^<&]+|&")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"'/]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)(?=[\s>])))?""")


@dataclass
class _Open:
    tag: str
    argument: str
    units: int  # UTF-16 offset where the entity begins
    place: int  # index in the plain text where it begins


class _Reader:
    """Goes once through the text; `out` is the plain text so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.out: list[str] = []
        self.units = 0
        self.open: list[_Open] = []
        self.marks: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self.place < len(self.source):
            character = self.source[self.place]
            if character == "<":
                self._end_tag() if self.source.startswith("</", self.place) else self._start_tag()
            elif character == "&" and (match := _REFERENCE.match(self.source, self.place)):
                self._text(html.unescape(match.group()))
                self.place = match.end()
            else:
                self._plain()
        if self.open:
            raise ParseError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.out), _sorted(self.marks)

    def _plain(self) -> None:
        match = _PLAIN.match(self.source, self.place)
        assert match is not None, "it is no tag, and at least one sign is left"
        self._text(match.group())
        self.place = match.end()

    def _text(self, text: str) -> None:
        self.out.extend(text)
        self.units += utf16_len(text)

    def _start_tag(self) -> None:
        begin = self.place
        match = _NAME.match(self.source, begin + 1)
        assert match is not None, "the pattern matches the empty text too"
        if match.end() == len(self.source):
            raise ParseError(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        tag = match.group().lower()
        if tag not in _KINDS:
            raise ParseError(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        attributes, self.place = self._attributes(tag, match.end(), begin)
        argument = _argument(tag, attributes)
        if tag == "span" and argument != "spoiler":
            raise ParseError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self.open.append(_Open(tag, argument, self.units, len(self.out)))

    def _attributes(self, tag: str, place: int, begin: int) -> tuple[dict[str, str], int]:
        found: dict[str, str] = {}
        while True:
            rest = self.source[place:]
            place += len(rest) - len(rest.lstrip())
            if self.source.startswith(">", place):
                return found, place + 1
            if place >= len(self.source):
                raise ParseError(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
            match = _ATTRIBUTE.match(self.source, place)
            if match is None:
                raise ParseError(f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}')
            name, value = match.group(1), next((text for text in match.groups()[1:] if text is not None), "")
            found[name] = _REFERENCE.sub(lambda one: html.unescape(one.group()), value)
            place = match.end()
            if self.source.startswith("=", place):
                raise ParseError(f"Unexpected end of name token at byte offset {self._bytes(place + 1)}")

    def _end_tag(self) -> None:
        begin = self.place
        if not self.open:
            raise ParseError(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        end = self.source.find(">", begin)
        name = self.source[begin + 2 : end if end >= 0 else None].strip().lower()
        if end < 0 or any(character.isspace() for character in name):
            raise ParseError(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        last = self.open.pop()
        if name and name != last.tag:
            raise ParseError(
                f'Unmatched end tag at byte offset {self._bytes(begin)}, expected "</{last.tag}>", found "</{name}>"'
            )
        self.place = end + 1
        if self.units > last.units:
            self._mark(last)

    def _mark(self, last: _Open) -> None:
        kind = _KINDS[last.tag]
        mark: Json = {"type": kind, "offset": last.units, "length": self.units - last.units}
        if kind == "text_link":
            address = last.argument or "".join(self.out[last.place :])
            if link_problem(address):
                return  # Telegram drops a link it cannot use and keeps the words
            mark |= _linked(address)
        elif kind == "custom_emoji":
            if not last.argument.isdigit() or not 0 < int(last.argument) < 2**63:
                raise ParseError("Invalid custom emoji identifier specified")
            mark["custom_emoji_id"] = last.argument
        elif kind == "blockquote" and last.argument:
            mark["type"] = "expandable_blockquote"
        elif kind in ("pre", "code") and self._joins_previous(mark, last.argument):
            return
        elif kind == "code" and last.argument:
            mark["language"] = last.argument  # kept only if a <pre> closes right around it
        self.marks.append(mark)

    def _joins_previous(self, mark: Json, language: str) -> bool:
        """<pre><code class="language-x">…</code></pre> is one pre with a language, in either order."""
        before = self.marks[-1] if self.marks else None
        if before is None or (before["offset"], before["length"]) != (mark["offset"], mark["length"]):
            return False
        if mark["type"] == "pre" and before["type"] == "code" and "language" in before:
            before["type"] = "pre"
            return True
        if mark["type"] == "code" and before["type"] == "pre" and language:
            before["language"] = language
            return True
        return False

    def _bytes(self, place: int) -> int:
        return byte_offset(self.source, place)


def _argument(tag: str, attributes: dict[str, str]) -> str:
    if tag == "a":
        return attributes.get("href", "")
    if tag == "tg-emoji":
        return attributes.get("emoji-id", "")
    if tag == "code":
        return (
            attributes.get("class", "").removeprefix("language-") if "language-" in attributes.get("class", "") else ""
        )
    if tag == "span":
        return attributes.get("class", "").removeprefix("tg-") if attributes.get("class", "").startswith("tg-") else ""
    return "1" if tag == "blockquote" and "expandable" in attributes else ""


def _linked(address: str) -> Json:
    """The url field, normalised a little as Telegram does (a bare host gets http:// and a path)."""
    full = address if "://" in address else f"http://{address}"
    return {"url": full + "/" if full.count("/") == 2 else full}


def _sorted(marks: list[Json]) -> list[Json]:
    for mark in marks:
        if mark["type"] == "code":
            mark.pop("language", None)
    return in_order(marks)


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities. Raises ParseError."""
    return _Reader(source).read()
