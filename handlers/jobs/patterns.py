"""Odd patterns, told in the morning: one message a day at the most, none when there is nothing worth a look.

The figures are read before the unit, so that nobody at the counter waits for them; the unit claims the day, asks once
more who is on the team, and keeps what is told from being told again tomorrow.
"""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from zoneinfo import ZoneInfo

from handlers.jobs.job import Task
from loyalty.digest import Stretch
from loyalty.expiry import start_of
from loyalty.notices import Fact, News, Notice
from loyalty.patterns import HISTORY, MOST_TOLD, SPAN, TOLD, Figures, Sign, by_hour, day_asked, morning, signs
from loyalty.team import Role
from storage.work import Work

_NAME = "patterns"
_DAY = timedelta(days=1)
_CALLED = ("name", "name2", "name3")  # facts that are people's names, as erasing knows them


async def look_due(work: Work, after: int, _most: int) -> list[Task]:
    """The one task of a day, with what was found for it."""
    today = None if after else await _today(work)
    if today is None:
        return []
    last = await work.jobs.last(_NAME, today)
    if last == today.isoformat():
        return []
    day = day_asked(today, date.fromisoformat(last) if last else None)
    return [Task(1, partial(_tell, day=day, found=await _found(work, day)))]


async def _today(work: Work) -> date | None:
    """The local day whose message may be written now: it is wanted, and there is somebody to read it."""
    if not await work.patterns.wanted() or await work.team.owner() is None:
        return None
    zone = ZoneInfo((await work.programme.business()).timezone)
    return morning(work.now, await work.manners.kept(), zone)


async def _found(work: Work, day: date) -> list[Sign]:
    """What is worth a look in the hands of everybody who works at the counter; the owner knows what they did."""
    hands = [one.person for one in await work.team.all() if one.role is not Role.OWNER and not one.frozen]
    return signs(await figures(work, day), hands) if hands else []


async def figures(work: Work, day: date) -> Figures:
    """The figures of a local day, and of the time before it."""
    zone, shelf = ZoneInfo((await work.programme.business()).timezone), work.patterns
    starts = [start_of(day + place * _DAY, zone) for place in range(1 - SPAN, 2)]
    stretches = [Stretch(since, until) for since, until in pairwise(starts)]
    asked = stretches[-1]
    before = await shelf.quarters(Stretch(start_of(day - HISTORY, zone), asked.since))
    usual: dict[int, int] = {}
    for quarters in before.values():
        for hour, times in by_hour(quarters, zone).items():
            usual[hour] = usual.get(hour, 0) + times
    first = await shelf.first(Stretch(start_of(day - HISTORY, zone), asked.since))
    return Figures(
        days=[await shelf.given(stretch) for stretch in stretches],
        fastest=await shelf.fastest(asked),
        undone=await shelf.undone(asked),
        hours={hand: by_hour(quarters, zone) for hand, quarters in (await shelf.quarters(asked)).items()},
        usual=usual,
        known_days=(asked.since - first).days if first else 0,
    )


async def _tell(work: Work, day: date, found: Sequence[Sign]) -> None:
    today, owner = await _today(work), await work.team.owner()
    if today is None or owner is None or not await work.jobs.once(f"job:{_NAME}:{today.isoformat()}"):
        return
    hushed = await work.patterns.hushed()
    news = [sign for sign in found if (sign.person, sign.pattern.value) not in hushed]
    told = [sign for sign in news if await _is_at_the_counter(work, sign.person)][:MOST_TOLD]
    if not told:
        return
    for sign in told:
        await work.patterns.hush(sign.person, sign.pattern, work.now + TOLD)
    people = list(dict.fromkeys(sign.person for sign in told))
    facts: dict[str, Fact] = {
        "day": day.isoformat(),
        "people": json.dumps(people),
        "signs": json.dumps([[sign.person, sign.pattern.value, dict(sign.facts)] for sign in told]),
    }
    for called, person in zip(_CALLED, people, strict=False):
        facts[called] = (await work.people.get(person)).name
    await work.outbox.put(owner, Notice(News.PATTERNS, facts))


async def _is_at_the_counter(work: Work, person: int) -> bool:
    """Whoever was frozen, has left or has become the owner since they were looked at is not told of."""
    post = await work.team.post(person)
    return post is not None and post.role is not Role.OWNER
