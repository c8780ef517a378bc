"""A simulated café, seeded: who comes when, who stands at the counter, and what a dishonest hand adds to it.

Days are local ones and are counted from a Monday. Everything is on paper: events, and the figures that the rules take.
"""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loyalty.patterns import HISTORY, MINUTE_MS, SPAN, Figures, Given

VERA = 1  # the owner, who stands at the counter too
_DAY = 86_400_000
_HOUR = 3_600_000
_TABLE = 16  # friends at one table at most
_RUSH = {8: 6, 9: 4, 12: 3, 13: 3, 16: 2}  # how many times as many come in these hours as in the others


@dataclass(frozen=True)
class Event:
    """One entry: when (milliseconds since that Monday), by whom, for whom, how many stamps, and whether undone."""

    at: int
    hand: int
    member: int
    stamps: int = 1
    undone: bool = False

    @property
    def day(self) -> int:
        """The day it was on."""
        return self.at // _DAY

    @property
    def hour(self) -> int:
        """The hour of the week."""
        return self.at // _HOUR % 168


@dataclass(frozen=True)
class Cafe:
    """How large it is, and who stands there: a hand a shift, two shifts a day, the rota going on from day to day."""

    hands: tuple[int, ...] = (2, 3, 4)
    members: int = 300
    a_day: float = 160.0

    def lives(self, chance: random.Random, days: int) -> list[Event]:
        """Honest days: regulars come often and at their hour, groups pay one after another, fingers slip."""
        often = [1 / (place + 6) for place in range(self.members)]
        theirs = [_an_hour(chance) for _ in range(self.members)]
        events = []
        for day in range(days):
            visits = round(self.a_day * chance.uniform(0.6, 1.3) * (0.6 if day % 7 == 6 else 1))
            came = Counter[int]()
            for member in chance.choices(range(self.members), often, k=visits):
                if came[member] < (2 if chance.random() < 0.3 else 1):  # hardly anybody comes twice a day
                    came[member] += 1
                    hour = theirs[member] if chance.random() < 0.6 else _an_hour(chance)
                    events += self._visit(chance, member, day, hour)
            if self.members > _TABLE and chance.random() < 0.3:
                events += self._table(chance, day)
        return sorted(events, key=lambda event: event.at)

    def _table(self, chance: random.Random, day: int) -> list[Event]:
        """Friends of one another show their cards one by one, as fast as a phone can scan."""
        hour = _an_hour(chance)
        hand = self.hands[(day + (hour >= 14)) % len(self.hands)]
        turn, events = at(day, hour, chance.random() * 50), []
        for member in chance.sample(range(self.members), chance.randint(4, _TABLE)):
            turn += chance.randint(6_000, 20_000)
            events.append(Event(turn, hand, member, chance.randint(1, 2)))
        return events

    def _visit(self, chance: random.Random, member: int, day: int, hour: int) -> list[Event]:
        minute = chance.random() * 60
        if hour == 19 and chance.random() < 0.05:
            minute += 55  # the last guests stay
        if hour == 8 and chance.random() < 0.02:
            minute -= 40  # the first knock before it opens
        at = day * _DAY + hour * _HOUR + int(minute * 60_000)
        hand = self.hands[(day + (hour >= 14)) % len(self.hands)]
        stamps = chance.choices((1, 2, 3), (75, 20, 5))[0]
        events = [Event(at, hand, member, stamps, undone=chance.random() < 0.02)]
        if chance.random() < 0.06:  # one coffee more
            events.append(Event(at + chance.randint(360_000, 3_000_000), hand, member))
        return events


def _an_hour(chance: random.Random) -> int:
    hours = range(8, 20)
    return chance.choices(hours, [_RUSH.get(hour, 1) for hour in hours])[0]


# ── what is planted ───────────────────────────────────────────────────────────────────────────────────────────────────


def at(day: int, hour: int, minute: float = 0) -> int:
    """A moment."""
    return day * _DAY + hour * _HOUR + int(minute * 60_000)


def spread(hand: int, members: Sequence[int], day: int, times: int) -> list[Event]:
    """So many stamps for these over a shift, turn by turn, ten minutes apart."""
    return [Event(at(day, 15, 10 * turn + 1), hand, members[turn % len(members)]) for turn in range(times)]


def quick(hand: int, day: int, times: int, seconds: float) -> list[Event]:
    """One after another within these seconds, each for somebody else."""
    return [Event(at(day, 15) + int(turn * seconds * 1000 / times), hand, 200 + turn) for turn in range(times)]


# ── the figures ───────────────────────────────────────────────────────────────────────────────────────────────────────


class Book:
    """A ledger on paper, by days."""

    def __init__(self, events: Iterable[Event], days: int) -> None:
        self._events: list[list[Event]] = [[] for _ in range(days)]
        for event in sorted(events, key=lambda event: event.at):
            self._events[event.day].append(event)
        self._given = [_given(events) for events in self._events]
        self._hours = [Counter(event.hour for event in events) for events in self._events]

    def figures(self, day: int) -> Figures:
        """What the rules take of a day."""
        today, known = self._events[day], min(day, HISTORY.days)
        usual = Counter[int]()
        for before in self._hours[day - known : day]:
            usual.update(before)
        stands = [event for event in today if not event.undone]
        hands = {event.hand for event in today}
        return Figures(
            days=[[], *([[]] * max(0, SPAN - 2 - day)), *self._given[max(0, day + 1 - SPAN) : day + 1]][-SPAN:],
            fastest={hand: _fastest([event.at for event in stands if event.hand == hand]) for hand in hands},
            undone=Counter(event.hand for event in today if event.undone),
            hours={hand: Counter(event.hour for event in today if event.hand == hand) for hand in hands},
            usual=usual,
            known_days=known,
        )


def _given(events: Sequence[Event]) -> list[Given]:
    sums: dict[tuple[int, int], list[int]] = {}
    for event in events:
        if not event.undone:
            sums.setdefault((event.hand, event.member), []).append(event.stamps)
    return [Given(*who, len(stamps), len(stamps), sum(stamps)) for who, stamps in sums.items()]


def _fastest(moments: Sequence[int]) -> int:
    return max((sum(one - MINUTE_MS < other <= one for other in moments) for one in moments), default=0)
