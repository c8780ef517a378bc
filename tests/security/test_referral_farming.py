"""A farm of fake friends: joining is worth nothing, and real visits thank for ten friends a month."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from loyalty.referral import MOST_THANKS
from tests.security.cast import MAX, ONA, the_cafe
from tests.security.gate import Gate
from tests.security.story import button

FAKES = 200  # and 1000 in the long proof
FIRST = 100_000


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café on its first morning."""
    async with the_cafe(tmp_path / "cafe.db") as gate:
        yield gate


async def joins(gate: Gate, fakes: range) -> None:
    """So many accounts open Ona's link and join."""
    await gate.says(ONA, "/invite")
    word = gate.value("SELECT referral FROM members WHERE referral IS NOT NULL")
    for fake in fakes:
        await gate.opens(fake, word)
        await gate.taps(fake, "join")


async def test_hundreds_of_fake_joins_are_worth_nothing(cafe: Gate) -> None:
    await joins(cafe, range(FIRST, FIRST + FAKES))
    assert cafe.value("SELECT count(*) FROM members WHERE referred_by IS NOT NULL") == FAKES
    assert cafe.value("SELECT count(*) FROM entries") == 0
    assert cafe.value("SELECT count(*) FROM vouchers") == 0


async def test_friends_who_really_come_thank_for_ten_a_month(cafe: Gate) -> None:
    friends = range(FIRST, FIRST + MOST_THANKS + 5)
    await joins(cafe, friends)
    found = "SELECT number FROM cards c JOIN members m ON m.id = c.member JOIN people p ON p.id = m.person"
    for friend in friends:
        panel = await cafe.says(MAX, cafe.value(f"{found} WHERE p.telegram = ?", friend))
        await cafe.taps(MAX, button(panel, "earn"))
    thanked = "SELECT count(*) FROM entries WHERE reason = 'referral' AND key LIKE"
    assert cafe.value(f"{thanked} '%:inviter'") == MOST_THANKS
    assert cafe.value(f"{thanked} '%:friend'") == len(friends)


async def test_ones_own_link_and_a_second_link_bring_nobody(cafe: Gate) -> None:
    await joins(cafe, range(FIRST, FIRST + 1))
    word = cafe.value("SELECT referral FROM members WHERE referral IS NOT NULL")
    for who in (ONA, FIRST):
        await cafe.opens(who, word)
        await cafe.taps(who, "join")
    assert cafe.rows("SELECT count(*) FROM members WHERE referred_by IS NOT NULL") == [(1,)]
