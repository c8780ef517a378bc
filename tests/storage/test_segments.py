"""Segments: every count is what a slow and obvious reading of a random café gives, and who is counted is written."""

import random
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from loyalty.manners import Topic
from loyalty.segments import Reach, Segment, Which, near_points, near_stamps
from storage.work import Work
from tests.makers import FixedClock, a_cafe, rows
from tests.storage.crowd import NOW, ZONES, Guest, a_crowd, look_who_is_near, members_of, reach, reason, write

NARROWED: tuple[dict[str, Any], ...] = (
    {},
    {"days": 45},
    {"place": 2},
    {"language": "lt"},
    {"tag": "vip"},
    {"source": "member"},
    {"source": "poster:counter", "language": "en"},
)
SEGMENTS = [Segment(which, **narrowed) for which in Which for narrowed in NARROWED]
CAFES = range(40)
FULL = 2  # the café with the most who may be written to


@pytest.fixture
def clock() -> FixedClock:
    """The crowd's own moment."""
    return FixedClock(NOW)


@pytest.mark.parametrize("seed", CAFES)
async def test_a_count_is_what_the_words_say(tmp_path: Path, clock: FixedClock, seed: int) -> None:
    chance = random.Random(seed)
    guests, zone, budget = a_crowd(chance), chance.choice(ZONES), chance.randint(0, 4)
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        write(database.path, guests, zone, budget)
        await database.read(lambda work: look_who_is_near(work, guests))
        for segment in SEGMENTS:
            topic = chance.choice(list(Topic))
            belong = members_of(guests, segment, zone)
            found = await database.read(partial(_asked, segment=segment, topic=topic))
            assert found == ([guest.id for guest in belong], reach(belong, topic, budget)), (segment, topic)


async def _asked(work: Work, segment: Segment, topic: Topic) -> tuple[list[int], Reach]:
    return await work.segments.members_of(segment), await work.segments.count(segment, topic)


def test_the_cafes_have_somebody_in_every_segment_and_for_every_reason() -> None:
    """So that the equality above is not one of empty lists."""
    found: set[object] = set()
    for seed in CAFES:
        guests = a_crowd(random.Random(seed))
        for segment in SEGMENTS:
            if segment.which is not Which.NEAR and members_of(guests, segment, ZONES[0]):
                found.add(segment)
        found |= {reason(guest, Topic.NEWS, 2) for guest in guests}
    assert found == {
        *(one for one in SEGMENTS if one.which is not Which.NEAR),
        "",
        "no_consent",
        "muted",
        "unreachable",
        "over_budget",
    }


async def test_whoever_is_reached_is_written_down_once(tmp_path: Path, clock: FixedClock) -> None:
    guests = a_crowd(random.Random(FULL))
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        write(database.path, guests, ZONES[0], 3)
        everyone = Segment(Which.EVERYONE)
        counted = await database.read(lambda work: work.segments.count(everyone, Topic.NEWS))
        assert 0 < counted.reached < counted.total
        assert await database.unit(lambda work: work.segments.freeze(7, everyone, Topic.NEWS)) == counted.reached
        assert await database.unit(lambda work: work.segments.freeze(7, everyone, Topic.NEWS)) == 0
        wanted = [(one.id, one.id, "pending") for one in _reached(guests, 3)]
        assert rows(database.path, "SELECT person, member, state FROM recipients WHERE broadcast = 7") == wanted


async def test_a_sample_is_the_same_every_time_and_of_those_who_will_get_it(tmp_path: Path, clock: FixedClock) -> None:
    guests = a_crowd(random.Random(FULL))
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        write(database.path, guests, ZONES[0], 3)
        reached = {one.id for one in _reached(guests, 3)}
        for guest in guests:
            name = f"Gets{guest.id} Kazlauskienė" if guest.id in reached else "Not"
            await database.unit(partial(_renamed, member=guest.id, name=name))
        everyone = Segment(Which.EVERYONE)
        first = await database.read(lambda work: work.segments.sample(everyone, Topic.NEWS, 3))
        again = await database.read(lambda work: work.segments.sample(everyone, Topic.NEWS, 3))
        all_ = await database.read(lambda work: work.segments.sample(everyone, Topic.NEWS, 99))
        assert first == again == all_[:3]
        assert len(first) == 3
        assert sorted(all_) == sorted(f"Gets{number}" for number in reached)


async def test_what_there_is_to_choose_from(tmp_path: Path, clock: FixedClock) -> None:
    guests = a_crowd(random.Random(FULL))
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        write(database.path, guests, ZONES[0], 3)
        assert await database.read(lambda work: work.segments.tags()) == ["regular", "vip"]
        assert await database.read(lambda work: work.segments.sources()) == [
            "member",
            "poster:counter",
            "poster:window",
        ]


def test_near_is_two_stamps_or_a_fifth_of_the_points() -> None:
    assert near_stamps((5, 10)) == {3, 4, 8, 9}
    assert near_stamps((1,)) == {0, -1}
    assert near_points((100, 1, 2, 7)) == [(6, 6), (80, 99)]


async def _renamed(work: Work, member: int, name: str) -> None:
    await work.profiles.rename(member, name)


def _reached(guests: list[Guest], budget: int) -> list[Guest]:
    there = members_of(guests, Segment(Which.EVERYONE), ZONES[0])
    return [guest for guest in there if not reason(guest, Topic.NEWS, budget)]
