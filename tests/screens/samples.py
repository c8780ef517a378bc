"""One sample or more of every screen: what the gallery shows and the snapshots keep."""

from datetime import UTC, datetime

from loyalty.notices import News, Notice
from loyalty.refusals import Fact, Why
from screens.member.balance import Balance, Ready, Rewards
from screens.member.card import BigQr, Card, PassShown
from screens.member.joining import Joined, Keyboard, Welcome
from screens.member.settings import Help, Languages, Privacy, Settings
from screens.notices import Told
from screens.owner.manage import (
    Invited,
    JoinedTeam,
    Line,
    Manage,
    OwnerWelcome,
    RemoveAsked,
    RenameAsked,
    TeamList,
)
from screens.pictures.brand import Brand
from screens.refusals import Refused
from screens.screen import Nothing, View
from screens.staff.panel import Asked, Given, HandedOver, Panel, PassScanned, ScanHelp, UndoAsked, Undone
from screens.standing import Standing

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
COFFEE = "preset:free-coffee"
BUSINESS = "Old Town Café"
BRAND = Brand(BUSINESS, "#7A4B2A", "cup")
LINK = "https://t.me/stampbook_bot?start=cABCDEFGHIJKLMNOPQRSTUV"
EMPTY = Standing(0, 10, 10, COFFEE)
SEVEN = Standing(7, 10, 3, COFFEE, ready=2)
NINE = Standing(9, 10, 1, COFFEE, ready=1)
FACTS: dict[str, Fact] = {
    "most": 3,
    "minutes": 5,
    "nearest": "card",
    "reward": COFFEE,
    "at": int(NOON.timestamp() * 1000),
    "place": BUSINESS,
    "entry": 7,
    "nonce": "QUJDREVGR0g",
    "stamps": 2,
    "name": "Ona",
}
TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.EARNED: tuple(
        {"stamps": n, "filled": full, "balance": left, "goal": 10, "missing": 10 - left, "reward": COFFEE}
        for n, full, left in ((1, 0, 7), (2, 0, 9), (3, 0, 5), (5, 1, 2))
    ),
    News.VOUCHER_ISSUED: ({"reward": COFFEE},),
    News.REDEEMED: ({"reward": COFFEE, "place": BUSINESS, "voucher": 1},),
    News.CORRECTED: (
        {"why": "stamps", "stamps": 1, "reward": "", "balance": 6, "goal": 10},
        {"why": "stamps", "stamps": 3, "reward": "", "balance": 6, "goal": 10},
        {"why": "reward", "stamps": 0, "reward": COFFEE, "balance": 6, "goal": 10},
    ),
    News.LEFT_TEAM: ({"business": BUSINESS, "member": True},),
    News.TEAM_GREW: tuple({"name": "Max", "role": role, "place": BUSINESS} for role in ("staff", "manager")),
    News.USE_ASKED: ({"place": BUSINESS, "reward": COFFEE, "ask": 3},),
    News.USE_AGREED: ({"name": "Ona", "reward": COFFEE, "entry": 7},),
}
TEAM = (
    Line(1, "Vera", "owner", BUSINESS, 0, 0),
    Line(2, "Max", "staff", BUSINESS, 21, 1),
    Line(3, "Rūta", "manager", "Riverside", 1, 5),
)


def samples() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [*_members(), *_staff(), *_owner(), *_notices(), *_refusals()]


