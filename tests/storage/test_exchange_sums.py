"""No stamp is lost and none is invented, whoever turns out to be whom: what was there and what came is what is."""

import asyncio
import io
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from handlers.jobs.exchange import take_in
from handlers.member.claiming import claim
from handlers.owner.table import Table, foresee, ground, read_people
from storage.database import Database
from storage.work import Work
from tests.makers import CARD, VILNIUS, a_cafe, findings, join, rows
from tests.storage.acts import earning

GOAL = 10  # of the café's cards; a full one is a voucher
A, B, C = (f"+3706123456{n}" for n in (7, 8, 9))
ONA, PETER, NOBODY = 13, 14, 99  # by their Telegram ids; the last has never written to the bot


@dataclass(frozen=True)
class Line:
    """A line of the file: who, by what, and how much."""

    phone: str | None
    telegram: int | None
    balance: int

    def __str__(self) -> str:
        return f"{self.phone or ''};{self.telegram or ''};{self.balance}"


_LINES = st.lists(
    st.builds(
        Line, st.sampled_from([A, B, C, None]), st.sampled_from([None, None, ONA, PETER, NOBODY]), st.integers(0, 40)
    ).filter(lambda line: line.phone is not None or line.telegram is not None),
    max_size=9,
)


def there(path: Path) -> int:
    """Every stamp there is: on cards, in the rewards cards came to, and of those who wait."""
    (cards,) = rows(path, "SELECT coalesce(sum(balance), 0) FROM accounts")[0]
    (vouchers,) = rows(path, "SELECT count(*) FROM vouchers")[0]
    (wait,) = rows(path, "SELECT coalesce(sum(balance), 0) FROM waiting WHERE claimed_by IS NULL")[0]
    return int(cards + GOAL * vouchers + wait)


async def looked(database: Database, lines: list[Line]) -> Table:
    """The file as the owner is shown it."""
    text = "\n".join(["phone;telegram_id;balance", *map(str, lines)])
    by = await database.read(ground)
    return await foresee(database.read, read_people(io.BytesIO(text.encode()), by, 1000))


async def imported(database: Database, lines: list[Line], at_once: int = 100) -> Table:
    """The same, taken in; a restart may be between any two units."""
    table = await looked(database, lines)
    for start in range(0, len(table.people), at_once):
        chunk = table.people[start : start + at_once]
        await database.unit(lambda work, rows=chunk: take_in(work, rows))  # type: ignore[misc]  # bound at once
    return table


async def a_street(work: Work) -> int:
    """Ona's phone is known, Peter's is not; both have stamps of their own. Peter's member id."""
    await work.profiles.set_phone(CARD, A)
    person = await work.people.meet(PETER, "Peter", "en")
    return await join(work, person.id)


async def shares(database: Database, member: int, telegram: int, phone: str) -> None:
    """A member shares a number of their own."""

    async def share(work: Work) -> None:
        if await work.profiles.set_phone(member, phone):
            await claim(work, await work.members.get(member), telegram, phone, VILNIUS)

    await database.unit(share)


def expected(lines: list[Line], table: Table) -> int:
    """What the file says, by hand: a copied line counts once, and a line that is left out does not count."""
    out = {one.line for one in table.problems if one.refuses}
    counted: dict[Line, int] = {}
    for number, line in enumerate(lines, 2):
        counted.setdefault(line, number)
    return sum(line.balance for line, number in counted.items() if number not in out)


@settings(max_examples=12)
@example(lines=[Line(A, None, 5), Line(None, ONA, 4)], phone=B, at_once=1)  # both are Ona, and no line says so
@example(lines=[Line(None, PETER, 8), Line(B, None, 5)], phone=B, at_once=1)  # Peter's second line waits for his phone
@example(lines=[Line(A, NOBODY, 5), Line(A, None, 1)], phone=B, at_once=1)  # Ona's phone, somebody else's id
@given(lines=_LINES, phone=st.sampled_from([B, C]), at_once=st.sampled_from([1, 100]))
def test_what_was_there_and_what_came_is_what_is_there(lines: list[Line], phone: str, at_once: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_story(Path(folder) / "cafe.db", lines, phone, at_once))


async def _story(path: Path, lines: list[Line], phone: str, at_once: int) -> None:
    async with a_cafe(path) as database:
        peter = await database.unit(a_street)
        await database.unit(earning(3, "k1"))
        await database.unit(earning(2, "k2", member=peter))
        table = await imported(database, lines, at_once)
        assert there(path) == 5 + expected(lines, table), table.problems
        await shares(database, peter, PETER, phone)
        assert there(path) == 5 + expected(lines, table), "by sharing a phone nothing is lost"
        again = await imported(database, lines, at_once)
        assert there(path) == 5 + expected(lines, table), "the same file again adds nothing"
        assert again.figures.get("new", 0) == 0
        assert await findings(path) == []
