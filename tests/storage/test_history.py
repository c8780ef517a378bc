"""History page by page: found by an entry's id along an index, over all accounts of one member and nobody else's."""

import itertools
from pathlib import Path

import pytest

from loyalty.history import Event
from storage.database import Database
from storage.history import PAGE, Page
from storage.work import Work
from tests.makers import CARD, plant, rows
from tests.storage.acts import earning

# Ona's account is 1 and another member's is 2; a second programme of hers is account 3.
_MANY = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many})
INSERT INTO entries (account, kind, units, key, place, at, facts)
SELECT {account}, 'accrual', 1, '{account}:' || i, 1, 1000 * i, '{{}}' FROM n
"""


def many(account: int, count: int) -> str:
    """A statement that plants entries of an account."""
    return _MANY.format(account=account, many=count)


def accounts(path: Path) -> None:
    """Two accounts of Ona's, in two programmes, and one of a stranger's between them."""
    plant(
        path,
        "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills)"
        " VALUES (2, 'points', 0, 1, 100, 9999, 'rest')",
        "INSERT INTO members (id, name, joined_at) VALUES (2, 'Eva', 0)",
        "INSERT INTO accounts (id, member, programme) VALUES (1, 1, 1), (2, 2, 1), (3, 1, 2)",
    )


def ids(page: Page) -> list[int]:
    """The entries of a page."""
    return [entry.id for entry in page.entries]


async def test_a_card_on_which_nothing_happened_has_an_empty_page(database: Database) -> None:
    page = await database.read(lambda work: work.history.newest(CARD))
    assert page == Page((), newer=False, older=False)


async def test_the_pages_walk_through_everything_of_ones_own_and_back(database: Database, path: Path) -> None:
    accounts(path)
    plant(path, many(1, 13), many(2, 40), many(3, 12))
    mine = [row[0] for row in rows(path, "SELECT id FROM entries WHERE account <> 2 ORDER BY id DESC")]

    async def walk(work: Work) -> list[Page]:
        pages = [await work.history.newest(CARD)]
        while pages[-1].older:
            pages.append(await work.history.before(CARD, pages[-1].entries[-1].id))
        return pages

    pages = await database.read(walk)
    assert [entry for page in pages for entry in ids(page)] == mine
    assert [len(page.entries) for page in pages] == [8, 8, 8, 1]
    assert [page.newer for page in pages] == [False, True, True, True]
    for newer, older in itertools.pairwise(pages):
        back = await database.read(lambda work, at=older.entries[0].id: work.history.after(CARD, at))  # type: ignore[misc]  # a lambda with defaults has no inferred type
        assert back == newer


async def test_a_number_from_anothers_history_shows_ones_own(database: Database, path: Path) -> None:
    accounts(path)
    plant(path, many(2, 30), many(1, 3))
    theirs = rows(path, "SELECT max(id) FROM entries WHERE account = 2")[0][0]
    assert ids(await database.read(lambda work: work.history.before(CARD, theirs))) == []
    assert len(ids(await database.read(lambda work: work.history.after(CARD, theirs)))) == 3


@pytest.mark.parametrize(("where", "order"), [("e.id < 50", "DESC"), ("e.id > 50", "ASC")])
async def test_a_page_is_found_along_the_index_however_long_the_history(
    path: Path, database: Database, where: str, order: str
) -> None:
    page = f"SELECT * FROM entries e WHERE e.account = 1 AND {where} ORDER BY e.id {order} LIMIT {PAGE + 1}"
    plan = rows(path, f"EXPLAIN QUERY PLAN {page}")
    told = " ".join(str(line[3]) for line in plan)
    assert "entries_of_account (account=? AND id" in told
    assert "TEMP B-TREE" not in told


async def test_a_filled_card_tells_the_reward_it_gave(database: Database) -> None:
    for turn in range(4):
        await database.unit(earning(3, f"k{turn}"))
    page = await database.read(lambda work: work.history.newest(CARD))
    assert [(entry.event, entry.units, entry.issued) for entry in page.entries[:2]] == [
        (Event.FILLED, -10, ("preset:free-coffee",)),
        (Event.EARNED, 3, ()),
    ]
    assert {entry.place for entry in page.entries} == {"Old Town"}


async def test_points_are_told_as_points_with_their_bill_and_the_rewards_title_of_that_day(
    database: Database, path: Path
) -> None:
    accounts(path)
    plant(
        path,
        "INSERT INTO rewards (id, title, cost) VALUES (9, 'Another name since', 300)",
        """
        INSERT INTO entries (id, account, kind, units, key, at, facts, amount, reverses) VALUES
            (1, 3, 'accrual', 12, 'a', 1000, '{}', 1250, NULL),
            (2, 3, 'redemption', -10, 'b', 2000, '{"reward": 9, "title": "Brow tint"}', NULL, NULL),
            (3, 3, 'reversal', 10, 'c', 3000, '{}', NULL, 2),
            (4, 1, 'accrual', 2, 'd', 4000, '{}', NULL, NULL)
        """,
    )
    page = await database.read(lambda work: work.history.newest(CARD))
    assert [(one.event, one.units, one.points, one.bill, one.reward) for one in page.entries] == [
        (Event.EARNED, 2, False, None, ""),
        (Event.REWARD_BACK, 10, True, None, "Brow tint"),
        (Event.USED, -10, True, None, "Brow tint"),
        (Event.EARNED, 12, True, 1250, ""),
    ]
