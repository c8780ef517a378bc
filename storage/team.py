"""The team and its invitations."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.ledger import FILLED
from loyalty.team import INVITATION_LIFE, Invitation, Post, Role
from storage.session import Row, Shelf, moment, ms

_POSTS = """
SELECT t.person, t.role, t.place, p.name AS place_name, t.frozen_at IS NOT NULL AS frozen
FROM team t JOIN places p ON p.id = t.place
"""


@dataclass(frozen=True)
class Colleague:
    """One line of the team's list: who, as what, where, and what they did since the day began: `given` are stamps."""

    person: int
    name: str
    role: Role
    place_name: str
    given: int
    redeemed: int
    points: int = 0


class Team(Shelf):
    """The team shelf."""

    async def post(self, person: int, *, frozen_too: bool = False) -> Post | None:
        """What this person is at this moment; None when they are not on the team, or frozen.

        `frozen_too`: for the owner, who looks at them.
        """
        row = await self._session.one(
            f"{_POSTS} WHERE t.person = :person AND (t.frozen_at IS NULL OR :too)", person=person, too=int(frozen_too)
        )
        return _post(row) if row else None

    async def freeze(self, person: int, *, frozen: bool) -> bool:
        """Freeze someone, or let them work again; the owner never is. False when it is so already."""
        changed = await self._session.run(
            """
            UPDATE team SET frozen_at = CASE WHEN :frozen THEN :now END
            WHERE person = :person AND role <> 'owner' AND (frozen_at IS NOT NULL) <> :frozen
            """,
            person=person,
            frozen=int(frozen),
            now=ms(self._now),
        )
        return changed == 1

    async def owner(self) -> int | None:
        """The owner's person id."""
        row = await self._session.one("SELECT person FROM team WHERE role = 'owner'")
        return int(row["person"]) if row else None

    async def appoint(self, person: int, role: Role, place: int) -> None:
        """Give someone this role; it replaces the one they had."""
        await self._session.run(
            """
            INSERT INTO team (person, role, place, since) VALUES (:person, :role, :place, :now)
            ON CONFLICT (person) DO UPDATE SET role = excluded.role, place = excluded.place, since = excluded.since
            """,
            person=person,
            role=role.value,
            place=place,
            now=ms(self._now),
        )

    async def change(self, person: int, role: Role, place: int) -> bool:
        """Another role or place for someone who is on the team; false when they have both already, or are not on it."""
        changed = await self._session.run(
            """
            UPDATE team SET role = :role, place = :place
            WHERE person = :person AND (role <> :role OR place <> :place)
            """,
            person=person,
            role=role.value,
            place=place,
        )
        return changed == 1

    async def since(self, person: int) -> datetime | None:
        """When someone came to the team; None when they are not on it."""
        row = await self._session.one("SELECT since FROM team WHERE person = :person", person=person)
        return moment(row["since"]) if row else None

    async def at(self, place: int) -> list[tuple[int, str]]:
        """Who works at a place: ids and names; the owner, who has all places, is not counted."""
        rows = await self._session.all(
            """
            SELECT t.person, p.name FROM team t JOIN people p ON p.id = t.person
            WHERE t.place = :place AND t.role <> 'owner' ORDER BY t.since, t.person
            """,
            place=place,
        )
        return [(row["person"], row["name"]) for row in rows]

    async def did(self, person: int, since: datetime, most: int, place: int | None = None) -> list[int]:
        """The ids of what someone recorded since then, newest first, at one place or at all; practice left out."""
        rows = await self._session.all(
            """
            SELECT e.id FROM entries e
            JOIN accounts a ON a.id = e.account JOIN members m ON m.id = a.member AND m.practice_of IS NULL
            WHERE e.actor = :person AND e.at >= :since AND coalesce(e.reason, '') <> :filled
                AND e.kind IN ('accrual', 'redemption', 'adjustment', 'reversal')
                AND (:place IS NULL OR e.place = :place)
            ORDER BY e.id DESC LIMIT :most
            """,
            person=person,
            since=ms(since),
            filled=FILLED,
            place=place,
            most=most,
        )
        return [row["id"] for row in rows]

    async def remove(self, person: int) -> bool:
        """Take someone off the team at once; the owner stays. False when there was nobody to remove."""
        gone = await self._session.run("DELETE FROM team WHERE person = :person AND role <> 'owner'", person=person)
        return gone == 1

    async def all(self) -> list[Post]:
        """Everyone on the team, the owner first."""
        rows = await self._session.all(f"{_POSTS} ORDER BY t.role = 'owner' DESC, t.since, t.person")
        return [_post(row) for row in rows]

    async def with_figures(self, since: datetime, place: int | None = None) -> list[Colleague]:
        """The team, of one place or of all, with what each gave and redeemed since then; reversed entries left out."""
        rows = await self._session.all(
            """
            SELECT t.person, who.name, t.role, p.name AS place_name,
                coalesce(sum(e.units) FILTER (WHERE e.kind = 'accrual' AND d.kind = 'stamps'), 0) AS given,
                coalesce(sum(e.units) FILTER (WHERE e.kind = 'accrual' AND d.kind = 'points'), 0) + coalesce(sum((
                    SELECT sum(r.units) FROM entries r WHERE r.reverses = e.id AND r.reason = 'part'
                )) FILTER (WHERE e.kind = 'accrual'), 0) AS points,
                count(e.id) FILTER (WHERE e.kind = 'redemption' AND e.reason IS NULL) AS redeemed
            FROM team t
            JOIN people who ON who.id = t.person
            JOIN places p ON p.id = t.place
            LEFT JOIN entries e ON e.actor = t.person AND e.at >= :since
                AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.reverses = e.id AND coalesce(r.reason, '') <> 'part')
                AND NOT EXISTS (
                    SELECT 1 FROM accounts a JOIN members m ON m.id = a.member
                    WHERE a.id = e.account AND m.practice_of IS NOT NULL
                )
            LEFT JOIN accounts c ON c.id = e.account
            LEFT JOIN programmes d ON d.id = c.programme
            WHERE :place IS NULL OR t.place = :place
            GROUP BY t.person, who.name, t.role, p.name, t.since
            ORDER BY t.role = 'owner' DESC, t.since, t.person
            """,
            since=ms(since),
            place=place,
        )
        return [_colleague(row) for row in rows]

    async def invite(self, token: str, role: Role, place: int, by: int) -> None:
        """Keep a new invitation; it lives 24 hours and is used once."""
        await self._session.run(
            """
            INSERT INTO invitations (token, role, place, made_by, made_at, expires_at)
            VALUES (:token, :role, :place, :by, :now, :expires_at)
            """,
            token=token,
            role=role.value,
            place=place,
            by=by,
            now=ms(self._now),
            expires_at=ms(self._now + INVITATION_LIFE),
        )

    async def invitation(self, token: str) -> Invitation | None:
        """The invitation with this token."""
        row = await self._session.one("SELECT * FROM invitations WHERE token = :token", token=token)
        return _invitation(row) if row else None

    async def use_invitation(self, token: str, person: int) -> bool:
        """Spend the invitation; False when somebody was faster."""
        spent = await self._session.run(
            "UPDATE invitations SET used_by = :person, used_at = :now WHERE token = :token AND used_by IS NULL",
            token=token,
            person=person,
            now=ms(self._now),
        )
        return spent == 1


def _post(row: Row) -> Post:
    return Post(row["person"], Role(row["role"]), row["place"], row["place_name"], bool(row["frozen"]))


def _colleague(row: Row) -> Colleague:
    return Colleague(
        row["person"],
        row["name"],
        Role(row["role"]),
        row["place_name"],
        int(row["given"]),
        int(row["redeemed"]),
        int(row["points"]),
    )


def _invitation(row: Row) -> Invitation:
    return Invitation(
        token=row["token"],
        role=Role(row["role"]),
        place=row["place"],
        made_by=row["made_by"],
        expires_at=moment(row["expires_at"]),
        used_by=row["used_by"],
    )
