"""Vouchers: issued with an act, and redeemed by one conditional update."""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from loyalty.accrual import Issue
from loyalty.reversal import GIVEN_BACK_LATE, Claim
from loyalty.vouchers import Voucher, VoucherState
from storage.session import Row, Shelf, Value, moment, moment_or_none, ms, ms_or_none

_VOUCHERS = """
SELECT v.*, e.at AS redeemed_at, p.name AS place
FROM vouchers v LEFT JOIN entries e ON e.id = v.redeemed_by LEFT JOIN places p ON p.id = e.place
"""
_CLAIMS = "SELECT id, lap, at, state, issued_by FROM vouchers"


class Vouchers(Shelf):
    """The vouchers shelf."""

    async def issue(
        self, account: int, member: int, issue: Issue, title: str, entry: int, expires_at: datetime | None = None
    ) -> int | None:
        """Issue a voucher; None when this place on this card already gave one (a milestone passed again).

        `expires_at` is the exclusive instant at which it lapses unused; None never.
        """
        row = await self._session.one(
            """
            INSERT INTO vouchers (account, member, title, lap, at, state, issued_by, issued_at, expires_at)
            VALUES (:account, :member, :title, :lap, :at, 'issued', :entry, :now, :expires_at)
            ON CONFLICT (account, lap, at) WHERE state <> 'cancelled' DO NOTHING RETURNING id
            """,
            account=account,
            member=member,
            title=title,
            lap=issue.lap,
            at=issue.at,
            entry=entry,
            now=ms(self._now),
            expires_at=ms_or_none(expires_at),
        )
        return int(row["id"]) if row else None

    async def get(self, voucher: int) -> Voucher | None:
        """A voucher by its id."""
        found = await self._find("WHERE v.id = :id", id=voucher)
        return found[0] if found else None

    async def ready(self, member: int) -> list[Voucher]:
        """What the member can use now, oldest first; what has lapsed is gone, whether a job has said so yet or not."""
        look = partial(self._ready, member)
        return await self._session.recall(f"ready:{member}", frozenset({"vouchers"}), look)

    async def _ready(self, member: int) -> list[Voucher]:
        where = "WHERE v.member = :member AND v.state = 'issued' AND (v.expires_at IS NULL OR v.expires_at > :now)"
        return await self._find(f"{where} ORDER BY v.id", member=member, now=ms(self._now))

    async def claims(self, account: int, lap: int = 0, issued_by: Iterable[int] = ()) -> list[Claim]:
        """The account's vouchers that still stand, as a reversal looks at them.

        Those of the card `lap` and later ones, and whatever was issued by these entries: by its own index, which SQLite
        takes when the plus sign keeps it from walking all vouchers of the account.
        """
        rows = await self._session.all(
            f"""
            {_CLAIMS} WHERE account = :account AND state <> 'cancelled' AND lap >= :lap
            UNION
            {_CLAIMS} WHERE issued_by IN (SELECT value FROM json_each(:issued_by)) AND +account = :account
                AND state <> 'cancelled'
            """,
            account=account,
            lap=lap,
            issued_by=json.dumps(list(issued_by)),
        )
        return [_claim(row) for row in rows]

    async def claim(self, voucher: int) -> Claim:
        """One voucher, standing or not, as a reversal looks at it."""
        row = await self._session.one(f"{_CLAIMS} WHERE id = :id", id=voucher)
        if row is None:
            raise LookupError(f"no voucher {voucher}")
        return _claim(row)

    async def cancel(self, voucher: int) -> None:
        """Cancel an unused voucher and its passes."""
        await self._session.run(
            "UPDATE vouchers SET state = 'cancelled' WHERE id = :id AND state IN ('issued', 'lapsed')", id=voucher
        )
        await self._session.run("UPDATE passes SET dead = 1 WHERE voucher = :id", id=voucher)

    async def redeem(self, voucher: int, entry: int) -> bool:
        """Spend it; False when it was not waiting any more."""
        spent = await self._session.run(
            """
            UPDATE vouchers SET state = 'redeemed', redeemed_by = :entry
            WHERE id = :id AND state = 'issued' AND frozen_by IS NULL AND (expires_at IS NULL OR expires_at > :now)
            """,
            id=voucher,
            entry=entry,
            now=ms(self._now),
        )
        await self._session.run("UPDATE passes SET dead = 1 WHERE voucher = :id", id=voucher)
        return spent == 1

    async def hand_back(self, voucher: int) -> None:
        """An undone redemption: the voucher waits again; one that would have lapsed by now waits 14 days more."""
        await self._session.run(
            """
            UPDATE vouchers SET state = 'issued', redeemed_by = NULL,
                expires_at = CASE WHEN expires_at <= :now THEN :later ELSE expires_at END
            WHERE id = :id AND state = 'redeemed'
            """,
            id=voucher,
            now=ms(self._now),
            later=ms(self._now + GIVEN_BACK_LATE),
        )

    async def lapse(self, voucher: int) -> bool:
        """Mark an unused voucher as lapsed, and its passes dead; False when it is not due, or was not waiting."""
        lapsed = await self._session.run(
            "UPDATE vouchers SET state = 'lapsed' WHERE id = :id AND state = 'issued' AND expires_at <= :now",
            id=voucher,
            now=ms(self._now),
        )
        if lapsed:
            await self._session.run("UPDATE passes SET dead = 1 WHERE voucher = :id", id=voucher)
        return lapsed == 1

    async def _find(self, where: str, **values: Value) -> list[Voucher]:
        return [_voucher(row) for row in await self._session.all(f"{_VOUCHERS} {where}", **values)]


def _claim(row: Row) -> Claim:
    return Claim(row["id"], row["lap"], row["at"], row["state"] == "redeemed", row["issued_by"])


def _voucher(row: Row) -> Voucher:
    return Voucher(
        id=row["id"],
        member=row["member"],
        account=row["account"],
        title=row["title"],
        state=VoucherState(row["state"]),
        lap=row["lap"],
        at=row["at"],
        issued_at=moment(row["issued_at"]),
        redeemed_at=moment_or_none(row["redeemed_at"]),
        place=row["place"],
        expires_at=moment_or_none(row["expires_at"]),
        frozen=row["frozen_by"] is not None,
    )
