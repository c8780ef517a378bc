"""From an HTTP request to raw parameters: query, form, multipart or JSON, as the Bot API takes them."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from sandbox.errors import ApiError, bad

Json = dict[str, Any]
Files = dict[str, web.FileField]

MAX_UPLOAD = 50 * 1024 * 1024  # Bot API, "Sending files": 50 MB


async def read_parameters(request: web.Request) -> tuple[Json, Files]:
    """Parameters by name (strings, or whatever JSON says) and uploaded files by field name. Raises ApiError."""
    if request.content_length is not None and request.content_length > MAX_UPLOAD + 1_000_000:
        raise ApiError(413, "Request Entity Too Large")
    parameters: Json = dict(parse_qsl(request.query_string, keep_blank_values=True))
    if request.method == "GET":
        return parameters, {}
    if request.method != "POST":
        raise ApiError(405, "Method Not Allowed")
    body, files = await _body(request)
    return parameters | body, files


async def _body(request: web.Request) -> tuple[Json, Files]:
    kind = request.content_type.lower()
    if kind == "application/json":
        return _json(await request.read()), {}
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl((await request.read()).decode("utf-8", "replace"), keep_blank_values=True)), {}
    if kind == "multipart/form-data":
        return await _multipart(request)
    if await request.read():
        raise bad(f"unsupported content type {kind}")
    return {}, {}


def _json(content: bytes) -> Json:
    if not content:
        return {}
    try:
        body = json.loads(content)
    except (ValueError, RecursionError) as why:
        raise bad("can't parse JSON object") from why
    if not isinstance(body, dict):
        raise bad("can't parse JSON object")
    return {key: value for key, value in body.items() if value is not None}


async def _multipart(request: web.Request) -> tuple[Json, Files]:
    try:
        form = await request.post()
    except ValueError as why:
        raise bad("can't parse multipart body") from why
    texts: Json = {}
    files: Files = {}
    for name, value in form.items():
        if isinstance(value, web.FileField):
            files[name] = value
        else:
            texts[name] = value if isinstance(value, str) else bytes(value).decode("utf-8", "replace")
    return texts, files
