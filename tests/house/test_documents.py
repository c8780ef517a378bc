"""The documents say what is so: their links lead somewhere and their commands and variables exist."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.house.source import ROOT, Source

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """The fragments a page can be linked by, as code hosts make them from headings."""
    plain = [re.sub(r"[^\w\s-]", "", heading.lower()) for heading in HEADING.findall(page.read_text(encoding="utf-8"))]
    return {heading.strip().replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = [(page.parent / to if to else page, part) for to, part in LINK.findall(page.read_text(encoding="utf-8"))]
    assert [str(to) for to, _ in links if not to.exists()] == []
    assert [part for to, part in links if part and part not in anchors(to)] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_that_is_told_exists(page: str) -> None:
    offered = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = set(re.findall(r"(?:^|`)make\s([a-z]+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE))
    assert told - offered == set()
    assert {"run", "test"} <= told


def test_readme_and_env_example_tell_the_variables_that_are_read() -> None:
    source = Source("bot/settings.py", (ROOT / "bot" / "settings.py").read_text(encoding="utf-8"))
    read = {text for _, text in source.strings if re.fullmatch(r"[A-Z]{2,}(?:_[A-Z]+)*", text)}
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    shown = set(re.findall(r"^#? ?([A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))
    assert told == shown == read
    assert "BOT_TOKEN" in told


def test_env_example_may_be_used_as_it_is() -> None:
    assert Settings.read({}, ROOT / ".env.example") == Settings()


def test_every_decision_is_numbered_once_and_says_what_was_refused() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [page.name[:4] for page in decisions] == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    assert [page.name for page in decisions if "**Refused" not in page.read_text(encoding="utf-8")] == []
