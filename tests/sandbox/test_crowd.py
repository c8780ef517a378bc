"""The crowd: who comes, what is handed to the bot, and what the page is told of it."""

import asyncio
import itertools
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from sandbox.crowd import Crowd
from sandbox.crowd_people import passers
from sandbox.town import Town

Json = dict[str, Any]


class Desk:
    """Takes what is handed over, and stumbles when it is told to."""

    def __init__(self) -> None:
        self.updates: list[Json] = []
        self.stumbles = False

    async def take(self, updates: Sequence[Json]) -> None:
        """Keep them."""
        if self.stumbles:
            raise RuntimeError("planted")
        self.updates += updates


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def crowd(town: Town, desk: Desk) -> AsyncIterator[Crowd]:
    made = Crowd(town)
    made.at_once = desk.take
    yield made
    await made.leave()


def test_the_crowd_is_the_same_each_time_and_speaks_five_languages() -> None:
    first, again = (list(itertools.islice(passers(), 2000)) for _ in range(2))
    assert first == again
    spoken = Counter(one.language for one in first)
    assert spoken.keys() == {"en", "ru", "pl", "ro", "lt"}
    assert min(spoken.values()) > 100
    assert sum(bool(one.birthday) for one in first) == 500


async def test_everybody_starts_and_joins_with_offers_and_some_tell_a_birthday(
    crowd: Crowd, town: Town, desk: Desk
) -> None:
    crowd.fill(60)
    await crowd.filled()
    assert len(crowd.ids) == len(town.phones) == 60
    assert crowd.state()["joined"] == 60
    numbers = [update["update_id"] for update in desk.updates]
    assert numbers == list(range(numbers[0], town.updates.next_id)), "no number twice, and none left for another"
    said = Counter(
        update["callback_query"]["data"] if "callback_query" in update else update["message"]["text"][:6]
        for update in desk.updates
    )
    assert (said["/start"], said["join-offers"], said["birthday"]) == (60, 60, 15)
    assert town.updates.pending == [], "nothing goes by the queue"


async def test_the_town_is_filled_once(crowd: Crowd) -> None:
    crowd.fill(5)
    with pytest.raises(ValueError, match="full already"):
        crowd.fill(5)
    await crowd.filled()
    with pytest.raises(ValueError, match="full already"):
        crowd.fill(5)


async def test_without_a_bot_nobody_can_come(town: Town) -> None:
    alone = Crowd(town)
    assert alone.state()["possible"] is False
    with pytest.raises(ValueError, match="nobody can join here"):
        alone.fill()


async def test_when_the_bot_stumbles_it_is_said_and_can_be_tried_again(crowd: Crowd, desk: Desk) -> None:
    desk.stumbles = True
    crowd.fill(30)
    await crowd.filled()
    assert (crowd.state()["failed"], crowd.state()["joined"]) == (True, 0)
    desk.stumbles = False
    crowd.fill(30)
    await crowd.filled()
    assert (crowd.state()["failed"], crowd.state()["joined"]) == (False, 30)


async def test_what_the_crowd_gets_is_counted_and_told_seldom(crowd: Crowd, town: Town) -> None:
    crowd.fill(40)
    await crowd.filled()
    ona = town.joins("Ona")
    told: list[Json] = []
    rang = asyncio.Event()

    def hear(event: Json) -> None:
        if event["kind"] == "crowd":
            told.append(event["crowd"])
            rang.set()

    town.watch(hear)
    for phone in [*(town.phones[number] for number in crowd.ids), ona.phone]:
        town.post(phone, {"text": "x" * 300}, from_bot=True)
    town.post(ona.phone, {"text": "hello"}, from_bot=False)
    await asyncio.wait_for(rang.wait(), 5)
    assert len(told) == 1, "forty messages are one word to the page"
    assert (told[0]["got"], told[0]["pace"], len(told[0]["feed"])) == (40, 40, 7)
    assert max(len(one["said"]) for one in told[0]["feed"]) < 100


async def test_a_crowd_is_of_no_page_and_a_person_is(crowd: Crowd, town: Town) -> None:
    crowd.fill(1)
    await crowd.filled()
    (number,) = crowd.ids
    ona = town.joins("Ona")
    assert crowd.concerned({"kind": "message", "person": number})
    assert not crowd.concerned({"kind": "message", "person": ona.id})
    assert not crowd.concerned({"kind": "person", "person": {"id": number}})
    assert not crowd.concerned({"kind": "clock"})
    assert [phone.id for phone in town.phones.values() if not phone.aside] == [ona.id]
