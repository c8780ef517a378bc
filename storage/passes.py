"""Passes and asks: what shows a voucher or a reward of the catalogue for ten minutes, and staff's question of one."""

from dataclasses import dataclass
from datetime import UTC, datetime

from loyalty.vouchers import PASS_LIFE, Pass, Used, Voucher
from storage.session import Row, Shelf, load, moment, ms
from storage.vouchers import Vouchers


@dataclass(frozen=True)
class Ask:
    """Staff's question to a member: use this voucher, or this reward, now? It lapses with a pass's ten minutes."""

    id: int
    member: int
    voucher: int | None
    reward: int | None
    asked_by: int
    place: int
    expires_at: datetime


class Passes(Shelf):
    """The passes shelf."""

    async def for_voucher(self, token: str, voucher: Voucher) -> datetime:
        """A new pass for this voucher; every other pass of the member is dead. Returns when it lapses.

        It does not outlive its voucher.
        """
        expires_at = min(self._now + PASS_LIFE, voucher.expires_at or datetime.max.replace(tzinfo=UTC))
        await self._make(token, voucher.member, expires_at, voucher=voucher.id)
        return expires_at

    async def for_reward(self, token: str, member: int, reward: int, ends_at: datetime | None) -> datetime:
        """The same for a reward of the catalogue, which may end sooner than the ten minutes do."""
        expires_at = min(self._now + PASS_LIFE, ends_at or datetime.max.replace(tzinfo=UTC))
        await self._make(token, member, expires_at, reward=reward)
        return expires_at

    async def _make(
        self, token: str, member: int, expires_at: datetime, voucher: int | None = None, reward: int | None = None
    ) -> None:
        await self._session.run("UPDATE passes SET dead = 1 WHERE member = :m AND dead = 0", m=member)
        await self._session.run(
            """
            INSERT INTO passes (token, voucher, reward, member, made_at, expires_at)
            VALUES (:token, :voucher, :reward, :member, :now, :expires_at)
            """,
            token=token,
            voucher=voucher,
            reward=reward,
            member=member,
            now=ms(self._now),
            expires_at=ms(expires_at),
        )

    async def get(self, token: str) -> Pass | None:
        """The pass with this token, dead or alive."""
        row = await self._session.one("SELECT * FROM passes WHERE token = :token", token=token)
        if row is None:
            return None
        voucher = row["voucher"]
        return Pass(
            token=row["token"],
            member=row["member"],
            expires_at=moment(row["expires_at"]),
            dead=bool(row["dead"]),
            voucher=None if voucher is None else await Vouchers(self._session, self._now).get(voucher),
            reward=row["reward"],
            used=None if row["used_by"] is None else await self._used(row["used_by"]),
        )

    async def _used(self, entry: int) -> Used | None:
        row = await self._session.one(
            """
            SELECT e.at, e.facts, p.name AS place, EXISTS (
                SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part'
            ) AS back
            FROM entries e LEFT JOIN places p ON p.id = e.place WHERE e.id = :entry
            """,
            entry=entry,
        )
        return (
            Used(str(load(row["facts"])["title"]), moment(row["at"]), row["place"], bool(row["back"])) if row else None
        )

    async def used(self, token: str, entry: int) -> None:
        """A reward's pass was accepted at the counter: it is dead, and knows the entry that spent the points."""
        await self._session.run("UPDATE passes SET dead = 1, used_by = :entry WHERE token = :t", entry=entry, t=token)

    async def stands(self, token: str, message: int) -> None:
        """Remember which message shows the pass, so that it can turn into "used"."""
        await self._session.run(
            "UPDATE passes SET message = :message WHERE token = :token", token=token, message=message
        )

    async def messages_of_voucher(self, voucher: int) -> list[int]:
        """The messages that show passes of this voucher."""
        return await self._messages("voucher", voucher)

    async def messages_of_entry(self, entry: int) -> list[int]:
        """The message that shows the pass an entry has used."""
        return await self._messages("used_by", entry)

    async def _messages(self, column: str, value: int) -> list[int]:
        rows = await self._session.all(
            f"SELECT message FROM passes WHERE {column} = :value AND message IS NOT NULL", value=value
        )
        return [row["message"] for row in rows]

    # ── staff's questions ─────────────────────────────────────────────────────────────────────────────────────────

    async def ask(
        self, member: int, asked_by: int, place: int, voucher: int | None = None, reward: int | None = None
    ) -> int:
        """Keep staff's question about a voucher or a reward; returns its id."""
        return await self._session.insert(
            """
            INSERT INTO asks (voucher, reward, member, asked_by, place, expires_at)
            VALUES (:voucher, :reward, :member, :asked_by, :place, :expires_at) RETURNING id
            """,
            voucher=voucher,
            reward=reward,
            member=member,
            asked_by=asked_by,
            place=place,
            expires_at=ms(self._now + PASS_LIFE),
        )

    async def being_asked(
        self, member: int, asked_by: int, voucher: int | None = None, reward: int | None = None
    ) -> bool:
        """True while this person's question about this voucher or reward still waits for an answer."""
        row = await self._session.one(
            """
            SELECT 1 FROM asks a
            WHERE a.member = :member AND a.voucher IS :voucher AND a.reward IS :reward AND a.asked_by = :asked_by
                AND a.expires_at > :now AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.key = 'ask:' || a.id)
            """,
            member=member,
            voucher=voucher,
            reward=reward,
            asked_by=asked_by,
            now=ms(self._now),
        )
        return row is not None

    async def asked(self, ask: int) -> Ask | None:
        """A question by its id."""
        row = await self._session.one("SELECT * FROM asks WHERE id = :id", id=ask)
        return _ask(row) if row else None


def _ask(row: Row) -> Ask:
    return Ask(
        id=row["id"],
        member=row["member"],
        voucher=row["voucher"],
        reward=row["reward"],
        asked_by=row["asked_by"],
        place=row["place"],
        expires_at=moment(row["expires_at"]),
    )
