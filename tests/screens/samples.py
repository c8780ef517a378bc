"""One sample or more of every screen: what the gallery shows and the snapshots keep."""

from datetime import UTC, datetime

from loyalty.notices import News, Notice
from loyalty.programme import PRESETS
from loyalty.refusals import Fact, Why
from screens.member.balance import Balance, Holding, Ready
from screens.member.card import BigQr, Card, PassShown
from screens.member.joining import Joined, Keyboard, Welcome
from screens.member.rewards import Rewards
from screens.member.settings import Help, Languages
from screens.notices import Told
from screens.owner.expiry import LapseAsked, LapsePreviewed
from screens.owner.setup import CountryAsked, KindAsked, LookAsked, NameAsked, Poster, SetUp, ZoneAsked
from screens.pictures.brand import Brand
from screens.promised import StampsPromised
from screens.refusals import Refused
from screens.screen import Nothing, View
from screens.staff.panel import Asked, Given, HandedOver, Panel, PassScanned, ScanHelp, UndoAsked, Undone
from screens.standing import Standing
from tests.screens import (
    broadcast,
    calendar,
    corrections,
    counter,
    counterhelp,
    delivery,
    desk,
    digest,
    exchange,
    flood,
    freeze,
    parts,
    patterns,
    pointsmember,
    promise,
    watch,
)
from tests.screens.affairs import affairs
from tests.screens.catalogue import catalogue
from tests.screens.manners import manners

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
    "lapse": int(NOON.timestamp() * 1000),
    "balance": 3,
    "days": 7,
    "goal": 10,
    "example": 5,
    "state": "upheld",
    "how": "another",
    "missing": 2,
    "bill": 1250,
    "such": "31.12.2026",
    "line": "Menu",
    "named": 1,
    "over": 12,
    "gap": "nmae",
    "known": "{name} {balance}",
    "row": 7,
    "column": "phone",
    "first": 2,
    "second": 5,
}
TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.EARNED: tuple(
        {"stamps": n, "filled": full, "balance": left, "goal": 10, "missing": 10 - left, "reward": COFFEE, "entry": 7}
        for n, full, left in ((1, 0, 7), (2, 0, 9), (3, 0, 5), (5, 1, 2))
    ),
    News.VOUCHER_ISSUED: ({"reward": COFFEE}, {"reward": COFFEE, "lapse": FACTS["lapse"]}),
    News.EXPIRING: tuple({"units": n, "lapse": FACTS["lapse"], "missing": 10 - n, "reward": COFFEE} for n in (1, 3, 9)),
    News.VOUCHER_EXPIRING: ({"reward": COFFEE, "lapse": FACTS["lapse"]},),
    News.REDEEMED: ({"reward": COFFEE, "place": BUSINESS, "voucher": 1, "entry": 8},),
    **broadcast.TOLD,
    **calendar.TOLD,
    **corrections.TOLD,
    **desk.TOLD,
    **delivery.TOLD,
    **digest.TOLD,
    **pointsmember.TOLD,
    **counter.TOLD,
    **counterhelp.TOLD,
    **parts.TOLD,
    **patterns.TOLD,
    **promise.TOLD,
    **exchange.TOLD,
    **watch.TOLD,
    **freeze.TOLD,
    **flood.TOLD,
    News.REFERRAL_THANKED: tuple(
        {"side": side, "stamps": n, "balance": 4, "goal": 10} for side, n in (("friend", 1), ("inviter", 2))
    ),
    News.LEFT_TEAM: ({"business": BUSINESS, "member": True},),
    News.TEAM_GREW: tuple({"name": "Max", "role": role, "place": BUSINESS} for role in ("staff", "manager")),
    News.USE_ASKED: ({"place": BUSINESS, "reward": COFFEE, "ask": 3},),
    News.USE_AGREED: ({"name": "Ona", "reward": COFFEE, "entry": 7},),
}


def samples() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    put_right = [*corrections.corrections(), *counter.counter(), *counterhelp.counterhelp(), *parts.parts()]
    desks = [*desk.desk(), *digest.digest(), *promise.promise(), *catalogue()]
    office = [*_staff(), *put_right, *_owner(), *desks, *_setup()]
    office += patterns.patterns()
    office += [*broadcast.broadcast(), *calendar.calendar(), *exchange.exchange(), *watch.watch(), *freeze.freeze()]
    return [*_members(), *pointsmember.points_of_members(), *affairs(), *manners(), *office, *_notices(), *_refusals()]


