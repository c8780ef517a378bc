"""Samples of what a member with points sees, and of a reward of the catalogue at the counter."""

from datetime import UTC, datetime

from loyalty.history import Happened
from loyalty.ledger import REFUND, UNDO, Kind
from loyalty.notices import Fact, News
from loyalty.referral import REFERRAL
from screens.member.balance import Balance, Holding, Ready
from screens.member.card import Card, PassShown
from screens.member.history import History
from screens.member.privacy import DeleteAsked
from screens.member.rewards import Item, Rewards, RewardShown
from screens.pictures.brand import Brand
from screens.screen import View
from screens.staff.within import RewardGiven, RewardScanned, RewardsWithin, Within
from screens.standing import PointsStanding, Standing

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SALON = "Salon Aušra"
BRAND = Brand(SALON, "#8E3B63", "drop")
LINK = "https://t.me/stampbook_bot?start=cABCDEFGHIJKLMNOPQRSTUV"
COFFEE = "preset:free-coffee"
NUMBER = "482 109 3756"
NONCE = "QUJDREVGR0g"
NEW = PointsStanding(0, 100, "Brow tint")
SOME = PointsStanding(1234, 266, "Massage & tea", 1)
ENOUGH = PointsStanding(21, within=2)
OWING = PointsStanding(-50, 150, "Brow tint")
UNCHOSEN = PointsStanding(7)
STAMPS = Standing(7, 10, 3, COFFEE, ready=1)
ITEMS = (
    Item(4, "Brow tint", 100, 0, left=1),
    Item(5, "Hair & head massage", 1000, 0, ends=NOON, pictured=True),
    Item(6, "Massage & tea", 1500, 266, left=12, pictured=True),
)
TOLD: dict[News, tuple[dict[str, Fact], ...]] = {
    News.POINTS_EXPIRING: tuple(
        {"units": units, "lapse": int(NOON.timestamp() * 1000), "within": within}
        for units, within in ((1, 0), (3, 1), (21, 2), (340, 5))
    ),
    News.REWARD_REDEEMED: tuple(
        {"reward": "Brow tint", "place": SALON, "cost": cost, "left": left, "entry": 8}
        for cost, left in ((1, 0), (100, 22), (1000, 234))
    ),
    News.REWARD_ASKED: tuple(
        {"reward": "Brow tint", "place": SALON, "cost": cost, "ask": 3} for cost in (1, 2, 21, 1000)
    ),
}


def points_of_members() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [*_cards(), *_balances(), *_rewards(), *_counter(), *_others()]


def _cards() -> list[tuple[str, View]]:
    return [
        ("points card, new", Card(BRAND, "Ona", NEW, NUMBER, LINK)),
        ("points card", Card(BRAND, "Žydrūnė Ščepanavičiūtė", SOME, NUMBER, LINK)),
        ("points card, enough for all", Card(BRAND, "Ona", ENOUGH, NUMBER, LINK)),
        ("points card, owing", Card(BRAND, "Ona", OWING, NUMBER, LINK)),
        ("points card, nothing chosen", Card(BRAND, "Vera", UNCHOSEN, NUMBER, LINK, practice=True)),
        ("card of both", Card(BRAND, "Ona", STAMPS, NUMBER, LINK, also=SOME)),
        ("card of both, enough for all", Card(BRAND, "Ona", STAMPS, NUMBER, LINK, also=ENOUGH)),
        ("pass for points", PassShown(BRAND, "Brow tint", "Ona", LINK, "vABC", NOON, 100)),
    ]


def _balances() -> list[tuple[str, View]]:
    return [
        ("balance of points", Balance(SALON, (Holding(SOME, (1, NOON)),))),
        ("balance of points, much lapses", Balance(SALON, (Holding(ENOUGH, (21, NOON)),))),
        ("balance of points, owing", Balance(SALON, (Holding(OWING),))),
        ("balance of both", Balance(SALON, (Holding(STAMPS, (2, NOON)), Holding(SOME, (340, NOON))), ready=1)),
    ]


def _rewards() -> list[tuple[str, View]]:
    ready = (Ready(1, COFFEE),)
    return [
        ("rewards for points, none yet", Rewards((), (NEW,), (Item(4, "Brow tint", 100, 100),))),
        ("rewards for points, nothing chosen", Rewards((), (UNCHOSEN,))),
        ("rewards for points", Rewards((), (SOME,), ITEMS)),
        ("rewards of both", Rewards(ready, (STAMPS, SOME), ITEMS)),
        ("a reward's picture", RewardShown(ITEMS[1], b"")),
        ("a reward's picture, beyond", RewardShown(ITEMS[2], b"")),
    ]


def _counter() -> list[tuple[str, View]]:
    within = tuple(Within(number, f"Reward {number}", number * 100) for number in range(1, 7))
    return [
        ("rewards within reach, none", RewardsWithin(NONCE, "Ona", ())),
        ("rewards within reach, one", RewardsWithin(NONCE, "Ona", within[:1])),
        ("rewards within reach", RewardsWithin(NONCE, "Ona", within)),
        ("reward scanned", RewardScanned(NONCE, "Ona", "Brow tint", 100)),
        ("reward given", RewardGiven(7, "Ona", "Brow tint", 100, 1134)),
    ]


def _others() -> list[tuple[str, View]]:
    return [
        ("history of points", History(_entries(), newer=False, older=False, now=NOON)),
        ("delete, points", DeleteAsked(SALON, member=True, staff=False, points=340)),
    ]


def _entries() -> tuple[Happened, ...]:
    kinds: tuple[tuple[Kind, int, str | None, dict[str, object]], ...] = (
        (Kind.ACCRUAL, 12, None, {"bill": 1250}),
        (Kind.ACCRUAL, 1, None, {"bill": 100}),
        (Kind.ACCRUAL, 10, REFERRAL, {}),
        (Kind.REDEMPTION, -100, None, {"reward": "Brow tint"}),
        (Kind.REVERSAL, 100, UNDO, {"undone": Kind.REDEMPTION, "reward": "Brow tint"}),
        (Kind.REVERSAL, -6, REFUND, {"undone": Kind.ACCRUAL, "bill": -600, "why": "one towel came back"}),
        (Kind.REVERSAL, 4, REFUND, {"undone": Kind.EXPIRY}),
        (Kind.EXPIRY, -3, None, {}),
        (Kind.ADJUSTMENT, 20, None, {"why": "sorry for the wait"}),
        (Kind.ADJUSTMENT, -2, None, {"why": "counted twice"}),
        (Kind.OPENING, 200, None, {}),
    )
    return tuple(
        Happened(number, kind, units, reason, NOON, SALON, points=True, **more)  # type: ignore[arg-type]  # a sample's facts
        for number, (kind, units, reason, more) in enumerate(kinds, 1)
    )