def _members() -> list[tuple[str, View]]:
    ready = (Ready(1, COFFEE), Ready(2, "Cinnamon roll <small>"))
    return [
        ("welcome", Welcome(BUSINESS, 10, COFFEE)),
        ("welcome, invited", Welcome(BUSINESS, 5, "preset:free-haircut", invited=True)),
        ("joined", Joined("Ona", offers=False, role=None)),
        ("joined, with offers", Joined("", offers=True, role="staff")),
        ("card, new", Card(BRAND, "Ona", EMPTY, "482 109 3756", LINK)),
        ("card, seven", Card(BRAND, "Žydrūnė Ščepanavičiūtė", SEVEN, "482 109 3756", LINK)),
        ("card, practice", Card(BRAND, "Vera", NINE, "482 109 3756", LINK, practice=True)),
        ("bigger qr", BigQr(LINK, "482 109 3756")),
        ("pass", PassShown(BRAND, COFFEE, "Ona", LINK, "vABC", NOON)),
        ("balance", Balance(BUSINESS, SEVEN)),
        ("balance, lapsing", Balance(BUSINESS, NINE, (2, NOON))),
        ("rewards, none", Rewards((), EMPTY)),
        ("rewards, one", Rewards(ready[:1], NINE)),
        ("rewards, two", Rewards(ready, SEVEN)),
        ("help, guest", Help(None, member=False)),
        ("help, member", Help(None, member=True)),
        ("help, staff", Help("staff", member=True)),
        ("help, owner", Help("owner", member=False)),
        ("help, after leaving a form", Help(None, member=True, opening="help-cancelled")),
        ("help, nothing to leave", Help(None, member=True, opening="help-nothing-to-cancel")),
        ("privacy", Privacy(BUSINESS, member=True)),
        ("settings, guest", Settings(None)),
        ("settings, offers", Settings(offers=True)),
        ("settings, no offers", Settings(offers=False)),
        ("languages", Languages()),
        ("language changed", Keyboard("language-changed", "owner", member=True)),
        ("nothing", Nothing()),
    ]


def _staff() -> list[tuple[str, View]]:
    return [
        ("panel", Panel("QUJDREVGR0g", "Ona", EMPTY, (), 3)),
        ("panel, rewards wait", Panel("QUJDREVGR0g", "Ona", SEVEN, (Ready(1, COFFEE), Ready(2, COFFEE)), 3)),
        ("panel, practice", Panel("QUJDREVGR0g", "Vera", NINE, (), 1, practice=True)),
        ("given", Given(7, "Ona", 1, 7, 10)),
        ("given, card full", Given(7, "Ona", 3, 2, 10, (COFFEE,))),
        ("given, cut", Given(7, "Ona", 1, 5, 10, (), 2)),
        ("pass scanned", PassScanned("QUJDREVGR0g", "Ona", COFFEE)),
        ("handed over", HandedOver(7, "Ona", COFFEE)),
        ("asked", Asked("Ona", COFFEE)),
        ("scan help", ScanHelp()),
        ("undo asked, stamps", UndoAsked(7, "Ona", 2)),
        ("undo asked, reward", UndoAsked(7, "Ona", 0, COFFEE)),
        ("undone", Undone("Ona", 5, 10)),
        ("undone, reward", Undone("Ona", 5, 10, COFFEE)),
    ]


def _owner() -> list[tuple[str, View]]:
    return [
        ("owner welcome", OwnerWelcome(BUSINESS, member=False)),
        ("manage, empty", Manage(BUSINESS, 10, COFFEE, 0, LINK)),
        ("manage, one", Manage(BUSINESS, 5, "preset:free-haircut", 1, LINK)),
        ("manage, many", Manage(BUSINESS, 1, COFFEE, 122, LINK)),
        ("team, owner", TeamList(TEAM, change=True)),
        ("team, manager", TeamList(TEAM, change=False)),
        ("remove asked", RemoveAsked(2, "Max")),
        ("invitation", Invited("staff", BUSINESS, LINK, NOON)),
        ("invitation, manager", Invited("manager", BUSINESS, LINK, NOON)),
        ("joined team", JoinedTeam("staff", BUSINESS, member=False)),
        ("rename", RenameAsked(BUSINESS)),
    ]


def _notices() -> list[tuple[str, View]]:
    return [
        (f"notice {code} {place}", Told(Notice(code, facts)))
        for code in News
        for place, facts in enumerate(TOLD[code], 1)
    ]


def _refusals() -> list[tuple[str, View]]:
    return [
        (f"refusal {code}{', ' + role if role else ''}", Refused(code, FACTS, role, member=role is None))
        for code in Why
        for role in (None, "staff", "owner")
        if role is None or code in {Why.OWN_CARD, Why.VOUCHER_GONE}
    ]
