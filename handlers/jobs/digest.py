"""The letter of Monday morning: at nine, or later that day when the bot was down, the owner reads how the week was.

Once a week: it is promised in the unit that claims the key of its Monday. On Tuesday it would be no news any more.
"""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from handlers.jobs.job import Task
from handlers.owner.digest import figures
from loyalty.digest import Stretch, by_day, letter_day, whole_week
from loyalty.notices import Fact, News, Notice
from storage.work import Work

_NAME = "digest"
_WEEK = timedelta(days=7)


async def letter_due(work: Work, after: int, _most: int) -> list[Task]:
    """The one task of a Monday."""
    if after:
        return []
    day = await _day(work)
    return [Task(1, _write)] if day and await work.jobs.last(_NAME, day) != day.isoformat() else []


async def _day(work: Work) -> date | None:
    """The Monday whose letter may go out now: it is wanted, and there is somebody to read it and to read of."""
    if not await work.digest.wanted():
        return None
    day = letter_day(work.now, ZoneInfo((await work.programme.business()).timezone))
    return day if day and await work.team.owner() is not None and await work.members.count() else None


async def _write(work: Work) -> None:
    day, owner = await _day(work), await work.team.owner()
    if day is None or owner is None or not await work.jobs.once(f"job:{_NAME}:{day.isoformat()}"):
        return
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
    await work.outbox.put(owner, Notice(News.DIGEST, facts))
