"""The door of the Bot API: one HTTP request → token, method, parameters, faults → method → Telegram's answer."""

import asyncio
import time
from typing import Any

from aiohttp import web

from sandbox.bot_api_read import read_parameters
from sandbox.calllog import Call
from sandbox.calls import chats, commands, delivery, edits, media, profile, taps, texts
from sandbox.calls.common import Described, Handler
from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.switchboard import Switchboard
from sandbox.validate import SPEC, checked

Json = dict[str, Any]

_FAMILIES = (delivery, texts, media, edits, taps, chats, commands, profile)
HANDLERS: dict[str, Handler] = {name: handler for family in _FAMILIES for name, handler in family.METHODS.items()}
assert set(HANDLERS) == set(SPEC["methods"]), "spec.json and the method tables must name the same methods"
_DRIP = 0.05  # seconds between two bytes
# Telegram takes a method's name in any case.
_NAMES = {name.lower(): name for name in HANDLERS}


def add_bot_api(app: web.Application, town: Switchboard) -> None:
    """Add /bot<token>/<method> and /file/bot<token>/<path>."""
    door = _Door(town)
    app.router.add_route("*", "/bot{token}/{method}", door.call)
    app.router.add_get("/file/bot{token}/{path:.+}", door.download)


class _Door:
    def __init__(self, town: Switchboard) -> None:
        self._town = town

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one method call."""
        arrived = time.monotonic()
        refusal = self._token_refusal(request.match_info["token"])
        if refusal is not None:
            return _answer(refusal.body(), refusal.code)
        method = _NAMES.get(request.match_info["method"].lower(), "")
        if not method:
            return _answer(ApiError(404, "Not Found: method not found").body(), 404)
        try:
            raw, files = await read_parameters(request)
        except ApiError as error:
            self._town.calls.note(method, {}, arrived).code = error.code
            return _answer(error.body(), error.code)
        except ConnectionError:  # whoever called is gone, in the middle of it: nobody hears an answer
            return web.Response(status=400)
        call = self._town.calls.note(method, raw, arrived)
        fault = self._town.faults.pick(method, call.chat_id)
        if fault is None:
            body, call.code = await self._execute(method, raw, files)
            return _answer(body, call.code)
        call.fault = fault.kind
        return await self._fail(request, call, fault, raw, files)

    async def download(self, request: web.Request) -> web.Response:
        """Answer a file download; the path comes from getFile."""
        refusal = self._token_refusal(request.match_info["token"])
        stored = self._town.files.at(request.match_info["path"])
        if refusal is not None or stored is None:
            error = refusal or ApiError(404, "Not Found")
            return _answer(error.body(), error.code)
        return web.Response(body=stored.content, content_type="application/octet-stream")

    def _token_refusal(self, token: str) -> ApiError | None:
        if token == self._town.token:
            return None
        return ApiError(401, "Unauthorized") if ":" in token else ApiError(404, "Not Found")

    async def _execute(self, method: str, raw: Json, files: dict[str, web.FileField]) -> tuple[Json, int]:
        try:
            arguments = checked(method, raw, files)
            result = HANDLERS[method](self._town, arguments)
            if asyncio.iscoroutine(result):
                result = await result
        except ApiError as error:
            return error.body(), error.code
        if isinstance(result, Described):
            return {"ok": True, "result": result.result, "description": result.description}, 200
        return {"ok": True, "result": result}, 200

    async def _fail(
        self, request: web.Request, call: Call, fault: Fault, raw: Json, files: dict[str, web.FileField]
    ) -> web.StreamResponse:
        if fault.error is not None:
            call.code = fault.error.code
            return _answer(fault.error.body(), fault.error.code)
        if fault.kind == "reset":
            return _cut(request)
        if fault.kind == "page":
            return _page(call, fault)
        body, code = await self._execute(call.method, raw, files)
        if fault.kind == "garbled":
            return _page(call, fault)
        if fault.kind == "drip":
            return await _drip(request, body, fault.seconds)
        if fault.seconds:
            await asyncio.sleep(fault.seconds)
        if fault.kind == "slow":
            call.code = code
            return _answer(body, code)
        if fault.kind == "half-body":
            return await _half(request, body, code)
        return _cut(request)


def _answer(body: Json, status: int) -> web.Response:
    return web.json_response(body, status=status)


def _cut(request: web.Request) -> web.Response:
    """Drop the connection without an answer, as a reset does."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _page(call: Call, fault: Fault) -> web.Response:
    """Somebody on the way, or a server that is not itself."""
    call.code = fault.code
    return web.Response(status=fault.code, text=fault.words, content_type="text/html")


async def _drip(request: web.Request, body: Json, seconds: float) -> web.StreamResponse:
    """A byte now and then, so that the line never falls silent; when the time is over, drop the connection."""
    whole = web.json_response(body).body
    assert isinstance(whole, bytes)
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    response.content_length = len(whole)
    await response.prepare(request)
    for place in range(min(len(whole), int(seconds / _DRIP))):
        await response.write(whole[place : place + 1])
        await asyncio.sleep(_DRIP)
    if request.transport is not None:
        request.transport.close()
    return response


async def _half(request: web.Request, body: Json, status: int) -> web.StreamResponse:
    """Promise the whole answer, send half of it, drop the connection."""
    whole = web.json_response(body, status=status).body
    assert isinstance(whole, bytes)
    response = web.StreamResponse(status=status, headers={"Content-Type": "application/json"})
    response.content_length = len(whole)
    await response.prepare(request)
    await response.write(whole[: len(whole) // 2])
    if request.transport is not None:
        request.transport.close()
    return response
