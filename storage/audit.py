"""The audit: recomputes every balance, lot, card and voucher from the entries alone, and names what differs.

It reads with its own statements and its own arithmetic, not through the code that wrote; so a mistake there shows here.
"""

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import aiosqlite

from loyalty.ledger import FILLED, PART, REFUND, UNDO
from loyalty.paper import PAPER
from storage.audit_exchange import check_imported
from storage.audit_gifts import check_gifts
from storage.audit_habits import check_habits
from storage.audit_points import carried, check_given, fraction, is_opposite, parts_so_far, read_facts
from storage.audit_promise import check_goals
from storage.session import Row, Session, dump
from storage.whole import on_thread, transact

_WHOLE = {UNDO, REFUND}  # reasons of a reversal that takes all of its entry back


@dataclass
class _Seen:
    """What the entries of one account add up to. `places` are the lap and balance after each entry, by its id."""

    balance: int = 0
    carry: Fraction = Fraction(0)
    lap: int = 0
    lots_made: int = 0
    lots: dict[int, int] = field(default_factory=dict)
    places: list[tuple[int, tuple[int, int]]] = field(default_factory=list)

    def highest_since(self, entry: int) -> tuple[int, int]:
        """How far the card came from right after an entry on."""
        return max(place for number, place in self.places if number >= entry)


