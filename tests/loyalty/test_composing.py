"""Composing: the length is that of what the longest name makes of it, and a button leads to a page or is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.broadcasts import LONGEST_CAPTION, LONGEST_NAME, LONGEST_TEXT, MOST_LINKS, Content, Link, Media
from loyalty.composing import (
    check,
    excerpt,
    has_name,
    is_greeted,
    kind,
    length,
    read_links,
    with_greeting,
    without_greeting,
)
from loyalty.member import utf16
from loyalty.refusals import Refusal, Why

PHOTO = (Media("photo", "A"),)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("", 0),
        ("<b>Hi</b>", 2),
        ("a &lt;b&gt; &amp;", 7),
        ("😀", 2),
        ('<a href="https://example.com/?a=1&amp;b=2">x</a>', 1),
        ("{name}", LONGEST_NAME),
        ("Hi {name}, {name}", 5 + 2 * LONGEST_NAME),
    ],
)
def test_a_text_is_as_long_as_its_reader_sees_it_with_the_longest_name(text: str, units: int) -> None:
    assert length(text) == units


@given(st.text(max_size=40), st.text(min_size=1, max_size=LONGEST_NAME // 2))
def test_no_name_makes_it_longer_than_was_counted(rest: str, name: str) -> None:
    plain = rest.replace("<", "").replace(">", "").replace("&", "")
    filled = Content(f"{{name}}{plain}").text.replace("{name}", name)
    assert utf16(filled) <= length(f"{{name}}{plain}") + filled.count("{name}") * LONGEST_NAME


@pytest.mark.parametrize(("media", "most"), [((), LONGEST_TEXT), (PHOTO, LONGEST_CAPTION)])
def test_the_last_fitting_unit_fits_and_the_next_is_refused_by_how_much(media: tuple[Media, ...], most: int) -> None:
    assert check(Content("x" * most, media)).text == "x" * most
    with pytest.raises(Refusal) as refused:
        check(Content("x" * (most + 1), media))
    assert refused.value.code is Why.MESSAGE_LONG
    assert refused.value.facts == {"over": 1, "most": most, "named": 0}


def test_the_name_goes_in_front_by_a_tap_and_out_again_and_a_written_one_stays() -> None:
    plain, written = Content("Buns"), Content("Dear {name}, buns")
    greeted = with_greeting(plain)
    assert [has_name(greeted), is_greeted(greeted), is_greeted(written)] == [True, True, False]
    assert without_greeting(greeted) == plain
    assert with_greeting(greeted) == greeted
    assert with_greeting(written) == without_greeting(written) == written
    assert greeted.with_name("<Ona>") == "&lt;Ona&gt;!\nBuns"


def test_a_name_with_quotation_marks_does_not_break_the_link_it_stands_in() -> None:
    linked = Content('<a href="https://example.com/{name}">Hi</a>')
    assert linked.with_name('Ona "Lina"') == '<a href="https://example.com/Ona &quot;Lina&quot;">Hi</a>'


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("Menu | https://example.com/menu", "https://example.com/menu"),
        ("Menu|http://example.com", "http://example.com"),
        ("Menu | t.me/oldtown", "https://t.me/oldtown"),
        ("Menu | https://кафе.рф/меню?a=1|2", "https://кафе.рф/меню?a=1|2"),
        ("Menu | https://example.com:8443/x", "https://example.com:8443/x"),
    ],
)
def test_a_line_with_words_a_bar_and_an_address_is_a_button(line: str, url: str) -> None:
    assert read_links(f"\n{line}\n") == (Link("Menu", url),)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Menu",
        "| https://example.com",
        "Menu |",
        "Menu | example",
        "Menu | example.com",
        "Menu | javascript:alert(1)",
        "Menu | tg://resolve?domain=x",
        "Menu | ftp://example.com",
        "Menu | https://localhost/x",
        "Menu | https://10.0.0.1/x",
        "Menu | https://user@example.com",
        "Menu | https://example.com:99999",
        "Menu | https://exam ple.com",
        "Menu | https://" + "x" * 2000 + ".com",
        "M" * 41 + " | https://example.com",
        "\u202e\u200b | https://example.com",
    ],
)
def test_any_other_line_is_refused_with_the_line(line: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_links(line)
    assert refused.value.code is Why.LINK_WRONG
    assert len(str(refused.value.facts["line"])) <= 60


@given(st.text(max_size=200))
def test_whatever_is_typed_is_buttons_or_a_refusal(text: str) -> None:
    try:
        links = read_links(text)
    except Refusal:
        return
    assert 1 <= len(links) <= MOST_LINKS
    assert all(link.url.casefold().startswith(("http://", "https://")) for link in links)


def test_the_longest_words_and_the_longest_address_of_a_button_fit() -> None:
    words, address = "M" * 40, "https://example.com/".ljust(1024, "x")
    assert read_links(f"{words} | {address}") == (Link(words, address),)
    with pytest.raises(Refusal):
        read_links(f"{words} | {address}x")


def test_more_buttons_than_fit_are_refused() -> None:
    assert len(read_links("\n".join(["Menu | https://example.com"] * MOST_LINKS))) == MOST_LINKS
    with pytest.raises(Refusal) as refused:
        read_links("\n".join(["Menu | https://example.com"] * (MOST_LINKS + 1)))
    assert refused.value.code is Why.LINKS_MOST


def test_it_is_known_again_by_its_first_words_or_its_kind() -> None:
    assert excerpt(Content("{name}!\n<b>Fresh</b>   buns &amp; more")) == "Fresh buns & more"
    assert excerpt(Content("Hello {name}, fresh buns")) == "Hello …, fresh buns"
    assert excerpt(Content("word " * 30)).endswith("…")
    assert excerpt(Content("", PHOTO)) == ""
    assert [kind(Content("x")), kind(Content("", PHOTO)), kind(Content("", PHOTO * 2))] == ["text", "photo", "album"]


def test_thirty_six_signs_are_shown_whole_and_a_longer_text_is_cut_without_a_space_at_its_end() -> None:
    assert excerpt(Content("x" * 36)) == "x" * 36
    assert excerpt(Content("x" * 37)) == f"{'x' * 36}…"
    assert excerpt(Content(f"{'x' * 35} and more")) == f"{'x' * 35}…"


@pytest.mark.parametrize(
    ("text", "why", "facts"),
    [
        ("\n".join(["a | https://example.com"] * (MOST_LINKS + 1)), Why.LINKS_MOST, {"most": MOST_LINKS}),
        (" \n", Why.LINK_WRONG, {"line": ""}),
        ("Menu  |  nowhere", Why.LINK_WRONG, {"line": "Menu | nowhere"}),
        (f"Menu | {'x' * 80}", Why.LINK_WRONG, {"line": f"Menu | {'x' * 53}"}),
    ],
)
def test_a_line_that_is_no_button_is_shown_again(text: str, why: Why, facts: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refused:
        read_links(text)
    assert (refused.value.code, refused.value.facts) == (why, facts)


def test_telegrams_own_addresses_may_be_written_short_in_any_case() -> None:
    assert [link.url for link in read_links("a | T.me/x\nb | telegram.me/x")] == [
        "https://T.me/x",
        "https://telegram.me/x",
    ]
