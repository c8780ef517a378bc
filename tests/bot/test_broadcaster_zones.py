"""A message to many of a chain in two zones: each gets it outside their own quiet hours, and holds up no others."""

from datetime import UTC, datetime

import pytest

from tests.bot.mailing import Mailing
from tests.makers import plant

YORK = "America/New_York"
NOON, EVENING, NIGHT = (datetime(2026, 11, day, hour, tzinfo=UTC) for day, hour in ((23, 10), (23, 15), (23, 20)))


@pytest.fixture
async def overseas(mailing: Mailing) -> Mailing:
    """Nine members, of whom three were last stamped in New York; the business is in Vilnius."""
    plant(
        mailing.rig.database.path,
        f"INSERT INTO places (id, name, word, timezone) VALUES (2, 'York', 'york', '{YORK}')",
        "INSERT INTO habits (member, visits, last_at, place) SELECT id, 1, 0, 2 FROM members ORDER BY id LIMIT 3",
    )
    mailing.rig.clock.at = NOON  # five in the morning in New York
    return mailing


async def test_those_for_whom_it_is_night_get_it_in_their_morning(overseas: Mailing) -> None:
    await overseas.plans()
    await overseas.goes_on()
    assert overseas.states() == ["pending"] * 3 + ["sent"] * 6
    assert overseas.state() == "running"
    overseas.rig.clock.at = EVENING  # ten in the morning there
    await overseas.goes_on()
    assert (overseas.states(), overseas.state()) == (["sent"] * 9, "done")


async def test_what_waits_for_another_morning_holds_up_no_other_message(overseas: Mailing) -> None:
    await overseas.plans("First")
    await overseas.goes_on()
    await overseas.plans("Second")
    await overseas.goes_on()
    assert overseas.states(2) == ["pending"] * 3 + ["sent"] * 6


async def test_at_night_at_home_those_who_are_awake_elsewhere_get_it(overseas: Mailing) -> None:
    await overseas.plans()
    for _ in range(2):
        await overseas.broadcaster.step()
    overseas.rig.clock.at = NIGHT  # ten in the evening in Vilnius, three in the afternoon in New York
    await overseas.goes_on()
    assert overseas.states()[:3] == ["sent"] * 3
    assert "pending" in overseas.states()


async def test_without_a_sound_it_waits_for_nobodys_morning(overseas: Mailing) -> None:
    await overseas.plans(silent=True)
    await overseas.goes_on()
    assert overseas.states() == ["sent"] * 9
