"""Every refusal and every notice can be said in all five languages, with the right plurals and the right facts."""

import pytest

from loyalty import notices, refusals
from tests.house.language import (
    LANGUAGES,
    Words,
    left_in_english,
    missing,
    missing_plurals,
    numbers_left_unsaid,
    read_words,
    understand,
    unknown_facts,
)

# Language -> messages that are meant to equal the English, because the word is the same there.
MEANT: dict[str, set[str]] = {"ru": set(), "pl": set(), "ro": set(), "lt": set()}
OWED = {f"refusal-{code}" for code in refusals.Why} | {f"notice-{code}" for code in notices.News}


@pytest.fixture(scope="module")
def words() -> dict[str, Words]:
    return {language: read_words(language) for language in LANGUAGES}


def test_there_is_something_to_word() -> None:
    assert "refusal-own-card" in OWED
    assert "notice-earned" in OWED


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_and_notice_has_words(language: str, words: dict[str, Words]) -> None:
    assert missing(words[language], OWED) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_kept_for_a_code_that_is_gone(language: str, words: dict[str, Words]) -> None:
    coded = {key for key in words[language] if key.startswith(("refusal-", "notice-"))}
    assert {key for key in coded if not any(key == owed or key.startswith(f"{owed}-") for owed in OWED)} == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_what_english_says(language: str, words: dict[str, Words]) -> None:
    assert missing(words[language], words["en"]) == []
    assert missing(words["en"], words[language]) == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_translation_waits_for_a_fact_nobody_gives(language: str, words: dict[str, Words]) -> None:
    assert unknown_facts(words[language], words["en"]) == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_nothing_is_left_in_english_unless_it_is_meant(language: str, words: dict[str, Words]) -> None:
    assert set(left_in_english(words[language], words["en"])) == MEANT[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_counts_knows_every_plural(language: str, words: dict[str, Words]) -> None:
    assert missing_plurals(language, words[language]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_for_twenty_one_does_not_say_one(language: str, words: dict[str, Words]) -> None:
    assert numbers_left_unsaid(language, words[language]) == []


POLISH = "a = { $n ->\n    [one] pieczątka\n    [few] pieczątki\n   *[%s] pieczątek\n}\n"


@pytest.mark.parametrize("starred", ["many", "other"])
def test_the_starred_form_may_stand_for_one_plural(starred: str) -> None:
    assert missing_plurals("pl", understand(POLISH % starred)) == []


def test_a_forgotten_plural_is_found() -> None:
    assert missing_plurals("pl", understand("a = { $n ->\n    [one] x\n   *[other] y\n}\n")) == ["a: few, many"]
    assert missing_plurals("en", understand("a = { $n ->\n    [one] x\n   *[other] y\n}\n")) == []


def test_a_one_that_hides_twenty_one_is_found() -> None:
    hidden = understand("a = { $n ->\n    [one] Ещё один штамп\n   *[many] Ещё { $n } штампов\n}\n")
    told = understand("a = { $n ->\n    [one] { $n } штамп\n   *[many] { $n } штампов\n}\n")
    before = understand("a = Ещё { $n } { $n ->\n    [one] штамп\n   *[many] штампов\n}\n")
    assert numbers_left_unsaid("ru", hidden) == ["a"]
    assert numbers_left_unsaid("ru", told) == numbers_left_unsaid("ru", before) == []
    assert numbers_left_unsaid("pl", hidden) == []


def test_what_is_left_in_english_is_found() -> None:
    english = understand(
        "a = Card\nb = { $n } · <b>{ $goal }</b>\nc = { $n ->\n    [one] stamp\n   *[other] stamps\n}\n"
    )
    russian = understand(
        "a = Карта\nb = { $n } · <b>{ $goal }</b>\nc = { $n ->\n    [one] stamp\n   *[other] stamps\n}\n"
    )
    assert left_in_english(russian, english) == ["c"]


def test_a_choice_that_counts_nothing_owes_no_plural() -> None:
    assert missing_plurals("pl", understand("a = { $role ->\n    [owner] x\n   *[other] y\n}\n")) == []


def test_a_forgotten_message_and_an_invented_fact_are_found() -> None:
    english, russian = understand("a = { $n } of { $goal }\nb = Yes\n"), understand("a = { $total } из { $goal }\n")
    assert missing(russian, english) == ["b"]
    assert unknown_facts(russian, english) == ["a: $total"]


@pytest.mark.parametrize("text", ["a = { $n\n", "a = One\na = Two\n"])
def test_words_that_cannot_be_read_or_are_said_twice_are_found(text: str) -> None:
    with pytest.raises(AssertionError):
        understand(text)
