"""A salon on a real database: bills, rewards of the catalogue and returns as units of the tests' own."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from loyalty.accrual import Act
from loyalty.catalogue import redeem
from loyalty.ledger import Account, Written
from loyalty.points import accrue_points, counted, refund_part, refund_points, undo_points
from loyalty.programme import Points
from loyalty.reversal import refund_redemption, undo_redemption
from storage.database import Database
from storage.work import Work
from tests.makers import CARD, COUNTER, VILNIUS, FixedClock, plant

PROGRAMME = (
    "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills)"
    " VALUES (2, 'points', 300, 1, 100, 1000000, 'nothing')",
    "INSERT INTO rewards (id, title, cost, stock, position)"
    " VALUES (50, 'Massage', 150, 3, 1), (51, 'Oil', 40, NULL, 2)",
)
Decide = Callable[[Work, Account], Awaitable[Act]]


class Salon:
    """Ona's points account at the counter, on disk."""

    def __init__(self, database: Database, path: Path, clock: FixedClock) -> None:
        self.database, self.path, self.clock = database, path, clock
        self._keys = 0
        plant(path, *PROGRAMME)

    async def earns(self, amount: int) -> int:
        """A bill; its entry."""

        async def decide(work: Work, account: Account) -> Act:
            programme = await work.programme.points_or_none()
            assert programme is not None
            day = (work.now - timedelta(days=1), work.now + timedelta(days=1))
            recent = await work.ledger.recent(account.id, day)
            worth = counted(programme, amount, recent, work.now, confirmed=True)
            return accrue_points(programme, account, amount, worth, self._key(), work.now, VILNIUS)

        return await self._unit(decide)

    async def spends(self, reward: int = 50) -> int:
        """A reward; its entry."""

        async def decide(work: Work, account: Account) -> Act:
            found = await work.catalogue.get(reward)
            assert found is not None
            entry = redeem(account, found, self._key(), work.now)
            assert await work.catalogue.take_one(reward)
            return Act(account).write(entry)

        return await self._unit(decide)

    async def undoes(self, entry: int) -> int:
        """A slip taken back."""

        async def decide(work: Work, account: Account) -> Act:
            target = await _written(work, entry)
            account = await work.ledger.with_lots_of(account, [target])
            if target.units < 0:
                return undo_redemption(account, target, work.now)
            return undo_points(account, target, work.now)

        return await self._unit(decide)

    async def refunds(self, entry: int) -> int:
        """The whole taken back, whenever."""

        async def decide(work: Work, account: Account) -> Act:
            target = await _written(work, entry)
            account = await work.ledger.with_lots_of(account, [target])
            if target.units < 0:
                return refund_redemption(account, target, work.now)
            return refund_points(account, target, work.now, await _lapse(work, target))

        return await self._unit(decide)

    async def returns(self, entry: int, amount: int) -> int:
        """A part taken back."""

        async def decide(work: Work, account: Account) -> Act:
            target = await _written(work, entry)
            account = await work.ledger.with_lots_of(account, [target])
            return refund_part(account, target, amount, work.now, await _lapse(work, target))

        return await self._unit(decide)

    async def account(self) -> Account:
        """Where Ona stands."""
        return await self.database.read(lambda work: work.ledger.peek(CARD, 2))

    async def programme(self) -> Points:
        """The promise."""
        found = await self.database.read(lambda work: work.programme.points_or_none())
        assert found is not None
        return found

    async def _unit(self, decide: Decide) -> int:
        async def unit(work: Work) -> int:
            opened = await work.ledger.account(CARD, 2)
            account = await work.ledger.of_account(opened.id)
            return (await work.ledger.write(await decide(work, account), COUNTER))[-1]

        return await self.database.unit(unit)

    def _key(self) -> str:
        self._keys += 1
        return f"k:{self._keys}"


async def _written(work: Work, entry: int) -> Written:
    found = await work.ledger.written(entry)
    assert found is not None
    return found


async def _lapse(work: Work, target: Written) -> Written | None:
    return await work.ledger.lapse_of(target.account, target.lot.number) if target.lot else None
