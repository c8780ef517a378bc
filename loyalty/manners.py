"""Manners: what is never sent, when nothing is sent, and how much at most. Receipts are no promotions and always go."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from loyalty.refusals import Refusal, Why

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


# ── what an owner chooses ─────────────────────────────────────────────────────────────────────────────────────────────


class Custom(StrEnum):
    """One of the manners, as a button names it."""

    FROM = "from"
    UNTIL = "until"
    BUDGET = "budget"


# Hours of the evening and of the morning, so that a night is always quiet; and promotions in `BUDGET_DAYS`.
OFFERED: dict[Custom, tuple[int, ...]] = {
    Custom.FROM: (18, 19, 20, 21, 22, 23),
    Custom.UNTIL: (6, 7, 8, 9, 10, 11),
    Custom.BUDGET: (0, 1, 2, 3, 4, 5, 6, 8),
}


def value_of(manners: Manners, custom: Custom) -> int:
    """One of the manners as it is now."""
    values = {Custom.FROM: manners.quiet_from, Custom.UNTIL: manners.quiet_until, Custom.BUDGET: manners.budget}
    return values[custom]


def changed(manners: Manners, custom: Custom, value: int) -> Manners:
    """The manners with another value; any that is not offered was never on a button of ours."""
    if value not in OFFERED[custom]:
        raise Refusal(Why.BUTTON_OLD)
    names = {Custom.FROM: "quiet_from", Custom.UNTIL: "quiet_until", Custom.BUDGET: "budget"}
    return replace(manners, **{names[custom]: value})


def known(custom: str) -> Custom:
    """The one a button names."""
    if custom not in set(Custom):
        raise Refusal(Why.BUTTON_OLD)
    return Custom(custom)
