"""Reversal: the opposite entry. Undo takes back a slip of the finger, and every card it filled by it.

Filling a card is not spending; a redeemed voucher is. So undoing an accrual first un-fills cards, newest first, until
its stamps are there to be removed, and cancels the vouchers that lay on the way back; when one of those was already
redeemed the undo is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.accrual import Act
from loyalty.ledger import FILLED, UNDO, Account, Entry, Kind, Lot, Use, Written, open_units, take
from loyalty.refusals import Refusal, Why

UNDO_WINDOW = timedelta(minutes=15)
GIVEN_BACK_LATE = timedelta(days=14)
_UNDONE_BY_HAND = {Kind.ACCRUAL, Kind.REDEMPTION}


@dataclass(frozen=True)
class Claim:
    """A voucher as a reversal sees it: where on the card it stands, and whether it was redeemed."""

    voucher: int
    lap: int
    at: int
    redeemed: bool


def check_undo(entry: Written, actor: int, now: datetime) -> None:
    """Refuse an undo that is not one's own, too late or done already. The window is 15 minutes, end excluded.

    Only an accrual and a redeemed voucher have an [Undo]; a filled card goes back with the accrual that filled it.
    """
    if entry.actor != actor or entry.kind not in _UNDONE_BY_HAND or entry.reason == FILLED:
        raise Refusal(Why.UNDO_NOT_YOURS)
    if entry.reversed:
        raise Refusal(Why.UNDO_TWICE)
    if now - entry.at >= UNDO_WINDOW:
        raise Refusal(Why.UNDO_LATE, minutes=int(UNDO_WINDOW.total_seconds()) // 60)


def undo_accrual(
    account: Account, target: Written, fills: Sequence[Written], claims: Sequence[Claim], now: datetime
) -> Act:
    """Everything `target` gave, taken back. `fills` are the account's unreversed filled cards, newest first."""
    born = target.lot.units if target.lot else 0
    waiting = list(fills)
    act = Act(account)
    while open_units(act.account.lots, now) < born:
        if not waiting:
            raise Refusal(Why.UNDO_SPENT)
        act = _unfill(act, waiting.pop(0), target, now)
    first = target.lot.number if target.lot else None
    uses = take(act.account.lots, born, now, first=first)
    act = act.write(Entry(Kind.REVERSAL, -target.units, f"undo:{target.id}", UNDO, target.id, uses=uses))
    return replace(act, cancelled=_claims_on_the_way(account, act.account, claims))


def undo_redemption(account: Account, target: Written) -> Act:
    """A voucher handed back: no units move, the voucher waits again."""
    return Act(account).write(Entry(Kind.REVERSAL, 0, f"undo:{target.id}", UNDO, target.id, facts=dict(target.facts)))


def _claims_on_the_way(before: Account, after: Account, claims: Sequence[Claim]) -> tuple[int, ...]:
    start, end = (after.lap, after.balance), (before.lap, before.balance)
    touched = [claim for claim in claims if start < (claim.lap, claim.at) <= end]
    if any(claim.redeemed for claim in touched):
        raise Refusal(Why.UNDO_SPENT)
    return tuple(claim.voucher for claim in touched)


def _unfill(act: Act, fill: Written, target: Written, now: datetime) -> Act:
    entry = give_back(act.account, fill, f"undo:{target.id}:fill:{fill.id}", now)
    opened = act.write(entry)
    return replace(opened, account=replace(opened.account, lap=opened.account.lap - 1))


def give_back(account: Account, spent: Written, key: str, now: datetime) -> Entry:
    """Spent units returned to the lots they came from, with their dates; lapsed ones as a new lot of 14 days."""
    lots = {lot.number: lot for lot in account.lots}
    alive = [use for use in spent.uses if not _lapsed(lots[use.lot], now)]
    late = sum(use.units for use in spent.uses if _lapsed(lots[use.lot], now))
    lot = Lot(account.lots_made + 1, late, late, now + GIVEN_BACK_LATE) if late else None
    uses = tuple(Use(use.lot, -use.units) for use in alive)
    return Entry(Kind.REVERSAL, -spent.units, key, UNDO, spent.id, lot, uses)


def _lapsed(lot: Lot, now: datetime) -> bool:
    return lot.expires_at is not None and now >= lot.expires_at
