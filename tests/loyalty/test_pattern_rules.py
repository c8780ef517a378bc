"""Odd patterns, rule by rule: the numbers an owner is told, and the last number at which nothing is told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from loyalty.manners import Manners
from loyalty.patterns import (
    AGAIN,
    BURST,
    GENEROUS_LEAST,
    SPAN,
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
from tests.loyalty.simulated import VERA
from tests.makers import VILNIUS, local

MAX, ZITA = 3, 4


def told(figures: Figures, hand: int = MAX) -> Mapping[Pattern, Mapping[str, int]]:
    """What is told of one hand, with its numbers."""
    found = signs(figures, [hand])
    assert {one.person for one in found} <= {hand}
    return {one.pattern: dict(one.facts) for one in found}


def lately(*days: Sequence[Given], **other: object) -> Figures:
    """Figures whose last days are these."""
    quiet: list[Sequence[Given]] = [()] * (SPAN - len(days))
    return Figures([*quiet, *days], **other)  # type: ignore[arg-type]  # names and types are the test's


def test_one_guest_is_told_with_the_times_of_that_day_and_of_all_days() -> None:
    days = [Given(MAX, 9, 2)], [Given(ZITA, 9, 50)], [Given(MAX, 8, 1), Given(MAX, 9, 6), Given(MAX, 7, 2)]
    assert told(lately(*days)) == {Pattern.AGAIN: {"most": 6, "times": 8}}


def test_of_two_guests_the_one_who_came_more_often_is_told() -> None:
    day = [Given(MAX, 8, 5), Given(MAX, 9, 7), Given(MAX, 7, 6)]
    assert told(lately(day)) == {Pattern.AGAIN: {"most": 7, "times": 7}}


@pytest.mark.parametrize(
    ("times", "is_told"),
    [
        ((3, 3, 3, 3), True),
        ((3, 3, 3), False),
        ((9, 3, 2, 3), False),
        ((3, 3, 3, 3, 2), False),
        ((3, 3, 3, 3, 4), True),
    ],
)
def test_three_times_a_day_are_told_on_the_fourth_such_day(times: Sequence[int], is_told: bool) -> None:
    figures = lately(*([Given(MAX, 9, count)] for count in times))
    assert told(figures) == ({Pattern.AGAIN: {"most": times[-1], "times": sum(times)}} if is_told else {})


def test_another_guest_who_came_less_that_day_may_be_the_pattern() -> None:
    days = [[Given(MAX, 9, 3)]] * 3
    assert told(lately(*days, [Given(MAX, 9, 3), Given(MAX, 8, 4)])) == {Pattern.AGAIN: {"most": 3, "times": 12}}


def a_day(*friends: int, others: int = 0) -> list[Given]:
    """Friends who come so often that day, and others who come once."""
    return [
        *(Given(MAX, place, times) for place, times in enumerate(friends)),
        *(Given(MAX, 100 + place, 1) for place in range(others)),
    ]


@pytest.mark.parametrize(
    ("days", "facts"),
    [
        ([a_day(4, 4, 2)] * 2, {"times": 20, "of": 20, "guests": 3}),
        ([a_day(4, 4, 2), a_day(4, 4, 1)], None),  # nineteen times
        ([a_day(4, 4), a_day(4, 4), a_day(4)], {"times": 20, "of": 20, "guests": 2}),
        ([a_day(4, 4, 2, others=10), a_day(4, 4, 2)], {"times": 20, "of": 30, "guests": 3}),
        ([a_day(4, 4, 2, others=20), a_day(4, 4, 2)], {"times": 20, "of": 40, "guests": 3}),
        ([a_day(4, 4, 2, others=21), a_day(4, 4, 2)], None),
        ([a_day(2, 2, 2), *[a_day(1, 1, 1)] * 2, *[a_day(2, 2, 2)] * 2], {"times": 24, "of": 24, "guests": 3}),
        ([a_day(2, 1, 1), *[a_day(2, 2, 2)] * 2, *[a_day(1, 1, 1)] * 3, a_day(2, 2, 2)], None),
        ([a_day(2, 2, 1)] * 3 + [a_day(1, 1, 2)] * 3, {"times": 27, "of": 27, "guests": 3}),
        ([a_day(1, 1, 1)] * 3 + [a_day(2, 2, 2)] * 3, {"times": 27, "of": 27, "guests": 3}),
        ([a_day(1, 1, 1)] * 4 + [a_day(2, 2, 2)] * 3, None),
        ([a_day(4, 4, 1), a_day(4, 4, 1), a_day(4, 4, 5)], None),  # one of them alone is told as such
    ],
)
def test_the_same_few_are_told_while_they_are_half_of_all_and_come_oftener_than_guests(
    days: list[list[Given]], facts: Mapping[str, int] | None
) -> None:
    assert told(lately(*days)).get(Pattern.FEW) == facts


def test_what_is_fast_and_what_is_taken_back_is_told_with_its_numbers() -> None:
    day = [Given(MAX, 9, 2)]
    assert told(lately(day, fastest={MAX: 11, ZITA: 40})) == {Pattern.BURST: {"times": 11}}
    assert told(lately(day, fastest={ZITA: 40})) == {}
    assert told(lately(day, undone={MAX: 7, ZITA: 40})) == {Pattern.UNDOS: {"undone": 7, "of": 9}}
    assert told(lately(undone={MAX: 6})) == {Pattern.UNDOS: {"undone": 6, "of": 6}}
    assert told(lately(day, undone={ZITA: 40})) == {}


def test_odd_hours_are_told_with_how_often_somebody_gave_in_them() -> None:
    usual = {8: 150, 9: 150}
    hours = {MAX: {20: 2, 40: 1, 9: 7}, ZITA: {20: 50}}
    day = [Given(MAX, 9, 1)]
    assert told(lately(day, hours=hours, usual=usual, known_days=28)) == {Pattern.HOURS: {"times": 3}}
    assert told(lately(day, hours={MAX: {20: 2, 9: 7}}, usual=usual, known_days=28)) == {}
    assert told(lately(day, hours={ZITA: {20: 50}}, usual=usual, known_days=28)) == {}
    assert told(lately(day, hours=hours, usual={8: 299}, known_days=28)) == {}
    assert told(lately(day, hours=hours, usual=usual, known_days=27)) == {}


@pytest.mark.parametrize(
    ("mine", "others", "facts"),
    [
        ((30, 75), (30, 36), {"mine": 25, "others": 12}),
        ((30, 60), (30, 30), {"mine": 20, "others": 10}),
        ((30, 70), (30, 35), {"mine": 23, "others": 11}),
        ((30, 59), (30, 30), None),
        ((29, 90), (30, 30), None),
        ((30, 90), (29, 29), None),
        ((40, 100), (60, 60), {"mine": 25, "others": 10}),
        ((0, 0), (0, 0), None),
    ],
)
def test_many_stamps_at_once_are_told_in_tenths_beside_what_the_others_give(
    mine: tuple[int, int], others: tuple[int, int], facts: Mapping[str, int] | None
) -> None:
    given = ((MAX, *mine), (ZITA, *others))
    before = [Given(hand, 50, 1, stamped // 2, stamps // 2) for hand, stamped, stamps in given]
    day = [Given(hand, 60, 1, stamped - stamped // 2, stamps - stamps // 2) for hand, stamped, stamps in given]
    assert told(lately(before, day)).get(Pattern.GENEROUS) == facts


def test_people_are_told_of_in_the_order_they_are_asked_about_and_patterns_in_theirs() -> None:
    day = [Given(MAX, 9, 5), Given(ZITA, 8, 5)]
    found = signs(lately(day, fastest={MAX: 10}, undone={MAX: 6}), [ZITA, MAX])
    assert [(one.person, one.pattern) for one in found] == [
        (ZITA, Pattern.AGAIN),
        (MAX, Pattern.AGAIN),
        (MAX, Pattern.BURST),
        (MAX, Pattern.UNDOS),
    ]


def test_hours_that_together_are_rare_are_out_of_the_usual_up_to_one_in_a_hundred() -> None:
    assert usual_hours({}) == set()
    assert usual_hours({0: 99, 80: 1}) == {167, 0, 1, 79, 80, 81}
    assert usual_hours({0: 100, 80: 1}) == {167, 0, 1}
    assert usual_hours({80: 1, 40: 1, 0: 198}) == {167, 0, 1, 39, 40, 41}  # the second of them is the hundredth part


def test_quarters_of_one_hour_are_counted_together() -> None:
    quarters = {int(local(f"2026-11-23 09:{minute}").timestamp()) // 900: 2 for minute in ("00", "15", "45")}
    assert by_hour(quarters, VILNIUS) == {9: 6}


def test_yesterday_that_was_looked_at_is_yesterday() -> None:
    today = date(2026, 11, 23)
    assert [day_asked(today, today - timedelta(days=ago)) for ago in (1, 8)] == [
        today - timedelta(days=1),
        today - timedelta(days=8),
    ]


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
