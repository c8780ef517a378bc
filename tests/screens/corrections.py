"""Samples of putting right: not me, refunds, adjustments, and what people are told about them."""

from datetime import UTC, datetime, timedelta

from loyalty.notices import News
from loyalty.reversal import Because
from screens.entries import Deed
from screens.member.disputes import DisputeOpened
from screens.owner.adjustment import AdjustAsked, Adjusted
from screens.owner.disputes import ExplainAsked, Explained
from screens.owner.refund import ReasonAsked, RefundAsked
from screens.screen import View
from screens.staff.entries import Asked, Entries, Line
from screens.staff.panel import Panel
from screens.standing import Standing

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
COFFEE = "preset:free-coffee"
BUSINESS = "Old Town Café"
SAID = "It was <Rūta>, she has the same jacket. Sorry!"
NONCE = "QUJDREVGR0g"

STAMPS = Deed(7, "Ona", 2, "", NOON, "Max", BUSINESS)
USED = Deed(8, "Ona", 0, COFFEE, NOON - timedelta(days=1), "Vera", BUSINESS)
THANKS = Deed(5, "Ona", 1, "", NOON - timedelta(days=2), "", BUSINESS)
TAKEN = Deed(4, "Ona", -21, "", NOON - timedelta(days=3), "", BUSINESS)

Told = dict[str, str | int | bool | None]


def _about(deed: Deed) -> Told:
    return {
        "entry": deed.entry,
        "name": deed.name,
        "units": deed.units,
        "reward": deed.reward,
        "at": int(deed.at.timestamp() * 1000),
        "staff": deed.by,
        "place": deed.place,
    }


def _corrected(what: str, why: Because, stamps: int, balance: int = 6, said: str = "") -> Told:
    reward = "" if stamps else COFFEE
    return {
        "what": what,
        "why": why.value,
        "said": said,
        "stamps": stamps,
        "reward": reward,
        "balance": balance,
        "goal": 10,
        "deficit": max(0, -balance),
    }


TOLD: dict[News, tuple[Told, ...]] = {
    News.CORRECTED: (
        _corrected("stamps", Because.SLIP, 1),
        _corrected("stamps", Because.NOT_ME, 3),
        _corrected("stamps", Because.RETURNED, 5, balance=-5),
        _corrected("stamps", Because.MISTAKE, 21, balance=-1),
        _corrected("added", Because.SAID, 1, said=SAID),
        _corrected("added", Because.SAID, 2, said=SAID),
        _corrected("reward", Because.SLIP, 0),
        _corrected("reward", Because.NOT_ME, 0),
        _corrected("gone", Because.MISTAKE, 0),
    ),
    News.CORRECTION_ASKED: (_about(STAMPS), _about(USED)),
    News.DISPUTED: (_about(STAMPS), _about(USED)),  # only what gave something holds a reward up
    News.EXPLAINED: (_about(STAMPS) | {"said": SAID}, _about(USED) | {"said": SAID}),
    News.ENTRY_REVERSED: (_about(STAMPS), _about(USED)),
}


def corrections() -> list[tuple[str, View]]:
    """Every screen of putting right."""
    lines = (
        Line(STAMPS, reversed=False, mine=True),
        Line(USED, reversed=False, mine=False),
        Line(THANKS, reversed=True, mine=False),
        Line(TAKEN, reversed=False, mine=False),
    )
    seven = Standing(7, 10, 3, COFFEE)
    return [
        ("panel, manager", Panel(NONCE, "Ona", (seven,), (), 3, role="manager")),
        ("panel, owner", Panel(NONCE, "Ona", (seven,), (), 3, role="owner")),
        ("panel, deficit", Panel(NONCE, "Ona", (Standing(-3, 10, 13, COFFEE),), (), 3)),
        ("not me, stamps", DisputeOpened(STAMPS)),
        ("not me, reward", DisputeOpened(USED)),
        ("explain", ExplainAsked(STAMPS)),
        ("explained", Explained("Ona", SAID)),
        ("explained, nothing given", Explained("Ona", SAID, gave=False)),
        ("owner asked", Asked()),
        ("entries", Entries(NONCE, "Ona", lines)),
        ("entries, none", Entries(NONCE, "", ())),
        ("refund", RefundAsked(STAMPS)),
        ("refund, reward", RefundAsked(USED)),
        ("refund, by nobody", RefundAsked(THANKS)),
        ("refund, other reason", ReasonAsked(STAMPS)),
        ("adjust", AdjustAsked("Ona", 7, 10)),
        ("adjusted", Adjusted("Ona", 4, SAID, 1, 10, (COFFEE,))),
        ("adjusted, taken", Adjusted("Ona", -1, SAID, 6, 10)),
    ]
