"""A café with a calendar for tests of occasions: its owner sets, its guests visit, its jobs look when told to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.scheduler import Scheduler
from handlers.jobs import occasions
from handlers.jobs.job import Job
from loyalty.accrual import accrue
from loyalty.calendar import OwnDay
from storage.database import Database
from storage.session import load, ms
from storage.work import Work
from tests.makers import COUNTER, FixedClock, a_cafe, join, local, plant, rows

JOBS = (
    Job("over", occasions.over),
    Job("begin", occasions.begin),
    Job("gifts", occasions.gifts),
)
BEFORE = datetime(2025, 12, 31, 6, tzinfo=UTC)
ROLL = "Cinnamon roll"


class Town(FixedClock):
    """The clock as the scheduler asks it."""

    async def refresh(self) -> None:
        """Nothing moves it but the test."""

    async def close(self) -> None:
        """Nothing to let go of."""


class Cafe:
    """A café with a calendar, whose jobs look when they are told to."""

    def __init__(self, database: Database, path: Path, clock: Town, zone: ZoneInfo) -> None:
        self.database, self.path, self.clock, self.zone = database, path, clock, zone
        self.scheduler = Scheduler(database, clock, JOBS)
        self._visits = 0

    async def sets(self, code: str, **settings: str | int | None) -> None:
        """The owner sets an occasion and switches it on."""

        async def keep(work: Work) -> None:
            for setting, value in {"is_on": 1, **settings}.items():
                await work.calendar.set(code, setting, value)

        await self.database.unit(keep)

    async def adds(self, own: OwnDay, **settings: str | int | None) -> str:
        """A day of the owner's own, switched on."""
        code: str = await self.database.unit(lambda work: work.calendar.add_day(own))
        await self.sets(code, **settings)
        return code

    async def guest(self, name: str, *, offers: bool = True, birthday: str | None = None) -> int:
        """Somebody with a card; their member id."""

        async def come(work: Work) -> int:
            person = await work.people.meet(1000 + len(name) + self._visits, name, "en")
            member = await join(work, person.id)
            await work.members.consent(member, "offers", "en", given=offers)
            return member

        self._visits += 1
        member = await self.database.unit(come)
        if birthday:
            plant(self.path, f"UPDATE members SET birthday = '{birthday}' WHERE id = {member}")
        return member

    async def visits(self, member: int, stamps: int) -> None:
        """Stamps at the counter."""
        self._visits += 1
        key = f"tap:{self._visits}"

        async def earn(work: Work) -> None:
            programme = await work.programme.stamps()
            account = await work.ledger.account(member, programme.id)
            act = accrue(programme, account, stamps, key, work.now, self.zone)
            await work.ledger.write(act, COUNTER)

        await self.database.unit(earn)

    async def at(self, moment: str, minutes: int = 0) -> list[str]:
        """The jobs look at this local time, or so many minutes later; the runs that are new."""
        before = self.runs()
        self.clock.time = local(moment, self.zone) + timedelta(minutes=minutes)
        await self.scheduler.look()
        return [run for run in self.runs() if run not in before]

    def runs(self) -> list[str]:
        """Every run there is, in the order they began."""
        return [row[0] for row in rows(self.path, "SELECT occasion FROM broadcasts ORDER BY id")]

    def met(self, run: str) -> list[int]:
        """Who is written down for a run."""
        found = "SELECT member FROM recipients r JOIN broadcasts b ON b.id = r.broadcast WHERE occasion = ?"
        return [row[0] for row in rows(self.path, f"{found} ORDER BY member", run)]

    def facts(self, run: str) -> dict[str, Any]:
        """What is filled in for the first of them."""
        found = "SELECT facts FROM recipients r JOIN broadcasts b ON b.id = r.broadcast WHERE occasion = ?"
        return load(rows(self.path, found, run)[0][0])

    def gifts(self) -> list[tuple[Any, ...]]:
        """Vouchers that were given: whose, what, how it stands."""
        found = "SELECT v.member, v.title, v.state FROM vouchers v JOIN entries e ON e.id = v.issued_by"
        return rows(self.path, f"{found} WHERE e.reason = 'gift' ORDER BY v.id")


@asynccontextmanager
async def a_calendar_cafe(folder: Path, country: str = "LT", zone: str = "Europe/Vilnius") -> AsyncIterator[Cafe]:
    clock = Town(BEFORE)
    path = folder / "cafe.db"
    async with a_cafe(path, clock) as database:
        plant(path, f"UPDATE business SET country = '{country}', timezone = '{zone}'")
        plant(path, "UPDATE members SET offers = 1", f"UPDATE members SET joined_at = {ms(BEFORE)}")
        yield Cafe(database, path, clock, ZoneInfo(zone))
