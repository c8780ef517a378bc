"""Recipients and runs: whose turn it is, who holds a run, and that nobody is in two states or in none."""

from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.broadcasts import Content, Ended, State
from loyalty.manners import Topic
from loyalty.segments import Segment, Which
from storage.broadcasts import Plan
from storage.database import Database
from storage.recipients import Recipient
from storage.runs import LEASE
from storage.work import Work
from tests.makers import ONA, VERA, FixedClock, join, plant, rows

EVERYONE = Segment(Which.EVERYONE)


async def a_run(work: Work, key: str = "k", members: int = 6) -> int:
    """A run that has begun, for so many members who want offers."""
    for number in range(members):
        person = await work.people.meet(1000 + number, f"Guest {number}", "en")
        if await work.members.of_person(person.id) is None:
            await work.members.consent(await join(work, person.id), "offers", "en", given=True)
    number = await work.broadcasts.plan(
        Plan(key, VERA, Topic.NEWS, EVERYONE, Content("Hello"), silent=False, starts_at=work.now)
    )
    assert await work.runs.start(number)
    await work.segments.freeze(number, EVERYONE, Topic.NEWS)
    return number


async def claimed(work: Work, run: int, most: int = 4, budget: int = 30) -> list[Recipient]:
    return (await work.recipients.claim(run, Topic.NEWS, budget, most))[0]


async def test_nobody_is_claimed_twice(database: Database) -> None:
    run = await database.unit(a_run)
    first = await database.unit(lambda work: claimed(work, run))
    second = await database.unit(lambda work: claimed(work, run))
    third = await database.unit(lambda work: claimed(work, run))
    assert [len(first), len(second), third] == [4, 2, []]
    assert len({one.person for one in first + second}) == 6


async def test_what_surely_did_not_leave_is_claimed_again(database: Database) -> None:
    run = await database.unit(a_run)
    (first, *_) = await database.unit(lambda work: claimed(work, run))
    await database.unit(lambda work: work.recipients.wait_again(run, first.person))
    assert (await database.unit(lambda work: claimed(work, run)))[0] == first


async def test_how_it_ended_is_recorded_once(database: Database) -> None:
    run = await database.unit(a_run)
    (first, *_) = await database.unit(lambda work: claimed(work, run))
    await database.unit(lambda work: work.recipients.end(run, first.person, Ended.SENT, [7, 8]))
    await database.unit(lambda work: work.recipients.end(run, first.person, Ended.UNCERTAIN))
    (got,) = await database.read(lambda work: work.recipients.got(run, 0, 10))
    assert (got.person, got.messages) == (first.person, (7, 8))
    progress = await database.read(lambda work: work.recipients.progress(run))
    assert (progress.total, progress.sent, progress.uncertain, progress.pending) == (6, 1, 0, 5)


async def test_one_erased_while_it_was_sent_to_them_stays_erased(database: Database) -> None:
    run = await database.unit(a_run)
    (first, *_) = await database.unit(lambda work: claimed(work, run))

    async def erase(work: Work) -> None:
        member = await work.members.of_person(first.person)
        assert member is not None
        await work.privacy.erase(first.person, member.id)

    await database.unit(erase)
    await database.unit(lambda work: work.recipients.end(run, first.person, Ended.SENT, [7]))
    assert await database.read(lambda work: work.recipients.got(run, 0, 10)) == []


