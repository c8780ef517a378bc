"""A message to many, killed with -9 again and again on a bad day: what is recorded of everyone, and what they got.

The town lives in this process and the bot in one of its own; so what the phones show is what Telegram really delivered.
"""

import asyncio
import random
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from loyalty.broadcasts import Content
from loyalty.manners import Topic
from loyalty.programme import PRESETS
from loyalty.segments import Segment, Which
from loyalty.team import Role
from sandbox.faults import Fault
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from storage.broadcasts import Plan
from storage.database import Database
from storage.work import Work
from tests.faults import proof
from tests.faults.nursery import a_nursery, surroundings
from tests.faults.proof import Proof

RECIPIENTS, KILLS = 10_000, 100
SHARE = 0.05  # of the calls that go wrong in one way or another
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEXT = "Soup of the day"
_PATIENCE = 240.0


class _Noon:
    """The time at which everything is prepared."""

    def now(self) -> datetime:
        return NOON


@dataclass(frozen=True)
class Found:
    """What came of it. `states` counts how it ended, `wrong` names everyone for whom the two sides do not agree."""

    states: Counter[str]
    unknown: int
    kills: int
    listed: int
    arrived: int
    wrong: list[str] = field(default_factory=list)

    @property
    def uncertain_at_most(self) -> int:
        """Four for each kill, and one for each answer that was never given."""
        return 4 * self.kills + self.unknown


@dataclass
class Street:
    """A café with many members, its town, and the file of its database."""

    town: Town
    url: str
    path: Path
    vera: Person
    members: list[int]

    def value(self, sql: str, *values: object) -> Any:
        """The first column of the first row, read beside the bot."""
        return self.rows(sql, *values)[0][0]

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of the database as they are now."""
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(sql, values).fetchall()

    def sent(self) -> int:
        """Messages the bot has tried to send so far."""
        return sum(call.method == "sendMessage" for call in self.town.calls)

    async def until(self, reached: Callable[[], bool], every: float = 0.005, patience: float = _PATIENCE) -> None:
        """Look again and again: a killed program rings no bell."""
        async with asyncio.timeout(patience):
            while not reached():
                await asyncio.sleep(every)


@asynccontextmanager
async def a_street(folder: Path, members: int) -> AsyncIterator[Street]:
    """A café whose owner has so many members who want offers, all of whom have written to the bot."""
    town = Town(bot_name="Old Town Café", start=NOON)
    vera = town.joins("Vera")
    phones = [vera.phone, *(town.add_phone(f"Ona {number}", "en", None, None) for number in range(members))]
    for phone in phones:
        phone.known = phone.started = True
    path = folder / "street.db"
    await _found(path, vera.id)
    _join(path, [phone.id for phone in phones[1:]])
    async with Sandbox(town) as sandbox:
        yield Street(town, sandbox.url, path, vera, [phone.id for phone in phones[1:]])


async def _found(path: Path, owner: int) -> None:
    async def found(work: Work) -> None:
        await work.programme.found("Old Town Café", PRESETS["cafe"], "o" * 23)
        await work.programme.set_up(None, now=work.now, timezone="Europe/Vilnius")
        person = await work.people.meet(owner, "Vera", "en")
        await work.team.appoint(person.id, Role.OWNER, 1)

    database = Database(path, _Noon())
    await database.open()
    try:
        await database.unit(found)
    finally:
        await database.close()


def _join(path: Path, phones: list[int]) -> None:
    """Thousands join at once: through the doors it would take longer than the proof."""
    joined = int(NOON.timestamp() * 1000) - 86_400_000
    with closing(sqlite3.connect(path)) as connection, connection:
        first = connection.execute("SELECT max(id) + 1 FROM people").fetchone()[0]
        rows = [(first + n, phone, f"Ona {n}", joined) for n, phone in enumerate(phones)]
        connection.executemany(
            "INSERT INTO people (id, telegram, name, language, met_at) VALUES (?, ?, ?, 'en', ?)", rows
        )
        connection.executemany(
            "INSERT INTO members (person, name, joined_at, offers) VALUES (?, ?, ?, 1)",
            [(person, name, at) for person, _, name, at in rows],
        )


async def plan(street: Street) -> None:
    """A message to everyone, due at once; it is not held up by those who block the bot."""

    async def planned(work: Work) -> None:
        owner = await work.team.owner()
        assert owner is not None
        content, everyone = Content(f"{TEXT}, {{name}}"), Segment(Which.EVERYONE)
        await work.broadcasts.plan(Plan("proof", owner, Topic.NEWS, everyone, content, silent=False, starts_at=NOON))

    database = Database(street.path, _Noon())
    await database.open()
    try:
        await database.unit(planned)
    finally:
        await database.close()
    with closing(sqlite3.connect(street.path)) as connection, connection:
        connection.execute("UPDATE broadcasts SET threshold = 100")


@asynccontextmanager
async def carrying(street: Street) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as a process of its own, killed at the end if it still runs."""
    environment = surroundings(street.town.token, street.url, street.path)
    log = (street.path.parent / "bot.log").open("a")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.faults.hurried", "run",
        cwd=street.path.parent, env=environment, stdout=log, stderr=log,
    )  # fmt: skip
    try:
        yield process
    finally:
        log.close()
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()


