"""Bills with a reward: what a member was given at a place just now and is on no bill yet."""

from dataclasses import dataclass
from datetime import datetime

from storage.session import Shelf, ms

_LATEST = 100  # entries of an account that are looked at: more than anybody makes of one card in a quarter of an hour


@dataclass(frozen=True)
class GivenReward:
    """A reward that was handed over: its redemption entry, its title, and its price in minor units (None: unsaid)."""

    entry: int
    title: str
    price: int | None


class RewardedBills(Shelf):
    """The shelf of bills with a reward."""

    async def lately_given(self, member: int, place: int, since: datetime) -> GivenReward | None:
        """The latest reward or voucher this member was given here after `since`, which stands and is on no bill."""
        row = await self._session.one(
            """
            SELECT e.id, coalesce(v.title, json_extract(e.facts, '$.title')) AS title, w.price
            FROM accounts a JOIN entries e ON e.account = a.id
                LEFT JOIN vouchers v ON v.id = json_extract(e.facts, '$.voucher')
                LEFT JOIN rewards w ON w.id = json_extract(e.facts, '$.reward')
            WHERE a.member = :member
                AND e.id IN (SELECT l.id FROM entries l WHERE l.account = a.id ORDER BY l.id DESC LIMIT :latest)
                AND e.kind = 'redemption' AND e.reason IS NULL AND e.place = :place
                AND e.at > :since
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
                AND NOT EXISTS (
                    SELECT 1 FROM accounts c JOIN entries b ON b.account = c.id
                    WHERE c.member = :member AND b.id > e.id AND b.kind = 'accrual'
                        AND json_extract(b.facts, '$.redemption') = e.id AND NOT EXISTS (
                            SELECT 1 FROM entries r WHERE r.reverses = b.id AND coalesce(r.reason, '') <> 'part'
                        )
                )
            ORDER BY e.id DESC LIMIT 1
            """,
            member=member,
            latest=_LATEST,
            place=place,
            since=ms(since),
        )
        return GivenReward(row["id"], str(row["title"]), row["price"]) if row else None
