"""What the screens ask for is written, is given the facts it needs, and nothing is written for nobody."""

from collections.abc import Sequence

import pytest

from tests.house.language import Words, read_words, understand
from tests.house.source import Source, read_house
from tests.house.speech import Said, never_said, said, speechless, without_facts


@pytest.fixture(scope="module")
def house() -> Sequence[Source]:
    return read_house()


@pytest.fixture(scope="module")
def english() -> Words:
    return read_words("en")


@pytest.fixture(scope="module")
def places(house: Sequence[Source]) -> list[Said]:
    return [place for source in house if source.room == "screens" for place in said(source)]


def test_every_message_that_is_asked_for_is_written(places: list[Said], english: Words) -> None:
    assert len(places) > 20
    assert speechless(places, english) == []


def test_every_message_is_given_its_facts(places: list[Said], english: Words) -> None:
    assert without_facts(places, english) == []


def test_nothing_is_written_for_nobody(house: Sequence[Source], english: Words) -> None:
    assert never_said(house, english) == []


WORDS = understand("hello = Hi { $name }\nrole-staff = staff\nold = Bye\n")


@pytest.mark.parametrize(
    ("line", "unwritten", "lacking"),
    [
        ("words.say('hello', name=n)", 0, 0),
        ("words.say('hello', **facts)", 0, 0),
        ("words.label('hello')", 0, 1),
        ("words.say('hullo', name=n)", 1, 0),
        ("words.say(f'role-{role}')", 0, 0),
        ("words.say(f'rank-{role}')", 1, 0),
        ("words.say(key)", 0, 0),
        ("from screens.words import in_every_language as i\ni('key-gone')", 1, 0),
    ],
)
def test_a_slip_of_the_tongue_is_found(line: str, unwritten: int, lacking: int) -> None:
    places = said(Source("screens/a.py", line))
    assert len(speechless(places, WORDS)) == unwritten
    assert len(without_facts(places, WORDS)) == lacking


def test_words_for_nobody_are_found() -> None:
    source = Source("screens/a.py", "words.say('hello')\nwords.say(f'role-{role}')\nx = f'{everything}'")
    assert never_said([source], WORDS) == ["old"]
