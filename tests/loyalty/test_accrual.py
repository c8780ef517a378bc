"""What a visit earns: overflow, laps and milestones; and the limits on it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.accrual import Recent, accrue, check_interval, granted
from loyalty.ledger import FILLED, Kind, open_units
from loyalty.refusals import Refusal, Why
from tests.makers import NOON, VILNIUS, Counter, a_lot, a_programme, an_account


def places(counter: Counter, stamps: int) -> list[tuple[int, int]]:
    """Where the vouchers of one accrual stand: lap and place."""
    return [(issue.lap, issue.at) for issue in counter.earns(stamps).issued]


def test_the_overflow_of_a_filled_card_carries_over() -> None:
    act = accrue(a_programme(8, per_scan=5), an_account(a_lot(1, 6)), 5, "k", NOON, VILNIUS)
    assert (act.account.balance, act.account.lap, len(act.issued)) == (3, 1, 1)


def test_a_card_filled_exactly_starts_empty() -> None:
    act = accrue(a_programme(8), an_account(a_lot(1, 5)), 3, "k", NOON, VILNIUS)
    assert (act.account.balance, act.account.lap, len(act.issued)) == (0, 1, 1)


def test_one_act_may_fill_several_cards_and_each_gives_its_voucher() -> None:
    counter = Counter(a_programme(4))
    assert places(counter, 13) == [(0, 4), (1, 4), (2, 4)]
    assert (counter.account.balance, counter.account.lap) == (1, 3)


def test_one_act_may_cross_milestones_of_several_laps() -> None:
    counter = Counter(a_programme(2, 5))
    assert places(counter, 13) == [(0, 2), (0, 5), (1, 2), (1, 5), (2, 2)]


def test_a_reward_at_the_first_stamp_is_given_on_the_next_card_too() -> None:
    assert places(Counter(a_programme(1, 4)), 5) == [(0, 1), (0, 4), (1, 1)]


def test_milestones_of_five_and_ten_give_one_voucher_each_a_lap() -> None:
    counter = Counter(a_programme(5, 10))
    given_at = [places(counter, stamps) for stamps in (3, 1, 1, 1, 3, 1, 3, 3)]
    assert given_at == [[], [], [(0, 5)], [], [], [(0, 10)], [], [(1, 5)]]


def test_a_milestone_already_passed_gives_nothing_more() -> None:
    act = accrue(a_programme(5, 10), an_account(a_lot(1, 5)), 3, "k", NOON, VILNIUS)
    assert act.issued == ()


def test_the_accrual_stands_first_and_each_voucher_names_the_entry_that_issued_it() -> None:
    act = Counter(a_programme(2, 4)).earns(9)
    assert [entry.kind for entry in act.entries] == [Kind.ACCRUAL, Kind.REDEMPTION, Kind.REDEMPTION]
    assert [(issue.at, issue.entry) for issue in act.issued] == [(2, 0), (4, 1), (2, 0), (4, 2)]
    assert [(issue.reward, issue.lap) for issue in act.issued] == [(2, 0), (4, 0), (2, 1), (4, 1)]


def test_every_entry_of_an_act_has_a_key_of_its_own() -> None:
    keys = [entry.key for entry in Counter(a_programme(2)).earns(9).entries]
    assert keys[0] == "tap:0"
    assert len(set(keys)) == len(keys) == 5


def test_a_filled_card_says_which_lap_it_was() -> None:
    act = Counter(a_programme(4)).earns(9)
    assert [entry.facts for entry in act.entries if entry.reason == FILLED] == [{"lap": 0}, {"lap": 1}]


def test_stamps_that_lapsed_fill_no_card() -> None:
    old = a_lot(1, 9, lapses=NOON)
    act = accrue(a_programme(10), an_account(old), 1, "k", NOON, VILNIUS)
    assert [(entry.kind, entry.units) for entry in act.entries] == [(Kind.ACCRUAL, 1), (Kind.EXPIRY, -9)]
    assert (act.account.balance, act.account.lap, act.issued) == (1, 0, ())


def test_stamps_that_lapsed_pass_no_milestone_and_hide_none() -> None:
    act = accrue(a_programme(3, 10), an_account(a_lot(1, 4, lapses=NOON)), 3, "k", NOON, VILNIUS)
    assert [issue.at for issue in act.issued] == [3]


def test_what_is_earned_lapses_with_the_programmes_months() -> None:
    act = accrue(a_programme(10, months=12), an_account(), 1, "k", NOON, VILNIUS)
    assert act.entries[0].lot is not None
    assert act.entries[0].lot.expires_at == datetime(2027, 3, 10, 22, tzinfo=UTC)


@given(stamps=st.lists(st.integers(1, 40), max_size=8), goal=st.integers(1, 12), deficit=st.integers(0, 15))
def test_the_balance_is_the_sum_of_entries_and_of_lots_less_the_deficit(
    stamps: list[int], goal: int, deficit: int
) -> None:
    counter = Counter(a_programme(goal), an_account(deficit=deficit))
    for part in stamps:
        counter.earns(part)
    account = counter.account
    assert account.balance == sum(entry.units for entry in counter.written) - deficit
    assert account.balance == open_units(account.lots, NOON) - account.deficit
    assert account.balance < goal
    assert account.balance + account.lap * goal == sum(stamps) - deficit


@given(stamps=st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_earning_in_parts_gives_the_vouchers_of_earning_at_once(stamps: list[int]) -> None:
    at_once, in_parts = Counter(a_programme(2, 5, 7)), Counter(a_programme(2, 5, 7))
    assert sorted(place for part in stamps for place in places(in_parts, part)) == places(at_once, sum(stamps))
    assert (at_once.account.balance, at_once.account.lap) == (in_parts.account.balance, in_parts.account.lap)


# ── limits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def refused(stamps: int, recent: Recent, *, confirmed: bool = False, daily: int | None = None) -> Refusal:
    """The refusal that these limits give."""
    with pytest.raises(Refusal) as refusal:
        granted(a_programme(10, daily=daily), stamps, recent, NOON, confirmed=confirmed)
    return refusal.value


@pytest.mark.parametrize("stamps", [-1, 0, 4, 1000])
def test_one_scan_gives_one_to_three_stamps(stamps: int) -> None:
    refusal = refused(stamps, Recent(), confirmed=True)
    assert (refusal.code, refusal.facts) == (Why.SCAN_LIMIT, {"most": 3})


@pytest.mark.parametrize("ago", [timedelta(0), timedelta(minutes=4, seconds=59, milliseconds=999)])
def test_a_second_visit_within_five_minutes_is_too_soon(ago: timedelta) -> None:
    assert refused(1, Recent(last_at=NOON - ago)).code is Why.TOO_SOON


def test_after_exactly_five_minutes_it_is_another_visit() -> None:
    assert granted(a_programme(10), 2, Recent(last_at=NOON - timedelta(minutes=5)), NOON, confirmed=False) == 2


@pytest.mark.parametrize(
    ("ago", "minutes"), [(0, 5), (59, 5), (60, 4), (61, 4), (239, 2), (240, 1), (299, 1), (299.5, 1)]
)
def test_a_refusal_says_the_whole_minutes_to_wait(ago: float, minutes: int) -> None:
    assert refused(1, Recent(last_at=NOON - timedelta(seconds=ago))).facts == {"minutes": minutes}


def test_staff_may_confirm_another_purchase_within_the_interval() -> None:
    assert granted(a_programme(10), 1, Recent(last_at=NOON), NOON, confirmed=True) == 1


def test_a_day_gives_the_part_that_still_fits() -> None:
    recent = Recent(last_at=NOON - timedelta(hours=1), today=4)
    assert granted(a_programme(10, daily=5), 3, recent, NOON, confirmed=False) == 1


def test_a_full_day_gives_nothing_even_when_confirmed() -> None:
    refusal = refused(1, Recent(last_at=NOON, today=5), confirmed=True, daily=5)
    assert (refusal.code, refusal.facts) == (Why.DAILY_LIMIT, {"most": 5})


def test_a_first_visit_meets_no_limit() -> None:
    assert granted(a_programme(10, daily=5), 3, Recent(), NOON, confirmed=False) == 3


@given(stamps=st.integers(-2, 6), today=st.integers(0, 20), daily=st.integers(1, 12) | st.none())
def test_a_day_never_gives_more_than_its_limit(stamps: int, today: int, daily: int | None) -> None:
    try:
        given_now = granted(a_programme(10, daily=daily), stamps, Recent(None, today), NOON, confirmed=False)
    except Refusal:
        assert stamps not in (1, 2, 3) or (daily is not None and today >= daily)
    else:
        assert 1 <= given_now <= min(stamps, 3)
        assert daily is None or today + given_now <= daily


@pytest.mark.parametrize(("back", "minutes"), [(1, 5), (4, 5), (5, None), (60, None), (525_600, None)])
def test_a_clock_that_is_set_back_makes_nobody_wait_longer_than_the_interval(back: int, minutes: int | None) -> None:
    recent, now = Recent(NOON, 1), NOON - timedelta(minutes=back)
    if minutes is None:
        check_interval(timedelta(minutes=5), recent, now, confirmed=False)
        return
    with pytest.raises(Refusal) as refused:
        check_interval(timedelta(minutes=5), recent, now, confirmed=False)
    assert refused.value.facts == {"minutes": minutes}
