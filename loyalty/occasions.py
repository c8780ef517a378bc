"""Occasions: what the calendar says by itself. When each begins, whom it meets, and what an owner may set about it.

An occasion begins once on a local day, at the owner's hour, moved out of the quiet hours; a late job catches up on the
same day and never on the next. What was due before the owner switched it on is not sent afterwards.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from loyalty.calendar import HOLIDAY, OWN_DAY, OwnDay, holidays_between, in_year
from loyalty.composing import length, shown
from loyalty.expiry import start_of
from loyalty.manners import Manners, Topic
from loyalty.member import clean_text
from loyalty.promise import LONGEST_TITLE
from loyalty.refusals import Refusal, Why

GIFT = "gift"  # the reason of the entry of no units that a gift's voucher is issued by
WAITING_STAGES = (7, 21)  # days a reward is unused when its member is reminded
NEAR_AFTER = 5  # days after the last visit on which somebody one short is reminded
CATCH_UP = 7  # days after its day on which a reminder is still worth sending
ABSENCES = (30, 45, 60, 90)
GIFT_DAYS = (7, 14, 30, 60)
TIMES = (1, 2, 3)
LONGEST_WORDS = 700  # UTF-16 units; whatever is filled in, it fits beside a picture (1024)
_FILLED = re.compile(r"\{([^{}]*)\}")


class Code(StrEnum):
    """The occasions every business has; holidays and own days have codes of their own."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    WIN_BACK = "win-back"
    NEAR_REWARD = "near-reward"
    REWARD_WAITING = "reward-waiting"


REMINDERS = frozenset({Code.WIN_BACK, Code.NEAR_REWARD, Code.REWARD_WAITING})
WITH_GIFTS = frozenset({Code.BIRTHDAY, Code.ANNIVERSARY, Code.WIN_BACK})
# What may stand in curly brackets besides the name and the balance.
_MORE: dict[str, tuple[str, ...]] = {
    Code.ANNIVERSARY: ("years",),
    Code.NEAR_REWARD: ("missing", "reward"),
    Code.REWARD_WAITING: ("reward",),
}


@dataclass(frozen=True)
class Occasion:
    """An occasion as the owner set it. `own` is the day of one that is the owner's own.

    `said` are the owner's words by language (Telegram's HTML) and `picture` Telegram's name for a photo that goes with
    them; `gift` is a reward's title, None without one; `times` multiplies what is earned on that day. It may begin from
    `since` (UTC) on, and `begun` is the last local day it did.
    """

    code: str
    own: OwnDay | None = None
    on: bool = False
    greets: bool = True
    hour: int = 10
    absence: int = 45
    said: Mapping[str, str] = field(default_factory=dict)
    picture: str | None = None
    gift: str | None = None
    gift_days: int = 14
    times: int = 1
    since: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    begun: date | None = None

    @property
    def of_a_day(self) -> bool:
        """True for a holiday and for an own day, which are everybody's on one day."""
        return self.code.startswith((HOLIDAY, OWN_DAY))

    @property
    def reminds(self) -> bool:
        """True for what is not about one day: a day later is not too late."""
        return self.code in REMINDERS

    @property
    def gives(self) -> bool:
        """True for what can carry a gift."""
        return self.of_a_day or self.code in WITH_GIFTS

    @property
    def topic(self) -> Topic:
        """What a member mutes when they do not want it."""
        return Topic.REMINDERS if self.reminds else Topic.GREETINGS

    def run(self, day: date) -> str:
        """The name of what begins on a day."""
        return f"{self.code}:{day.isoformat()}"


def falls_on(occasion: Occasion, day: date, country: str | None, region: str | None) -> bool:
    """True when the occasion may begin on this day; what is not about a day may on each."""
    if occasion.own is not None:
        return occasion.own.falls_on(day)
    if occasion.of_a_day:
        return any(one.code == occasion.code for one in holidays_between(country, region, day, day))
    return True


def send_at(day: date, hour: int, manners: Manners, zone: ZoneInfo) -> datetime:
    """The instant (UTC) on a local day at which an hour has come that is not quiet: that hour, the next, or the last.

    An hour that the clocks skip has come when the one after it has.
    """
    wanted = datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)
    spoken = manners.next_hour_to_speak(wanted, zone)
    if spoken.astimezone(zone).date() == day:
        return spoken
    earlier = [one for one in range(hour) if not manners.is_quiet(datetime.combine(day, time(one), tzinfo=zone))]
    return datetime.combine(day, time(earlier[-1] if earlier else hour), tzinfo=zone).astimezone(UTC)


def can_speak(now: datetime, manners: Manners, zone: ZoneInfo) -> bool:
    """True outside the quiet hours."""
    return not manners.is_quiet(now.astimezone(zone))


