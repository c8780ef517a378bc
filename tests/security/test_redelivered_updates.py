"""Telegram, or somebody in between, sends everything again: shuffled, three times over, with ids that jump.

What the poller does with redelivered updates on the wire is shown in tests/journeys/test_once.py.
"""

from pathlib import Path
from random import Random

from tests.makers import findings
from tests.security.gate import changed
from tests.security.story import after_the_story

WINDOW = 50


async def test_a_day_sent_three_times_more_in_any_order_changes_not_one_row(tmp_path: Path) -> None:
    async with after_the_story(tmp_path / "cafe.db") as (gate, story):
        again = story.updates[::3]
        assert len(again) > 100
        before, shown = gate.everything(), gate.teller.shown
        dice = Random(3)
        for _ in range(3):
            for start in range(0, len(again), WINDOW):
                window = again[start : start + WINDOW]
                for update in dice.sample(window, len(window)):
                    await gate.takes(update)
        assert changed(before, gate.everything()) == []
        assert gate.teller.shown == shown, "a redelivery is not answered again"
        assert await findings(gate.path) == []
