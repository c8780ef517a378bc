"""The pulse: when the bot last heard from Telegram and last sent something, and since when it cannot.

The poller and the courier tell it how each call ended; whoever watches reads it. Times are the one clock's, in UTC.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.outcomes import Outcome


@dataclass
class Pulse:
    """Nothing is known at the start, so nothing is wrong then."""

    fetched: datetime | None = None
    received: datetime | None = None
    unfetched_since: datetime | None = None
    sent: datetime | None = None
    unsent_since: datetime | None = None

    def fetch_ended(self, now: datetime, updates: int) -> None:
        """Telegram answered a fetch, with so many updates."""
        self.fetched, self.unfetched_since = now, None
        if updates:
            self.received = now

    def fetch_failed(self, now: datetime) -> None:
        """A fetch was not answered."""
        self.unfetched_since = self.unfetched_since or now

    def send_ended(self, now: datetime, outcome: Outcome) -> None:
        """A send ended so. Whatever Telegram answered, a no included, it was reached."""
        if outcome in {Outcome.NOT_SENT, Outcome.UNKNOWN}:
            self.unsent_since = self.unsent_since or now
        else:
            self.sent, self.unsent_since = now, None

    @property
    def unreached_since(self) -> datetime | None:
        """Since when Telegram cannot be reached, for fetching or for sending."""
        return min((one for one in (self.unfetched_since, self.unsent_since) if one), default=None)
