"""A goal that changes under begun cards: each lap of a card is collected on the goal it was promised, undo or not."""

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from handlers.jobs import goal as job
from loyalty.promise import Outlook
from storage.database import Database
from storage.work import Work
from tests.makers import CARD, FixedClock, a_cafe, findings, join, plant, rows
from tests.storage.acts import earning, undoing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The database."""
    return tmp_path / "cafe.db"


@pytest.fixture
def clock() -> FixedClock:
    """Noon, until a test moves it."""
    return FixedClock()


@pytest.fixture
async def database(path: Path, clock: FixedClock) -> AsyncIterator[Database]:
    """The café with Vera, Max and Ona in it."""
    async with a_cafe(path, clock) as opened:
        yield opened


async def changes(database: Database, goal: int, *, keep: bool) -> None:
    """The owner changes the goal."""

    async def change(work: Work) -> None:
        await work.promise.change_goal(await work.programme.stamps(), goal, keep=keep)

    await database.unit(change)


async def fills(database: Database) -> int:
    """The clock fills what a change has left to it; how many tasks that took."""
    after = done = 0
    while tasks := await database.read(partial(job.cards_fill, after=after, most=200)):
        for task in tasks:
            await database.unit(task.run)
        after, done = tasks[-1].id, done + len(tasks)
    return done


async def on(database: Database, member: int = CARD) -> tuple[int, int, list[int]]:
    """Where the card stands: stamps, and the goals of this card and of those after it."""

    async def look(work: Work) -> tuple[int, int, list[int]]:
        account = await work.ledger.peek(member, 1)
        rule = await work.programme.stamps_for(account)
        goals = [rule.goal]
        while rule.then is not None:
            rule = rule.then
            goals.append(rule.goal)
        return account.lap, account.balance, goals

    return await database.read(look)


async def outlook(database: Database, goal: int) -> Outlook:
    """What the owner is shown before it."""

    async def look(work: Work) -> Outlook:
        return await work.promise.outlook(await work.programme.stamps(), goal)

    return await database.read(look)


async def earns(database: Database, *stamps: int, member: int = CARD) -> list[int]:
    """Visits; their entries."""
    before = rows(database.path, "SELECT count(*) FROM entries")[0][0]
    return [await database.unit(earning(n, f"k:{before}:{place}", member=member)) for place, n in enumerate(stamps)]


def vouchers(path: Path) -> list[tuple[Any, ...]]:
    """Each voucher that stands: lap, place."""
    return rows(path, "SELECT lap, at FROM vouchers WHERE state <> 'cancelled' ORDER BY lap, at")


async def test_a_begun_card_finishes_on_its_goal_and_the_next_has_the_new_one(database: Database, path: Path) -> None:
    await earns(database, 3, 3)
    await changes(database, 4, keep=True)
    assert await on(database) == (0, 6, [10, 4])
    await earns(database, 3, 3)
    assert await on(database) == (1, 2, [4])
    await earns(database, 2)
    assert await on(database) == (2, 0, [4])
    assert vouchers(path) == [(0, 10), (1, 4)]
    assert await findings(path) == []


async def test_an_empty_card_and_a_new_member_have_the_new_goal_at_once(database: Database, path: Path) -> None:
    visits = await earns(database, 3)
    await database.unit(undoing(visits[0]))
    other = await database.unit(lambda work: join(work, 1))
    await changes(database, 4, keep=True)
    assert await on(database) == (0, 0, [4])
    assert await on(database, other) == (0, 0, [4])
    assert rows(path, "SELECT * FROM finishing") == []


async def test_an_undo_across_the_switch_gives_the_old_goal_back_to_its_card(database: Database, path: Path) -> None:
    visits = await earns(database, 3, 3, 2)
    await changes(database, 4, keep=True)
    visits += await earns(database, 3)
    assert await on(database) == (1, 1, [4])
    await database.unit(undoing(visits[-1]))
    assert await on(database) == (0, 8, [10, 4])
    assert vouchers(path) == []
    await earns(database, 1)
    assert await on(database) == (0, 9, [10, 4])
    await earns(database, 1)
    assert await on(database) == (1, 0, [4])
    assert await findings(path) == []


async def test_a_card_filled_before_the_change_opens_again_on_the_goal_it_had(database: Database, path: Path) -> None:
    """It was empty when the goal changed, so that nothing of it was kept but the way back."""
    visits = await earns(database, 3, 3, 3, 1)
    assert await on(database) == (1, 0, [10])
    for keep in (True, False):
        await changes(database, 4 if keep else 6, keep=keep)
        assert await on(database) == (1, 0, [4 if keep else 6])
    await database.unit(undoing(visits[-1]))
    assert await on(database) == (0, 9, [10, 6])
    assert await findings(path) == []


async def test_several_changes_each_card_on_its_own(database: Database, path: Path) -> None:
    others = [await database.unit(partial(join, person=person)) for person in (1, 2)]
    await earns(database, 3)
    await changes(database, 8, keep=True)
    await earns(database, 3, member=others[0])
    await changes(database, 5, keep=True)
    await earns(database, 3, member=others[1])
    assert [await on(database, one) for one in (CARD, *others)] == [(0, 3, [10, 5]), (0, 3, [8, 5]), (0, 3, [5])]
    await changes(database, 6, keep=False)
    assert [await on(database, one) for one in (CARD, *others)] == [(0, 3, [6])] * 3
    assert await findings(path) == []


async def test_the_rewards_of_a_kept_card_are_kept_with_it(database: Database, path: Path) -> None:
    await database.unit(lambda work: work.promise.reward_at(1, 5, "Cookie"))
    await earns(database, 3)
    await changes(database, 5, keep=True)
    await database.unit(lambda work: work.promise.reward_at(1, 5, "Large coffee"))
    await earns(database, 3, 3, 3)
    await earns(database, 3)
    titles = rows(path, "SELECT lap, at, title FROM vouchers ORDER BY id")
    assert titles == [(0, 5, "Cookie"), (0, 10, "preset:free-coffee"), (1, 5, "Large coffee")]
    assert await findings(path) == []


# ── changed over ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_changing_over_fills_what_is_full_and_the_rest_goes_on(database: Database, path: Path) -> None:
    other = await database.unit(lambda work: join(work, 1))
    await earns(database, 3, 3, 3)
    await earns(database, 2, member=other)
    assert await outlook(database, 4) == Outlook(10, 4, begun=2, full=1)
    await changes(database, 4, keep=False)
    assert await on(database) == (0, 9, [10, 4])
    assert await on(database, other) == (0, 2, [4])
    assert await fills(database) == 2
    assert await on(database) == (2, 1, [4])
    assert vouchers(path) == [(0, 4), (1, 4)]
    assert rows(path, "SELECT key FROM entries WHERE reason = 'filled'") == [
        ("convert:1:1:fill:0",), ("convert:1:1:fill:1",)
    ]  # fmt: skip
    assert await fills(database) == 0
    assert await findings(path) == []


async def test_until_its_turn_a_card_is_collected_on_the_goal_it_had(database: Database, path: Path) -> None:
    await earns(database, 3, 3, 3)
    await changes(database, 4, keep=False)
    await earns(database, 2)
    assert await on(database) == (1, 1, [4])
    assert await fills(database) == 2
    assert vouchers(path) == [(0, 10)]
    assert await findings(path) == []


async def test_what_is_taken_back_before_its_turn_is_not_filled(database: Database, path: Path) -> None:
    visits = await earns(database, 3, 2)
    await changes(database, 4, keep=False)
    await database.unit(undoing(visits[-1]))
    await fills(database)
    assert await on(database) == (0, 3, [4])
    assert vouchers(path) == []
    assert await findings(path) == []


async def test_an_undo_after_the_filling_opens_the_card_again_on_the_new_goal(database: Database, path: Path) -> None:
    visits = await earns(database, 3, 2)
    await changes(database, 4, keep=False)
    await fills(database)
    assert await on(database) == (1, 1, [4])
    await database.unit(undoing(visits[-1]))
    assert await on(database) == (0, 3, [4])
    assert vouchers(path) == []
    await earns(database, 1)
    assert vouchers(path) == [(0, 4)]
    assert await findings(path) == []


async def test_an_undo_after_the_filling_goes_back_beyond_it_to_the_old_goal(database: Database, path: Path) -> None:
    await earns(database, 3, 3)
    visits = await earns(database, 3, 3)
    await earns(database, 2)
    await changes(database, 4, keep=False)
    await fills(database)
    assert await on(database) == (2, 0, [4])
    plant(path, "UPDATE programmes SET per_scan = 9")
    await database.unit(undoing(visits[-1]))
    assert await on(database) == (1, 1, [4])
    assert vouchers(path) == [(0, 10)]
    await database.unit(undoing(visits[0]))
    assert await on(database) == (0, 8, [10, 4])
    assert await findings(path) == []


async def test_a_place_that_gave_its_reward_in_this_lap_does_not_give_another(database: Database, path: Path) -> None:
    await database.unit(lambda work: work.promise.reward_at(1, 5, "Cookie"))
    await earns(database, 3, 3)
    assert await outlook(database, 5) == Outlook(10, 5, begun=1, full=0, had=1, dropped=(5,))
    await changes(database, 5, keep=False)
    assert await fills(database) == 0
    assert await on(database) == (0, 6, [10, 5])
    await earns(database, 3, 1)
    assert vouchers(path) == [(0, 5), (0, 10)]
    assert await findings(path) == []


async def test_a_raised_goal_for_everyone_only_moves_the_goal(database: Database, path: Path) -> None:
    await earns(database, 3, 3, 3)
    assert await outlook(database, 12) == Outlook(10, 12, begun=1, full=0)
    await changes(database, 12, keep=False)
    assert await fills(database) == 0
    await earns(database, 2)
    assert await on(database) == (0, 11, [12])
    assert vouchers(path) == []


async def test_lapsed_stamps_fill_nothing(database: Database, path: Path, clock: FixedClock) -> None:
    plant(path, "UPDATE programmes SET months = 6")
    await earns(database, 3, 3)
    clock.forward(days=300)
    assert await outlook(database, 4) == Outlook(10, 4, begun=0, full=0)
    await changes(database, 4, keep=False)
    assert await fills(database) == 0
    assert (await on(database))[2] == [4]


async def test_nobody_is_filled_who_asked_to_be_forgotten(database: Database, path: Path) -> None:
    await earns(database, 3, 3)
    await database.unit(lambda work: work.privacy.erase(3, CARD))
    assert await outlook(database, 4) == Outlook(10, 4, begun=0, full=0)
    await changes(database, 4, keep=False)
    assert await fills(database) == 0
    assert await findings(path) == []


# ── what the audit names ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        (
            "UPDATE programmes SET goal = 2; UPDATE milestones SET at = 2",
            "account 1: it holds 2, but its card is full at 2",
        ),
        ("DELETE FROM finishing", "entry 5: it filled a card with 10, which was full at 4"),
        ("UPDATE former_goals SET goal = 9", "entry 5: it filled a card with 10, which was full at 9"),
        ("UPDATE finishing SET lap = 9", "entry 8: it filled a card with 4, which was full at 10"),
    ],
)
async def test_the_audit_names_a_goal_that_does_not_fit_what_was_filled(
    database: Database, path: Path, statement: str, finding: str
) -> None:
    await earns(database, 3, 3)
    await changes(database, 4, keep=True)
    await earns(database, 3, 1, 1, 3, 2)
    assert await findings(path) == []
    plant(path, *statement.split("; "))
    assert finding in await findings(path)
