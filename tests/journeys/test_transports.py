"""The whole round on each transport: whichever the host chose, nobody at the counter notices."""

import pytest

from bot.settings import Transport
from tests.cast import Shop
from tests.journeys.test_rewards import uses


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_a_card_is_shown_filled_and_its_reward_used(shop: Shop, transport: Transport) -> None:
    await shop.stops()
    await shop.starts(http_transport=transport)
    await shop.opens_with_staff()
    await shop.joins(shop.ona)
    await shop.max.sends_photo(await shop.ona.shows())
    await shop.max.sees_new("stamps")
    await shop.fills_the_card(shop.max, shop.ona)
    await uses(shop)
    await shop.max.scans_and_starts(shop.ona)
    await shop.max.taps("Give it")
    await shop.settles()
    assert shop.value("SELECT count(*) FROM vouchers WHERE state = 'redeemed'") == 1
    assert shop.value("SELECT count(*) FROM outbox WHERE state <> 'sent'") == 0
