"""Manners: what is never sent, when nothing is sent, and how much at most. Receipts are no promotions and always go."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

BUDGET_DAYS = 30


class Topic(StrEnum):
    """What a promotion is about; each can be muted on its own."""

    NEWS = "news"
    OFFERS = "offers"
    GREETINGS = "greetings"  # holidays, birthdays, anniversaries
    REMINDERS = "reminders"  # near a reward, a reward waits, long not seen


@dataclass(frozen=True)
class Manners:
    """The business's own. Quiet from and until are local hours, the end excluded; `budget` promotions in 30 days."""

    quiet_from: int = 21
    quiet_until: int = 10
    budget: int = 4

    def is_quiet(self, local: datetime) -> bool:
        """True in the hours in which no promotion goes out and receipts make no sound."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= local.hour < self.quiet_until
        return local.hour >= self.quiet_from or local.hour < self.quiet_until

    def next_hour_to_speak(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The first instant (UTC) at or after `now` outside the quiet hours; the clocks may change in between."""
        local = now.astimezone(zone)
        if not self.is_quiet(local):
            return now
        day = local.date() if local.hour < self.quiet_until else local.date() + timedelta(days=1)
        return datetime.combine(day, time(self.quiet_until), tzinfo=zone).astimezone(UTC)
