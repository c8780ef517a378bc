"""Ten thousand random steps at the counter, through the heart alone: the ledger says what the paper card says."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from loyalty.programme import Stamps
from tests.loyalty.books import Book, MemoryBook
from tests.loyalty.machine import LedgerMachine


class LedgerInMemory(LedgerMachine):
    """The machine over a book in memory."""

    @staticmethod
    def open_book(programme: Stamps) -> Book:
        """A new book for every run."""
        return MemoryBook(programme)


def test_ten_thousand_random_steps_leave_the_ledger_saying_what_the_paper_card_says() -> None:
    LedgerInMemory.seen.clear()
    run_state_machine_as_test(
        LedgerInMemory, settings=settings(max_examples=260, stateful_step_count=50, deadline=None)
    )
    seen = LedgerInMemory.seen
    print(f"the ledger's model took {seen['steps']} steps and wrote {seen}")  # noqa: T201 — the figure is the claim
    assert seen["steps"] >= 10_000
    assert min(seen[kind] for kind in ("accrual", "filled", "redemption", "undo", "expiry")) > 20
