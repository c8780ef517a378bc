"""The catalogue shelf: rewards that points are spent on, in the owner's order."""

from loyalty.catalogue import Reward
from storage.session import Row, Shelf, moment_or_none

_REWARDS = """
SELECT id, title, cost, price, stock, ends_at, gone, picture IS NOT NULL AS pictured FROM rewards
WHERE cost IS NOT NULL
"""


class Catalogue(Shelf):
    """The catalogue."""

    async def all(self) -> tuple[Reward, ...]:
        """Every reward that was not taken out, whether it can be had now or not."""
        rows = await self._session.all(f"{_REWARDS} AND gone = 0 ORDER BY position, id")
        return tuple(_reward(row) for row in rows)

    async def get(self, reward: int) -> Reward | None:
        """A reward by its id, also one that was taken out."""
        row = await self._session.one(f"{_REWARDS} AND id = :id", id=reward)
        return _reward(row) if row else None

    async def picture(self, reward: int) -> bytes | None:
        """A reward's picture, already made safe; None when it has none."""
        row = await self._session.one("SELECT picture FROM rewards WHERE id = :id", id=reward)
        return bytes(row["picture"]) if row and row["picture"] is not None else None

    async def take_one(self, reward: int) -> bool:
        """Take one from the stock; False when there is none left. One statement, so that no two take the same."""
        taken = await self._session.run(
            "UPDATE rewards SET stock = stock - 1 WHERE id = :id AND (stock IS NULL OR stock > 0)", id=reward
        )
        return taken == 1

    async def put_back(self, reward: int) -> None:
        """A reward was handed back: it is there for the next one."""
        await self._session.run("UPDATE rewards SET stock = stock + 1 WHERE id = :id", id=reward)


def _reward(row: Row) -> Reward:
    return Reward(
        id=row["id"],
        title=row["title"],
        cost=row["cost"],
        price=row["price"],
        stock=row["stock"],
        ends_at=moment_or_none(row["ends_at"]),
        pictured=bool(row["pictured"]),
        gone=bool(row["gone"]),
    )
