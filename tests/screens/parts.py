"""Samples of putting points right: bills returned in part, entries of points, and what people are told."""

from datetime import UTC, datetime

from loyalty.notices import News
from screens.entries import Deed
from screens.owner.parts import PartAsked, PartDone, PartReadings, PartReasonAsked, PartSure
from screens.owner.refund import RefundAsked
from screens.screen import View
from screens.staff.entries import Entries, Line
from screens.staff.panel import Undone

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
BUSINESS = "Old Town Café"
BILL = Deed(7, "Ona", 12, "", NOON, "Max", BUSINESS, points=True, bill=1250)
SPENT = Deed(8, "Ona", -150, "Massage <30 min>", NOON, "Vera", BUSINESS, points=True)
THANKS = Deed(9, "Ona", 10, "", NOON, "", BUSINESS, points=True)
SAID = "The cup was broken <sorry>"


def _corrected(what: str, why: str, units: int, balance: int, deficit: int = 0) -> dict[str, str | int | bool | None]:
    return {
        "what": what,
        "why": why,
        "said": SAID,
        "units": units,
        "reward": "Massage <30 min>",
        "balance": balance,
        "deficit": deficit,
        "bill": 500,
    }


TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.CORRECTED_POINTS: (
        _corrected("part", "none", -5, 7),
        _corrected("part", "said", -1, 0),
        _corrected("points", "mistake", -12, 0, 21),
        _corrected("points", "not-me", -2, 1),
        _corrected("added", "said", 20, 20),
        _corrected("reward", "returned", 150, 152),
    )
}


def parts() -> list[tuple[str, View]]:
    """Every screen of a part that is returned."""
    lines = (Line(BILL, reversed=False, mine=True), Line(SPENT, reversed=True, mine=False), Line(THANKS, False, False))
    return [
        ("entries of points", Entries("QUJDREVGR0g", "Ona", lines)),
        ("refund of a bill", RefundAsked(BILL)),
        ("refund of a reward for points", RefundAsked(SPENT)),
        ("part asked", PartAsked(BILL, 1250)),
        ("part, two readings", PartReadings(7, 0, (100_000, 100))),
        ("part, why", PartSure(BILL, 0, 500, -5)),
        ("part, another reason", PartReasonAsked(BILL, 500)),
        ("part returned", PartDone("Ona", 500, -5, 82, 750)),
        ("part returned, the last", PartDone("", 750, -7, 1, 0)),
        ("points undone", Undone("Ona", 21, 0, points=True)),
    ]
