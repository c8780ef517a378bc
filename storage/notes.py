"""Notes: what the counter remembers about a member, oldest first."""

from loyalty.notes import Note
from storage.session import Shelf, ms


class Notes(Shelf):
    """The notes shelf."""

    async def of(self, member: int) -> tuple[Note, ...]:
        """Every note about a member."""
        rows = await self._session.all("SELECT id, said FROM notes WHERE member = :member ORDER BY id", member=member)
        return tuple(Note(row["id"], row["said"]) for row in rows)

    async def add(self, member: int, said: str) -> int | None:
        """Keep a note; its id, or None when the same words are kept already."""
        row = await self._session.one(
            """
            INSERT INTO notes (member, said, at) VALUES (:member, :said, :now)
            ON CONFLICT (member, said) DO NOTHING RETURNING id
            """,
            member=member,
            said=said,
            now=ms(self._now),
        )
        return int(row["id"]) if row else None

    async def remove(self, member: int, note: int) -> bool:
        """Forget a note; False when this member has no such note, or not any more."""
        gone = await self._session.run("DELETE FROM notes WHERE id = :id AND member = :member", id=note, member=member)
        return gone == 1
