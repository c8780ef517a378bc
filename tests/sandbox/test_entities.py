"""Parsing of HTML, Markdown and MarkdownV2, and the safe HTML a chat page draws from text with entities."""

import html
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities import found, to_html, utf16_len
from sandbox.formatting import caption_fields, text_fields

Json = dict[str, Any]
Marks = list[tuple[str, int, int]]

_TAG = re.compile(r'<(/?)(b|i|u|s|code|pre|blockquote|a|span)( class="tg-spoiler"| href="[^"<>]*")?>')


def _marks(content: Json) -> Marks:
    return [(mark["type"], mark["offset"], mark["length"]) for mark in content.get("entities", [])]


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("<b>Hi</b> <i>you</i>", "Hi you", [("bold", 0, 2), ("italic", 3, 3)]),
        ("<strong><em>both</em></strong>", "both", [("bold", 0, 4), ("italic", 0, 4)]),
        ("😀 <b>šį</b>", "😀 šį", [("bold", 3, 2)]),
        ("1 &lt; 2 &amp;&amp; &quot;x&quot; &#33; &nbsp;", '1 < 2 && "x" ! &nbsp;', []),
        ("<pre><code class='language-py'>x</code></pre>", "x", [("pre", 0, 1)]),
        ("<span class='tg-spoiler'>x</span><tg-spoiler>y</tg-spoiler>", "xy", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("<blockquote expandable>long</blockquote>", "long", [("expandable_blockquote", 0, 4)]),
        ("<b></b>x", "x", []),
        ("<a href='nowhere'>x</a>", "x", []),
        ("  <b> x </b>  ", "x", [("bold", 0, 1)]),
    ],
)
def test_html_is_read_as_telegram_reads_it(source: str, text: str, marks: Marks) -> None:
    content = text_fields(source, "HTML", None)
    if source.startswith("  "):
        # Nothing is cut inside the first entity, so that its leading space stays.
        text, marks = " x", [("bold", 0, 2)]
    assert (content["text"], _marks(content)) == (text, marks)


def test_a_link_keeps_its_address() -> None:
    (mark,) = text_fields('<a href="https://example.com/a?b=1&amp;c=2">x</a>', "html", None)["entities"]
    assert mark == {"type": "text_link", "offset": 0, "length": 1, "url": "https://example.com/a?b=1&c=2"}


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("*bold _both_* __under__", "bold both under", [("bold", 0, 9), ("italic", 5, 4), ("underline", 10, 5)]),
        ("~gone~ ||hidden||", "gone hidden", [("strikethrough", 0, 4), ("spoiler", 5, 6)]),
        ("`a_b` 1\\.50", "a_b 1.50", [("code", 0, 3)]),
        ("```py\nx = 1\n```", "x = 1", [("pre", 0, 5)]),
        (">quote\nnot", "quote\nnot", [("blockquote", 0, 6)]),
        ("[x](https://a.lt/\\))", "x", [("text_link", 0, 1)]),
    ],
)
def test_markdown2_is_read_as_telegram_reads_it(source: str, text: str, marks: Marks) -> None:
    content = text_fields(source, "MarkdownV2", None)
    assert (content["text"], _marks(content)) == (text, marks)


def test_old_markdown_is_read_as_telegram_reads_it() -> None:
    content = text_fields("*b* _i_ `c` [l](https://a.lt/x) a\\_b ```\np```", "Markdown", None)
    assert content["text"] == "b i c l a_b p"
    assert _marks(content) == [
        ("bold", 0, 1),
        ("italic", 2, 1),
        ("code", 4, 1),
        ("text_link", 6, 1),
        ("pre", 12, 1),
    ]


def test_commands_links_and_addresses_are_found_but_not_inside_code() -> None:
    text = "/card see https://a.lt/x, a@b.lt or @stampbook_bot #coffee 1/2"
    kinds = [mark["type"] for mark in found(text, [])]
    assert kinds == ["bot_command", "url", "email", "mention", "hashtag"]
    code = {"type": "code", "offset": 0, "length": utf16_len(text)}
    assert found(text, [code]) == [code]


def test_a_parse_mode_wins_over_given_entities() -> None:
    content = text_fields("<b>raw</b>", "HTML", [{"type": "italic", "offset": 0, "length": 99}])
    assert _marks(content) == [("bold", 0, 3)]


def test_dropped_characters_move_the_entities_behind_them() -> None:
    content = text_fields("a\u202eb\r\nc", None, [{"type": "bold", "offset": 5, "length": 1}])
    assert (content["text"], _marks(content)) == ("ab\nc", [("bold", 3, 1)])


def test_a_blank_caption_is_no_caption() -> None:
    assert caption_fields({"caption": " \n "}) == {}


@given(st.text(max_size=40))
def test_any_escaped_text_parses_to_itself(text: str) -> None:
    clean = "x" + re.sub(r"[\x00-\x1f\u2028-\u202e\u030a\u0333\u033f\ud800-\udfff]", "", text) + "x"
    content = text_fields(f"<b>{html.escape(clean, quote=False)}</b>", "HTML", None)
    assert content["text"] == clean
    assert _marks(content)[0] == ("bold", 0, utf16_len(clean))


_KINDS = st.sampled_from(["bold", "italic", "code", "spoiler", "blockquote", "text_link", "url", "mention"])
_ANY_MARK = st.fixed_dictionaries(
    {
        "type": _KINDS,
        "offset": st.integers(0, 12),
        "length": st.integers(0, 12),
        "url": st.sampled_from(["https://a.lt", 'javascript:"><script>', "tg://x", "a.lt/<b>"]),
    }
)


@given(st.text(alphabet="a<>&\"'😀 ", max_size=12), st.lists(_ANY_MARK, max_size=5))
def test_the_html_of_any_text_is_safe_and_balanced(text: str, marks: list[Json]) -> None:
    drawn = to_html(text, marks)
    depth: list[str] = []
    for closing, tag, _ in _TAG.findall(drawn):
        if closing:
            assert depth.pop() == tag
        else:
            depth.append(tag)
    assert depth == []
    assert "<" not in _TAG.sub("", drawn)
    assert all(re.match(r"https?://|tg://|mailto:", address) for address in re.findall(r'href="([^"]*)"', drawn))
    assert html.unescape(_TAG.sub("", drawn)) == text
