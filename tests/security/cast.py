"""Everybody who may stand before a café's doors, and the café: two places, stamps and points, and a catalogue."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from handlers.knock import Who
from loyalty.codes import Carries
from loyalty.programme import PRESETS
from loyalty.team import Role
from storage.database import Database
from storage.work import Work
from tests.makers import FixedClock, join, new_token
from tests.security.gate import USERNAME, Gate, a_gate

VERA, MAX, ONA, TOMAS, LENA, RASA, JONAS, PETRAS, ZITA, IEVA = range(11, 21)
NOBODY = 9000  # and everyone above: whoever was never seen
NAMES = {
    VERA: "Vera", MAX: "Max", ONA: "Ona", TOMAS: "Tomas", LENA: "Lena", RASA: "Rasa", JONAS: "Jonas",
    PETRAS: "Petras", ZITA: "Zita",
}  # fmt: skip
POSTS = {
    VERA: (Role.OWNER, 1), MAX: (Role.STAFF, 1), LENA: (Role.STAFF, 2), RASA: (Role.MANAGER, 1),
    JONAS: (Role.MANAGER, 2),
}  # fmt: skip
CARDS = (ONA, LENA, PETRAS)
_RANKS = {Who.STAFF: Role.STAFF, Who.MANAGER: Role.MANAGER, Who.OWNER: Role.OWNER}

ROLES = {
    "nobody": NOBODY,
    "a guest": TOMAS,
    "a member": ONA,
    "staff": MAX,
    "staff of another place, with a card": LENA,
    "a manager": RASA,
    "a manager of another place": JONAS,
    "the owner": VERA,
    "removed staff": PETRAS,
    "somebody erased": ZITA,
}


def may(who: int, needed: Who) -> bool:
    """Whether this person's role is enough for such a door, by the words of the table."""
    if needed is Who.ANYONE:
        return True
    if needed is Who.MEMBER:
        return who in CARDS
    return who in POSTS and POSTS[who][0].rank >= _RANKS[needed].rank


async def _move_in(work: Work) -> None:
    await work.programme.found("Old Town", PRESETS["cafe"], new_token(Carries.OWNERSHIP))
    await work.programme.set_up(None, now=work.now, timezone="Europe/Vilnius")
    await work.programme.belongs_to(1, USERNAME)
    await work.presets.add_points("EUR")
    await work.places.add("Station", "station")
    people = {who: await work.people.meet(who, name, "en") for who, name in NAMES.items()}
    for who, (role, place) in POSTS.items():
        await work.team.appoint(people[who].id, role, place)
    for who in (*CARDS, ZITA):
        await join(work, people[who].id)
    member = await work.members.of_person(people[ZITA].id)
    assert member is not None
    await work.privacy.erase(people[ZITA].id, member.id)


async def build(path: Path, clock: FixedClock) -> None:
    """Everybody moves in."""
    database = Database(path, clock)
    try:
        await database.open()
        await database.unit(_move_in)
    finally:
        await database.close()


@asynccontextmanager
async def the_cafe(path: Path) -> AsyncIterator[Gate]:
    """The café on an ordinary day, nothing counted yet; on the catalogue is a coffee for 30 points."""
    clock = FixedClock()
    await build(path, clock)
    async with a_gate(path, clock) as gate:
        gate.names |= NAMES
        gate.plants("INSERT INTO rewards (title, cost, price) VALUES ('Coffee', 30, 250)")
        yield gate


def number_of(gate: Gate, who: int) -> str:
    """The ten digits of somebody's card."""
    return str(_card(gate, who, "number"))


def token_of(gate: Gate, who: int) -> str:
    """What somebody's card carries."""
    return str(_card(gate, who, "token"))


def _card(gate: Gate, who: int, column: str) -> object:
    found = f"SELECT c.{column} FROM cards c JOIN members m ON m.id = c.member JOIN people p ON p.id = m.person"
    return gate.value(f"{found} WHERE p.telegram = ? AND c.dead_at IS NULL", who)
