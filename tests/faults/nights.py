"""Both nights of changing clocks in ten zones, lived through in a café: visits, lapses and greetings every half hour.

Each own day has an hour of its own, also those that the night skips or has twice: everyone is greeted once on each, at
its hour or when that has come, and what is good to the end of a day lapses at that day's midnight and no sooner.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.scheduler import Scheduler
from handlers.jobs.agenda import ALL
from loyalty.calendar import OwnDay
from loyalty.expiry import start_of
from loyalty.manners import Manners
from storage.session import ms
from tests.faults.aside import side_by_side, together
from tests.faults.proof import Found, Proof, Tick
from tests.handlers.calendar_cafe import Cafe, a_calendar_cafe
from tests.loyalty.test_odd_nights import NEVER_QUIET, NIGHTS, around, changes
from tests.makers import findings, plant, rows

GUESTS = 3
HOURS = (0, 1, 2, 3, 4, 10)  # those of the night, and one of the day
_GREETED = """
SELECT b.occasion, b.started_at, r.member FROM broadcasts b JOIN recipients r ON r.broadcast = b.id
"""
_LAPSES = """
SELECT l.expires_at, e.at FROM lots l LEFT JOIN lot_uses u ON u.account = l.account AND u.lot = l.number
LEFT JOIN entries e ON e.id = u.entry AND e.kind = 'expiry' WHERE l.expires_at <= ?
"""
Greeting = tuple[str, int, int]  # the run, when it begins in milliseconds, and whom it reaches


async def live_through(folder: Path, zone: ZoneInfo, change: datetime, manners: Manners) -> tuple[int, list[str]]:
    """Two days before to two days after: how much was due, and what is wrong."""
    async with a_calendar_cafe(folder, zone=zone.key) as cafe:
        plant(cafe.path, f"UPDATE business SET quiet_from = {manners.quiet_from}, quiet_until = {manners.quiet_until}")
        plant(
            cafe.path, "UPDATE programmes SET interval_s = 0, daily = NULL, goal = 30", "UPDATE milestones SET at = 30"
        )
        cafe.clock.time = change - timedelta(days=3)
        members = [await cafe.guest("x" * (1 + number)) for number in range(GUESTS)]
        plant(cafe.path, f"UPDATE members SET offers = id IN ({', '.join(map(str, members))})")
        greetings = await _plans(cafe, list(around(change)), manners, members)
        agenda = Scheduler(cafe.database, cafe.clock, ALL)
        for number, at in enumerate(around(change)):
            cafe.clock.time = at
            await agenda.look()
            await cafe.visits(members[number % GUESTS], 1)
            midnight = ms(start_of(at.astimezone(zone).date() + timedelta(days=1), zone))
            plant(cafe.path, f"UPDATE lots SET expires_at = {midnight} WHERE entry = (SELECT max(entry) FROM lots)")
        lapses = rows(cafe.path, _LAPSES, ms(cafe.clock.time))
        wrong = [f"good to {good}, lapsed at {at}" for good, at in lapses if good != at]
        met = rows(cafe.path, _GREETED)
        wrong += [f"greeted: {one}" for one in {*met} ^ {*greetings}]
        wrong += [f"greeted twice: {one}" for one, times in Counter(met).items() if times > 1]
        wrong += await findings(cafe.path)
    return len(greetings) + len(lapses), [f"{zone.key}, {change:%d.%m.}: {one}" for one in wrong]


async def _plans(cafe: Cafe, around_it: Sequence[datetime], manners: Manners, members: list[int]) -> list[Greeting]:
    """An own day for every hour of every whole day, and what is to come of it: read off the clock on the wall."""
    walls = [(at, at.astimezone(cafe.zone)) for at in around_it]
    greetings = []
    for day in sorted({wall.date() for _, wall in walls})[1:-1]:
        for hour in HOURS:
            code = await cafe.adds(OwnDay(f"{day:%d.%m.} at {hour}", day.month, day.day), hour=hour)
            spoken = time(max(hour, manners.quiet_until))
            at = next(at for at, wall in walls if wall.date() == day and wall.time() >= spoken)
            greetings += [(f"{code}:{day}", ms(at), member) for member in members]
    return greetings


async def night(number: int, folder: Path, tick: Tick) -> Found:
    """One of the nights, in a café that speaks at any hour and in one that is quiet at night."""
    name, which = NIGHTS[number]
    due, wrong = 0, list[str]()
    for manners in (NEVER_QUIET, Manners()):
        own = folder / f"{manners.quiet_from}"
        own.mkdir()
        more, found = await live_through(own, ZoneInfo(name), changes(name)[which], manners)
        due, wrong = due + more, wrong + found
        tick()
    assert not wrong, wrong[:5]
    return Found(due, 0, 0, "")


async def _prove(folder: Path, tick: Tick) -> Found:
    every = await side_by_side(night, len(NIGHTS), folder, tick)
    return together(
        every, f"{len(NIGHTS)} nights: greeted once at the hour, lapsed at midnight; looked every half hour"
    )


PROOFS = (Proof("nights", "both nights of changing clocks in ten zones", 2 * len(NIGHTS), _prove),)
