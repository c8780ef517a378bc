"""The ledger shelf: entries are only ever added; accounts and lots keep the checked sums beside them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from loyalty.accrual import Act, Recent
from loyalty.expiry import as_of
from loyalty.ledger import FILLED, Account, Entry, Kind, Lot, Use, Written
from loyalty.occasions import GIFT
from storage.session import Row, Shelf, Value, dump, load, moment, moment_or_none, ms, ms_or_none

_WRITTEN = """
SELECT e.*, l.number AS lot, l.units AS lot_units, l.remaining AS lot_left, l.expires_at AS lot_expires,
    EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part') AS undone,
    (SELECT coalesce(-sum(r.amount), 0) FROM entries r WHERE r.reverses = e.id AND r.reason = 'part') AS returned,
    (SELECT coalesce(-sum(r.units), 0) FROM entries r WHERE r.reverses = e.id AND r.reason = 'part') AS removed
FROM entries e LEFT JOIN lots l ON l.entry = e.id
"""


@dataclass(frozen=True)
class Doer:
    """Who does an act, and where: the actor and the place that its entries name. The clock is nobody, nowhere."""

    person: int | None
    place: int | None


class Ledger(Shelf):
    """Accounts, entries and lots."""

    async def account(self, member: int, programme: int) -> Account:
        """The member's account in a programme, opened when there is none yet, with its open lots."""
        row = await self._session.one(
            """
            INSERT INTO accounts (member, programme) VALUES (:member, :programme)
            ON CONFLICT (member, programme) DO UPDATE SET balance = accounts.balance
            RETURNING id, balance, lap, lots_made, carry
            """,
            member=member,
            programme=programme,
        )
        if row is None:
            raise LookupError("an account was neither found nor opened")
        return await self._with_lots(row)

    async def peek(self, member: int, programme: int) -> Account:
        """The same for a screen that only looks: what has lapsed by now is not shown, written off yet or not.

        An account that is not open yet is shown empty.
        """
        row = await self._session.one(
            "SELECT id, balance, lap, lots_made, carry FROM accounts WHERE member = :member AND programme = :programme",
            member=member,
            programme=programme,
        )
        return as_of(await self._with_lots(row), self._now) if row else Account(0, 0, 0, 0, ())

    async def of_account(self, account: int) -> Account:
        """An account by its id, with its open lots."""
        row = await self._session.one("SELECT * FROM accounts WHERE id = :id", id=account)
        if row is None:
            raise LookupError(f"no account {account}")
        return await self._with_lots(row)

    async def with_lots_of(self, account: Account, entries: Iterable[Written]) -> Account:
        """The same account with the lots, empty ones too, that these entries made or used: to take those back.

        Its other empty lots, of which a long past has thousands, are of no use to anybody.
        """
        rows = await self._session.all(
            """
            SELECT * FROM lots WHERE entry IN (SELECT value FROM json_each(:entries))
            UNION
            SELECT l.* FROM lot_uses u JOIN lots l ON l.account = u.account AND l.number = u.lot
            WHERE u.entry IN (SELECT value FROM json_each(:entries))
            """,
            entries=json.dumps([entry.id for entry in entries]),
        )
        known = {lot.number for lot in account.lots}
        found = tuple(_lot(row) for row in rows if row["account"] == account.id and row["number"] not in known)
        return replace(account, lots=account.lots + found)

    async def last(self) -> int:
        """The number of the latest entry, 0 before the first."""
        row = await self._session.one("SELECT coalesce(max(id), 0) AS id FROM entries")
        return int(row["id"]) if row else 0

    async def member_of(self, account: int) -> int:
        """Whose account it is."""
        row = await self._session.one("SELECT member FROM accounts WHERE id = :id", id=account)
        if row is None:
            raise LookupError(f"no account {account}")
        return int(row["member"])

    async def _with_lots(self, row: Row) -> Account:
        lots = await self._session.all("SELECT * FROM lots WHERE account = :id AND remaining > 0", id=row["id"])
        return _account(row, lots)

    async def write(self, act: Act, doer: Doer) -> list[int]:
        """Add an act's entries with their lots, keep the account's sums; returns the new ids in order."""
        ids = [await self._add(act.account.id, entry, doer) for entry in act.entries]
        await self._session.run(
            "UPDATE accounts SET balance = :balance, lap = :lap, lots_made = :lots_made, carry = :carry WHERE id = :id",
            id=act.account.id,
            balance=act.account.balance,
            lap=act.account.lap,
            lots_made=act.account.lots_made,
            carry=str(act.account.carry),
        )
        return ids

    async def _add(self, account: int, entry: Entry, doer: Doer) -> int:
        written = await self._session.insert(
            """
            INSERT INTO entries (account, kind, units, key, actor, place, reason, reverses, at, facts, amount, exact)
            VALUES (:account, :kind, :units, :key, :actor, :place, :reason, :reverses, :now, :facts, :amount, :exact)
            RETURNING id
            """,
            account=account,
            kind=entry.kind.value,
            units=entry.units,
            key=entry.key,
            actor=doer.person,
            place=doer.place,
            reason=entry.reason,
            reverses=entry.reverses,
            now=ms(self._now),
            facts=dump(entry.facts),
            amount=entry.amount,
            exact=None if entry.exact is None else str(entry.exact),
        )
        if entry.lot:
            await self._add_lot(account, written, entry.lot)
        for use in entry.uses:
            await self._use(account, written, use)
        return written

    async def _add_lot(self, account: int, entry: int, lot: Lot) -> None:
        await self._session.run(
            """
            INSERT INTO lots (account, number, entry, units, remaining, expires_at)
            VALUES (:account, :number, :entry, :units, :units, :expires_at)
            """,
            account=account,
            number=lot.number,
            entry=entry,
            units=lot.units,
            expires_at=ms_or_none(lot.expires_at),
        )

    async def _use(self, account: int, entry: int, use: Use) -> None:
        await self._session.run(
            "UPDATE lots SET remaining = remaining - :units WHERE account = :account AND number = :lot",
            account=account,
            lot=use.lot,
            units=use.units,
        )
        await self._session.run(
            "INSERT INTO lot_uses (entry, account, lot, units) VALUES (:entry, :account, :lot, :units)",
            entry=entry,
            account=account,
            lot=use.lot,
            units=use.units,
        )

    async def recent(self, account: int, day: tuple[datetime, datetime]) -> Recent:
        """What the limits look at: the last accrual and the day's stamps, reversed ones left out."""
        row = await self._session.one(
            """
            SELECT max(e.at) AS last, coalesce(sum(e.units) FILTER (WHERE e.at >= :start AND e.at < :end), 0) AS today
            FROM entries e
            WHERE e.account = :account AND e.kind = 'accrual' AND coalesce(e.reason, '') <> 'referral'
                AND e.at >= :start - 86400000
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
            """,
            account=account,
            start=ms(day[0]),
            end=ms(day[1]),
        )
        return Recent(moment_or_none(row["last"]), int(row["today"])) if row else Recent()

    async def written(self, entry: int) -> Written | None:
        """An entry as it stands."""
        found = await self._find("WHERE e.id = :entry", entry=entry)
        return found[0] if found else None

    async def with_key(self, key: str) -> Written | None:
        """The entry written under a key."""
        found = await self._find("WHERE e.key = :key", key=key)
        return found[0] if found else None

    async def fills(self, account: int, since: int, most: int = 1 << 31) -> list[Written]:
        """The unreversed filled cards written since an entry, newest first, at most so many."""
        return await self._find(
            """
            WHERE e.account = :account AND e.reason = 'filled' AND e.id >= :since
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
            ORDER BY e.id DESC LIMIT :most
            """,
            account=account,
            since=since,
            most=most,
        )

    async def lapse_of(self, account: int, lot: int) -> Written | None:
        """The unreversed entry that wrote a lapsed lot off."""
        found = await self._find("WHERE e.key = :key", key=f"expiry:{account}:{lot}")
        return found[0] if found and not found[0].reversed else None

    async def reversal_of(self, entry: int) -> Written | None:
        """What took an entry back."""
        found = await self._find("WHERE e.reverses = :entry ORDER BY e.id LIMIT 1", entry=entry)
        return found[0] if found else None

    async def deeds(self, account: int, most: int) -> list[Written]:
        """What people did on an account, newest first: no fills, no reversals, which follow from that, and no gifts."""
        return await self._find(
            """
            WHERE e.account = :account AND e.kind IN ('accrual', 'opening', 'redemption', 'adjustment')
                AND coalesce(e.reason, '') NOT IN (:filled, :gift)
            ORDER BY e.id DESC LIMIT :most
            """,
            account=account,
            filled=FILLED,
            gift=GIFT,
            most=most,
        )

    async def last_of(self, actor: int) -> Written | None:
        """The latest entry of this person's own that can still be undone in principle: not a reversal, not a fill."""
        found = await self._find(
            """
            WHERE e.actor = :actor AND e.kind IN ('accrual', 'opening', 'redemption')
                AND coalesce(e.reason, '') <> :filled
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
            ORDER BY e.id DESC LIMIT 1
            """,
            actor=actor,
            filled=FILLED,
        )
        return found[0] if found else None

    async def history(self, account: int, before: int | None, most: int) -> list[Written]:
        """A page of entries, newest first, older than the entry `before`."""
        where = "WHERE e.account = :account AND e.id < :before ORDER BY e.id DESC LIMIT :most"
        return await self._find(where, account=account, before=before or 1 << 62, most=most)

    async def any_entries(self) -> bool:
        """True once anything was ever earned, practice aside or not."""
        return await self._session.one("SELECT 1 FROM entries LIMIT 1") is not None

    async def _find(self, where: str, **values: Value) -> list[Written]:
        rows = await self._session.all(f"{_WRITTEN} {where}", **values)
        return [_written(row, await self._uses(row["id"])) for row in rows]

    async def _uses(self, entry: int) -> Sequence[Mapping[str, int]]:
        return await self._session.all("SELECT lot, units FROM lot_uses WHERE entry = :entry", entry=entry)


def _account(row: Row, lots: Sequence[Row]) -> Account:
    held = tuple(_lot(lot) for lot in lots)
    return Account(row["id"], row["balance"], row["lap"], row["lots_made"], held, Fraction(row["carry"]))


def _lot(row: Row) -> Lot:
    return Lot(row["number"], row["units"], row["remaining"], moment_or_none(row["expires_at"]))


def _written(row: Row, uses: Sequence[Mapping[str, int]]) -> Written:
    made = row["lot"] is not None
    lot = Lot(row["lot"], row["lot_units"], row["lot_left"], moment_or_none(row["lot_expires"])) if made else None
    return Written(
        id=row["id"],
        account=row["account"],
        kind=Kind(row["kind"]),
        units=row["units"],
        key=row["key"],
        actor=row["actor"],
        reason=row["reason"],
        reverses=row["reverses"],
        at=moment(row["at"]),
        uses=tuple(Use(use["lot"], use["units"]) for use in uses),
        lot=lot,
        reversed=bool(row["undone"]),
        facts=load(row["facts"]),
        place=row["place"],
        amount=row["amount"],
        exact=None if row["exact"] is None else Fraction(row["exact"]),
        returned=row["returned"],
        removed=row["removed"],
    )
