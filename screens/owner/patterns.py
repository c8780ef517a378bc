"""What is worth a look, told so that it accuses nobody: who, what in numbers, and the ways to look or to let it be."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from babel.numbers import format_decimal

from loyalty.notices import Fact
from screens.buttons import To, pack
from screens.screen import Button, Screen, Stays
from screens.words import Words

ON, OFF = "on", "off"
_CALLED = ("name", "name2", "name3")
_TENTHS = {"mine", "others"}


def worth_a_look(facts: Mapping[str, Fact], words: Words) -> Screen:
    """The notice: a line a pattern, a way to each person's page, and [Fine] for each pattern."""
    called = [words.name(str(facts.get(name) or "")) for name in _CALLED]
    names: dict[int, str] = dict(zip(json.loads(str(facts["people"])), called, strict=False))
    found = [(int(person), str(pattern), dict(numbers)) for person, pattern, numbers in json.loads(str(facts["signs"]))]
    day = words.day_of_year(date.fromisoformat(str(facts["day"])))
    lines = [
        words.say("notice-patterns", day=day),
        *(words.say(f"pattern-{pattern}", name=names[who], **_said(numbers, words)) for who, pattern, numbers in found),
        words.say("patterns-kindly"),
    ]
    look = [
        Button(words.label("button-pattern-look", name=name), pack(To.COLLEAGUE, who)) for who, name in names.items()
    ]
    fine = [_fine(who, names[who] if len(names) > 1 else "", pattern, words) for who, pattern, _ in found]
    return Screen("\n".join(lines), tuple((button,) for button in (*look, *fine)), Stays.MESSAGE)


def _fine(person: int, name: str, pattern: str, words: Words) -> Button:
    what = ", ".join([*([name] if name else []), words.label(f"pattern-called-{pattern}")])
    return Button(words.label("button-pattern-fine", what=what), pack(To.PATTERN_FINE, person, pattern))


def _said(numbers: Mapping[str, int], words: Words) -> dict[str, Fact]:
    """Tenths as a decimal of the reader's language."""
    return {
        name: str(format_decimal(number / 10, locale=words.language)) if name in _TENTHS else number
        for name, number in numbers.items()
    }


@dataclass(frozen=True)
class Hushed:
    """One pattern of one person is not told before `until`."""

    name: str
    pattern: str
    until: datetime

    def draw(self, words: Words) -> Screen:
        """Which, and until when."""
        what = words.label(f"pattern-called-{self.pattern}")
        text = words.say("pattern-hushed", name=words.name(self.name), what=what, day=words.day(self.until))
        return Screen(text, ((Button(words.label("button-team"), pack(To.TEAM)),),))
