"""The catalogue shelf: rewards that points are spent on, in the owner's order."""

from loyalty.catalogue import Reward
from storage.session import Row, Shelf, Value, moment_or_none, ms

_SETTINGS = {"title", "cost", "price", "stock", "ends_at", "picture"}
_REWARDS = """
SELECT id, title, cost, price, stock, ends_at, gone, picture IS NOT NULL AS pictured FROM rewards
WHERE cost IS NOT NULL
"""


class Catalogue(Shelf):
    """The catalogue."""

    async def all(self) -> tuple[Reward, ...]:
        """Every reward that was not taken out, whether it can be had now or not."""
        return await self._session.recall("catalogue", frozenset({"rewards"}), self._all)

    async def _all(self) -> tuple[Reward, ...]:
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

    # ── what the owner changes ────────────────────────────────────────────────────────────────────────────────────

    async def add(self, title: str, cost: int, price: int | None = None) -> int:
        """A new reward at the end of the list; returns its id. `price` in minor units."""
        return await self._session.insert(
            """
            INSERT INTO rewards (title, cost, price, position)
            SELECT :title, :cost, :price, coalesce(max(position), 0) + 1 FROM rewards WHERE cost IS NOT NULL
            RETURNING id
            """,
            title=title,
            cost=cost,
            price=price,
        )

    async def change(self, reward: int, setting: str, value: Value) -> None:
        """Change one setting, None for none; ValueError for one a reward does not have. `ends_at` in ms UTC."""
        if setting not in _SETTINGS:
            raise ValueError(f"a reward has no setting {setting}")
        await self._session.run(f"UPDATE rewards SET {setting} = :value WHERE id = :id", id=reward, value=value)

    async def move(self, reward: int, place: int) -> None:
        """Put a reward at a place of the list, 0 the first; moved there again it stays."""
        order = [one.id for one in await self.all() if one.id != reward]
        order.insert(place, reward)
        for position, one in enumerate(order, 1):
            await self._session.run("UPDATE rewards SET position = :at WHERE id = :id", at=position, id=one)

    async def take_out(self, reward: int) -> None:
        """It is offered no more: its passes are dead and open questions about it lapse. What was given is untouched."""
        now = ms(self._now)
        await self._session.run("UPDATE rewards SET gone = 1 WHERE id = :id AND cost IS NOT NULL", id=reward)
        await self._session.run("UPDATE passes SET dead = 1 WHERE reward = :id", id=reward)
        await self._session.run(
            "UPDATE asks SET expires_at = :now WHERE reward = :id AND expires_at > :now", id=reward, now=now
        )


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
