"""Every screen in every language, kept as text that a person can read; a changed word is seen in the diff.

`python -m tests.gallery --keep` writes them anew after they were read.
"""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

import screens
from loyalty.member import utf16
from screens.buttons import unpack
from screens.words import LANGUAGES, Words
from tests.screens.samples import samples
from tests.screens.shown import as_text

KEPT = Path(__file__).parent / "snapshots"


def written(language: str) -> str:
    """All samples in one language."""
    words = Words(language, "Europe/Vilnius")
    return "\n\n".join(as_text(name, view, words) for name, view in samples()) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_says_what_was_read_and_kept(language: str) -> None:
    assert written(language) == (KEPT / f"{language}.txt").read_text("utf-8")


def test_every_kind_of_screen_has_a_sample() -> None:
    shown = {type(view) for _, view in samples()}
    drawn = set()
    for module in pkgutil.walk_packages(screens.__path__, "screens."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if kind.__module__.startswith("screens") and "draw" in vars(kind) and not getattr(kind, "_is_protocol", 0):
                drawn.add(kind)
    assert drawn - shown == set()


def test_no_two_samples_have_one_name() -> None:
    names = [name for name, _ in samples()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_can_be_read_back_and_every_text_fits(language: str) -> None:
    words = Words(language)
    for name, view in samples():
        screen = view.draw(words)
        for button in (button for row in screen.rows for button in row):
            assert button.url or (button.data and unpack(button.data)), name
            assert utf16(button.label) <= 64, (name, button.label)
        assert utf16(re.sub(r"<[^>]+>", "", screen.text)) <= (1024 if screen.picture else 4096), name
        assert utf16(screen.toast or "") <= 200, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hostile_name_is_shown_as_text(language: str) -> None:
    words = Words(language)
    assert words.say("card-caption", name="<b>&amp;</i>") == "<b>&lt;b&gt;&amp;amp;&lt;/i&gt;</b>"
