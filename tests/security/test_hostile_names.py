"""Names as people have them and as people make them up, on card, panel and team list: never a broken screen."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest

import screens.words as words_room
from loyalty.member import LANGUAGES, clean_name, utf16
from sandbox.entities import utf16_len
from sandbox.entities_html import parse_html
from sandbox.parse_error import ParseError
from screens.words import Words
from tests.cast import Shop
from tests.journeys.test_bad_input_text import NAUGHTY


def names() -> list[str]:
    """Whatever a Telegram account could be called: one to 64 UTF-16 units."""
    cut = (_shortened(text) for text in NAUGHTY)
    return sorted({name for name in cut if name.strip()})


def _shortened(text: str) -> str:
    while utf16_len(text) > 64:
        text = text[:-1]
    return text


async def test_every_name_can_join_and_is_shown_on_a_card(staffed: Shop) -> None:
    people = [staffed.town.joins(name) for name in names()[::8]]
    for person in people:
        staffed.town.say(person.id, "/card")
    await staffed.settles()
    for person in people:
        staffed.town.tap(person.id, person.last.message_id, "join")
    await staffed.settles()
    assert [person.name for person in people if person.last.photo is None] == []
    assert staffed.value("SELECT count(*) FROM members") == len(people) + 1
    refused = [call for call in staffed.town.calls if call.code == 400]
    assert [(call.method, call.summary) for call in refused] == []


async def test_a_name_of_any_kind_reads_the_same_at_the_counter(staffed: Shop) -> None:
    """The panel, what was given, what was undone, the rewards: each says the name and breaks at nothing."""
    wild = (
        "<b>Ona",
        "Ona & Max",
        "</b></i>",
        "&lt;",
        "Ona\u202eevil",
        "\u200b",
        "O\u0301\u0301\u0301\u0301n",
        "𝕺𝖓𝖆" * 9,
        "\ud800",
    )
    for name in wild:
        person = staffed.town.joins(name)
        await person.says("/start")
        await person.taps("Join")
        await person.sees("You are in")
        await staffed.settles()
        number = staffed.value("SELECT number FROM cards ORDER BY made_at DESC, rowid DESC LIMIT 1")
        shown = clean_name(name) or "friend"
        assert utf16(shown) <= 64
        await staffed.max.says(str(number))
        await staffed.max.sees_new(f"{shown}\n0 of 10")
        await staffed.max.taps("+1")
        await staffed.max.sees_new(f"{shown} +1 → 1 of 10")
        await staffed.max.taps("Undo")
        await staffed.max.sees_new(f"Taken back. {shown} has 0 of 10 now.")
    await staffed.settles()
    assert [call.summary for call in staffed.town.calls if call.code == 400] == []


async def test_a_colleague_of_any_name_can_be_listed_and_removed(shop: Shop) -> None:
    await shop.opens()
    for name in ("<b>Max</b>", "\u202eMax", "\u200b", "M" * 64, "Max\nMustermann"):
        person = shop.town.joins(name)
        await shop.hires(person)
        shown = clean_name(name) or "friend"
        await shop.vera.says("/team")
        await shop.vera.sees_new(f"• {shown}, staff")
        await shop.vera.taps(shown)
        await shop.vera.taps(f"Remove {shown}")
        await shop.vera.taps("Yes, remove")
        await person.sees("You are no longer on the team")
    await shop.settles()
    assert [call.summary for call in shop.town.calls if call.code == 400] == []


async def test_a_new_name_on_the_phone_is_the_name_at_the_counter(staffed: Shop) -> None:
    staffed.ona.phone.first_name = "Onute"
    await staffed.ona.says("/card")
    await staffed.settles()
    await staffed.max.says(str(staffed.value("SELECT number FROM cards")))
    await staffed.max.sees_new("\n0 of 10 stamps")


# ── made-up names in every sentence there is ──────────────────────────────────────────────────────────────────────────

_PIECES = (
    *"<>&\"'{}$@=/\\`*_[]()~#|!", "<b>", "</b>", "&lt;", "&#0;", "&amp;amp;", "<a href='tg://user?id=1'>", "{ $name }",
    *"\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u200c\u200d\u2060\ufeff\u00ad",
    *"\u0000\u0007\u001b\r\n\t\u2028\u2029\u3164\u115f\u2800\ue000\ufffe\ud800\udfff", "\u0301" * 40, "\u0e49" * 20,
    "𝕺", "👩‍👩‍👧‍👦", "🇱🇹", "\U000e0041", "אבג", "عرب", "한", "Žygimantė", "Ona", " ", "   ",
)  # fmt: skip
_STEERS = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\u2060\ufeff\u0000-\u001f]")
GENERATED = 15  # in every sentence of every language; thousands in the long proof


def made_up(how_many: int, seed: int) -> Iterator[str]:
    """Names nobody has, each of a few pieces that are awkward somewhere."""
    dice = Random(seed)
    for _ in range(how_many):
        yield "".join(dice.choices(_PIECES, k=dice.randint(1, 12)))


@cache
def sentences(language: str) -> dict[str, frozenset[str]]:
    """A language's sentences that are told anything, each with all it is told: also what those it refers to are."""
    folder = Path(words_room.__file__).parent / "words" / language
    entries: dict[str, str] = {}
    for file in sorted(folder.glob("*.ftl")):
        for entry in re.split(r"\n(?=[a-z-])", file.read_text(encoding="utf-8")):
            if match := re.match(r"(-?[a-z][\w-]*) *=", entry):
                entries[match[1]] = entry

    def told(key: str) -> set[str]:
        found = set(re.findall(r"\$(\w+)", entries[key]))
        for other in re.findall(r"\{ *(-?[a-z][\w-]*)", entries[key]):
            found |= told(other)
        return found

    facts = {key: frozenset(told(key)) for key in entries if not key.startswith("-")}
    return {key: names for key, names in facts.items() if names}


def broken(name: str, language: str, keys: Iterable[str]) -> list[str]:
    """The sentences Telegram could not read with this name in each of their places, or in which it still steers."""
    shown, words = clean_name(name), Words(language)
    problems = []
    for key in keys:
        told = words.say(key, **dict.fromkeys(sentences(language)[key], shown))
        try:
            text, _ = parse_html(told)
        except ParseError as refused:
            problems.append(f"{key} in {language} with {name!a}: {refused}")
            continue
        if _STEERS.search(text.replace("\n", "").replace("\u2068", "").replace("\u2069", "")):
            problems.append(f"{key} in {language} with {name!a}: steers")
    return problems


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_made_up_name_breaks_a_sentence(language: str) -> None:
    keys = list(sentences(language))
    assert len(keys) > 300
    turn = LANGUAGES.index(language)
    for place, name in enumerate(made_up(GENERATED, seed=turn)):
        assert broken(name, language, keys[place % 8 :: 8]) == []


def test_a_made_up_name_keeps_to_its_length_and_shows_no_steering() -> None:
    for name in made_up(3000, seed=99):
        shown = clean_name(name)
        assert utf16(shown) <= 64
        assert not _STEERS.search(shown)
        assert clean_name(shown) == shown
