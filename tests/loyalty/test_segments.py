"""Segments: a description is kept and read back, and near a reward means the same for stamps and for points."""

import pytest

from loyalty.segments import AWAY_DAYS, NEW_DAYS, Reach, Segment, Which, near_points, near_stamps, read_segment


@pytest.mark.parametrize(
    "segment",
    [Segment(Which.EVERYONE), Segment(Which.NEW, 7, 2, "lt", "vip", "poster:counter"), Segment(Which.AWAY, tag="vip")],
)
def test_a_description_is_read_back_as_it_was_kept(segment: Segment) -> None:
    kept = segment.facts()
    assert None not in kept.values()
    assert read_segment(kept) == segment
    assert type(read_segment({**kept, "which": str(kept["which"])}).which) is Which


def test_what_describes_nobody_is_no_description() -> None:
    with pytest.raises(ValueError, match="tallest"):
        read_segment({"which": "tallest"})


def test_days_unsaid_are_those_of_the_set() -> None:
    assert [Segment(which).within for which in (Which.NEW, Which.AWAY)] == [NEW_DAYS, AWAY_DAYS]
    assert Segment(Which.AWAY, 90).within == 90


def test_near_a_reward_is_one_or_two_stamps_before_each() -> None:
    assert near_stamps([5, 10]) == {3, 4, 8, 9}
    assert near_stamps([1]) == {0, -1}


def test_near_a_reward_is_four_fifths_of_its_points_and_not_yet_all() -> None:
    assert near_points([100, 30, 100]) == [(24, 29), (80, 99)]
    assert near_points([101]) == [(81, 100)]  # four fifths are 80.8: nobody is near with less
    assert near_points([5]) == [(4, 4)]
    assert near_points([4, 1]) == []


def test_whoever_is_not_reached_is_counted_once() -> None:
    assert Reach(100, no_consent=40, muted=10, unreachable=5, over_budget=3).reached == 42
