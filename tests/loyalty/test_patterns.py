"""Odd patterns: each one planted among ten thousand honest entries is found, and honest months are left in peace."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from loyalty.patterns import (
    AGAIN,
    BURST,
    HOURS_LEAST,
    TOLD,
    Pattern,
    signs,
)
from tests.loyalty.simulated import Book, Cafe, Event, at, quick, spread

QUARTER = 91  # days: three months
HISTORY = 60  # days before them, from which usual hours are known
LAST = 99  # the day of the planted patterns, in a café that has a hundred behind it
MAX = 3  # he stands there in the afternoon of that day
ONE_HAND = Cafe(hands=(2,), members=15, a_day=18)


def messages(events: Sequence[Event], hands: Sequence[int], days: range) -> list[tuple[int, list[Pattern]]]:
    """The mornings with a message, as the owner gets them: what was told is not told again for a week."""
    book, told, hushed = Book(events, days.stop), [], dict[tuple[int, Pattern], int]()
    for day in days:
        found = signs(book.figures(day), hands)
        news = [sign for sign in found if hushed.get((sign.person, sign.pattern), -1) < day]
        hushed |= {(sign.person, sign.pattern): day + TOLD.days for sign in news}
        told += [(day, [sign.pattern for sign in news])] if news else []
    return told


# ── planted ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def honest() -> list[Event]:
    """A hundred days of a café, more than ten thousand entries."""
    events = Cafe().lives(random.Random(1), LAST + 1)
    assert len(events) > 10_000
    return events


def found(events: Sequence[Event], hands: Sequence[int] = (2, MAX, 4)) -> set[tuple[int, Pattern]]:
    """Who and what stands out on the last day."""
    return {(sign.person, sign.pattern) for sign in signs(Book(events, LAST + 1).figures(LAST), hands)}


def generous(events: Sequence[Event]) -> list[Event]:
    """Max gives three stamps to everybody."""
    return [replace(event, stamps=3) if event.hand == MAX else event for event in events]


def mostly_friends(events: Sequence[Event]) -> list[Event]:
    """Max does little for guests, and three friends come by twice in each of his shifts."""
    others = [event for place, event in enumerate(events) if event.hand != MAX or place % 20 == 0]
    days = sorted({event.day for event in events if event.hand == MAX})
    return [*others, *(event for day in days for event in spread(MAX, (400, 401, 402), day, 6))]


def test_nothing_stands_out_on_the_honest_last_day(honest: list[Event]) -> None:
    assert found(honest) == set()


@pytest.mark.parametrize(
    ("pattern", "planted"),
    [
        (Pattern.AGAIN, spread(MAX, (400,), LAST, AGAIN)),
        (Pattern.AGAIN, [event for day in (87, 90, 96, LAST) for event in spread(MAX, (400,), day, 3)]),
        (Pattern.BURST, quick(MAX, LAST, 12, 40)),
        (Pattern.HOURS, [Event(at(LAST, 23, 7 * turn), MAX, 200 + turn) for turn in range(HOURS_LEAST)]),
        (Pattern.UNDOS, [Event(at(LAST, 15, turn), MAX, 200 + turn, undone=True) for turn in range(15)]),
    ],
)  # fmt: skip
def test_what_is_planted_among_ten_thousand_honest_entries_is_found_and_nothing_else(
    honest: list[Event], pattern: Pattern, planted: list[Event]
) -> None:
    assert found([*honest, *planted]) == {(MAX, pattern)}


def test_whoever_mostly_stamps_the_same_few_is_found(honest: list[Event]) -> None:
    assert found(mostly_friends(honest)) == {(MAX, Pattern.FEW)}


def test_whoever_gives_three_to_everybody_is_found(honest: list[Event]) -> None:
    assert found(generous(honest)) == {(MAX, Pattern.GENEROUS)}


@pytest.mark.parametrize("seed", range(4))
def test_all_of_it_is_found_whatever_the_honest_months_were_like(seed: int) -> None:
    chance = random.Random(seed)
    events = Cafe().lives(chance, LAST + 1)
    friend, night = chance.randrange(300, 400), chance.choice((1, 2, 3, 4, 23))
    planted = [
        *spread(MAX, (friend,), LAST, AGAIN + chance.randrange(3)),
        *quick(MAX, LAST, BURST + chance.randrange(5), chance.uniform(20, 55)),
        *(Event(at(LAST, night, 5 * turn), MAX, 200 + turn) for turn in range(HOURS_LEAST)),
        *(Event(at(LAST, 16, turn), MAX, 200 + turn, undone=True) for turn in range(30)),
    ]
    wanted = {Pattern.AGAIN, Pattern.BURST, Pattern.HOURS, Pattern.UNDOS}
    assert found([*events, *planted]) == {(MAX, pattern) for pattern in wanted}


# ── honest ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def false_alarms(cafe: Cafe, hands: Sequence[int], seeds: range) -> int:
    """Messages in that many quarters of a year in which everybody was honest."""
    days = range(HISTORY, HISTORY + QUARTER)
    return sum(len(messages(cafe.lives(random.Random(seed), days.stop), hands, days)) for seed in seeds)


def test_honest_months_bring_less_than_one_message_in_three() -> None:
    quarters = range(4)
    assert false_alarms(Cafe(), Cafe().hands, quarters) < len(quarters)


def test_one_person_with_fifteen_regulars_is_left_in_peace() -> None:
    quarters = range(4)
    assert false_alarms(ONE_HAND, ONE_HAND.hands, quarters) < len(quarters)


def test_what_goes_on_is_told_once_a_week_and_not_every_morning() -> None:
    days = range(HISTORY, HISTORY + 22)
    events = Cafe(hands=(MAX, 4)).lives(random.Random(3), days.stop)
    friends = [event for day in days for event in spread(MAX, (400,), day, AGAIN)]
    assert messages([*events, *friends], (MAX, 4), days) == [(HISTORY + later, [Pattern.AGAIN]) for later in (0, 8, 16)]
