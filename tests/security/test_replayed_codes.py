"""A screenshot, a copy, a guess: codes that are forged, altered, replayed, lapsed or revoked do nothing.

A code only identifies. A card earns and redeems nothing by itself, and a pass is good for one redemption however often
and from however many places it is shown.
"""

import asyncio
import string
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from random import Random

import pytest

from loyalty.refusals import Why
from tests.security.cast import LENA, MAX, ONA, PETRAS, RASA, TOMAS, VERA, number_of, the_cafe, token_of
from tests.security.gate import TALK, Gate, a_gate, changed
from tests.security.story import button

_ALPHABET = string.ascii_letters + string.digits + "-_"
TIMES = 1000


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café; Ona's card is full, and a coffee waits for her."""
    async with the_cafe(tmp_path / "cafe.db") as gate:
        for stamps in (3, 3, 3, 1):
            await visit(gate, stamps)
        yield gate


async def visit(gate: Gate, stamps: int) -> None:
    """Ona comes again."""
    gate.clock.forward(minutes=6)
    panel = await gate.says(MAX, number_of(gate, ONA))
    await gate.taps(MAX, f"{button(panel, 'earn')[:-1]}{stamps}")


async def a_pass(gate: Gate) -> str:
    """Ona shows her coffee's code."""
    shown = await gate.says(ONA, "/rewards")
    await gate.taps(ONA, button(shown, "use"))
    return str(gate.value("SELECT token FROM passes ORDER BY rowid DESC LIMIT 1"))


def redeemed(gate: Gate) -> int:
    """How many coffees were handed over."""
    return int(
        gate.value("SELECT count(*) FROM entries WHERE kind = 'redemption' AND coalesce(reason, '') <> 'filled'")
    )


def forgeries(token: str) -> list[str]:
    """A token with each sign changed, cut, longer, in other letters and of other kinds."""
    dice = Random(token)
    altered = [token[:n] + dice.choice(_ALPHABET.replace(token[n], "")) + token[n + 1 :] for n in range(1, len(token))]
    cut = [token[:n] for n in range(len(token))]
    odd = [token.swapcase(), token[::-1], token + "A", token * 3, token.replace(token[1], "с", 1), f"{token}\u200b"]
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in token)
    guessed = [token[0] + "".join(dice.choices(_ALPHABET, k=22)) for _ in range(50)]
    return [*altered, *cut, *odd, wide, *guessed, "c" + token[1:].lower(), f"{token}%00", f"{token}' OR '1'='1"]


async def test_no_forged_altered_or_guessed_code_opens_anything(cafe: Gate) -> None:
    real = [token_of(cafe, ONA), await a_pass(cafe), str(cafe.value("SELECT ownership FROM business"))]
    unknown = {Why.CODE_UNKNOWN, Why.CARD_UNKNOWN, Why.ALREADY_OWNED}
    before = cafe.everything(*TALK)
    for token in real:
        for forged in {*forgeries(token)} - {*real}:
            met = await cafe.opens(MAX, forged)
            assert met.refused in unknown or not forged, (forged, met.door, met.refused)
    assert changed(before, cafe.everything(*TALK)) == []


async def test_a_card_number_with_one_wrong_digit_or_two_swapped_is_nobodys(cafe: Gate) -> None:
    number = number_of(cafe, ONA)
    wrong = {number[:n] + digit + number[n + 1 :] for n in range(10) for digit in string.digits} - {number}
    wrong |= {number[:n] + number[n + 1] + number[n] + number[n + 2 :] for n in range(9)} - {number}
    before = cafe.everything(*TALK)
    for one in sorted(wrong):
        met = await cafe.says(MAX, one)
        assert met.refused is Why.NUMBER_WRONG
    assert changed(before, cafe.everything(*TALK)) == []


