"""In every story: nothing is logged as a defect, and the books add up at the end."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.cast import CAFE, Shop
from tests.journeys.pressroom import the_pressroom_opens
from tests.mornings import a_shop_after, staff_is_here


@pytest.fixture
def defects_expected() -> None:
    """A story that plants a defect asks for this, and looks at the log itself."""


@pytest.fixture(autouse=True)
def no_defect_is_logged(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A story whose screens look right may still have stumbled on the way."""
    yield
    found = [f"{one.name}: {one.getMessage()}" for one in caplog.get_records("call") if one.levelno >= logging.ERROR]
    assert not found or "defects_expected" in request.fixturenames, found


@pytest.fixture
async def babel(tmp_path: Path, hurried: None) -> AsyncIterator[Shop]:
    """A staffed café where Ona reads Russian, Max Polish, Vera English, and Tomas, who is a guest, Lithuanian."""
    async with a_shop_after(_a_guest_reads, tmp_path, "ru", "pl", "en", "lt") as shop:
        yield shop


async def _a_guest_reads(shop: Shop) -> None:
    await staff_is_here(shop)
    await shop.tomas.says("/start")
    await shop.tomas.sees(CAFE)


@pytest.fixture
async def press(tmp_path: Path, hurried: None) -> AsyncIterator[Shop]:
    """A café that writes to its members: Ona and Tomas want offers, Max has a card without them."""
    async with a_shop_after(the_pressroom_opens, tmp_path) as shop:
        yield shop
