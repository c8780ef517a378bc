"""The scheduler: asks the one clock every few seconds and runs what has become due, in small units.

A unit has at most two hundred tasks, so that nobody at the counter waits for it. When one task of a unit fails, the
unit is taken again task by task: the failing one is logged and passed by, and the others are done.
"""

import asyncio
import logging
from collections.abc import Sequence

from bot.clock import Clock
from handlers.jobs.agenda import ALL
from handlers.jobs.job import Job, Task
from storage.database import Database
from storage.trouble import is_trouble
from storage.work import Work

logger = logging.getLogger(__name__)
LOOK_EVERY = 2.0  # seconds between two looks at the clock, which in the sandbox people move
AT_ONCE = 200
_REST_LOOKS = 300  # looks that a job with a failing task sits out: a defect is not logged every two seconds


class Scheduler:
    """Runs what is due until it is stopped."""

    def __init__(self, database: Database, clock: Clock, jobs: Sequence[Job] = ALL) -> None:
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._resting: dict[str, int] = {}

    async def run(self) -> None:
        """Look at the clock for ever; end it by cancelling. A unit that is under way then goes on to its end."""
        while True:
            await self._clock.refresh()
            await self.look()
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> int:
        """Run everything that is due now, job by job; returns how many tasks were run."""
        return sum([await self._run(job) for job in self._jobs])

    async def _run(self, job: Job) -> int:
        """One walk along a job's tasks. A job that cannot even be looked at does not stop the others."""
        rest = self._resting.pop(job.name, 0)
        if rest:
            self._resting[job.name] = rest - 1
            return 0
        after = done = 0
        try:
            while tasks := await self._due(job, after):
                done += await self._do(job, tasks)
                after = tasks[-1].id
        except Exception as error:
            logger.exception("job %s", job.name)
            if not is_trouble(error):  # a full disk may have room again at the next look
                self._resting[job.name] = _REST_LOOKS
        return done

    async def _due(self, job: Job, after: int) -> list[Task]:
        look = self._database.study if job.studies else self._database.read
        return await look(lambda work: job.due(work, after, AT_ONCE))

    async def _do(self, job: Job, tasks: Sequence[Task]) -> int:
        async def together(work: Work) -> None:
            for task in tasks:
                await task.run(work)

        try:
            await self._database.unit(together)
        except Exception as error:  # whichever it was, the others are not held up by it
            if is_trouble(error):
                raise  # none of them could be kept alone either
            logger.warning("job %s takes a unit of %s tasks one by one: %r", job.name, len(tasks), error)
            return sum([await self._alone(job, task) for task in tasks])
        return len(tasks)

    async def _alone(self, job: Job, task: Task) -> int:
        try:
            await self._database.unit(task.run)
        except Exception:  # a defect in one task, logged with its traceback
            logger.exception("job %s: task %s was passed by", job.name, task.id)
            self._resting[job.name] = _REST_LOOKS
            return 0
        return 1
