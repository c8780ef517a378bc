"""Taking back what one person gave: what it would come to on each account, foreseen by the very rules that do it.

Only what was given goes back. What that person handed over stays: the guest has had it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.expiry import as_of, lapsed
from loyalty.ledger import Account, Entry, Written
from loyalty.points import refund_points
from loyalty.reversal import Claim, refund_accrual

MOST_FORESEEN = 1000  # entries: beyond that looking ahead would hold up the counter


@dataclass(frozen=True)
class Foreseen:
    """What an account, or all of them together, would come to: `owing` accounts owe `owed` units more than before."""

    cancelled: int = 0
    owing: int = 0
    owed: int = 0

    def __add__(self, other: "Foreseen") -> "Foreseen":
        return Foreseen(self.cancelled + other.cancelled, self.owing + other.owing, self.owed + other.owed)


@dataclass(frozen=True)
class Holding:
    """An account with what a reversal looks at: its unreversed filled cards, newest first, its vouchers, its lapses."""

    account: Account
    fills: Sequence[Written]
    claims: Sequence[Claim]
    lapses: Mapping[int, Written]


def foresee(holding: Holding, entries: Sequence[Written], now: datetime) -> Foreseen:
    """Take these entries back on paper, in this order; the newest first, as it is then done."""
    account, before = as_of(holding.account, now), holding.account.deficit
    due = {one.uses[0].lot: _as_written(holding.account, one, now) for one in lapsed(holding.account, now)}
    fills, claims, cancelled = list(holding.fills), list(holding.claims), 0
    for entry in entries:
        lapse = holding.lapses.get(entry.id) or (due.get(entry.lot.number) if entry.lot else None)
        if entry.exact is not None:
            account = refund_points(account, entry, now, lapse).account
            continue
        act = refund_accrual(account, entry, fills, claims, now, lapse)
        account = act.account
        gone = {one.reverses for one in act.entries}
        fills = [fill for fill in fills if fill.id not in gone]
        claims = [claim for claim in claims if claim.voucher not in act.cancelled]
        cancelled += len(act.cancelled)
    owed = max(0, account.deficit - before)
    return Foreseen(cancelled, int(owed > 0), owed)


def _as_written(account: Account, lapse: Entry, now: datetime) -> Written:
    """What has lapsed and is not written off yet, as the first of the acts will have written it off by then."""
    return Written(
        0, account.id, lapse.kind, lapse.units, lapse.key, None, None, None, now, lapse.uses, None, False, lapse.facts
    )


@dataclass(frozen=True)
class Recorded:
    """What somebody recorded since a moment: what they gave, to how many, and what stays or is back already."""

    stamps: int = 0
    points: int = 0
    members: int = 0
    redeemed: int = 0
    undone: int = 0
    entries: int = 0  # that can go back
    back: int = 0  # that are back already
