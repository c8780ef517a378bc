"""A night away and somebody who never stops: all is done, each is told once, and the others are answered meanwhile.

The long forms, with figures, are in tests/faults/flood.py.
"""

import asyncio
from pathlib import Path

import pytest

from bot.lanes import Allowance
from bot.pace import Pace
from bot.workers import MOST_OF_ONE
from tests.faults.crowd import Crowd, a_crowd, open_for
from tests.faults.flood import number_of, said_to, until, waiting

PATIENCE = 45.0  # only a failing story waits so long
SUMMARIES = "SELECT count(*), count(DISTINCT person) FROM outbox WHERE code = 'away'"


def _hurried() -> Pace:
    return Pace(places=1000, private=Allowance(burst=1000, interval=0.001))


async def _all_is_done(crowd: Crowd) -> None:
    await until(lambda: not waiting(crowd), PATIENCE)


async def test_after_a_night_away_all_is_done_and_everybody_is_told_once(tmp_path: Path) -> None:
    async with a_crowd(tmp_path, members=20, staff=2, guests=8) as crowd:
        crowd.overnight(1000)
        crowd.town.say(crowd.staff[1].id, number_of(crowd, 0))  # this morning
        async with open_for(crowd, _hurried()):
            await _all_is_done(crowd)
            told = "SELECT count(*) FROM outbox WHERE code = 'away' AND state = 'sent'"
            await until(lambda: crowd.value(told) == 30, PATIENCE)
        assert crowd.value("SELECT count(*) FROM entries") == 20
        assert crowd.value("SELECT count(*) FROM people WHERE source LIKE 'poster:%'") == 8
        assert crowd.rows("SELECT state, count(*) FROM inbox GROUP BY state") == [("done", 1001)]
        assert crowd.rows(SUMMARIES) == [(30, 30)]
        assert {said_to(crowd, guest) for guest in crowd.guests} == {1}
        assert {said_to(crowd, member) for member in crowd.members} == {2}  # and the receipt for the stamp
        assert said_to(crowd, crowd.staff[1]) == 2  # and the panel asked for this morning


async def test_what_a_stop_leaves_of_a_night_away_is_done_after_the_next_start(tmp_path: Path) -> None:
    async with a_crowd(tmp_path, members=20, staff=2, guests=8) as crowd:
        crowd.overnight(1000)
        async with open_for(crowd, _hurried()):
            await until(lambda: crowd.value("SELECT count(*) FROM inbox WHERE state = 'done'") > 100, PATIENCE)
        left = waiting(crowd)
        async with open_for(crowd, _hurried()):
            await _all_is_done(crowd)
        assert left > 0
        assert crowd.value("SELECT count(*) FROM entries") == 20
        assert crowd.rows("SELECT state, count(*) FROM inbox GROUP BY state") == [("done", 1000)]


async def test_one_person_who_never_stops_is_answered_once_and_holds_up_nobody(tmp_path: Path) -> None:
    async with a_crowd(tmp_path, members=2, staff=1, guests=0) as crowd, open_for(crowd):
        attacker, ona = crowd.members
        for number in range(600):
            crowd.town.say(attacker.id, "/card" if number % 2 else "give me a stamp")
        crowd.town.say(ona.id, "/balance")
        crowd.town.say(crowd.staff[0].id, number_of(crowd, 1))
        await until(lambda: min(said_to(crowd, ona), said_to(crowd, crowd.staff[0])) > 0, PATIENCE)
        assert waiting(crowd) < 600 + MOST_OF_ONE
        await _all_is_done(crowd)
        assert crowd.rows("SELECT state, count(*) FROM inbox GROUP BY state") == [("done", 602)]
        assert crowd.rows(SUMMARIES) == [(1, 1)]
        assert said_to(crowd, attacker) <= 5


async def test_no_button_is_left_spinning_however_many_are_tapped(tmp_path: Path) -> None:
    async with a_crowd(tmp_path, members=1, staff=1, guests=0) as crowd, open_for(crowd):
        taps = [crowd.town.tap(crowd.members[0].id, 1, f"history:{number}") for number in range(200)]
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*(tap.answer for tap in taps))
        assert crowd.rows(SUMMARIES) == [(1, 1)]


@pytest.mark.usefixtures("defects_expected")
async def test_one_update_with_a_defect_is_given_up_and_those_around_it_are_done(tmp_path: Path) -> None:
    async with a_crowd(tmp_path, members=4, staff=1, guests=0) as crowd:
        crowd.overnight(40)
        crowd.plant('UPDATE inbox SET raw = \'{"update_id": 2, "callback_query": 7}\' WHERE id = 2')
        async with open_for(crowd, _hurried()):
            await _all_is_done(crowd)
        assert crowd.rows("SELECT id FROM inbox WHERE state = 'failed'") == [(2,)]
        assert crowd.value("SELECT count(*) FROM entries") == 3
