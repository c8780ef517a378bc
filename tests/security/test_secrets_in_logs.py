"""What must never stand in a log: the bot's token on any level, and a member's name above DEBUG."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import RedactingHandler, Redactor, TextFormatter
from sandbox.town import TOKEN
from tests.cast import Shop
from tests.journeys.test_rewards import uses

NAME = "Vaidilutė"
LOUD = ("", "aiohttp.client", "httpx", "httpcore", "telegram", "telegram.ext", "aiosqlite", "PIL", "asyncio")


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the host's log would hold with every library at its loudest."""
    stream = io.StringIO()
    handler = RedactingHandler(stream)
    handler.setFormatter(TextFormatter(Redactor([TOKEN])))
    levels = {name: logging.getLogger(name).level for name in LOUD}
    logging.getLogger().addHandler(handler)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield stream
    logging.getLogger().removeHandler(handler)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


async def the_main_job(shop: Shop) -> None:
    """Join, collect, redeem, undo, with a bad day in the middle."""
    await shop.opens_with_staff()
    shop.ona.name = shop.ona.phone.first_name = NAME
    await shop.joins(shop.ona)
    await shop.fills_the_card(shop.max, shop.ona)
    shop.town.faults.cut("reset", method="sendMessage", chat_id=shop.max.id)
    shop.town.faults.forbidden(method="editMessageText", chat_id=shop.max.id)
    await shop.max.says("/scan")
    await uses(shop)
    await shop.max.scans_and_starts(shop.ona)
    await shop.max.taps("Give it")
    await shop.settles()
    await shop.max.says("/undo")
    await shop.max.taps("Undo", (await shop.max.sees_new("Take it back?")).message_id)
    await shop.max.sees_new("Taken back")
    await shop.shows_card(shop.ona, NAME)
    await shop.max.sends_photo(await shop.ona.shows())
    await shop.max.sees_new("stamps")
    await shop.settles()


async def test_the_token_is_in_no_line_and_a_name_in_none_above_debug(
    written: io.StringIO, shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    await the_main_job(shop)
    await shop.stops()
    log = written.getvalue()
    assert "getUpdates" in log, "the loudest libraries should have been heard"
    assert [line for line in log.splitlines() if TOKEN in line or TOKEN.split(":")[1] in line] == []
    loud = [line for line in log.splitlines() if " DEBUG " not in line]
    assert [line for line in loud if NAME in line or "Vaidilut" in line] == []


async def test_our_own_lines_name_neither_even_before_redaction(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await the_main_job(shop)
    rooms = ("bot", "handlers", "storage", "screens", "loyalty")
    ours = [record.getMessage() for record in caplog.records if record.name.split(".")[0] in rooms]
    assert ours, "the reset and the 403 should have been told"
    assert [line for line in ours if TOKEN in line or NAME in line] == []


async def test_neither_the_token_nor_a_finished_update_stays_in_the_database(shop: Shop) -> None:
    await the_main_job(shop)
    await shop.stops()
    assert TOKEN.split(":")[1].encode() not in shop.path.read_bytes()
    assert shop.rows("SELECT id FROM inbox WHERE raw IS NOT NULL") == []
