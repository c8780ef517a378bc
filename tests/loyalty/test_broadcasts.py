"""What a message to many costs, and when too many leave because of it."""

import pytest

from loyalty.broadcasts import Content, Media, Progress, asks_the_owner

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
