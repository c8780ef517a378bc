"""What writes without anybody at a door: the clock's jobs, the poller, the workers, the courier, the broadcaster."""

import asyncio
import itertools
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, cast
from zoneinfo import ZoneInfo

from telegram.ext import ExtBot

from bot.broadcaster import Broadcaster
from bot.courier import Courier
from bot.lanes import Lane
from bot.poller import Poller
from bot.scheduler import Scheduler
from bot.teller import Teller
from bot.workers import Workers
from handlers.jobs.agenda import ALL
from handlers.jobs.job import Job
from loyalty.patterns import AGAIN
from storage.inbox import Arrived
from storage.session import ms
from storage.work import Work
from tests.bot.rig import OneByOne
from tests.faults.bench import Bench, Copy, same_chances
from tests.faults.prepared import Prepared
from tests.faults.walk import Case, Walk
from tests.handlers.calendar_cafe import Town
from tests.makers import local
from tests.storage.acts import earning

Run = Callable[[], Awaitable[object]]
LONDON = ZoneInfo("Europe/London")
MONDAY = local("2026-03-30 11:00", LONDON)  # an hour in which everything that the clock starts may be due
_RESENT = timedelta(seconds=11)


@dataclass(frozen=True)
class Act:
    """Something that writes. `again` is what the program does next by itself, a redelivery or a start.

    `ends` says what is wrong after that, where it is not simply as after an undisturbed run.
    """

    name: str
    before: Copy
    run: Run
    again: Run
    seed: int = 0
    at: datetime | None = None  # the hour it is, where that matters
    ends: Callable[[], str] | None = None


def through(walk: Walk, case: Case) -> Act:
    """An update through its door, and its redelivery."""

    async def enter() -> None:
        await walk.knock(case.sent, case.number)

    return Act(case.name, case.before, enter, enter, case.number)


async def machinery(bench: Bench, prepared: Prepared) -> list[Act]:
    """All of it, each from a state in which there is something to do."""
    earned = prepared.cases["earn"]
    after_earn = await _after(bench, prepared.walk, earned)
    return [
        *await _jobs(bench, prepared),
        _polled(bench, prepared.furnished),
        *_worked(bench, prepared.walk, earned),
        _carried(bench, after_earn),
        *[
            _sent(bench, name, await _after(bench, prepared.walk, prepared.cases[name]))
            for name in ("compose-send", "run-edit-surely", "run-delete-surely", "run-stop-surely")
        ],
    ]


async def _after(bench: Bench, walk: Walk, case: Case) -> Copy:
    """The café right after this."""
    bench.put_back(case.before)
    await walk.enter(case.sent, case.number)
    return bench.copy()


# ── the clock's ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def _jobs(bench: Bench, prepared: Prepared) -> list[Act]:
    """Each job of the agenda on a Monday on which it has something to do, in the agenda's order."""
    bench.put_back(prepared.furnished)
    for number in range(10):
        when = ms(MONDAY.replace(hour=23, minute=0) + timedelta(days=number - 1))
        bench.rows("UPDATE lots SET expires_at = ? WHERE entry % 10 = ? AND remaining > 0", when, number)
        bench.rows("UPDATE vouchers SET expires_at = ? WHERE state = 'issued' AND id % 4 = ?", when, number)
    bench.rows("UPDATE members SET birthday = '03-30' WHERE id = 1")
    bench.rows("UPDATE business SET digest = 1")
    bench.rows("UPDATE broadcasts SET good_until = ? WHERE id = 2", ms(MONDAY - timedelta(hours=1)))

    async def birthdays(work: Work) -> None:
        await work.calendar.set("birthday", "is_on", 1)
        await work.calendar.set("birthday", "gift", "A roll")

    await bench.database.unit(birthdays)
    with bench.clock_at(MONDAY - timedelta(days=1)):
        for number in range(AGAIN):
            await bench.database.unit(earning(1, f"again:{number}"))
    day = bench.copy()
    bench.put_back(prepared.furnished)
    await bench.database.unit(_lower_goal)
    lowered = bench.copy()
    taking_back = await _after(bench, prepared.walk, prepared.cases["takeback"])
    special = {"cards-fill": lowered, "imports-go": prepared.importing, "takebacks-go": taking_back}
    acts = []
    for job in ALL:
        before = special.get(job.name, day)
        act = _job(bench, job, before)
        acts.append(act)
        bench.put_back(before)
        was = bench.seen()
        with same_chances(0), bench.clock_at(act.at):
            await act.run()
        assert bench.seen() != was, f"the job {job.name} had nothing to do"
        if job.name not in special:
            day = bench.copy()
    return acts


async def _lower_goal(work: Work) -> None:
    await work.promise.change_goal(await work.programme.stamps(), 3, keep=False)


def _job(bench: Bench, job: Job, before: Copy) -> Act:
    async def look() -> None:
        await Scheduler(bench.database, cast("Town", bench.clock), [job]).look()

    return Act(f"job {job.name}", before, look, look, at=MONDAY)


# ── updates ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Line:
    """Stands in for the workers: what the poller hands over is not begun."""

    def take(self, update: Arrived, *, late: bool) -> None:
        """It waits in the inbox."""

    def catches_up(self, *, still: bool) -> None:
        """Nobody is owed anything."""


