"""The calendar: holidays by name and region, days of the owner's own, and how they are typed."""

from datetime import date

import pytest

from loyalty import calendar
from loyalty.calendar import Holiday, OwnDay, holidays_between, read_own_day, regions
from loyalty.refusals import Refusal, Why

TODAY = date(2026, 11, 22)


def a_year(country: str, year: int = 2026, region: str | None = None) -> dict[str, date]:
    """English names and days."""
    found = holidays_between(country, region, date(year, 1, 1), date(year, 12, 31))
    return {one.names["en"]: one.day for one in found}


@pytest.mark.parametrize("country", ["LT", "PL", "RO", "RU", "GB"])
def test_a_holiday_keeps_its_code_from_year_to_year_though_its_day_moves(country: str) -> None:
    this, next_ = (
        {one.names["en"]: one.code for one in holidays_between(country, None, date(y, 1, 1), date(y, 12, 31))}
        for y in (2026, 2027)
    )
    assert len(set(this.values())) == len(this) > 5
    assert {name: next_[name] for name in this} == this
    assert a_year("LT", 2026)["Easter Sunday"] != a_year("LT", 2027)["Easter Sunday"]


def test_a_feast_of_several_days_is_one_and_a_day_off_is_none() -> None:
    assert [day for name, day in a_year("RU").items() if name == "New Year Holidays"] == [date(2026, 1, 1)]
    assert not [name for name in a_year("RU") if "off" in name]
    assert a_year("RO")["Christmas Day"] == date(2026, 12, 25)


def test_two_feasts_of_one_day_are_told_apart_in_every_language() -> None:
    june = holidays_between("RO", None, date(2026, 6, 1), date(2026, 6, 1))
    assert [one.names for one in june] == [{"en": "Children's Day", "ro": "Ziua Copilului"}]


def test_a_region_adds_its_own_days() -> None:
    assert ("SCT", "Scotland") in regions("GB")
    assert "Saint Andrew's Day" not in a_year("GB")
    assert a_year("GB", region="SCT")["Saint Andrew's Day"] == date(2026, 11, 30)
    assert regions("PL") == regions("LT") == regions("XX") == regions(None) == ()


def test_a_country_nobody_has_noted_and_a_region_of_another_have_none() -> None:
    assert holidays_between("XX", None, TODAY, date(2027, 12, 31)) == ()
    assert holidays_between(None, None, TODAY, date(2027, 12, 31)) == ()
    assert a_year("LT", region="SCT") == a_year("LT")


def test_an_own_day_comes_each_year_or_once_and_the_29th_of_february_on_the_28th() -> None:
    assert OwnDay("Ours", 2, 29).falls_on(date(2027, 2, 28))
    assert not OwnDay("Ours", 2, 29).falls_on(date(2028, 2, 28))
    assert OwnDay("Ours", 3, 15, 2027).falls_on(date(2027, 3, 15))
    assert not OwnDay("Ours", 3, 15, 2027).falls_on(date(2028, 3, 15))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Customer day 15.03", OwnDay("Customer day", 3, 15)),
        ("  Customer   day,  15/3/2027 ", OwnDay("Customer day", 3, 15, 2027)),
        ("День гостя: 29.02.", OwnDay("День гостя", 2, 29)),
        ("5 years 15-03", OwnDay("5 years", 3, 15)),
        ("Jubiläum ١٥.٠٣", OwnDay("Jubiläum", 3, 15)),
        ("Today 22.11.2026", OwnDay("Today", 11, 22, 2026)),
    ],
)
def test_a_name_and_a_day_are_read(text: str, own: OwnDay) -> None:
    assert read_own_day(text, TODAY) == own


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Why.OWN_DAY_WRONG),
        ("15.03", Why.OWN_DAY_WRONG),
        ("Customer day", Why.OWN_DAY_WRONG),
        ("*** 15.03", Why.OWN_DAY_WRONG),
        ("Customer day 30.02", Why.OWN_DAY_WRONG),
        ("Customer day 15.13", Why.OWN_DAY_WRONG),
        (f"{'x' * 41} 15.03", Why.OWN_DAY_WRONG),
        ("Customer day ²5.03", Why.OWN_DAY_WRONG),
        ("Customer day 21.11.2026", Why.DAY_OVER),
        ("Customer day 15.03.2099", Why.DAY_WRONG),
        ("Customer day 30.02.2027", Why.DAY_WRONG),
        ("x" * 100_000, Why.OWN_DAY_WRONG),
        (" " * 4000 + "1", Why.OWN_DAY_WRONG),
    ],
)
def test_what_is_no_name_and_day_is_refused(text: str, why: Why) -> None:
    with pytest.raises(Refusal) as refused:
        read_own_day(text, TODAY)
    assert refused.value.code is why


def test_a_name_has_up_to_forty_units_and_no_sign_before_its_day() -> None:
    assert read_own_day(f"{'x' * 40} 15.03", TODAY) == OwnDay("x" * 40, 3, 15)
    assert read_own_day("Day X,: 15.03", TODAY) == OwnDay("Day X", 3, 15)


@pytest.fixture(autouse=True)
def nothing_looked_up() -> None:
    """What was looked up is kept, so without this only the first test to ask would try the looking up."""
    for one in vars(calendar).values():
        if hasattr(one, "cache_clear"):
            one.cache_clear()


def test_a_holiday_is_called_as_it_is_called_in_each_language_and_its_code_never_changes() -> None:
    """A code is kept with what the owner set about the day: another one would be another holiday."""
    day = date(2026, 2, 16)
    names = {"en": "Day of Restoration of the State of Lithuania", "lt": "Lietuvos valstybės atkūrimo diena"}
    assert holidays_between("LT", None, day, day) == (Holiday("holiday-3a2b5ee2ab", day, names),)
    epiphany = holidays_between("PL", None, date(2026, 1, 6), date(2026, 1, 6))
    assert [one.names for one in epiphany] == [{"en": "Epiphany", "pl": "Święto Trzech Króli"}]


def test_of_two_feasts_that_are_always_on_one_day_nobody_says_which_is_which() -> None:
    both = holidays_between("MD", None, date(2026, 5, 9), date(2026, 5, 9))
    assert len({one.code for one in both}) == 2
    assert all(one.names.keys() == {""} for one in both)


def test_a_feast_of_the_moons_year_that_comes_twice_in_ours_is_two_holidays() -> None:
    first = holidays_between("TR", None, date(2033, 1, 2), date(2033, 1, 2))[0]
    second = holidays_between("TR", None, date(2033, 12, 23), date(2033, 12, 23))[0]
    assert first.names == second.names == {"en": "Eid al-Fitr (estimated)"}
    assert second.code == f"{first.code}2"
    assert len(first.code) == len("holiday-") + 10


def test_holidays_are_those_of_the_days_asked_for_over_the_turn_of_a_year_too() -> None:
    days = [one.day for one in holidays_between("LT", None, date(2026, 12, 25), date(2027, 1, 1))]
    assert days == [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)]
    assert [one.day.year for one in holidays_between("LT", None, date(2026, 1, 1), date(2026, 1, 1))] == [2026]
