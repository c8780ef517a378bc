"""A day lived in the café: everyone presses whatever they are shown, so that doors have buttons that were really made.

Nobody writes the buttons down here: a new screen's buttons are found by themselves, by tapping on from the commands.
"""

import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from handlers import doors
from loyalty.notices import News, Notice
from screens.buttons import BELOW
from screens.notices import Told
from screens.words import Words
from tests.makers import FixedClock
from tests.screens.samples import samples
from tests.security.cast import IEVA, LENA, MAX, NAMES, ONA, PETRAS, RASA, TOMAS, VERA, number_of, the_cafe, token_of
from tests.security.gate import Gate, Json, Met, a_gate

# What would end the story: these buttons are found, and left for those who must not press them.
_ENDS = {
    "join",
    "join-offers",
    "delete-surely",
    "remove-surely",
    "place-close-surely",
    "new-card-surely",
    "move-to",
    "appoint",
    "own-day-out",
}
_EACH = 2  # times a person presses a button of one kind
_COMMANDS = tuple(door.command for door in doors.ALL if door.command and door.command != "cancel")
_PETRAS = "FROM people WHERE telegram = ?"
_TYPED = "12"  # an amount, a number of stamps, a title, a name, a place


@dataclass
class Story:
    """What was seen: buttons by the door they open, each with whose it was; and forms, half filled, by name.

    `updates` are all that came in.
    """

    buttons: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    forms: dict[str, str] = field(default_factory=dict)
    updates: list[Json] = field(default_factory=list)

    def all(self) -> list[str]:
        """Every button's data, once."""
        return sorted({data for found in self.buttons.values() for data in found})

    def of(self, who: int) -> list[str]:
        """Those this person was shown."""
        return sorted({data for found in self.buttons.values() for data, whose in found.items() if whose == who})

    def one(self, door: str) -> str | None:
        """The first button of a door that anybody was shown."""
        return next(iter(self.buttons.get(door, ())), None)


def door_of(data: str) -> str:
    """The door a button opens."""
    return data.removeprefix(BELOW).split(":")[0]


def button(met: Met, door: str) -> str:
    """The data of the first button to a door on what was shown."""
    return next(data for data in met.buttons if door_of(data) == door)


async def _live(gate: Gate, story: Story, who: int, first: list[str]) -> None:
    """Press on and on, each kind of button a few times, and answer each form once."""
    pressed: dict[str, int] = defaultdict(int)
    waiting: list[str] = []

    def look(buttons: list[str]) -> None:
        for data in buttons:
            story.buttons[door_of(data)].setdefault(data, who)
            waiting.append(data)

    for text in first:
        look((await gate.says(who, text)).buttons)
        look(_told_to(gate, who))
        while waiting:
            data = waiting.pop(0)
            door = door_of(data)
            pressed[door] += 1
            if door not in _ENDS and pressed[door] <= _EACH:
                look((await gate.taps(who, data)).buttons)
                look(await _answer(gate, story, who))


def _told_to(gate: Gate, who: int) -> list[str]:
    """The buttons of every notice this person was promised."""
    found = gate.rows("SELECT code, o.facts FROM outbox o JOIN people p ON p.id = o.person WHERE telegram = ?", who)
    words = Words("en")
    screens = [Told(Notice(News(code), json.loads(facts))).draw(words) for code, facts in found if facts != "{}"]
    return [button.data for screen in screens for row in screen.rows for button in row if button.data]


async def _answer(gate: Gate, story: Story, who: int) -> list[str]:
    """When that opened a form, it is kept and answered."""
    found = gate.rows("SELECT form, facts FROM drafts JOIN people p ON p.id = person WHERE telegram = ?", who)
    if not found or found[0][0] in story.forms:
        return []
    form, facts = found[0]
    story.forms[form] = facts
    return (await gate.says(who, _TYPED)).buttons


async def tell(gate: Gate) -> Story:
    """The day: Petras still works here in the morning, and is sent away at noon with his screens open."""
    story = Story()
    commands = [f"/{command}" for command in _COMMANDS]
    await gate.says(TOMAS, "/start")
    await _earns(gate, story, MAX, (3, 3, 3, 2))
    gate.plants(
        "INSERT INTO team (person, role, place, since) SELECT id, 'staff', 1, 1 FROM people WHERE telegram = ?", PETRAS
    )
    await _earns(gate, story, PETRAS, (1,))
    await _live(gate, story, PETRAS, [number_of(gate, ONA)])
    await _asks(gate, ONA)
    await gate.opens(IEVA, "j_counter")
    await gate.taps(IEVA, "join")
    for who in (ONA, LENA, IEVA):
        await _live(gate, story, who, commands)
    for who in (MAX, RASA, VERA):
        gate.clock.forward(minutes=6)
        opened = [number_of(gate, ONA), f"/start {token_of(gate, ONA)}"]
        await _live(gate, story, who, [*opened, *(f"/start {one}" for one in _passes(gate)), *commands])
    gate.plants(f"DELETE FROM team WHERE person = (SELECT id {_PETRAS})", PETRAS)
    story.updates = gate.taken
    return story


async def _asks(gate: Gate, member: int) -> None:
    """Max asks the member to use what waits, so that a question is open."""
    panel = await gate.says(MAX, number_of(gate, member))
    await gate.taps(MAX, button(panel, "ask"))


async def _earns(gate: Gate, story: Story, staff: int, visits: tuple[int, ...]) -> None:
    for stamps in visits:
        gate.clock.forward(minutes=6)
        panel = await gate.says(staff, number_of(gate, ONA))
        await gate.taps(
            staff, next(one for one in panel.buttons if one.startswith("earn:") and one.endswith(f":{min(stamps, 3)}"))
        )


def _passes(gate: Gate) -> list[str]:
    return [token for (token,) in gate.rows("SELECT token FROM passes WHERE dead = 0")]


@cache
def shown_in_samples() -> tuple[str, ...]:
    """The data of every button on the sample screens of the gallery."""
    words = Words("en")
    rows = [row for _, view in samples() for row in view.draw(words).rows]
    return tuple(sorted({button.data for row in rows for button in row if button.data}))


_told: list[tuple[bytes, Story, FixedClock]] = []


@asynccontextmanager
async def after_the_story(path: Path) -> AsyncIterator[tuple[Gate, Story]]:
    """The café as the story left it, in a file of one's own; told once for all who ask in this process."""
    if not _told:
        first = path.with_suffix(".told")
        async with the_cafe(first) as gate:
            story, clock = await tell(gate), gate.clock
        _told.append((first.read_bytes(), story, clock))
    content, story, clock = _told[0]
    path.write_bytes(content)
    async with a_gate(path, FixedClock(clock.time)) as gate:
        gate.names |= NAMES
        yield gate, story
