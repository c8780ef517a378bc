"""Samples of import and export, and of a card somebody had before."""

from loyalty.exchange import Problem, Wrong
from loyalty.notices import News
from screens.member.earlier import Came, CameOver, EarlierAsked
from screens.member.joining import Welcome
from screens.owner.exchange import (
    Data,
    ExportReady,
    ForgetAsked,
    Forgotten,
    ImportAsked,
    ImportDone,
    ImportGoing,
    ImportShown,
    Problems,
)
from screens.promised import StampsPromised
from screens.screen import View

_COFFEE = "preset:free-coffee"
_LAPSE = 1_795_305_600_000  # some day of November 2026, in ms UTC
_CELLS = {
    Wrong.WIDTH: "3/5",
    Wrong.PHONE: "12 <b>",
    Wrong.PHONE_ROUNDED: "3,7061E+10",
    Wrong.BIRTHDAY: "31.02",
    Wrong.BALANCE: "-5",
    Wrong.BALANCE_MOST: "900",
    Wrong.LANGUAGE: "de",
    Wrong.FORMULA: "=1+1",
}
_ALL = tuple(Problem(2 + place, wrong, _CELLS.get(wrong, "x"), 2) for place, wrong in enumerate(Wrong))
_FIGURES = {"new": 400, "merged": 10, "unchanged": 2, "refused": 18}
TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.CAME_OVER: ({"units": 7, "balance": 7, "goal": 10}, {"units": 120, "balance": 150, "goal": None}),
    News.IMPORTED: ({"people": 412},),
}


def exchange() -> list[tuple[str, View]]:
    """Every screen of the slice."""
    stamps = Came(12, 2, 10, (_COFFEE,))
    return [
        ("data", Data(128)),
        ("data, some wait", Data(128, 400)),
        ("import, asked", ImportAsked(";")),
        ("import, shown", ImportShown("QUJDREVGR0g", {"new": 412})),
        ("import, problems of every kind", ImportShown("QUJDREVGR0g", _FIGURES, _ALL, ("shoe size", "<i>"))),
        ("import, too many problems to show", ImportShown("QUJDREVGR0g", _FIGURES, _ALL * 2)),
        ("import, nothing to do", ImportShown("QUJDREVGR0g", {"unchanged": 3})),
        ("import, problems as a file", Problems(_ALL)),
        ("import, going", ImportGoing(100, 412)),
        ("import, done", ImportDone(_FIGURES, 400)),
        ("import, done, nobody waits", ImportDone({"merged": 1}, 0)),
        ("export", ExportReady("Old Town Café", lambda title: b"")),
        ("forget who waits, asked", ForgetAsked("QUJDREVGR0g", 400)),
        ("forgotten", Forgotten(400)),
        ("welcome, cards wait", Welcome("Old Town Café", (StampsPromised(10, _COFFEE),), earlier=True)),
        ("earlier card, asked", EarlierAsked(None)),
        ("earlier card, stamps", CameOver((Came(7, 7, 10),))),
        ("earlier card, a reward", CameOver((stamps, Came(120, 150)))),
        ("earlier card, a reward that lapses", CameOver((Came(12, 2, 10, (_COFFEE,), _LAPSE),))),
        ("earlier card, nothing on it", CameOver(())),
    ]