class _Telegram:
    """As much of a bot as is called here; `got` counts what each chat was sent, by its words."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Nobody was sent anything yet."""
        self.got: Counter[tuple[int, str]] = Counter()
        self._numbers = itertools.count(1)

    async def do_api_request(self, *_: object, **__: object) -> list[dict[str, Any]]:
        """Two updates."""
        await asyncio.sleep(0)
        return [{"update_id": 10**6 + number, "message": {"from": {"id": 13}}} for number in range(2)]

    async def send_message(self, chat: int, text: str, **_: object) -> Any:
        """It arrives halfway through the call."""
        await asyncio.sleep(0)
        self.got[chat, text] += 1
        await asyncio.sleep(0)
        return type("Sent", (), {"message_id": next(self._numbers)})

    async def edit_message_text(self, *_: object, **__: object) -> None:
        """Changed."""
        await asyncio.sleep(0)

    async def edit_message_caption(self, *_: object, **__: object) -> None:
        """Changed."""
        await asyncio.sleep(0)

    async def delete_messages(self, *_: object, **__: object) -> None:
        """Gone."""
        await asyncio.sleep(0)

    def bot(self) -> ExtBot[Lane]:
        """As the assembly's type has it."""
        return cast("ExtBot[Lane]", self)


def _polled(bench: Bench, before: Copy) -> Act:
    telegram = _Telegram().bot()

    async def fetch() -> None:
        await Poller(telegram, bench.database, cast("Workers", _Line()), cast("Town", bench.clock)).fetch()

    return Act("poller", before, fetch, fetch)


async def _oldest(person: int, count: int, work: Work) -> list[Arrived]:
    return await work.inbox.oldest(person, count)


def _worked(bench: Bench, walk: Walk, earned: Case) -> list[Act]:
    """One update that succeeds and one that fails each time: done, or given up, whoever was cancelled in between."""

    async def handle(update: Arrived) -> None:
        await walk.knock(earned.sent, update.id)

    async def fail(_: Arrived) -> None:
        raise ValueError("a defect")

    async def tell(_: Arrived) -> None:
        await asyncio.sleep(0)

    def work(how: Callable[[Arrived], Awaitable[None]]) -> Run:
        async def waiting() -> None:
            workers = Workers(bench.database, how, tell, OneByOne(bench.database))
            for person, count in (await bench.database.read(lambda work: work.inbox.lines())).items():
                for update in await bench.database.read(partial(_oldest, person, count)):
                    workers.take(update)
            await workers.drained()

        return waiting

    return [
        Act(f"worker {name}", earned.before, work(how), work(how), earned.number)
        for name, how in (("does", handle), ("gives up", fail))
    ]


# ── what is sent ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _carried(bench: Bench, before: Copy) -> Act:
    """Notices: each arrives, and twice only where the answer to the first was never seen."""
    telegram, clock = _Telegram(), cast("Town", bench.clock)

    async def carry() -> None:
        telegram.begin()
        await Courier(bench.database, Teller(telegram.bot(), bench.database), clock).carry()

    async def start_again() -> None:
        courier = Courier(bench.database, Teller(telegram.bot(), bench.database), clock)
        await courier._take_up_again()
        with bench.clock_at(clock.time + _RESENT):
            while await courier.carry():
                pass

    def ends() -> str:
        rows = bench.rows("SELECT state, unknowns FROM outbox")
        told, doubts = telegram.got.total(), sum(int(str(row[1])) for row in rows)
        if not all(row[0] == "sent" for row in rows):
            return f"not everything was carried: {rows}"
        return "" if len(rows) <= told <= len(rows) + doubts else f"{told} messages for {rows}"

    return Act("courier", before, carry, start_again, ends=ends)


def _sent(bench: Bench, name: str, before: Copy) -> Act:
    """A message to many: everyone ends in one state, and nobody gets it twice."""
    telegram = _Telegram()

    async def carry(broadcaster: Broadcaster) -> None:
        broadcaster._busy = True
        while broadcaster._busy:
            await broadcaster.step()

    async def run() -> None:
        telegram.begin()
        await carry(Broadcaster(bench.database, telegram.bot(), beat=0.0))

    async def start_again() -> None:
        broadcaster = Broadcaster(bench.database, telegram.bot(), beat=0.0)
        task = asyncio.get_running_loop().create_task(broadcaster.run())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await broadcaster.finish(10)
        await carry(broadcaster)

    def ends() -> str:
        open_ = bench.rows(
            "SELECT b.id, r.state FROM recipients r JOIN broadcasts b ON b.id = r.broadcast"
            " WHERE r.state = 'sending' OR (r.state = 'pending' AND b.state IN ('running', 'stopped'))"
        )
        twice = [one for one, times in telegram.got.items() if times > 1]
        sent = bench.rows("SELECT count(*) FROM recipients WHERE state = 'sent' AND broadcast <> 4")[0][0]
        if open_ or twice:
            return f"left over: {open_}, twice: {twice}"
        return "" if int(str(sent)) <= telegram.got.total() else f"{sent} are called sent, {telegram.got.total()} were"

    return Act(f"broadcaster after {name}", before, run, start_again, ends=ends)
