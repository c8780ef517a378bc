"""Composing a message to many: gone on with, it opens where it was left; and only sets that can exist are offered."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.makers import FixedClock, a_cafe, plant
from tests.security.gate import Gate, Met

VERA = 11
PAGES = {
    "content": "To replace it",
    "links": "buttons",
    "whom": "Who should get it?",
    "chosen": "Everyone",
    "topic": "What is it about?",
    "when": "When should it go out?",
    "check": "Above you see it",
}


@pytest.fixture
async def gate(tmp_path: Path) -> AsyncIterator[Gate]:
    clock = FixedClock()
    async with a_cafe(tmp_path / "cafe.db", clock) as database:
        yield Gate(database, clock)


def _button(met: Met, door: str) -> str:
    return next(data for data in met.buttons if data.startswith(f"{door}:"))


async def composes(gate: Gate, upto: str) -> Met:
    """Vera comes as far as this page; the answer."""
    await gate.says(VERA, "/broadcast")
    met = await gate.says(VERA, "Fresh buns today")
    number = _button(met, "compose").split(":")[1]
    steps = {
        "content": "", "links": f"compose:{number}:links", "whom": f"compose:{number}:whom",
        "chosen": f"compose-whom:{number}:everyone", "topic": f"compose:{number}:topic",
        "when": f"compose-topic:{number}:offers", "check": f"compose-when:{number}:loud:0",
    }  # fmt: skip
    for step, data in steps.items():
        if data and (step != "links" or upto == "links"):
            met = await gate.taps(VERA, data)
        if step == upto:
            break
    return met


@pytest.mark.parametrize("page", PAGES)
async def test_a_message_is_gone_on_with_on_the_page_where_it_was_left(gate: Gate, page: str) -> None:
    was = (await composes(gate, page)).text
    assert PAGES[page] in was
    await gate.taps(VERA, "rename")
    await gate.says(VERA, "Old Town")
    for _ in range(2):  # looked at and left again, it is where it was
        waits = await gate.says(VERA, "/broadcast")
        assert "You began a message" in waits.text
    assert (await gate.taps(VERA, _button(waits, "compose"))).text == was


async def test_the_best_by_spending_are_offered_only_where_sums_are_known(gate: Gate) -> None:
    asked = await composes(gate, "whom")
    sets = [data.split(":")[2] for data in asked.buttons if data.startswith("compose-whom:")]
    assert "best-visits" in sets
    assert "best-spend" not in sets
    number = _button(asked, "compose-whom").split(":")[1]
    assert "fifth by spending" in (await gate.taps(VERA, f"compose-whom:{number}:best-spend")).text, "an older button"
    plant(gate.path, "INSERT INTO habits (member, visits, first_at, last_at, spent) VALUES (1, 1, 1, 1, 250)")
    assert any(data.endswith(":best-spend") for data in (await gate.taps(VERA, f"compose:{number}:whom")).buttons)


async def test_a_shop_that_counts_points_is_offered_them_from_its_first_day(gate: Gate) -> None:
    number = _button(await composes(gate, "whom"), "compose-whom").split(":")[1]
    await gate.database.unit(lambda work: work.presets.add_points("EUR"))
    assert any(data.endswith(":best-spend") for data in (await gate.taps(VERA, f"compose:{number}:whom")).buttons)
