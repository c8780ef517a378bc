"""Small builders for tests of the heart and the memory: programmes, accounts, entries, a clock that stands still.

A database is copied from one that was migrated once, so that a test pays for a file copy and not for the schema.
"""

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from loyalty.accrual import Act, accrue
from loyalty.codes import Carries, fresh, fresh_number
from loyalty.ledger import Account, Entry, Kind, Lot, Use, Written
from loyalty.programme import PRESETS, Milestone, Stamps
from loyalty.team import Role
from storage.audit import look
from storage.database import Database
from storage.ledger import Doer
from storage.work import Work

VILNIUS = ZoneInfo("Europe/Vilnius")
NOON = datetime(2026, 3, 10, 10, tzinfo=UTC)  # noon in Vilnius, far from midnight and from any change of clocks
VERA, MAX, ONA = 1, 2, 3  # the cast, by the ids they have in every database made here


class FixedClock:
    """A clock that moves only when told."""

    def __init__(self, now: datetime = NOON) -> None:
        self.time = now

    def now(self) -> datetime:
        """The time it was set to."""
        return self.time

    def forward(self, **by: float) -> datetime:
        """Move: `forward(minutes=6)`."""
        self.time += timedelta(**by)
        return self.time


def a_programme(*places: int, months: int | None = None, daily: int | None = None, per_scan: int = 3) -> Stamps:
    """A programme with rewards at these places; the last is its goal, 10 when none is named. Reward ids are places."""
    stops = tuple(Milestone(at, at) for at in places or (10,))
    return Stamps(1, stops[-1].at, stops, per_scan=per_scan, daily=daily, months=months)


def an_account(*lots: Lot, lap: int = 0, deficit: int = 0) -> Account:
    """An account that holds these lots, less a deficit."""
    made = max((lot.number for lot in lots), default=0)
    return Account(1, sum(lot.left for lot in lots) - deficit, lap, made, lots)


def a_lot(number: int, units: int, lapses: datetime | None = None) -> Lot:
    """A lot of which nothing was spent yet."""
    return Lot(number, units, units, lapses)


def a_written(kind: Kind, units: int, **other: object) -> Written:
    """An entry in the ledger, by Max, at noon, unless said otherwise."""
    facts: dict[str, object] = {
        "id": 1, "account": 1, "key": "k", "actor": MAX, "reason": None, "reverses": None, "at": NOON, "uses": (),
        "lot": None, "reversed": False, "facts": {},
    }  # fmt: skip
    return Written(kind=kind, units=units, **(facts | other))  # type: ignore[arg-type]  # names and types are the test's


class Counter:
    """One account on paper: earns and spends through the heart alone, and remembers what was written."""

    def __init__(self, programme: Stamps, account: Account | None = None) -> None:
        self.programme = programme
        self.account = account or an_account()
        self.written: list[Written] = []

    def earns(self, stamps: int, now: datetime = NOON) -> Act:
        """An accrual, whatever the limits say."""
        act = accrue(self.programme, self.account, stamps, f"tap:{len(self.written)}", now, VILNIUS)
        self.keeps(act, now)
        return act

    def keeps(self, act: Act, now: datetime) -> None:
        """What a ledger does with an act."""
        for entry in act.entries:
            self.written.append(
                Written(
                    len(self.written) + 1, self.account.id, entry.kind, entry.units, entry.key, MAX, entry.reason,
                    entry.reverses, now, entry.uses, entry.lot, False, dict(entry.facts),
                )
            )  # fmt: skip
        self.account = act.account

    def fills(self) -> list[Written]:
        """Filled cards, newest first."""
        return [entry for entry in reversed(self.written) if entry.reason == "filled"]


def given_back(entry: Entry) -> dict[int, int]:
    """Units an entry returns, by lot."""
    return {use.lot: -use.units for use in entry.uses}


def taken(uses: Sequence[Use]) -> dict[int, int]:
    """Units taken, by lot."""
    return {use.lot: use.units for use in uses}


def local(text: str, zone: ZoneInfo = VILNIUS) -> datetime:
    """A wall clock's time in a zone, in UTC: `local("2026-01-31 18:00")`."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


# ── a database with a café in it ──────────────────────────────────────────────────────────────────────────────────────


CARD = 1  # Ona's member id
COUNTER = Doer(MAX, 1)  # Max at his counter
_numbers = count(100_000_000)
_patterns: dict[str, bytes] = {}


def new_token(carries: Carries = Carries.CARD) -> str:
    """A token nobody has yet."""
    return fresh(carries, next(_numbers).to_bytes(16, "big"))


async def open_the_cafe(work: Work) -> None:
    """The café, its three people and Ona's card."""
    await work.programme.found("Old Town", PRESETS["cafe"], new_token(Carries.OWNERSHIP))
    await work.programme.set_up(None, now=work.now, timezone="Europe/Vilnius")
    names = ((11, "Vera"), (12, "Max"), (13, "Ona"))
    people = [await work.people.meet(telegram, name, "en") for telegram, name in names]
    await work.team.appoint(people[0].id, Role.OWNER, 1)
    await work.team.appoint(people[1].id, Role.STAFF, 1)
    await join(work, people[2].id)


async def join(work: Work, person: int) -> int:
    """A member with a card; returns the member's id."""
    member = await work.members.add((await work.people.get(person)).name, person=person)
    await work.members.give_card(member, new_token(), fresh_number(next(_numbers)))
    return member


@asynccontextmanager
async def a_cafe(path: Path, clock: FixedClock | None = None) -> AsyncIterator[Database]:
    """An open database at `path`, with the café and its cast in it unless the file is there already."""
    if not path.exists():
        path.write_bytes(await _pattern(path.with_suffix(".pattern")))
    database = Database(path, clock or FixedClock())
    try:
        await database.open()
        yield database
    finally:
        await database.close()


async def migrated(path: Path) -> None:
    """An empty database of today's schema at `path`, as after a first start that came to nothing else."""
    path.write_bytes(await _made_once("empty", path.with_suffix(".pattern"), None))


async def _pattern(path: Path) -> bytes:
    return await _made_once("café", path, open_the_cafe)


async def _made_once(name: str, path: Path, fill: Callable[[Work], Awaitable[None]] | None) -> bytes:
    if name not in _patterns:
        database = Database(path, FixedClock())
        try:
            await database.open()
            if fill:
                await database.unit(fill)
        finally:
            await database.close()
        _patterns[name] = path.read_bytes()
        path.unlink()
    return _patterns[name]


def plant(path: Path, *statements: str) -> None:
    """Change a database behind the program's back, rules and triggers or not; committed at once."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=5)) as connection:
        for statement in statements:
            connection.execute(statement)


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """What a database holds, read beside the program."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql, values).fetchall()


async def findings(path: Path) -> list[str]:
    """What the audit names."""
    return await look(path.as_uri())
