"""A chain with places in Vilnius, New York and Vladivostok: everyone is greeted once, at the hour, on their own day."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from loyalty.accrual import accrue
from loyalty.calendar import OwnDay, holidays_between
from storage.ledger import Doer
from storage.work import Work
from tests.handlers.calendar_cafe import ROLL, Cafe, a_calendar_cafe
from tests.makers import MAX, local, plant, rows

HOME, YORK, EAST = "Europe/Vilnius", "America/New_York", "Asia/Vladivostok"
PLACES = {1: HOME, 2: YORK, 3: EAST}
RECIPIENTS = """
SELECT b.occasion, r.member, b.started_at FROM recipients r JOIN broadcasts b ON b.id = r.broadcast ORDER BY b.id
"""


@pytest.fixture
async def chain(tmp_path: Path) -> AsyncIterator[Cafe]:
    """Three places, the first in the business's own zone; whoever was there already is forgotten."""
    async with a_calendar_cafe(tmp_path) as cafe:
        for number in (2, 3):
            added = f"INSERT INTO places (id, name, word, timezone) VALUES ({number}, 'P{number}', 'p{number}', '{{}}')"
            plant(cafe.path, added.format(PLACES[number]))
        plant(cafe.path, "UPDATE members SET offers = 0")
        yield cafe


async def guest(cafe: Cafe, name: str, place: int, birthday: str | None = None) -> int:
    """Somebody who was stamped at a place long ago."""
    member = await cafe.guest(name, birthday=birthday)
    await stamped(cafe, member, place)
    return member


async def stamped(cafe: Cafe, member: int, place: int) -> None:
    """They come to this place now."""

    async def earn(work: Work) -> None:
        programme = await work.programme.stamps()
        account = await work.ledger.account(member, programme.id)
        act = accrue(programme, account, 1, f"tap:{member}:{work.now}", work.now, cafe.zone)
        await work.ledger.write(act, Doer(MAX, place))

    await cafe.database.unit(earn)


def greeted(cafe: Cafe) -> list[tuple[str, int, datetime]]:
    """Run, member and when (UTC), in their order."""
    return [(run, member, datetime.fromtimestamp(at / 1000, UTC)) for run, member, at in rows(cafe.path, RECIPIENTS)]


async def through(cafe: Cafe, first: str, hours: int, every: int = 1) -> None:
    """The jobs look every so many hours, from this moment of Vilnius on."""
    for number in range(0, hours, every):
        cafe.clock.time = local(first) + timedelta(hours=number)
        await cafe.scheduler.look()


def own(at: datetime, zone: str) -> str:
    """What the clocks of a zone show."""
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


async def test_a_year_of_the_calendar_greets_everyone_once_at_the_hour_of_their_own_day(chain: Cafe) -> None:
    members = {await guest(chain, name, place): PLACES[place] for name, place in (("A", 1), ("Bo", 2), ("Cid", 3))}
    days = {one.day: one.code for one in holidays_between("LT", None, date(2026, 1, 2), date(2026, 12, 30))}
    days[date(2026, 3, 8)] = await chain.adds(OwnDay("Spring in New York", 3, 8))
    days[date(2026, 10, 25)] = await chain.adds(OwnDay("Autumn in Vilnius", 10, 25))
    for code in {*days.values(), "birthday"}:
        await chain.sets(code)
    for member in members:
        plant(chain.path, f"UPDATE members SET birthday = '07-19' WHERE id = {member}")
    for day in sorted({*days, date(2026, 7, 19)}):
        await through(chain, f"{day - timedelta(days=1)} 20:00", 44)
    told = {(member, own(at, members[member])) for _, member, at in greeted(chain)}
    assert told == {(member, f"{day} 10:00") for member in members for day in (*days, date(2026, 7, 19))}
    assert len(greeted(chain)) == len(told), "nobody twice"


async def test_looked_at_twice_and_late_on_the_day_nothing_more_happens(chain: Cafe) -> None:
    for name, place in (("A", 1), ("Bo", 2), ("Cid", 3)):
        await guest(chain, name, place, "01-05")
    await chain.sets("birthday", gift=ROLL)
    for _ in range(2):
        await through(chain, "2026-01-04 20:00", 44, every=4)
    assert len(greeted(chain)) == len(chain.gifts()) == 3


