"""The card in the chat is live: it redraws itself, once for several changes, and only the newest one."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.teller import Teller
from screens.standing import Standing
from screens.words import Words
from tests.cast import Shop, starting


async def test_a_stamp_lands_on_the_card_that_is_already_in_the_chat(staffed: Shop) -> None:
    card = await staffed.ona.sees(starting("Ona"))
    before = await staffed.ona.shows()
    await staffed.stamps(staffed.max, staffed.ona, 3)
    redrawn = await staffed.ona.sees("Ona\n7 more stamps")
    assert redrawn.message_id == card.message_id
    assert await staffed.ona.shows() != before


async def test_a_redrawn_card_waits_for_nothing_more(staffed: Shop) -> None:
    """Or it would be looked at again at every start."""
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("Ona\n9 more stamps")
    while staffed.value("SELECT count(*) FROM chats WHERE card_stale > 0"):
        await staffed.change()
    assert len(staffed.town.calls.of("editMessageMedia")) == 1


async def test_the_same_code_is_on_the_redrawn_card(staffed: Shop) -> None:
    link = await staffed.max.scans(staffed.ona)
    await staffed.stamps(staffed.max, staffed.ona)
    await staffed.ona.sees("Ona\n9 more stamps")
    assert await staffed.max.scans(staffed.ona) == link


async def test_an_undo_takes_the_stamp_off_the_card(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 2)
    await staffed.ona.sees("Ona\n8 more stamps")
    await staffed.max.taps("Undo")
    await staffed.ona.sees("Ona\n10 more stamps")


async def test_several_changes_are_one_redrawing(staffed: Shop) -> None:
    """Five visits in less time than the painter takes between two looks."""
    await staffed.scans(staffed.max, staffed.ona)
    await staffed.max.taps("+1")
    for _ in range(4):
        staffed.town.clock.moves(timedelta(minutes=6))
        await staffed.book.clock.refresh()
        await staffed.scans(staffed.max, staffed.ona)
        await staffed.max.taps("+1")
    await staffed.ona.sees("Ona\n5 more stamps")
    assert len(staffed.town.calls.of("editMessageMedia")) < 5


async def test_a_card_that_changed_while_it_was_on_its_way_is_redrawn(
    staffed: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawn, then overtaken by a stamp, and noted as shown only after it."""
    older = await staffed.ona.sees(starting("Ona"))
    ona = staffed.value("SELECT person FROM members WHERE person IS NOT NULL")
    overtaken, remember = asyncio.Event(), Teller._remember

    async def late(self: Teller, person: int, *shown: Any) -> None:
        if person == ona:
            await overtaken.wait()
        await remember(self, person, *shown)

    monkeypatch.setattr(Teller, "_remember", late)
    asked = await staffed.ona.says("/card")
    newer = await staffed.ona.sees_below(asked, starting("Ona"))
    await staffed.stamps(staffed.max, staffed.ona)
    while "9 more stamps" not in older.text:
        await staffed.change()
    assert "10 more stamps" in newer.text
    overtaken.set()
    while "9 more stamps" not in newer.text:
        await staffed.change()


async def test_a_card_that_did_not_change_meanwhile_is_left_as_it_was_shown(staffed: Shop) -> None:
    await staffed.ona.sees(starting("Ona"))
    while staffed.value("SELECT count(*) FROM chats WHERE card_stale > 0"):
        await staffed.change()
    assert staffed.town.calls.of("editMessageMedia") == []


async def test_only_the_newest_card_is_live_and_the_older_one_loses_its_buttons(staffed: Shop) -> None:
    older = await staffed.ona.sees(starting("Ona"))
    newer = await staffed.shows_card(staffed.ona)
    await staffed.stamps(staffed.max, staffed.ona)
    redrawn = await staffed.ona.sees("Ona\n9 more stamps")
    assert redrawn.message_id == newer.message_id
    assert older.text.endswith("10 more stamps to your reward: Free coffee")
    assert not older.inline


async def test_the_card_changes_language_with_its_member(staffed: Shop) -> None:
    card = await staffed.ona.sees(starting("Ona"))
    await staffed.ona.says("/language")
    await staffed.ona.taps("Polski")
    await staffed.ona.sees(polish_line())
    assert card.text != "Ona\n10 more stamps to your reward: Free coffee"


def polish_line() -> str:
    """What is missing, in Polish, as the card's caption says it."""
    return "Ona\n" + Standing(0, 10, 10, "preset:free-coffee").plain_line(Words("pl"))
