"""Every act cancelled at its first, second, third … await: there whole with all it promised, or not there at all.

Whoever waits is cancelled at each await, and while the unit's thread is at each statement; or the unit's task; or the
unit itself is broken off there, as a cancellation would. Afterwards no task is left
and no transaction open, and the same update delivered again ends where an undisturbed one does. The states an act may
be left in are those of its own undisturbed run, row by row in every table; each of them is audited.
"""

import asyncio
import logging
import random
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TypeVar

from loyalty.refusals import Refusal
from storage.work import Work
from tests.faults import proof
from tests.faults.aside import side_by_side
from tests.faults.bench import Bench, Copy, Seen, a_bench, others_running, same_chances
from tests.faults.machinery import Act, machinery, through
from tests.faults.prepared import missing, prepare
from tests.faults.proof import Proof
from tests.faults.statements import Statements, from_thread
from tests.handlers.calendar_cafe import Town
from tests.storage.awaits import Task, watching

T = TypeVar("T")
KINDS = {"text", "number", "photo", "other", "job", "worker", "broadcaster"}
_SEED = 20261122
_ACTS = 408  # about so many; only the progress bar asks
_SHARES = 2
LEAST = 10_000


class Victim(Enum):
    """Who is cancelled."""

    CALLER = "whoever waits for it"
    WAITING = "the task that is about to wait"
    TWICE = "that task, and whichever waits next"
    MEANWHILE = "whoever waits, while the unit is at a statement"
    UNIT = "the unit itself, at a statement"

    @property
    def of_statements(self) -> bool:
        """True for those whose moments are the unit's statements, which run on a thread and wait for nobody."""
        return self in {Victim.MEANWHILE, Victim.UNIT}


@dataclass
class Course:
    """An undisturbed run: what was committed one after the other, and at how many points it waits."""

    states: list[Seen] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    awaits: int = 0
    statements: int = 0

    def moments(self, victim: Victim) -> int:
        """At how many moments it can be cancelled so."""
        return self.statements if victim.of_statements else self.awaits


@dataclass
class Tally:
    """What came of it: cancellations that left the whole, nothing, or a whole step of several; and what is wrong."""

    left: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def cancelled(self) -> int:
        """How many there were."""
        return self.left.total()