def a_bad_day(town: Town, hangs: int = 0, share: float = 0.02) -> list[Fault]:
    """A share of the calls fails in every way there is, until further notice; returns the faults whose outcome nobody
    can know. Of a 429, which holds up everybody for a second, there are fewer than of the rest.
    """
    town.faults.too_many(retry_after=1, times=None, share=0.02 * share, method="sendMessage")
    town.faults.forbidden(times=None, share=0.2 * share, method="sendMessage")
    return [
        town.faults.server_error(500, times=None, share=0.2 * share, method="sendMessage"),
        town.faults.cut("reset", times=None, share=0.18 * share, method="sendMessage"),
        town.faults.cut("reset-after", times=None, share=0.2 * share, method="sendMessage"),
        town.faults.cut("half-body", times=None, share=0.2 * share, method="sendMessage"),
        *([town.faults.cut("hang-after", seconds=60, times=hangs, share=0.001, method="sendMessage")] if hangs else []),
    ]


async def kill_and_carry(
    street: Street, kills: int, tick: Callable[[], None], hangs: int = 0, share: float = 0.02
) -> Found:
    """Kill the bot so many times somewhere in the middle of it, then let it end, and compare both sides."""
    dice = random.Random(kills)
    await plan(street)
    unknown = a_bad_day(street.town, hangs, share)
    each = int(0.9 * len(street.members) / kills)
    async with a_nursery(street.town.token, street.url, street.path) as nursery:
        for number in range(kills):
            async with nursery.life():
                goal = int(each * (number + dice.random()))
                await street.until(lambda goal=goal: street.sent() > goal)  # type: ignore[misc]  # bound at once
                await asyncio.sleep(dice.random() / 50)
            tick()
        async with nursery.life():
            await street.until(lambda: street.value("SELECT state FROM broadcasts") == "done", every=0.1)
    return compare(street, kills, sum(fault.hit for fault in unknown))


def compare(street: Street, kills: int, unknown: int) -> Found:
    """What is recorded of everyone, beside what they got; `unknown` answers were withheld."""
    got = {phone: _pieces(street, phone) for phone in street.members}
    states = dict(street.rows("SELECT p.telegram, r.state FROM recipients r JOIN people p ON p.id = r.person"))
    listed = street.value("SELECT count(*) FROM recipients WHERE state = 'uncertain'")
    right = {"sent": {1}, "uncertain": {0, 1}, "blocked": {0}, "failed": {0}}
    wrong = [
        f"{phone}: {states.get(phone)}, got {got[phone]}"
        for phone in street.members
        if got[phone] not in right.get(states.get(phone, ""), set())
    ]
    return Found(Counter(states.values()), unknown, kills, listed, sum(got.values()), wrong)


def _pieces(street: Street, phone: int) -> int:
    return sum(TEXT in message.text for message in street.town.phones[phone].messages.values() if message.from_bot)


async def _prove(folder: Path, tick: Callable[[], None]) -> proof.Found:
    async with a_street(folder, RECIPIENTS) as street:
        found = await kill_and_carry(street, KILLS, tick, hangs=2, share=SHARE)
    assert found.wrong == [], found.wrong[:10]
    assert found.listed <= found.uncertain_at_most, f"{found.listed} uncertain, {found.uncertain_at_most} allowed"
    told = ", ".join(f"{count} {state}" for state, count in found.states.most_common())
    return proof.Found(
        tries=KILLS,
        lost=RECIPIENTS - found.states.total(),
        doubled=0,  # whoever got it twice would be among the wrong
        remark=f"{told}; {found.uncertain_at_most} might be uncertain ({found.unknown} answers were withheld)",
    )


TITLE = f"kill -9 during a message to {RECIPIENTS}, while {SHARE:.0%} of the calls fail"
PROOFS = (Proof("broadcast", TITLE, KILLS, _prove),)