async def test_after_three_days_down_nobody_is_greeted_who_has_another_day_by_now(chain: Cafe) -> None:
    names = ("A", 1, "01-06"), ("Bo", 2, "01-07"), ("Cid", 3, "01-08"), ("Dora", 3, "01-07")
    _, bo, cid, _ = [await guest(chain, *one) for one in names]
    await chain.sets("birthday")
    await through(chain, "2026-01-08 03:30", 1)  # the 7th at half past eight in New York, the 8th in Vladivostok
    assert [(run, member) for run, member, _ in greeted(chain)] == [
        (f"birthday:2026-01-07@{YORK}", bo), (f"birthday:2026-01-08@{EAST}", cid),
    ]  # fmt: skip


@pytest.mark.parametrize("hour", [5, 14, 22, 30])  # from eight in the evening before, in Vilnius
async def test_whoever_travels_that_day_gets_the_days_message_and_gift_once(chain: Cafe, hour: int) -> None:
    ways = list(permutations(PLACES, 2))
    travellers = {await guest(chain, "x" * (place + 1), way[0], "07-14"): way for place, way in enumerate(ways)}
    day = await chain.adds(OwnDay("Ours", 7, 14))
    for code in ("birthday", day):
        await chain.sets(code, gift=ROLL)
    await through(chain, "2026-07-13 20:00", hour)
    for traveller, (_, there) in travellers.items():
        await stamped(chain, traveller, there)
    await through(chain, "2026-07-13 20:00", 44)
    told = Counter((member, run.split(":")[0]) for run, member, _ in greeted(chain))
    assert told == {(member, code): 1 for member in travellers for code in ("birthday", day)}
    given = Counter(member for member, *_ in chain.gifts())
    assert {member: given[member] for member in travellers} == dict.fromkeys(travellers, 2)


async def test_a_place_that_gets_another_zone_during_the_day_greets_nobody_again(chain: Cafe) -> None:
    ada = await guest(chain, "Ada", 1, "07-14")
    await chain.sets(await chain.adds(OwnDay("Ours", 7, 14)), gift=ROLL)
    await chain.sets("birthday", gift=ROLL)
    await through(chain, "2026-07-14 10:00", 1)
    plant(chain.path, f"UPDATE places SET timezone = '{YORK}' WHERE id = 1")
    await through(chain, "2026-07-14 11:00", 30)
    assert [member for _, member, _ in greeted(chain)] == [ada, ada]
    assert sum(member == ada for member, *_ in chain.gifts()) == 2


async def test_reminders_of_other_zones_keep_their_hours_and_come_once(chain: Cafe) -> None:
    chain.clock.time = local("2026-01-05 18:00")
    bo = await guest(chain, "Bo", 2)
    await chain.sets("win-back", absence=30)
    await through(chain, "2026-02-03 10:00", 72)
    ((run, member, at),) = greeted(chain)
    assert (run, member, own(at, YORK)) == (f"win-back:2026-02-04@{YORK}", bo, "2026-02-04 10:00")


async def test_what_an_occasion_brought_is_summed_over_the_zones_of_its_day(chain: Cafe) -> None:
    for name, place in (("A", 1), ("Bo", 2), ("Cid", 3)):
        await guest(chain, name, place, "01-05")
    await chain.sets("birthday", gift=ROLL)
    await through(chain, "2026-01-04 20:00", 44)
    result = await chain.database.read(lambda work: work.occasions.result("birthday"))
    assert (result.total, result.gifts, result.at) == (3, 3, datetime(2026, 1, 5, tzinfo=UTC))


async def test_a_business_of_one_zone_has_runs_named_after_their_day_alone(chain: Cafe) -> None:
    plant(chain.path, "UPDATE places SET timezone = NULL")
    for name, place in (("A", 1), ("Bo", 2), ("Cid", 3)):
        await guest(chain, name, place, "01-05")
    await chain.sets("birthday")
    await through(chain, "2026-01-04 20:00", 44)
    assert chain.runs() == ["birthday:2026-01-05"]
    assert rows(chain.path, "SELECT count(*), count(zone) FROM recipients") == [(3, 0)]
