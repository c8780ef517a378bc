"""History: one member's entries, page by page. A page is found by an entry's id, so a long history costs no more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from loyalty.history import Happened
from loyalty.ledger import Kind
from storage.session import Row, Shelf, load, moment

PAGE = 8

_ENTRIES = """
SELECT e.id, e.kind, e.units, e.reason, e.at, e.facts, p.name AS place, t.kind AS undone, t.facts AS undone_facts,
    k.said, e.amount, g.kind AS programme
FROM entries e JOIN accounts a ON a.id = e.account JOIN programmes g ON g.id = a.programme
LEFT JOIN places p ON p.id = e.place LEFT JOIN entries t ON t.id = e.reverses LEFT JOIN remarks k ON k.entry = e.id
"""


@dataclass(frozen=True)
class Page:
    """Entries, newest first, and whether there are newer and older ones."""

    entries: tuple[Happened, ...]
    newer: bool
    older: bool


class History(Shelf):
    """The history shelf."""

    async def newest(self, member: int) -> Page:
        """The first page."""
        return await self.before(member, None)

    async def before(self, member: int, entry: int | None) -> Page:
        """The page of entries older than this one."""
        rows = await self._some(member, "e.id < :entry", "DESC", entry or 1 << 62)
        return Page(await self._read(rows[:PAGE]), newer=entry is not None, older=len(rows) > PAGE)

    async def after(self, member: int, entry: int) -> Page:
        """The page of entries newer than this one; the newest page when there is less than a page of them."""
        rows = await self._some(member, "e.id > :entry", "ASC", entry)
        if len(rows) <= PAGE:
            return await self.newest(member)
        return Page(await self._read(rows[:PAGE][::-1]), newer=True, older=True)

    async def _some(self, member: int, where: str, order: str, entry: int) -> list[Row]:
        """A page and one more, over the member's accounts; each account is walked along its own index."""
        rows: list[Row] = []
        for account in await self._session.all("SELECT id FROM accounts WHERE member = :member", member=member):
            rows += await self._session.all(
                f"{_ENTRIES} WHERE e.account = :account AND {where} ORDER BY e.id {order} LIMIT :most",
                account=account["id"],
                entry=entry,
                most=PAGE + 1,
            )
        return sorted(rows, key=lambda row: row["id"], reverse=order == "DESC")[: PAGE + 1]

    async def _read(self, rows: list[Row]) -> tuple[Happened, ...]:
        return tuple([await self._happened(row) for row in rows])

    async def _happened(self, row: Row) -> Happened:
        facts = load(row["undone_facts"] or "{}") | load(row["facts"])
        issued = await self._session.all(
            "SELECT title FROM vouchers WHERE issued_by = :entry ORDER BY id", entry=row["id"]
        )
        return Happened(
            id=row["id"],
            kind=Kind(row["kind"]),
            units=row["units"],
            reason=row["reason"],
            at=moment(row["at"]),
            place=row["place"],
            undone=Kind(row["undone"]) if row["undone"] else None,
            reward=await self._title(facts),
            issued=tuple(one["title"] for one in issued),
            why=row["said"] or "",
            points=row["programme"] == "points",
            bill=row["amount"],
        )

    async def _title(self, facts: Mapping[str, Any]) -> str:
        """What was redeemed: a voucher by its own title, a reward of the catalogue by that of the day."""
        row = await self._session.one("SELECT title FROM vouchers WHERE id = :id", id=facts.get("voucher"))
        return str(row["title"] if row else facts.get("title", ""))