def _members() -> list[tuple[str, View]]:
    ready = (Ready(1, COFFEE), Ready(2, "Cinnamon roll <small>"))
    return [
        ("welcome", Welcome(BUSINESS, (StampsPromised(10, COFFEE),))),
        ("welcome, invited", Welcome(BUSINESS, (StampsPromised(5, "preset:free-haircut"),), invited=True)),
        ("joined", Joined("Ona", offers=False, role=None)),
        ("joined, with offers", Joined("", offers=True, role="staff")),
        ("card, new", Card(BRAND, "Ona", EMPTY, "482 109 3756", LINK)),
        ("card, seven", Card(BRAND, "Žydrūnė Ščepanavičiūtė", SEVEN, "482 109 3756", LINK)),
        ("card, practice", Card(BRAND, "Vera", NINE, "482 109 3756", LINK, practice=True)),
        ("bigger qr", BigQr(LINK, "482 109 3756")),
        ("pass", PassShown(BRAND, COFFEE, "Ona", LINK, "vABC", NOON)),
        ("balance", Balance(BUSINESS, (Holding(SEVEN),), SEVEN.ready)),
        ("balance, lapsing", Balance(BUSINESS, (Holding(NINE, (2, NOON)),), NINE.ready)),
        ("rewards, none", Rewards((), (EMPTY,))),
        ("rewards, one", Rewards(ready[:1], (NINE,))),
        ("rewards, two", Rewards(ready, (SEVEN,))),
        ("rewards, one lapses", Rewards((ready[1], Ready(3, COFFEE, NOON)), (SEVEN,))),
        ("help, guest", Help(None, member=False)),
        ("help, member", Help(None, member=True)),
        ("help, staff", Help("staff", member=True)),
        ("help, owner", Help("owner", member=False)),
        ("help, after leaving a form", Help(None, member=True, opening="help-cancelled")),
        ("help, nothing to leave", Help(None, member=True, opening="help-nothing-to-cancel")),
        ("languages", Languages()),
        ("welcome back", Keyboard("welcome-back", None, member=True)),
        ("language changed", Keyboard("language-changed", "owner", member=True)),
        ("phone kept", Keyboard("phone-kept", None, member=True, phone="+37061234567")),
        ("form left", Keyboard("form-left", None, member=True)),
        ("nothing", Nothing()),
    ]


def _staff() -> list[tuple[str, View]]:
    return [
        ("panel", Panel("QUJDREVGR0g", "Ona", (EMPTY,), (), 3)),
        ("panel, rewards wait", Panel("QUJDREVGR0g", "Ona", (SEVEN,), (Ready(1, COFFEE), Ready(2, COFFEE)), 3)),
        ("panel, practice", Panel("QUJDREVGR0g", "Vera", (NINE,), (), 1, practice=True)),
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
        ("stamps lapse", LapseAsked(12, (None, 6, 12, 24))),
        ("stamps lapse, to six months", LapsePreviewed("QUJDREVGR0g", 6, NOON, 122)),
        ("stamps lapse, to never", LapsePreviewed("QUJDREVGR0g", None, None, 1)),
        ("stamps lapse, nobody has any", LapsePreviewed("QUJDREVGR0g", 24, NOON, 0)),
    ]


def _setup() -> list[tuple[str, View]]:
    return [
        ("setup, kind", KindAsked(tuple(PRESETS))),
        ("setup, name", NameAsked(BUSINESS)),
        ("setup, country", CountryAsked()),
        ("setup, country unknown", CountryAsked(unknown=True)),
        ("setup, zone", ZoneAsked("PT")),
        ("setup, look", LookAsked(logo=False)),
        ("setup, look with a logo", LookAsked(logo=True)),
        ("setup, logo unreadable", LookAsked(logo=False, unreadable=True)),
        ("setup, done", SetUp(BUSINESS, "LT", "Europe/Vilnius", "EUR")),
        ("poster", Poster(BRAND, (StampsPromised(10, COFFEE),), LINK)),
        ("poster to print", Poster(BRAND, (StampsPromised(10, COFFEE),), LINK, to_print=True)),
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
        if role is None or code in {Why.OWN_CARD, Why.UNDO_LATE, Why.VOUCHER_GONE}
    ]
