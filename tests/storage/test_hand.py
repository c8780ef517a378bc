"""The courier's hand: whoever promises a notice puts it there, and never is more under way than one batch."""

import sqlite3

import pytest

from loyalty.notices import News, Notice
from storage.database import Database
from storage.hand import AT_ONCE
from storage.work import Work
from tests.makers import ONA, FixedClock, plant, rows
from tests.storage.test_outbox import about, put


@pytest.fixture
def lent(database: Database) -> Database:
    """The café, with a courier who waits."""
    database.hand.lent = True
    return database


def states(database: Database) -> list[str]:
    """How each notice stands."""
    return [row[0] for row in rows(database.path, "SELECT state FROM outbox ORDER BY id")]


def held(database: Database) -> list[object]:
    """Which notices are handed over now."""
    batch = database.hand.take()
    return about(batch.notices) if batch else []


async def test_who_promises_puts_it_into_the_hand_in_the_same_unit(lent: Database) -> None:
    await put(lent, 1, 2)
    assert states(lent) == ["sending", "sending"]
    batch = lent.hand.take()
    assert batch is not None
    assert about(batch.notices) == [1, 2]
    assert batch.business == await lent.read(lambda work: work.programme.business())
    assert batch.manners == await lent.read(lambda work: work.manners.kept())
    assert held(lent) == [], "what was taken is not handed over again"


async def test_where_nobody_carries_it_waits(database: Database) -> None:
    await put(database, 1)
    assert (states(database), held(database)) == (["waiting"], [])


async def test_while_a_batch_is_under_way_nothing_more_is_claimed(lent: Database) -> None:
    await put(lent, 1)
    await put(lent, 2)  # before it was taken
    assert held(lent) == [1]
    await put(lent, 3)  # and after
    await lent.unit(lent.hand.fill)
    assert (states(lent), held(lent)) == (["sending", "waiting", "waiting"], [])
    lent.hand.put_down()
    await put(lent, 4)
    assert states(lent) == ["sending"] * 4
    assert held(lent) == [2, 3, 4]


async def test_what_waited_before_goes_first_and_no_more_than_one_batch(database: Database, clock: FixedClock) -> None:
    await put(database, 1, 2, 3)
    clock.forward(seconds=1)
    database.hand.lent = True
    await put(database, 4, 5, 6)
    assert states(database) == ["sending"] * AT_ONCE + ["waiting"] * 2
    assert held(database) == [1, 2, 3, 4]


async def test_an_act_that_fails_leaves_the_hand_empty(lent: Database) -> None:
    async def breaks(work: Work) -> None:
        await work.outbox.put(ONA, Notice(News.EARNED, {"stamps": 1}))
        raise LookupError("a defect")

    with pytest.raises(LookupError):
        await lent.unit(breaks)
    assert (states(lent), held(lent)) == ([], [])
    await put(lent, 2)
    assert held(lent) == [2]


async def test_a_unit_that_cannot_be_committed_leaves_the_hand_empty(lent: Database) -> None:
    async def of_nobody(work: Work) -> None:
        await work.outbox.put(ONA, Notice(News.EARNED, {"stamps": 1}))
        await work.outbox._session.run("PRAGMA defer_foreign_keys = ON")  # broken only when it is committed
        await work.outbox._session.run("UPDATE members SET person = 99999 WHERE person = :person", person=ONA)

    with pytest.raises(sqlite3.IntegrityError):
        await lent.unit(of_nobody)
    assert (states(lent), held(lent)) == ([], [])
    await put(lent, 2)
    assert held(lent) == [2]


async def test_a_notice_that_cannot_be_read_keeps_nobody_from_acting(lent: Database) -> None:
    lent.hand.lent = False
    await put(lent, 1)
    plant(lent.path, "UPDATE outbox SET facts = '{broken'")
    lent.hand.lent = True
    await put(lent, 2)
    assert (states(lent), held(lent)) == (["failed", "sending"], [2])
