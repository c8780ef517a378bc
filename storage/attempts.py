"""Attempts: a part of a unit that can fail by itself and leaves the rest of it as it was."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from storage.session import Shelf


class Attempts(Shelf):
    """The shelf of what may fail."""

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Whatever is written inside is taken back when an exception leaves it; the exception goes on."""
        await self._session.run("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            await self._session.run("ROLLBACK TO attempt")
            await self._session.run("RELEASE attempt")
            self._session.forget()
            raise
        await self._session.run("RELEASE attempt")
