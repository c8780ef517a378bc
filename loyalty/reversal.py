"""Reversal: the opposite entry. Undo takes back a slip of the finger; a refund, whatever its age, with a reason.

Filling a card is not spending; a redeemed voucher is. So taking an accrual back first un-fills cards, newest first,
until its stamps are there to be removed, and cancels the vouchers that lay on the way back. When one of those was
already redeemed an undo is refused, while a refund leaves what is missing as a deficit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from loyalty.accrual import Act
from loyalty.expiry import lapsed
from loyalty.ledger import (
    FILLED,
    PART,
    REFUND,
    UNDO,
    Account,
    Entry,
    Kind,
    Lot,
    Use,
    Written,
    open_units,
    spending_order,
    take,
)
from loyalty.refusals import Refusal, Why

UNDO_WINDOW = timedelta(minutes=15)
GIVEN_BACK_LATE = timedelta(days=14)
_TAKEN_BACK_BY_HAND = {Kind.ACCRUAL, Kind.OPENING, Kind.REDEMPTION}


class Because(StrEnum):
    """Why something was corrected; `SAID` goes with a sentence that somebody typed."""

    SLIP = "slip"
    MISTAKE = "mistake"
    RETURNED = "returned"
    NOT_ME = "not-me"
    SAID = "said"


@dataclass(frozen=True)
class Claim:
    """A voucher as a reversal sees it: where on the card it stands, whether it was redeemed, which entry issued it."""

    voucher: int
    lap: int
    at: int
    redeemed: bool
    issued_by: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """Which card, and how many stamps on it; places are in the order a member passes them."""
        return self.lap, self.at


def check_undo(entry: Written, actor: int, now: datetime) -> None:
    """Refuse an undo that is not one's own, too late or done already. The window is 15 minutes, end excluded.

    Only stamps that were given and a redeemed voucher have an [Undo]; a filled card goes back with what filled it.
    """
    if entry.actor != actor or not goes_back(entry):
        raise Refusal(Why.UNDO_NOT_YOURS)
    if entry.reversed:
        raise Refusal(Why.UNDO_TWICE)
    if entry.returned:
        raise Refusal(Why.UNDO_PARTLY, entry=entry.id)
    if abs(now - entry.at) >= UNDO_WINDOW:  # the clock may have been set back, which must not open the window again
        raise Refusal(Why.UNDO_LATE, minutes=int(UNDO_WINDOW.total_seconds()) // 60, entry=entry.id)


def check_refund(entry: Written) -> None:
    """Refuse a refund of what was taken back before, or cannot be taken back by itself. There is no window."""
    if not goes_back(entry):
        raise Refusal(Why.BUTTON_OLD)
    if entry.reversed:
        raise Refusal(Why.UNDO_TWICE)


def goes_back(entry: Written) -> bool:
    """True for an accrual, an opening and a redeemed voucher: what a person did, and can take back."""
    return entry.kind in _TAKEN_BACK_BY_HAND and entry.reason != FILLED


# ── undo ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def undo_accrual(
    account: Account, target: Written, fills: Sequence[Written], claims: Sequence[Claim], now: datetime
) -> Act:
    """Everything `target` gave, taken back. `fills` are the account's unreversed filled cards, newest first."""
    born = born_units(target)
    waiting = list(fills)
    act = Act(account)
    while open_units(act.account.lots, now) < born:
        if not waiting:
            raise Refusal(Why.UNDO_SPENT, entry=target.id)
        act = _unfill(act, waiting.pop(0), target, now, UNDO)
    first = target.lot.number if target.lot else None
    # The part that filled a deficit is owed again, but nobody owes while stamps are there.
    there = min(target.units, open_units(act.account.lots, now))
    uses = take(act.account.lots, there, now, first=first)
    act = act.write(Entry(Kind.REVERSAL, -target.units, f"undo:{target.id}", UNDO, target.id, uses=uses))
    lost = _lost(act, _place(account), claims)
    if any(claim.redeemed for claim in lost):
        raise Refusal(Why.UNDO_SPENT, entry=target.id)
    return replace(act, cancelled=tuple(claim.voucher for claim in lost))


def undo_redemption(account: Account, target: Written, now: datetime) -> Act:
    """A voucher handed back, which waits again; or what a reward of the catalogue cost given back."""
    return _hand_back(account, target, now, UNDO)


# ── refund ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def refund_accrual(
    account: Account,
    target: Written,
    fills: Sequence[Written],
    claims: Sequence[Claim],
    now: datetime,
    lapse: Written | None = None,
) -> Act:
    """Everything `target` gave, taken back at any time; what a redeemed voucher has spent is left as a deficit.

    `fills` as for an undo. `lapse` is the unreversed expiry of the very lot that `target` made: what has lapsed was
    not spent, so it is first given back and then taken, and nobody owes for it. Other lots that have lapsed by now
    are written off before anything else: they hold a card at no place, and nobody may owe beside them.
    """
    act = _write_others_off(account, target, now)
    if lapse:
        act = act.write(_unlapse(target, lapse))
    start = _place(act.account)
    unused = {claim.issued_by for claim in claims if not claim.redeemed}
    for fill in fills:
        # The way back ends at a card whose voucher was used: those stamps are spent.
        if _reach(act.account, target, now) >= born_units(target) or fill.id not in unused:
            break
        act = _unfill(act, fill, target, now, REFUND)
    # With the part that filled a deficit: nobody owes while stamps are there.
    uses = take_what_is_there(act.account, target, target.units, now)
    act = act.write(Entry(Kind.REVERSAL, -target.units, f"refund:{target.id}", REFUND, target.id, uses=uses))
    lost = _lost(act, start, claims)
    return replace(act, cancelled=tuple(claim.voucher for claim in lost if not claim.redeemed))


