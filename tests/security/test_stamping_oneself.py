"""Somebody opens a door that is not theirs: every role before every door, by every way in.

A door without a row fails in tests/handlers/test_doors.py; here nobody writes doors down, so that a new one is tried by
itself, with a button a colleague was really shown. A refusal leaves a line in the journal and the update done, no more.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from handlers import anything, doors
from handlers.knock import Door, Hears, Who
from loyalty.refusals import Why
from screens.buttons import NAMES
from screens.words import Words
from tests.journeys import album
from tests.security.cast import NOBODY, ONA, ROLES, TOMAS, VERA, ZITA, may, token_of
from tests.security.gate import TALK, Gate, Met, changed
from tests.security.story import Story, after_the_story, door_of, shown_in_samples

Way = Callable[[int], Awaitable[Met]]
_NEVER_MET = frozenset({NOBODY, ZITA})
# Whose form it is. A form outlives the role it was opened with, so what is typed into it is judged anew.
FORMS: dict[Who, str] = {
    Who.ANYONE: "earlier",
    Who.MEMBER: "name birthday phone",
    Who.STAFF: "amount note guest-birthday paper",
    Who.MANAGER: "refund-reason part part-reason",
    Who.OWNER: """
        rename logo broadcast place-name setup explain adjust goal milestone-place reward-title item item-picture
        points-rate points-most stamps-add import own-day occasion-words occasion-gift
    """,
}


@pytest.fixture
async def told(tmp_path: Path) -> AsyncIterator[tuple[Gate, Story]]:
    """The café after a day in which every kind of button was shown to somebody."""
    async with after_the_story(tmp_path / "cafe.db") as opened:
        yield opened


def ways(gate: Gate, story: Story, door: Door) -> dict[str, Way]:
    """Every way into a door: buttons that were shown and forged ones, its command, its key, its picture."""
    found: dict[str, Way] = {}
    if door.name in NAMES:
        in_sample = next((one for one in shown_in_samples() if door_of(one) == door.name), None)
        data = story.one(door.name) or in_sample or f"{door.name}:1:1"
        found[data] = lambda who: gate.taps(who, data)
    if door.command:
        found[f"/{door.command}"] = lambda who: gate.says(who, f"/{door.command}")
    if door.key:
        found[f"[{door.key}]"] = lambda who: gate.says(who, Words("en").label(door.key))
    if door.hears is Hears.PHOTO:
        link = f"https://t.me/stampbook_bot?start={token_of(gate, ONA)}"
        found["a photo of a card"] = lambda who: gate.sends_file(who, album.showing([link]))
    return found


def known(gate: Gate) -> dict[str, Any]:
    """Everything but the talk, and but those whose first word this was."""
    kept: dict[str, Any] = gate.everything(*TALK)
    kept["people"] = [row for row in kept["people"] if row[1] is None or (row[1] < NOBODY and row[1] != ZITA)]
    return kept


@pytest.mark.parametrize("role", ROLES)
async def test_a_door_above_ones_role_is_shut_and_only_the_journal_says_so(told: tuple[Gate, Story], role: str) -> None:
    gate, story = told
    who = ROLES[role]
    shut = [door for door in doors.ALL if not may(who, door.who)]
    tried, problems = 0, []
    before, lines = known(gate), gate.value("SELECT count(*) FROM journal")
    for door in shut:
        for name, way in ways(gate, story, door).items():
            met = await way(who + tried if who == NOBODY else who)
            tried += 1
            expected = {door.who.value, Why.PHOTO_NOT_STAFF} if door.hears else {door.who.value}
            if met.refused not in expected or met.door != door.name:
                problems.append(f"{name}: came to {met.door} and met {met.refused}")
    assert not problems, "\n".join(problems)
    assert changed(before, known(gate)) == []
    assert gate.value("SELECT count(*) FROM journal") == lines + tried
    assert tried > 50 or who == VERA


@pytest.mark.parametrize("role", ROLES)
async def test_a_door_of_ones_own_is_not_shut_and_no_button_is_a_defect(told: tuple[Gate, Story], role: str) -> None:
    gate, story = told
    who = ROLES[role]
    problems = []
    for door in doors.ALL:
        for name, way in ways(gate, story, door).items() if may(who, door.who) and door.who is not Who.ANYONE else ():
            try:
                met = await way(who)
            except Exception as defect:  # every one of them is told, not just the first
                problems.append(f"{name}: {defect!r}")
                continue
            if met.refused is door.who.value:
                problems.append(f"{name}: met {met.refused}")
    assert not problems, "\n".join(problems)


def test_every_form_has_a_row() -> None:
    assert sorted(name for names in FORMS.values() for name in names.split()) == sorted(anything._FORMS)


@pytest.mark.parametrize("role", ROLES)
async def test_a_form_left_open_from_a_better_day_takes_nothing(told: tuple[Gate, Story], role: str) -> None:
    gate, story = told
    who = ROLES[role]
    if who in _NEVER_MET:
        who = TOMAS  # without a row of their own there is no form either; a guest is the nearest
    person = gate.value("SELECT id FROM people WHERE telegram = ?", who)
    form_of = {name: needed for needed, names in FORMS.items() for name in names.split()}
    for form, needed in form_of.items():
        if may(who, needed):
            continue
        gate.plants("DELETE FROM drafts WHERE person = ?", person)
        gate.plants("INSERT INTO drafts VALUES (?, ?, ?, 1)", person, form, story.forms.get(form, '{"entry": 1}'))
        before = gate.everything(*TALK, "drafts")
        for text in ("12", "Free cake", "31.12.", "yes"):
            await gate.says(who, text)
        assert changed(before, gate.everything(*TALK, "drafts")) == [], form
