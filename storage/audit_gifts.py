"""The audit's look at gifts: an entry of no units for each, one voucher for each such entry, at a place of no card."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence

from loyalty.occasions import GIFT
from storage.session import Row, Session


async def check_gifts(session: Session, entries: Sequence[Row]) -> AsyncIterator[str]:
    """Every difference as one line."""
    gifts = {row["id"]: row for row in entries if row["reason"] == GIFT}
    vouchers = await session.all("SELECT id, issued_by, lap FROM vouchers")
    issued = Counter(row["issued_by"] for row in vouchers if row["issued_by"] in gifts)
    for number, row in gifts.items():
        if row["units"] != 0 or row["kind"] != "adjustment":
            yield f"entry {number}: a gift is an adjustment of nothing, this is {row['kind']} of {row['units']}"
        if issued[number] != 1:
            yield f"entry {number}: it gave {issued[number]} vouchers, a gift is one"
    for row in vouchers:
        if (row["issued_by"] in gifts) != (row["lap"] < 0):
            yield f"voucher {row['id']}: a gift stands on no card, and what stands on none is a gift"
