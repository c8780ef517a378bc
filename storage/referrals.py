"""Referrals: each member's own word for their link, who came by it, and the thanks that were given."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.referral import REFERRAL
from storage.session import Shelf, ms


@dataclass(frozen=True)
class Thanks:
    """One entry that thanked for a friend's coming. `back` is true once it was taken back."""

    entry: int
    key: str
    back: bool


class Referrals(Shelf):
    """The referrals shelf."""

    async def units(self) -> int:
        """How much each of the two is given; 0 when this business gives nothing for it."""
        row = await self._session.one("SELECT referral_units FROM business WHERE id = 1")
        return int(row["referral_units"]) if row else 0

    async def word(self, member: int, fresh: str) -> str:
        """The member's start payload; `fresh` becomes theirs when they have none yet."""
        row = await self._session.one(
            "UPDATE members SET referral = coalesce(referral, :fresh) WHERE id = :id RETURNING referral",
            id=member,
            fresh=fresh,
        )
        if row is None:
            raise LookupError(f"no member {member}")
        return str(row["referral"])

    async def whose(self, word: str) -> int | None:
        """The member whose link carries this word."""
        row = await self._session.one("SELECT id FROM members WHERE referral = :word", word=word)
        return int(row["id"]) if row else None

    async def inviter(self, friend: int) -> int | None:
        """The member who brought this one."""
        row = await self._session.one("SELECT referred_by FROM members WHERE id = :id", id=friend)
        return row["referred_by"] if row else None

    async def first_visit(self, member: int, entry: int) -> bool:
        """True when this accrual is the only one of the member's that stands, thanks left out."""
        row = await self._session.one(
            """
            SELECT 1 FROM accounts a JOIN entries e ON e.account = a.id
            WHERE a.member = :member AND e.kind = 'accrual' AND coalesce(e.reason, '') <> :referral AND e.id <> :entry
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
            LIMIT 1
            """,
            member=member,
            entry=entry,
            referral=REFERRAL,
        )
        return row is None

    async def thanks(self, friend: int) -> list[Thanks]:
        """Every thanks given for this friend's coming, to either side."""
        rows = await self._session.all(
            """
            SELECT e.id, e.key, EXISTS (
                SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part'
            ) AS back FROM entries e
            WHERE e.key >= :first AND e.key < :last AND e.reason = :referral ORDER BY e.id
            """,
            first=f"referral:{friend}:",
            last=f"referral:{friend};",  # the sign after the colon: everything that begins with the line above
            referral=REFERRAL,
        )
        return [Thanks(row["id"], row["key"], bool(row["back"])) for row in rows]

    async def thanked_since(self, account: int, since: datetime) -> int:
        """How often this account was thanked for a friend since then; what was taken back does not count."""
        row = await self._session.one(
            """
            SELECT count(*) AS n FROM entries e
            WHERE e.account = :account AND e.reason = 'referral' AND e.at >= :since AND e.key LIKE '%:inviter%'
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
            """,
            account=account,
            since=ms(since),
        )
        return int(row["n"]) if row else 0
