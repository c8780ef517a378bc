"""Trying it out: three people and a running bot on one local page, afresh every time."""

import asyncio
import contextlib
import socket
from pathlib import Path

import aiohttp
import pytest

from bot import try_out
from bot.application import CannotStart
from bot.settings import Settings
from bot.try_out import forget, trying_out, until
from sandbox.server import Sandbox
from tests.bot.rig import rows


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "sandbox.db"


pytestmark = pytest.mark.usefixtures("hurried")


@pytest.fixture
def any_port(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings whose port is the default one and taken by somebody else."""
    monkeypatch.setattr(try_out, "DEFAULT_PORT", 0)
    return Settings(port=0)


async def test_the_town_is_peopled_by_tapping(any_port: Settings, database: Path) -> None:
    async with trying_out(any_port, database, None) as (url, _), aiohttp.ClientSession() as session:
        async with session.get(f"{url}/sandbox/state") as answer:
            people = (await answer.json())["people"]
        async with session.get(url) as page:
            assert page.status == 200
    assert [person["name"] for person in people] == ["Ona", "Max", "Vera"]
    assert [person["started"] for person in people] == [False, True, True]
    team = rows(database, "SELECT p.name, t.role FROM team t JOIN people p ON p.id = t.person ORDER BY t.since, p.id")
    assert team == [{"name": "Vera", "role": "owner"}, {"name": "Max", "role": "staff"}]
    assert rows(database, "SELECT name FROM business") == [{"name": "Old Town Café"}]


async def test_every_try_out_starts_afresh_and_one_that_runs_keeps_its_files(
    any_port: Settings, database: Path
) -> None:
    links = set()
    for _ in range(2):
        async with trying_out(any_port, database, None):
            links.add(rows(database, "SELECT ownership FROM business")[0]["ownership"])
            assert rows(database, "SELECT count(*) AS n FROM team") == [{"n": 2}]
            with pytest.raises(CannotStart, match="already running"):
                forget(database)
            assert database.exists()
    assert len(links) == 2
    forget(database)
    assert not database.exists()


async def test_at_the_default_port_a_taken_one_means_another(monkeypatch: pytest.MonkeyPatch, database: Path) -> None:
    with contextlib.closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(try_out, "DEFAULT_PORT", port)
        async with trying_out(Settings(port=port), database, None) as (url, _):
            assert not url.endswith(f":{port}")


async def test_the_wait_ends_with_the_stop(any_port: Settings, database: Path) -> None:
    stop = asyncio.Event()
    async with trying_out(any_port, database, None) as (_, book):
        waiting = asyncio.ensure_future(until(stop, book))
        await asyncio.sleep(0)
        assert not waiting.done()
        stop.set()
        async with asyncio.timeout(5):
            await waiting


@pytest.mark.parametrize(("given", "proposed"), [(50_000, 50_001), (65_535, 65_534)])
async def test_a_taken_port_given_by_hand_is_refused_with_one_that_exists(
    monkeypatch: pytest.MonkeyPatch, database: Path, given: int, proposed: int
) -> None:
    async def taken(*_: object) -> None:
        raise OSError("address already in use")

    monkeypatch.setattr(Sandbox, "__aenter__", taken)
    with pytest.raises(CannotStart, match=rf"PORT {given} is taken; choose another, for example PORT={proposed}\."):
        async with trying_out(Settings(port=given), database, None):
            raise AssertionError("it must not start")
