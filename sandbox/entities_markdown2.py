"""MarkdownV2 of the Bot API: nested entities, and every reserved character outside them escaped with a backslash."""

import re
from dataclasses import dataclass
from typing import Any

from sandbox.entities import in_order, utf16_len
from sandbox.parse_error import ParseError, byte_offset
from sandbox.web_links import link_problem

Json = dict[str, Any]

_RESERVED = "_*[]()~`>#+-=|{}.!"
# token → (entity type, Telegram's name of it in errors); longer tokens are tried first.
_TOKENS = {
    "```": ("pre", "Pre"),
    "||": ("spoiler", "Spoiler"),
    "__": ("underline", "Underline"),
    "*": ("bold", "Bold"),
    "_": ("italic", "Italic"),
    "~": ("strikethrough", "Strikethrough"),
    "`": ("code", "Code"),
    "![": ("custom_emoji", "CustomEmoji"),
    "[": ("text_link", "TextUrl"),
}
_CLOSING = {"![": "]", "[": "]"}
_LANGUAGE = re.compile(r"([^\s`]+)(?=\s)")
_EMOJI = re.compile(r"tg://emoji\?id=(\d+)")


@dataclass
class _Open:
    token: str
    units: int
    source_place: int
    out_place: int
    language: str = ""


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.out: list[str] = []
        self.units = 0
        self.open: list[_Open] = []
        self.marks: list[Json] = []
        self.quote: int | None = None  # where the block quotation began, in UTF-16 units

    def read(self) -> tuple[str, list[Json]]:
        while self.place < len(self.source):
            self._step()
        if self.open:
            raise self._unclosed()
        self._end_quote()
        return "".join(self.out), in_order(self.marks)

    def _step(self) -> None:
        character = self.source[self.place]
        following = self.source[self.place + 1 : self.place + 2]
        inside = self.open[-1].token if self.open else ""
        if character == "\\" and following and 0 < ord(following) <= 126:
            self._text(following, 2)
        elif inside and self._closes(inside):
            self._close()
        elif inside in ("`", "```"):
            self._code_text(character)
        elif character == "\n":
            self._line_end()
        elif character == ">" and self.place == 0:
            self.quote, self.place = 0, 1
        elif character not in _RESERVED:
            self._text(character, 1)
        else:
            self._start(character)

    def _code_text(self, character: str) -> None:
        if character == "`":
            raise self._reserved(character)
        self._text(character, 1)

    def _closes(self, token: str) -> bool:
        closing = _CLOSING.get(token, token)
        if token == "_" and self.source.startswith("__", self.place):
            return False
        return self.source.startswith(closing, self.place)

    def _start(self, character: str) -> None:
        token = next((one for one in _TOKENS if self.source.startswith(one, self.place)), None)
        if token is None:
            raise self._reserved(character)
        begin = self.place
        self.place += len(token)
        language = ""
        if token == "```":
            language = self._skip_language()
        self.open.append(_Open(token, self.units, begin, len(self.out), language))

    def _skip_language(self) -> str:
        match = _LANGUAGE.match(self.source, self.place)
        language = match.group(1) if match else ""
        self.place += len(language)
        if self.source.startswith("\n", self.place):
            self.place += 1
        return language

    def _close(self) -> None:
        last = self.open.pop()
        kind = _TOKENS[last.token][0]
        self.place += len(_CLOSING.get(last.token, last.token))
        mark: Json = {"type": kind, "offset": last.units, "length": self.units - last.units}
        if kind == "text_link":
            address = self._address("a URL") or "".join(self.out[last.out_place :])
            if link_problem(address):
                return
            mark["url"] = address
        elif kind == "custom_emoji":
            mark["custom_emoji_id"] = self._emoji()
        elif last.language:
            mark["language"] = last.language
        if mark["length"]:
            self.marks.append(mark)

    def _address(self, what: str) -> str:
        if not self.source.startswith("(", self.place):
            return ""
        begin = place = self.place + 1
        address = ""
        while place < len(self.source) and self.source[place] != ")":
            place += 1 if self.source[place] == "\\" and place + 1 < len(self.source) else 0
            address += self.source[place]
            place += 1
        if place >= len(self.source):
            raise ParseError(f"Can't find end of {what} at byte offset {byte_offset(self.source, begin)}")
        self.place = place + 1
        return address

    def _emoji(self) -> str:
        if not self.source.startswith("(", self.place):
            raise ParseError("Custom emoji entity must contain a tg://emoji URL")
        match = _EMOJI.fullmatch(self._address("a custom emoji URL"))
        if match is None:
            raise ParseError("Custom emoji URL must have an emoji identifier")
        return match.group(1)

    def _line_end(self) -> None:
        quoted = self.source.startswith(">", self.place + 1)
        if self.quote is not None and not quoted:
            if self.open:
                raise self._unclosed()
            self._text("\n", 1)
            self._end_quote()
            return
        self._text("\n", 2 if quoted else 1)
        if quoted and self.quote is None:
            self.quote = self.units

    def _end_quote(self) -> None:
        """A quotation ends with its line; "||" at its end would make it expandable, which is rare and not read here."""
        if self.quote is not None and self.units > self.quote:
            self.marks.append({"type": "blockquote", "offset": self.quote, "length": self.units - self.quote})
        self.quote = None

    def _text(self, text: str, used: int) -> None:
        self.out.append(text)
        self.units += utf16_len(text)
        self.place += used

    def _unclosed(self) -> ParseError:
        last = self.open[-1]
        name, begin = _TOKENS[last.token][1], byte_offset(self.source, last.source_place)
        return ParseError(f"Can't find end of {name} entity at byte offset {begin}")

    def _reserved(self, character: str) -> ParseError:
        return ParseError(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")


def parse_markdown2(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities. Raises ParseError."""
    return _Reader(source).read()
