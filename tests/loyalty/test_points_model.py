"""Thousands of random steps at a till of points: the ledger says what the purse says, to the fraction."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.loyalty.points_machine import PointsMachine


def test_thousands_of_random_steps_leave_the_till_saying_what_the_purse_says() -> None:
    PointsMachine.seen.clear()
    run_state_machine_as_test(PointsMachine, settings=settings(max_examples=200, stateful_step_count=50, deadline=None))
    seen = PointsMachine.seen
    print(f"the model of points took {seen['steps']} steps and saw {seen}")  # noqa: T201 — the figure is the claim
    assert seen["steps"] >= 5_000
    assert (
        min(
            seen[kind]
            for kind in ("accrual", "redemption", "expiry", "undo", "part", "whole", "given back", "deficits")
        )
        > 10
    )
