"""How long it takes to count whom a message would reach, to choose ten of them, and to write all of them down.

A hundred thousand members are made by plain SQL, with what a chain of cafés would have about them: a year of days on
which they came, half-filled cards and points, vouchers, topics muted, messages of the last month. Their entries are
left out, since no segment reads any.
"""

import random
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, Tick, at_most
from loyalty.manners import Manners, Topic
from loyalty.programme import PRESETS
from loyalty.segments import Segment, Which
from storage.database import Database
from storage.session import ms
from storage.work import Work

ROUNDS = 5
PREPARING = 1
MEMBERS = 100_000
_COUNTED = at_most(300)  # milliseconds
_WRITTEN = at_most(3000)
_GROWN = at_most(200)  # MB
_NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
_DAY = 86_400_000
_CHUNK = 1000
_COSTS = (100, 200, 500, 900)
_NARROWED = Segment(Which.EVERYONE, place=1, language="lt", tag="regular", source="poster:counter")
_SEGMENTS = (*(Segment(which) for which in Which), _NARROWED)
_STATUS = Path("/proc/self/status")
_FORGET_PEAK = Path("/proc/self/clear_refs")


class _Still:
    """A clock that stands."""

    def now(self) -> datetime:
        """Aware, UTC."""
        return _NOW


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Make the members, then count each segment in turn, and write everyone down at the end."""
    path = directory / "segments.db"
    database = Database(path, _Still())
    await database.open()
    await database.unit(_found)
    await database.close()
    fill(path)
    tick()
    await database.open()
    times: dict[str, list[float]] = {}
    try:
        for _ in range(ROUNDS):
            for segment in _SEGMENTS:
                times.setdefault(_named(segment), []).append(await _timed(database, segment))
            tick()
        written = await _write_down(database)
    finally:
        await database.close()
    counted = [Figure(f"counting {name}, of {MEMBERS}", "ms", tuple(took), _COUNTED) for name, took in times.items()]
    return [*counted, *written]


async def _found(work: Work) -> None:
    await work.programme.found("Old Town", PRESETS["cafe"], "o")
    await work.programme.set_up(None, now=work.now, timezone="Europe/Vilnius")
    await work.presets.add_points("EUR")
    for cost in _COSTS:
        await work.catalogue.add(f"For {cost}", cost)


async def _timed(database: Database, segment: Segment) -> float:
    """Milliseconds one count takes, inside its unit."""
    took = 0.0

    async def count(work: Work) -> None:
        nonlocal took
        began = time.perf_counter()
        await work.segments.count(segment, Topic.NEWS)
        took = (time.perf_counter() - began) * 1000

    await database.read(count)
    return took


def _named(segment: Segment) -> str:
    return "everyone narrowed four times" if segment == _NARROWED else str(segment.which)


async def _write_down(database: Database) -> list[Figure]:
    """Everyone there is, with a budget that leaves nobody out; the commit is part of it."""

    async def everyone(work: Work) -> int:
        return await work.segments.freeze(1, Segment(Which.EVERYONE), Topic.OFFERS)

    await database.unit(_open_all_ears)
    before = _peak()
    began = time.perf_counter()
    written = await database.unit(everyone)
    took = (time.perf_counter() - began) * 1000
    if written != MEMBERS:
        raise ArithmeticError(f"{written} of {MEMBERS} were written down")
    figures = [Figure(f"writing {MEMBERS} down as recipients", "ms", (took,), _WRITTEN)]
    if before is not None and (after := _peak()) is not None:
        figures.append(Figure("memory that takes", "MB", (after - before,), _GROWN))
    return figures


async def _open_all_ears(work: Work) -> None:
    await work.manners.keep(Manners(budget=30))


def _peak() -> float | None:
    """The most memory this process has had since it was last asked, in MB; None where the system does not tell."""
    try:
        line = next(line for line in _STATUS.read_text("utf-8").splitlines() if line.startswith("VmHWM"))
        _FORGET_PEAK.write_text("5")  # proc(5): resets the peak
    except (OSError, StopIteration):
        return None
    return int(line.split()[1]) * 1024 / 1e6


# ── the members ───────────────────────────────────────────────────────────────────────────────────────────────────────


def fill(path: Path, members: int = MEMBERS) -> None:
    """Give a closed café with stamps and points this many members, the same ones every time."""
    chance = random.Random(9)  # noqa: S311 — nothing is kept secret by it
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO broadcasts (id, topic, segment, content, state, made_at, starts_at)"
            " VALUES (1, 'news', '{}', '{}', 'running', 0, 0), (2, 'news', '{}', '{}', 'done', 0, 0),"
            " (3, 'news', '{}', '{}', 'done', 0, 0), (4, 'news', '{}', '{}', 'done', 0, 0)"
        )
        for first in range(1000, 1000 + members, _CHUNK):
            for table, rows in _some(chance, range(first, min(first + _CHUNK, 1000 + members))).items():
                holes = ", ".join("?" * len(rows[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({holes})", rows)


def _some(chance: random.Random, ids: Sequence[int]) -> dict[str, list[Row]]:
    """Rows of these members by the table and the columns they are for; most come seldom, a few nearly every day."""
    rows: dict[str, list[Row]] = {table: [] for table in _TABLES}
    for one in ids:
        came = sorted(chance.sample(range(365), min(300, int(chance.paretovariate(0.9)) + chance.randint(0, 6))))
        last = _NOW_MS - (364 - came[-1]) * _DAY if came else None
        birthday = f"{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        source = chance.choice(("poster:counter", "poster:window", f"member:{one - 1}", None))
        person = (one, one, f"Ona {one}", chance.choice(("lt", "lt", "ru", "en")), int(chance.random() > 0.03), 0)
        rows[_PEOPLE].append(person)
        joined = _NOW_MS - chance.randint(0, 900) * _DAY
        rows[_MEMBERS].append((one, one, f"Ona {one}", joined, source, int(chance.random() > 0.2), birthday))
        spent = [chance.randint(200, 2000) for _ in came]
        rows[_HABITS].append((one, len(came), last, last, sum(spent), chance.choice((1, None))))
        rows[_DAYS] += [(one, _TODAY - 364 + day, 1, sum_) for day, sum_ in zip(came, spent, strict=True)]
        rows[_ACCOUNTS] += [(2 * one, one, 1, len(came) % 10), (2 * one + 1, one, 2, sum(spent) // 100)]
        rows[_VOUCHERS] += [(2 * one, one, lap, 10, "redeemed", lap) for lap in range(len(came) // 10)]
        rows[_SENT] += [(which, one, one, "sent", _NOW_MS - which * _DAY) for which in _SENT_BEFORE]
        rows[_MUTES] += [(one, chance.choice(list(Topic)), 0)] if chance.random() < 0.2 else []
        rows[_TAGS] += [(one, "regular")] if len(came) > 5 else []
    return rows


def _rows_of_one() -> None: ...
