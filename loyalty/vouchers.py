"""Vouchers and passes: one member's right to one reward, and the ten-minute code that shows it at the counter."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

PASS_LIFE = timedelta(minutes=10)


class VoucherState(StrEnum):
    """issued → redeemed, cancelled or lapsed."""

    ISSUED = "issued"
    REDEEMED = "redeemed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


@dataclass(frozen=True)
class Voucher:
    """A voucher as it stands. `title` names the reward, `redeemed_at` and `place` say when and where it was used."""

    id: int
    member: int
    account: int
    title: str
    state: VoucherState
    lap: int
    at: int
    issued_at: datetime
    redeemed_at: datetime | None = None
    place: str | None = None


@dataclass(frozen=True)
class Pass:
    """A pass as it stands: a lapsed or replaced one costs nothing."""

    token: str
    voucher: Voucher
    member: int
    expires_at: datetime
    dead: bool

    def live_at(self, now: datetime) -> bool:
        """True while it may be shown; the end of its ten minutes is excluded."""
        return not self.dead and now < self.expires_at
