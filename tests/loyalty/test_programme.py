"""A programme that cannot be kept is never made, and the nearest reward is the one ahead."""

from dataclasses import replace

import pytest

from loyalty.programme import MOST_STAMPS, PRESETS, Milestone, Points, Stamps
from tests.makers import a_programme


@pytest.mark.parametrize("goal", [0, -1, MOST_STAMPS + 1])
def test_a_goal_is_between_one_stamp_and_what_fits_a_card(goal: int) -> None:
    with pytest.raises(ValueError, match="a goal is 1 to 30"):
        Stamps(1, goal, (Milestone(goal, 1),))


@pytest.mark.parametrize(
    "places", [(), (5,), (10, 5), (5, 5, 10), (0, 10), (-3, 10), (5, 10, 12)], ids=lambda places: str(places)
)
def test_milestones_rise_and_end_with_the_goal(places: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"^milestones rise and end with the goal$"):
        Stamps(1, 10, tuple(Milestone(at, at) for at in places))


@pytest.mark.parametrize("limits", [{"per_scan": 0}, {"daily": 0}, {"daily": -1}])
def test_a_limit_is_at_least_one_stamp(limits: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"^limits are at least one stamp$"):
        a_programme(10, **limits)


@pytest.mark.parametrize(("balance", "ahead"), [(-2, 5), (0, 5), (4, 5), (5, 10), (9, 10)])
def test_the_next_reward_is_the_nearest_one_ahead(balance: int, ahead: int) -> None:
    assert a_programme(5, 10).next_milestone(balance).at == ahead


def test_a_card_above_its_goal_still_has_the_goal_ahead() -> None:
    assert a_programme(5, 10).next_milestone(11).at == 10


@pytest.mark.parametrize("goal", [preset.goal for preset in PRESETS.values() if preset.goal is not None])
def test_every_preset_makes_a_programme_that_can_be_kept(goal: int) -> None:
    assert a_programme(goal).next_milestone(0) == Milestone(goal, goal)


def test_a_changed_programme_is_checked_again() -> None:
    with pytest.raises(ValueError, match="milestones rise"):
        replace(a_programme(10), goal=8)


@pytest.mark.parametrize(
    ("units", "per", "most", "daily", "broken"),
    [
        (0, 1, 1, None, "^a rate is at least one point for a sum above zero$"),
        (1, 0, 1, None, "^a rate is at least one point for a sum above zero$"),
        (1, 1, 0, None, "^limits are above zero$"),
        (1, 1, 1, 0, "^limits are above zero$"),
    ],
)
def test_a_promise_of_points_is_above_zero_in_all_of_it(
    units: int, per: int, most: int, daily: int | None, broken: str
) -> None:
    with pytest.raises(ValueError, match=broken):
        Points(1, units, per, most, daily=daily)


def test_the_smallest_promises_can_be_kept() -> None:
    assert Points(1, 1, 1, 1, daily=1).rate == 1
    assert a_programme(1, per_scan=1, daily=1).goal == 1
