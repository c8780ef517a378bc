"""What the code says: which messages are asked for, and with which facts."""

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.house.language import Words, facts_of
from tests.house.source import BESIDE_THE_ROOMS, Source

SAY = {"say", "label"}
PRESET_TITLE = ("preset:", "reward-")  # a preset's reward has no title of its own, it is worded per reader
SPEAKERS = {"screens.words.in_every_language"}


@dataclass(frozen=True)
class Said:
    """One place that asks for a message. `facts` is None when they are handed on as a whole."""

    where: str
    key: re.Pattern[str]
    facts: frozenset[str] | None


def said(source: Source) -> list[Said]:
    """Every place whose message can be known without running it, at least by its beginning and end."""
    calls = [call for call in source.of(ast.Call) if call.args and _speaks(source, call)]
    known = [(call, pattern) for call in calls if (pattern := _pattern(call.args[0])) is not None]
    return [Said(source.at(call, "says"), pattern, _facts(call)) for call, pattern in known]


def _speaks(source: Source, call: ast.Call) -> bool:
    by_method = isinstance(call.func, ast.Attribute) and call.func.attr in SAY
    return by_method or source.dotted(call.func) in SPEAKERS


def _pattern(key: ast.expr) -> re.Pattern[str] | None:
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        return re.compile(re.escape(key.value.replace(*PRESET_TITLE)))
    if isinstance(key, ast.JoinedStr):
        parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in key.values]
        return re.compile("".join(parts))
    return None


def _facts(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def speechless(places: Sequence[Said], words: Words) -> list[str]:
    """Places that ask for a message nobody has written."""
    return [f"{place.where} {place.key.pattern}" for place in places if not _meant(place, words)]


def without_facts(places: Sequence[Said], words: Words) -> list[str]:
    """Places that leave out a fact their message needs."""
    told = [
        (place, key, facts_of(words[key]) - place.facts)
        for place, key in _all(places, words)
        if place.facts is not None
    ]
    return [f"{place.where} {key} without {', '.join(sorted(lack))}" for place, key, lack in told if lack]


def _all(places: Sequence[Said], words: Words) -> list[tuple[Said, str]]:
    return [(place, key) for place in places for key in _meant(place, words)]


def _meant(place: Said, words: Words) -> list[str]:
    return [key for key in words if place.key.fullmatch(key)]


def never_said(sources: Sequence[Source], words: Words) -> list[str]:
    """Messages whose key no literal of the rooms contains or begins; four translations of it are kept for nobody."""
    texts = [pair for source in sources if source.room not in BESIDE_THE_ROOMS for pair in source.strings]
    patterns = [pattern for node, _ in texts if (pattern := _pattern(node)) and pattern.pattern != ".+"]
    return [key for key in words if not any(pattern.fullmatch(key) for pattern in patterns)]
