"""The café's database, one a test, with its clock."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.makers import FixedClock, a_cafe


@pytest.fixture
def clock() -> FixedClock:
    """Noon, until a test moves it."""
    return FixedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the café's database lies."""
    return tmp_path / "cafe.db"


@pytest.fixture
async def database(path: Path, clock: FixedClock) -> AsyncIterator[Database]:
    """The café with Vera, Max and Ona in it."""
    async with a_cafe(path, clock) as opened:
        yield opened
