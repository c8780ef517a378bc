"""A Bot API on loopback that notes when each call arrives, as Telegram's own counter would, and answers as told."""

import asyncio
import socket
import struct
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiohttp import web

TOKEN = "123456789:AAtestTESTtestTESTtestTESTtestTEST0"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Arrival:
    """One call: when (monotonic seconds), which method, with what."""

    at: float
    method: str
    params: dict[str, str]


class Arrivals:
    """`async with Arrivals() as server`: calls are answered by `script` in its order, then with success."""

    def __init__(self) -> None:
        self.seen: list[Arrival] = []
        self.script: deque[Answer] = deque()
        self.url = ""
        self._came = asyncio.Condition()
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._take)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        await self._runner.cleanup()

    @property
    def times(self) -> list[float]:
        return [arrival.at for arrival in self.seen]

    async def arrived(self, count: int) -> None:
        """Wait until so many calls have come."""
        async with self._came:
            await self._came.wait_for(lambda: len(self.seen) >= count)

    async def _take(self, request: web.Request) -> web.StreamResponse:
        at = time.monotonic()
        params = {name: str(value) for name, value in (await request.post()).items()}
        self.seen.append(Arrival(at, request.match_info["method"], params))
        async with self._came:
            self._came.notify_all()
        answer = self.script.popleft() if self.script else success
        return await answer(request)


def busiest(times: Sequence[float], window: float = 1.0) -> int:
    """The most arrivals in any half-open window of this many seconds."""
    ordered, first, most = sorted(times), 0, 0
    for last, at in enumerate(ordered):
        while at - ordered[first] >= window:
            first += 1
        most = max(most, last - first + 1)
    return most


async def success(request: web.Request) -> web.StreamResponse:
    chat = int(str((await request.post()).get("chat_id", "1")))
    message: dict[str, Any] = {"message_id": 1, "date": 1_800_000_000, "chat": {"id": chat, "type": "private"}}
    return web.json_response({"ok": True, "result": message})


def error(code: int, description: str, **parameters: float) -> Answer:
    """Telegram's own way to say no."""
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters

    async def answer(_: web.Request) -> web.StreamResponse:
        return web.json_response(body, status=code)

    return answer


def flood(seconds: float) -> Answer:
    return error(429, f"Too Many Requests: retry after {seconds:g}", retry_after=seconds)


def page(code: int, html: str) -> Answer:
    """What a proxy on the way says."""

    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(status=code, text=html, content_type="text/html")

    return answer


async def hang(_: web.Request) -> web.StreamResponse:
    """Read the request and never answer; ends when the caller leaves."""
    await asyncio.Event().wait()
    raise AssertionError("nobody sets that event")


async def reset(request: web.Request) -> web.StreamResponse:
    """Read the whole request, then break the connection with a TCP reset."""
    _break(request)
    raise ConnectionResetError


async def half_a_body(request: web.Request) -> web.StreamResponse:
    """Promise a body, give the beginning of it and break off."""
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "100"})
    await response.prepare(request)
    await response.write(b'{"ok": true, "res')
    _break(request, politely=True)
    raise ConnectionResetError


def _break(request: web.Request, politely: bool = False) -> None:
    transport = request.transport
    assert transport is not None
    if politely:
        transport.close()
        return
    # Lingering for zero seconds makes the kernel send a reset where a close would say an ordinary goodbye.
    no_goodbye = struct.pack("ii", 1, 0)
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_goodbye)
    transport.abort()
