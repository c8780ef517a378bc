"""Typed amounts: one rule in every language, two readings where one cannot know, a kind no to everything else."""

import contextlib

import pytest
from babel.numbers import get_currency_precision, get_territory_currencies
from hypothesis import given
from hypothesis import strategies as st

from loyalty.money import LONGEST, digits, read_amount
from loyalty.refusals import Refusal, Why


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("12,50", 1250),
        ("12.50", 1250),
        ("12", 1200),
        ("12,5", 1250),
        (".5", 50),
        ("12,50 Euro", 1250),
        ("1 000", 100_000),
        ("1\u00a0000", 100_000),
        ("1\u202f000,50", 100_050),
        ("1'000", 100_000),
        ("1’000.50", 100_050),
        ("1.000,50", 100_050),
        ("1,000.50", 100_050),
        ("1.000.000", 100_000_000),
        ("12 345,6", 1_234_560),
        ("٣", 300),
        ("７", 700),
        ("١٢٫٥٠", 1250),
        ("€12.50", 1250),
        ("12,50 €", 1250),
        ("12,50 EUR", 1250),
        (" 12,50 ", 1250),
    ],
)
def test_an_amount_is_read_whatever_the_language(text: str, minor: int) -> None:
    assert read_amount(text, "EUR") == (minor,)


@pytest.mark.parametrize(
    ("text", "readings"), [("1.000", (100_000, 100)), ("1,000", (100_000, 100)), ("12.345", (1_234_500, 1234))]
)
def test_three_digits_after_one_sign_could_be_either(text: str, readings: tuple[int, int]) -> None:
    assert read_amount(text, "EUR") == readings


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "free", "1e999", "NaN", "inf", "-inf", "0x10", "1_000", "²", "½", "5️⃣", "12.", "1 50", "12,3456"),
        *("1.00.0", "1,000,50", "1.000,500.1", "12..5", "--5", "-abc", "1000.000", "1 2 3", "0.500", "5\u202e", "\x00"),
        *("+5", "5 min", "50 abc", "12,50 USD", "12 zł"),
        *("9" * 25, "1" * 200, "5 5 EURO", "12,50,", "12:50", "$", "1'00", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥"),
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_amount(text, "EUR")
    assert refusal.value.code is Why.AMOUNT_FORM


@pytest.mark.parametrize("text", ["0", "0,00", "-0", "-5", "−5", "–12,50", "- 5", "0.0", "-1.000"])
def test_an_amount_is_above_zero(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_amount(text, "EUR")
    assert refusal.value.code is Why.AMOUNT_ZERO


@pytest.mark.parametrize(
    ("text", "currency"),
    [("12,50 zł", "PLN"), ("12,50zl", "PLN"), ("12,50 lei", "RON"), ("12,50 руб.", "RUB"), ("12,50 Kč", "CZK")],
)
def test_a_currency_may_be_called_as_people_call_it(text: str, currency: str) -> None:
    assert read_amount(text, currency) == (1250,)


def test_money_without_cents_has_no_decimals() -> None:
    assert read_amount("1.000", "JPY") == (1000,)
    assert read_amount("12 500", "JPY") == (12_500,)
    with pytest.raises(Refusal):
        read_amount("12,50", "JPY")


def test_money_of_three_decimals_has_them() -> None:
    assert read_amount("12,5", "KWD") == (12_500,)
    assert read_amount("1.000", "KWD") == (1_000_000, 1000)


@given(st.integers(1, 10**9), st.sampled_from([".", ","]), st.sampled_from(["", " ", "'", "\u202f"]))
def test_what_a_till_prints_is_read_back(minor: int, decimal: str, group: str) -> None:
    whole = f"{minor // 100:,}".replace(",", group)
    assert read_amount(f"{whole}{decimal}{minor % 100:02}", "EUR") == (minor,)


@given(st.text(max_size=40))
def test_any_text_is_an_amount_or_a_kind_no(text: str) -> None:
    with contextlib.suppress(Refusal):
        assert all(0 < minor < 10**27 for minor in read_amount(text, "EUR"))


def test_every_currency_has_the_decimals_it_has() -> None:
    paid_with = get_territory_currencies
    codes = {code for land in _LANDS for code in paid_with(land)}
    assert {code: digits(code) for code in codes} == {code: get_currency_precision(code) for code in codes}


_LANDS = ("LT", "LV", "PL", "RO", "RU", "GB", "US", "CH", "SE", "NO", "CZ", "HU", "UA", "MD", "TR", "IS", "JP", "KR",
          "KW", "BH", "JO", "TN", "OM", "VN", "CL", "PY", "UG", "RW", "IL", "AE", "IN", "CN", "BR")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1,00.00", Why.AMOUNT_FORM),
        ("1.0,0", Why.AMOUNT_FORM),
        ("1.000,000.00", Why.AMOUNT_FORM),
        ("1.000,000.000,00", Why.AMOUNT_FORM),
        ("1234.567.890", Why.AMOUNT_FORM),
        ("1 234.567.890", Why.AMOUNT_FORM),
        (".567.890", Why.AMOUNT_FORM),
        ("0.500", Why.AMOUNT_FORM),
        ("٠٫٥٠٠", Why.AMOUNT_FORM),
        ("-", Why.AMOUNT_FORM),
        ("-0,5", Why.AMOUNT_ZERO),
    ],
)
def test_signs_that_divide_no_thousands_make_no_amount(text: str, why: Why) -> None:
    with pytest.raises(Refusal) as refusal:
        read_amount(text, "EUR")
    assert refusal.value.code is why


@pytest.mark.parametrize(
    ("text", "minor"),
    [("12.345.678", 1_234_567_800), ("123.456.789", 12_345_678_900), ("1.234.567,8", 123_456_780), ("100.500", None)],
)
def test_thousands_are_groups_of_three_behind_up_to_three_digits(text: str, minor: int | None) -> None:
    assert read_amount(text, "EUR") == ((minor,) if minor else (10_050_000, 10_050))


def test_the_longest_sum_has_twenty_four_signs_and_its_surroundings_as_many() -> None:
    assert read_amount("9" * LONGEST, "EUR") == (int("9" * LONGEST + "00"),)
    assert read_amount(" " * (2 * LONGEST - 1) + "5", "EUR") == (500,)
    for text in ("9" * (LONGEST + 1), " " * 2 * LONGEST + "5"):
        with pytest.raises(Refusal):
            read_amount(text, "EUR")


def test_the_longest_of_a_currencys_names_is_the_one_that_was_written() -> None:
    assert read_amount("12 евро", "EUR") == read_amount("12eur.", "EUR") == read_amount("12 EURO", "EUR") == (1200,)
    assert read_amount("12 р.", "RUB") == read_amount("12 руб.", "RUB") == (1200,)
