"""The places of the business: open ones, and closed ones that keep their history."""

from loyalty.places import Place
from storage.session import Row, Shelf, ms

_SELECT = "SELECT id, name, coalesce(word, '') AS word, closed_at, timezone FROM places"


class Places(Shelf):
    """The places shelf."""

    async def all(self) -> list[Place]:
        """Every place, the oldest first, closed ones too."""
        return [_place(row) for row in await self._session.all(f"{_SELECT} ORDER BY id")]

    async def open(self) -> list[Place]:
        """The places that are open, the oldest first."""
        return [_place(row) for row in await self._session.all(f"{_SELECT} WHERE closed_at IS NULL ORDER BY id")]

    async def get(self, place: int) -> Place | None:
        """The place with this id."""
        row = await self._session.one(f"{_SELECT} WHERE id = :id", id=place)
        return _place(row) if row else None

    async def add(self, name: str, word: str) -> int:
        """A new place; returns its id. The word must be free."""
        return await self._session.insert(
            "INSERT INTO places (name, word) VALUES (:name, :word) RETURNING id", name=name, word=word
        )

    async def rename(self, place: int, name: str) -> None:
        """Call it this from now on, also where it was written before."""
        await self._session.run("UPDATE places SET name = :name WHERE id = :id", id=place, name=name)

    async def close(self, place: int) -> None:
        """Close it now. Invitations to it and questions asked there lapse with it."""
        now = ms(self._now)
        for statement in (
            "UPDATE places SET closed_at = :now WHERE id = :id AND closed_at IS NULL",
            "UPDATE invitations SET expires_at = :now WHERE place = :id AND used_by IS NULL AND expires_at > :now",
            "UPDATE asks SET expires_at = :now WHERE place = :id AND expires_at > :now",
        ):
            await self._session.run(statement, id=place, now=now)

    async def open_again(self, place: int) -> None:
        """Open it again; what lapsed when it was closed stays so."""
        await self._session.run("UPDATE places SET closed_at = NULL WHERE id = :id", id=place)


def _place(row: Row) -> Place:
    return Place(row["id"], row["name"], row["word"], row["closed_at"] is None, row["timezone"])
