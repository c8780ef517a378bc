"""A recycled number, or a friend's contact: a phone counts only when Telegram says that it is the sender's own."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from loyalty.refusals import Why
from tests.security.cast import LENA, ONA, PETRAS, the_cafe
from tests.security.gate import TALK, Gate, Met, changed

NUMBER = "+37061234567"
FORWARDED: dict[str, dict[str, Any]] = {
    "another person's": {"user_id": LENA},
    "without whose it is": {},
    "nobody's": {"user_id": 0},
    "the bot's": {"user_id": 1},
}


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Gate]:
    """The café; somebody with this number and seven stamps is waiting to be recognised."""
    async with the_cafe(tmp_path / "cafe.db") as gate:
        yield gate


async def shares(gate: Gate, who: int, **contact: Any) -> Met:
    """Open the form, and send a contact into it."""
    await gate.taps(who, "phone")
    return await gate.sends(who, contact={"phone_number": NUMBER, "first_name": "Ona", **contact})


@pytest.mark.parametrize("contact", FORWARDED.values(), ids=FORWARDED)
async def test_a_contact_that_is_not_the_senders_own_is_refused(cafe: Gate, contact: dict[str, Any]) -> None:
    before = cafe.everything(*TALK, "drafts")
    assert (await shares(cafe, ONA, **contact)).refused is Why.CONTACT_NOT_YOURS
    assert changed(before, cafe.everything(*TALK, "drafts")) == []


async def test_ones_own_forwarded_on_by_somebody_else_is_refused(cafe: Gate) -> None:
    """The contact says truly whose it is, and so it is not the sender's."""
    assert (await shares(cafe, PETRAS, user_id=ONA)).refused is Why.CONTACT_NOT_YOURS
    assert cafe.value("SELECT count(*) FROM members WHERE phone IS NOT NULL") == 0


@pytest.mark.parametrize("typed", [NUMBER, "370 612 34567", "8 612 34567", f"tel:{NUMBER}"])
async def test_a_number_that_is_typed_could_be_anybodys(cafe: Gate, typed: str) -> None:
    await cafe.taps(ONA, "phone")
    assert (await cafe.says(ONA, typed)).refused is not None
    assert cafe.value("SELECT count(*) FROM members WHERE phone IS NOT NULL") == 0


async def test_a_number_on_another_card_is_refused_without_a_word_whose(cafe: Gate) -> None:
    assert (await shares(cafe, ONA, user_id=ONA)).refused is None
    met = await shares(cafe, PETRAS, user_id=PETRAS)
    assert met.refused is Why.PHONE_TAKEN
    assert "Ona" not in met.text
    assert cafe.value("SELECT count(*) FROM members WHERE phone IS NOT NULL") == 1


async def test_a_number_gives_no_role_and_opens_no_card(cafe: Gate) -> None:
    """Whoever has Ona's old number today is not Ona: the identity is Telegram's id."""
    await shares(cafe, ONA, user_id=ONA)
    before = cafe.everything(*TALK, "people", "drafts")
    await cafe.sends(77, contact={"phone_number": NUMBER, "first_name": "Somebody", "user_id": 77})
    assert changed(before, cafe.everything(*TALK, "people", "drafts")) == []
