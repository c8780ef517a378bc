"""The inbox: what arrived is kept until its effect is, recognised when it comes again, and taken in its order."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from storage.database import Database
from storage.inbox import Arrived
from storage.work import Work
from tests.makers import CARD, NOON, ONA, FixedClock, rows
from tests.storage.acts import earning


def update(number: int, person: int = ONA) -> Arrived:
    """An update as it came."""
    return Arrived(number, person, f'{{"update_id": {number}}}')


async def store(database: Database, *numbers: int) -> list[int]:
    """Store these; which of them were new."""
    return [new.id for new in await database.unit(lambda work: work.inbox.store([update(n) for n in numbers]))]


async def waiting(database: Database) -> list[int]:
    """Ids of what waits, in its order."""
    return [arrived.id for arrived in await database.read(lambda work: work.inbox.oldest(ONA, 100))]


async def test_a_redelivered_update_is_recognised_whether_it_waits_or_is_done(database: Database) -> None:
    assert await store(database, 5, 6) == [5, 6]
    await database.unit(lambda work: work.inbox.finish(5, ONA))
    assert await store(database, 5, 6, 7) == [7]
    assert await waiting(database) == [6, 7]


async def test_an_update_twice_in_one_batch_is_stored_once(database: Database) -> None:
    assert await store(database, 5, 5) == [5]


async def test_ids_that_jump_down_keep_the_order_of_their_arrival(database: Database, clock: FixedClock) -> None:
    await store(database, 900_000, 900_001)
    clock.forward(days=8)
    await store(database, 17, 18)
    assert await waiting(database) == [900_000, 900_001, 17, 18]


async def test_what_waits_is_given_as_it_came(database: Database) -> None:
    await store(database, 5)
    assert await database.read(lambda work: work.inbox.oldest(ONA, 1)) == [replace(update(5), at=NOON)]
    assert await database.read(lambda work: work.inbox.lines()) == {ONA: 1}


async def test_the_raw_text_goes_with_the_effect_and_the_id_stays(database: Database, path: Path) -> None:
    await store(database, 5)
    assert await database.unit(lambda work: work.inbox.finish(5, ONA))
    assert rows(path, "SELECT id, raw, state FROM inbox") == [(5, None, "done")]


async def test_the_second_to_finish_an_update_is_told_so(database: Database) -> None:
    await store(database, 5)
    answers = [await database.unit(lambda work: work.inbox.finish(5, ONA)) for _ in range(3)]
    assert answers == [True, False, False]


async def test_what_is_done_before_it_was_stored_leaves_its_number_and_is_recognised(
    database: Database, path: Path
) -> None:
    assert not await database.read(lambda work: work.inbox.has_ended(5))
    answers = [await database.unit(lambda work: work.inbox.finish(5, ONA)) for _ in range(2)]
    assert answers == [True, False]
    assert rows(path, "SELECT id, person, raw, state FROM inbox") == [(5, ONA, None, "done")]
    assert await database.read(lambda work: work.inbox.has_ended(5))
    assert await store(database, 5) == []


async def test_a_try_keeps_what_was_not_stored(database: Database) -> None:
    assert await database.unit(lambda work: work.inbox.tried(update(5))) == 1
    assert await database.read(lambda work: work.inbox.oldest(ONA, 1)) == [replace(update(5), at=NOON)]
    assert await store(database, 5) == []


async def test_whoever_waits_for_an_update_hears_of_the_commit_that_ends_it_and_of_no_other(database: Database) -> None:
    heard = database.ending[5] = asyncio.Event()

    async def fails(work: Work) -> None:
        await work.inbox.finish(5, ONA)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await database.unit(fails)
    await database.unit(lambda work: work.inbox.tried(update(5)))
    await database.unit(lambda work: work.inbox.finish(6, ONA))
    assert not heard.is_set()
    await database.unit(lambda work: work.inbox.finish(5, ONA))
    assert heard.is_set()


async def test_the_done_mark_is_in_the_effects_transaction(database: Database, path: Path) -> None:
    await store(database, 5)

    async def act(work: Work) -> None:
        assert await work.inbox.finish(5, ONA)
        await earning(3, "k")(work)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await database.unit(act)
    assert await waiting(database) == [5]
    assert rows(path, "SELECT count(*) FROM accounts WHERE member = ?", CARD) == [(0,)]


async def test_tries_are_counted_while_it_waits_and_then_no_more(database: Database) -> None:
    await store(database, 5)
    tries = [await database.unit(lambda work: work.inbox.tried(update(5))) for _ in range(3)]
    assert await database.unit(lambda work: work.inbox.fail(update(5)))
    assert [*tries, await database.unit(lambda work: work.inbox.tried(update(5)))] == [1, 2, 3, 0]
    assert await waiting(database) == []


async def test_a_failed_update_is_recognised_too(database: Database) -> None:
    await store(database, 5)
    await database.unit(lambda work: work.inbox.fail(update(5)))
    assert await store(database, 5) == []
    assert not await database.unit(lambda work: work.inbox.finish(5, ONA))


async def test_ids_are_forgotten_after_five_days_but_not_what_waits(database: Database, clock: FixedClock) -> None:
    await store(database, 5, 6)
    await database.unit(lambda work: work.inbox.finish(5, ONA))
    clock.forward(days=5)
    assert await database.unit(lambda work: work.inbox.forget_old()) == 0
    clock.forward(seconds=1)
    assert await database.unit(lambda work: work.inbox.forget_old()) == 1
    assert await waiting(database) == [6]
