"""The audit's look at goals: every filled card was filled by the goal it was collected on, and no card is over-full."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence

from loyalty.ledger import FILLED
from storage.session import Row, Session, load


class Goals:
    """Which goal each lap of each card is collected on, from the rows alone."""

    def __init__(self, accounts: Mapping[int, int], finishing: Sequence[Row]) -> None:
        self._present = accounts  # only accounts of stamps
        self._former: dict[int, list[tuple[int, int]]] = {}
        for row in finishing:
            self._former.setdefault(row["account"], []).append((row["lap"], row["goal"]))

    def of(self, account: int, lap: int) -> int | None:
        """The goal of this lap; None for an account that does not collect stamps."""
        if account not in self._present:
            return None
        later = [(last, goal) for last, goal in self._former.get(account, ()) if last >= lap]
        return min(later)[1] if later else self._present[account]


async def check_goals(session: Session, entries: Sequence[Row], undone: Collection[int]) -> AsyncIterator[str]:
    """Every difference as one line. `undone` are the entries that were taken back."""
    accounts = await session.all(
        """
        SELECT a.id, a.lap, a.balance, p.goal FROM accounts a JOIN programmes p ON p.id = a.programme
        WHERE p.goal IS NOT NULL
        """
    )
    finishing = await session.all(
        "SELECT f.account, f.lap, g.goal FROM finishing f JOIN former_goals g ON g.id = f.goal"
    )
    goals = Goals({row["id"]: row["goal"] for row in accounts}, finishing)
    for row in accounts:
        goal = goals.of(row["id"], row["lap"])
        if goal is not None and row["balance"] >= goal:
            yield f"account {row['id']}: it holds {row['balance']}, but its card is full at {goal}"
    for row in entries:
        lap = _lap(row) if row["reason"] == FILLED and row["id"] not in undone else None
        goal = None if lap is None else goals.of(row["account"], lap)
        if goal is not None and -row["units"] != goal:
            yield f"entry {row['id']}: it filled a card with {-row['units']}, which was full at {goal}"


def _lap(row: Row) -> int | None:
    """Which card an entry has filled; None when its facts cannot be read, which is a finding of its own."""
    try:
        facts: object = load(row["facts"])
    except ValueError:
        return None
    lap = facts.get("lap") if isinstance(facts, dict) else None
    return lap if isinstance(lap, int) else None
