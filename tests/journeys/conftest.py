"""In every story: nothing is logged as a defect, and the books add up at the end."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.cast import CAFE, Shop, a_shop


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
    async with a_shop(tmp_path, "ru", "pl", "en", "lt") as shop:
        await shop.opens_with_staff()
        await shop.joins(shop.ona)
        await shop.tomas.says("/start")
        await shop.tomas.sees(CAFE)
        await shop.settles()
        yield shop
