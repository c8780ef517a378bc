"""The gifts shelf: vouchers nobody paid units for, from the promise until they are handed out one by one.

A gift is promised with the occasion it is for, in one unit for all of its members; each is handed out in a unit of its
own, in which its promise goes. So a crash between the two loses nobody's gift, and nobody gets it twice.
"""

from dataclasses import dataclass
from datetime import datetime

from storage.greeted import Run
from storage.session import Shelf, moment, ms

_MET = "SELECT member FROM occasions_met WHERE occasion = :occasion"
_ALL = """
SELECT m.id AS member FROM members m JOIN people p ON p.id = m.person
WHERE """


@dataclass(frozen=True)
class GiftDue:
    """A gift that was promised. `lapse` is when its voucher lapses unused."""

    id: int
    occasion: str
    member: int
    title: str
    lapse: datetime


class Gifts(Shelf):
    """The gifts shelf."""

    async def promise(self, run: Run, title: str, lapse: datetime, *, everyone: bool = False) -> int:
        """A gift for everyone who was met, or for everyone; a gift needs no consent. How many there are.

        It is the day's: whoever a run of another zone has given one gets no second.
        """
        return await self._session.run(
            f"""
            INSERT INTO gifts_due (occasion, member, title, lapse)
            SELECT :day, w.member, :title, :lapse FROM ({_ALL + run.there if everyone else _MET}) w WHERE 1
            ON CONFLICT (occasion, member) DO NOTHING
            """,
            day=run.day,
            **(run.values if everyone else {"occasion": run.occasion}),
            title=title,
            lapse=ms(lapse),
        )

    async def due(self, after: int, most: int) -> list[GiftDue]:
        """Gifts that were promised and not handed out, page by page."""
        rows = await self._session.all(
            "SELECT * FROM gifts_due WHERE id > :after ORDER BY id LIMIT :most", after=after, most=most
        )
        return [GiftDue(row["id"], row["occasion"], row["member"], row["title"], moment(row["lapse"])) for row in rows]

    async def take(self, gift: int) -> bool:
        """Take it from those that wait, in the unit that hands it out; False when it was handed out meanwhile."""
        return await self._session.run("DELETE FROM gifts_due WHERE id = :id", id=gift) == 1

    async def hand_out(self, gift: GiftDue, account: int, entry: int) -> None:
        """Its voucher, at a place of the card that no stamps lead to or back from: below the first lap."""
        await self._session.run(
            """
            INSERT INTO vouchers (account, member, title, lap, at, state, issued_by, issued_at, expires_at)
            VALUES (:account, :member, :title, :lap, 0, 'issued', :entry, :now, :lapse)
            """,
            account=account,
            member=gift.member,
            title=gift.title,
            lap=-entry,
            entry=entry,
            now=ms(self._now),
            lapse=ms(gift.lapse),
        )
