"""What an owner types about a reward: costs, stocks and last days, each refused with an example when it is none."""

from datetime import date, timedelta

import pytest

from loyalty.catalogue import MOST_REWARDS, Reward, check_room, read_cost, read_last_day, read_stock, redeem
from loyalty.ledger import Entry, Kind, Use
from loyalty.refusals import Refusal, Why
from tests.makers import NOON, a_lot, an_account

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "cost"),
    [("1", 1), (" 100 ", 100), ("1 000", 1000), ("1.000", 1000), ("1'000", 1000), ("1 000 000", 1_000_000), ("٧", 7)],
)
def test_a_cost_is_a_whole_number_of_points(typed: str, cost: int) -> None:
    assert read_cost(typed) == cost


@pytest.mark.parametrize(
    "typed",
    ["", "0", "000", "free", "-5", "−5", "1e9", "1000001", "999999999999", "12,50", "1.5", "NaN", "inf", "0x10", "²",
     "5️⃣", "1_000", "100 points", "9" * 4000, "\u200b"],
)  # fmt: skip
def test_what_is_no_cost_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_cost(typed)
    assert refused.value.code is Why.COST_WRONG


def test_a_stock_may_be_nothing_but_not_less() -> None:
    assert (read_stock("0"), read_stock("20")) == (0, 20)
    for typed in ("-1", "100001", "many"):
        with pytest.raises(Refusal):
            read_stock(typed)


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("31.12.2026", date(2026, 12, 31)),
        ("31.12.26", date(2026, 12, 31)),
        ("31/12/2026", date(2026, 12, 31)),
        ("31-12-2026", date(2026, 12, 31)),
        ("2026-12-31", date(2026, 12, 31)),
        (" 1.2.2027 ", date(2027, 2, 1)),
        ("31.12", date(2026, 12, 31)),
        ("31.12.", date(2026, 12, 31)),
        ("1.3", date(2027, 3, 1)),
        ("22.11", TODAY),
        ("22.11.2026", TODAY),
        ("29.2", date(2028, 2, 29)),
        ("٣١.١٢.٢٠٢٦", date(2026, 12, 31)),
    ],
)
def test_a_last_day_is_read_as_people_write_it(typed: str, last: date) -> None:
    assert read_last_day(typed, TODAY) == last


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("21.11.2026", Why.DAY_OVER),
        ("1890-01-01", Why.DAY_OVER),
        ("01.01.0001", Why.DAY_OVER),
        ("31.02.2027", Why.DAY_WRONG),
        ("31.02", Why.DAY_WRONG),
        ("31.13.2026", Why.DAY_WRONG),
        ("0.0.2027", Why.DAY_WRONG),
        ("31.12.9999", Why.DAY_WRONG),
        ("31.12.20266", Why.DAY_WRONG),
        ("tomorrow", Why.DAY_WRONG),
        ("", Why.DAY_WRONG),
        ("31 12 2026 " * 500, Why.DAY_WRONG),
    ],
)
def test_what_is_no_day_ahead_is_refused_with_one_that_is(typed: str, why: Why) -> None:
    with pytest.raises(Refusal) as refused:
        read_last_day(typed, TODAY)
    assert (refused.value.code, refused.value.facts) == (why, {"such": "31.12.2026"})
    assert read_last_day(str(refused.value.facts["such"]), TODAY) >= TODAY


def test_a_list_has_room_for_thirty() -> None:
    full = [Reward(number, "Tea", 1) for number in range(MOST_REWARDS)]
    check_room(full[1:])
    with pytest.raises(Refusal) as refused:
        check_room(full)
    assert refused.value.code is Why.CATALOGUE_FULL


def test_the_last_unit_is_read_and_one_more_is_not() -> None:
    assert read_stock("100000") == 100_000
    assert read_cost("1000000") == 1_000_000
    far = TODAY + timedelta(days=3660)
    assert read_last_day(f"{far:%d.%m.%Y}", TODAY) == far
    with pytest.raises(Refusal):
        read_last_day(f"{far + timedelta(days=1):%d.%m.%Y}", TODAY)


@pytest.mark.parametrize("typed", ["100-01-01", "0100-01-01", "31.12.0100"])
def test_a_year_of_three_digits_is_its_own(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_last_day(typed, TODAY)
    assert refused.value.code is (Why.DAY_WRONG if typed.startswith("100") else Why.DAY_OVER)


def test_the_next_29th_of_february_may_be_eight_years_away() -> None:
    assert read_last_day("29.2", date(2096, 3, 1)) == date(2104, 2, 29)


def test_a_redemption_remembers_what_it_was_for() -> None:
    entry = redeem(an_account(a_lot(1, 30)), Reward(2, "Tea", cost=30), "k", NOON)
    assert entry == Entry(Kind.REDEMPTION, -30, "k", uses=(Use(1, 30),), facts={"reward": 2, "title": "Tea"})
