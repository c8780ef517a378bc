"""The one clock: the wall's, or in the sandbox the town's, which people move. Nothing else asks what time it is."""

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from typing import Protocol

import httpx


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
        # The town is on loopback and speaks no TLS: reading the world's certificates would only slow the start.
        nobody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._client = httpx.AsyncClient(timeout=5, trust_env=False, verify=nobody)
        self._turn = asyncio.Lock()

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC) + self._ahead

    async def refresh(self) -> None:
        """Ask the town; when it does not answer, the last known distance stays."""
        async with self._turn:
            try:
                answer = await self._client.get(self._url)
                self._ahead = timedelta(seconds=float(answer.json()["offset"]))
            except (httpx.HTTPError, ValueError, TypeError, LookupError, OverflowError):
                return  # nobody there, or somebody who is no town

    async def close(self) -> None:
        """Close the connection to the town."""
        await self._client.aclose()
