"""What the bot weighs with ten thousand members in its database, after it has served some hundreds of updates.

One member joins through the doors and gets stamps; the ten thousand are copies of that one. Then the bot runs as a
process of its own: a hundred people more join and get their card's picture, and staff give each a stamp.
"""

import asyncio
from pathlib import Path

from benchmarks.cast import SteppingClock
from benchmarks.crowd import Copier, Row, copying
from benchmarks.figures import Figure, Tick, at_most
from benchmarks.looking import Looker
from benchmarks.processes import weight
from benchmarks.streets import STAFF, Street, join, known, link_of, our_bot
from benchmarks.wire import visit
from sandbox.server import Sandbox
from sandbox.town import Town

TICKS = 3
MEMBERS = 10_000
_VISITORS = 100
_MODEL = 2001
_FIRST = 10_000_000
"""Telegram ids of the copies; a town's people have smaller ones."""
_PROMISED = at_most(150)
_MEGABYTES = 2**20 / 1e6


async def measure(directory: Path, tick: Tick) -> list[Figure]:
    """Fill the database, start, serve, weigh."""
    town = Town()
    staff = [town.joins(f"Max {number}") for number in range(STAFF)]
    path = directory / "memory.db"
    await _prepare(path, [person.id for person in staff])
    tick()
    async with Sandbox(town) as sandbox, our_bot(sandbox, path, "aiohttp") as process:
        before = weight(process)
        street = Street(town, staff, [town.joins(f"Ona {number}") for number in range(_VISITORS)])
        places = asyncio.Semaphore(4)
        await asyncio.gather(*(join(street, member, places) for member in street.members))
        tick()
        for member in street.members:
            street.links[member.id] = await link_of(member)
        await known(street)
        for number, member in enumerate(street.members):
            await visit(street, staff[number % STAFF], member)
        updates = 4 * _VISITORS + STAFF
        after = weight(process)
        tick()
    weighed = ((f"with {MEMBERS} members, after the start", before), (f"the same after {updates} updates", after))
    promises = (None, _PROMISED)
    return [
        Figure(f"the bot's memory (RSS) {what}", "MB", (mib * _MEGABYTES,), promise)
        for (what, mib), promise in zip(weighed, promises, strict=True)
        if mib is not None
    ]


async def _prepare(path: Path, staff: list[int]) -> None:
    for suffix in (".db", ".db-wal", ".db-shm"):
        path.with_suffix(suffix).unlink(missing_ok=True)
    cafe = Looker(path, SteppingClock())
    await cafe.database.open()
    try:
        await cafe.found(staff)
        card = await cafe.join(_MODEL)
        await cafe.stamps(staff[0], card, 5)
    finally:
        await cafe.database.close()
    copying(path, _copy_members)


def _copy_members(copier: Copier) -> None:
    """Person, member, card, account, entries and lots of the model, ten thousand times; its receipts were sent."""
    copier.run("UPDATE outbox SET state = 'sent'")
    (person,) = copier.rows("people", "telegram = ?", _MODEL)
    (member,) = copier.rows("members", "person = ?", person["id"])
    (account,) = copier.rows("accounts", "member = ?", member["id"])
    (card,) = copier.rows("cards", "member = ?", member["id"])
    entries = copier.rows("entries", "account = ? ORDER BY id", account["id"])
    lots = copier.rows("lots", "account = ? ORDER BY number", account["id"])
    ids = {name: copier.after(name) for name in ("people", "members", "accounts", "entries")}
    entry_at = {row["id"]: place for place, row in enumerate(entries)}

    def own(turn: int) -> Row:
        return {"person": ids["people"] + turn, "member": ids["members"] + turn, "account": ids["accounts"] + turn}

    def entry(turn: int, old: int) -> int:
        return ids["entries"] + turn * len(entries) + entry_at[old]

    def some(row: Row, turn: int, **changed: object) -> Row:
        return {**row, **{name: value for name, value in own(turn).items() if name in row}, **changed}

    turns = range(MEMBERS)
    copier.add("people", (some(person, n, id=own(n)["person"], telegram=_FIRST + n) for n in turns))
    copier.add("members", (some(member, n, id=own(n)["member"]) for n in turns))
    copier.add("accounts", (some(account, n, id=own(n)["account"]) for n in turns))
    copier.add("cards", (some(card, n, token=f"c{n:022}", number=f"{n:010}") for n in turns))
    copier.add("entries", (
        some(row, n, id=entry(n, row["id"]), key=f"past:{n}:{row['key']}") for n in turns for row in entries
    ))  # fmt: skip
    copier.add("lots", (some(row, n, entry=entry(n, row["entry"])) for n in turns for row in lots))
