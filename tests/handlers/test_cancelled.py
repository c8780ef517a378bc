"""Any act cancelled anywhere is there whole or not at all; every door, form and job has a state it is tried from."""

import logging
import re
from pathlib import Path

import pytest

from handlers import doors
from handlers.jobs import agenda
from tests.faults.cancelled import sampled


@pytest.mark.timeout(180)  # half a thousand acts on a busy machine
async def test_whatever_is_cancelled_is_whole_or_not_there_and_can_be_done_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """`make faults` does the same at every single await."""
    caplog.set_level(logging.CRITICAL)
    tally, acts = await sampled(tmp_path, each=1)
    assert tally.wrong == []
    assert tally.cancelled >= len(acts)
    assert tally.left.keys() >= {"whole", "nothing"}
    names = {re.split("[: ]", act.name)[0] for act in acts}
    assert {door.name for door in doors.ALL} <= names
    assert {f"job {job.name}" for job in agenda.ALL} <= {act.name for act in acts}
