"""How long it takes to count whom a message would reach, to choose ten of them, and to write all of them down.

A hundred thousand members are made by plain SQL, with what a chain of cafés would have about them: a year of days on
which they came, half-filled cards and points, vouchers, topics muted, messages of the last month. Their entries are
left out, since no segment reads any.
"""

import random
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, Tick, at_most
from loyalty.manners import Topic
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
_NOW_MS = ms(_NOW)
_DAY = 86_400_000
_YEAR = 365
_COSTS = (100, 200, 500, 900)
_SENT_BEFORE = (2, 3, 4)  # broadcasts of the last days
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
    finally:
        await database.close()
    _all_may_be_written_to(path)
    await database.open()
    try:
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
    """Everyone there is; the commit is part of it."""

    async def everyone(work: Work) -> int:
        return await work.segments.freeze(1, Segment(Which.EVERYONE), Topic.OFFERS)

    before = _memory("VmRSS")
    began = time.perf_counter()
    written = await database.unit(everyone)
    took = (time.perf_counter() - began) * 1000
    if written != MEMBERS:
        raise ArithmeticError(f"{written} of {MEMBERS} were written down")
    figures = [Figure(f"writing {MEMBERS} down as recipients", "ms", (took,), _WRITTEN)]
    if before is not None and (peak := _memory("VmHWM")) is not None:
        figures.append(Figure("the most memory it takes meanwhile", "MB", (peak - before,), _GROWN))
    return figures


def _memory(name: str) -> float | None:
    """Memory of this process in MB, now or the most since this was last asked; None where the system does not tell."""
    try:
        line = next(line for line in _STATUS.read_text("utf-8").splitlines() if line.startswith(name))
        _FORGET_PEAK.write_text("5")  # proc(5): the most begins anew
    except (OSError, StopIteration):
        return None
    return int(line.split()[1]) * 1024 / 1e6


# ── the members ───────────────────────────────────────────────────────────────────────────────────────────────────────


_Rows = dict[str, list[tuple[object, ...]]]
_COLUMNS = {
    "people": "id, telegram, name, language, reachable, met_at",
    "members": "id, person, name, joined_at, source, offers, birthday",
    "habits": "member, visits, first_at, last_at, spent, place",
    "days": "member, day, visits, spent",
    "accounts": "id, member, programme, balance",
    "vouchers": "account, member, title, lap, at, state, issued_by, issued_at",
    "recipients": "broadcast, person, member, state, at",
    "mutes": "member, topic, at",
    "tags": "member, tag",
}


def fill(path: Path, members: int = MEMBERS) -> None:
    """Give a closed café with stamps and points this many members, the same ones every time."""
    chance = random.Random(9)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "INSERT INTO broadcasts (id, topic, segment, content, state, made_at, starts_at)"
            " VALUES (?, 'news', '{}', '{}', 'done', 0, 0)",
            [(broadcast,) for broadcast in (1, *_SENT_BEFORE)],
        )
        for first in range(1000, 1000 + members, 1000):
            for table, rows in _made(chance, range(first, min(first + 1000, 1000 + members))).items():
                holes = ", ".join("?" * len(_COLUMNS[table].split(",")))
                connection.executemany(f"INSERT INTO {table} ({_COLUMNS[table]}) VALUES ({holes})", rows)


def _made(chance: random.Random, ids: Iterable[int]) -> _Rows:
    """Rows of these members, by table; most of them come seldom, a few nearly every day."""
    rows: _Rows = {table: [] for table in _COLUMNS}
    for one in ids:
        _person(rows, chance, one)
        _past(rows, chance, one)
    return rows


def _person(rows: _Rows, chance: random.Random, one: int) -> None:
    language, source = chance.choice(("lt", "lt", "ru", "en")), chance.choice(("poster:counter", f"member:{one}", None))
    birthday = f"{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    joined = _NOW_MS - chance.randint(0, 900) * _DAY
    rows["people"].append((one, one, f"Ona {one}", language, int(chance.random() > 0.03), joined))
    rows["members"].append((one, one, f"Ona {one}", joined, source, int(chance.random() > 0.2), birthday))
    rows["recipients"] += [(sent, one, one, "sent", _NOW_MS - sent * _DAY) for sent in _SENT_BEFORE]
    rows["mutes"] += [(one, str(topic), joined) for topic in Topic if chance.random() < 0.05]


def _past(rows: _Rows, chance: random.Random, one: int) -> None:
    often = min(200, int(chance.paretovariate(0.9)) + chance.randint(0, 6))
    days = sorted(_NOW_MS // _DAY - day for day in chance.sample(range(_YEAR), often))
    spent = [chance.randint(200, 2000) for _ in days]
    first, last = days[0] * _DAY, days[-1] * _DAY
    rows["days"] += [(one, day, 1, sum_) for day, sum_ in zip(days, spent, strict=True)]
    rows["habits"].append((one, often, first, last, sum(spent), chance.choice((1, None))))
    rows["accounts"] += [(2 * one, one, 1, often % 10), (2 * one + 1, one, 2, sum(spent) // 100)]
    states = ["lapsed"] * (often // 10) + ["issued"] * (often % 4 == 1)
    rows["vouchers"] += [(2 * one, one, "Coffee", lap, 10, state, 0, last) for lap, state in enumerate(states)]
    rows["tags"] += [(one, "regular")] if often > 5 else []


def _all_may_be_written_to(path: Path) -> None:
    """Everyone is a recipient, so that a hundred thousand rows are really written."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in ("UPDATE members SET offers = 1", "UPDATE people SET reachable = 1", "DELETE FROM mutes"):
            connection.execute(statement)
