"""A figure is its median round, and a promise says which side of its bound is the good one."""

import pytest

from benchmarks.figures import Figure, Promise, at_least, at_most, percent, short


@pytest.mark.parametrize(
    ("promise", "kept"),
    [(at_most(10), True), (at_most(4.9), False), (at_most(5), True), (at_least(5.1), False), (at_least(5), True)],
)
def test_the_median_round_is_held_against_the_promise(promise: Promise, kept: bool) -> None:
    assert Figure("card", "ms", (1.0, 5.0, 400.0), promise).kept is kept


def test_a_figure_without_a_promise_keeps_none() -> None:
    assert Figure("card", "ms", (1.0,)).kept is None


def test_a_share_is_taken_within_each_round() -> None:
    assert percent([10, 30], [20, 20]) == (50, 150)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (0.1234, "0.123"), (4.5678, "4.57"), (78.91, "78.9"), (300, "300"), (12345.6, "12346")],
)
def test_figures_are_short_and_have_no_exponent(value: float, written: str) -> None:
    assert short(value) == written
