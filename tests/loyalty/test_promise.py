"""What an owner may set, how what they type is read, and a card that finishes on an earlier goal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.accrual import fill
from loyalty.ledger import FILLED
from loyalty.programme import Milestone, Stamps
from loyalty.promise import (
    MOST_MILESTONES,
    OFFERED,
    Setting,
    check_goal,
    check_place,
    choice,
    dropped,
    free_places,
    known,
    milestones_for,
    read_goal,
    read_place,
    read_title,
    value_of,
)
from loyalty.refusals import Refusal, Why
from tests.makers import NOON, Counter, a_lot, a_programme, an_account


@pytest.mark.parametrize(("text", "goal"), [("1", 1), (" 8 ", 8), ("30", 30), ("٨", 8), ("007", 7)])
def test_a_goal_is_a_whole_number_from_one_to_thirty(text: str, goal: int) -> None:
    assert read_goal(text) == goal


BAD = [
    "0",
    "-5",
    "−5",
    "31",
    "ten",
    "10.5",
    "10,0",
    "1e1",
    "0x10",
    "1_0",
    "²",
    "5️⃣",
    "",
    " ",
    "10 stamps",
    "9" * 7,
    "NaN",
]


@pytest.mark.parametrize("text", BAD)
def test_whatever_else_is_sent_is_refused_with_the_limit(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_goal(text)
    assert (refused.value.code, refused.value.facts) == (Why.GOAL_WRONG, {"most": 30})


def test_the_goal_it_has_and_one_while_cards_are_filled_are_refused() -> None:
    check_goal(a_programme(10), 8, filling=False)
    with pytest.raises(Refusal) as same:
        check_goal(a_programme(10), 10, filling=False)
    with pytest.raises(Refusal) as busy:
        check_goal(a_programme(10), 8, filling=True)
    assert (same.value.code, busy.value.code) == (Why.GOAL_SAME, Why.GOAL_BUSY)


def test_a_reward_on_the_way_stands_below_the_goal_where_there_is_none() -> None:
    programme = a_programme(3, 10)
    assert free_places(programme) == (1, 2, 4, 5, 6, 7, 8, 9)
    assert read_place("5", programme) == check_place(5, programme) == 5
    for text in ("3", "10", "11", "0", "x"):
        with pytest.raises(Refusal) as refused:
            read_place(text, programme)
        assert refused.value.code is Why.PLACE_WRONG
        assert refused.value.facts["example"] in free_places(programme)


def test_a_card_has_room_for_so_many_rewards_and_a_card_of_one_stamp_for_none() -> None:
    full = a_programme(*range(1, MOST_MILESTONES + 1), 30)
    assert free_places(replace(full, milestones=full.milestones[1:])) != ()
    for programme in (full, a_programme(1)):
        with pytest.raises(Refusal) as refused:
            read_place("1", programme)
        assert refused.value.code is Why.PLACES_FULL


def test_a_title_is_cleaned_and_kept_as_it_is_worded() -> None:
    assert read_title("  Free \n cookie\u200b <b>!") == "Free cookie <b>!"
    assert read_title("a" * 40) == "a" * 40


@pytest.mark.parametrize("text", ["", "…", "🙂", "a" * 41, "🎂" * 21 + "a", "preset:free-coffee", " preset:x"])
def test_a_title_without_letters_too_long_or_posing_as_a_presets_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_title(text)
    assert (refused.value.code, refused.value.facts) == (Why.TITLE_WRONG, {"most": 40})


def test_only_what_is_offered_can_be_set() -> None:
    assert known("scan") is Setting.PER_SCAN
    assert choice(Setting.INTERVAL, 15) == 15
    for setting, value in ((Setting.PER_SCAN, 0), (Setting.PER_SCAN, 6), (Setting.THANKS, 4), (Setting.DAILY, 100)):
        with pytest.raises(Refusal):
            choice(setting, value)
    with pytest.raises(Refusal):
        known("goal")


def test_a_programme_as_it_is_made_shows_values_that_are_offered() -> None:
    programme = a_programme(10)
    assert [value_of(programme, 1, one) for one in Setting] == [3, 5, 0, 0, 1]
    assert all(value_of(programme, 1, one) in OFFERED[one] for one in Setting)


def test_another_goal_keeps_the_rewards_below_it_and_its_own() -> None:
    programme = Stamps(1, 10, (Milestone(3, 1), Milestone(8, 2), Milestone(10, 3)))
    assert milestones_for(programme, 8) == (Milestone(3, 1), Milestone(8, 3))
    assert dropped(programme, 8) == (8,)
    assert milestones_for(programme, 12) == (Milestone(3, 1), Milestone(8, 2), Milestone(12, 3))
    assert dropped(programme, 12) == ()


# ── a card that finishes on an earlier goal ───────────────────────────────────────────────────────────────────────────


def test_a_filled_card_starts_anew_on_the_present_goal_with_the_overflow() -> None:
    """Nine of ten, three a card from now on, and three more: the old card, one of the new ones, none left over."""
    counter = Counter(replace(a_programme(10), then=a_programme(2, 3)), an_account(a_lot(1, 9)))
    act = counter.earns(4)
    assert [-entry.units for entry in act.entries if entry.reason == FILLED] == [10, 3]
    assert [(issue.lap, issue.at) for issue in act.issued] == [(0, 10), (1, 2), (1, 3)]
    assert (act.account.lap, act.account.balance) == (2, 0)


def test_what_is_collected_on_some_cards_later() -> None:
    first = replace(a_programme(10), then=replace(a_programme(8), then=a_programme(3)))
    assert [first.later(cards).goal for cards in (-1, 0, 1, 2, 3)] == [10, 10, 8, 3, 3]


def test_what_is_full_by_a_lower_goal_is_filled_though_nothing_was_added() -> None:
    act = fill(a_programme(2, 4), an_account(a_lot(1, 9), lap=3), "convert:1:1", NOON)
    assert [(entry.units, entry.key) for entry in act.entries] == [
        (-4, "convert:1:1:fill:3"),
        (-4, "convert:1:1:fill:4"),
    ]
    # The reward at two of the first card was passed long ago; the second card passes it anew.
    assert [(issue.lap, issue.at) for issue in act.issued] == [(3, 4), (4, 2), (4, 4)]
    assert (act.account.lap, act.account.balance) == (5, 1)


def test_a_card_below_the_goal_is_not_touched() -> None:
    assert fill(a_programme(4), an_account(a_lot(1, 3)), "convert:1:1", NOON).entries == ()


def test_what_lapsed_fills_no_card_by_a_lower_goal_and_is_written_off() -> None:
    act = fill(a_programme(4), an_account(a_lot(1, 3), a_lot(2, 3, NOON)), "convert:1:1", NOON)
    assert [(entry.units, entry.key) for entry in act.entries] == [(-3, "expiry:1:2")]
    assert (act.account.balance, act.account.lap, act.issued) == (3, 0, ())


def test_minutes_are_whole_numbers() -> None:
    programme = replace(a_programme(10), interval=timedelta(seconds=150))
    assert repr(value_of(programme, 1, Setting.INTERVAL)) == "2"
