"""A café whose clock is set back and forth, by minutes, hours and a year, between acts and in the middle of them.

Meanwhile guests come, slips are undone and everything on the agenda looks. Afterwards the books must add up; no entry,
gift, run or reader of one may be there twice; and once the clock is right again nothing may still wait for a day that
was never there.
"""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from bot.scheduler import Scheduler
from handlers.jobs.agenda import ALL
from loyalty.calendar import OwnDay
from loyalty.refusals import Refusal
from storage.session import ms
from tests.faults import proof
from tests.faults.proof import Proof
from tests.handlers.calendar_cafe import ROLL, Cafe, a_calendar_cafe
from tests.makers import CARD, findings, local, plant, rows
from tests.storage.acts import earning, undoing
from tests.storage.awaits import watching

_ROUNDS = 600
_FIRST, _LAST = "2026-02-01 00:10", "2027-02-03 12:00"
_JUMPS = tuple(timedelta(**by) for by in ({"minutes": 3}, {"minutes": 40}, {"hours": 5}, {"days": 1}, {"days": 366}))
_ONCE = (
    "SELECT key FROM entries GROUP BY key HAVING count(*) > 1",
    "SELECT occasion FROM broadcasts GROUP BY occasion HAVING count(*) > 1",
    "SELECT broadcast, person FROM recipients GROUP BY broadcast, person HAVING count(*) > 1",
    "SELECT reverses FROM entries WHERE reverses IS NOT NULL GROUP BY reverses HAVING count(*) > 1",
)


async def wander(cafe: Cafe, rounds: int, tick: Callable[[], None]) -> int:
    """So many rounds with the clock all over the place; how often it was set."""
    dice = random.Random(rounds)
    await _prepare(cafe)
    agenda, clock, jumps = Scheduler(cafe.database, cafe.clock, ALL), cafe.clock, 0
    true = clock.time = local(_FIRST)
    step = (local(_LAST) - true) / (rounds + 1)
    for number in range(rounds):
        true += step
        clock.time = true
        at, by = dice.randrange(60), dice.choice(_JUMPS) * dice.choice((1, -1))
        left = at

        def about_to_wait(_task: object, by: timedelta = by) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                clock.time += by

        with watching(about_to_wait):
            await asyncio.get_running_loop().create_task(_live(cafe, agenda, number, dice.randrange(5)))
        jumps += left <= 0
        tick()
    clock.time = local(_LAST)
    await agenda.look()
    return jumps


async def _prepare(cafe: Cafe) -> None:
    await cafe.sets("birthday", gift=ROLL, hour=11)
    for code in ("win-back", "near-reward", "reward-waiting"):
        await cafe.sets(code)
    for day in range(1, 29, 3):
        await cafe.guest(f"Guest {day}", birthday=f"{1 + day % 12:02}-{day:02}")
        await cafe.adds(OwnDay(f"Day {day}", 1 + day % 12, day), gift=ROLL, hour=day % 24)
    plant(cafe.path, "UPDATE programmes SET months = 6", "UPDATE business SET digest = 1")


async def _live(cafe: Cafe, agenda: Scheduler, number: int, what: int) -> None:
    """A visit, perhaps a slip taken back, and whatever is due."""
    if what < 3:
        entry = await cafe.database.unit(earning(1, f"visit:{number}", member=CARD + number % 5))
        if what == 0:
            with suppress(Refusal):
                await cafe.database.unit(undoing(entry))
    await agenda.look()


async def wrongs(cafe: Cafe) -> list[str]:
    """What came twice, hangs, or does not add up."""
    found = [f"twice: {row}" for sql in _ONCE for row in rows(cafe.path, sql)]
    found += await findings(cafe.path)
    now = ms(cafe.clock.time)
    found += [f"left over: {row}" for row in rows(
        cafe.path, f"SELECT 'lot', entry FROM lots WHERE remaining > 0 AND expires_at <= {now} UNION ALL"
        f" SELECT 'voucher', id FROM vouchers WHERE state = 'issued' AND expires_at <= {now} UNION ALL"
        " SELECT 'gift', id FROM gifts_due"
    )]  # fmt: skip
    if not await cafe.database.read(lambda work: work.outbox.due()):
        found.append("nothing is due to be carried, though much was promised")
    given = rows(
        cafe.path, "SELECT count(*) FROM vouchers v JOIN entries e ON e.id = v.issued_by WHERE reason = 'gift'"
    )
    if not given[0][0]:
        found.append("nobody was given anything")
    return found


async def _prove(folder: Path, tick: Callable[[], None]) -> proof.Found:
    async with a_calendar_cafe(folder) as cafe:
        jumps = await wander(cafe, _ROUNDS, tick)
        found = await wrongs(cafe)
        runs = len(cafe.runs())
    assert found == [], found[:10]
    remark = f"a year of visits, {runs} occasions and what lapses; the clock set wrong by 3 minutes to a year each time"
    return proof.Found(tries=jumps, lost=0, doubled=0, remark=remark)


PROOFS = (Proof("clock", "the clock set back and forth in the middle of acts", _ROUNDS, _prove),)
