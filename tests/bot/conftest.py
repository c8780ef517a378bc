"""The rig, opened anew for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.effects import Effects
from tests.bot.mailing import Mailing
from tests.bot.rig import Rig, a_rig
from tests.bot.rounds import Round


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    """A served town, a founded business, a bot; nothing runs yet."""
    async with a_rig(tmp_path) as opened:
        yield opened


@pytest.fixture
def effects(rig: Rig) -> Effects:
    return Effects(rig)


@pytest.fixture
async def round_(rig: Rig) -> Round:
    made = Round(rig)
    await made.meets_everyone()
    return made


@pytest.fixture
async def mailing(rig: Rig) -> Mailing:
    """Nine members who want offers; so of three batches the last is not a full one."""
    made = Mailing(rig)
    await made.begins(9)
    return made
