"""Disputes: a member says an entry was not theirs. It is opened once an entry, and closed by an answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from loyalty.ledger import Written
from loyalty.refusals import Refusal, Why
from loyalty.reversal import goes_back

DISPUTE_WINDOW = timedelta(days=7)


class DisputeState(StrEnum):
    """open → upheld (the entry was taken back) or explained (it stands, and the member was told why)."""

    OPEN = "open"
    UPHELD = "upheld"
    EXPLAINED = "explained"


@dataclass(frozen=True)
class Dispute:
    """One entry a member did not recognise. `member` is whose entry it is, `closed_by` the person who answered."""

    entry: int
    member: int
    opened_at: datetime
    state: DisputeState
    closed_by: int | None = None
    answer: str | None = None


def check_dispute(entry: Written, now: datetime) -> None:
    """Refuse to open a dispute over what was taken back already, or is seven days old (end excluded)."""
    if not goes_back(entry):
        raise Refusal(Why.BUTTON_OLD)
    if entry.reversed:
        raise Refusal(Why.UNDO_TWICE)
    if now - entry.at >= DISPUTE_WINDOW:
        raise Refusal(Why.DISPUTE_LATE, days=DISPUTE_WINDOW.days)


def check_open(dispute: Dispute | None) -> Dispute:
    """The dispute while it waits for an answer; a refusal says how it was closed."""
    if dispute is None:
        raise Refusal(Why.BUTTON_OLD)
    if dispute.state is not DisputeState.OPEN:
        raise Refusal(Why.DISPUTE_CLOSED, state=dispute.state.value)
    return dispute
