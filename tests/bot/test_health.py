"""`/health`: 200 when the bot is well, 503 with the reason when it is not; everything else is a 4xx, never a 500."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.health import Health, version
from bot.outcomes import Outcome
from bot.pulse import Pulse
from loyalty.notices import News, Notice
from storage.inbox import Arrived
from tests.bot.rig import Rig


class Monitor:
    """Asks as a monitor does."""

    def __init__(self, rig: Rig, health: Health, pulse: Pulse, session: aiohttp.ClientSession) -> None:
        self.rig, self.health, self.pulse, self._session = rig, health, pulse, session

    async def asks(self, method: str = "GET", path: str = "/health", **more: Any) -> tuple[int, Any, Any]:
        """Status, headers, and the body read as JSON where it is."""
        url = f"http://127.0.0.1:{self.health.port}{path}"
        async with self._session.request(method, url, **more) as answer:
            text = await answer.text()
            return answer.status, answer.headers, json.loads(text) if text.startswith("{") else text

    async def finds_wrong(self) -> tuple[int, list[str]]:
        status, _, body = await self.asks()
        assert (status == 200) == (body["status"] == "ok") == (body["wrong"] == [])
        return status, body["wrong"]


@pytest.fixture
async def monitor(rig: Rig) -> AsyncIterator[Monitor]:
    pulse = Pulse()
    async with Health(rig.database, pulse, rig.clock, 0) as health, aiohttp.ClientSession() as session:
        yield Monitor(rig, health, pulse, session)


async def test_a_well_bot_says_so_in_numbers_alone(monitor: Monitor) -> None:
    monitor.pulse.fetch_ended(monitor.rig.clock.now(), 2)
    monitor.pulse.send_ended(monitor.rig.clock.now(), Outcome.SENT)
    monitor.rig.clock.later(seconds=7)
    status, headers, body = await monitor.asks()
    assert (status, headers["Content-Type"]) == (200, "application/json; charset=utf-8")
    assert body == {
        "status": "ok",
        "wrong": [],
        "version": version(),
        "updates": {"last_received_seconds": 7, "last_fetch_seconds": 7},
        "sending": {"last_sent_seconds": 7, "failing_seconds": None},
        "database": {"state": "ok", "last_write_seconds": 7, "failing_seconds": None, "last_error": None},
        "inbox": {"waiting": 0, "oldest_seconds": None},
        "outbox": {"waiting": 0, "oldest_seconds": None},
        "broadcast": None,
    }
    assert version() != "unknown"


async def test_what_waits_longer_than_five_minutes_needs_a_look(monitor: Monitor) -> None:
    ona = await monitor.rig.meets(monitor.rig.town.joins("Ona"))
    database = monitor.rig.database
    await database.unit(lambda work: work.inbox.store([Arrived(1, 1, "{}")]))
    await database.unit(lambda work: work.outbox.put(ona.id, Notice(News.REDEEMED, {})))
    monitor.rig.clock.later(minutes=5)
    assert await monitor.finds_wrong() == (200, [])
    monitor.rig.clock.later(seconds=1)
    assert await monitor.finds_wrong() == (503, ["inbox-stuck", "outbox-stuck"])
    assert (await monitor.asks())[2]["inbox"] == {"waiting": 1, "oldest_seconds": 301}


async def test_a_telegram_that_is_not_reached_needs_a_look(monitor: Monitor) -> None:
    clock = monitor.rig.clock
    monitor.pulse.send_ended(clock.now(), Outcome.NOT_SENT)
    assert await monitor.finds_wrong() == (503, ["telegram-not-sent"])
    monitor.pulse.send_ended(clock.now(), Outcome.UNREACHABLE)
    monitor.pulse.fetch_ended(clock.now(), 0)
    assert await monitor.finds_wrong() == (200, [])
    clock.later(minutes=2, seconds=1)
    assert await monitor.finds_wrong() == (503, ["telegram-not-heard"])


async def test_a_database_that_cannot_be_written_or_read_needs_a_look(monitor: Monitor) -> None:
    database = monitor.rig.database
    await database._writer.execute("PRAGMA query_only = ON")
    with pytest.raises(sqlite3.OperationalError):
        await database.unit(lambda work: work.vitals.touch())
    _, _, body = await monitor.asks()
    assert (body["wrong"], body["database"]["last_error"]) == (["database-not-written"], "readonly")
    await database._writer.execute("PRAGMA query_only = OFF")
    await database.unit(lambda work: work.vitals.touch())
    assert await monitor.finds_wrong() == (200, [])
    await database._reader.close()
    status, _, body = await monitor.asks()
    assert (status, body["wrong"], body["database"]["state"]) == (503, ["database-unreadable"], "unreadable")


async def test_head_answers_without_a_body(monitor: Monitor) -> None:
    status, headers, body = await monitor.asks("HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > 0


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
async def test_it_is_only_read(monitor: Monitor, method: str) -> None:
    status, headers, body = await monitor.asks(method, data=b"x" * 900_000 if method == "POST" else None)
    assert (status, headers["Allow"], body) == (405, "GET, HEAD", {"error": "/health is only read: use GET or HEAD"})


@pytest.mark.parametrize(
    "path", ["/", "/health/", "/healthz", "/HEALTH", "/../health/x", "//health", "/%00", "/" + "x" * 4000]
)
async def test_there_is_nothing_else(monitor: Monitor, path: str) -> None:
    assert (await monitor.asks(path=path))[0] == 404


RAW = {
    "a hundred kilobytes in one header": b"GET /health HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
    "a hundred kilobytes of headers": b"GET /health HTTP/1.1\r\nHost: x\r\n" + b"X: a\r\n" * 17_000 + b"\r\n",
    "a hundred kilobytes of path": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    "a method of our own": b"BREW /health HTTP/1.1\r\nHost: x\r\n\r\n",
    "no HTTP at all": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "a line break in a header": b"GET /health HTTP/1.1\r\nHost: x\r\n bad\x00: y\r\n\r\n",
    "two lengths": b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "a broken escape": b"GET /%zz%f HTTP/1.1\r\nHost: x\r\n\r\n",
}


@pytest.mark.parametrize("raw", RAW.values(), ids=RAW.keys())
async def test_what_is_no_proper_request_is_a_4xx(monitor: Monitor, raw: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", monitor.health.port)
    try:
        writer.write(raw)
        async with asyncio.timeout(5):
            line = await reader.readline()
    finally:
        writer.close()
    assert line.split()[1].startswith(b"4"), line
    assert await monitor.finds_wrong() == (200, [])


async def test_it_listens_on_this_computer_alone(monitor: Monitor) -> None:
    assert [address[0] for address in monitor.health._runner.addresses] == ["127.0.0.1"]
