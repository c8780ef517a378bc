"""Thanks for an invitation: an accrual like any other, with a reason and a key of its own."""

from datetime import timedelta
from fractions import Fraction

from loyalty.history import Event, Happened
from loyalty.ledger import FILLED, Kind
from loyalty.privacy import trace
from loyalty.programme import Points
from loyalty.referral import (
    MOST_THANKS,
    REFERRAL,
    Side,
    may_be_thanked,
    month_start,
    thanks,
    thanks_in_points,
    thanks_key,
)
from tests.makers import NOON, VILNIUS, a_lot, a_programme, an_account, local


def test_thanks_name_their_reason_and_count_toward_the_card() -> None:
    act = thanks(a_programme(10), an_account(a_lot(1, 3)), 1, "referral:7:friend", NOON, VILNIUS)
    assert [(entry.kind, entry.units, entry.reason) for entry in act.entries] == [(Kind.ACCRUAL, 1, REFERRAL)]
    assert act.account.balance == 4


def test_thanks_may_fill_a_card() -> None:
    act = thanks(a_programme(10), an_account(a_lot(1, 9)), 2, "referral:7:inviter", NOON, VILNIUS)
    assert [entry.reason for entry in act.entries] == [REFERRAL, FILLED]
    assert (act.account.balance, len(act.issued)) == (1, 1)


def test_where_there_are_no_stamps_ten_points_stand_for_one() -> None:
    act = thanks_in_points(Points(2, 1, 100, 1_000_000), an_account(a_lot(1, 3)), 2, "referral:7:friend", NOON, VILNIUS)
    only = act.entries[0]
    assert (only.kind, only.units, only.exact) == (Kind.ACCRUAL, 20, Fraction(20))
    assert (only.amount, only.reason) == (None, REFERRAL)
    assert (act.account.balance, act.account.carry) == (23, Fraction(0))


def test_each_side_has_its_own_key_and_each_time_another() -> None:
    keys = [thanks_key(7, side, before) for side in Side for before in range(3)]
    assert keys[0] == "referral:7:friend"
    assert len(set(keys)) == len(keys)


def test_ten_thanks_are_a_months_measure() -> None:
    assert [may_be_thanked(count) for count in (0, MOST_THANKS - 1, MOST_THANKS)] == [True, True, False]


def test_a_month_begins_at_the_local_midnight() -> None:
    assert month_start(local("2026-03-31 23:59"), VILNIUS) == local("2026-03-01 00:00")
    assert month_start(local("2026-04-01 00:00"), VILNIUS) == local("2026-04-01 00:00")
    # The clocks change on 29 March: the month still begins at its own midnight.
    assert local("2026-04-01 00:00") - local("2026-03-01 00:00") == timedelta(days=31, hours=-1)


def test_a_trace_is_the_same_for_one_person_under_one_key_only() -> None:
    assert trace(b"a" * 32, 5) == trace(b"a" * 32, 5)
    assert len({trace(b"a" * 32, 5), trace(b"a" * 32, 6), trace(b"b" * 32, 5)}) == 3


def test_every_kind_of_entry_is_an_event_for_its_member() -> None:
    def event(
        kind: Kind, units: int = 1, reason: str | None = None, undone: Kind | None = None, reward: str = ""
    ) -> Event:
        return Happened(1, kind, units, reason, NOON, None, undone, reward).event

    assert {kind: event(kind) for kind in Kind} == {
        Kind.ACCRUAL: Event.EARNED,
        Kind.REDEMPTION: Event.USED,
        Kind.REVERSAL: Event.GIVEN_BACK,
        Kind.EXPIRY: Event.LAPSED,
        Kind.ADJUSTMENT: Event.CORRECTED,
        Kind.TRANSFER: Event.BROUGHT,
        Kind.OPENING: Event.BROUGHT,
    }
    assert event(Kind.ACCRUAL, reason=REFERRAL) is Event.THANKED
    assert event(Kind.REDEMPTION, reason=FILLED) is Event.FILLED
    assert event(Kind.REVERSAL, -1) is Event.TAKEN_BACK
    assert event(Kind.REVERSAL, 0, undone=Kind.REDEMPTION, reward="Coffee") is Event.REWARD_BACK


def test_thanks_taken_back_are_counted_in_the_next_ones_key() -> None:
    assert [thanks_key(7, Side.INVITER, before) for before in (0, 1, 2)] == [
        "referral:7:inviter",
        "referral:7:inviter:2",
        "referral:7:inviter:3",
    ]


def test_thanks_bear_their_key_and_lapse_as_what_is_earned_does() -> None:
    early = local("2026-03-10 00:30")  # still the 9th in Greenwich
    old = an_account(a_lot(1, 3, early))
    for act, units in (
        (thanks(a_programme(10, months=1), old, 2, "k", early, VILNIUS), 2),
        (thanks_in_points(Points(2, 1, 100, 1_000_000, months=1), old, 2, "k", early, VILNIUS), 20),
    ):
        assert [(entry.kind, entry.units, entry.key) for entry in act.entries] == [
            (Kind.ACCRUAL, units, "k"),
            (Kind.EXPIRY, -3, "expiry:1:1"),
        ]
        assert act.entries[0].lot
        assert act.entries[0].lot.expires_at == local("2026-04-11 00:00")
