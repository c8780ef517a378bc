"""What the five word files owe each other: the same messages, the same facts, and every plural their language has."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel import Locale
from fluent.syntax import ast, parse

from tests.house.source import ROOT

LANGUAGES = ("en", "ru", "pl", "ro", "lt")
PLURALS = {"zero", "one", "two", "few", "many", "other"}

Words = Mapping[str, ast.Message]


def read_words(language: str, root: Path = ROOT) -> Words:
    """Every message of one language; the same message in two files is an error."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((root / "screens/words" / language).glob("*.ftl"))]
    return understand("\n".join(texts))


def understand(text: str) -> Words:
    """The messages of a text. Raises AssertionError for what Fluent cannot read and for a message said twice."""
    words: dict[str, ast.Message] = {}
    for entry in parse(text).body:
        assert not isinstance(entry, ast.Junk), f"Fluent cannot read: {(entry.content or '')[:80]!r}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in words, f"said twice: {entry.id.name}"
            words[entry.id.name] = entry
    return words


def missing(words: Words, wanted: Iterable[str]) -> list[str]:
    """The keys nobody worded."""
    return sorted(set(wanted) - set(words))


def unknown_facts(words: Words, english: Words) -> list[str]:
    """Facts a translation names and the English does not: nobody will ever fill them in."""
    pairs = [(key, facts_of(words[key]) - facts_of(english[key])) for key in words if key in english]
    return [f"{key}: ${fact}" for key, facts in pairs for fact in sorted(facts)]


def left_in_english(words: Words, english: Words) -> list[str]:
    """Messages that say, letter for letter, what the English says, unless they have no word of their own."""
    pairs = [(key, words[key].value, english[key].value) for key in words if key in english]
    return [key for key, text, other in pairs if text and other and text.equals(other) and _has_words(text)]


def _has_words(text: ast.Pattern) -> bool:
    said = [node.value for node in _within(text) if isinstance(node, ast.TextElement)]
    return any(re.search(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>|/[a-z]+", "", part)) for part in said)


def facts_of(message: ast.BaseNode) -> set[str]:
    """The names of the variables of a message or a part of one."""
    return {node.id.name for node in _within(message) if isinstance(node, ast.VariableReference)}


def missing_plurals(language: str, words: Words) -> list[str]:
    """Where a message counts things, each form the language uses for whole numbers must be written.

    The starred variant is what is said for a form that has none, so it may stand for one of them.
    """
    counted = {str(Locale(language).plural_form(number)) for number in range(200)}
    found = []
    for key, message in words.items():
        found += [f"{key}: {', '.join(lack)}" for choice in _choices(message) if (lack := _unwritten(choice, counted))]
    return found


def _unwritten(choice: ast.SelectExpression, counted: set[str]) -> list[str]:
    named = {_name(variant) for variant in choice.variants}
    forms = named & PLURALS
    if not forms or forms == {"other"}:
        return []  # a choice by something else: a kind, a role, whether there is any
    starred = next(_name(variant) for variant in choice.variants if variant.default)
    lack = sorted(counted - forms)
    return [] if len(lack) <= 1 and starred not in counted else lack


def numbers_left_unsaid(language: str, words: Words) -> list[str]:
    """Where `[one]` is also said for 21, as in Russian and Lithuanian, it must name the number it stands for.

    "One more stamp" is right in English only; a Lithuanian would read it when twenty-one are missing.
    """
    ones = [number for number in range(200) if Locale(language).plural_form(number) == "one"]
    if len(ones) == 1:
        return []
    return [key for key, message in words.items() if any(_silent(choice, message) for choice in _choices(message))]


def _silent(choice: ast.SelectExpression, message: ast.Message) -> bool:
    counted = facts_of(choice.selector)
    said = {name for part in _parts(message) for name in facts_of(part)}
    one = [variant for variant in choice.variants if _name(variant) == "one"]
    return any(not counted & (said | facts_of(variant.value)) for variant in one)


def _parts(message: ast.Message) -> list[ast.BaseNode]:
    """The plain placeables of a message, outside any choice."""
    places = [part for part in message.value.elements if isinstance(part, ast.Placeable)] if message.value else []
    return [place.expression for place in places if isinstance(place.expression, ast.VariableReference)]


def _choices(message: ast.Message) -> list[ast.SelectExpression]:
    return [node for node in _within(message) if isinstance(node, ast.SelectExpression)]


def _name(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else str(variant.key.value)


def _within(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from _within(child)
