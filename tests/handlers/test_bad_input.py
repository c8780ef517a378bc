"""Bad input, form by form: a kind sentence in the reader's language, a way on, nothing changed, the form still open.

Every form of the house is met here in the state in which it waits; what it must not take is in tests/faults/forms.py.
The same tables, each line in each language, and made-up input in thousands are in `make faults`.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loyalty.member import LANGUAGES
from loyalty.refusals import Why
from tests.faults import badthings as bad
from tests.faults import madeup
from tests.faults.badthings import Bad, typed
from tests.faults.bench import a_bench
from tests.faults.forms import KINDS, ROWS, Counter, Form, Said, knocked_at, unkind, waiting
from tests.faults.prepared import prepare
from tests.handlers.calendar_cafe import Town

READERS, ORACLES, AT_DOORS, TAPPED = 600, 250, 25, 12  # examples, of ten inputs each


_THIRD = 3


@dataclass(frozen=True)
class House:
    """Every form that waits, and who fills them in."""

    runner: asyncio.Runner
    counter: Counter
    forms: dict[str, Form]

    def sends(self, what: Bad) -> Said:
        """Into the form one is at."""
        return self.runner.run(self.counter.sends(what))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Walked through once for all of these tests."""
    with asyncio.Runner() as runner:
        opened = AsyncExitStack()
        bench = runner.run(opened.enter_async_context(a_bench(tmp_path_factory.mktemp("house"), Town())))
        forms = {form.stage: form for form in waiting(runner.run(prepare(bench)))}
        yield House(runner, Counter(bench), forms)
        runner.run(opened.aclose())


def test_every_form_has_a_row(house: House) -> None:
    assert house.forms.keys() == ROWS.keys()


@pytest.mark.parametrize("stage", ROWS)
def test_what_is_no_answer_is_met_kindly_and_changes_nothing(house: House, stage: str) -> None:
    """The form is a row of its own, so that nothing changed means that it is open as well."""
    form = house.forms[stage]
    problems = []
    for what, language, said in each(house, form, KINDS[form.kind][0]):
        problems += [f"{what.name} in {language}: {one}" for one in unkind(said, language)]
    assert problems == []


@pytest.mark.parametrize("stage", [stage for stage, kind in ROWS.items() if KINDS[kind][1]])
def test_what_is_odd_but_an_answer_breaks_no_screen(house: House, stage: str) -> None:
    form = house.forms[stage]
    problems = []
    for what, language, said in each(house, form, KINDS[form.kind][1]):
        problems += [f"{what.name} in {language}: {one}" for one in unkind(said, language, refused=False)]
    assert problems == []


def each(house: House, form: Form, things: tuple[Bad, ...]) -> Iterator[tuple[Bad, str, Said]]:
    """A third of the things, another for each form of a kind, in one language, turn about; answers in all five."""
    mine = things[list(ROWS).index(form.stage) % _THIRD :: _THIRD]
    for place, language in enumerate(LANGUAGES):
        with house.counter.at(form, language):
            for what in mine[place :: len(LANGUAGES)]:
                yield what, language, house.sends(what)


@pytest.mark.parametrize("stage", [*ROWS][1::_THIRD])
def test_a_form_is_left_by_cancel_and_by_nothing_else(house: House, stage: str) -> None:
    form, left = house.forms[stage], {"drafts", "begun_messages"}
    with house.counter.at(form, "pl"):
        for what in (*bad.EDITED, typed("/help"), typed("/frobnicate"), typed("/"), typed("/start \ud800")):
            said = house.sends(what)
            assert unkind(said, "pl") == []
        said = house.sends(typed("/cancel"))
    assert unkind(said, "pl", refused=False) == []
    assert "drafts" in said.changed
    assert set(said.changed) <= left


PASTED_TEXT = ("lorem ipsum " * 8_534)[: 25 * 4096]
PIECES = [PASTED_TEXT[start : start + 4096] for start in range(0, len(PASTED_TEXT) - 1000, 4096)]
TAKES_LONG_TEXT = {"broadcast:content", "broadcast:edit"}  # it says in its own way what is too long


@pytest.mark.parametrize("stage", [stage for stage in ROWS if stage not in TAKES_LONG_TEXT][::_THIRD])
def test_a_page_pasted_into_a_form_gets_one_answer(house: House, stage: str) -> None:
    with house.counter.at(house.forms[stage], "lt"):
        before = house.counter.before
        met = house.runner.run(house.counter.pastes([*PIECES[:-1], PIECES[-1][:3950]]))
        after = house.counter.bench.seen()
        house.runner.run(house.counter.bench.settled())
    answered = [one for one in met if any(screen.text for screen in one.screens)]
    assert (len(met), len(answered)) == (25, 1)
    assert unkind(Said(answered[0], ()), "lt") == []
    assert [name for (name, rows), (_, others) in zip(before, after, strict=True) if rows != others] == [
        "inbox",
        "journal",
    ]


def test_the_last_short_piece_of_a_page_is_not_answered_again(house: House) -> None:
    with house.counter.at(house.forms["note"], "en"):
        met = house.runner.run(house.counter.pastes(["x" * 4096, "y" * 4096, "z" * 900]))
    assert [one.refused for one in met if any(screen.text for screen in one.screens)] == [Why.NOTE_LONG]


# ── made at random ────────────────────────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=READERS, derandomize=True)
@given(st.lists(madeup.ANYTHING, min_size=10, max_size=10))
def test_readers_of_made_up_text_answer_or_refuse(texts: list[str]) -> None:
    for text in texts:
        madeup.read_by_all(text)


@settings(max_examples=ORACLES, derandomize=True)
@given(st.lists(madeup.SUMS, min_size=10, max_size=10))
def test_made_up_sums_are_read_as_a_table_of_shapes_says(texts: list[str]) -> None:
    for text in texts:
        assert madeup.read_sum(text) == madeup.sum_by_shape(text), text


@settings(max_examples=ORACLES, derandomize=True)
@given(st.lists(madeup.DATES, min_size=10, max_size=10))
def test_made_up_birthdays_are_read_as_a_calendar_says(dates: list[madeup.Written]) -> None:
    for written in dates:
        assert madeup.read_date(written.text) == madeup.date_by_calendar(written), written


def fuzzed(kind: str) -> Callable[[Any], Any]:
    """So many examples of a kind, the same ones each time."""
    return settings(max_examples={"forms": AT_DOORS, "buttons": TAPPED}[kind], derandomize=True)


def test_made_up_text_at_the_doors_is_answered_and_what_is_refused_changes_nothing(house: House) -> None:
    @fuzzed("forms")
    @given(
        st.sampled_from(sorted(house.forms)),
        st.sampled_from(LANGUAGES),
        st.lists(madeup.ANYTHING, min_size=10, max_size=10),
    )
    def typed_in(stage: str, language: str, texts: list[str]) -> None:
        with house.counter.at(house.forms[stage], language):
            for text in texts:
                assert knocked_at(house.sends(typed(text)), language) == [], ascii(text)

    typed_in()


def test_made_up_buttons_are_answered_and_what_is_refused_changes_nothing(house: House) -> None:
    @fuzzed("buttons")
    @given(
        st.sampled_from(sorted(house.forms)),
        st.sampled_from(LANGUAGES),
        st.lists(madeup.BUTTONS, min_size=10, max_size=10),
    )
    def tapped(stage: str, language: str, buttons: list[str]) -> None:
        with house.counter.at(house.forms[stage], language):
            for data in buttons:
                said = house.runner.run(house.counter.taps(data))
                assert knocked_at(said, None) == [], data

    tapped()
