"""The chat page's side of the town: its files, a stream of everything that happens, and the acts of the people's hands.

Every answer is JSON (or a file, or the stream); a request that makes no sense gets a 4xx and a sentence, and changes
nothing. `/sandbox/scan` is told image bytes only, so what it reads was really in the pixels.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from sandbox import camera
from sandbox.person import Person
from sandbox.town import Town

Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PAGE = Path(__file__).parent / "page"
LANGUAGES = ("en", "ru", "pl", "ro", "lt")
MAX_NAME = 64  # characters: what Telegram allows a first name
MAX_UPLOAD = 20 * 1024 * 1024  # bytes
MAX_CLOCK_STEP = 10 * 366 * 86_400  # seconds: ten years at once are enough for any story
_HEARTBEAT_SECONDS = 15.0  # how soon a closed browser tab is noticed
_LATE = 2_000  # events a browser may lag behind before it is asked to connect anew
_PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")
# Only our own files and pictures the page itself made: text in a chat could never fetch or run anything.
_POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


def add_page(app: web.Application, town: Town) -> None:
    """Add the chat page, its files, its event stream and its acts to an aiohttp application."""
    page = _Page(town)
    acts: dict[str, Callable[[web.Request], Awaitable[Json]]] = {
        "people": page.people,
        "say": page.say,
        "tap": page.tap,
        "start": page.start,
        "photo": page.photo,
        "contact": page.contact,
        "block": page.block,
        "scan": page.scan,
        "clock": page.clock,
    }
    for name, act in acts.items():
        app.router.add_post(f"/sandbox/{name}", _answering(act))
    app.router.add_get("/", page.index)
    app.router.add_get(r"/page/{name:[a-z]+\.(?:js|css|svg)}", page.asset)
    app.router.add_get("/files/{file_id}", page.file)
    app.router.add_get("/sandbox/state", page.state)
    app.router.add_get("/sandbox/events", page.events)
    app.on_shutdown.append(page.hang_up)


class _Page:
    def __init__(self, town: Town) -> None:
        self.town = town
        self.streams: set[asyncio.Queue[Json | None]] = set()

    # ── files ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def index(self, _request: web.Request) -> web.FileResponse:
        headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache", "Referrer-Policy": "no-referrer"}
        return web.FileResponse(PAGE / "index.html", headers=headers)

    async def asset(self, request: web.Request) -> web.FileResponse:
        path = PAGE / request.match_info["name"]
        if not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Cache-Control": "no-cache"})

    async def file(self, request: web.Request) -> web.Response:
        """A file of a chat. Only pictures are shown; anything else is downloaded, so that no sent HTML runs here."""
        stored = self.town.files.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=86400, immutable"}
        if stored.mime in _PICTURES:
            return web.Response(body=stored.content, content_type=stored.mime, headers=headers)
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}"
        return web.Response(body=stored.content, content_type="application/octet-stream", headers=headers)

    # ── what happens ──────────────────────────────────────────────────────────────────────────────────────────────

    async def state(self, _request: web.Request) -> web.Response:
        return web.json_response(self.town.snapshot())

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-Sent Events: the snapshot, then every change. A broken line begins with a snapshot again."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await stream.prepare(request)
        await stream.write(b"retry: 1000\n\n")
        async with self._watching() as queue:
            with suppress(ConnectionResetError):  # the browser went away, which is no defect
                while (event := await _next(queue)) is not None:
                    await stream.write(_framed(event))
        return stream

    @asynccontextmanager
    async def _watching(self) -> AsyncIterator[asyncio.Queue[Json | None]]:
        queue: asyncio.Queue[Json | None] = asyncio.Queue()

        def hear(event: Json) -> None:
            # Told in order; a browser that fell far behind is let go, and comes back to a snapshot.
            queue.put_nowait(event if queue.qsize() < _LATE else None)

        # Nothing happens between these two lines, so the stream begins exactly where the snapshot ends.
        unwatch = self.town.watch(hear)
        queue.put_nowait({"kind": "snapshot"} | self.town.snapshot())
        self.streams.add(queue)
        try:
            yield queue
        finally:
            self.streams.discard(queue)
            unwatch()

    async def hang_up(self, _app: web.Application) -> None:
        """End every stream, so that the server goes down at once."""
        for queue in self.streams:
            queue.put_nowait(None)

    # ── acts ──────────────────────────────────────────────────────────────────────────────────────────────────────

    async def people(self, request: web.Request) -> Json:
        """Somebody new comes to town, or the phone of somebody who lives there is put on the page."""
        body = await _json(request)
        if "person" in body:
            person = self._person(_number(body, "person"))
            self.town.lays_out(person.id)
            return {"person": person.id}
        name, language = _word(body, "name").strip(), _word(body, "language")
        if not 1 <= len(name) <= MAX_NAME:
            raise ValueError(f"a name has 1 to {MAX_NAME} characters")
        if language not in LANGUAGES:
            raise ValueError(f"language is one of {', '.join(LANGUAGES)}")
        return {"person": self.town.joins(name, language).id}

    async def say(self, request: web.Request) -> Json:
        body = await _json(request)
        return {"message_id": self.town.say(_number(body, "person"), _word(body, "text")).message_id}

    async def tap(self, request: web.Request) -> Json:
        body = await _json(request)
        tap = self.town.tap(_number(body, "person"), _number(body, "message_id"), _word(body, "data"))
        return {"callback_query_id": tap.id}

    async def start(self, request: web.Request) -> Json:
        body = await _json(request)
        return {"message_id": self.town.start(_number(body, "person"), _word(body, "link")).message_id}

    async def contact(self, request: web.Request) -> Json:
        """Share the person's own number, as a key with request_contact does."""
        person = self._person(_number(await _json(request), "person"))
        return {"message_id": self.town.contact(person.id, person.own_number, person.name, person.id).message_id}

    async def block(self, request: web.Request) -> Json:
        body = await _json(request)
        act = self.town.block if body.get("blocked") is True else self.town.unblock
        act(_number(body, "person"))
        return {}

    async def photo(self, request: web.Request) -> Json:
        parts = await _parts(request, {"person", "file"})
        digits = parts["person"].decode("ascii", "replace")
        if not re.fullmatch(r"[0-9]{1,18}", digits):
            raise ValueError("person is a number")
        return {"message_id": (await self.town.photo(int(digits), parts["file"])).message_id}

    async def scan(self, request: web.Request) -> Json:
        image = (await _parts(request, {"image"}))["image"]
        return {"link": await asyncio.to_thread(camera.decode, image)}

    async def clock(self, request: web.Request) -> Json:
        body = await _json(request)
        if "now" in body:
            self.town.clock.sets(_within_reach(_moment(_word(body, "now"))))
        else:
            seconds = _number(body, "seconds")
            if abs(seconds) > MAX_CLOCK_STEP:
                raise ValueError("at most ten years at once")
            _within_reach(self.town.clock.now() + timedelta(seconds=seconds))
            self.town.clock.moves(timedelta(seconds=seconds))
        return {"now": self.town.clock.now().isoformat()}

    def _person(self, person_id: int) -> Person:
        if person_id not in self.town.people:
            raise ValueError(f"nobody in town has the id {person_id}")
        return self.town.people[person_id]


