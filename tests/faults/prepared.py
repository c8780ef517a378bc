"""Every door of the table with a state in which it does what it is for: the walk, and the tales it does not find."""

import re
from dataclasses import dataclass

from handlers import anything, doors
from loyalty.exchange import Imported
from storage.work import Work
from tests.faults.bench import Bench, Copy
from tests.faults.furnished import LINA_, MAX_, ONA_, TOMAS_, VERA_, furnish
from tests.faults.walk import Case, Walk
from tests.makers import MAX, VERA

_WAITING = 150  # people of a file: more than one unit takes in


@dataclass(frozen=True)
class Prepared:
    """A case for every door and every form, by name; the furnished café, and one that takes a long file in."""

    walk: Walk
    furnished: Copy
    importing: Copy

    @property
    def cases(self) -> dict[str, Case]:
        """All of them."""
        return self.walk.cases


async def prepare(bench: Bench) -> Prepared:
    """Walk through the whole table; `missing` says what was not reached."""
    bare = bench.copy()
    await furnish(bench)
    furnished = bench.copy()
    walk = Walk(bench)
    for telegram, steps in _TALES:
        bench.put_back(furnished)
        await walk.tell(telegram, *[_filled(bench, step) for step in steps])
    for changes, telegram, steps in _ELSEWHERE:
        bench.put_back(bare)
        for change in changes:
            bench.rows(change)
        await walk.tell(telegram, *[_filled(bench, step) for step in steps])
    bench.put_back(furnished)
    going = await bench.database.unit(_begin_import)
    importing = bench.copy()
    await walk.tell(VERA_, f"!import-how:{going}")
    bench.put_back(furnished)
    await walk.from_here()
    return Prepared(walk, furnished, importing)


async def _begin_import(work: Work) -> int:
    people = [Imported(line=line, name="Guest", phone=f"+370611{line:05}", balance=1) for line in range(1, _WAITING)]
    number = await work.exchange.show(VERA, people, {"new": len(people)})
    await work.exchange.begin(number)
    return number


def missing(cases: dict[str, Case]) -> list[str]:
    """Doors and forms nobody came to."""
    come = {re.split("[: ]", name)[0] for name in cases}
    answered = {parts[1] for parts in (name.split(":") for name in cases) if len(parts) > 1}
    forms = [f"form {form}" for form in (*anything._FORMS, *anything._PICTURES) if form not in answered]
    return [*(door.name for door in doors.ALL if door.name not in come), *forms]


def _filled(bench: Bench, step: str) -> str:
    """A card's number and the ownership's code are others at each founding."""
    if "{" not in step:
        return step
    number, ownership = bench.rows(
        "SELECT (SELECT number FROM cards WHERE member = 1 AND dead_at IS NULL), ownership FROM business"
    )[0]
    return step.format(card=number, ownership=ownership)


_COMPOSED = ("/broadcast", "Fresh buns today", ">compose:links", "Menu | https://example.com/menu")
_TALES: tuple[tuple[int, tuple[str, ...]], ...] = (
    (VERA_, (*_COMPOSED, ">compose:links", ">compose-unlink")),
    (VERA_, (*_COMPOSED, ">compose:whom", ">compose-whom", ">compose:topic", ">compose-topic",
             ">compose-when:loud:0", ">compose-test", ">compose-test", ">compose-send")),
    (VERA_, ("/calendar", ">occasion:birthday", ">occasion-words", ">occasion-say", "Come by!", ">occasion-words",
             ">occasion-say", ">occasion-ours")),
    (MAX_, ("{card}", ">earn", "{card}", ">earn", ">earn-again", "/undo")),
    (MAX_, ("{card}", ">earn", "/undo")),
    (ONA_, ("!+stop:2", ">stop-undo")),
    (LINA_, ("{card}", ">entries")),
    (VERA_, (*_COMPOSED, "!promise", ">goal", "/broadcast", ">compose-anew")),
    (VERA_, (f"!freeze:{MAX}", ">takeback-ask", ">takeback", "!takeback-how:1")),
    (VERA_, (f"!pattern-fine:{MAX}:burst",)),
)  # fmt: skip
_STAMPS_LONG = ("UPDATE programmes SET goal = 30", "UPDATE milestones SET at = 30",
                "INSERT INTO paper_windows (programme, until) VALUES (1, 4000000000000)")  # fmt: skip
_POINTS_ONLY = (
    "DELETE FROM milestones", "DELETE FROM programmes",
    "INSERT INTO programmes (id, kind, interval_s, units, per, most, bills)"
    " VALUES (2, 'points', 300, 1, 100, 1000000, 'nothing')",
)  # fmt: skip
_ELSEWHERE: tuple[tuple[tuple[str, ...], int, tuple[str, ...]], ...] = (
    (("DELETE FROM team WHERE role = 'owner'",), TOMAS_, ("/start {ownership}", "!setup", ">setup-kind")),
    (("UPDATE occasions SET picture = 'wall'",), VERA_, ("!occasion-picture-off:birthday",)),
    ((), VERA_, ("!promise", ">points-add", ">points-add-surely")),
    (("UPDATE business SET country = 'US'",), VERA_, ("!place:1", ">place-zone", "!place-zone:1:3")),
    (_POINTS_ONLY, VERA_, ("!points", ">stamps-add", "12", ">stamps-add-surely")),
    (_STAMPS_LONG, MAX_, ("{card}", ">paper-ask", "4")),
)
