"""The shelf of messages to many: planned once, counted by outcome, and decided about only where it makes sense."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from loyalty.broadcasts import Content, Link, Media, Progress, State
from loyalty.manners import Topic
from loyalty.segments import Segment, Which
from storage.broadcasts import Plan
from storage.database import Database
from storage.work import Work
from tests.makers import NOON, VERA, FixedClock, a_cafe, plant, rows

MENU = (Link("Menu", "https://example.com"),)
PLAN = Plan(
    "key",
    VERA,
    Topic.NEWS,
    Segment(Which.AWAY, 60, language="lt"),
    Content("<b>Buns</b>", (Media("photo", "A"), Media("video", "B")), MENU),
    silent=True,
    starts_at=NOON + timedelta(hours=1),
)
ENDS = ("sent", "blocked", "failed", "uncertain", "withheld", "pending", "sending", "sent")


@pytest.fixture
async def cafe(tmp_path: Path) -> AsyncIterator[Database]:
    """The café with eight more members, whose ids are 11 to 18, and a message planned for them."""
    path = tmp_path / "cafe.db"
    async with a_cafe(path, FixedClock()) as database:
        for number in range(11, 19):
            plant(
                path,
                f"INSERT INTO people (id, telegram, name, language, met_at) VALUES ({number}, {number}0, 'P', 'en', 1)",
                f"INSERT INTO members (id, person, name, joined_at) VALUES ({number}, {number}, 'N{number}', 1)",
            )
        await database.unit(lambda work: work.broadcasts.plan(PLAN))
        yield database


def freeze(path: Path, state: str = "running", ends: tuple[str, ...] = ENDS) -> None:
    """It began, and ended in each way for one member."""
    plant(path, f"UPDATE broadcasts SET state = '{state}', started_at = 1")
    for number, end in enumerate(ends, 11):
        plant(
            path,
            "INSERT INTO recipients (broadcast, person, member, state, at) "
            f"VALUES (1, {number}, {number}, '{end}', {int(NOON.timestamp() * 1000)})",
        )


async def test_what_is_planned_is_read_back_whole(cafe: Database) -> None:
    one = await cafe.read(lambda work: work.broadcasts.get(1))
    assert one is not None
    assert (one.content, one.segment, one.topic) == (PLAN.content, PLAN.segment, PLAN.topic)
    assert (one.silent, one.state, one.starts_at, one.made_by) == (True, State.PLANNED, PLAN.starts_at, VERA)
    assert await cafe.read(lambda work: work.broadcasts.by_key("key")) == one
    assert await cafe.read(lambda work: work.broadcasts.get(99)) is None


async def test_the_same_key_plans_nothing_more(cafe: Database) -> None:
    assert await cafe.unit(lambda work: work.broadcasts.plan(PLAN)) == 1
    assert [one.id for one in await cafe.read(lambda work: work.broadcasts.recent(9))] == [1]


async def test_what_the_clock_started_is_not_in_the_owners_list(cafe: Database, tmp_path: Path) -> None:
    plant(tmp_path / "cafe.db", "UPDATE broadcasts SET occasion = 'birthday:2026-03-10'")
    assert await cafe.read(lambda work: work.broadcasts.recent(9)) == []


async def test_every_outcome_is_counted_once(cafe: Database, tmp_path: Path) -> None:
    freeze(tmp_path / "cafe.db")
    plant(tmp_path / "cafe.db", "UPDATE recipients SET left_at = 1 WHERE person IN (11, 12)")
    progress = await cafe.read(lambda work: work.broadcasts.progress(1))
    assert progress == Progress(8, sent=2, blocked=1, failed=1, uncertain=1, withheld=1, gone=1)
    assert (progress.pending, progress.blocks) == (2, 2)
    assert await cafe.read(lambda work: work.broadcasts.uncertain(1, 9)) == ["N14"]


@pytest.mark.parametrize(
    ("act", "before", "after"),
    [
        ("pause", "running", "paused"),
        ("resume", "paused", "running"),
        ("resume", "asking", "running"),
        ("stop", "planned", "stopped"),
        ("stop", "running", "stopped"),
        ("stop", "paused", "stopped"),
        ("stop", "asking", "stopped"),
        ("again", "done", "running"),
    ],
)
async def test_a_decision_is_taken_once_and_only_where_it_makes_sense(
    cafe: Database, tmp_path: Path, act: str, before: str, after: str
) -> None:
    freeze(tmp_path / "cafe.db", before, ("sent", "uncertain"))

    async def decide(work: Work) -> bool:
        return bool(await getattr(work.broadcasts, act)(1))

    assert [await cafe.unit(decide), await cafe.unit(decide)] == [True, False]
    assert rows(tmp_path / "cafe.db", "SELECT state FROM broadcasts") == [(after,)]


@pytest.mark.parametrize(
    ("act", "state"),
    [("pause", "planned"), ("pause", "done"), ("resume", "stopped"), ("resume", "done"), ("stop", "done"),
     ("again", "running"), ("again", "paused")],
)  # fmt: skip
async def test_a_decision_that_comes_too_late_changes_nothing(
    cafe: Database, tmp_path: Path, act: str, state: str
) -> None:
    path = tmp_path / "cafe.db"
    freeze(path, state)
    before = rows(path, "SELECT * FROM broadcasts"), rows(path, "SELECT * FROM recipients")

    async def decide(work: Work) -> bool:
        return bool(await getattr(work.broadcasts, act)(1))

    assert not await cafe.unit(decide)
    assert (rows(path, "SELECT * FROM broadcasts"), rows(path, "SELECT * FROM recipients")) == before


async def test_going_on_remembers_the_blocks_it_asked_about(cafe: Database, tmp_path: Path) -> None:
    freeze(tmp_path / "cafe.db", "asking", ("blocked", "sent", "sent"))
    plant(tmp_path / "cafe.db", "UPDATE recipients SET left_at = 1 WHERE person = 12")
    await cafe.unit(lambda work: work.broadcasts.resume(1))
    assert rows(tmp_path / "cafe.db", "SELECT asked_at_blocks FROM broadcasts") == [(2,)]


async def test_only_what_has_not_begun_is_moved(cafe: Database, tmp_path: Path) -> None:
    later = NOON + timedelta(days=2)
    assert await cafe.unit(lambda work: work.broadcasts.move(1, later, silent=False))
    one = await cafe.read(lambda work: work.broadcasts.get(1))
    assert one is not None
    assert (one.starts_at, one.silent) == (later, False)
    freeze(tmp_path / "cafe.db")
    assert not await cafe.unit(lambda work: work.broadcasts.move(1, NOON, silent=False))


async def test_an_edit_is_asked_for_once_and_counts_for_those_still_to_come(cafe: Database, tmp_path: Path) -> None:
    freeze(tmp_path / "cafe.db")
    said = Content("Stale buns")
    asked = [await cafe.unit(lambda work: work.broadcasts.edit(1, said, "nonce")) for _ in range(2)]
    assert asked == [True, False]
    one = await cafe.read(lambda work: work.broadcasts.get(1))
    assert one is not None
    assert one.content == said
    assert rows(tmp_path / "cafe.db", "SELECT kind, done_at FROM broadcast_changes") == [("edit", None)]
    assert await cafe.read(lambda work: work.broadcasts.changed("nonce"))


async def test_deleting_stops_it_first_and_is_asked_for_once(cafe: Database, tmp_path: Path) -> None:
    freeze(tmp_path / "cafe.db")
    asked = [await cafe.unit(lambda work: work.broadcasts.delete(1)) for _ in range(2)]
    assert asked == [True, False]
    assert await cafe.read(lambda work: work.broadcasts.deleted(1))
    assert rows(tmp_path / "cafe.db", "SELECT state FROM broadcasts") == [("stopped",)]


async def test_the_owners_message_follows_a_planned_one_and_is_not_taken_from_a_running_one(
    path: Path, cafe: Database
) -> None:
    number = await cafe.unit(lambda work: work.broadcasts.plan(PLAN))

    async def seen_after(message: int) -> int | None:
        await cafe.unit(lambda work: work.broadcasts.stands(number, message))
        one = await cafe.read(lambda work: work.broadcasts.get(number))
        assert one is not None
        return one.seen

    assert [await seen_after(7), await seen_after(8)] == [7, 8]
    await cafe.unit(lambda work: work.runs.start(number))
    assert await seen_after(9) == 8
    await cafe.unit(lambda work: work.broadcasts.overwritten(VERA, 8))
    assert await seen_after(10) == 10
