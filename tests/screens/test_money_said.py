"""Money is said as it is paid: with the currency's own digits, and never grown together with its letters."""

import pytest

from screens.words import Words


@pytest.mark.parametrize(
    ("language", "currency", "minor", "said"),
    [
        ("en", "EUR", 250, "€2.50"),
        ("en", "EUR", -250, "-€2.50"),
        ("en", "JPY", 1000, "¥1,000"),
        ("en", "HUF", 10000, "HUF\u00a0100.00"),
        ("en", "KWD", 1234, "KWD\u00a01.234"),
        ("ru", "RUB", 10000, "100,00\u00a0₽"),
        ("pl", "PLN", 123456, "1\u00a0234,56\u00a0zł"),
        ("ro", "RON", 123456, "1.234,56\u00a0RON"),
        ("lt", "JPY", 100, "100\u00a0JPY"),
    ],
)
def test_a_sum_has_the_digits_its_currency_is_paid_in(language: str, currency: str, minor: int, said: str) -> None:
    assert Words(language, "UTC", currency).money(minor) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "−1 point"), ("ru", "−1 балл"), ("pl", "−1 punkt"), ("ro", "−1 punct"), ("lt", "−1 taškas")],
)
def test_what_is_owed_is_said_with_its_minus(language: str, said: str) -> None:
    assert Words(language).say("points-count", points=-1) == said
    assert Words(language).label("points-count", points=-1) == said
