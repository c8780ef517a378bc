"""`/health` over HTTP on this computer alone, for a monitor: is the bot well, and if not, what is the matter.

200 when all is well, 503 when something needs a look; JSON in both cases, and nothing in it about anybody. Whatever
else is asked, in whatever way, is a 4xx with its reason and never a 500.
"""

import asyncio
import logging
import tomllib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

from aiohttp import web

from bot.clock import Clock
from bot.pulse import Pulse
from storage.database import Database
from storage.vitals import Queue, Running
from storage.work import Work

logger = logging.getLogger(__name__)
HOST = "127.0.0.1"
PATH = "/health"
STUCK_AFTER = timedelta(minutes=5)  # what waits that long is not a busy hour any more
UNHEARD_AFTER = timedelta(minutes=2)  # a fetch ends after 25 seconds even when nobody writes
_PATIENCE = 5.0  # seconds for a look into the database
_READS = {"GET", "HEAD"}

Figures = tuple[Queue, Queue, Running | None]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def version() -> str:
    """The version of this program, from the file that names it."""
    try:
        project = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text("utf-8"))
        return str(project["project"]["version"])
    except (OSError, ValueError, LookupError):
        return "unknown"


@dataclass(frozen=True)
class Report:
    """What is told: `wrong` names everything that needs a look, empty when the bot is well."""

    wrong: tuple[str, ...]
    body: dict[str, Any]

    @property
    def status(self) -> int:
        """As HTTP says it."""
        return 503 if self.wrong else 200


class Health:
    """`async with Health(…)` serves it; port 0 takes any free one, which `port` then tells. OSError: it is taken."""

    def __init__(self, database: Database, pulse: Pulse, clock: Clock, port: int) -> None:
        self._database, self._pulse, self._clock = database, pulse, clock
        self.port = port
        self._version = version()
        app = web.Application(middlewares=[_in_json])
        app.router.add_route("*", PATH, self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self.port).start()
        self.port = self._runner.addresses[0][1]
        return self

    @property
    def url(self) -> str:
        """Where it is served."""
        return f"http://{HOST}:{self.port}{PATH}"

    async def __aexit__(self, *_failure: object) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        if request.method not in _READS:
            raise web.HTTPMethodNotAllowed(request.method, sorted(_READS))
        report = await self.report()
        return web.json_response(report.body, status=report.status, headers={"Cache-Control": "no-store"})

    async def report(self) -> Report:
        """How the bot is at this moment."""
        now = self._clock.now()
        figures = await self._look()
        wrong = tuple(self._wrong(now, figures))
        body = {
            "status": "degraded" if wrong else "ok",
            "wrong": wrong,
            "version": self._version,
            "updates": {
                "last_received_seconds": _age(now, self._pulse.received),
                "last_fetch_seconds": _age(now, self._pulse.fetched),
            },
            "sending": {
                "last_sent_seconds": _age(now, self._pulse.sent),
                "failing_seconds": _age(now, self._pulse.unsent_since),
            },
            "database": self._database_state(now, readable=figures is not None),
            **(_waiting(now, figures) if figures else {}),
        }
        return Report(wrong, body)

    async def _look(self) -> Figures | None:
        """What waits; None when the database cannot even be read."""

        async def figures(work: Work) -> Figures:
            return await work.vitals.inbox(), await work.vitals.outbox(), await work.vitals.running()

        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._database.read(figures)
        except Exception:  # whatever it is, the monitor is told so instead of being told nothing
            logger.warning("the database could not be read for /health", exc_info=True)
            return None

    def _wrong(self, now: datetime, figures: Figures | None) -> list[str]:
        found = []
        if figures is None:
            found.append("database-unreadable")
        elif self._database.writing.failing_since:
            found.append("database-not-written")
        if self._pulse.unsent_since:
            found.append("telegram-not-sent")
        heard = self._pulse.fetched
        if self._pulse.unfetched_since or (heard is not None and now - heard > UNHEARD_AFTER):
            found.append("telegram-not-heard")
        for name, queue in zip(("inbox-stuck", "outbox-stuck"), figures[:2] if figures else (), strict=False):
            if queue.oldest is not None and now - queue.oldest > STUCK_AFTER:
                found.append(name)
        return found

    def _database_state(self, now: datetime, *, readable: bool) -> dict[str, Any]:
        writing = self._database.writing
        state = "ok" if writing.failing_since is None else "not-written"
        return {
            "state": state if readable else "unreadable",
            "last_write_seconds": _age(now, writing.last),
            "failing_seconds": _age(now, writing.failing_since),
            "last_error": writing.last_error,
        }


def _waiting(now: datetime, figures: Figures) -> dict[str, Any]:
    inbox, outbox, running = figures
    return {
        "inbox": {"waiting": inbox.waiting, "oldest_seconds": _age(now, inbox.oldest)},
        "outbox": {"waiting": outbox.waiting, "oldest_seconds": _age(now, outbox.oldest)},
        "broadcast": {"readers": running.readers, "done": running.done} if running else None,
    }


def _age(now: datetime, then: datetime | None) -> int | None:
    """Seconds since; None when it never was, and never below zero when the clock was moved back."""
    return None if then is None else max(0, int((now - then).total_seconds()))


@web.middleware
async def _in_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPMethodNotAllowed as error:
        reason = f"{PATH} is only read: use GET or HEAD"
        return web.json_response({"error": reason}, status=error.status, headers={"Allow": "GET, HEAD"})
    except web.HTTPException as error:
        reason = f"there is only {PATH} here" if error.status == web.HTTPNotFound.status_code else error.reason
        return web.json_response({"error": reason}, status=error.status)
