"""The expiry shelf: which lots and vouchers have lapsed or will, a page at a time, by index."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.session import Row, Shelf, moment, ms

Window = tuple[datetime, datetime]


@dataclass(frozen=True)
class Due:
    """A lot or a voucher with its instant of lapsing. `id` is the voucher's, or the entry's that made the lot.

    `lot` is the lot's number in its account, 0 for a voucher.
    """

    id: int
    account: int
    lot: int
    made_at: datetime
    expires_at: datetime


class Expiry(Shelf):
    """What the jobs of expiry look up. Pages go by id: `after` is the last one already seen.

    The plus signs keep SQLite from walking all ids in order, when the few that are due stand in an index of their own.
    """

    async def lapsed_lots(self, after: int, most: int) -> list[Due]:
        """Lots with something left that have lapsed by now."""
        return await self._lots(0, ms(self._now) + 1, after, most)

    async def lapsing_lots(self, windows: Sequence[Window], after: int, most: int) -> list[Due]:
        """Lots with something left that have not lapsed yet and will do so within one of the half-open windows."""
        found = [await self._lots(*self._ahead(window), after, most) for window in windows]
        return _first(found, most)

    async def _lots(self, start: int, end: int, after: int, most: int) -> list[Due]:
        rows = await self._session.all(
            """
            SELECT l.entry AS id, l.account, l.number AS lot, e.at AS made_at, l.expires_at
            FROM lots l JOIN entries e ON e.id = l.entry
            WHERE l.remaining > 0 AND l.expires_at >= :start AND l.expires_at < :end AND +l.entry > :after
            ORDER BY +l.entry LIMIT :most
            """,
            start=start,
            end=end,
            after=after,
            most=most,
        )
        return [_due(row) for row in rows]

    async def lapsed_vouchers(self, after: int, most: int) -> list[Due]:
        """Unused vouchers that have lapsed by now."""
        return await self._vouchers(0, ms(self._now) + 1, after, most)

    async def lapsing_vouchers(self, windows: Sequence[Window], after: int, most: int) -> list[Due]:
        """Unused vouchers that have not lapsed yet and will do so within one of the half-open windows."""
        found = [await self._vouchers(*self._ahead(window), after, most) for window in windows]
        return _first(found, most)

    async def _vouchers(self, start: int, end: int, after: int, most: int) -> list[Due]:
        rows = await self._session.all(
            """
            SELECT id, account, 0 AS lot, issued_at AS made_at, expires_at FROM vouchers
            WHERE state = 'issued' AND expires_at >= :start AND expires_at < :end AND +id > :after
            ORDER BY +id LIMIT :most
            """,
            start=start,
            end=end,
            after=after,
            most=most,
        )
        return [_due(row) for row in rows]

    def _ahead(self, window: Window) -> tuple[int, int]:
        """The part of a window that still lies ahead."""
        return max(ms(window[0]), ms(self._now) + 1), ms(window[1])

    async def units_out(self, programme: int) -> int:
        """What members hold in a programme, practice cards aside."""
        row = await self._session.one(
            """
            SELECT coalesce(sum(a.balance), 0) AS units FROM accounts a JOIN members m ON m.id = a.member
            WHERE a.programme = :programme AND a.balance > 0 AND m.practice_of IS NULL
            """,
            programme=programme,
        )
        return int(row["units"]) if row else 0


def _first(found: Sequence[list[Due]], most: int) -> list[Due]:
    """One page of several windows; they do not overlap."""
    return sorted((one for page in found for one in page), key=lambda one: one.id)[:most]


def _due(row: Row) -> Due:
    return Due(row["id"], row["account"], row["lot"], moment(row["made_at"]), moment(row["expires_at"]))
