"""The town's web server on loopback: the Bot API, file downloads, the clock, and whatever routes the caller adds."""

from collections.abc import Callable, Sequence
from typing import Self

from aiohttp import web

from sandbox.bot_api import add_bot_api
from sandbox.town import Town

_MAX_BODY = 60 * 1024 * 1024  # a little above Telegram's 50 MB, so that our own 413 speaks first
_GOODBYE_SECONDS = 1.0

Routes = Callable[[web.Application], None]


class Sandbox:
    """`async with Sandbox(town) as s:` serves the town at `s.url` (port 0: any free port)."""

    def __init__(self, town: Town, port: int = 0, host: str = "127.0.0.1", routes: Sequence[Routes] = ()) -> None:
        self.town = town
        self.url = ""
        self._host, self._port = host, port
        self._app = web.Application(client_max_size=_MAX_BODY)
        add_bot_api(self._app, town)
        self._app.router.add_get("/clock", self._clock)
        for add in routes:
            add(self._app)
        self._app.on_shutdown.append(self._hang_up)
        self._runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=_GOODBYE_SECONDS)

    async def __aenter__(self) -> Self:
        self.town.updates.open()
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.url = f"http://{self._host}:{self._port}"
        return self

    async def __aexit__(self, *_failure: object) -> None:
        await self._runner.cleanup()

    async def _hang_up(self, _app: web.Application) -> None:
        """Answer the long poll that waits, so that going down does not wait for it."""
        self.town.updates.close()

    async def _clock(self, _request: web.Request) -> web.Response:
        offset = self.town.clock.offset.total_seconds()
        return web.json_response({"now": self.town.clock.now().isoformat(), "offset": offset})
