"""Two staff with one voucher, or one impatient finger: one effect, and everybody gets an answer."""

import asyncio
from pathlib import Path

from loyalty.refusals import Why
from tests.security.cast import MAX, ONA, RASA
from tests.security.gate import Gate, a_gate
from tests.security.story import button
from tests.security.test_replayed_codes import a_pass, cafe, redeemed

__all__ = ["cafe"]


async def test_fifty_same_taps_at_once_are_one_coffee_and_fifty_answers(cafe: Gate, tmp_path: Path) -> None:
    token = await a_pass(cafe)
    give = button(await cafe.opens(MAX, token), "give")
    shown = cafe.teller.shown
    await asyncio.gather(*(cafe.taps(MAX, give) for _ in range(50)))
    assert redeemed(cafe) == 1
    assert cafe.teller.shown == shown + 50
    assert cafe.value("SELECT count(*) FROM outbox WHERE code = 'redeemed'") == 1


async def test_two_staff_with_one_voucher_give_one_coffee_and_the_other_hears_when_and_where(cafe: Gate) -> None:
    async with a_gate(cafe.path, cafe.clock) as beside:
        beside.names |= cafe.names
        token = await a_pass(cafe)
        screens = [button(await gate.opens(who, token), "give") for gate, who in ((cafe, MAX), (beside, RASA))]
        both = await asyncio.gather(cafe.taps(MAX, screens[0]), beside.taps(RASA, screens[1]))
    assert sorted(str(met.refused) for met in both) == ["None", "voucher-used"]
    late = next(met for met in both if met.refused is Why.VOUCHER_USED)
    assert "Old Town" in late.text
    assert redeemed(cafe) == 1


async def test_a_pass_and_the_members_own_yes_to_the_counters_question_are_one_coffee(cafe: Gate) -> None:
    """The same voucher by both ways it can be used."""
    token = await a_pass(cafe)
    give = button(await cafe.opens(RASA, token), "give")
    await cafe.taps(MAX, button(await cafe.says(MAX, await _number(cafe)), "ask"))
    ask = cafe.value("SELECT max(id) FROM asks")
    assert (await cafe.taps(ONA, f"agree:{ask}")).refused is None
    assert (await cafe.taps(RASA, give)).refused is Why.VOUCHER_USED
    assert redeemed(cafe) == 1


async def _number(gate: Gate) -> str:
    return str(gate.value("SELECT number FROM cards c JOIN members m ON m.id = c.member WHERE m.name = 'Ona'"))
