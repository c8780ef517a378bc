"""In every story: nothing is logged as a defect, and the books add up at the end."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture
def defects_expected() -> None:
    """A story that plants a defect asks for this, and looks at the log itself."""


@pytest.fixture(autouse=True)
def no_defect_is_logged(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A story whose screens look right may still have stumbled on the way."""
    yield
    found = [f"{one.name}: {one.getMessage()}" for one in caplog.get_records("call") if one.levelno >= logging.ERROR]
    assert not found or "defects_expected" in request.fixturenames, found