async def test_one_pass_a_thousand_times_from_two_connections_is_one_coffee(cafe: Gate) -> None:
    """Max and Rasa, each on a database connection of their own, with ten screens of the very same code."""
    token = await a_pass(cafe)
    async with AsyncExitStack() as stack:
        beside = await stack.enter_async_context(a_gate(cafe.path, cafe.clock))
        beside.names |= cafe.names
        screens = {
            who: [await gate.opens(who, token) for _ in range(10)] for gate, who in ((cafe, MAX), (beside, RASA))
        }

        async def keeps_giving(gate: Gate, who: int) -> int:
            gives = [button(screen, "give") for screen in screens[who]]
            met = [await gate.taps(who, gives[turn % 10]) for turn in range(TIMES // 2)]
            return sum(one.refused is None for one in met)

        given = await asyncio.gather(keeps_giving(cafe, MAX), keeps_giving(beside, RASA))
    assert redeemed(cafe) == 1
    assert cafe.value("SELECT count(*) FROM outbox WHERE code = 'redeemed'") == 1
    assert sorted(given) == [0, TIMES // 20], "the one screen that gave it says so again, every other one refuses"


async def test_a_card_shown_a_hundred_times_in_five_minutes_is_one_visit(cafe: Gate) -> None:
    cafe.clock.forward(minutes=6)
    before = cafe.value("SELECT count(*) FROM entries")
    for turn in range(100):
        who = (MAX, RASA, VERA, LENA)[turn % 4]
        cafe.clock.forward(seconds=2)
        panel = await cafe.opens(who, token_of(cafe, ONA))
        met = await cafe.taps(who, button(panel, "earn"))
        assert (met.refused is None) == (turn == 0)
    assert cafe.value("SELECT count(*) FROM entries") == before + 1


async def test_a_lapsed_a_dead_and_a_used_pass_give_nothing(cafe: Gate) -> None:
    dead = await a_pass(cafe)
    lapsed = await a_pass(cafe)
    at_last = button(await cafe.opens(MAX, lapsed), "give")
    cafe.clock.forward(minutes=11)
    before = cafe.everything(*TALK)
    for met in (await cafe.opens(MAX, dead), await cafe.opens(MAX, lapsed), await cafe.taps(MAX, at_last)):
        assert met.refused is Why.PASS_LAPSED
    assert changed(before, cafe.everything(*TALK)) == []
    used = await a_pass(cafe)
    await cafe.taps(MAX, button(await cafe.opens(MAX, used), "give"))
    assert (await cafe.opens(RASA, used)).refused is Why.VOUCHER_USED
    assert redeemed(cafe) == 1


async def test_a_replaced_card_is_nobodys(cafe: Gate) -> None:
    token, number = token_of(cafe, ONA), number_of(cafe, ONA)
    await cafe.taps(ONA, button(await cafe.taps(ONA, "new-card"), "new-card-surely"))
    assert token_of(cafe, ONA) != token
    for met in (await cafe.opens(MAX, token), await cafe.says(MAX, number)):
        assert met.refused is Why.CARD_UNKNOWN


async def test_an_invitation_works_once_for_a_day_and_the_ownership_link_not_at_all(cafe: Gate) -> None:
    async def invited() -> str:
        met = await cafe.taps(VERA, "invite:staff:1")
        return met.text.split("start=")[1].split()[0].split("<")[0].split('"')[0]

    used, lapsed = await invited(), await invited()
    assert (await cafe.opens(TOMAS, used)).refused is None
    team = cafe.rows("SELECT person, role FROM team ORDER BY person")
    assert (await cafe.opens(PETRAS, used)).refused is Why.INVITATION_USED
    cafe.clock.forward(hours=24)
    assert (await cafe.opens(PETRAS, lapsed)).refused is Why.INVITATION_LAPSED
    ownership = str(cafe.value("SELECT ownership FROM business"))
    for who in (ONA, MAX, RASA, PETRAS, TOMAS):
        assert (await cafe.opens(who, ownership)).refused is not None
    assert cafe.rows("SELECT person, role FROM team ORDER BY person") == team


async def test_a_found_code_tells_nobody_but_staff_whose_it_is(cafe: Gate) -> None:
    codes = [token_of(cafe, ONA), await a_pass(cafe)]
    before = cafe.everything(*TALK, "people", "drafts")
    for who in (TOMAS, PETRAS):
        for code in codes:
            assert "Ona" not in (await cafe.opens(who, code)).text
        assert (await cafe.says(who, number_of(cafe, ONA))).refused is not None
    assert changed(before, cafe.everything(*TALK, "people", "drafts")) == []
