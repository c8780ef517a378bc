"""`setup --preset`: every kind of business, answered at once, in its own money."""

from pathlib import Path

import pytest

from bot import offline
from loyalty.programme import PRESETS
from tests.makers import findings


@pytest.mark.parametrize(
    ("preset", "promise"),
    [
        ("cafe", "10 stamps"),
        ("barber", "5 stamps"),
        ("salon", "1 point for every HUF\u00a0100.00"),
        ("shop", "1 point for every HUF\u00a0100.00"),
    ],
)
async def test_each_preset_is_said_back_with_its_promise(tmp_path: Path, preset: str, promise: str) -> None:
    path = tmp_path / "shop.db"
    given = {"preset": preset, "name": "Riverside", "timezone": "Europe/Budapest", "currency": "HUF"}
    for _ in range(2):
        said = await offline.set_up(path, offline.read_answers(given))
        assert said == f"Riverside: {preset}, {promise}, Europe/Budapest, HUF."
    assert await findings(path) == []


async def test_a_preset_may_change_from_any_kind_to_any_other_before_anybody_collects(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    for preset in (*PRESETS, *reversed(PRESETS)):
        said = await offline.set_up(path, offline.read_answers({"preset": preset}))
        assert said.startswith(f"Stampbook: {preset}, ")
    assert await findings(path) == []
