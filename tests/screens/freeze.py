"""Samples of a colleague who is frozen, and of taking back what they gave."""

from datetime import UTC, datetime

from loyalty.notices import News
from loyalty.takeback import Foreseen, Recorded
from screens.owner.freeze import Frozen, TakebackAsked, TakebackShown
from screens.owner.team import ColleaguePage
from screens.screen import View

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
BUSINESS = "Old Town Café"
MUCH = Recorded(stamps=21, points=120, members=7, redeemed=3, undone=2, entries=19, back=2)
_FACTS: dict[str, str | int | bool | None] = {"vouchers": 0, "owed_stamps": 0, "owed_points": 0}
TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.FROZEN: ({"member": True},),
    News.UNFROZEN: tuple({"role": role, "place": BUSINESS, "member": False} for role in ("staff", "manager")),
    News.TAKEN_BACK: (
        _FACTS | {"stamps": 1, "points": 0},
        _FACTS | {"stamps": 7, "points": 120, "vouchers": 2, "owed_stamps": 3},
        _FACTS | {"stamps": 0, "points": 21, "owed_points": 2},
    ),
    News.TOOK_ALL_BACK: ({"name": "Max", "entries": 19, "takeback": 1},),
}


def freeze() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [
        ("colleague, frozen", ColleaguePage(2, "Max", "staff", BUSINESS, NOON, (), change=True, frozen=True)),
        ("frozen", Frozen(2, "Max", True, "today", NOON, MUCH, Foreseen(2, 1, 3))),
        ("frozen, nothing to take back", Frozen(2, "Max", True, "ever", NOON, Recorded(), Foreseen())),
        ("frozen, too much to foresee", Frozen(2, "", True, "month", NOON, MUCH, None)),
        ("not frozen any more", Frozen(2, "Max", False, "week", NOON, Recorded(), Foreseen())),
        ("takeback asked", TakebackAsked("QUJDREVGR0g", 2, "Max", 19)),
        ("takeback going", TakebackShown(2, "Max", 25, 2000, 40, 0, 1, 7, 0)),
        ("takeback done", TakebackShown(2, "Max", 19, 19, 21, 120, 2, 7, 0)),
        ("takeback done, some left", TakebackShown(2, "Max", 19, 19, 1, 0, 0, 1, 2)),
    ]
