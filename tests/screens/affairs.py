"""Samples of a member's own affairs: history, settings, data, a new card, an invitation."""

from datetime import UTC, datetime, timedelta
from typing import Any

from loyalty.birthday import Birthday
from loyalty.history import Happened
from loyalty.ledger import FILLED, UNDO, Kind
from loyalty.manners import Manners, Topic
from loyalty.referral import REFERRAL
from screens.member.history import History
from screens.member.privacy import DeleteAsked, DeleteAskedAgain, Erased, MyData, Privacy
from screens.member.profile import BirthdayAsked, NameAsked, NewCard, NewCardAsked, PhoneAsked
from screens.member.referral import Referral
from screens.member.settings import Agreed, Own, Settings
from screens.screen import View

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
CAFE = "Old Town Café"
COFFEE = "preset:free-coffee"
LINK = "https://t.me/stampbook_bot?start=rABCDEFGHIJ"
NONCE = "QUJDREVGR0g"
Entry = tuple[Kind, int, str | None, dict[str, Any]]


def affairs() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [*_history(), *_settings(), *_data(), *_invitation()]


def _history() -> list[tuple[str, View]]:
    return [
        ("history, empty", History((), newer=False, older=False, now=NOON)),
        ("history, first page", History(_lately(), newer=False, older=True, now=NOON)),
        ("history, a page between", History(_long_ago(), newer=True, older=True, now=NOON)),
    ]


def _lately() -> tuple[Happened, ...]:
    """The common entries of a few days."""
    kinds: tuple[Entry, ...] = (
        (Kind.REDEMPTION, 0, None, {"reward": COFFEE}),
        (Kind.REDEMPTION, -10, FILLED, {"issued": (COFFEE,)}),
        (Kind.ACCRUAL, 3, None, {"issued": ("Cinnamon roll <small>",)}),
        (Kind.ACCRUAL, 1, None, {}),
        (Kind.ACCRUAL, 1, REFERRAL, {}),
        (Kind.REVERSAL, -2, UNDO, {"undone": Kind.ACCRUAL}),
        (Kind.ACCRUAL, 2, None, {}),
        (Kind.REVERSAL, 0, UNDO, {"undone": Kind.REDEMPTION, "reward": COFFEE}),
    )
    return tuple(_one(40 - place, *kind) for place, kind in enumerate(kinds))


def _long_ago() -> tuple[Happened, ...]:
    """The rarer ones, of another year."""
    kinds: tuple[Entry, ...] = (
        (Kind.EXPIRY, -5, None, {}),
        (Kind.EXPIRY, -1, None, {}),
        (Kind.ADJUSTMENT, -2, None, {"why": "greeted the wrong guest"}),
        (Kind.ADJUSTMENT, 22, None, {"why": "the old paper card"}),
        (Kind.REVERSAL, 10, UNDO, {"undone": Kind.REDEMPTION}),
        (Kind.OPENING, 4, None, {}),
        (Kind.REVERSAL, -1, "refund", {"undone": Kind.ACCRUAL, "why": "goods returned"}),
    )
    return tuple(_one(-place, *kind) for place, kind in enumerate(kinds))


def _one(place: int, kind: Kind, units: int, reason: str | None, more: dict[str, Any]) -> Happened:
    at = NOON - timedelta(days=700 if place <= 0 else 40 - place)
    return Happened(abs(place) + 1, kind, units, reason, at, CAFE, **more)


def _settings() -> list[tuple[str, View]]:
    agreed = Agreed(NOON)
    few = Agreed(NOON, frozenset({Topic.NEWS, Topic.REMINDERS}), Manners(22, 9, 1))
    ona = Own("Ona", agreed, birthday=Birthday(2, 29), phone="+37061234567")
    return [
        ("settings, guest", Settings(None)),
        ("settings, new", Settings(Own("Ona"))),
        ("settings, all told", Settings(ona)),
        ("settings, with the year", Settings(Own("", few, birthday=Birthday(2, 14, 1990)))),
        ("name", NameAsked("Ona")),
        ("birthday", BirthdayAsked()),
        ("phone", PhoneAsked(None)),
        ("new card, asked", NewCardAsked(NONCE)),
        ("new card", NewCard("482 109 3756")),
    ]


def _data() -> list[tuple[str, View]]:
    return [
        ("privacy", Privacy(CAFE, member=True)),
        ("my data", MyData(CAFE, {"person": {"telegram_id": 1}})),
        ("delete, guest", DeleteAsked(CAFE, member=False, staff=False)),
        ("delete, one stamp", DeleteAsked(CAFE, member=True, staff=False, stamps=1)),
        ("delete, much to lose", DeleteAsked(CAFE, member=True, staff=True, stamps=7, ready=2)),
        ("delete, a reward", DeleteAsked(CAFE, member=True, staff=False, ready=1)),
        ("delete, again", DeleteAskedAgain(NONCE)),
        ("erased", Erased(CAFE)),
    ]


def _invitation() -> list[tuple[str, View]]:
    return [
        ("referral", Referral(CAFE, LINK, 1)),
        ("referral, two stamps", Referral(CAFE, LINK, 2)),
        ("referral, five stamps", Referral(CAFE, LINK, 5)),
        ("referral, for nothing", Referral(CAFE, LINK, 0)),
    ]
