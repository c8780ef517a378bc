"""Bills with a reward: what was given lately, here, and is on no bill yet."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.accrual import Act
from loyalty.ledger import Entry, Kind
from storage.bills import GivenReward
from storage.database import Database
from storage.ledger import Doer
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, FixedClock, a_cafe, plant

QUARTER = timedelta(minutes=15)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
async def salon(tmp_path: Path, clock: FixedClock) -> AsyncIterator[Database]:
    """A café with points and one reward of the catalogue, its id 9."""
    async with a_cafe(tmp_path / "salon.db", clock) as database:
        plant(
            tmp_path / "salon.db",
            "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills) "
            "VALUES (2, 'points', 0, 1, 100, 1000000, 'rest')",
            "INSERT INTO rewards (id, title, cost, price) VALUES (9, 'Haircut', 80, 2000)",
        )
        yield database


async def writes(work: Work, entry: Entry, programme: int = 2, doer: Doer = COUNTER) -> int:
    """An entry on Ona's account as it is, whatever it does to the balance."""
    account = await work.ledger.account(CARD, programme)
    return (await work.ledger.write(Act(account).write(entry), doer))[0]


def given(key: str = "given") -> Entry:
    """A haircut handed over."""
    return Entry(Kind.REDEMPTION, 0, key, facts={"reward": 9, "title": "A haircut of that day"})


async def lately(work: Work, place: int = 1) -> GivenReward | None:
    """What a bill typed now may be about."""
    return await work.bills.lately_given(CARD, place, work.now - QUARTER)


async def test_the_latest_reward_is_found_with_the_title_of_that_day_and_its_price(salon: Database) -> None:
    await salon.unit(lambda work: writes(work, given("first")))
    second = await salon.unit(lambda work: writes(work, given("second")))
    assert await salon.read(lately) == GivenReward(second, "A haircut of that day", 2000)


async def test_it_is_found_for_a_quarter_of_an_hour_and_at_its_place_only(salon: Database, clock: FixedClock) -> None:
    await salon.unit(lambda work: writes(work, given()))
    assert await salon.read(lambda work: lately(work, place=2)) is None
    clock.forward(minutes=14, seconds=59)
    assert await salon.read(lately) is not None
    clock.forward(seconds=1)
    assert await salon.read(lately) is None


async def test_a_reward_that_was_handed_back_is_on_no_bill(salon: Database) -> None:
    entry = await salon.unit(lambda work: writes(work, given()))
    back = Entry(Kind.REVERSAL, 0, "undo", "undo", entry)
    await salon.unit(lambda work: writes(work, back))
    assert await salon.read(lately) is None


async def test_a_reward_on_a_bill_is_found_again_once_that_bill_was_undone(salon: Database) -> None:
    entry = await salon.unit(lambda work: writes(work, given()))
    on_it = Entry(Kind.ACCRUAL, 0, "bill", facts={"redemption": entry})
    bill = await salon.unit(lambda work: writes(work, on_it))
    assert await salon.read(lately) is None
    await salon.unit(lambda work: writes(work, Entry(Kind.REVERSAL, 0, "undo", "undo", bill)))
    assert await salon.read(lately) is not None


async def test_a_filled_card_is_no_reward_that_was_given(salon: Database) -> None:
    await salon.unit(lambda work: writes(work, Entry(Kind.REDEMPTION, 0, "k", "filled"), programme=1))
    assert await salon.read(lately) is None


async def test_what_a_colleague_gave_here_counts_as_well(salon: Database) -> None:
    await salon.unit(lambda work: writes(work, given(), doer=Doer(MAX - 1, 1)))
    assert await salon.read(lately) is not None
