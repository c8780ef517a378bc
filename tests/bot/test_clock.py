"""The clock: the wall's, or the town's wherever its people have moved it, for as long as it answers and after."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web

from bot.clock import TownClock, WallClock
from sandbox.server import Sandbox
from sandbox.town import Town

SOON = timedelta(seconds=2)
YEARS_AGO = datetime(2020, 2, 29, 23, 59, tzinfo=UTC)


def near(moment: datetime, to: datetime) -> bool:
    return abs(moment - to) < SOON


@pytest.fixture
async def town() -> Town:
    return Town(start=YEARS_AGO)


@pytest.fixture
async def sandbox(town: Town) -> AsyncIterator[Sandbox]:
    async with Sandbox(town) as served:
        yield served


@pytest.fixture
async def clock(sandbox: Sandbox) -> AsyncIterator[TownClock]:
    made = TownClock(f"{sandbox.url}/clock")
    yield made
    await made.close()


async def test_the_wall_clock_tells_the_time_in_utc() -> None:
    clock = WallClock()
    await clock.refresh()
    assert near(clock.now(), datetime.now(UTC))
    assert clock.now().utcoffset() == timedelta(0)
    await clock.close()


async def test_until_it_has_looked_the_town_clock_is_the_walls(clock: TownClock) -> None:
    assert near(clock.now(), datetime.now(UTC))


async def test_it_follows_the_town_wherever_its_clock_is_moved(clock: TownClock, town: Town) -> None:
    await clock.refresh()
    assert near(clock.now(), YEARS_AGO)
    for by in (timedelta(days=400), timedelta(minutes=-10)):
        town.clock.moves(by)
        assert not near(clock.now(), town.clock.now())
        await clock.refresh()
        assert near(clock.now(), town.clock.now())


async def test_while_the_town_is_away_the_last_distance_stays(clock: TownClock, sandbox: Sandbox) -> None:
    await clock.refresh()
    await sandbox.__aexit__()
    await clock.refresh()
    assert near(clock.now(), YEARS_AGO)


STRANGE = ["", "<html>", "[]", "7", "null", "{}", '{"offset": null}', '{"offset": "soon"}', '{"offset": {}}']


@pytest.mark.parametrize("body", [*STRANGE, '{"offset": NaN}', '{"offset": 1e400}', '{"offset": 1e300}'])
async def test_an_answer_that_makes_no_sense_changes_nothing(body: str) -> None:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(text=body, content_type="application/json")

    app = web.Application()
    app.router.add_get("/clock", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    clock = TownClock(f"http://127.0.0.1:{runner.addresses[0][1]}/clock")
    try:
        await clock.refresh()
        assert near(clock.now(), datetime.now(UTC))
    finally:
        await clock.close()
        await runner.cleanup()