def refund_redemption(account: Account, target: Written, now: datetime) -> Act:
    """The same long after, with a reason."""
    return _hand_back(account, target, now, REFUND)


def give_back_part(account: Account, target: Written, units: int, key: str, now: datetime, reason: str = PART) -> Act:
    """Some of the units a redemption spent, given back with a part of the bill it paid; all that is left with the last.

    `reason` is REFUND for the last.
    """
    return Act(account).write(give_back(account, _portion(target, units), key, now, reason))


def _portion(target: Written, units: int) -> Written:
    """A redemption as if it had spent but `units`: the next ones of those that were not given back before."""
    skip = -target.removed
    uses = []
    left = units
    for use in target.uses:
        gone = min(use.units, skip)
        skip -= gone
        part = min(use.units - gone, left)
        left -= part
        if part:
            uses.append(Use(use.lot, part))
    return replace(target, units=-units, uses=tuple(uses))


def is_orphan(place: tuple[int, int], issuer_reversed: bool, account: Account) -> bool:
    """True for a handed back voucher with nothing to stand on, which is cancelled instead of waiting again.

    What issued it was refunded while it was redeemed, and the card has not come as far again.
    """
    return issuer_reversed and _place(account) < place


def _write_others_off(account: Account, target: Written, now: datetime) -> Act:
    """What has lapsed by now written off, but for the lot that `target` made."""
    own = target.lot.number if target.lot else None
    act = Act(account)
    for entry in lapsed(account, now):
        act = act if entry.uses[0].lot == own else act.write(entry)
    return act


def _unlapse(target: Written, lapse: Written) -> Entry:
    uses = tuple(Use(use.lot, -use.units) for use in lapse.uses)
    return Entry(Kind.REVERSAL, -lapse.units, f"refund:{target.id}:lapse", REFUND, lapse.id, uses=uses)


def _reach(account: Account, target: Written, now: datetime) -> int:
    """Units a refund can take: the target's own lot whatever its date, and whatever is open elsewhere."""
    return sum(lot.left for lot in _own_first(account, target, now))


def take_what_is_there(account: Account, target: Written, units: int, now: datetime) -> tuple[Use, ...]:
    """Up to `units`: from the target's own lot whatever its date, then from open ones as they are spent."""
    uses = []
    for lot in _own_first(account, target, now):
        part = min(lot.left, units)
        units -= part
        uses.append(Use(lot.number, part))
    return tuple(use for use in uses if use.units)


def _own_first(account: Account, target: Written, now: datetime) -> list[Lot]:
    number = target.lot.number if target.lot else None
    own = [lot for lot in account.lots if lot.number == number and lot.left]
    return own + [lot for lot in spending_order(account.lots, now) if lot.number != number]


# ── both ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def born_units(target: Written) -> int:
    """What an accrual's lot began with: its units less the part that filled a deficit."""
    return target.lot.units if target.lot else 0


def _place(account: Account) -> tuple[int, int]:
    return account.lap, account.balance


def _lost(act: Act, start: tuple[int, int], claims: Sequence[Claim]) -> list[Claim]:
    """The vouchers the card no longer reaches: those on the way back, and those issued by what was taken back.

    The latter may lie beyond the way back when stamps have lapsed since.
    """
    end = _place(act.account)
    taken_back = {entry.reverses for entry in act.entries}
    return [c for c in claims if end < c.place and (c.place <= start or c.issued_by in taken_back)]


def _hand_back(account: Account, target: Written, now: datetime, reason: str) -> Act:
    key = f"{reason}:{target.id}"
    if target.units:
        rest = -target.units + target.removed
        entry = give_back(account, _portion(target, rest), key, now, reason)
        return Act(account).write(replace(entry, facts=dict(target.facts)))
    return Act(account).write(Entry(Kind.REVERSAL, 0, key, reason, target.id, facts=dict(target.facts)))


def _unfill(act: Act, fill: Written, target: Written, now: datetime, reason: str) -> Act:
    entry = give_back(act.account, fill, f"{reason}:{target.id}:fill:{fill.id}", now, reason)
    opened = act.write(entry)
    return replace(opened, account=replace(opened.account, lap=opened.account.lap - 1))


def give_back(account: Account, spent: Written, key: str, now: datetime, reason: str = UNDO) -> Entry:
    """Spent units returned to the lots they came from, with their dates; lapsed ones as a new lot of 14 days.

    A deficit is filled first, as by an accrual.
    """
    lots = {lot.number: lot for lot in account.lots}
    owed = account.deficit
    late = 0
    uses = []
    for use in spent.uses:
        back = use.units - min(owed, use.units)
        owed -= use.units - back
        if _lapsed(lots[use.lot], now):
            late += back
        elif back:
            uses.append(Use(use.lot, -back))
    lot = Lot(account.lots_made + 1, late, late, now + GIVEN_BACK_LATE) if late else None
    return Entry(Kind.REVERSAL, -spent.units, key, reason, spent.id, lot, tuple(uses))


def _lapsed(lot: Lot, now: datetime) -> bool:
    return lot.expires_at is not None and now >= lot.expires_at
