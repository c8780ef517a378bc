"""The week's figures take seconds where many come: neither report nor letter looks them up in a unit that writes."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.scheduler import Scheduler
from handlers.jobs.agenda import ALL
from loyalty.refusals import Why
from storage.digest import Digest
from tests.makers import FixedClock, a_cafe, rows
from tests.security.gate import Gate

VERA = 11
MONDAY = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)  # half past nine in Vilnius


@pytest.fixture
async def gate(tmp_path: Path) -> AsyncIterator[Gate]:
    clock = FixedClock(MONDAY)
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        yield Gate(database, clock)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each look at what was done: whether it could have written."""
    found: list[bool] = []
    done = Digest.done

    async def noted(self: Digest, *asked: object) -> object:
        row = await self._session.one("PRAGMA query_only")
        found.append(not (row and row["query_only"]))
        return await done(self, *asked)  # type: ignore[arg-type]  # whatever it was asked

    monkeypatch.setattr(Digest, "done", noted)
    return found


@pytest.mark.parametrize("way", ["/report", "report:last", "digest:off"])
async def test_the_report_is_looked_up_where_nothing_can_be_written(gate: Gate, looks: list[bool], way: str) -> None:
    met = await (gate.says(VERA, way) if way.startswith("/") else gate.taps(VERA, way))
    assert "week" in met.text
    assert (looks, met.refused) == ([False], None)


async def test_so_is_the_letter_and_it_comes_once(gate: Gate, looks: list[bool]) -> None:
    jobs = Scheduler(gate.database, gate.clock, [job for job in ALL if job.name == "weekly-letter"])  # type: ignore[arg-type]  # a clock that stands needs no refreshing
    assert [await jobs.look() for _ in range(2)] == [1, 0]
    assert looks == [False]
    assert rows(gate.path, "SELECT code FROM outbox") == [("digest",)]


async def test_who_asked_for_a_report_that_cannot_be_looked_up_is_told(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> object:
        raise OSError("the disk")

    monkeypatch.setattr(Digest, "done", broken)
    with pytest.raises(OSError, match="the disk"):
        await gate.taps(VERA, "report")
    assert (gate.teller.shown, gate.teller.met.refused) == (1, Why.NOTHING_COUNTED)
