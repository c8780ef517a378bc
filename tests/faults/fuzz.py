"""Bad input in full length: the tables in each language, made-up input by the hundred thousand, a thousand on the wire.

Lost is what nobody answered kindly, doubled what was refused and yet changed something. Hypothesis makes the input, and
prints the shortest that breaks a promise.
"""

import asyncio
import random
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loyalty.member import LANGUAGES
from tests.cast import a_shop
from tests.faults import madeup
from tests.faults.aside import side_by_side, together
from tests.faults.badthings import NOTHING, NUMERALS, SPOKEN, typed
from tests.faults.bench import a_bench
from tests.faults.forms import KINDS, Counter, Form, knocked_at, unkind, waiting
from tests.faults.hurried import _hurried
from tests.faults.prepared import prepare
from tests.faults.proof import Found, Proof, Tick
from tests.handlers.calendar_cafe import Town

READ, SUMS, DATES = 60_000, 20_000, 20_000
AT_DOORS, TAPPED, WIRED = 10_000, 5_000, 1_000
_SHARES = 2  # parts of what is typed at the doors, and of what is tapped
_TEN = 10  # inputs of one example
_FORMS = 41  # about so many; only the progress bar asks
MOST_SECONDS = 1.0


def _examples(count: int) -> settings:
    return settings(
        max_examples=count // _TEN, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )  # hypothesis makes as many as these unless it runs out of different ones


def _tens(one: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(one, min_size=_TEN, max_size=_TEN)


async def _tables(folder: Path, tick: Tick) -> Found:
    """Every line of every table, in each of the five languages, at every form."""
    tries = 0
    async with a_bench(folder, Town()) as bench:
        forms, counter, wrong = waiting(await prepare(bench)), Counter(bench), []
        for form in forms:
            for language in LANGUAGES:
                with counter.at(form, language):
                    for what in KINDS[form.kind][0]:
                        tries += 1
                        found = unkind(await counter.sends(what), language)
                        wrong += [f"{form.stage}, {what.name}, {language}: {one}" for one in found]
            tick()
    assert not wrong, f"{len(wrong)} wrong: {wrong[:5]}"
    return Found(tries, 0, 0, f"{len(forms)} forms in {len(LANGUAGES)} languages: met kindly, nothing changed")


async def _readers(folder: Path, tick: Tick) -> Found:
    del folder
    done = 0

    @_examples(READ)
    @given(_tens(madeup.ANYTHING))
    def texts(ten: list[str]) -> None:
        nonlocal done
        for text in ten:
            madeup.read_by_all(text)
        done += _TEN

    @_examples(SUMS)
    @given(_tens(madeup.SUMS))
    def sums(ten: list[str]) -> None:
        nonlocal done
        for text in ten:
            assert madeup.read_sum(text) == madeup.sum_by_shape(text), text
        done += _TEN

    @_examples(DATES)
    @given(st.lists(madeup.DATES, min_size=_TEN, max_size=_TEN))
    def dates(ten: list[madeup.Written]) -> None:
        nonlocal done
        for written in ten:
            assert madeup.read_date(written.text) == madeup.date_by_calendar(written), written
        done += _TEN

    for made in (texts, sums, dates):
        await asyncio.to_thread(made)
        tick()
    return Found(done, 0, 0, "read or refused; sums as a table of shapes says, birthdays as the calendar does")


async def doors(number: int, folder: Path, tick: Tick) -> Found:
    """A share of what is typed, or of what is tapped."""
    return await asyncio.to_thread(_typed if number % 2 == 0 else _tapped, folder, tick)


async def _doors(folder: Path, tick: Tick) -> Found:
    every = await side_by_side(doors, 2 * _SHARES, folder, tick)
    typed_, tapped_ = (sum(one.tries for one in every[which::2]) for which in range(2))
    return together(every, f"{typed_} typed into forms, {tapped_} buttons; all answered")


@contextmanager
def _opened(folder: Path) -> Iterator[tuple[asyncio.Runner, Counter, dict[str, Form]]]:
    """Forms that wait, in a loop of their own: what hypothesis calls cannot be awaited."""
    with asyncio.Runner() as runner:
        opened = AsyncExitStack()
        bench = runner.run(opened.enter_async_context(a_bench(folder, Town())))
        yield runner, Counter(bench), {form.stage: form for form in waiting(runner.run(prepare(bench)))}
        runner.run(opened.aclose())


def _typed(folder: Path, tick: Tick) -> Found:
    done = 0
    with _opened(folder) as (runner, counter, forms):

        @_examples(AT_DOORS // _SHARES)
        @given(st.sampled_from(sorted(forms)), st.sampled_from(LANGUAGES), _tens(madeup.ANYTHING))
        def said(stage: str, language: str, ten: list[str]) -> None:
            nonlocal done
            with counter.at(forms[stage], language):
                for text in ten:
                    assert knocked_at(runner.run(counter.sends(typed(text))), language) == [], ascii(text)
            done += _TEN

        said()
        tick()
    return Found(done, 0, 0, "")


def _tapped(folder: Path, tick: Tick) -> Found:
    done = 0
    with _opened(folder) as (runner, counter, forms):

        @_examples(TAPPED // _SHARES)
        @given(st.sampled_from(sorted(forms)), st.sampled_from(LANGUAGES), _tens(madeup.BUTTONS))
        def tapped(stage: str, language: str, ten: list[str]) -> None:
            nonlocal done
            with counter.at(forms[stage], language):
                for data in ten:
                    assert knocked_at(runner.run(counter.taps(data)), None) == [], data
            done += _TEN

        tapped()
        tick()
    return Found(done, 0, 0, "")


async def _wire(folder: Path, tick: Tick) -> Found:
    """Four people with four languages, whose pace is hurried: a thousand answers are not held back."""
    dice, waits = random.Random(), []
    seeds = [str(one.content["text"]) for one in (*NOTHING, *NUMERALS, *SPOKEN)]
    with mock.patch("bot.application.Pace", _hurried):
        async with a_shop(folder, "ru", "pl", "en", "lt") as shop:
            await shop.opens_with_staff()
            await shop.joins(shop.ona)
            await shop.tomas.says("/start")
            await shop.settles()
            before, people = shop.what_counts(), (shop.ona, shop.max, shop.vera, shop.tomas)
            for number in range(WIRED):
                person, text = people[number % len(people)], "".join(dice.choices(seeds, k=dice.randint(1, 3)))
                shop.later(seconds=6)
                began = time.monotonic()
                await person.says(text if text.strip() else "...")
                await person.sees_new("", within=30)
                waits.append(time.monotonic() - began)
                if number % 100 == 99:
                    tick()
            await shop.settles()
            changed = shop.what_counts() != before
            refused = [call for call in shop.town.calls if call.code == 400]
    waits.sort()
    p99, worst = waits[int(len(waits) * 0.99)], waits[-1]
    assert not changed, "something was changed"
    assert not refused, f"Telegram would not take {refused[:2]}"
    assert p99 <= MOST_SECONDS, f"p99 is {p99:.2f} s"
    late = sum(wait > MOST_SECONDS for wait in waits)
    return Found(len(waits), 0, 0, f"p99 {p99 * 1000:.0f} ms, worst {worst * 1000:.0f} ms, {late} above a second")


PROOFS = (
    Proof("bad-input", "every table of bad input at every form in five languages", _FORMS, _tables),
    Proof("fuzz-readers", "made-up text, sums and days read", 3, _readers),
    Proof("fuzz-doors", "made-up text and buttons at the doors", 2 * _SHARES, _doors),
    Proof("fuzz-wire", "made-up text over the wire", WIRED // 100, _wire),
)
