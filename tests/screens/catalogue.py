"""Samples of points at the owner's desk, and of what guests are promised where points are collected."""

import io
from datetime import UTC, datetime

from PIL import Image

from loyalty.catalogue import MOST_REWARDS
from loyalty.rate import OFFERED, Rate, Setting, rates_offered
from screens.member.card import Card
from screens.member.joining import Welcome
from screens.member.rewards import Item
from screens.owner.catalogue import (
    FIELDS,
    CatalogueList,
    CataloguePreview,
    ItemAsked,
    ItemPreview,
    ItemShown,
    Line,
    OutAsked,
    PriceUnsure,
)
from screens.owner.expiry import LapseAsked, LapsePreviewed
from screens.owner.points import (
    BothPreviewed,
    MostAsked,
    PointsPage,
    PointsRuleAsked,
    RateAsked,
    RatePreviewed,
    RateUnsure,
    StampsAsked,
)
from screens.owner.setup import KindAsked, Poster, SetUp
from screens.pictures.brand import Brand
from screens.promised import PointsPromised, StampsPromised
from screens.screen import View
from screens.standing import PointsStanding, Standing

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SALON = "Studio Rūta"
BRAND = Brand(SALON, "#5B3A86", "drop")
LINK = "https://t.me/stampbook_bot?start=j_counter"
NONCE = "QUJDREVGR0g"
HAND = Line(1, "preset:hand-care", 100)
MASK = Line(2, "preset:hair-mask", 200, left=12, ends=NOON)
CREAM = Line(3, "Hand cream <small>", 1, left=0, ends=NOON, over=True)
ITEMS = (
    Item(1, "preset:hand-care", 100, 0),
    Item(2, "preset:hair-mask", 200, 80, left=12, ends=NOON, pictured=True),
)
POINTS = PointsPromised(1, 100, "preset:hand-care", 100)
STAMPS = StampsPromised(10, "preset:free-coffee")


def catalogue() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [*_promised(), *_list(), *_forms(), *_points(), *_both()]


def _promised() -> list[tuple[str, View]]:
    return [
        ("welcome, points", Welcome(SALON, (POINTS,))),
        ("welcome, points without rewards", Welcome(SALON, (PointsPromised(5, 1250),))),
        ("welcome, stamps and points", Welcome(SALON, (STAMPS, POINTS), invited=True)),
        ("setup, kind, again", KindAsked(("cafe", "barber", "salon", "shop"), kept=True)),
        ("setup, done with points", SetUp(SALON, "LT", "Europe/Vilnius", "EUR", rewards=3)),
        ("poster, points", Poster(BRAND, (POINTS,), LINK)),
        ("poster, stamps and points", Poster(BRAND, (STAMPS, POINTS), LINK)),
    ]


def _list() -> list[tuple[str, View]]:
    return [
        ("catalogue", CatalogueList((HAND, MASK, CREAM), room=True, most=MOST_REWARDS)),
        ("catalogue, poster", CatalogueList((MASK,), room=True, most=MOST_REWARDS, poster=True)),
        ("catalogue, empty", CatalogueList((), room=True, most=MOST_REWARDS)),
        ("catalogue, full", CatalogueList((HAND,) * MOST_REWARDS, room=False, most=MOST_REWARDS)),
        ("catalogue, preview", CataloguePreview(120, ITEMS)),
        ("item, added", ItemShown(HAND, None, pictured=False, place=0, of=3, added=True)),
        ("item, with everything", ItemShown(MASK, 1250, pictured=True, place=1, of=3, changed=True)),
        ("item, poster", ItemShown(HAND, None, pictured=False, place=0, of=3, changed=True, poster=True)),
        ("item, over", ItemShown(CREAM, 500, pictured=False, place=2, of=3)),
        ("item, preview", ItemPreview(ITEMS[1], _a_picture())),
        ("item, take out", OutAsked(2, "preset:hair-mask")),
    ]


def _forms() -> list[tuple[str, View]]:
    return [
        ("item, new", ItemAsked("title")),
        ("item, new, cost", ItemAsked("cost", title="Hand cream <small>")),
        *((f"item, {field}", ItemAsked(field, 2, "preset:hair-mask")) for field in FIELDS),
        *((f"item, {f}, there", ItemAsked(f, 2, "preset:hair-mask", can_clear=True)) for f in FIELDS[2:]),
        ("item, picture unreadable", ItemAsked("picture", 2, "preset:hair-mask", unreadable=True)),
        ("item, price unsure", PriceUnsure(2, (100_000, 100))),
    ]


def _points() -> list[tuple[str, View]]:
    settings = {Setting.INTERVAL: 5, Setting.DAILY: 0, Setting.BILLS: 0}
    return [
        ("points", PointsPage(Rate(1, 100), 100_000, settings, None, 3, stamps=False)),
        ("points, poster", PointsPage(Rate(5, 1250), 500, settings, 12, 0, stamps=True, changed=True, poster=True)),
        ("points, with stamps", PointsPage(Rate(5, 1250), 50_000, settings, 12, 0, stamps=True, changed=True)),
        ("points, rate", RateAsked(Rate(1, 250), rates_offered("EUR"))),
        ("points, rate unsure", RateUnsure((Rate(1, 100_000), Rate(1, 100)))),
        ("points, rate preview", RatePreviewed(NONCE, Rate(1, 250), ((1000, 10, 4), (5000, 50, 1)), 1204)),
        ("points, rate preview, nobody has any", RatePreviewed(NONCE, Rate(2, 100), ((1000, 10, 20),), 0)),
        ("points, largest bill", MostAsked(100_000)),
        ("points, largest bill unsure", MostAsked(100_000, (100_000, 100))),
        *(
            (f"points, {one} {value}", PointsRuleAsked(one, value, OFFERED[one]))
            for one in Setting
            for value in OFFERED[one][:3]
        ),
        ("points lapse", LapseAsked(None, (None, 6, 12, 24), points=True)),
        ("points lapse, one month", LapsePreviewed(NONCE, 1, NOON, 1, points=True)),
        ("points lapse, a year", LapsePreviewed(NONCE, 12, NOON, 1204, points=True)),
        ("points lapse, never", LapsePreviewed(NONCE, None, None, 0, points=True)),
    ]


def _both() -> list[tuple[str, View]]:
    stamps = Standing(6, 10, 4, "preset:free-coffee")
    card = Card(BRAND, "", stamps, "123 456 7890", LINK, also=PointsStanding(0))
    return [
        ("points, add stamps", StampsAsked(10)),
        ("add points, preview", BothPreviewed(card, "points", NONCE)),
        ("add stamps, preview", BothPreviewed(card, "stamps", NONCE)),
    ]


def _a_picture() -> bytes:
    with io.BytesIO() as out:
        Image.new("RGB", (64, 48), "#5B3A86").save(out, "JPEG")
        return out.getvalue()
