"""The morning's message: once a day, of the day before, of whoever works there now, and of nothing told lately."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.jobs.patterns import look_due
from loyalty.patterns import AGAIN
from loyalty.team import Role
from storage.database import Database
from storage.ledger import Doer
from storage.work import Work
from tests.makers import COUNTER, MAX, ONA, VERA, FixedClock, a_cafe, local, rows
from tests.storage.acts import earning


class Morning:
    """The café, and the job looked at when a test says so."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        self.database, self.clock = database, clock

    def is_at(self, moment: str) -> None:
        """The clock is set."""
        self.clock.time = local(moment)

    async def stamps(self, times: int = AGAIN, doer: Doer = COUNTER) -> None:
        """Ona, again and again."""
        for _ in range(times):
            self.clock.forward(minutes=6)
            await self.database.unit(earning(1, f"k:{self.clock.time}", doer=doer))

    async def looks(self, *, frozen_between: bool = False) -> list[dict[str, Any]]:
        """The job looks twice; what Vera was told in all. `frozen_between`: Max is, before the act."""
        for _ in range(2):
            tasks = await self.database.read(lambda work: look_due(work, 0, 200))
            for task in tasks:
                if frozen_between:
                    await self.database.unit(_frozen)
                await self.database.unit(task.run)
                await self.database.unit(task.run)
        return self.told()

    def told(self) -> list[dict[str, Any]]:
        """Every message there was."""
        found = rows(self.database.path, "SELECT person, facts FROM outbox WHERE code = 'patterns' ORDER BY id")
        assert {person for person, _ in found} <= {VERA}
        return [json.loads(facts) for _, facts in found]


async def _frozen(work: Work) -> None:
    await work.team.freeze(MAX, frozen=True)


@pytest.fixture
async def morning(tmp_path: Path) -> AsyncIterator[Morning]:
    clock = FixedClock(datetime.fromisoformat("2026-03-10T10:00:00+00:00"))
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        yield Morning(database, clock)


async def test_it_is_told_once_on_the_morning_after(morning: Morning) -> None:
    await morning.stamps()
    assert await morning.looks() == [], "today is not over"
    morning.is_at("2026-03-11 09:59")
    assert await morning.looks() == []
    morning.is_at("2026-03-11 10:00")
    told = await morning.looks()
    assert [(one["name"], one["day"]) for one in told] == [("Max", "2026-03-10")]
    assert json.loads(told[0]["signs"]) == [[MAX, "again", {"most": AGAIN, "times": AGAIN}]]
    morning.is_at("2026-03-11 18:00")
    assert len(await morning.looks()) == 1


async def test_a_bot_that_was_down_for_days_tells_late_and_once(morning: Morning) -> None:
    morning.is_at("2026-03-10 12:00")
    assert await morning.looks() == []
    await morning.stamps()
    morning.is_at("2026-03-13 20:00")
    assert [one["day"] for one in await morning.looks()] == ["2026-03-10"]


async def test_the_same_is_told_again_after_a_week_and_not_every_day(morning: Morning) -> None:
    mornings: list[int] = []
    for day in range(10, 20):
        morning.is_at(f"2026-03-{day} 12:00")
        mornings += [day] * (len(await morning.looks()) - len(mornings))
        await morning.stamps()
    assert mornings == [11, 19]


async def test_the_owner_alone_is_told_nothing_about_themself(morning: Morning) -> None:
    await morning.stamps(30, Doer(VERA, 1))
    morning.is_at("2026-03-11 10:00")
    assert await morning.looks() == []


@pytest.mark.parametrize("gone", ["DELETE", "frozen", "between"])
async def test_whoever_is_not_at_the_counter_any_more_is_not_told_of(morning: Morning, gone: str) -> None:
    await morning.stamps()
    if gone == "DELETE":
        await morning.database.unit(lambda work: work.team.remove(MAX))
    if gone == "frozen":
        await morning.database.unit(_frozen)
    morning.is_at("2026-03-11 10:00")
    assert await morning.looks(frozen_between=gone == "between") == []


async def test_nothing_is_told_while_it_is_switched_off(morning: Morning) -> None:
    await morning.stamps()
    await morning.database.unit(lambda work: work.patterns.want(wanted=False))
    morning.is_at("2026-03-11 10:00")
    assert await morning.looks() == []


async def test_several_people_are_one_message_with_their_names(morning: Morning) -> None:
    await morning.database.unit(lambda work: work.team.appoint(ONA, Role.MANAGER, 1))
    await morning.stamps()
    await morning.stamps(AGAIN, Doer(ONA, 1))
    morning.is_at("2026-03-11 10:00")
    told = await morning.looks()
    assert [(one["name"], one["name2"]) for one in told] == [("Max", "Ona")]


async def test_a_name_that_is_erased_before_the_message_goes_is_not_in_it(morning: Morning) -> None:
    await morning.stamps()
    morning.is_at("2026-03-11 10:00")
    await morning.looks()
    await morning.database.unit(lambda work: work.privacy.erase(MAX, None))
    assert [one["name"] for one in morning.told()] == [""]
    assert rows(morning.database.path, "SELECT * FROM patterns_hushed") == []
