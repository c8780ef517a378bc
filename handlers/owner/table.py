"""A table on its way in: read and looked at before any unit of work, as pictures are, and nothing is changed by it."""

import asyncio
import io
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import BinaryIO
from zoneinfo import ZoneInfo

from loyalty.exchange import (
    MOST_POINTS,
    MOST_ROWS_IN_CHAT,
    MOST_STAMPS,
    Ground,
    Imported,
    Problem,
    Wrong,
    read_line,
)
from loyalty.gathering import Gathered, Outcome, decide
from loyalty.headers import read_header
from loyalty.programme import Stamps
from storage.database import Database
from storage.drafts import Draft
from storage.exchange_in import lines
from storage.work import Work

IMPORT = "import"
AT_ONCE = 500
_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".ods")


@dataclass(frozen=True)
class Table:
    """What a file says: its people, what is wrong with which line, the columns nobody knows; and what it would do.

    `figures` are people by outcome, and `refused` lines.
    """

    people: tuple[Imported, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...] = ()
    figures: dict[str, int] = field(default_factory=dict)


def waits_for_table(draft: Draft | None, name: str) -> bool:
    """True in the form that asks for one, and outside of any form for a file that is called like one."""
    return draft.form == IMPORT if draft else name.casefold().endswith(_TABLES)


async def ground(work: Work) -> Ground:
    """What lines are read by here."""
    business = await work.programme.business()
    programmes = await work.programme.all()
    today = work.now.astimezone(ZoneInfo(business.timezone)).date()
    return Ground(await work.exchange.country(), today, isinstance(programmes[0], Stamps), both=len(programmes) > 1)


def read_people(stream: BinaryIO, by: Ground, most_rows: int, tick: Callable[[int], None] = lambda line: None) -> Table:
    """Every line of a file read and gathered. Refused when the file as a whole cannot be."""
    gathered = Gathered(MOST_STAMPS if by.stamps else MOST_POINTS)
    problems: list[Problem] = []
    with closing(lines(stream, most_rows)) as found:
        header = read_header(next(found).cells, both=by.both)
        for line in found:
            row, told = read_line(line, header, by)
            problems += told
            more = gathered.add(row) if row else None
            problems += [more] if more else []
            tick(line.number)
    return Table(tuple(gathered.people()), tuple(problems), header.ignored)


async def foresee(
    read: Callable[[Callable[[Work], Awaitable[list[Outcome]]]], Awaitable[list[Outcome]]],
    table: Table,
    tick: Callable[[int], None] = lambda people: None,
) -> Table:
    """What the table would do here, in short looks: nobody who reads at the counter waits for a long file.

    `tick` hears how many people were looked at so far.
    """
    figures: Counter[str] = Counter()
    problems = list(table.problems)
    people: list[Imported] = []
    for start in range(0, len(table.people), AT_ONCE):
        chunk = table.people[start : start + AT_ONCE]
        outcomes = await read(lambda work, rows=chunk: outcomes_of(work, rows))  # type: ignore[misc]  # a lambda's default has no type
        for row, outcome in zip(chunk, outcomes, strict=True):
            if outcome is Outcome.REFUSED:
                problems.append(Problem(row.line, Wrong.CLASH_HERE))
            else:
                figures[outcome.value] += 1
                people.append(row)
        tick(start + len(chunk))
    figures["refused"] = len({one.line for one in problems if one.refuses})
    return replace(
        table, people=tuple(people), problems=tuple(sorted(problems, key=lambda one: one.line)), figures=dict(figures)
    )


async def outcomes_of(work: Work, rows: Sequence[Imported]) -> list[Outcome]:
    """What each of these would come to."""
    ids = tuple(programme.id for programme in await work.programme.all())
    known = await work.exchange.known(rows)
    return [decide(row, one, ids).outcome for row, one in zip(rows, known, strict=True)]


async def read_table(database: Database, data: bytes) -> Table:
    """A file somebody sent in chat."""
    by = await database.read(ground)
    table = await asyncio.to_thread(read_people, io.BytesIO(data), by, MOST_ROWS_IN_CHAT)
    return await foresee(database.read, table)
