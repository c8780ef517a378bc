"""Presets: the programmes and rewards a business begins with, and a programme that comes beside another one."""

from loyalty.money import euros_worth
from loyalty.programme import INTERVAL, PER_SCAN, Preset, first_points
from storage.session import Shelf


class Presets(Shelf):
    """The presets shelf."""

    async def begin(self, preset: Preset, currency: str) -> None:
        """A preset's programmes whole, in place of any there were: nothing was ever earned in those."""
        await self._clear()
        if preset.goal is not None:
            await self.add_stamps(preset.goal, preset.reward)
        if preset.items:
            await self.add_points(currency)
        for place, item in enumerate(preset.items, 1):
            await self._session.run(
                "INSERT INTO rewards (title, cost, price, position) VALUES (:title, :cost, :price, :place)",
                title=item.title,
                cost=item.cost,
                price=item.worth * euros_worth(currency),
                place=place,
            )

    async def _clear(self) -> None:
        """Rewards are only taken out: a message that shows one may still be tapped."""
        for statement in (
            "DELETE FROM finishing",
            "DELETE FROM former_goals",
            "DELETE FROM paper_windows",
            "DELETE FROM accounts",
            "DELETE FROM milestones",
            "DELETE FROM programmes",
            "UPDATE passes SET dead = 1 WHERE reward IS NOT NULL",
            "UPDATE rewards SET gone = 1 WHERE cost IS NOT NULL",
        ):
            await self._session.run(statement)

    async def add_stamps(self, goal: int, reward: str) -> None:
        """A programme of stamps beside what there is, with one reward at its goal."""
        programme = await self._session.insert(
            """
            INSERT INTO programmes (kind, goal, per_scan, interval_s)
            VALUES ('stamps', :goal, :per_scan, :interval_s) RETURNING id
            """,
            goal=goal,
            per_scan=PER_SCAN,
            interval_s=int(INTERVAL.total_seconds()),
        )
        kept = await self._session.insert("INSERT INTO rewards (title) VALUES (:title) RETURNING id", title=reward)
        await self._session.run(
            "INSERT INTO milestones (programme, at, reward) VALUES (:id, :at, :reward)",
            id=programme,
            at=goal,
            reward=kept,
        )

    async def add_points(self, currency: str) -> None:
        """A programme of points beside what there is, with the first rate of its money."""
        points = first_points(currency)
        await self._session.run(
            """
            INSERT INTO programmes (kind, units, per, most, interval_s, bills)
            VALUES ('points', :units, :per, :most, :interval_s, :bills)
            """,
            units=points.units,
            per=points.per,
            most=points.most,
            interval_s=int(points.interval.total_seconds()),
            bills=points.bills,
        )
