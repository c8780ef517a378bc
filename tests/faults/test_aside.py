"""Parts of a proof side by side: what they find is handed over, and none fails, dies or hangs unheard."""

import os
from pathlib import Path

import pytest

from tests.faults.aside import PartBrokenError, side_by_side
from tests.faults.proof import Tick


async def _works(number: int, folder: Path, tick: Tick) -> str:
    tick()
    return f"{number} in {folder.name}"


async def _fails(number: int, folder: Path, tick: Tick) -> str:
    assert number != 1, "one stamp is lost"
    return await _works(number, folder, tick)


async def _dies(number: int, folder: Path, tick: Tick) -> str:
    if number == 1:
        os._exit(3)
    return await _works(number, folder, tick)


async def test_what_each_part_found_is_handed_over_in_order_and_every_step_is_seen(tmp_path: Path) -> None:
    steps: list[None] = []
    assert await side_by_side(_works, 3, tmp_path, lambda: steps.append(None)) == [
        "0 in part-0", "1 in part-1", "2 in part-2",
    ]  # fmt: skip
    assert len(steps) == 3


async def test_what_one_part_finds_wrong_is_what_the_whole_finds(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="part 1: one stamp is lost"):
        await side_by_side(_fails, 2, tmp_path, lambda: None)


async def test_a_part_that_is_gone_without_a_word_is_no_verdict_of_the_whole(tmp_path: Path) -> None:
    with pytest.raises(PartBrokenError, match=r"part 1 ended by itself \(3\)"):
        await side_by_side(_dies, 2, tmp_path, lambda: None)
