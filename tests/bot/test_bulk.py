"""Updates in bulk go through the real doors: people are members afterwards, and nothing was sent to anybody."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.bulk import Bulk
from sandbox.crowd import Crowd
from tests.cast import Shop, a_shop


@pytest.fixture
async def filled(tmp_path: Path) -> AsyncIterator[Shop]:
    """An owned café into which forty people came in bulk."""
    async with a_shop(tmp_path) as shop:
        await shop.opens()
        await shop.settles()
        crowd = Crowd(shop.town)
        calls = len(shop.town.calls.of("sendMessage", "sendPhoto"))
        async with Bulk(shop.book.settings, shop.book.database) as bulk:
            crowd.at_once = bulk.take
            crowd.fill(40)
            await crowd.filled()
        await crowd.leave()
        assert not crowd.state()["failed"]
        assert len(shop.town.calls.of("sendMessage", "sendPhoto")) == calls, "nobody was written to"
        yield shop


async def test_who_came_in_bulk_is_a_member_like_any_other(filled: Shop) -> None:
    assert filled.value("SELECT count(*) FROM members WHERE offers = 1 AND source = 'poster:counter'") == 40
    assert filled.value("SELECT count(*) FROM cards WHERE dead_at IS NULL") == 40
    assert filled.value("SELECT count(*) FROM consents WHERE given = 1") == 80
    assert filled.value("SELECT count(*) FROM members WHERE birthday IS NOT NULL") == 10
    assert filled.value("SELECT count(*) FROM inbox WHERE state <> 'done'") == 0
    assert filled.value("SELECT count(DISTINCT language) FROM people") == 5
    assert await filled.audit() == []


async def test_what_the_bot_sends_them_later_comes_by_the_bot_api(filled: Shop) -> None:
    number = filled.value("SELECT number FROM cards ORDER BY rowid LIMIT 1")
    person = filled.value(
        "SELECT p.telegram FROM people p JOIN members m ON m.person = p.id JOIN cards c ON c.member = m.id "
        "WHERE c.number = ?",
        number,
    )
    await filled.vera.says(number)
    await filled.vera.sees_new("0 of 10")
    await filled.vera.taps("+1")
    await filled.settles()
    assert [message.text for message in filled.town.phones[person].messages.values()], "the receipt arrived"
