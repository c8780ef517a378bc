"""Taking a file in: a hundred people a unit, so that nobody at the counter waits; a restart goes on where it ended.

What a unit writes and that its people are done is one commit, and what it writes is known by the person it is about:
run twice it adds nothing more.
"""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from zoneinfo import ZoneInfo

from handlers.jobs.job import Task
from handlers.member.claiming import bring_over, tell_came
from loyalty.exchange import Imported
from loyalty.gathering import Change, Known, Outcome, decide
from loyalty.notices import News, Notice
from storage.exchange import Import
from storage.work import Work

AT_ONCE = 100


async def imports_go(work: Work, after: int, most: int) -> list[Task]:
    """The next people of a file that is being taken in."""
    going = await work.exchange.going()
    if going is None:
        return []
    rows = await work.exchange.next_rows(going.id, AT_ONCE)
    last = rows[-1][0] if rows else after + 1
    return [Task(last, partial(_go_on, number=going.id))] if last > after else []


async def _go_on(work: Work, number: int) -> None:
    await go_on(work, number)


async def go_on(work: Work, number: int) -> Import | None:
    """Take the next people in; the last unit ends it and tells whoever began it. None when it was dropped."""
    rows = await work.exchange.next_rows(number, AT_ONCE)
    if rows:
        await take_in(work, [row for _, row in rows])
        await work.exchange.taken(number, rows[-1][0])
    now = await work.exchange.get(number)
    if now and not now.left and await work.exchange.end(number) and now.people > AT_ONCE:
        await work.outbox.put(now.made_by, Notice(News.IMPORTED, {"people": now.people}))
    return now


async def take_in(work: Work, rows: Sequence[Imported]) -> Counter[str]:
    """Write what these people bring; how many came to what. Nothing that was taken in before is added again."""
    programmes = await work.programme.all()
    zone = ZoneInfo((await work.programme.business()).timezone)
    figures: Counter[str] = Counter()
    touched: set[int] = set()
    for row, known in zip(rows, await work.exchange.known(rows), strict=True):
        now = known
        if touched & _about(known):  # somebody else of this very unit turned out to be the same
            (now,) = await work.exchange.known([row])
        change = decide(row, now, tuple(programme.id for programme in programmes))
        figures[change.outcome.value] += 1
        if change.outcome in {Outcome.NEW, Outcome.MERGED}:
            touched |= _about(now)
            await _write(work, change, zone)
    return figures


def _about(known: Known) -> set[int]:
    """Whom a line touches: those who wait by their ids, a member by theirs below zero."""
    return {one.id for one in known.waiting} | ({-known.here.member} if known.here else set())


async def _write(work: Work, change: Change, zone: ZoneInfo) -> None:
    if change.member is None:
        await work.exchange.wait(change)
        return
    member = await work.members.get(change.member)
    await tell_came(work, member, await bring_over(work, member, change, zone))
