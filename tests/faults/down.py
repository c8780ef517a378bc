"""Three days without the bot, over fifty things that were due: the story of the tests, with its time in the table."""

from pathlib import Path
from unittest import mock

from tests.cast import a_shop
from tests.faults.hurried import _hurried
from tests.faults.proof import Found, Proof, Tick
from tests.journeys.test_three_days_down import three_days_down


async def _prove(folder: Path, tick: Tick) -> Found:
    with mock.patch("bot.application.Pace", _hurried), mock.patch("bot.scheduler.LOOK_EVERY", 3600):
        async with a_shop(folder) as shop:
            await shop.opens_with_staff()
            await shop.joins(shop.ona)
            await shop.settles()
            tick()
            due, seconds = await three_days_down(shop)
            tick()
    remark = "what still helps was done once, what has lapsed or is old was let be, the owner asked about the rest"
    return Found(due, 0, 0, f"{remark}; a second start found nothing to do", (seconds,))


PROOFS = (Proof("down", "three days down over what was due", 2, _prove),)
