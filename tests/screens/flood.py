"""Samples of the one answer to many."""

from datetime import UTC, datetime

from loyalty.notices import News

_TEN = int(datetime(2026, 11, 21, 8, 4, tzinfo=UTC).timestamp() * 1000)

TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.AWAY: (
        {"late": 1, "since": _TEN, "done": 12, "old": 21, "refused": 2},
        {"late": 1, "since": _TEN, "done": 0, "old": 1, "refused": 0},
        {"late": 0, "since": _TEN, "done": 1, "old": 540, "refused": 0},
        {
            "late": 1,
            "since": _TEN,
            "done": 2,
            "old": 3,
            "refused": 0,
            "served": "1 2",
            "name": "Ona",
            "name2": "",
            "more": 0,
        },
        {
            "late": 0,
            "since": _TEN,
            "done": 9,
            "old": 0,
            "refused": 0,
            "served": "1 2 3 4 5 6 7",
            "name": "Ona",
            "name2": "Tomas",
            "name3": "Rūta & Jonas",
            "name4": "<b>Ieva</b>",
            "name5": "x" * 64,
            "more": 2,
        },
    ),
}
