"""The town's clock: it runs like the wall clock, and can be moved. Everything in the town that has a date asks it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    """A wall clock with an offset; `changed` is called after every move."""

    def __init__(self, start: datetime | None, changed: Callable[[], None]) -> None:
        self.offset = timedelta(0) if start is None else start - datetime.now(UTC)
        self._changed = changed

    def now(self) -> datetime:
        """The town's time, aware UTC."""
        return datetime.now(UTC) + self.offset

    def unix(self) -> int:
        """The town's time in whole seconds since 1970, as the Bot API writes dates."""
        return int(self.now().timestamp())

    def moves(self, by: timedelta) -> None:
        """Go on (or back) by this much."""
        self.offset += by
        self._changed()

    def sets(self, to: datetime) -> None:
        """Make it this moment (aware); it runs on from there."""
        self.offset = to - datetime.now(UTC)
        self._changed()