class Cancelling:
    """Runs acts on a bench, and cancels them."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.tally = Tally()

    async def course(self, act: Act, *, audited: bool = True) -> Course:
        """An undisturbed run. Every state it commits passes the audit, and another run after it changes nothing."""
        self.bench.put_back(act.before)
        course = Course([self.bench.seen()])
        with self.bench.clock_at(act.at):
            with self._hearing(lambda: self._keep(course)):
                course.awaits, course.statements, _ = await self._cut(act, -1, Victim.CALLER)
            if audited:
                await self._audit(act, course)
        return course

    @contextmanager
    def _hearing(self, heard: Callable[[], None]) -> Iterator[None]:
        """Call after every unit."""
        run = self.bench.database.unit

        async def listened(act: Callable[[Work], Awaitable[T]], *, light: bool = False) -> T:
            done = await run(act, light=light)
            heard()
            return done

        self.bench.database.unit = listened  # type: ignore[method-assign]  # a listener for one run, nothing replaced
        try:
            yield
        finally:
            del self.bench.database.unit  # the class's own is there again

    def _keep(self, course: Course) -> None:
        if (now := self.bench.seen()) != course.states[-1]:
            course.states.append(now)
            course.copies.append(self.bench.copy())

    async def _audit(self, act: Act, course: Course) -> None:
        if act.ends is None:
            with same_chances(act.seed):
                await act.again()
            if self.bench.seen() != course.states[-1]:
                self._wrong(f"{act.name}: done twice it does more")
        for copy in course.copies:
            self.bench.put_back(copy)
            if found := await self.bench.findings():
                self._wrong(f"{act.name}: {found}")

    async def cancel(self, act: Act, course: Course, at: int, victim: Victim) -> None:
        """Cancel at that await, look, and let the program go on."""
        with self.bench.clock_at(act.at):
            await self._cancel(act, course, at, victim)

    async def _cancel(self, act: Act, course: Course, at: int, victim: Victim) -> None:
        self.bench.put_back(act.before)
        _, _, touched = await self._cut(act, at, victim)
        if not touched:
            return
        where = f"{act.name}, {victim.value}, await {at}"
        left = self.bench.seen()
        self.tally.left[_which(course.states, left)] += 1
        if left not in course.states:
            self._wrong(f"{where}: left half done: {_differing(course.states[0], left)}")
        await self._look_for_traces(where)
        with same_chances(act.seed):
            await act.again()
        end = self.bench.seen()
        await self._look_for_traces(f"{where}, afterwards")
        if act.ends is not None:
            if problem := act.ends():
                self._wrong(f"{where}: {problem}")
        elif end != course.states[-1]:
            self._wrong(f"{where}: done again it ends elsewhere: {_differing(course.states[-1], end)}")

    async def _look_for_traces(self, where: str) -> None:
        if await self.bench.is_open_within():
            self._wrong(f"{where}: a transaction is open")
        if running := others_running():
            self._wrong(f"{where}: still running: {running}")

    def _wrong(self, what: str) -> None:
        self.tally.wrong.append(what)

    async def _cut(self, act: Act, at: int, victim: Victim) -> tuple[int, int, bool]:
        """Run it, cancelling at that moment (never, when below zero); awaits, statements, and whether it was hit."""
        awaits, touched = 0, False
        loop, thread = asyncio.get_running_loop(), Statements(-1)

        def about_to_wait(task: Task) -> None:
            nonlocal awaits, touched
            hit = awaits in ((at, at + 1) if victim is Victim.TWICE else (at,))
            awaits += 1
            if hit and at >= 0 and not victim.of_statements:
                touched = True
                (tasks[0] if victim is Victim.CALLER else task).cancel()

        async def run() -> None:
            await act.run()

        with same_chances(act.seed), watching(about_to_wait) as tasks:
            caller = loop.create_task(run())
            if victim.of_statements:
                thread = Statements(at, None if victim is Victim.UNIT else lambda: from_thread(loop, caller.cancel))
            with thread.counted():
                await asyncio.wait([caller])
                while pending := [task for task in tasks if not task.done()]:
                    await asyncio.wait(pending)
                await self.bench.settled()
        for task in tasks:
            error = None if task.cancelled() else task.exception()
            if error is not None and not isinstance(error, Refusal):
                self._wrong(f"{act.name}, {victim.value}, {at}: {error!r}")
        return awaits, thread.seen, touched or thread.hit


def _which(states: list[Seen], left: Seen) -> str:
    if left == states[-1]:
        return "whole"
    return "nothing" if left == states[0] else "a whole step"


def _differing(one: Seen, other: Seen) -> list[str]:
    return [table for (table, rows), (_, others) in zip(one, other, strict=True) if rows != others]


async def acts_of(bench: Bench) -> list[Act]:
    """Everything that writes, each with a state in which it succeeds."""
    prepared = await prepare(bench)
    assert (none := missing(prepared.cases)) == [], f"no state is prepared for {none}"
    return [*(through(prepared.walk, case) for case in prepared.cases.values()), *await machinery(bench, prepared)]


def each_once(acts: Sequence[Act]) -> list[Act]:
    """One act for each door, form, job and part, where there are several that differ in what was chosen."""
    firsts: dict[str, Act] = {}
    for act in acts:
        door, *more = re.split("[: ]", act.name)
        firsts.setdefault(f"{door} {more[0]}" if more and door in KINDS else door, act)
    return list(firsts.values())


async def sampled(folder: Path, each: int) -> tuple[Tally, list[Act]]:
    """Each door, form, job and part cancelled so many times, somewhere: what came of it, and what was cancelled."""
    async with a_bench(folder, Town()) as bench:
        acts = each_once(await acts_of(bench))
        cancelling, dice = Cancelling(bench), random.Random(_SEED)
        for act in acts:
            course = await cancelling.course(act, audited=False)
            for victim in dice.sample([one for one in Victim if course.moments(one)], each):
                await cancelling.cancel(act, course, dice.randrange(course.moments(victim)), victim)
    return cancelling.tally, acts


@dataclass(frozen=True)
class Share:
    """What came of one share of all there is."""

    tally: Tally
    acts: int
    awaits: int
    statements: int


async def share(number: int, folder: Path, tick: Callable[[], None]) -> Share:
    """A share of everything, at every await and statement, in each way."""
    logging.disable(logging.CRITICAL)  # the workers' tracebacks of what fails on purpose
    async with a_bench(folder, Town()) as bench:
        acts = (await acts_of(bench))[number::_SHARES]
        cancelling, awaits, statements = Cancelling(bench), 0, 0
        for act in acts:
            course = await cancelling.course(act)
            awaits, statements = awaits + course.awaits, statements + course.statements
            for victim in Victim:
                for at in range(course.moments(victim)):
                    await cancelling.cancel(act, course, at, victim)
            tick()
    return Share(cancelling.tally, len(acts), awaits, statements)


async def _prove(folder: Path, tick: Callable[[], None]) -> proof.Found:
    shares = await side_by_side(share, _SHARES, folder, tick)
    wrong = [one for share in shares for one in share.tally.wrong]
    left = sum((share.tally.left for share in shares), Counter[str]())
    assert wrong == [], f"{len(wrong)} wrong: {wrong[:10]}"
    assert left.total() >= LEAST, f"only {left.total()} were met"
    acts, awaits, statements = (sum(getattr(one, what) for one in shares) for what in ("acts", "awaits", "statements"))
    told = ", ".join(f"{count} left {what}" for what, count in left.most_common())
    return proof.Found(
        tries=left.total(),
        lost=0,  # what was half there, or could not be done again, would be among the wrong
        doubled=0,
        remark=f"{acts} acts with {awaits} awaits and {statements} statements, each in two or three ways: {told}",
    )


PROOFS = (Proof("cancelled", "every act cancelled at every await", _ACTS, _prove),)
