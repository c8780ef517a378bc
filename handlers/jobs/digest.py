"""The letter of Monday morning: at nine, or later that day when the bot was down, the owner reads how the week was.

Once a week: it is promised in the unit that claims the key of its Monday. On Tuesday it would be no news any more.
"""

from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from handlers.jobs.job import Task
from handlers.owner.digest import figures
from loyalty.digest import Stretch, by_day, letter_day, whole_week
from loyalty.notices import Fact, News, Notice
from storage.work import Work

_NAME = "digest"
_WEEK = timedelta(days=7)


async def letter_due(work: Work, after: int, _most: int) -> list[Task]:
    """The one task of a Monday. What it tells is looked up here, which may take seconds, and not in its unit."""
    day = None if after else await _day(work)
    if day is None or await work.jobs.last(_NAME, day) == day.isoformat():
        return []
    return [Task(1, partial(_write, day=day, told=await _told(work, day)))]


async def _day(work: Work) -> date | None:
    """The Monday whose letter may go out now: it is wanted, and there is somebody to read it and to read of."""
    if not await work.digest.wanted():
        return None
    day = letter_day(work.now, ZoneInfo((await work.programme.business()).timezone))
    return day if day and await work.team.owner() is not None and await work.members.count() else None


async def _told(work: Work, day: date) -> Notice:
    """The letter of a Monday: its week beside the one before."""
    business = await work.programme.business()
    zone, first = ZoneInfo(business.timezone), day - _WEEK
    stretch, before = whole_week(first, zone), whole_week(first - _WEEK, zone)
    week, _ = await figures(work, zone, stretch, before)
    days = by_day(await work.digest.quarters(Stretch(before.since, stretch.until)), first - _WEEK, 14, zone)
    facts: dict[str, Fact] = {
        **week.facts(),
        "monday": first.isoformat(),
        "days": " ".join(map(str, days)),
        "colour": business.colour,
    }
    return Notice(News.DIGEST, facts)


async def _write(work: Work, day: date, told: Notice) -> None:
    owner = await work.team.owner()
    if owner is None or await _day(work) != day or not await work.jobs.once(f"job:{_NAME}:{day.isoformat()}"):
        return
    await work.outbox.put(owner, told)
