"""Samples of the owner's desk: the business at a glance, places, the team, the look, languages."""

from datetime import UTC, datetime, timedelta

from loyalty.notices import News
from screens.entries import Deed
from screens.member.card import Card
from screens.member.settings import Languages
from screens.owner.brand import BrandShown, LogoAsked, RenameAsked
from screens.owner.languages import Offered, OwnLanguageAsked
from screens.owner.manage import Manage, OwnerWelcome
from screens.owner.places import (
    CloseAsked,
    CloseBlocked,
    PlaceAsked,
    PlaceLine,
    PlaceList,
    PlaceShown,
    PlaceZoneAsked,
    PosterWhere,
)
from screens.owner.team import (
    ColleaguePage,
    Did,
    Invited,
    InviteWhere,
    JoinedTeam,
    Line,
    MoveAsked,
    RemoveAsked,
    TeamList,
)
from screens.pictures.brand import Brand
from screens.screen import View
from screens.standing import Standing

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
COFFEE = "preset:free-coffee"
BUSINESS = "Old Town Café"
LINK = "https://t.me/stampbook_bot?start=j_riverside"
STAMPS = ((10, COFFEE),)
TEAM = (
    Line(1, "Vera", "owner", BUSINESS, 0, 0),
    Line(2, "Max", "staff", BUSINESS, 21, 1),
    Line(3, "Rūta", "manager", "Riverside", 1, 5),
)
PLACES = (PlaceLine(1, BUSINESS, 1), PlaceLine(2, "Riverside <&>", 5), PlaceLine(3, "Park", 0))
NAMED = ((1, BUSINESS), (2, "Riverside <&>"), (3, "Park"))
DID = (
    Did(Deed(9, "Ona", -2, "", NOON, "Max", BUSINESS), back=True),
    Did(Deed(8, "", 0, COFFEE, NOON - timedelta(minutes=7), "Max", BUSINESS)),
    Did(Deed(7, "Žydrūnė", 21, "", NOON - timedelta(hours=1), "Max", BUSINESS)),
    Did(Deed(6, "Ona", 2, "", NOON - timedelta(hours=2), "Max", BUSINESS), reversed=True),
)
TOLD: dict[News, tuple[dict[str, str | int | bool | None], ...]] = {
    News.POST_CHANGED: tuple({"role": role, "place": "Riverside", "member": True} for role in ("staff", "manager")),
}


def desk() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [*_glance(), *_team(), *_places(), *_look()]


def _glance() -> list[tuple[str, View]]:
    return [
        ("owner welcome", OwnerWelcome(BUSINESS, member=False)),
        ("manage, empty", Manage(BUSINESS, 0, LINK, STAMPS)),
        ("manage, one", Manage(BUSINESS, 1, LINK, ((5, "preset:free-haircut"),))),
        ("manage, many", Manage(BUSINESS, 122, LINK, ((1, COFFEE),))),
        ("manage, points", Manage(BUSINESS, 21, LINK, points=((1, 100),), set_up=True)),
        ("manage, stamps and points", Manage(BUSINESS, 2, LINK, STAMPS, ((5, 1250),), set_up=True, months=12)),
        ("manage, questions wait", Manage(BUSINESS, 12, LINK, STAMPS, set_up=True, disputes=2)),
        ("rename", RenameAsked(BUSINESS)),
    ]


def _team() -> list[tuple[str, View]]:
    since = NOON - timedelta(days=80)
    return [
        ("team, owner", TeamList(TEAM, change=True)),
        ("team, manager", TeamList(TEAM[1:2], change=False)),
        (
            "team, points",
            TeamList(
                (Line(2, "Max", "staff", BUSINESS, None, 1, 121), Line(1, "V", "owner", "", 2, 0, 1)), change=True
            ),
        ),
        ("colleague", ColleaguePage(2, "Max", "staff", BUSINESS, since, DID, change=True, moves=True)),
        ("colleague, manager, one place", ColleaguePage(3, "Rūta", "manager", BUSINESS, since, (), change=True)),
        ("colleague, the owner", ColleaguePage(1, "Vera", "owner", BUSINESS, since, (), change=True, moves=True)),
        ("colleague, a manager looks", ColleaguePage(2, "Max", "staff", BUSINESS, since, DID[:1], change=False)),
        ("move", MoveAsked(2, "Max", NAMED[1:])),
        ("invite, where", InviteWhere("staff", NAMED)),
        ("remove asked", RemoveAsked(2, "Max")),
        ("invitation", Invited("staff", BUSINESS, LINK, NOON)),
        ("invitation, manager", Invited("manager", BUSINESS, LINK, NOON)),
        ("joined team", JoinedTeam("staff", BUSINESS, member=False)),
    ]


ZONES = ("America/New_York", "America/Chicago", "Pacific/Honolulu")


def _places() -> list[tuple[str, View]]:
    return [
        ("places, one", PlaceList(PLACES[:1])),
        ("places, several", PlaceList((*PLACES, PlaceLine(4, "Pier", 0, open=False), PlaceLine(5, "Mall", 21)))),
        ("place", PlaceShown(PLACES[1], LINK)),
        ("place, with a time zone", PlaceShown(PLACES[1], LINK, "America/New_York")),
        ("place, which time zone", PlaceZoneAsked(2, "Riverside <&>", ZONES[0], ZONES)),
        ("place, closed", PlaceShown(PlaceLine(4, "Pier", 0, open=False), LINK)),
        ("place, new", PlaceAsked()),
        ("place, another name", PlaceAsked("Riverside")),
        ("place, close", CloseAsked(2, "Riverside <&>")),
        ("place, close one's own", CloseAsked(1, BUSINESS, "Riverside <&>")),
        ("place, people there", CloseBlocked(2, "Riverside", ((2, "Max"), (3, ""), (4, "<Rūta>")))),
        ("poster, where", PosterWhere(NAMED)),
    ]


def _look() -> list[tuple[str, View]]:
    card = Card(Brand(BUSINESS, "#1F4E79", "star"), "", Standing(6, 10, 4, COFFEE), "123 456 7890", LINK)
    return [
        ("brand", BrandShown(card, logo=False)),
        ("brand, with a logo", BrandShown(card, logo=True)),
        ("logo", LogoAsked()),
        ("languages offered", Offered("lt", ("en", "pl", "lt"))),
        ("languages offered, English the main one", Offered("en", ("en", "pl"))),
        ("own language", OwnLanguageAsked("lt")),
        ("languages, two offered", Languages(("pl", "lt"))),
    ]