def begins(occasion: Occasion, now: datetime, manners: Manners, zone: ZoneInfo) -> bool:
    """True when its hour has come today, after it was switched on, and it has not begun today. Its day is not asked.

    A reminder that comes too late in the day waits for tomorrow; of a day, what may still be given is given.
    """
    today = now.astimezone(zone).date()
    if not occasion.on or occasion.begun == today:  # a later day was a clock's that went wrong, and holds up none
        return False
    if occasion.reminds and not can_speak(now, manners, zone):
        return False
    return occasion.since <= send_at(today, occasion.hour, manners, zone) <= now


def next_day(
    occasion: Occasion, now: datetime, manners: Manners, zone: ZoneInfo, where: tuple[str | None, str | None]
) -> date | None:
    """The next day on which it would begin if it is on: within a year and a day, else None. `where` is the country."""
    today = now.astimezone(zone).date()
    for turn in range(367):
        day = today + timedelta(days=turn)
        at = send_at(day, occasion.hour, manners, zone)
        begun = occasion.begun is not None and occasion.begun >= day
        if not begun and at >= max(now, occasion.since) and falls_on(occasion, day, *where):
            return day
    return None


def good_until(occasion: Occasion, day: date, zone: ZoneInfo) -> datetime:
    """The exclusive instant (UTC) from which on what began on a day is not sent any more: no greeting comes late."""
    return start_of(day + timedelta(days=3 if occasion.reminds else 1), zone)


# ── whom it meets ─────────────────────────────────────────────────────────────────────────────────────────────────────


def birthdays_on(day: date) -> tuple[str, ...]:
    """Birthdays (`MM-DD`) that are kept on this day: 29 February on the 28th of a year without it."""
    leap = in_year(2, 29, day.year) == day
    return tuple(dict.fromkeys([f"{day:%m-%d}", *(["02-29"] if leap else [])]))


def anniversaries_on(day: date, first: date) -> tuple[tuple[date, int], ...]:
    """The days of joining whose anniversary is kept on this day, with how many years, back to the day of the first."""
    found = []
    for years in range(1, day.year - first.year + 1):
        days = {in_year(day.month, day.day, day.year - years), in_year(2, 29, day.year - years)}
        found += [(one, years) for one in sorted(days) if in_year(one.month, one.day, day.year) == day]
    return tuple(found)


def days_ago(day: date, days: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The half-open interval (UTC) of local days that were `days` ago, or longer while catching up is worth it."""
    last = day - timedelta(days=days)
    return start_of(last - timedelta(days=CATCH_UP - 1), zone), start_of(last + timedelta(days=1), zone)


# ── what an owner sets ────────────────────────────────────────────────────────────────────────────────────────────────


class Setting(StrEnum):
    """What is chosen by a button, by its name in memory. A gift is a reward's number, 0 for none."""

    ON = "is_on"
    GREETS = "greets"
    HOUR = "hour"
    ABSENCE = "absence"
    GIFT = "gift"
    GIFT_DAYS = "gift_days"
    TIMES = "times"


def offered(occasion: Occasion, setting: Setting, manners: Manners) -> tuple[int, ...]:
    """The values to choose from; none for what this occasion does not have, and for a gift, which is the catalogue's.

    Hours are those that are not quiet on an ordinary day.
    """
    match setting:
        case Setting.ON:
            return (0, 1)
        case Setting.HOUR:
            return tuple(hour for hour in range(24) if not manners.is_quiet(datetime(2026, 1, 1, hour, tzinfo=UTC)))
        case Setting.GREETS if occasion.of_a_day:
            return (0, 1)
        case Setting.TIMES if occasion.of_a_day:
            return TIMES
        case Setting.ABSENCE if occasion.code == Code.WIN_BACK:
            return ABSENCES
        case Setting.GIFT_DAYS if occasion.gives:
            return GIFT_DAYS
        case _:
            return ()


# ── what an owner types ───────────────────────────────────────────────────────────────────────────────────────────────


def fills(code: str) -> tuple[str, ...]:
    """What may stand in curly brackets in an occasion's words."""
    return ("name", "balance", *_MORE.get(code, ()))


def _unclosed(said: str) -> str | None:
    """What follows a bracket that opens and is not closed, or opens twice: members would read the bracket itself."""
    _, bracket, rest = _FILLED.sub("", said).partition("{")
    return (rest or "{") if bracket else None


def read_words(text: str, code: str) -> str:
    """The owner's own words (Telegram's HTML), cleaned line by line.

    Refused when there are none, too many once the longest name and reward are filled in, or a gap nobody can fill, such
    as one that is formatted in its middle.
    """
    said = "\n".join(clean_text(line) for line in text.strip().splitlines())
    read = shown(said)
    if not any(sign.isalnum() for sign in read):
        raise Refusal(Why.WORDS_EMPTY)
    long = length(said) + read.count("{reward}") * LONGEST_TITLE - LONGEST_WORDS
    if long > 0:
        raise Refusal(Why.WORDS_LONG, over=long)
    wrong = next((gap for gap in _FILLED.findall(said) if gap not in fills(code)), _unclosed(said))
    if wrong is not None:
        known = " ".join(f"{{{one}}}" for one in fills(code))
        raise Refusal(Why.WORDS_GAP, gap=shown(wrong)[:20], known=known)
    return said
