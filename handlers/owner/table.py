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

    `figures` are people by outcome, and `refused` lines; `most` is what one person can
    bring, and `others` are somebody's further lines by their first.
    """

    people: tuple[Imported, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...] = ()
    figures: dict[str, int] = field(default_factory=dict)
    most: int = MOST_STAMPS
    others: dict[int, list[int]] = field(default_factory=dict)


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
    most = MOST_STAMPS if by.stamps else MOST_POINTS
    gathered = Gathered(most)
    problems: list[Problem] = []
    with closing(lines(stream, most_rows)) as found:
        header = read_header(next(found).cells, both=by.both)
        for line in found:
            row, told = read_line(line, header, by)
            problems += told
            more = gathered.add(row) if row else None
            problems += [more] if more else []
            tick(line.number)
    return Table(tuple(gathered.people()), tuple(problems), header.ignored, most=most, others=gathered.others)


@dataclass(frozen=True)
class Seen:
    """What a line would come to here, and by what another one is about the same person."""

    outcome: Outcome
    same: tuple[str, ...]


class _Known:
    """The lines about people who are known here, gathered once more by who they are."""

    def __init__(self, most: int) -> None:
        self.gathered = Gathered(most)
        self._outcomes: dict[int, Outcome] = {}

    def take(self, row: Imported, seen: Seen) -> list[Problem]:
        if seen.outcome is Outcome.REFUSED:
            return [Problem(row.line, Wrong.CLASH_HERE)]
        told = self.gathered.add(row, seen.same)
        if told is None or not told.refuses:
            line = told.other if told else row.line
            before = self._outcomes.get(line, seen.outcome)
            self._outcomes[line] = Outcome.MERGED if Outcome.MERGED in {before, seen.outcome} else before
        return [told] if told else []

    def figures(self) -> Counter[str]:
        return Counter(self._outcomes[row.line].value for row in self.gathered.people())


async def foresee(
    read: Callable[[Callable[[Work], Awaitable[list[Seen]]]], Awaitable[list[Seen]]],
    table: Table,
    tick: Callable[[int], None] = lambda people: None,
) -> Table:
    """What the table would do here, in short looks: nobody who reads at the counter waits for a long file.

    Lines that turn out to be about one person, who is known here by both their phone and their Telegram id, are that
    person's, as if they had shared one of the two. `tick` hears how many people were looked at so far.
    """
    known = _Known(table.most)
    new: list[Imported] = []
    told: list[Problem] = []
    for start in range(0, len(table.people), AT_ONCE):
        chunk = table.people[start : start + AT_ONCE]
        seen = await read(lambda work, rows=chunk: look_up(work, rows))  # type: ignore[misc]  # a lambda's default has no type
        for row, one in zip(chunk, seen, strict=True):
            if one.outcome is Outcome.NEW:
                new.append(row)
            else:
                told += known.take(row, one)
        tick(start + len(chunk))
    figures = known.figures() + Counter({Outcome.NEW.value: len(new)})
    problems = _with_their_others(table, told)
    figures["refused"] = len({one.line for one in problems if one.refuses})
    people = sorted((*new, *known.gathered.people()), key=lambda row: row.line)
    return replace(table, people=tuple(people), problems=problems, figures=dict(figures))


def _with_their_others(table: Table, told: Sequence[Problem]) -> tuple[Problem, ...]:
    """All that is to be told, by line. Whoever is left out is left out with all their lines, whatever these added."""
    out = {line: replace(one, line=line) for one in told if one.refuses for line in table.others.get(one.line, ())}
    problems = [one for one in table.problems if one.line not in out]
    return tuple(sorted((*problems, *told, *out.values()), key=lambda one: one.line))


async def look_up(work: Work, rows: Sequence[Imported]) -> list[Seen]:
    """What each of these would come to."""
    ids = tuple(programme.id for programme in await work.programme.all())
    known = await work.exchange.known(rows)
    return [Seen(decide(row, one, ids).outcome, one.same) for row, one in zip(rows, known, strict=True)]


async def read_table(database: Database, data: bytes) -> Table:
    """A file somebody sent in chat."""
    by = await database.read(ground)
    table = await asyncio.to_thread(read_people, io.BytesIO(data), by, MOST_ROWS_IN_CHAT)
    return await foresee(database.read, table)
