"""Odd patterns: each one planted among ten thousand honest entries is found, and honest months are left in peace."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from loyalty.manners import Manners
from loyalty.patterns import (
    AGAIN,
    BURST,
    GENEROUS_LEAST,
    HOURS_LEAST,
    SPAN,
    TOLD,
    UNDOS,
    Figures,
    Given,
    Pattern,
    by_hour,
    day_asked,
    morning,
    signs,
    usual_hours,
)
from tests.loyalty.simulated import VERA, Book, Cafe, Event, at, quick, spread
from tests.makers import VILNIUS, local

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


# ── edges of the rules ────────────────────────────────────────────────────────────────────────────────────────────────


def of(*last: Given, before: Sequence[Given] = (), **other: object) -> Figures:
    """Figures of a last day, and of the day before it."""
    return Figures([[] for _ in range(SPAN - 2)] + [list(before), list(last)], **other)  # type: ignore[arg-type]  # names and types are the test's


@pytest.mark.parametrize(
    ("figures", "pattern"),
    [
        (of(Given(MAX, 9, AGAIN - 1)), None),
        (of(Given(MAX, 9, AGAIN)), Pattern.AGAIN),
        (of(Given(MAX, 9, 1), fastest={MAX: BURST - 1}), None),
        (of(Given(MAX, 9, 1), fastest={MAX: BURST}), Pattern.BURST),
        (of(Given(MAX, 9, 1), undone={MAX: UNDOS - 1}), None),
        (of(undone={MAX: UNDOS}), Pattern.UNDOS),
        (of(*(Given(MAX, one, 1) for one in range(4 * UNDOS)), undone={MAX: UNDOS}), Pattern.UNDOS),
        (of(*(Given(MAX, one, 1) for one in range(4 * UNDOS + 1)), undone={MAX: UNDOS}), None),
    ],
)  # fmt: skip
def test_a_pattern_begins_at_its_number(figures: Figures, pattern: Pattern | None) -> None:
    assert [sign.pattern for sign in signs(figures, [MAX])] == ([pattern] if pattern else [])


@pytest.mark.parametrize(("mine", "told"), [(19, False), (20, True)])
def test_stamps_at_once_are_compared_with_what_the_others_give(mine: int, told: bool) -> None:
    before = [Given(MAX, 5, 1, GENEROUS_LEAST, 3 * mine), Given(4, 6, 1, GENEROUS_LEAST, GENEROUS_LEAST)]
    found_ = signs(of(Given(MAX, 9, 1), before=before), [MAX, 4])
    assert [(sign.person, dict(sign.facts)) for sign in found_] == ([(MAX, {"mine": 20, "others": 10})] if told else [])


@pytest.mark.parametrize(("each", "told"), [(1, False), (2, True)])
def test_a_few_regulars_who_come_once_a_day_are_no_friends_of_somebodys(each: int, told: bool) -> None:
    day = [Given(MAX, guest, each) for guest in range(3)]
    few = signs(Figures([[]] * (SPAN - 7) + [day] * 7), [MAX])
    assert [sign.pattern for sign in few] == ([Pattern.FEW] if told else [])


def test_whoever_is_not_asked_about_is_not_told_of() -> None:
    assert signs(of(Given(VERA, 9, AGAIN)), [MAX]) == []


def test_an_old_pattern_of_somebody_who_was_not_there_is_not_told_again() -> None:
    assert signs(of(before=[Given(MAX, 9, 30)]), [MAX]) == []


def test_hours_are_odd_only_once_there_is_enough_to_know_them_by() -> None:
    usual = {8: 200, 9: 200}
    odd = of(Given(MAX, 9, 1), hours={MAX: {20: 3}}, usual=usual, known_days=28)
    assert [sign.pattern for sign in signs(odd, [MAX])] == [Pattern.HOURS]
    assert signs(replace(odd, known_days=27), [MAX]) == []
    assert signs(replace(odd, usual={8: 299}), [MAX]) == []
    assert signs(replace(odd, hours={MAX: {10: 3}}), [MAX]) == [], "the hour after closing"


def test_a_quiet_hour_of_a_long_day_is_no_odd_one() -> None:
    assert 60 in usual_hours(dict.fromkeys(range(160), 10))
    assert usual_hours({0: 1000, 80: 4, 90: 4}) == {167, 0, 1}
    assert 90 in usual_hours({0: 1000, 80: 4, 90: 10})


def test_hours_of_the_week_are_the_businesss_own_also_when_the_clocks_change() -> None:
    moments = ("2026-03-27 09:05", "2026-03-30 09:50", "2026-03-29 23:59")
    quarters = {int(local(moment).timestamp()) // 900: 2 for moment in moments}
    assert by_hour(quarters, VILNIUS) == {4 * 24 + 9: 2, 9: 2, 6 * 24 + 23: 2}


@pytest.mark.parametrize(
    ("moment", "until", "day"),
    [
        ("2026-11-23 09:59", 8, None),
        ("2026-11-23 10:00", 8, date(2026, 11, 23)),
        ("2026-11-23 10:00", 11, None),
        ("2026-11-23 11:00", 11, date(2026, 11, 23)),
        ("2026-11-23 20:59", 8, date(2026, 11, 23)),
        ("2026-11-23 21:00", 8, None),
    ],
)
def test_it_is_written_in_the_morning_and_never_in_quiet_hours(moment: str, until: int, day: date | None) -> None:
    assert morning(local(moment), Manners(quiet_until=until), VILNIUS) == day


@pytest.mark.parametrize(("ago", "asked"), [(None, 1), (1, 1), (2, 2), (8, 8), (9, 1), (0, 1), (-1, 1)])
def test_the_day_that_was_not_over_at_the_last_look_is_asked_about(ago: int | None, asked: int) -> None:
    today = date(2026, 11, 23)
    last = None if ago is None else today - timedelta(days=ago)
    assert day_asked(today, last) == today - timedelta(days=asked)
