"""Vouchers and passes: one member's right to one reward, and the ten-minute code that shows it at the counter."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from loyalty.refusals import Refusal, Why

PASS_LIFE = timedelta(minutes=10)


class VoucherState(StrEnum):
    """issued → redeemed, cancelled or lapsed."""

    ISSUED = "issued"
    REDEEMED = "redeemed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


@dataclass(frozen=True)
class Voucher:
    """A voucher as it stands. `title` names the reward, `redeemed_at` and `place` say when and where it was used.

    `expires_at` (UTC) is exclusive; None when it never lapses. Past it the voucher is gone, whatever `state` says yet.
    `frozen` while the entry that issued it is disputed: it can neither be shown nor redeemed.
    """

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
    expires_at: datetime | None = None
    frozen: bool = False

    def lapsed_at(self, now: datetime) -> bool:
        """True once it lapsed unused."""
        due = self.expires_at is not None and now >= self.expires_at
        return self.state is VoucherState.LAPSED or (self.state is VoucherState.ISSUED and due)


def refuse_lapsed(voucher: Voucher, now: datetime) -> None:
    """Refuse a voucher that lapsed, with when: the exclusive instant in ms UTC."""
    if voucher.lapsed_at(now):
        lapse = int(voucher.expires_at.timestamp() * 1000) if voucher.expires_at else None
        raise Refusal(Why.VOUCHER_LAPSED, reward=voucher.title, lapse=lapse)


def refuse_frozen(voucher: Voucher) -> None:
    """Refuse a voucher whose entry is disputed: it waits for the answer."""
    if voucher.frozen and voucher.state is VoucherState.ISSUED:
        raise Refusal(Why.VOUCHER_FROZEN, reward=voucher.title)


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
