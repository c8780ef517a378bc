"""Samples of what is worth a look, and of what the owner says to it."""

import json
from datetime import UTC, datetime

from loyalty.notices import News
from loyalty.patterns import Pattern
from screens.owner.patterns import Hushed
from screens.owner.team import Line, TeamList
from screens.screen import View

NOON = datetime(2026, 12, 21, 12, 0, tzinfo=UTC)
LINES = (Line(1, "Vera", "owner", "Old Town Café", 0, 0), Line(2, "Max", "staff", "Old Town Café", 21, 1))


def _told(*signs: tuple[int, str, dict[str, int]], **names: str) -> dict[str, str | int | bool | None]:
    people = list(dict.fromkeys(person for person, *_ in signs))
    return {"day": "2026-11-20", "people": json.dumps(people), "signs": json.dumps(signs), **names}


TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.PATTERNS: (
        _told((2, "again", {"most": 7, "times": 21}), name="Max"),
        _told((2, "again", {"most": 3, "times": 22}), (2, "burst", {"times": 12}), name="Max"),
        _told(
            (2, "few", {"times": 31, "of": 52, "guests": 3}),
            (3, "hours", {"times": 4}),
            (4, "undos", {"undone": 8, "of": 31}),
            name="Max",
            name2="Rūta <&>",
            name3="",
        ),
        _told(
            (2, "few", {"times": 21, "of": 21, "guests": 1}), (3, "generous", {"mine": 29, "others": 13}),
            name="Max", name2="Rūta",
        ),
    ),
}  # fmt: skip


def patterns() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [
        *((f"pattern fine, {pattern}", Hushed("Max", pattern.value, NOON)) for pattern in Pattern),
        ("team, patterns on", TeamList(LINES, change=True, patterns=True, changed=True)),
        ("team, patterns off", TeamList(LINES, change=True, patterns=False, changed=True)),
    ]
