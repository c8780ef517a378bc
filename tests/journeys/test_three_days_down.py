"""The bot was off for three days, over fifty things that were due: what still helps is done once, old news is not."""

import time
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.scheduler import Scheduler
from loyalty.accrual import accrue
from loyalty.broadcasts import Content
from loyalty.calendar import OwnDay
from loyalty.manners import Topic
from loyalty.segments import Segment, Which
from sandbox.person import Person
from storage.broadcasts import Plan
from storage.work import Work
from tests.cast import Shop
from tests.makers import COUNTER, join

VILNIUS = ZoneInfo("Europe/Vilnius")
GROUP = 8
# Who came when; what they were given lapses a year later, at the end of that day.
LAPSED, LAPSED_UNTOLD, LAST_DAY, AWAY = "2026-11-21", "2026-11-22", "2026-11-23", "2027-10-08"
BIRTHDAYS = ("11-21", "11-22", "11-23")
OFF, ON = "2027-11-20 12:00", "2027-11-23 12:00"  # from a Saturday to a Tuesday
_DUE = (SOUP, TUESDAY, BIRTHDAY, GIFT, ENDS, MISSED) = (
    "Soup on Sunday", "Our Tuesday", "Happy birthday", "A gift for you: Cake", "lapses after November 23",
    "not seen you",
)  # fmt: skip
_NOTICES = "SELECT code, count(*) AS n FROM outbox WHERE id > ? GROUP BY code"


@pytest.fixture(autouse=True)
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's own scheduler looks once at each start; then only the story lets one look."""
    monkeypatch.setattr("bot.scheduler.LOOK_EVERY", 3600)


async def at(shop: Shop, moment: str) -> None:
    """It is this local time, and the jobs look twice."""
    shop.town.clock.sets(datetime.fromisoformat(moment).replace(tzinfo=VILNIUS))
    await shop.book.clock.refresh()
    scheduler = Scheduler(shop.book.database, shop.book.clock)
    for _ in range(2):
        await scheduler.look()
    await shop.settles()


async def guests(shop: Shop, number: int) -> list[tuple[Person, int]]:
    """So many members who want offers, with their ids."""
    people = [shop.town.joins(f"Guest {place}") for place in range(number)]
    for person in people:
        person.phone.known = person.phone.started = True

    async def come(work: Work) -> list[int]:
        return [await join(work, (await work.people.meet(one.id, one.name, "en")).id) for one in people]

    members = await shop.book.database.unit(come)
    await shop.plants("UPDATE members SET offers = 1 WHERE practice_of IS NULL")
    return list(zip(people, members, strict=True))


async def visits(shop: Shop, members: list[int]) -> None:
    """Each gets a stamp now."""

    async def earn(work: Work) -> None:
        programme = await work.programme.stamps()
        for member in members:
            account = await work.ledger.account(member, programme.id)
            act = accrue(programme, account, 1, f"tap:{member}:{work.now}", work.now, VILNIUS)
            await work.ledger.write(act, COUNTER)

    await shop.book.database.unit(earn)


async def the_owner_plans(shop: Shop) -> None:
    """A calendar with birthdays, two own days and a reminder for who stays away, and a message for Sunday noon."""

    async def planned(work: Work) -> None:
        for code in ("birthday", "win-back"):
            await work.calendar.set(code, "is_on", 1)
        await work.calendar.set("birthday", "gift", "Cake")
        for name, day in (("Our Monday", 22), (TUESDAY, 23)):
            await work.calendar.set(await work.calendar.add_day(OwnDay(name, 11, day)), "is_on", 1)
        owner = await work.team.owner()
        assert owner is not None
        sunday = datetime.fromisoformat("2027-11-21 12:00").replace(tzinfo=VILNIUS)
        content, everyone = Content(SOUP), Segment(Which.EVERYONE)
        await work.broadcasts.plan(Plan("soup", owner, Topic.NEWS, everyone, content, silent=False, starts_at=sunday))

    await shop.book.database.unit(planned)


async def carried(shop: Shop) -> None:
    """Every message to many has ended, and every notice is out."""
    while shop.rows("SELECT 1 FROM broadcasts WHERE state IN ('planned', 'running')"):
        await shop.change()
    await shop.settles()


def heard(people: list[tuple[Person, int]]) -> Counter[str]:
    """How often all these people have read each of the things that were due, and anything else in its own words."""
    lines = [one.text.split("\n")[0] for person, _ in people for one in person.messages if one.from_bot]
    return Counter(next((part for part in _DUE if part in line), line) for line in lines)


async def test_three_days_down_over_fifty_due_events_each_is_done_once_or_let_be(staffed: Shop) -> None:
    done, _ = await three_days_down(staffed)
    assert done > 50


async def three_days_down(shop: Shop) -> tuple[int, float]:
    """The story in a café with staff: how many due things were done, and the seconds they took after the start."""
    everyone = await fifty_wait(shop)
    groups = [everyone[place * GROUP : (place + 1) * GROUP] for place in range(7)]
    await shop.stops()
    before = shop.value("SELECT max(id) FROM outbox")
    already = [heard(group) for group in groups]
    shop.town.clock.sets(datetime.fromisoformat(ON).replace(tzinfo=VILNIUS))

    more = [set[str](), set(), {ENDS}, {MISSED}, set(), set(), {BIRTHDAY, GIFT}]
    seconds = []
    for _ in range(2):  # the second start finds nothing left to do
        began = time.monotonic()
        await shop.starts()
        await at(shop, ON)
        await carried(shop)
        seconds.append(time.monotonic() - began)
        news = [heard(group) - known for group, known in zip(groups, already, strict=True)]
        assert news == [Counter(dict.fromkeys({TUESDAY} | its, GROUP)) for its in more]
        told = {row["code"]: row["n"] for row in shop.rows(_NOTICES, before)}
        due = {"expiring": GROUP, "gift": GROUP, "broadcast-missed": 1}
        assert told == due, "no letter or soup on a Tuesday, and no word of what has lapsed; about the soup is asked"
        assert shop.value("SELECT count(*) FROM entries WHERE kind = 'expiry'") == 2 * GROUP
        assert await shop.audit() == []
        await shop.stops()
    return sum(one.total() for one in news) + 2 * GROUP, seconds[0]


async def fifty_wait(shop: Shop) -> list[tuple[Person, int]]:
    """Members, a group for each thing that will be due, on the Saturday before."""
    await shop.plants("UPDATE business SET timezone = 'Europe/Vilnius', country = 'LT'")
    await shop.plants("UPDATE programmes SET months = 12")
    everyone = await guests(shop, 7 * GROUP)
    groups = [everyone[place * GROUP : (place + 1) * GROUP] for place in range(7)]
    for day, group in zip((LAPSED, LAPSED_UNTOLD, LAST_DAY, AWAY), groups[:4], strict=True):
        await at(shop, f"{day} 12:00")
        await visits(shop, [member for _, member in group])
    for birthday, group in zip(BIRTHDAYS, groups[4:], strict=True):
        for _, member in group:
            await shop.plants("UPDATE members SET birthday = ? WHERE id = ?", birthday, member)
    await at(shop, OFF)
    await the_owner_plans(shop)
    return everyone
