"""What the page's requests say, read with suspicion: whatever makes no sense is a ValueError in words."""

import json
import re
from datetime import datetime
from typing import Any

from aiohttp import BodyPartReader, web

Json = dict[str, Any]

MAX_UPLOAD = 20 * 1024 * 1024  # bytes: what a bot may fetch (Bot API, getFile)
MAX_FILE_NAME = 255  # characters: what a file system allows


async def json_of(request: web.Request) -> Json:
    """The body, a JSON object."""
    try:
        body = json.loads(await request.read())
    except (ValueError, RecursionError):
        raise ValueError("the body must be JSON") from None
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def word(body: Json, name: str) -> str:
    """A field that is text."""
    value = body.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} must be text")
    return value


def number(body: Json, name: str) -> int:
    """A field that is a whole number."""
    value = body.get(name)
    if type(value) is not int:  # True is an int to isinstance, and no number here
        raise ValueError(f"{name} must be a whole number")
    return value


def moment(text: str) -> datetime:
    """A moment with its time zone."""
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise ValueError("now must carry its time zone, such as 2026-11-21T10:00:00+00:00")
    return read


def within_reach(moment: datetime) -> datetime:
    """The same moment, when the town has such a year."""
    if not 2000 <= moment.year <= 2199:
        raise ValueError("the town's years are 2000 to 2199")
    return moment


def digits(form: dict[str, bytes], name: str) -> int:
    """A part of a form that is a whole number."""
    text = form[name].decode("ascii", "replace")
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise ValueError(f"{name} is a number")
    return int(text)


def file_name(form: dict[str, bytes]) -> str:
    """What the sender's computer calls a file: a bare name, without its folder."""
    name = form["name"].decode("utf-8", "replace").strip()
    if not 1 <= len(name) <= MAX_FILE_NAME or re.search(r"[/\\\x00-\x1f\x7f]", name):
        raise ValueError(f"a file's name has 1 to {MAX_FILE_NAME} characters and no folder")
    return name


async def parts(request: web.Request, names: set[str]) -> dict[str, bytes]:
    """The parts of a form, exactly these and no other, each at most MAX_UPLOAD bytes."""
    if not request.content_type.startswith("multipart/"):
        raise ValueError("the body must be multipart/form-data")
    found: dict[str, bytes] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name not in names:
            raise ValueError(f"the form has only: {', '.join(sorted(names))}")
        found[part.name] = await _capped(part)
    if missing := names - found.keys():
        raise ValueError(f"missing: {', '.join(sorted(missing))}")
    return found


async def _capped(part: BodyPartReader) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > MAX_UPLOAD:
            raise ValueError(f"at most {MAX_UPLOAD // 2**20} MB")
    return bytes(content)
