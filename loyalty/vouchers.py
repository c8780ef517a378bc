"""Vouchers and passes: one member's right to one reward, and the ten-minute code that shows one at the counter."""

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


def refuse_unusable(voucher: Voucher, now: datetime) -> None:
    """Refuse a voucher the counter cannot take: used (when in ms UTC, and where), lapsed, disputed or cancelled."""
    if voucher.state is VoucherState.REDEEMED and voucher.redeemed_at:
        at = int(voucher.redeemed_at.timestamp() * 1000)
        raise Refusal(Why.VOUCHER_USED, reward=voucher.title, at=at, place=voucher.place)
    refuse_lapsed(voucher, now)
    refuse_frozen(voucher)
    if voucher.state is not VoucherState.ISSUED:
        raise Refusal(Why.VOUCHER_GONE)


@dataclass(frozen=True)
class Used:
    """What a reward's pass was used for, when (UTC) and where; `back` once that was taken back."""

    title: str
    at: datetime
    place: str | None
    back: bool


@dataclass(frozen=True)
class Pass:
    """A pass as it stands: for a voucher, or for a reward of the catalogue. A lapsed or replaced one costs nothing."""

    token: str
    member: int
    expires_at: datetime
    dead: bool
    voucher: Voucher | None = None
    reward: int | None = None
    used: Used | None = None

    def live_at(self, now: datetime) -> bool:
        """True while it may be shown; the end of its ten minutes is excluded."""
        return not self.dead and now < self.expires_at


def refuse_pass(shown: Pass, now: datetime) -> None:
    """Refuse a pass the counter cannot take. Whether its points suffice is for the catalogue to say."""
    if shown.voucher is not None:
        refuse_unusable(shown.voucher, now)
    elif shown.used is not None and not shown.used.back:
        at = int(shown.used.at.timestamp() * 1000)
        raise Refusal(Why.VOUCHER_USED, reward=shown.used.title, at=at, place=shown.used.place)
    if not shown.live_at(now):
        raise Refusal(Why.PASS_LAPSED)
