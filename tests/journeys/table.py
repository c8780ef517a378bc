"""Tables of bad input: each line must be met by its sentence in the reader's language and change nothing."""

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from loyalty.refusals import Why
from sandbox.person import Pattern, Person
from tests.cast import Shop

Act = Callable[[Person], Awaitable[object]]
_GONE = 999_999_999
PROMPTLY = 2.0  # seconds on a busy machine; the promise is one


@dataclass(frozen=True)
class Line:
    """What is done, by its name in a failure, and the refusal it meets (or a text of one's own)."""

    name: str
    act: Act
    meets: Why | Pattern


def says(text: str, meets: Why | Pattern, name: str = "") -> Line:
    """A line of typed text."""
    return Line(name or ascii(text)[:40], lambda person: person.says(text), meets)


def taps(data: str, meets: Why | Pattern) -> Line:
    """A line of a forged tap, on a message that is gone, so that each answer is a message of its own."""
    return Line(data, lambda person: person.taps_data(_GONE, data), meets)


async def each_is_met(shop: Shop, person: Person, lines: Sequence[Line], **facts: Any) -> None:
    """Send every line; all that went wrong is told at once."""
    before = shop.what_counts()
    problems = [problem for line in lines for problem in [await _problem(shop, person, line, facts)] if problem]
    await shop.settles()
    if shop.what_counts() != before:
        problems.append("something was changed")
    if any(not tap.answer.done() for tap in shop.town.taps.values()):
        problems.append("a button still spins")
    assert not problems, "\n".join([f"{person.name}:", *problems])


async def _problem(shop: Shop, person: Person, line: Line, facts: dict[str, Any]) -> str | None:
    """Six seconds pass first: the same sentence is not said twice within five."""
    shop.later(seconds=6)
    expected = shop.no(person, line.meets, **facts) if isinstance(line.meets, Why) else line.meets
    began = time.monotonic()
    try:
        await line.act(person)
        await person.sees_new(expected, within=PROMPTLY)
    except AssertionError:
        return f"{line.name}: not met by {expected!r} but by {person.last.text!r}"
    took = time.monotonic() - began
    return f"{line.name}: took {took:.1f} s" if took > PROMPTLY else None
