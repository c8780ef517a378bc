"""What every room's tests share: a shop with the cast in it, at a pace that does not make a test wait."""

import gc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.lanes import Allowance
from bot.pace import Pace
from tests.cast import Shop, a_shop
from tests.mornings import a_shop_after, staff_is_here

# How long an example takes says something about the machine; speed is measured by the benchmarks.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

# Files are dealt out whole, in this order: what takes long must not be begun last, when the others have nothing to do.
_LONG = (
    "browser/", "test_cancelled", "test_kills", "test_presets", "test_broadcast_delivery", "test_broadcast_progress",
    "test_bad_days", "test_bad_input", "test_command_line_runs", "test_kill", "test_poller", "test_demo",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first, the others as they come."""
    items.sort(key=lambda item: not any(name in str(item.path) for name in _LONG))


def pytest_collection_finish() -> None:
    """What was read by now stays: no search for garbage need look through half a million of its parts again.

    Nor need it be made after every seven hundred new ones: it took a tenth of the tests' time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Telegram's pace has tests of its own; a story with twenty messages need not take twenty seconds."""
    # Every bot would read all the world's certificates four times, 0.1 s, and loopback shows it none of them.
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setattr(
        "bot.application.Pace", lambda: Pace(places=1000, private=Allowance(burst=1000, interval=0.001))
    )


@pytest.fixture
async def shop(tmp_path: Path, hurried: None) -> AsyncIterator[Shop]:
    """The café before anybody has written to its bot."""
    async with a_shop(tmp_path) as opened:
        yield opened


@pytest.fixture
async def staffed(tmp_path: Path, hurried: None) -> AsyncIterator[Shop]:
    """The café with Vera as its owner, Max at its counter, and Ona's card in her hand."""
    async with a_shop_after(staff_is_here, tmp_path) as opened:
        yield opened
