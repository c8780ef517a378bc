"""Finds a Chromium that is already installed and opens it without a window; says why when there is none."""

import os
import shutil
from functools import partial

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# What a fixture here is made with when it is async: one browser serves all tests, so they share one event loop.
shared_loop = partial(pytest_asyncio.fixture, loop_scope="session")


def chromium_path() -> str:
    """Where Chromium is. Without one the test is skipped with the reason; under CI=true it fails."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is not None:
        return path
    missing = f"no browser found (looked for {', '.join(_NAMES)})"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


async def launch(playwright: Playwright) -> Browser:
    """Open the browser."""
    return await playwright.chromium.launch(executable_path=chromium_path(), args=list(_FLAGS))
