"""Samples of the programme's page, of another goal, and of the list of disputes."""

from loyalty.notices import News
from loyalty.promise import GOALS_OFFERED, OFFERED, Setting
from screens.owner.disputes import Disputes, DisputeShown
from screens.owner.goal import GoalAsked, GoalChanged, GoalPreviewed
from screens.owner.manage import Manage
from screens.owner.promise import Milestones, PlaceAsked, Promise, RuleAsked, Stop, TitleAsked
from screens.owner.team import Line, TeamList
from screens.screen import View
from tests.screens.corrections import BUSINESS, COFFEE, NONCE, STAMPS, THANKS, USED

COOKIE = "Cookie & <tea>"
STOPS = (Stop(3, COOKIE), Stop(6, COFFEE))
LINK = "https://t.me/stampbook_bot?start=j_counter"

Told = dict[str, str | int | bool | None]
TOLD: dict[News, tuple[Told, ...]] = {
    News.GOAL_CHANGED: tuple({"goal": goal, "balance": balance} for goal, balance in ((1, 0), (3, 1), (8, 0), (21, 2))),
    News.CARDS_FILLED: tuple({"cards": cards} for cards in (0, 1, 3, 12, 21)),
}


def promise() -> list[tuple[str, View]]:
    """Every screen of the programme, and those of disputes."""
    return [*_page(), *_rules(), *_rewards(), *_goal(), *_disputes()]


def _settings(*values: int) -> dict[Setting, int]:
    return dict(zip(Setting, values, strict=True))


def _page() -> list[tuple[str, View]]:
    return [
        ("programme", Promise(10, COFFEE, (), _settings(3, 5, 0, 0, 1))),
        ("programme, all set", Promise(12, COOKIE, STOPS, _settings(1, 0, 5, 30, 0), 12, 21, changed=True)),
        ("programme, cards are filled", Promise(5, COFFEE, (), _settings(5, 15, 1, 90, 2), 6, 122, 40, 120)),
        ("programme, one stamp", Promise(1, COFFEE, (), _settings(2, 60, 2, 60, 3), None, 1)),
    ]


def _rules() -> list[tuple[str, View]]:
    return [(f"programme, {one.value}", RuleAsked(one, offered[1], offered)) for one, offered in OFFERED.items()]


def _rewards() -> list[tuple[str, View]]:
    return [
        ("on the way", Milestones(10, STOPS, room=True)),
        ("on the way, none", Milestones(10, (), room=True)),
        ("on the way, no room", Milestones(3, STOPS[:1], room=False)),
        ("on the way, where", PlaceAsked(10, (1, 2, 4, 5, 7, 8, 9))),
        ("on the way, where of many", PlaceAsked(30, tuple(range(1, 30)))),
        ("title", TitleAsked(10, COFFEE)),
        ("title, new", TitleAsked(1)),
        ("title, of three", TitleAsked(3, COOKIE)),
    ]


def _goal() -> list[tuple[str, View]]:
    return [
        ("goal", GoalAsked(10, GOALS_OFFERED)),
        ("goal, nobody collects", GoalPreviewed(NONCE, 10, 8, 0)),
        ("goal, lower", GoalPreviewed(NONCE, 10, 8, 122, 12)),
        ("goal, lower for one", GoalPreviewed(NONCE, 10, 8, 1, 1, dropped=1)),
        ("goal, lower for some", GoalPreviewed(NONCE, 10, 5, 33, 3, 2, 2, anew=True)),
        ("goal, one had it", GoalPreviewed(NONCE, 10, 5, 21, 21, 1)),
        ("goal, higher", GoalPreviewed(NONCE, 10, 12, 3)),
        ("goal changed", GoalChanged(10, 8)),
        ("goal changed, kept", GoalChanged(10, 12, kept=122)),
        ("goal changed, one kept", GoalChanged(10, 1, kept=1)),
        ("goal changed, filling", GoalChanged(10, 8, kept=2, filling=12)),
        ("goal changed, filling one", GoalChanged(10, 8, filling=1)),
        ("goal changed, filling some", GoalChanged(10, 21, kept=3, filling=3)),
    ]


def _disputes() -> list[tuple[str, View]]:
    return [
        ("disputes", Disputes((STAMPS, USED), 0, "owner")),
        ("disputes, more", Disputes((STAMPS, USED, THANKS), 3, "manager")),
        ("disputes, one more", Disputes((STAMPS,), 1, "owner")),
        ("disputes, none", Disputes((), 0, "owner")),
        ("dispute", DisputeShown(STAMPS, owner=True)),
        ("dispute, by nobody", DisputeShown(THANKS, owner=True)),
        ("dispute, manager", DisputeShown(USED, owner=False)),
        ("manage, disputes", Manage(BUSINESS, 12, LINK, ((10, COFFEE),), set_up=True, disputes=2)),
        ("team, disputes", TeamList((Line(1, "Vera", "manager", BUSINESS, 0, 0),), change=False, disputes=1)),
    ]
