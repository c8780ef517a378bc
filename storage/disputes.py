"""Disputes and corrections: what members did not recognise, what staff asked the owner about, and typed reasons."""

from loyalty.disputes import Dispute, DisputeState
from loyalty.ledger import Written
from storage.session import Row, Shelf, moment, ms

# Nobody waits for an answer about somebody who asked to be forgotten.
_WAITING = """
FROM disputes d JOIN entries e ON e.id = d.entry JOIN members m ON m.id = d.member
WHERE d.state = 'open' AND m.person IS NOT NULL AND (:place IS NULL OR e.place = :place)
"""


class Disputes(Shelf):
    """The disputes shelf."""

    async def of_entry(self, entry: int) -> Dispute | None:
        """The dispute about an entry, open or closed."""
        row = await self._session.one("SELECT * FROM disputes WHERE entry = :entry", entry=entry)
        return _dispute(row) if row else None

    async def open(self, entry: Written, member: int) -> None:
        """Open it, and freeze every voucher that the entry, or a card it filled, has issued.

        A redeemed one too: it must not come alive when its redemption is undone meanwhile.
        """
        await self._session.run(
            "INSERT INTO disputes (entry, member, opened_at, state) VALUES (:entry, :member, :now, 'open')",
            entry=entry.id,
            member=member,
            now=ms(self._now),
        )
        # A filled card's key begins with the key of the accrual that filled it.
        await self._session.run(
            """
            UPDATE vouchers SET frozen_by = :entry
            WHERE account = :account AND state IN ('issued', 'redeemed') AND issued_by IN (
                SELECT id FROM entries
                WHERE account = :account AND (id = :entry OR (key >= :first AND key < :last))
            )
            """,
            entry=entry.id,
            account=entry.account,
            first=f"{entry.key}:fill:",
            last=f"{entry.key}:fill;",  # the sign after the colon: everything that begins with the line above
        )

    async def close(self, entry: int, state: DisputeState, by: int, answer: str | None = None) -> bool:
        """Close an open dispute and unfreeze its vouchers; False when there was none that was open."""
        closed = await self._session.run(
            """
            UPDATE disputes SET state = :state, closed_at = :now, closed_by = :by, answer = :answer
            WHERE entry = :entry AND state = 'open'
            """,
            entry=entry,
            state=state.value,
            by=by,
            answer=answer,
            now=ms(self._now),
        )
        await self._session.run("UPDATE vouchers SET frozen_by = NULL WHERE frozen_by = :entry", entry=entry)
        return closed == 1

    async def waiting(self, place: int | None = None) -> int:
        """How many wait for an answer: all, or those about entries of one place."""
        row = await self._session.one(f"SELECT count(*) AS n {_WAITING}", place=place)
        return int(row["n"]) if row else 0

    async def oldest(self, most: int, place: int | None = None) -> list[Dispute]:
        """The same, at most so many, whoever has waited longest first."""
        rows = await self._session.all(
            f"SELECT d.* {_WAITING} ORDER BY d.opened_at, d.entry LIMIT :most", place=place, most=most
        )
        return [_dispute(row) for row in rows]

    async def ask_correction(self, entry: int, asked_by: int) -> bool:
        """Note that staff asked the owner to correct an entry; False when that was asked before."""
        row = await self._session.one(
            """
            INSERT INTO corrections_asked (entry, asked_by, at) VALUES (:entry, :asked_by, :now)
            ON CONFLICT (entry) DO NOTHING RETURNING entry
            """,
            entry=entry,
            asked_by=asked_by,
            now=ms(self._now),
        )
        return row is not None

    async def remark(self, entry: int, said: str) -> None:
        """Keep the reason somebody typed for an entry."""
        await self._session.run("INSERT INTO remarks (entry, said) VALUES (:entry, :said)", entry=entry, said=said)

    async def remark_of(self, entry: int) -> str | None:
        """The reason that was typed for an entry."""
        row = await self._session.one("SELECT said FROM remarks WHERE entry = :entry", entry=entry)
        return row["said"] if row else None

    async def forget(self, member: int) -> None:
        """Forget every word that was written about a member; that there was a dispute stays."""
        await self._session.run("UPDATE disputes SET answer = NULL WHERE member = :member", member=member)
        await self._session.run(
            """
            DELETE FROM remarks WHERE entry IN (
                SELECT e.id FROM entries e JOIN accounts a ON a.id = e.account WHERE a.member = :member
            )
            """,
            member=member,
        )


def _dispute(row: Row) -> Dispute:
    return Dispute(
        entry=row["entry"],
        member=row["member"],
        opened_at=moment(row["opened_at"]),
        state=DisputeState(row["state"]),
        closed_by=row["closed_by"],
        answer=row["answer"],
    )
