"""A bad half hour at Telegram: the owner hears of it when it is over, and the guest loses nothing."""

import asyncio

import pytest

from tests.cast import Shop, received


async def test_half_an_hour_without_telegram_is_told_when_it_is_over(
    staffed: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await staffed.stops()
    monkeypatch.setattr("bot.watch.LOOK_EVERY", 0.05)
    await staffed.starts()
    panel = await staffed.scans(staffed.max, staffed.ona)
    down = staffed.town.faults.too_many(retry_after=0, times=None, method="sendMessage")
    probed = staffed.town.faults.too_many(retry_after=0, times=None, method="sendChatAction")
    await staffed.max.taps("+1", panel.message_id)
    while not probed.hit:
        await staffed.change()
    pulse = staffed.book.pulse
    assert pulse.unsent_since is not None
    staffed.later(minutes=29)
    await staffed.book.clock.refresh()
    hits = probed.hit
    async with asyncio.timeout(10):
        while probed.hit < hits + 8:  # seen to be down at the later hour too
            await staffed.change()
    for fault in (down, probed):
        staffed.town.faults.waiting.remove(fault)
    told = await staffed.vera.sees("I can reach Telegram again", within=10)
    assert "for 29 min, I could not." in told.text
    assert "came late: 1. All are sent now." in told.text
    assert received(staffed.ona, "+1 stamp") == 1
