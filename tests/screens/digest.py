"""Samples of the week in words: the letter of Monday morning, and the report."""

from dataclasses import replace
from datetime import date

from loyalty.digest import Done, Week
from loyalty.notices import News
from screens.owner.digest import Report
from screens.screen import View

MONDAY = date(2026, 11, 16)
BUSY = Week(41, 29, 26, 5, 3, 4, 58, 0, 4, 120, 14, 5, 10)
BUSIER = Week(1342, 1342, 921, 21, 22, 22, 2621, 10_421, 101, 0, 0, 0, 23)
FIRST = Week(visits=1, came=1, joined=1, stamps=2)
FEWER = Week(2, 5, 2, 0, 0, 1, 0, 21, 1)
LINES = (
    ("Max", Done(1, 2, 31, 44, 0, 3)),
    ("Rūta <&>", Done(2, 3, 9, 14, 121, 1)),
    ("", Done(1, 4, 1, 0, 0, 0)),
)
PLACES = (("Old Town Café", Done(1, None, 32, 44, 0, 3)), ("Riverside", Done(2, None, 9, 14, 121, 1)))


def _letter(week: Week, days: str) -> dict[str, str | int | bool | None]:
    return {**week.facts(), "monday": MONDAY.isoformat(), "days": days, "colour": "#7A4B2A"}


TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.DIGEST: (
        _letter(BUSY, "3 5 2 6 9 2 2 4 5 8 6 10 5 3"),
        _letter(BUSIER, "100 200 300 142 200 300 100 300 200 100 142 300 200 100"),
        _letter(FIRST, "0 0 0 0 0 0 0 0 0 1 0 0 0 0"),
        _letter(FEWER, "1 1 0 0 2 1 0 0 1 0 0 1 0 0"),
        _letter(replace(Week(), visits_before=3, joined=2, joined_before=2), "0 1 0 0 2 0 0 0 0 0 0 0 0 0"),
        _letter(Week(), "0 0 0 0 0 0 0 0 0 0 0 0 0 0"),
    ),
}


def digest() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [
        ("report, so far", Report(BUSY, MONDAY, True, ("Ona", "", "Žydrūnė"), PLACES, LINES, letters=True)),
        ("report, last week", Report(FEWER, MONDAY, False, (), (), LINES[:1], letters=False)),
        ("report, of one place", Report(replace(BUSIER, back=1), MONDAY, True, ("Ona",), (), LINES[1:2])),
        ("report, nothing yet", Report(Week(visits_before=3), MONDAY, True, letters=True)),
        ("report, letters off", Report(FIRST, MONDAY, True, letters=False, changed=True)),
        ("report, letters on", Report(FIRST, MONDAY, True, letters=True, changed=True)),
    ]
