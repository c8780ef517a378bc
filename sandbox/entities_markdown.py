"""The old Markdown of the Bot API: *bold* _italic_ `code` ```pre``` [link](url), not nested."""

import re
from typing import Any

from sandbox.entities import utf16_len
from sandbox.parse_error import ParseError, byte_offset
from sandbox.web_links import link_problem

Json = dict[str, Any]

_KINDS = {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}
_LANGUAGE = re.compile(r"([^\s`]+)(?=\s)")


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities. Raises ParseError."""
    out: list[str] = []
    marks: list[Json] = []
    place = 0
    while place < len(source):
        character = source[place]
        if character == "\\" and source[place + 1 : place + 2] in ("_", "*", "`", "["):
            out.append(source[place + 1])
            place += 2
        elif character in _KINDS:
            place = _entity(source, place, out, marks)
        else:
            out.append(character)
            place += 1
    return "".join(out), marks


def _entity(source: str, begin: int, out: list[str], marks: list[Json]) -> int:
    """Read one entity; returns the place behind it."""
    fence, place, language = _opening(source, begin)
    end = source.find(fence, place)
    if end < 0:
        raise ParseError(f"Can't find end of the entity starting at byte offset {byte_offset(source, begin)}")
    inner = source[place:end]
    mark: Json = {"type": _KINDS[source[begin]], "offset": utf16_len("".join(out)), "length": utf16_len(inner)}
    out.extend(inner)
    place = end + len(fence)
    if len(fence) == 3:
        mark["type"] = "pre"
        if language:
            mark["language"] = language
    if mark["type"] == "text_link":
        address, place = _address(source, place, inner)
        if link_problem(address):
            return place
        mark["url"] = address
    if inner:
        marks.append(mark)
    return place


def _opening(source: str, begin: int) -> tuple[str, int, str]:
    """What closes the entity, where its text begins, and the language of a pre."""
    if not source.startswith("```", begin):
        return ("]" if source[begin] == "[" else source[begin]), begin + 1, ""
    place = begin + 3
    match = _LANGUAGE.match(source, place)
    language = match.group(1) if match else ""
    place += len(language)
    return "```", place + (1 if source.startswith("\n", place) else 0), language


def _address(source: str, place: int, inner: str) -> tuple[str, int]:
    if not source.startswith("(", place):
        return inner, place
    end = source.find(")", place)
    end = len(source) if end < 0 else end
    return source[place + 1 : end], end + 1
