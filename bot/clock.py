"""The one clock: the wall's, or in the sandbox the town's, which people move. Nothing else asks what time it is."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol

import aiohttp

_PATIENCE = aiohttp.ClientTimeout(total=5)  # seconds for an answer over loopback


class Clock(Protocol):
    """Whatever says what time it is."""

    def now(self) -> datetime:
        """Aware, UTC."""

    async def refresh(self) -> None:
        """Look again; called before updates are handled."""

    async def close(self) -> None:
        """Let go of whatever it looked through."""


class WallClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC)

    async def refresh(self) -> None:
        """The wall needs no second look."""

    async def close(self) -> None:
        """Nothing to let go of."""


class TownClock:
    """The sandbox's time, by its distance from the wall, looked up over loopback."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._ahead = timedelta()
        self._session: aiohttp.ClientSession | None = None
        self._turn = asyncio.Lock()

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC) + self._ahead

    async def refresh(self) -> None:
        """Ask the town; when it does not answer, the last known distance stays."""
        async with self._turn:
            if self._session is None:
                self._session = aiohttp.ClientSession(timeout=_PATIENCE, cookie_jar=aiohttp.DummyCookieJar())
            try:
                async with self._session.get(self._url, allow_redirects=False) as answer:
                    self._ahead = timedelta(seconds=float((await answer.json())["offset"]))
            except (aiohttp.ClientError, TimeoutError, ValueError, TypeError, LookupError, OverflowError):
                return  # nobody there, or somebody who is no town

    async def close(self) -> None:
        """Close the connection to the town."""
        if self._session is not None:
            await self._session.close()
