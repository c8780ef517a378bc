"""Birthdays as people type them: the day first, real days only, a year when it is told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.birthday import Birthday, read_birthday

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("14.02", Birthday(2, 14)),
        (" 14.2. ", Birthday(2, 14)),
        ("14/02", Birthday(2, 14)),
        ("14 02", Birthday(2, 14)),
        ("14.02.1990", Birthday(2, 14, 1990)),
        ("14-02-1990", Birthday(2, 14, 1990)),
        ("14. 2. 1990", Birthday(2, 14, 1990)),
        ("1990-02-14", Birthday(2, 14, 1990)),
        ("٢٩.٠٢", Birthday(2, 29)),
        ("29.02", Birthday(2, 29)),
        ("29.02.2000", Birthday(2, 29, 2000)),
        ("01.01.1900", Birthday(1, 1, 1900)),
        ("21.11.2026", Birthday(11, 21, 2026)),
    ],
)
def test_a_birthday_is_read_day_first(typed: str, read: Birthday) -> None:
    assert read_birthday(typed, TODAY) == read


@pytest.mark.parametrize(
    "typed",
    [
        "", "x", "14", "02.14", "2 14", "31.02", "30.02", "29.02.1990", "29.02.1900", "31.04", "0.1", "14.00", "14.13",
        "14.02.90", "14.02.1899", "14.02.0000", "22.11.2026", "14.02.2990", "14.02.1990.1", "14,02", "-14.02", "1402",
        "14.02.19900", "²².02", "5️⃣.02", "14.02.1990 evening", "14\n.02 or so",
    ],
)  # fmt: skip
def test_anything_else_is_no_birthday(typed: str) -> None:
    assert read_birthday(typed, TODAY) is None


@given(
    st.dates(date(1900, 1, 1), TODAY), st.sampled_from(["{0.day}.{0.month}.{0.year}", "{0:%d/%m/%Y}", "{0:%Y-%m-%d}"])
)
def test_every_day_since_1900_is_read_as_itself(day: date, shape: str) -> None:
    read = read_birthday(shape.format(day), TODAY)
    assert read == Birthday(day.month, day.day, day.year)
    assert read.shown == day


@given(st.text(max_size=12))
def test_no_text_is_read_as_a_day_that_is_none(text: str) -> None:
    read = read_birthday(text, TODAY)
    assert read is None or (read.year is None or date(1900, 1, 1) <= read.shown <= TODAY)
