"""A message to many over the wire: carried by the real bot, watched by its owner, and killed on a bad day."""

import re
from pathlib import Path

import pytest

from loyalty.broadcasts import Content
from loyalty.manners import Topic
from loyalty.segments import Segment, Which
from sandbox.person import Person
from storage.broadcasts import Plan
from storage.work import Work
from tests.cast import Shop, plain, received
from tests.faults.broadcast import a_street, kill_and_carry

TEXT = "Soup of the day"
EVERYONE = Segment(Which.EVERYONE)


@pytest.fixture
async def crowd(staffed: Shop) -> list[Person]:
    """Ona and five more, who all want offers."""
    people = [staffed.town.joins(f"Guest {number}") for number in range(5)]
    for person in people:
        await staffed.joins(person, "button-join-offers")
    await staffed.plants("UPDATE members SET offers = 1")
    return [staffed.ona, *people]


async def plan(shop: Shop, text: str = TEXT) -> int:
    """Vera's message to everyone, from now on."""

    async def planned(work: Work) -> int:
        owner = await work.team.owner()
        assert owner is not None
        told = Plan(
            key=text, made_by=owner, topic=Topic.NEWS, segment=EVERYONE, content=Content(text),
            silent=False, starts_at=work.now,
        )  # fmt: skip
        return await work.broadcasts.plan(told)

    return await shop.book.database.unit(planned)


async def ended(shop: Shop, state: str = "done") -> None:
    """Until the run is in this state."""
    while not shop.rows("SELECT 1 FROM broadcasts WHERE state = ?", state):
        await shop.change()


async def test_the_owner_sees_one_message_that_ends_with_the_result(staffed: Shop, crowd: list[Person]) -> None:
    await plan(staffed)
    await ended(staffed)
    result = plain(staffed.words(staffed.vera).say("run-sent", sent=len(crowd), total=len(crowd)))
    await staffed.vera.sees(re.compile(re.escape(result)), within=10)
    assert [received(member, TEXT) for member in crowd] == [1] * len(crowd)
    while not staffed.value("SELECT closed FROM broadcasts"):
        await staffed.change()
    assert received(staffed.vera, TEXT) == 1, "one message, however often it was edited"


async def test_a_stamp_meanwhile_is_told_before_the_rest_of_the_crowd(staffed: Shop, crowd: list[Person]) -> None:
    await plan(staffed)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("+1 stamp · 1 of 10")
    await ended(staffed)
    await staffed.settles()
    assert received(staffed.ona, TEXT) == 1


async def test_one_who_blocks_the_bot_afterwards_is_counted_as_gone(staffed: Shop, crowd: list[Person]) -> None:
    await plan(staffed)
    await ended(staffed)
    await crowd[1].blocks()
    await staffed.settles()
    progress = await staffed.book.database.read(lambda work: work.broadcasts.progress(1))
    assert (progress.sent, progress.gone) == (len(crowd), 1)


async def test_one_who_comes_within_a_week_is_counted_as_brought(staffed: Shop, crowd: list[Person]) -> None:
    await plan(staffed)
    await ended(staffed)
    staffed.later(days=6)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.settles()
    progress = await staffed.book.database.read(lambda work: work.broadcasts.progress(1))
    assert progress.came == 1


async def test_at_night_it_waits_and_the_owner_reads_until_when(staffed: Shop, crowd: list[Person]) -> None:
    await staffed.plants("UPDATE business SET timezone = 'UTC', quiet_from = 12, quiet_until = 14")
    number = await plan(staffed)

    async def begin(work: Work) -> None:
        await work.runs.start(number)
        await work.segments.freeze(number, EVERYONE, Topic.NEWS)

    await staffed.book.database.unit(begin)
    await staffed.vera.sees("14:00", within=10)
    assert [received(member, TEXT) for member in crowd] == [0] * len(crowd)
    staffed.later(hours=2)
    await ended(staffed)
    assert [received(member, TEXT) for member in crowd] == [1] * len(crowd)


async def test_stopped_by_ctrl_c_and_started_again_nobody_is_left_out_or_told_twice(
    staffed: Shop, crowd: list[Person]
) -> None:
    await plan(staffed)
    await staffed.change()
    await staffed.restarts()
    while not staffed.rows("SELECT 1 FROM broadcasts WHERE state = 'done'"):
        await staffed.change()
    assert [received(member, TEXT) for member in crowd] == [1] * len(crowd)
    assert staffed.rows("SELECT 1 FROM recipients WHERE state <> 'sent'") == []


async def test_killed_again_and_again_nobody_is_lost_and_nobody_gets_it_twice(tmp_path: Path) -> None:
    kills: list[int] = []
    async with a_street(tmp_path, 240) as street:
        found = await kill_and_carry(street, 3, lambda: kills.append(1))
    assert found.wrong == []
    assert found.states.total() == 240
    assert found.listed <= found.uncertain_at_most
    assert len(kills) == 3
