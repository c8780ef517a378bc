"""Stamps from a paper card: once an account, below the goal, while the window is open, and as good as any others."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.accrual import Act
from loyalty.history import Event, Happened
from loyalty.ledger import Account, Kind
from loyalty.paper import PAPER, Paper, bring, may_come_over, read_stamps
from loyalty.refusals import Refusal, Why
from loyalty.reversal import check_undo, undo_accrual
from tests.makers import MAX, NOON, VILNIUS, Counter, a_lot, a_programme, a_written, an_account, local

OPEN = Paper(until=NOON + timedelta(days=1))
GOAL_TEN = a_programme(10)


def brings(stamps: int, paper: Paper = OPEN, account: Account | None = None) -> Act:
    """What comes over at noon."""
    return bring(GOAL_TEN, account or an_account(), stamps, paper, NOON, VILNIUS)


def why(stamps: int, paper: Paper = OPEN) -> tuple[Why, dict[str, object]]:
    """Why nothing comes over."""
    with pytest.raises(Refusal) as refusal:
        brings(stamps, paper)
    return refusal.value.code, dict(refusal.value.facts)


def test_an_opening_says_what_it_is_and_adds_its_stamps() -> None:
    act = brings(6)
    assert [(entry.kind, entry.units, entry.reason, entry.key) for entry in act.entries] == [
        (Kind.OPENING, 6, PAPER, "paper:1:0")
    ]
    assert act.account.balance == 6
    assert Happened(1, Kind.OPENING, 6, PAPER, NOON, None).event is Event.PAPER


def test_with_what_is_there_already_it_may_fill_the_card_and_the_rest_carries_over() -> None:
    act = brings(9, account=an_account(a_lot(1, 3)))
    assert (act.account.balance, act.account.lap, len(act.issued)) == (2, 1, 1)


@pytest.mark.parametrize("stamps", [0, 10, 11, 999])
def test_only_numbers_below_the_goal_come_over(stamps: int) -> None:
    assert why(stamps) == (Why.PAPER_NUMBER, {"most": 9})


def test_a_second_paper_card_is_refused_whatever_the_window() -> None:
    assert why(3, replace(OPEN, counted=True))[0] is Why.PAPER_TWICE
    assert why(3, Paper(counted=True))[0] is Why.PAPER_TWICE


@pytest.mark.parametrize("until", [None, NOON, NOON - timedelta(days=1)])
def test_the_windows_end_is_excluded_and_a_closed_one_takes_nothing(until: object) -> None:
    assert why(3, replace(OPEN, until=until)) == (Why.PAPER_CLOSED, {})  # type: ignore[arg-type]  # the test's own table


def test_one_that_was_taken_back_comes_over_again_under_a_key_of_its_own() -> None:
    assert brings(4, replace(OPEN, taken_back=1)).entries[0].key == "paper:1:1"


@pytest.mark.parametrize(
    ("goal", "paper", "offered"),
    [
        (10, OPEN, True),
        (1, OPEN, False),
        (10, Paper(), False),
        (10, replace(OPEN, counted=True), False),
        (10, replace(OPEN, taken_back=2), True),
    ],
)
def test_the_counter_offers_it_only_while_it_would_be_taken(goal: int, paper: Paper, offered: bool) -> None:
    assert may_come_over(a_programme(goal), paper, NOON) is offered


@pytest.mark.parametrize(
    ("text", "stamps"), [("4", 4), (" +12 ", 12), ("٤", 4), ("0", 0), ("-4", 0), ("4.5", 0), ("four", 0), ("5️⃣", 0)]
)
def test_a_number_is_read_in_any_script_and_nothing_else(text: str, stamps: int) -> None:
    assert read_stamps(text) == stamps


def test_whoever_counted_it_can_undo_it_for_fifteen_minutes() -> None:
    entry = a_written(Kind.OPENING, 4)
    check_undo(entry, MAX, NOON + timedelta(minutes=14))
    with pytest.raises(Refusal) as refusal:
        check_undo(entry, MAX, NOON + timedelta(minutes=15))
    assert refusal.value.code is Why.UNDO_LATE


@given(before=st.lists(st.integers(1, 12), max_size=3), stamps=st.integers(1, 9))
def test_brought_over_and_undone_leaves_the_card_as_it_was(before: list[int], stamps: int) -> None:
    counter = Counter(GOAL_TEN)
    for part in before:
        counter.earns(part)
    start = counter.account
    act = brings(stamps, account=start)
    counter.keeps(act, NOON)
    target = next(entry for entry in counter.written if entry.kind is Kind.OPENING)
    end = undo_accrual(counter.account, target, counter.fills(), (), NOON).account
    assert (end.balance, end.lap) == (start.balance, start.lap)


def test_a_card_of_two_has_one_stamp_to_bring_and_it_lapses_by_the_businesss_own_day() -> None:
    assert may_come_over(a_programme(2), OPEN, NOON)
    early = local("2026-03-10 00:30")  # still the 9th in Greenwich
    act = bring(a_programme(2, months=1), an_account(), 1, OPEN, early, VILNIUS)
    assert act.entries[0].lot
    assert act.entries[0].lot.expires_at == local("2026-04-11 00:00")