def _answering(act: Callable[[web.Request], Awaitable[Json]]) -> Handler:
    """Make a route of an act: its ValueError becomes a 400 with the sentence, another site's request a 403."""

    async def answer(request: web.Request) -> web.Response:
        # A page elsewhere must not play with the town behind the reader's back; browsers name where a request is from.
        if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
            return _refusal(403, "only the town's own page may do this")
        try:
            return web.json_response(await act(request))
        except ValueError as why:
            return _refusal(400, str(why))

    return answer


def _refusal(status: int, why: str) -> web.Response:
    return web.json_response({"error": why[:1].upper() + why[1:]}, status=status)


async def _next(queue: asyncio.Queue[Json | None]) -> Json | None:
    try:
        return await asyncio.wait_for(queue.get(), _HEARTBEAT_SECONDS)
    except TimeoutError:
        return {}


def _framed(event: Json) -> bytes:
    """One event in SSE's frame; an empty one is a comment, which only keeps the line warm."""
    return b"data: " + json.dumps(event).encode() + b"\n\n" if event else b": still here\n\n"


async def _json(request: web.Request) -> Json:
    try:
        body = json.loads(await request.read())
    except (ValueError, RecursionError):
        raise ValueError("the body must be JSON") from None
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def _word(body: Json, name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} must be text")
    return value


def _number(body: Json, name: str) -> int:
    value = body.get(name)
    if type(value) is not int:  # True is an int to isinstance, and no number here
        raise ValueError(f"{name} must be a whole number")
    return value


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("now must carry its time zone, such as 2026-11-21T10:00:00+00:00")
    return moment


def _within_reach(moment: datetime) -> datetime:
    if not 2000 <= moment.year <= 2199:
        raise ValueError("the town's years are 2000 to 2199")
    return moment


async def _parts(request: web.Request, names: set[str]) -> dict[str, bytes]:
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
