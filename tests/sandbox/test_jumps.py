"""Where the town's clock jumps to: mornings in Vilnius, also over a change of clocks, and holidays by their names."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox.jumps import JUMPS, ZONE, festive


def vilnius(text: str) -> datetime:
    """A wall clock's time in Vilnius, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("jump", "now", "then"),
    [
        ("morning", "2026-11-22 10:29", "2026-11-22 10:30"),
        ("morning", "2026-11-22 10:30", "2026-11-23 10:30"),
        ("morning", "2026-10-24 12:00", "2026-10-25 10:30"),  # the clocks go back in between
        ("monday", "2026-11-22 23:00", "2026-11-23 10:30"),
        ("monday", "2026-11-23 09:00", "2026-11-23 10:30"),
        ("monday", "2026-11-23 10:30", "2026-11-30 10:30"),
        ("week", "2027-03-25 18:15", "2027-04-01 18:15"),
        ("holiday", "2026-11-22 23:00", "2026-12-24 10:30"),
        ("holiday", "2026-12-24 10:30", "2026-12-25 10:30"),
        ("holiday", "2026-12-26 12:00", "2027-01-01 10:30"),
    ],
)
def test_a_jump_lands_in_the_morning_where_something_happens(jump: str, now: str, then: str) -> None:
    assert JUMPS[jump](vilnius(now)) == vilnius(then)


def test_every_jump_goes_forward_and_never_stands_still() -> None:
    for hours in range(0, 24 * 400, 7):
        now = vilnius("2026-01-01 00:00") + timedelta(hours=hours)
        assert all(jump(now) > now for jump in JUMPS.values())


def test_a_holiday_has_a_name_and_an_ordinary_day_none() -> None:
    assert festive(vilnius("2026-12-24 10:30")) == "Christmas Eve"
    assert festive(vilnius("2026-12-23 10:30")) == ""
