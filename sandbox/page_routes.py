"""The chat page's side of the town: its files, a stream of everything that happens, and the acts of the people's hands.

Every answer is JSON (or a file, or the stream); a request that makes no sense gets a 4xx and a sentence, and changes
nothing. `/sandbox/scan` is told image bytes only, so what it reads was really in the pixels.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import web

from sandbox import camera
from sandbox.crowd import PEOPLE, Crowd
from sandbox.jumps import JUMPS, festive
from sandbox.page_read import digits, file_name, json_of, moment, number, parts, within_reach, word
from sandbox.person import Person
from sandbox.town import Town

Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PAGE = Path(__file__).parent / "page"
LANGUAGES = ("en", "ru", "pl", "ro", "lt")
MAX_NAME = 64  # characters: what Telegram allows a first name
MAX_CLOCK_STEP = 10 * 366 * 86_400  # seconds: ten years at once are enough for any story
_HEARTBEAT_SECONDS = 15.0  # how soon a closed browser tab is noticed
_LATE = 2_000  # events a browser may lag behind before it is asked to connect anew
_PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")
# Only our own files and pictures the page itself made: text in a chat could never fetch or run anything.
_POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


def add_page(app: web.Application, town: Town, crowd: Crowd | None = None) -> None:
    """Add the chat page, its files, its event stream and its acts to an aiohttp application."""
    page = _Page(town, crowd or Crowd(town))
    acts: dict[str, Callable[[web.Request], Awaitable[Json]]] = {
        "people": page.people,
        "say": page.say,
        "tap": page.tap,
        "start": page.start,
        "photo": page.photo,
        "document": page.document,
        "forward": page.forward,
        "contact": page.contact,
        "block": page.block,
        "scan": page.scan,
        "clock": page.clock,
        "crowd": page.fill,
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
    def __init__(self, town: Town, crowd: Crowd) -> None:
        self.town, self.crowd = town, crowd
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
        return web.json_response(self._snapshot())

    def _snapshot(self) -> Json:
        """The whole town; of its crowd only how many they are and what they got."""
        town = self.town.snapshot()
        aside = [person for person in town["aside"] if person["id"] not in self.crowd.ids]
        return town | {"aside": aside, "crowd": self.crowd.state()}

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
            if not self.crowd.concerned(event):
                queue.put_nowait(event if queue.qsize() < _LATE else None)

        # Nothing happens between these two lines, so the stream begins exactly where the snapshot ends.
        unwatch = self.town.watch(hear)
        queue.put_nowait({"kind": "snapshot"} | self._snapshot())
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
        body = await json_of(request)
        if "person" in body:
            person = self._person(number(body, "person"))
            self.town.lays_out(person.id)
            return {"person": person.id}
        name, language = word(body, "name").strip(), word(body, "language")
        if not 1 <= len(name) <= MAX_NAME:
            raise ValueError(f"a name has 1 to {MAX_NAME} characters")
        if language not in LANGUAGES:
            raise ValueError(f"language is one of {', '.join(LANGUAGES)}")
        return {"person": self.town.joins(name, language).id}

    async def say(self, request: web.Request) -> Json:
        body = await json_of(request)
        return {"message_id": self.town.say(number(body, "person"), word(body, "text")).message_id}

    async def tap(self, request: web.Request) -> Json:
        body = await json_of(request)
        tap = self.town.tap(number(body, "person"), number(body, "message_id"), word(body, "data"))
        return {"callback_query_id": tap.id}

    async def start(self, request: web.Request) -> Json:
        body = await json_of(request)
        return {"message_id": self.town.start(number(body, "person"), word(body, "link")).message_id}

    async def contact(self, request: web.Request) -> Json:
        """Share the person's own number, as a key with request_contact does."""
        person = self._person(number(await json_of(request), "person"))
        return {"message_id": self.town.contact(person.id, person.own_number, person.name, person.id).message_id}

    async def block(self, request: web.Request) -> Json:
        body = await json_of(request)
        act = self.town.block if body.get("blocked") is True else self.town.unblock
        act(number(body, "person"))
        return {}

    async def photo(self, request: web.Request) -> Json:
        form = await parts(request, {"person", "file"})
        return {"message_id": (await self.town.photo(digits(form, "person"), form["file"])).message_id}

    async def document(self, request: web.Request) -> Json:
        """Send any file as it is; what it holds is told by its name alone, as a computer does."""
        form = await parts(request, {"person", "file", "name"})
        if not form["file"]:
            raise ValueError("an empty file cannot be sent")
        name = file_name(form)
        mime = guess_type(name)[0] or "application/octet-stream"
        return {"message_id": self.town.document(digits(form, "person"), form["file"], name, mime).message_id}

    async def forward(self, request: web.Request) -> Json:
        body = await json_of(request)
        return {"message_id": self.town.forward(number(body, "person"), number(body, "message_id")).message_id}

    async def scan(self, request: web.Request) -> Json:
        image = (await parts(request, {"image"}))["image"]
        return {"link": await asyncio.to_thread(camera.decode, image)}

    async def clock(self, request: web.Request) -> Json:
        body = await json_of(request)
        if "now" in body:
            self.town.clock.sets(within_reach(moment(word(body, "now"))))
        elif "jump" in body:
            jump = JUMPS.get(word(body, "jump"))
            if jump is None:
                raise ValueError(f"one jumps to {', '.join(JUMPS)}")
            self.town.clock.sets(within_reach(jump(self.town.clock.now())))
        else:
            seconds = number(body, "seconds")
            if abs(seconds) > MAX_CLOCK_STEP:
                raise ValueError("at most ten years at once")
            within_reach(self.town.clock.now() + timedelta(seconds=seconds))
            self.town.clock.moves(timedelta(seconds=seconds))
        return {"now": self.town.clock.now().isoformat(), "festive": festive(self.town.clock.now())}

    async def fill(self, _request: web.Request) -> Json:
        """A crowd comes to town; what becomes of it is told in events."""
        self.crowd.fill()
        return {"people": PEOPLE}

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