class Audit:
    """One look over the whole ledger."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._undone: dict[int, Row] = {}  # an entry taken back → what took it back
        self._parts: dict[int, list[Row]] = {}  # an entry taken back in parts → the parts, whole reversals aside

    async def findings(self) -> list[str]:
        """Every difference as one line; empty when all is well."""
        entries = await self._session.all("SELECT * FROM entries ORDER BY id")
        seen, problems = await self._replay(entries)
        problems += self._openings(entries)
        problems += check_imported(entries)
        problems += [line async for line in self._accounts(seen)]
        problems += [line async for line in self._lots(seen)]
        problems += [line async for line in check_goals(self._session, entries, self._undone)]
        problems += [line async for line in check_given(self._session, entries)]
        problems += [line async for line in check_gifts(self._session, entries)]
        problems += [line async for line in check_habits(self._session, entries, self._undone)]
        problems += [line async for line in self._vouchers({row["id"]: row for row in entries}, seen)]
        return problems

    async def _replay(self, entries: list[Row]) -> tuple[dict[int, _Seen], list[str]]:
        seen: dict[int, _Seen] = {}
        problems: list[str] = []
        by_id = {row["id"]: row for row in entries}
        made = {row["entry"]: row for row in await self._session.all("SELECT entry, number, units FROM lots")}
        uses: dict[int, list[Row]] = {}
        for use in await self._session.all("SELECT entry, lot, units FROM lot_uses"):
            uses.setdefault(use["entry"], []).append(use)
        for row in entries:
            account = seen.setdefault(row["account"], _Seen())
            account.balance += row["units"]
            account.carry += carried(row)
            account.lap += _laps(row, by_id)
            if row["id"] in made:
                account.lots_made = max(account.lots_made, made[row["id"]]["number"])
                account.lots[made[row["id"]]["number"]] = made[row["id"]]["units"]
            used = uses.get(row["id"], [])
            for use in used:
                account.lots[use["lot"]] = account.lots.get(use["lot"], 0) - use["units"]
            problems += _one_entry(row, by_id, account, used)
            problems += self._one_reversal(row, by_id)
            account.places.append((row["id"], (account.lap, account.balance)))
        return seen, problems

    def _openings(self, entries: Sequence[Row]) -> Iterator[str]:
        """A paper card comes over once an account: at most one such opening stands, and it gave something."""
        paper = [row for row in entries if row["kind"] == "opening" and row["reason"] == PAPER]
        standing = Counter(row["account"] for row in paper if row["id"] not in self._undone)
        for account, times in standing.items():
            if times > 1:
                yield f"account {account}: {times} paper cards came over, one may"
        for row in paper:
            if row["units"] < 1:
                yield f"entry {row['id']}: a paper card brought {row['units']}"

    def _one_reversal(self, row: Row, by_id: dict[int, Row]) -> Iterator[str]:
        """A reversal and what went before it: nothing is taken back twice, in parts no more than there was."""
        target = by_id.get(row["reverses"] or 0)
        if target is None:
            return
        where = f"entry {row['id']}"
        if row["reason"] in {*_WHOLE, PART} and target["id"] in self._undone:
            yield f"{where}: entry {target['id']} was taken back before"
        parts = self._parts.setdefault(target["id"], [])
        if row["reason"] == PART:
            parts.append(row)
            yield from parts_so_far(where, target, parts)
            return
        if row["reason"] in _WHOLE and not is_opposite(target, [*parts, row]):
            yield f"{where}: it is not the opposite of entry {target['id']}"
        self._undone[target["id"]] = row

    async def _accounts(self, seen: dict[int, _Seen]) -> AsyncIterator[str]:
        rows = await self._session.all("SELECT id, balance, carry, lap, lots_made FROM accounts")
        for row in rows:
            told = seen.get(row["id"], _Seen())
            if row["balance"] != told.balance:
                yield f"account {row['id']}: the balance is {row['balance']}, its entries add up to {told.balance}"
            if fraction(row["carry"]) != told.carry:
                yield f"account {row['id']}: it carries {row['carry']}, its entries carry {told.carry}"
            if row["lap"] != told.lap:
                yield f"account {row['id']}: {row['lap']} cards are counted as filled, its entries fill {told.lap}"
            if row["lots_made"] != told.lots_made:
                yield f"account {row['id']}: {row['lots_made']} lots are counted, its entries make {told.lots_made}"
            held = sum(told.lots.values()) - max(0, -told.balance)
            if held != told.balance:
                yield f"account {row['id']}: its lots hold {held}, its entries add up to {told.balance}"
        for account in sorted(seen.keys() - {row["id"] for row in rows}):
            yield f"account {account}: it has entries, but there is no such account"

    async def _lots(self, seen: dict[int, _Seen]) -> AsyncIterator[str]:
        for row in await self._session.all("SELECT account, number, remaining FROM lots"):
            told = seen.get(row["account"], _Seen()).lots.get(row["number"])
            if row["remaining"] != told:
                yield f"account {row['account']}, lot {row['number']}: {row['remaining']} left, its uses leave {told}"

    async def _vouchers(self, by_id: dict[int, Row], seen: dict[int, _Seen]) -> AsyncIterator[str]:
        standing: dict[int, list[int]] = {}
        for row in by_id.values():
            voucher = read_facts(row).get("voucher")
            if row["kind"] == "redemption" and voucher and row["id"] not in self._undone:
                standing.setdefault(voucher, []).append(row["id"])
        rows = await self._session.all(
            "SELECT v.*, a.member AS holder FROM vouchers v LEFT JOIN accounts a ON a.id = v.account"
        )
        for row in rows:
            told = standing.pop(row["id"], [])
            if told != ([row["redeemed_by"]] if row["state"] == "redeemed" else []):
                yield f"voucher {row['id']}: it is {row['state']}, but its standing redemptions are {told}"
            if row["state"] != "cancelled" and self._taken_back(row, by_id, seen):
                yield f"voucher {row['id']}: it is {row['state']}, but the entry that issued it was taken back"
            if row["member"] != row["holder"]:
                yield f"voucher {row['id']}: it is member {row['member']}'s, its account member {row['holder']}'s"
        for voucher in standing:
            yield f"voucher {voucher}: entries redeem it, but there is no such voucher"
        gone = {row["member"] for row in await self._session.all("SELECT member FROM erased")}
        # Who was erased has lost the vouchers that were not used; that their card was full stays in the ledger.
        gave = {row["issued_by"] for row in rows if row["state"] != "cancelled" or row["member"] in gone}
        for row in by_id.values():
            if row["reason"] == FILLED and row["id"] not in self._undone and row["id"] not in gave:
                yield f"entry {row['id']}: it filled a card, but no voucher of it stands"

    def _taken_back(self, voucher: Row, by_id: dict[int, Row], seen: dict[int, _Seen]) -> bool:
        """True when what issued it was taken back, unless the card was that far all the same, then or later.

        A refund leaves a voucher that was used by then: what it cost is a deficit, or was a gift on the way.
        """
        back = self._undone.get(voucher["issued_by"])
        if back is None or (back["reason"] == REFUND and voucher["state"] == "redeemed"):
            return False
        if by_id[voucher["issued_by"]]["reason"] == FILLED:
            return True
        return seen[back["account"]].highest_since(back["id"]) < (voucher["lap"], voucher["at"])


async def look(uri: str) -> list[str]:
    """Audit the database at a file URI without writing to it."""
    async with aiosqlite.connect(f"{uri}?mode=ro", uri=True) as connection:
        # In a transaction for one view of the last commit throughout: the bot may be writing.
        return await on_thread(connection, lambda inner: transact(inner, "BEGIN", Audit(Session(inner)).findings))


def _laps(row: Row, by_id: dict[int, Row]) -> int:
    """A filled card counts one; giving it back takes that one away."""
    if row["reason"] == FILLED:
        return 1
    reversed_ = by_id.get(row["reverses"]) if row["reverses"] else None
    return -1 if reversed_ and reversed_["reason"] == FILLED else 0


def _one_entry(row: Row, by_id: dict[int, Row], account: _Seen, uses: Sequence[Row]) -> Iterator[str]:
    where = f"entry {row['id']}"
    if dump(read_facts(row)) != row["facts"]:
        yield f"{where}: its facts cannot be read"
    if row["kind"] == "redemption" and row["units"] < 0 and account.balance < 0:
        yield f"{where}: a redemption left {account.balance}"
    spends = row["kind"] in {"redemption", "expiry"} or (row["kind"] == "adjustment" and row["units"] < 0)
    used = sum(use["units"] for use in uses)
    if spends and used != -row["units"]:
        yield f"{where}: it spends {-row['units']}, its lots gave {used}"
    if row["exact"] is not None and not 0 <= account.carry < 1:
        yield f"{where}: it leaves {account.carry} below one point"
    if row["kind"] == "reversal":
        target = by_id.get(row["reverses"])
        if target is None:
            yield f"{where}: it reverses nothing that is here"
        elif target["account"] != row["account"] or target["id"] > row["id"]:
            yield f"{where}: it reverses entry {target['id']}, which is not its own"
    if any(account.lots[use["lot"]] < 0 for use in uses):
        yield f"{where}: a lot holds less than nothing"
