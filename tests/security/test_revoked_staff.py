"""Somebody was sent away with their screens still open: not one of them works any more, however soon they tap.

The role is read in the very unit that would count, so there is no moment in between. The same of a role made smaller,
and of an invitation that was used before.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from loyalty.refusals import Why
from loyalty.team import Role
from storage.work import Work
from tests.security.cast import MAX, ONA, RASA, VERA, number_of, the_cafe
from tests.security.gate import Gate, Met, a_gate
from tests.security.story import button

TIMES = 100  # and 500 in the long proof


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café on its first morning."""
    async with the_cafe(tmp_path / "cafe.db") as gate:
        yield gate


def person(gate: Gate, who: int) -> int:
    """Our own id of somebody."""
    return int(gate.value("SELECT id FROM people WHERE telegram = ?", who))


def counted(gate: Gate) -> tuple[int, int]:
    """How many accruals there are, and receipts."""
    return gate.value("SELECT count(*) FROM entries WHERE kind = 'accrual'"), gate.value(
        "SELECT count(*) FROM outbox WHERE code = 'earned'"
    )


async def tap_after_the_removal(gate: Gate, turn: int) -> Met:
    """Max is back and has a screen open; he is sent away; he taps."""
    max_ = person(gate, MAX)
    member = gate.value("SELECT m.id FROM members m JOIN people p ON p.id = m.person WHERE p.telegram = ?", ONA)

    async def back_with_a_screen(work: Work) -> None:
        await work.team.appoint(max_, Role.STAFF, 1)
        await work.taps.make(f"screen{turn}", max_, {"member": member})

    await gate.database.unit(back_with_a_screen)
    assert (await gate.taps(VERA, f"remove-surely:{max_}")).refused is None
    return await gate.taps(MAX, f"earn:screen{turn}:3")


async def test_a_hundred_taps_just_after_the_removal_count_nothing(cafe: Gate) -> None:
    for turn in range(TIMES):
        assert (await tap_after_the_removal(cafe, turn)).refused is Why.NOT_STAFF
    assert counted(cafe) == (0, 0)
    assert cafe.value("SELECT count(*) FROM taps WHERE button IS NOT NULL") == 0


async def test_a_tap_at_the_very_moment_of_the_removal_counts_wholly_or_not_at_all(cafe: Gate) -> None:
    """On two connections, so that the database alone decides who was first."""
    max_ = person(cafe, MAX)
    done = 0
    async with a_gate(cafe.path, cafe.clock) as beside:
        beside.names |= cafe.names
        for turn in range(20):
            cafe.clock.forward(minutes=6)
            await cafe.database.unit(lambda work: work.team.appoint(max_, Role.STAFF, 1))
            panel = await cafe.says(MAX, number_of(cafe, ONA))
            tap, removal = cafe.taps(MAX, button(panel, "earn")), beside.taps(VERA, f"remove-surely:{max_}")
            met, _ = await asyncio.gather(*((tap, removal) if turn % 2 else (removal, tap)))
            tapped = met if turn % 2 else cafe.teller.met
            assert tapped.refused in {None, Why.NOT_STAFF}
            done += tapped.refused is None
            assert (await cafe.taps(MAX, button(panel, "earn"))).refused is Why.NOT_STAFF
    assert counted(cafe) == (done, done)


async def test_every_open_screen_of_the_counter_is_dead_after_the_removal(cafe: Gate) -> None:
    panel = await cafe.says(MAX, number_of(cafe, ONA))
    given = await cafe.taps(MAX, button(panel, "earn"))
    cafe.clock.forward(minutes=6)
    again = await cafe.says(MAX, number_of(cafe, ONA))
    await cafe.taps(VERA, f"remove-surely:{person(cafe, MAX)}")
    before = counted(cafe)
    theirs = [one for one in {*panel.buttons, *given.buttons, *again.buttons} if not one.startswith(("help", "card"))]
    for data in theirs:
        assert (await cafe.taps(MAX, data)).refused in {Why.NOT_STAFF, Why.NOT_MANAGER, Why.NOT_OWNER}
    for text in (number_of(cafe, ONA), "/undo", "/scan", "/team", "12.50"):
        assert (await cafe.says(MAX, text)).refused is not None
    assert counted(cafe) == before


async def test_a_manager_made_staff_keeps_no_managers_button(cafe: Gate) -> None:
    panel = await cafe.says(MAX, number_of(cafe, ONA))
    await cafe.taps(MAX, button(panel, "earn"))
    entry = cafe.value("SELECT max(id) FROM entries")
    asked = await cafe.taps(RASA, f"refund-ask:{entry}")
    other = await cafe.taps(RASA, f"refund-other:{entry}")
    assert (asked.refused, other.refused) == (None, None)
    await cafe.taps(VERA, f"appoint:{person(cafe, RASA)}:staff")
    for data in asked.buttons:
        if data.startswith("refund"):
            assert (await cafe.taps(RASA, data)).refused is Why.NOT_MANAGER
    assert (await cafe.says(RASA, "the guest paid twice")).refused is not None
    assert cafe.value("SELECT count(*) FROM entries WHERE kind = 'reversal'") == 0
