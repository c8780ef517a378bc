"""Codes: a slip in typing is caught, a payload has exactly its shape, and only a link to this very bot is ours."""

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.codes import (
    Carries,
    Code,
    fingerprint,
    fresh,
    fresh_number,
    fresh_referral,
    in_link,
    link,
    looks_like_number,
    parse,
    read_number,
    shape,
    show_number,
)

NINE = st.integers(0, 10**9 - 1)
TOKENS = (Carries.CARD, Carries.PASS, Carries.INVITATION, Carries.OWNERSHIP)
CARD = "cAAECAwQFBgcICQoLDA0ODw"


@given(NINE)
def test_every_single_wrong_digit_is_caught(nine: int) -> None:
    number = fresh_number(nine)
    wrong = [
        number[:place] + digit + number[place + 1 :]
        for place in range(10)
        for digit in "0123456789"
        if digit != number[place]
    ]
    assert len(wrong) == 90
    assert [typed for typed in wrong if read_number(typed)] == []


@given(NINE)
def test_every_swap_of_two_neighbours_is_caught(nine: int) -> None:
    number = fresh_number(nine)
    swapped = {number[:at] + number[at + 1] + number[at] + number[at + 2 :] for at in range(9)} - {number}
    assert [typed for typed in swapped if read_number(typed)] == []


@given(NINE)
def test_a_number_is_ten_digits_and_reads_back_from_how_it_is_shown(nine: int) -> None:
    number = fresh_number(nine)
    assert number.startswith(f"{nine:09d}")
    assert read_number(show_number(number)) == number
    assert re.fullmatch(r"\d{3} \d{3} \d{4}", show_number(number))


@pytest.mark.parametrize("nine", [-1, 10**9])
def test_a_number_starts_from_nine_digits(nine: int) -> None:
    with pytest.raises(ValueError, match="nine digits"):
        fresh_number(nine)


@pytest.mark.parametrize("between", ["", " ", "-", ".", "\t", "\u00a0", " - ", "\u2013", "\u2212"])
def test_a_number_is_read_whatever_stands_between_its_digits(between: str) -> None:
    number = fresh_number(482109375)
    assert read_number(f" {between.join(number)}\n") == number


@pytest.mark.parametrize("zero", ["٠", "۰", "०", "０"], ids=["arabic", "persian", "devanagari", "fullwidth"])
def test_digits_of_any_script_are_digits(zero: str) -> None:
    number = fresh_number(123456789)
    assert read_number("".join(chr(ord(zero) + int(digit)) for digit in number)) == number


@pytest.mark.parametrize("typed", ["", "12345", "²²²²²²²²²²", "1e9", "-1234567890x", "abcdefghij", "1" * 100_000])
def test_what_is_not_ten_digits_is_no_number(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize(
    ("typed", "probably"),
    [("482 109 3756", True), ("482-109-375", True), ("48210937561", True), ("48210937", False), ("call 112", False)],
)
def test_nearly_ten_digits_are_probably_a_card_number(typed: str, probably: bool) -> None:
    assert looks_like_number(typed) is probably


@given(st.sampled_from(TOKENS), st.binary(min_size=16, max_size=16))
def test_a_fresh_token_has_the_shape_of_its_kind_and_no_other(carries: Carries, random: bytes) -> None:
    token = fresh(carries, random)
    assert parse(token) == Code(carries, token)
    assert [kind for kind in Carries if re.fullmatch(shape(kind), token)] == [carries]


@given(st.binary(min_size=8, max_size=8))
def test_a_referral_is_r_and_ten_characters(random: bytes) -> None:
    assert parse(fresh_referral(random)) == Code(Carries.REFERRAL, fresh_referral(random))


@pytest.mark.parametrize("size", [0, 15, 17])
def test_a_token_takes_exactly_its_random_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="16 random bytes"):
        fresh(Carries.CARD, bytes(size))


@pytest.mark.parametrize(
    "payload",
    ["", "c", CARD[:-1], CARD + "A", CARD + "\n", " " + CARD, "x" + CARD[1:], CARD[:-1] + "é", CARD[:-1] + "=",
     "C" + CARD[1:], "j_", "j_" + "a" * 33, "j_a_b", "r123456789", "r12345678901", "t" + "A" * 22, "c" * 100_000],
    ids=lambda payload: repr(payload[:26]),
)  # fmt: skip
def test_a_payload_of_no_codes_shape_is_no_code(payload: str) -> None:
    assert parse(payload) is None


def test_a_poster_names_its_place() -> None:
    assert parse("j_window-2") == Code(Carries.SOURCE, "j_window-2")


@pytest.mark.parametrize(
    "text",
    ["https://t.me/StampBot?start={}", "http://t.me/StampBot?start={}", "t.me/stampbot?start={}",
     "  https://telegram.me/STAMPBOT?start={}\n"],
)  # fmt: skip
def test_a_pasted_link_to_this_bot_carries_its_payload(text: str) -> None:
    assert in_link(text.format(CARD), "StampBot") == CARD


@pytest.mark.parametrize(
    "text",
    ["https://t.me/OtherBot?start={}", "https://t.me/StampBot2?start={}", "https://t.me/Stamp?start={}",
     "https://t.me.evil.example/StampBot?start={}", "https://evil.example/t.me/StampBot?start={}",
     "https://t.me/StampBot?startapp={}", "https://t.me/StampBot?start={}&x=1", "https://t.me/StampBot?start=",
     "see https://t.me/StampBot?start={}", "https://t.me/StampBot?start={}#top", "{}", ""],
)  # fmt: skip
def test_a_link_elsewhere_is_not_ours(text: str) -> None:
    assert in_link(text.format(CARD), "StampBot") is None


def test_a_payload_longer_than_telegrams_sixty_four_is_not_ours() -> None:
    assert in_link("https://t.me/StampBot?start=" + "a" * 65, "StampBot") is None


@given(st.sampled_from(TOKENS), st.binary(min_size=16, max_size=16))
def test_a_code_survives_its_own_link(carries: Carries, random: bytes) -> None:
    token = fresh(carries, random)
    assert in_link(link("StampBot", token), "stampbot") == token


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading_of_codes(text: str) -> None:
    assert parse(text) is None or text.isascii()
    assert in_link(text, "StampBot") is None or "StampBot" in text
    assert read_number(text) is None or looks_like_number(text)


def test_a_fingerprint_is_of_the_code_however_it_was_carried_and_sixteen_signs_long() -> None:
    assert fingerprint("c_secret") == hashlib.sha256(b"c_secret").hexdigest()[:16]
    assert fingerprint("https://t.me/a_bot?start=c_secret") == fingerprint("c_secret")
    assert fingerprint("https://t.me/a_bot?a=b&start=c_secret") == fingerprint("c_secret")
    assert fingerprint("c_other") != fingerprint("c_secret")
