"""History: an entry as its own member may read it, and what kind of event it was for them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loyalty.ledger import FILLED, Kind
from loyalty.occasions import GIFT
from loyalty.paper import PAPER
from loyalty.referral import REFERRAL


class Event(StrEnum):
    """What happened, in the member's eyes."""

    EARNED = "earned"
    THANKED = "thanked"
    FILLED = "filled"
    USED = "used"
    LAPSED = "lapsed"
    TAKEN_BACK = "taken-back"
    GIVEN_BACK = "given-back"
    REWARD_BACK = "reward-back"
    CORRECTED = "corrected"
    BROUGHT = "brought"
    PAPER = "paper"
    GIFT = "gift"


@dataclass(frozen=True)
class Happened:
    """One entry of an account in stamps, or in `points`. `undone` is the kind of the entry it reverses, `reward` the
    title of what it redeemed or took back, `issued` the titles of the vouchers it gave, `why` a reason somebody typed,
    `bill` the sum it is about in minor units (negative when it was returned). `at` is UTC.
    """

    id: int
    kind: Kind
    units: int
    reason: str | None
    at: datetime
    place: str | None
    undone: Kind | None = None
    reward: str = ""
    issued: tuple[str, ...] = ()
    why: str = ""
    points: bool = False
    bill: int | None = None

    @property
    def event(self) -> Event:
        """What it was for the member."""
        match self.kind:
            case Kind.ACCRUAL:
                return Event.THANKED if self.reason == REFERRAL else Event.EARNED
            case Kind.REDEMPTION:
                return Event.FILLED if self.reason == FILLED else Event.USED
            case Kind.REVERSAL if self.undone is Kind.REDEMPTION and self.reward:
                return Event.REWARD_BACK
            case Kind.REVERSAL:
                return Event.TAKEN_BACK if self.units < 0 else Event.GIVEN_BACK
            case Kind.EXPIRY:
                return Event.LAPSED
            case Kind.ADJUSTMENT:
                return Event.GIFT if self.reason == GIFT else Event.CORRECTED
            case Kind.OPENING if self.reason == PAPER:
                return Event.PAPER
            case _:
                return Event.BROUGHT