async def test_so_many_are_passed_by_at_once_and_no_more(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.recipients._PASSED_BY_AT_ONCE", 3)
    run = await database.unit(lambda work: a_run(work, members=10))
    found = [await database.unit(lambda work: work.recipients.claim(run, Topic.NEWS, 0, 2)) for _ in range(4)]
    assert [passed for _, passed in found] == [4, 4, 2, 0]
    assert [readers for readers, _ in found] == [[]] * 4


async def test_the_second_run_of_a_unit_respects_the_budget_the_first_used_up(database: Database) -> None:
    first = await database.unit(a_run)
    second = await database.unit(lambda work: a_run(work, "other"))
    assert len(await database.unit(lambda work: claimed(work, first, 6, budget=1))) == 6
    assert await database.unit(lambda work: claimed(work, second, 6, budget=1)) == []


async def test_a_run_is_held_by_one_and_free_again_when_its_holder_falls_silent(
    database: Database, clock: FixedClock
) -> None:
    run = await database.unit(a_run)
    mine = await database.unit(lambda work: work.runs.lease(run, 0))
    assert mine is not None
    assert await database.unit(lambda work: work.runs.lease(run, 0)) is None
    clock.forward(seconds=1)
    again = await database.unit(lambda work: work.runs.lease(run, mine))
    assert again is not None
    assert again > mine
    clock.time += LEASE
    assert await database.unit(lambda work: work.runs.lease(run, 0)) is not None


async def test_a_run_is_done_only_when_nobody_waits_or_is_being_sent_to(database: Database) -> None:
    run = await database.unit(lambda work: a_run(work, members=1))
    assert not await database.unit(lambda work: work.runs.finish(run))
    (one,) = await database.unit(lambda work: claimed(work, run))
    assert not await database.unit(lambda work: work.runs.finish(run))
    await database.unit(lambda work: work.recipients.end(run, one.person, Ended.SENT, [1]))
    assert await database.unit(lambda work: work.runs.finish(run))
    told = await database.read(lambda work: work.broadcasts.get(run))
    assert told is not None
    assert told.state is State.DONE


async def test_at_a_start_only_what_was_being_sent_is_uncertain(database: Database) -> None:
    run = await database.unit(a_run)
    await database.unit(lambda work: claimed(work, run))
    assert await database.unit(lambda work: work.recipients.take_up_again()) == 4
    progress = await database.read(lambda work: work.recipients.progress(run))
    assert (progress.uncertain, progress.pending) == (4, 2)


async def test_whoever_blocked_the_bot_since_it_began_is_passed_by(path: Path, database: Database) -> None:
    run = await database.unit(a_run)
    plant(path, "UPDATE people SET reachable = 0 WHERE id IN (SELECT min(person) FROM recipients)")
    readers, passed_by = await database.unit(lambda work: work.recipients.claim(run, Topic.NEWS, 4, 6))
    assert (len(readers), passed_by) == (5, 1)
    assert rows(path, "SELECT count(*) FROM recipients WHERE state = 'withheld'") == [(1,)]


async def test_what_was_stopped_is_withheld_from_whoever_waits(database: Database) -> None:
    run = await database.unit(a_run)
    assert await database.unit(lambda work: work.runs.halt(run))
    assert await database.read(lambda work: work.runs.stopped_short()) == run
    assert await database.unit(lambda work: work.recipients.withhold(run, 4)) == 4
    assert await database.unit(lambda work: work.recipients.withhold(run, 4)) == 2
    assert await database.read(lambda work: work.runs.stopped_short()) is None


async def test_leaving_is_put_down_to_the_latest_message_and_only_once(database: Database, clock: FixedClock) -> None:
    runs = []
    for key in ("one", "two"):
        run = await database.unit(lambda work, key=key: a_run(work, key))  # type: ignore[misc]  # bound at once
        for reader in await database.unit(lambda work, run=run: claimed(work, run, 6)):  # type: ignore[misc]  # bound at once
            await database.unit(
                lambda work, run=run, reader=reader: work.recipients.end(run, reader.person, Ended.SENT, [1])  # type: ignore[misc]  # bound at once
            )
        clock.time += timedelta(days=1)
        runs.append(run)
    for _ in range(2):
        await database.unit(lambda work: work.recipients.left(1000))
    gone = [(await database.read(lambda work, run=run: work.recipients.progress(run))).gone for run in runs]  # type: ignore[misc]  # bound at once
    assert gone == [0, 1]


async def test_whoever_never_got_one_leaves_without_being_put_down_to_any(database: Database) -> None:
    run = await database.unit(a_run)
    await database.unit(lambda work: work.recipients.left(10 + ONA))
    assert (await database.read(lambda work: work.recipients.progress(run))).gone == 0
