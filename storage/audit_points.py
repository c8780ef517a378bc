"""The audit's look at points: exact fractions, bills taken back in parts, and what rewards of the catalogue cost."""

from collections.abc import AsyncIterator, Iterator, Sequence
from fractions import Fraction
from typing import Any

from loyalty.ledger import FILLED
from storage.session import Row, Session, load


def read_facts(row: Row) -> dict[str, Any]:
    """An entry's facts; empty when they cannot be read, which is a finding of its own."""
    try:
        facts: object = load(row["facts"])
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def fraction(text: str | None) -> Fraction | None:
    """An exact fraction as it is kept; None when there is none, or it cannot be read."""
    try:
        return Fraction(text) if text is not None else None
    except (ValueError, ZeroDivisionError):
        return None


def carried(row: Row) -> Fraction:
    """What an entry adds to the account's carry: its exact worth less the whole points of it."""
    exact = fraction(row["exact"])
    return Fraction(0) if exact is None else exact - row["units"]


def is_opposite(target: Row, taken_back: list[Row]) -> bool:
    """True when these reversals together are the exact opposite: of points to the fraction, of a bill to the cent."""
    if target["amount"] is not None and sum(row["amount"] or 0 for row in taken_back) != -target["amount"]:
        return False
    if target["exact"] is not None:
        exact = [fraction(row["exact"]) for row in (target, *taken_back)]
        return None not in exact and sum(one for one in exact if one is not None) == 0
    return sum(int(row["units"]) for row in taken_back) == -int(target["units"])


def parts_so_far(where: str, target: Row, parts: list[Row]) -> Iterator[str]:
    """A part of a bill leaves some of it, and takes back no more units than there were."""
    bill = -sum(row["amount"] or 0 for row in parts)
    if target["kind"] == "accrual" and not 0 < bill < (target["amount"] or 0):
        yield f"{where}: {bill} of the bill of entry {target['id']} went back in parts, of {target['amount']}"
    units = -sum(row["units"] for row in parts)
    if abs(units) > abs(target["units"]) or units * target["units"] < 0:
        yield f"{where}: {units} units of entry {target['id']} went back in parts, of {target['units']}"


async def check_given(session: Session, entries: Sequence[Row]) -> AsyncIterator[str]:
    """Rewards of the catalogue: what spent points names one, and a used pass names what spent them."""
    by_id = {row["id"]: row for row in entries}
    rewards = {row["id"]: row for row in await session.all("SELECT id, stock FROM rewards")}
    for row in rewards.values():
        if row["stock"] is not None and row["stock"] < 0:
            yield f"reward {row['id']}: {row['stock']} are left of it"
    for row in by_id.values():
        if row["kind"] != "redemption" or row["units"] == 0 or row["reason"] == FILLED:
            continue
        if read_facts(row).get("reward") not in rewards:
            yield f"entry {row['id']}: it spends {-row['units']} on no reward there is"
    used: set[int] = set()
    passes = await session.all(
        """
        SELECT p.reward, p.used_by, a.member = p.member AS own FROM passes p
        LEFT JOIN entries e ON e.id = p.used_by LEFT JOIN accounts a ON a.id = e.account
        WHERE p.used_by IS NOT NULL
        """
    )
    for row in passes:
        entry = by_id.get(row["used_by"])
        if entry is None or entry["kind"] != "redemption" or read_facts(entry).get("reward") != row["reward"]:
            yield f"entry {row['used_by']}: a pass says it gave reward {row['reward']}, and it did not"
        elif not row["own"]:
            yield f"entry {row['used_by']}: somebody else's pass says it was used for it"
        if row["used_by"] in used:
            yield f"entry {row['used_by']}: two passes were used for it"
        used.add(row["used_by"])
