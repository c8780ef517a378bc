"""What a message to many costs, and when too many leave because of it."""

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from loyalty.broadcasts import Content, Link, Media, Progress, asks_the_owner, has_missed, read_content
from loyalty.manners import Manners

VILNIUS = ZoneInfo("Europe/Vilnius")
PHOTO, VIDEO = Media("photo", "A"), Media("video", "B")


@pytest.mark.parametrize(("media", "sends"), [((), 1), ((PHOTO,), 1), ((PHOTO, VIDEO), 3)])
def test_an_album_costs_its_items_and_the_message_with_its_buttons(media: tuple[Media, ...], sends: int) -> None:
    assert Content("Buns", media).sends == sends


@pytest.mark.parametrize(
    ("progress", "asked_at", "asks"),
    [
        (Progress(500, sent=98, blocked=2), 0, False),  # two of a hundred: just what is allowed
        (Progress(500, sent=97, blocked=3), 0, True),
        (Progress(500, sent=99, blocked=1, gone=2), 0, True),
        (Progress(500, sent=97, blocked=3), 1, False),  # the first of them was asked about
        (Progress(500, sent=47, blocked=2), 0, False),  # too few to tell
        (Progress(500, sent=48, blocked=2), 0, True),
    ],
)
def test_the_owner_is_asked_above_two_of_a_hundred_and_only_about_new_ones(
    progress: Progress, asked_at: int, asks: bool
) -> None:
    assert asks_the_owner(progress, 2, asked_at) is asks


@pytest.mark.parametrize(
    ("meant", "now", "silent", "missed"),
    [
        ("2026-11-22 12:00", "2026-11-22 15:00", False, False),
        ("2026-11-22 12:00", "2026-11-22 15:01", False, True),
        ("2026-11-22 12:00", "2026-11-24 12:00", True, True),
        # The owner made the evening quiet after planning: it was never meant to go out before the morning.
        ("2026-11-21 22:00", "2026-11-22 10:00", False, False),
        ("2026-11-21 22:00", "2026-11-22 13:01", False, True),
        ("2026-11-21 22:00", "2026-11-22 10:00", True, True),
        # What was due in the evening is no news in the morning after a night that was quiet.
        ("2026-11-21 20:00", "2026-11-22 10:00", False, True),
        # Three hours are three hours, whatever the clocks show meanwhile.
        ("2027-03-28 00:30", "2027-03-28 04:30", True, False),
        ("2026-10-25 01:30", "2026-10-25 04:15", True, True),
    ],
)
def test_what_begins_over_three_hours_after_its_moment_has_missed_it(
    meant: str, now: str, silent: bool, missed: bool
) -> None:
    at, then = (datetime.fromisoformat(one).replace(tzinfo=VILNIUS).astimezone(UTC) for one in (meant, now))
    assert has_missed(at, then, Manners(), VILNIUS, silent=silent) is missed


CONTENTS = [
    Content(),
    Content("Buns, {name}", (PHOTO, VIDEO), (Link("Menu", "https://example.com"), Link("Map", "https://example.org"))),
    Content(code="birthday", said={"lt": "Su gimtadieniu!"}),
]


@pytest.mark.parametrize("content", CONTENTS)
def test_a_message_is_read_back_as_it_was_kept(content: Content) -> None:
    assert read_content(json.loads(json.dumps(content.facts()))) == content


def test_what_a_draft_has_not_said_yet_is_empty() -> None:
    assert read_content({}) == Content()
    assert read_content({"text": None, "media": None, "links": None}) == Content()
