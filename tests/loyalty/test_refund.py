"""Refunds: an accrual of any age goes back whole; what a used voucher has spent is owed, and never more than that."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.accrual import Act
from loyalty.expiry import lapsed
from loyalty.ledger import FILLED, REFUND, Kind, Written
from loyalty.programme import Stamps
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Claim, check_refund, is_orphan, refund_accrual, refund_redemption, undo_accrual
from tests.loyalty.machine import replay
from tests.makers import NOON, Counter, a_lot, a_programme, a_written, an_account

LATER = timedelta(days=400)


class Shop(Counter):
    """One account with its vouchers: earns, redeems, lapses, and takes any of its accruals back."""

    def __init__(self, programme: Stamps) -> None:
        super().__init__(programme)
        self.claims: list[Claim] = []

    def earns(self, stamps: int, now: datetime = NOON) -> Act:
        """An accrual with the vouchers it issues, unless one of that place stands."""
        first = len(self.written) + 1
        act = super().earns(stamps, now)
        for issue in act.issued:
            claim = Claim(len(self.written) * 100 + len(self.claims), issue.lap, issue.at, False, first + issue.entry)
            if claim.place not in {one.place for one in self.claims}:
                self.claims.append(claim)
        return act

    def redeems(self, which: int) -> None:
        """One of the vouchers, if there is any, is used."""
        if self.claims:
            place = which % len(self.claims)
            self.claims[place] = replace(self.claims[place], redeemed=True)

    def lapses(self, now: datetime) -> None:
        """What has lapsed is written off."""
        act = Act(self.account)
        for entry in lapsed(self.account, now):
            act = act.write(entry)
        self.keeps(act, now)

    def refunds(self, number: int, now: datetime = NOON) -> Act:
        """The entry with this number, counted from 1, goes back."""
        target = self.written[number - 1]
        lapse = [e for e in self.written if e.kind is Kind.EXPIRY and target.lot and e.uses[0].lot == target.lot.number]
        fills = [fill for fill in self.fills() if not self.is_reversed(fill)]
        act = refund_accrual(self.account, target, fills, self.claims, now, lapse[0] if lapse else None)
        self.keeps(act, now)
        self.claims = [claim for claim in self.claims if claim.voucher not in act.cancelled]
        return act

    def is_reversed(self, entry: Written) -> bool:
        """True when something took it back."""
        return any(other.reverses == entry.id for other in self.written)

    def accruals(self) -> list[int]:
        """Numbers of accruals that stand."""
        return [e.id for e in self.written if e.kind is Kind.ACCRUAL and not self.is_reversed(e)]

    def adds_up(self) -> None:
        """The ledger's invariants, from the entries alone."""
        again = replay(tuple(self.written))
        assert (again.balance, again.lap) == (self.account.balance, self.account.lap)
        held = {lot.number: lot.left for lot in self.account.lots if lot.left}
        assert held == {lot.number: lot.left for lot in again.lots if lot.left}
        assert sum(held.values()) - self.account.deficit == self.account.balance
        assert not (held and self.account.deficit), "nobody owes and holds stamps at once"
        reversed_ = [entry.reverses for entry in self.written if entry.reverses]
        assert len(reversed_) == len(set(reversed_))


PROGRAMMES = st.sampled_from([a_programme(*places) for places in ((4,), (2, 5), (1, 2, 3), (7,))])
VISITS = st.lists(st.integers(1, 5), max_size=6)


@given(programme=PROGRAMMES, before=VISITS, stamps=st.integers(1, 9), after=st.booleans())
def test_earning_and_refunding_returns_to_the_start(
    programme: Stamps, before: list[int], stamps: int, after: bool
) -> None:
    shop = Shop(programme)
    for visit in before:
        shop.earns(visit)
    start = shop.account, set(shop.claims)
    shop.earns(stamps)
    shop.refunds(max(shop.accruals()), NOON + LATER if after else NOON)
    assert (shop.account.balance, shop.account.lap) == (start[0].balance, start[0].lap)
    assert set(shop.claims) == start[1]
    shop.adds_up()


@given(
    programme=PROGRAMMES,
    months=st.sampled_from([None, 1]),
    steps=st.lists(
        st.tuples(st.sampled_from(["earn", "earn", "redeem", "refund", "wait"]), st.integers(0, 6)), max_size=25
    ),
)
def test_whatever_happens_the_ledger_adds_up_and_nothing_goes_back_twice(
    programme: Stamps, months: int | None, steps: list[tuple[str, int]]
) -> None:
    shop, now = Shop(replace(programme, months=months)), NOON
    for step, number in steps:
        if step == "earn":
            shop.earns(number % 5 + 1, now)
        elif step == "redeem":
            shop.redeems(number)
        elif step == "wait":
            now += timedelta(days=9 * number)
            shop.lapses(now)
        elif accruals := shop.accruals():
            shop.refunds(accruals[number % len(accruals)], now)
        shop.adds_up()


@given(programme=PROGRAMMES, visits=VISITS, used=st.sets(st.integers(0, 9)), order=st.randoms())
def test_when_everything_is_refunded_only_used_cards_are_owed(
    programme: Stamps, visits: list[int], used: set[int], order: Random
) -> None:
    shop = Shop(programme)
    for visit in visits:
        shop.earns(visit)
    goals = [place for place, claim in enumerate(shop.claims) if claim.at == programme.goal]
    for which in used & set(goals):
        shop.redeems(which)
    numbers = shop.accruals()
    order.shuffle(numbers)
    for number in numbers:
        shop.refunds(number)
    shop.adds_up()
    assert shop.account.balance == -programme.goal * shop.account.lap
    if not used & set(goals):
        assert (shop.account.balance, shop.account.lap, shop.claims) == (0, 0, [])


