"""Passes and questions for rewards of the catalogue: one live pass a member, what it was for, none asked twice."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.accrual import Act
from loyalty.codes import Carries
from loyalty.ledger import Entry, Kind
from loyalty.vouchers import PASS_LIFE, Pass, Used
from storage.database import Database
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, NOON, VERA, FixedClock, new_token, plant, rows

TINT = 9


@pytest.fixture
async def catalogue(database: Database, path: Path) -> None:
    """Points beside stamps, and one reward for 100 of them."""
    plant(
        path,
        "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills)"
        " VALUES (2, 'points', 0, 1, 100, 9999, 'rest')",
        f"INSERT INTO rewards (id, title, cost, stock) VALUES ({TINT}, 'Brow tint', 100, 2)",
    )


async def show(database: Database) -> str:
    """A new pass for the reward."""
    token = new_token(Carries.PASS)
    await database.unit(lambda work: work.passes.for_reward(token, CARD, TINT, None))
    return token


async def redeemed(work: Work) -> int:
    """An entry such as a redemption of the catalogue writes; its number."""
    account = await work.ledger.account(CARD, 2)
    entry = Entry(Kind.REDEMPTION, 0, "tap:x", facts={"reward": TINT, "title": "Brow tint"})
    return (await work.ledger.write(Act(account).write(entry), COUNTER))[0]


@pytest.mark.usefixtures("catalogue")
async def test_a_pass_for_a_reward_lives_ten_minutes_and_a_new_one_kills_it(database: Database) -> None:
    first = await show(database)
    assert await database.read(lambda work: work.passes.get(first)) == Pass(
        first, CARD, NOON + PASS_LIFE, dead=False, reward=TINT
    )
    second = await show(database)
    shown = [await database.read(lambda work, t=token: work.passes.get(t)) for token in (first, second)]  # type: ignore[misc]  # a lambda with defaults has no inferred type
    assert [one.dead for one in shown if one] == [True, False]


@pytest.mark.usefixtures("catalogue")
async def test_a_pass_does_not_outlive_the_offer(database: Database) -> None:
    ends = NOON + timedelta(minutes=3)
    assert await database.unit(lambda work: work.passes.for_reward("v" * 23, CARD, TINT, ends)) == ends


@pytest.mark.usefixtures("catalogue")
async def test_a_used_pass_tells_what_for_when_and_where_and_whether_that_was_taken_back(
    database: Database, path: Path, clock: FixedClock
) -> None:
    token = await show(database)
    await database.unit(lambda work: work.passes.stands(token, 501))
    at = clock.forward(minutes=2)
    entry = await database.unit(redeemed)
    await database.unit(lambda work: work.passes.used(token, entry))
    plant(path, f"UPDATE rewards SET title = 'Another name since' WHERE id = {TINT}")
    shown = await database.read(lambda work: work.passes.get(token))
    assert shown is not None
    assert (shown.dead, shown.used) == (True, Used("Brow tint", at, "Old Town", back=False))
    assert await database.read(lambda work: work.passes.messages_of_entry(entry)) == [501]
    plant(
        path,
        "INSERT INTO entries (account, kind, units, key, at, facts, reverses)"
        f" VALUES (1, 'reversal', 0, 'undo:{entry}', 0, '{{}}', {entry})",
    )
    again = await database.read(lambda work: work.passes.get(token))
    assert again is not None
    assert again.used is not None
    assert again.used.back


@pytest.mark.usefixtures("catalogue")
async def test_a_pass_shows_one_thing_and_only_a_rewards_pass_knows_its_entry(path: Path) -> None:
    head = "INSERT INTO passes (token, member, made_at, expires_at, dead, voucher, reward, used_by) VALUES"
    for wrong in (
        "('v', 1, 0, 0, 1, NULL, NULL, NULL)",
        "('v', 1, 0, 0, 1, 1, 9, NULL)",
        "('v', 1, 0, 0, 1, 1, NULL, 1)",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            plant(path, f"{head} {wrong}")
    assert rows(path, "SELECT * FROM passes") == []


@pytest.mark.usefixtures("catalogue")
async def test_a_question_about_a_reward_waits_ten_minutes_or_for_its_answer(
    database: Database, path: Path, clock: FixedClock
) -> None:
    async def waits(person: int, reward: int = TINT) -> bool:
        return await database.read(lambda work: work.passes.being_asked(CARD, person, reward=reward))

    number = await database.unit(lambda work: work.passes.ask(CARD, MAX, 1, reward=TINT))
    asked = await database.read(lambda work: work.passes.asked(number))
    assert asked is not None
    assert (asked.member, asked.voucher, asked.reward, asked.asked_by) == (CARD, None, TINT, MAX)
    assert [await waits(MAX), await waits(VERA), await waits(MAX, TINT + 1)] == [True, False, False]
    assert not await database.read(lambda work: work.passes.being_asked(CARD, MAX, voucher=TINT))
    await database.unit(redeemed)
    plant(
        path,
        "INSERT INTO entries (account, kind, units, key, at, facts)"
        f" VALUES (1, 'redemption', 0, 'ask:{number}', 0, '{{}}')",
    )
    assert not await waits(MAX)
    await database.unit(lambda work: work.passes.ask(CARD, MAX, 1, reward=TINT))
    assert await waits(MAX)
    clock.forward(minutes=10)
    assert not await waits(MAX)
