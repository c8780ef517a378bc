"""Samples of points at the counter: the panel, bills, what is told of them, corrections by hand."""

from datetime import UTC, datetime

from loyalty.notices import Fact, News
from screens.entries import Deed
from screens.member.balance import Ready
from screens.member.referral import Referral
from screens.owner.adjustment import AdjustPointsAsked, AdjustWhich, PointsAdjusted
from screens.screen import View
from screens.staff.amount import AmountAsked, AmountUnclear, BillCounted, SameBillAsked
from screens.staff.entries import Entries, Line
from screens.staff.panel import Given, Panel, UndoAsked
from screens.staff.within import Within
from screens.standing import PointsStanding, Standing

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
COFFEE = "preset:free-coffee"
CARE = "Hair care <set>"
SALON = "Salon Rūta"
NONCE = "QUJDREVGR0g"
LINK = "https://t.me/stampbook_bot?start=rABCDEFGHIJ"
BILL = Deed(7, "Ona", 12, "", NOON, "Max", SALON, points=True, bill=1250)
USED = Deed(8, "Ona", -80, CARE, NOON, "Max", SALON, points=True)


def _earned(points: int, bill: int, balance: int, missing: int, reward: str = CARE, within: int = 0) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"points": points, "bill": bill, "balance": balance, "missing": missing}
    return {**facts, "reward": reward, "within": within, "entry": 7}


TOLD: dict[News, tuple[dict[str, Fact], ...]] = {
    News.EARNED_POINTS: (
        _earned(1, 100, 1, 99),
        _earned(3, 315, 87, 13),
        _earned(12, 1250, 99, 1),
        _earned(1250, 125_000, 1337, 0, "", 4),
        _earned(0, 40, 5, 0, ""),
        {**_earned(60, 6050, 110, 90), "reached": "Hair <care>"},
    ),
    News.REFERRAL_POINTS: (
        {"side": "friend", "points": 10, "balance": 22},
        {"side": "inviter", "points": 1, "balance": 1},
    ),
}


def counter() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [*_panels(), *_bills(), *_others()]


def _panels() -> list[tuple[str, View]]:
    points = PointsStanding(87, 13, CARE, 2)
    both = (Standing(7, 10, 3, COFFEE, ready=1), PointsStanding(-3, 103, CARE))
    within = tuple(Within(number, f"Reward {number}", 10 * number) for number in range(1, 8))
    return [
        ("panel, points", Panel(NONCE, "Ona", (points,), (), typing=True)),
        ("panel, points, another form is open", Panel(NONCE, "Ona", (points,), (), within=within[:2], role="owner")),
        ("panel, points, much within reach", Panel(NONCE, "Ona", (points,), (), within=within, typing=True)),
        ("panel, stamps and points", Panel(NONCE, "Ona", both, (Ready(1, COFFEE),), 3, typing=True)),
        ("given, and a bill to count", Given(7, "Ona", 1, 7, 10, panel=NONCE)),
    ]


def _bills() -> list[tuple[str, View]]:
    return [
        ("amount asked", AmountAsked("Ona")),
        ("amount, two readings", AmountUnclear(NONCE, (100_000, 100))),
        ("same bill asked", SameBillAsked(NONCE, "Ona <3", 5000, CARE)),
        ("bill counted", BillCounted(7, "Ona", 1250, 12, 87)),
        ("bill counted, one point", BillCounted(7, "Ona", 100, 1, 1337)),
        ("bill counted, stamps too", BillCounted(7, "Ona", 315, 3, 87, panel=NONCE)),
        ("bill counted, cut", BillCounted(7, "Ona", 5000, 20, 100, cut=30)),
        ("bill counted, cut by one", BillCounted(7, "Ona", 2100, 20, 100, cut=1)),
        ("bill counted, nearly a point", BillCounted(7, "Ona", 40, 0, 87)),
        ("bill counted, a reward on it", BillCounted(7, "Ona", 5000, 30, 37, off=2000, reward=CARE)),
        ("bill with a reward, nothing", BillCounted(None, "Ona", 5000, 0, 7, reward=CARE, paid="nothing")),
        ("bill with a reward, all paid", BillCounted(None, "Ona", 2000, 0, 7, reward=CARE, paid="rest")),
    ]


def _others() -> list[tuple[str, View]]:
    lines = (
        Line(BILL, reversed=False, mine=True),
        Line(BILL, reversed=False, mine=True, returned=625),
        Line(BILL, reversed=True, mine=False, returned=625),
        Line(USED, reversed=False, mine=True),
    )
    return [
        ("undo asked, points", UndoAsked(7, "Ona", 12, "", BILL)),
        ("undo asked, a reward of the catalogue", UndoAsked(8, "Ona", -80, CARE, USED)),
        ("entries, points", Entries(NONCE, "Ona", lines)),
        ("adjust, which", AdjustWhich(NONCE, "Ona", ((1, False), (2, True)))),
        ("adjust, points", AdjustPointsAsked("Ona", 87)),
        ("adjusted, points", PointsAdjusted("Ona", 20, "Sorry for the <long> wait", 107)),
        ("adjusted, points taken", PointsAdjusted("Ona", -1, "Counted twice", 86)),
        ("referral, points", Referral(SALON, LINK, points=10)),
        ("referral, one point", Referral(SALON, LINK, points=1)),
        ("referral, points for nothing", Referral(SALON, LINK, points=0)),
    ]