def test_a_refund_after_the_goals_voucher_was_used_leaves_exactly_what_is_missing() -> None:
    shop = Shop(a_programme(10))
    shop.earns(9)
    shop.earns(3)  # the card is full, two begin the next
    shop.redeems(0)
    act = shop.refunds(2)
    assert [(e.units, e.reason, e.reverses, e.key) for e in act.entries] == [(-3, REFUND, 2, "refund:2")]
    assert (shop.account.balance, shop.account.deficit, shop.account.lap) == (-1, 1, 1)
    shop.earns(4)
    assert (shop.account.balance, shop.account.lots[-1].units) == (3, 3)
    shop.adds_up()


def test_unused_vouchers_on_the_way_back_are_cancelled_and_used_ones_stay() -> None:
    shop = Shop(a_programme(2, 4, 10))
    shop.earns(5)
    shop.redeems(0)  # the one at two
    act = shop.refunds(1)
    assert len(act.cancelled) == 1
    assert [(claim.at, claim.redeemed) for claim in shop.claims] == [(2, True)]
    shop.earns(5)
    assert [(claim.at, claim.redeemed) for claim in shop.claims] == [(2, True), (4, False)]


def test_what_lapsed_unspent_is_not_owed() -> None:
    shop = Shop(a_programme(10, months=1))
    shop.earns(3)
    shop.lapses(NOON + timedelta(days=60))
    act = shop.refunds(1, NOON + timedelta(days=60))
    assert [(e.units, e.reverses) for e in act.entries] == [(3, 2), (-3, 1)]
    assert (shop.account.balance, shop.account.deficit) == (0, 0)
    shop.adds_up()


def test_a_deficit_never_stands_beside_stamps_that_have_lapsed() -> None:
    shop = Shop(a_programme(4, months=1))
    shop.earns(4)
    shop.redeems(0)
    shop.earns(1, NOON + timedelta(days=1))
    act = shop.refunds(1, NOON + timedelta(days=60))
    assert act.entries[0].kind is Kind.EXPIRY
    assert (shop.account.balance, shop.account.deficit) == (-4, 4)
    shop.adds_up()


def test_opening_a_card_fills_a_deficit_first() -> None:
    shop = Shop(a_programme(4))
    shop.earns(4)
    shop.earns(4)
    shop.redeems(1)
    shop.refunds(1)
    assert shop.account.deficit == 4
    shop.claims[1] = replace(shop.claims[1], redeemed=False)  # the used one was handed back after all
    shop.refunds(3)
    assert (shop.account.balance, shop.account.lap, shop.claims) == (0, 0, [])
    assert [entry.uses for entry in shop.written if entry.reverses == 4] == [()]
    shop.adds_up()


def test_an_undo_still_refuses_what_a_refund_takes() -> None:
    shop = Shop(a_programme(10))
    shop.earns(10)
    shop.redeems(0)
    with pytest.raises(Refusal) as refusal:
        undo_accrual(shop.account, shop.written[0], shop.fills(), shop.claims, NOON)
    assert (refusal.value.code, refusal.value.facts) == (Why.UNDO_SPENT, {"entry": 1})


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (a_written(Kind.ACCRUAL, 3, reversed=True), Why.UNDO_TWICE),
        (a_written(Kind.REDEMPTION, 0, reversed=True), Why.UNDO_TWICE),
        (a_written(Kind.REDEMPTION, -10, reason=FILLED), Why.BUTTON_OLD),
        (a_written(Kind.REVERSAL, -3), Why.BUTTON_OLD),
        (a_written(Kind.EXPIRY, -3), Why.BUTTON_OLD),
        (a_written(Kind.ADJUSTMENT, 3), Why.BUTTON_OLD),
    ],
)
def test_what_was_taken_back_or_cannot_be_by_itself_is_refused(entry: Written, why: Why) -> None:
    with pytest.raises(Refusal) as refusal:
        check_refund(entry)
    assert refusal.value.code is why


def test_a_refund_has_no_window_and_asks_not_whose_entry_it_is() -> None:
    check_refund(a_written(Kind.ACCRUAL, 3, actor=None))
    check_refund(a_written(Kind.REDEMPTION, 0))


def test_a_used_reward_that_is_refunded_moves_no_stamps() -> None:
    account = an_account(a_lot(1, 4))
    act = refund_redemption(account, a_written(Kind.REDEMPTION, 0, id=5, facts={"voucher": 3}), NOON)
    assert [(e.units, e.reason, e.key, e.facts) for e in act.entries] == [(0, REFUND, "refund:5", {"voucher": 3})]
    assert act.account == account


@pytest.mark.parametrize(("issuer_reversed", "orphan"), [(True, True), (False, False)])
def test_a_voucher_handed_back_has_gone_with_the_stamps_that_gave_it(issuer_reversed: bool, orphan: bool) -> None:
    assert is_orphan((0, 5), issuer_reversed, an_account(a_lot(1, 4))) is orphan
    assert not is_orphan((0, 5), issuer_reversed, an_account(a_lot(1, 5)))
    assert not is_orphan((0, 5), issuer_reversed, an_account(lap=1))


@pytest.mark.parametrize("undo", [True, False])
def test_nobody_owes_while_stamps_are_there(undo: bool) -> None:
    shop = Shop(a_programme(10))
    shop.account = an_account(deficit=2)
    shop.earns(3)
    shop.earns(3)
    reverse = undo_accrual if undo else refund_accrual
    act = reverse(shop.account, shop.written[0], [], [], NOON)
    assert (act.account.balance, [lot.left for lot in act.account.lots]) == (1, [0, 1])
