"""What lapses next and who is told when: last good days, stages, late runs, and what a lapsed stamp is still worth."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.accrual import Act
from loyalty.expiry import (
    STAGES,
    as_of,
    end_of_days,
    end_of_validity,
    lapsed,
    last_good_day,
    nearest_stage,
    next_to_lapse,
    start_of,
    telling_day,
    telling_windows,
)
from loyalty.ledger import Kind
from loyalty.refusals import Refusal, Why
from loyalty.reversal import Claim, undo_accrual
from loyalty.vouchers import Voucher, VoucherState, refuse_lapsed
from tests.makers import NOON, VILNIUS, Counter, a_lot, a_programme, an_account, local

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Vilnius", "Europe/London", "America/New_York", "America/Havana", "Africa/Cairo", "Asia/Beirut",
        "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Tokyo",
    )
]  # fmt: skip
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


# ── days ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(DAYS, st.integers(1, 24), st.sampled_from(ZONES))
def test_the_last_good_day_is_the_whole_day_that_the_rule_ends_with(day: date, months: int, zone: ZoneInfo) -> None:
    lapses = end_of_validity(start_of(day, zone) + timedelta(hours=9), months, zone)
    assert lapses is not None
    last = last_good_day(lapses, zone)
    assert start_of(last + timedelta(days=1), zone) == lapses
    assert (last.year * 12 + last.month) - (day.year * 12 + day.month) == months


def test_a_stamp_of_31_january_for_one_month_is_good_through_the_end_of_february() -> None:
    lapses = end_of_validity(local("2026-01-31 18:00"), 1, VILNIUS)
    assert lapses is not None
    assert last_good_day(lapses, VILNIUS) == date(2026, 2, 28)
    account = an_account(a_lot(1, 1, lapses))
    assert as_of(account, local("2026-02-28 23:59:59")).balance == 1
    assert as_of(account, local("2026-03-01 00:00")).balance == 0


def test_of_a_day_that_ends_in_the_middle_only_the_day_before_is_promised() -> None:
    assert last_good_day(local("2026-12-05 14:23"), VILNIUS) == date(2026, 12, 4)


def test_a_voucher_of_one_day_is_good_through_tomorrow() -> None:
    lapses = end_of_days(local("2026-03-28 23:00"), 1, VILNIUS)
    assert lapses == local("2026-03-30 00:00")
    assert end_of_days(local("2026-03-28 00:30"), 1, VILNIUS) == lapses  # still the 27th in Greenwich
    assert end_of_days(NOON, None, VILNIUS) is None


# ── what has lapsed and what comes next ───────────────────────────────────────────────────────────────────────────────


def test_what_has_lapsed_is_gone_before_anybody_wrote_it_down() -> None:
    account = an_account(a_lot(1, 3, NOON), a_lot(2, 2, NOON + timedelta(hours=1)))
    assert as_of(account, NOON).balance == 2
    assert as_of(account, NOON - timedelta(microseconds=1)) == account
    assert lapsed(as_of(account, NOON), NOON) == ()


def test_stamps_of_one_last_day_are_counted_together_whatever_their_hour() -> None:
    lots = (
        a_lot(1, 2, local("2026-03-20 00:00")),
        a_lot(2, 1, local("2026-03-20 15:00")),
        a_lot(3, 4, local("2026-03-21 00:00")),
        a_lot(4, 5),
        a_lot(5, 9, NOON),  # lapsed
    )
    assert next_to_lapse(lots, NOON, VILNIUS) == (3, local("2026-03-20 00:00"))
    assert next_to_lapse(lots[1:3], NOON, VILNIUS) == (1, local("2026-03-20 15:00"))
    assert next_to_lapse((a_lot(4, 5),), NOON, VILNIUS) is None
    assert next_to_lapse((), NOON, VILNIUS) is None


# ── stages ────────────────────────────────────────────────────────────────────────────────────────────────────────────

LAST = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        (date(2026, 11, 30), None),
        (date(2026, 12, 1), 30),
        (date(2026, 12, 23), 30),
        (date(2026, 12, 24), 7),
        (date(2026, 12, 25), 7),
        (date(2026, 12, 29), 7),
        (date(2026, 12, 30), 1),
        (date(2026, 12, 31), 1),
    ],
)
def test_only_the_nearest_stage_is_told(today: date, stage: int | None) -> None:
    assert nearest_stage(LAST, LONG_AGO, today, VILNIUS) == stage


def test_what_was_made_after_its_stage_came_waits_for_the_next_one() -> None:
    made = local("2026-12-17 14:00")  # two weeks before: the thirty days were over before there was anything
    assert nearest_stage(LAST, made, date(2026, 12, 18), VILNIUS) is None
    assert nearest_stage(LAST, made, date(2026, 12, 24), VILNIUS) == 7
    came = local("2026-12-24 10:00")
    assert nearest_stage(LAST, came - timedelta(microseconds=1), date(2026, 12, 24), VILNIUS) == 7
    assert nearest_stage(LAST, came, date(2026, 12, 24), VILNIUS) is None


def test_a_first_look_leaves_nothing_out_and_looks_at_nothing_twice() -> None:
    today = date(2026, 12, 1)
    ends = [(local(f"{since} 00:00"), local(f"{until} 00:00")) for since, until in (
        ("2026-12-02", "2026-12-04"), ("2026-12-04", "2026-12-10"), ("2026-12-10", "2027-01-02"),
    )]  # fmt: skip
    assert telling_windows(None, today, VILNIUS) == ends
    yesterday = telling_windows(date(2026, 11, 30), today, VILNIUS)
    assert yesterday == [(local(f"{day} 00:00"), until) for day, (_, until) in zip(
        ("2026-12-03", "2026-12-09", "2027-01-01"), ends, strict=True
    )]  # fmt: skip
    assert telling_windows(today, today, VILNIUS) == []


def test_nobody_is_told_before_ten_in_the_morning() -> None:
    assert telling_day(local("2026-12-01 09:59:59.999"), VILNIUS) == date(2026, 11, 30)
    assert telling_day(local("2026-12-01 10:00"), VILNIUS) == date(2026, 12, 1)


def _told_days(last: date, zone: ZoneInfo, looks: list[date]) -> list[tuple[date, int]]:
    """On which of these telling days something good until `last` is found, and at which stage it is told."""
    lapses = start_of(last + timedelta(days=1), zone)
    told: list[tuple[date, int]] = []
    before: date | None = looks[0]
    for today in looks[1:]:
        windows = telling_windows(before, today, zone)
        stage = nearest_stage(last, LONG_AGO, today, zone)
        if any(start <= lapses < end for start, end in windows) and stage:
            told.append((today, stage))
        before = today
    return told


@given(DAYS, st.sampled_from(ZONES))
def test_a_look_every_day_finds_each_stage_on_its_own_day(last: date, zone: ZoneInfo) -> None:
    looks = [last - timedelta(days=before) for before in range(40, -1, -1)]
    assert _told_days(last, zone, looks) == [(last - timedelta(days=stage), stage) for stage in STAGES]


@given(DAYS, st.sampled_from(ZONES), st.sets(st.integers(0, 45)))
def test_however_rarely_it_looks_no_stage_is_told_twice_or_too_late(last: date, zone: ZoneInfo, gaps: set[int]) -> None:
    looks = [last - timedelta(days=before) for before in (60, *sorted(gaps, reverse=True))]
    told = _told_days(last, zone, looks)
    assert len({stage for _, stage in told}) == len(told)
    for today, stage in told:
        nearer = max((other for other in STAGES if other < stage), default=-1)
        assert nearer < (last - today).days <= stage
    for stage in STAGES:  # and none is left out that a look came in time for
        nearer = max((other for other in STAGES if other < stage), default=-1)
        in_time = [today for today in looks[1:] if nearer < (last - today).days <= stage]
        assert [today for today, one in told if one == stage] == in_time[:1]


def test_the_first_look_of_all_finds_everything_that_is_near() -> None:
    windows = telling_windows(None, date(2026, 12, 1), VILNIUS)
    for days in (0, 1, 2, 7, 8, 30):
        lapses = start_of(date(2026, 12, 2) + timedelta(days=days), VILNIUS)
        assert any(start <= lapses < end for start, end in windows), days
    assert not any(start <= start_of(date(2027, 1, 2), VILNIUS) < end for start, end in windows)


def test_a_clock_that_went_back_finds_nothing_new() -> None:
    assert telling_windows(date(2026, 12, 10), date(2026, 12, 1), VILNIUS, (7, 1)) == []


# ── undo over a midnight, and vouchers ────────────────────────────────────────────────────────────────────────────────


def test_an_undo_cancels_its_own_voucher_also_when_older_stamps_have_lapsed_meanwhile() -> None:
    midnight = local("2026-03-11 00:00")
    counter = Counter(a_programme(4, 10), an_account(a_lot(1, 3, midnight)))
    before = midnight - timedelta(minutes=5)
    earned = counter.earns(2, before)
    assert [issue.at for issue in earned.issued] == [4]
    expiry = Act(counter.account)
    for entry in lapsed(counter.account, midnight):
        expiry = expiry.write(entry)
    counter.keeps(expiry, midnight)
    assert counter.account.balance == 2
    claims = [Claim(70, 0, 4, redeemed=False, issued_by=1), Claim(60, 0, 8, redeemed=False, issued_by=99)]
    undone = undo_accrual(counter.account, counter.written[0], [], claims, midnight + timedelta(minutes=5))
    assert undone.cancelled == (70,), "the older voucher beyond is somebody else's work"
    assert [entry.kind for entry in undone.entries] == [Kind.REVERSAL]


@pytest.mark.parametrize(
    ("state", "expires_at", "gone"),
    [
        (VoucherState.ISSUED, None, False),
        (VoucherState.ISSUED, NOON + timedelta(microseconds=1), False),
        (VoucherState.ISSUED, NOON, True),
        (VoucherState.LAPSED, NOON, True),
        (VoucherState.REDEEMED, NOON, False),
        (VoucherState.CANCELLED, NOON, False),
    ],
)
def test_a_voucher_has_lapsed_at_the_very_instant_and_only_unused(
    state: VoucherState, expires_at: datetime | None, gone: bool
) -> None:
    voucher = Voucher(1, 1, 1, "Coffee", state, 0, 10, LONG_AGO, expires_at=expires_at)
    assert voucher.lapsed_at(NOON) is gone
    if not gone:
        refuse_lapsed(voucher, NOON)
        return
    with pytest.raises(Refusal) as refused:
        refuse_lapsed(voucher, NOON)
    assert refused.value.code is Why.VOUCHER_LAPSED
    assert refused.value.facts == {"reward": "Coffee", "lapse": int(NOON.timestamp() * 1000)}
