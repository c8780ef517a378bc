"""Odd patterns: what in the figures of one person of the team is worth a look, and nothing about why it is so.

A rule is a number far from what honest days bring, with its reason beside it. The owner is never looked at. What is
told of one person and one pattern is not told again for a week, or for a month when the owner has said it is fine.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from loyalty.digest import local_quarter
from loyalty.manners import Manners

SPAN = 14  # days looked at together: two weeks hold every shift of a rota
HISTORY = timedelta(days=60)  # what usual hours are learned from: long enough for a rota, short enough for a season
CATCH_UP = timedelta(days=7)  # a day longer ago than this is no news any more
TOLD = timedelta(days=7)  # a pattern that goes on is no news every morning
FINE = timedelta(days=30)  # what the owner's [Fine] is good for
MOST_TOLD = 3  # lines of one message: more is not read
MINUTE_MS = 60_000
_HOUR = 10  # local: after the first rush, and before anybody goes home

FEW = 3  # guests: more are regulars, and not "the same few"
FEW_LEAST = 20  # times: below that a quiet week looks the same
FEW_EACH = 3, 2  # on the days they come, three times in two days: a guest who is there comes about once
AGAIN = 5  # times a day by one hand: even a guest with a large family does not pay five times
AGAIN_OFTEN = 3  # times a day, which happens to anybody once
AGAIN_DAYS = 4  # and not on four days of two weeks
BURST = 10  # in a minute: a scan and a tap take six seconds at least, and guests come one by one
RARE = 100  # hours that together hold less than one entry in a hundred are out of the usual
HOURS_LEAST = 3  # times in such hours: one late guest, and the friend with them, are no pattern
HOURS_ENOUGH = 300  # entries from which on usual hours are known
HOURS_DAYS = 28  # days of history: every hour of the week was there four times
UNDOS = 6  # a day: slips of the finger are one or two
UNDOS_OF = 5  # and one in five of what they recorded: a busy day has more slips
GENEROUS = 2  # times what the others give at once: those who like large orders do not reach it
GENEROUS_LEAST = 30  # times, theirs and the others': below that a few families make the difference

_HOURS_OF_WEEK = 168


class Pattern(StrEnum):
    """What is worth a look, in the order in which it is told."""

    AGAIN = "again"
    FEW = "few"
    BURST = "burst"
    HOURS = "hours"
    UNDOS = "undos"
    GENEROUS = "generous"


@dataclass(frozen=True)
class Given:
    """What one hand gave one member on one local day: how often, how often stamps, and how many stamps in all."""

    hand: int
    member: int
    times: int
    stamped: int = 0
    stamps: int = 0


@dataclass(frozen=True)
class Figures:
    """What is looked at. `days` are `SPAN` local days, the last of them the day that is asked about.

    `fastest` are each hand's most in one minute of that day, `undone` what each took back of their own, and `hours`
    when they gave, by hours of the local week (0 is Monday's midnight). `usual` is the same of the whole business, of
    the `known_days` before.
    """

    days: Sequence[Sequence[Given]]
    fastest: Mapping[int, int] = field(default_factory=dict)
    undone: Mapping[int, int] = field(default_factory=dict)
    hours: Mapping[int, Mapping[int, int]] = field(default_factory=dict)
    usual: Mapping[int, int] = field(default_factory=dict)
    known_days: int = 0

    def of(self, hand: int) -> list[list[Given]]:
        """The days of one hand."""
        return [[one for one in day if one.hand == hand] for day in self.days]


@dataclass(frozen=True)
class Sign:
    """One person, one pattern, and the numbers it is told with."""

    person: int
    pattern: Pattern
    facts: Mapping[str, int]


def signs(figures: Figures, hands: Iterable[int]) -> list[Sign]:
    """What is worth a look in these hands, person by person. Whoever gave nothing that day is not looked at."""
    found = []
    for hand in hands:
        days = figures.of(hand)
        if days[-1] or figures.undone.get(hand):
            looked = ((pattern, rule(figures, hand, days)) for pattern, rule in _RULES.items())
            found += [Sign(hand, pattern, facts) for pattern, facts in looked if facts]
    return found


# ── the rules ─────────────────────────────────────────────────────────────────────────────────────────────────────────

Facts = dict[str, int]
_Days = Sequence[Sequence[Given]]


def _again(_figures: Figures, _hand: int, days: _Days) -> Facts:
    """One guest again and again: very often that day, or often on that day and on others."""
    for one in sorted(days[-1], key=lambda one: -one.times):
        often = [then.times for day in days for then in day if then.member == one.member]
        on_many = one.times >= AGAIN_OFTEN and sum(times >= AGAIN_OFTEN for times in often) >= AGAIN_DAYS
        if one.times >= AGAIN or on_many:
            return {"most": one.times, "times": sum(often)}
    return {}


def _few(figures: Figures, hand: int, days: _Days) -> Facts:
    """Mostly the same few guests, and those more often than guests come. One of them alone is told as such."""
    if _again(figures, hand, days):
        return {}
    times, came = Counter[int](), Counter[int]()
    for day in days:
        for one in day:
            times[one.member] += one.times
            came[one.member] += 1
    few = times.most_common(FEW)
    theirs, of = sum(count for _, count in few), times.total()
    each, in_days = FEW_EACH
    often = theirs * in_days >= each * sum(came[member] for member, _ in few)
    return {"times": theirs, "of": of, "guests": len(few)} if of >= FEW_LEAST and 2 * theirs >= of and often else {}


def _burst(figures: Figures, hand: int, _days: _Days) -> Facts:
    """Faster than guests can come."""
    fastest = figures.fastest.get(hand, 0)
    return {"times": fastest} if fastest >= BURST else {}


def _hours(figures: Figures, hand: int, _days: _Days) -> Facts:
    """At hours at which hardly anybody ever comes, and not just before opening or after closing."""
    if figures.known_days < HOURS_DAYS or sum(figures.usual.values()) < HOURS_ENOUGH:
        return {}
    usual = usual_hours(figures.usual)
    times = sum(times for hour, times in figures.hours.get(hand, {}).items() if hour not in usual)
    return {"times": times} if times >= HOURS_LEAST else {}


def _undos(figures: Figures, hand: int, days: _Days) -> Facts:
    """Much is taken back again."""
    undone = figures.undone.get(hand, 0)
    of = undone + sum(one.times for one in days[-1])
    return {"undone": undone, "of": of} if undone >= UNDOS and undone * UNDOS_OF >= of else {}


def _generous(figures: Figures, hand: int, days: _Days) -> Facts:
    """Many more stamps at once than the others give; told in tenths."""
    stamped, stamps = _stamps(one for day in days for one in day)
    all_stamped, all_stamps = _stamps(one for day in figures.days for one in day)
    stamped_by_others, by_others = all_stamped - stamped, all_stamps - stamps
    if min(stamped, stamped_by_others) < GENEROUS_LEAST or stamps * stamped_by_others < GENEROUS * by_others * stamped:
        return {}
    return {"mine": stamps * 10 // stamped, "others": by_others * 10 // stamped_by_others}


def _stamps(given: Iterable[Given]) -> tuple[int, int]:
    every = [(one.stamped, one.stamps) for one in given]
    return sum(stamped for stamped, _ in every), sum(stamps for _, stamps in every)


_RULES: Mapping[Pattern, Callable[[Figures, int, _Days], Facts]] = {
    Pattern.AGAIN: _again,
    Pattern.FEW: _few,
    Pattern.BURST: _burst,
    Pattern.HOURS: _hours,
    Pattern.UNDOS: _undos,
    Pattern.GENEROUS: _generous,
}


# ── hours and days ────────────────────────────────────────────────────────────────────────────────────────────────────


def usual_hours(entries: Mapping[int, int]) -> Collection[int]:
    """Hours of the week in which people come, with the one before and the one after: doors open early and close late.

    The others together hold less than one entry in `RARE`. Taken one by one, every quiet hour of a long day would be
    one of them.
    """
    rare, total = 0, sum(entries.values())
    usual = set[int]()
    for hour, count in sorted(entries.items(), key=lambda one: one[1]):
        rare += count
        if rare * RARE >= total:
            usual.add(hour)
    return {(hour + beside) % _HOURS_OF_WEEK for hour in usual for beside in (-1, 0, 1)}


def by_hour(quarters: Mapping[int, int], zone: ZoneInfo) -> dict[int, int]:
    """Quarters of an hour since 1970 as hours of the local week."""
    hours = Counter[int]()
    for quarter, times in quarters.items():
        local = local_quarter(quarter, zone)
        hours[local.weekday() * 24 + local.hour] += times
    return hours


def morning(now: datetime, manners: Manners, zone: ZoneInfo) -> date | None:
    """The local day whose message may be written now: from ten on, and never in quiet hours."""
    local = now.astimezone(zone)
    return local.date() if local.hour >= _HOUR and not manners.is_quiet(local) else None


def day_asked(today: date, last: date | None) -> date:
    """The day to look at: that of the last look, which was not over then; yesterday when that is too long ago."""
    yesterday = today - timedelta(days=1)
    return last if last is not None and yesterday - CATCH_UP <= last <= yesterday else yesterday
