"""The grid: every goal has its places, even rows, and nobody stands on another's feet."""

from itertools import combinations

import pytest

from screens.pictures.card import _FRAME
from screens.pictures.grid import Box, lay_out

GOALS = range(1, 61)


def rows_of(goal: int) -> list[int]:
    tops = [cell[1] for cell in lay_out(goal, _FRAME).cells]
    return [tops.count(top) for top in dict.fromkeys(tops)]


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("goal", GOALS)
def test_every_stamp_has_a_place_of_its_own(goal: int) -> None:
    cells = lay_out(goal, _FRAME).cells
    assert len(cells) == goal
    assert not any(overlap(one, other) for one, other in combinations(cells, 2))


@pytest.mark.parametrize("goal", GOALS)
def test_every_stamp_stays_within_the_frame(goal: int) -> None:
    grid = lay_out(goal, _FRAME)
    for left, top, right, bottom in grid.cells:
        x, y, radius = (left + right) / 2, (top + bottom) / 2, grid.disc / 2
        assert radius <= (right - left) / 2
        assert _FRAME[0] - 1 <= x - radius
        assert x + radius <= _FRAME[2] + 1
        assert _FRAME[1] - 1 <= y - radius
        assert y + radius <= _FRAME[3] + 1


@pytest.mark.parametrize(
    ("goal", "rows"),
    [
        (1, [1]), (4, [4]), (5, [5]), (6, [3, 3]), (7, [4, 3]), (8, [4, 4]), (9, [5, 4]), (10, [5, 5]), (12, [6, 6]),
        (15, [5, 5, 5]), (16, [8, 8]), (20, [7, 7, 6]), (24, [8, 8, 8]), (30, [10, 10, 10]),
    ],
)  # fmt: skip
def test_the_usual_goals_make_even_rows(goal: int, rows: list[int]) -> None:
    assert rows_of(goal) == rows


@pytest.mark.parametrize("goal", range(1, 31))
def test_a_stamp_is_large_enough_to_see_on_a_phone(goal: int) -> None:
    assert lay_out(goal, _FRAME).disc * 320 / 840 >= 22
