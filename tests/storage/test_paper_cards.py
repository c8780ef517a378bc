"""Paper cards on disk: one window, one standing opening an account, and an audit that knows it."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.paper import Paper, bring
from loyalty.reversal import undo_accrual
from storage.database import Database
from storage.work import Work
from tests.makers import CARD, COUNTER, MAX, NOON, VILNIUS, findings, plant, rows
from tests.storage.acts import earning

LATER = NOON + timedelta(days=30)


async def brings(work: Work) -> int:
    """Six stamps come over, by the rule; the entry."""
    programme = await work.programme.stamps()
    account = await work.ledger.account(CARD, programme.id)
    paper = await work.papers.of(CARD, programme.id)
    return (await work.ledger.write(bring(programme, account, 6, paper, work.now, VILNIUS), COUNTER))[0]


async def undoes(work: Work) -> None:
    """The latest deed is taken back."""
    entry = await work.ledger.last_of(MAX)
    assert entry is not None
    account = await work.ledger.of_account(entry.account)
    await work.ledger.write(undo_accrual(account, entry, (), (), work.now), COUNTER)


async def paper(database: Database) -> Paper:
    """What the rule is told."""
    return await database.read(lambda work: work.papers.of(CARD, 1))


async def test_the_window_is_opened_moved_and_closed(database: Database) -> None:
    assert await paper(database) == Paper()
    await database.unit(lambda work: work.papers.open(1, LATER))
    assert await paper(database) == Paper(until=LATER)
    await database.unit(lambda work: work.papers.open(1, NOON))
    assert await paper(database) == Paper(until=NOON)
    await database.unit(lambda work: work.papers.close(1))
    assert await paper(database) == Paper()


async def test_what_stands_and_what_was_taken_back_is_told_apart(database: Database, path: Path) -> None:
    await database.unit(lambda work: work.papers.open(1, LATER))
    await database.unit(earning(3, "a visit"))
    await database.unit(brings)
    assert await paper(database) == Paper(LATER, counted=True)
    await database.unit(undoes)
    assert await paper(database) == Paper(LATER, taken_back=1)
    await database.unit(brings)
    assert await paper(database) == Paper(LATER, counted=True, taken_back=1)
    assert rows(path, "SELECT balance FROM accounts") == [(9,)]
    assert await findings(path) == []


async def test_two_hands_with_one_key_make_one_entry(database: Database, path: Path) -> None:
    await database.unit(lambda work: work.papers.open(1, LATER))
    account = await database.unit(lambda work: work.ledger.account(CARD, 1))
    goal = await database.read(lambda work: work.programme.stamps())
    act = bring(goal, account, 6, Paper(LATER), NOON, VILNIUS)
    await database.unit(lambda work: work.ledger.write(act, COUNTER))
    with pytest.raises(sqlite3.IntegrityError):
        await database.unit(lambda work: work.ledger.write(act, COUNTER))
    assert rows(path, "SELECT kind, units FROM entries") == [("opening", 6)]


async def test_an_opening_is_no_visit_to_any_limit_and_no_figure_of_the_day(database: Database) -> None:
    await database.unit(lambda work: work.papers.open(1, LATER))
    await database.unit(brings)
    day = (NOON - timedelta(hours=1), NOON + timedelta(hours=1))
    recent = await database.read(lambda work: work.ledger.recent(1, day))
    assert (recent.last_at, recent.today) == (None, 0)
    figures = await database.read(lambda work: work.team.with_figures(day[0]))
    assert [colleague.given for colleague in figures] == [0, 0]


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        (
            "INSERT INTO entries (account, kind, units, key, reason, at, facts)"
            " SELECT account, kind, units, 'paper:1:7', reason, at, facts FROM entries",
            "account 1: 2 paper cards came over, one may",
        ),
        ("UPDATE entries SET units = -6", "entry 1: a paper card brought -6"),
    ],
)
async def test_the_audit_names_a_second_paper_card(database: Database, path: Path, statement: str, named: str) -> None:
    await database.unit(lambda work: work.papers.open(1, LATER))
    await database.unit(brings)
    assert await findings(path) == []
    await database.close()
    plant(path, "DROP TRIGGER entries_never_change", statement)
    assert named in await findings(path)
