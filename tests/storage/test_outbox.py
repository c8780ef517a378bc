"""The outbox: every promised notice ends in one state, and is sent again at most once when nobody saw the answer."""

from datetime import timedelta

import pytest

from loyalty.notices import News, Notice
from storage import outbox
from storage.database import Database
from storage.outbox import Waiting
from storage.work import Work
from tests.makers import MAX, ONA, FixedClock, plant, rows


async def put(database: Database, *stamps: int, person: int = ONA) -> None:
    """Promise a notice about each."""

    async def promise(work: Work) -> None:
        for number in stamps:
            await work.outbox.put(person, Notice(News.EARNED, {"stamps": number}))

    await database.unit(promise)


async def claim(database: Database, most: int = 4) -> list[Waiting]:
    """Take what is due."""
    return await database.unit(lambda work: work.outbox.claim(most))


def about(claimed: list[Waiting]) -> list[object]:
    """Which of the promised notices these are."""
    return [waiting.notice.facts["stamps"] for waiting in claimed]


async def state(database: Database, notice: int = 1) -> object:
    """How a notice stands."""
    return rows(database.path, "SELECT state FROM outbox WHERE id = ?", notice)[0][0]


async def test_the_oldest_are_claimed_first_and_no_more_than_asked(database: Database, clock: FixedClock) -> None:
    await put(database, 1, 2)
    clock.forward(seconds=1)
    await put(database, 3)
    assert [about(await claim(database, 2)) for _ in range(3)] == [[1, 2], [3], []]


async def test_a_claimed_notice_says_whom_to_reach_and_in_which_language(database: Database) -> None:
    await database.unit(lambda work: work.people.choose_language(ONA, "lt"))
    await put(database, 2)
    notice = Notice(News.EARNED, {"stamps": 2})
    assert await claim(database) == [Waiting(1, ONA, 13, "lt", True, notice)]


async def test_what_is_being_sent_is_not_claimed_again(database: Database) -> None:
    await put(database, 1)
    await claim(database)
    assert await claim(database) == []
    assert await database.read(lambda work: work.outbox.sending()) == [1]


@pytest.mark.parametrize("end", ["sent", "unreachable", "failed", "uncertain"])
async def test_an_ended_notice_stays_ended(database: Database, clock: FixedClock, end: str) -> None:
    await put(database, 1)
    await claim(database)
    await database.unit(lambda work: work.outbox.end(1, end))
    clock.forward(days=1)
    for act in (
        lambda work: work.outbox.end(1, "sent"),
        lambda work: work.outbox.unknown(1),
        lambda work: work.outbox.wait_again(1, timedelta(0)),
    ):
        await database.unit(act)
    assert await state(database) == end
    assert await claim(database) == []


async def test_what_was_surely_not_sent_waits_again_and_is_due_after_a_while(
    database: Database, clock: FixedClock
) -> None:
    await put(database, 1)
    await claim(database)
    await database.unit(lambda work: work.outbox.wait_again(1, timedelta(seconds=5)))
    clock.forward(seconds=4.999)
    assert not await database.read(lambda work: work.outbox.due())
    assert await claim(database) == []
    clock.forward(seconds=0.001)
    assert await database.read(lambda work: work.outbox.due())
    assert about(await claim(database)) == [1]


async def test_waiting_again_for_ever_is_no_unknown_outcome(database: Database, clock: FixedClock) -> None:
    await put(database, 1)
    for _ in range(5):
        await claim(database)
        await database.unit(lambda work: work.outbox.wait_again(1, timedelta(seconds=5)))
        clock.forward(seconds=5)
    assert await state(database) == "waiting"


async def test_an_unknown_outcome_is_sent_once_more_and_then_stays_uncertain(
    database: Database, clock: FixedClock
) -> None:
    await put(database, 1)
    sends = 0
    for _ in range(5):
        sends += len(await claim(database))
        await database.unit(lambda work: work.outbox.unknown(1))
        clock.forward(minutes=1)
    assert sends == 2
    assert await state(database) == "uncertain"
    assert await database.read(lambda work: work.outbox.depth()) == 0


async def test_a_resend_comes_last(database: Database, clock: FixedClock) -> None:
    await put(database, 1)
    await claim(database)
    await database.unit(lambda work: work.outbox.unknown(1))
    clock.forward(seconds=1)
    await put(database, 2)
    assert about(await claim(database, 1)) == [2]
    clock.forward(seconds=9)
    assert about(await claim(database, 1)) == [1]


async def test_depth_counts_what_waits_and_what_is_being_sent(database: Database) -> None:
    await put(database, 1, 2, 3)
    await claim(database, 2)
    await database.unit(lambda work: work.outbox.end(1, "sent"))
    assert await database.read(lambda work: work.outbox.depth()) == 2


async def test_notices_of_several_people_wait_in_one_line(database: Database) -> None:
    await put(database, 1, person=MAX)
    await put(database, 2, person=ONA)
    assert [(waiting.person, waiting.telegram) for waiting in await claim(database)] == [(MAX, 12), (ONA, 13)]


async def test_a_notice_this_program_cannot_say_holds_up_no_other(database: Database) -> None:
    await put(database, 1, 2)
    plant(database.path, "UPDATE outbox SET code = 'from-the-future' WHERE id = 1")
    assert about(await claim(database)) == [2]
    assert await state(database) == "failed"


async def test_a_receipt_is_claimed_before_gifts_and_reminders_that_were_promised_earlier(database: Database) -> None:
    async def promise(work: Work) -> None:
        for code in (News.GIFT, News.EXPIRING, News.POINTS_EXPIRING, News.VOUCHER_EXPIRING, News.EARNED):
            await work.outbox.put(ONA, Notice(code, {}))

    await database.unit(promise)
    (first,) = await claim(database, most=1)
    assert first.notice.code is News.EARNED
    assert [one.notice.code for one in await claim(database)] == [
        News.GIFT,
        News.EXPIRING,
        News.POINTS_EXPIRING,
        News.VOUCHER_EXPIRING,
    ]


def test_the_line_is_read_from_its_index_however_long_it_is(database: Database) -> None:
    claimed = "SELECT id FROM outbox WHERE state = 'waiting' AND due_at <= 1 ORDER BY " + outbox._LAST + ", due_at, id"
    plan = [row[3] for row in rows(database.path, f"EXPLAIN QUERY PLAN {claimed}")]
    assert any("outbox_line" in step for step in plan)
    assert not any("TEMP B-TREE" in step for step in plan)
