"""A rate as it is typed, what it makes of a bill, and the limits an owner may set."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.money import LONGEST, euros_worth
from loyalty.programme import PRESETS, Bills, first_points
from loyalty.rate import (
    MOST_BILL,
    MOST_UNITS,
    OFFERED,
    Rate,
    Setting,
    check_bill,
    check_rate,
    earns,
    known,
    rates_offered,
    read_rate,
    value_of,
    with_value,
)
from loyalty.refusals import Refusal, Why


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("1 per 2,50", Rate(1, 250)),
        ("1 per 2.50", Rate(1, 250)),
        ("1 per €2.50", Rate(1, 250)),
        ("1 балл за 100", Rate(1, 10000)),
        ("2 punkty za każde 5 zł", Rate(2, 500)),
        ("1 la 2,50 lei", Rate(1, 250)),
        ("1 taškas už 1 000", Rate(1, 100000)),
        ("5/10", Rate(5, 1000)),
        ("1:2", Rate(1, 200)),
        ("٣ per ٧", Rate(3, 700)),
        ("  1   per   2.50. ", Rate(1, 250)),
    ],
)
def test_a_rate_is_read_in_every_language(typed: str, rate: Rate) -> None:
    assert read_rate(typed, "EUR") == (rate,)


def test_a_sum_that_could_be_either_gives_both_readings() -> None:
    assert read_rate("1 per 1.000", "EUR") == (Rate(1, 100_000), Rate(1, 100))


def test_money_without_a_fraction_is_read_whole() -> None:
    assert read_rate("1 per 1.000", "JPY") == (Rate(1, 1000),)


@pytest.mark.parametrize(
    "typed",
    [
        "", "1", "1,50", "10 000", "free", "0 per 5", "1 per 0", "-1 per 2", "1 per -2", "1 per −2", "1e9", "1 per 1e9",
        "0x10", "1_000 per 2", "² per 3", "5️⃣ per 2", "1 per NaN", "1001 per 1", "1 per 99999999999999", "1 5",
        "1 per 2 per 3", "1 per " + "9" * 4000, "\ud800 per 1",
    ],
)  # fmt: skip
def test_what_is_no_rate_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_rate(typed, "EUR")
    assert refused.value.code is Why.RATE_WRONG


@pytest.mark.parametrize(("units", "per"), [(0, 1), (1, 0), (1001, 1), (1, MOST_BILL + 1)])
def test_a_rate_a_button_could_not_carry_is_refused(units: int, per: int) -> None:
    with pytest.raises(Refusal):
        check_rate(units, per)


def test_what_a_bill_earns_is_rounded_down_once() -> None:
    programme = first_points("EUR")
    assert [earns(programme, Rate(1, 250), bill) for bill in (249, 250, 999, 1000)] == [0, 1, 3, 4]
    assert earns(programme, Rate(2, 300), 1000) == 6


@pytest.mark.parametrize(
    ("currency", "one"),
    [("EUR", 100), ("PLN", 100), ("CZK", 1000), ("RUB", 10000), ("HUF", 10000), ("JPY", 100), ("KWD", 1000)],
)  # fmt: skip
def test_the_first_rate_is_a_point_for_what_a_euro_buys(currency: str, one: int) -> None:
    programme = first_points(currency)
    assert (programme.units, programme.per, programme.most) == (1, one, 1000 * one)
    assert euros_worth(currency) == one
    assert Rate(1, one) in rates_offered(currency)


@pytest.mark.parametrize("name", [one.name for one in PRESETS.values() if one.items])
def test_a_presets_rewards_rise_in_cost_and_are_worth_less_than_was_spent(name: str) -> None:
    items = PRESETS[name].items
    assert [item.cost for item in items] == sorted(item.cost for item in items)
    assert all(0 < item.worth < item.cost for item in items)


def test_every_value_that_is_offered_can_be_set_and_read_back() -> None:
    programme = first_points("EUR")
    for setting in Setting:
        for value in OFFERED[setting]:
            assert value_of(with_value(programme, setting, value), setting) == value
    assert with_value(programme, Setting.INTERVAL, 15).interval == timedelta(minutes=15)
    assert with_value(programme, Setting.DAILY, 0).daily is None
    assert with_value(programme, Setting.BILLS, 1).bills is Bills.REST


@pytest.mark.parametrize(("setting", "value"), [(Setting.DAILY, 7), (Setting.BILLS, 3), (Setting.INTERVAL, 1)])
def test_a_value_that_was_never_offered_is_refused(setting: Setting, value: int) -> None:
    with pytest.raises(Refusal):
        with_value(first_points("EUR"), setting, value)


def test_the_largest_bill_has_an_end() -> None:
    assert check_bill(MOST_BILL) == MOST_BILL
    with pytest.raises(Refusal):
        check_bill(MOST_BILL + 1)


@pytest.mark.parametrize(("currency", "one"), [("EUR", 100), ("JPY", 100), ("KWD", 1000)])
def test_five_rates_are_offered_from_two_points_a_euro_to_one_for_ten(currency: str, one: int) -> None:
    assert rates_offered(currency) == (
        Rate(2, one), Rate(1, one), Rate(1, 2 * one), Rate(1, 5 * one), Rate(1, 10 * one),
    )  # fmt: skip


def test_the_largest_rate_and_the_smallest_are_rates() -> None:
    assert check_rate(MOST_UNITS, 1) == Rate(1000, 1)
    assert check_rate(1, MOST_BILL) == Rate(1, MOST_BILL)


def test_a_rate_is_read_up_to_twice_the_length_of_a_sum() -> None:
    typed = f"{' ' * (2 * LONGEST - 7)}1 per 2"
    assert read_rate(typed, "EUR") == (Rate(1, 200),)
    with pytest.raises(Refusal):
        read_rate(f" {typed}", "EUR")


def test_a_setting_is_known_by_its_name_on_a_button() -> None:
    assert [known(one) for one in ("wait", "day", "bills")] == list(Setting)


def test_minutes_are_whole_numbers() -> None:
    programme = replace(first_points("EUR"), interval=timedelta(seconds=150))
    assert repr(value_of(programme, Setting.INTERVAL)) == "2"


def test_a_promise_begins_under_the_number_it_is_given() -> None:
    assert (first_points("EUR").id, first_points("EUR", 3).id) == (0, 3)
