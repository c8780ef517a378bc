"""The rules of docs/house.md, kept by a test and not by goodwill; tests/house/ proves that each rule bites."""

from collections.abc import Sequence

import pytest

from tests.house import rules, shape
from tests.house.imports import MAY_IMPORT
from tests.house.source import ROOMS, ROOT, Source, read_house
from tests.house.words import NOT_OUR_WORDS


@pytest.fixture(scope="session")
def house() -> Sequence[Source]:
    return read_house()


@pytest.mark.parametrize("rule", rules.FILE_RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps_the_rule(rule: rules.FileRule, house: Sequence[Source]) -> None:
    assert [finding for source in house for finding in rule(source)] == []


@pytest.mark.parametrize("rule", rules.HOUSE_RULES, ids=lambda rule: rule.__name__)
def test_the_whole_house_keeps_the_rule(rule: rules.HouseRule, house: Sequence[Source]) -> None:
    assert rule(house) == []


def test_every_room_stands_and_was_read(house: Sequence[Source]) -> None:
    assert {source.room for source in house if source.is_python} >= {*ROOMS, "tests"}


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_pins_are_exact_hashed_and_name_no_host(name: str) -> None:
    path = ROOT / "requirements" / name
    assert shape.pins_name_no_host(Source(f"requirements/{name}", path.read_text(encoding="utf-8"))) == []


def test_every_check_switched_off_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert shape.settings_give_a_reason(Source("pyproject.toml", text)) == []


def test_the_page_about_the_house_draws_the_table_that_is_kept() -> None:
    page = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| ") and line.count("|") >= 4]
    drawn = {row[1].strip(): {word.strip(" ,") for word in row[2].split()} & set(ROOMS) for row in rows}
    assert {room: drawn.get(room) for room in ROOMS} == MAY_IMPORT


def test_the_glossary_lists_every_word_that_is_refused() -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    instead_of = " ".join(line.split("|")[3] for line in page.splitlines() if line.count("|") == 4)
    assert {word for word in NOT_OUR_WORDS if word not in instead_of} == set()
