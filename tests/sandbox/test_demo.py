"""The demo café: its archive opens on this very program, goes on where it ended, and can be made anew."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.application import Stampbook
from bot.settings import Settings
from bot.try_out import PAST, live_through, trying_out
from sandbox.demo.archive import load, read_stamp, stamp_now
from sandbox.demo.people import GUESTS, Guest
from sandbox.demo.story import ENDS, moment
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from storage.audit import look
from storage.migrate import all_migrations
from tests.bot.rig import rows

Json = dict[str, Any]

pytestmark = pytest.mark.usefixtures("hurried")

A_WEEK = (
    Guest("Ona", "en", "a regular", 6, 1.5),
    Guest("Zofia", "pl", "a regular", 6, 2, offers=True),
    Guest("Matas", "lt", "came by Ona’s invitation", 3, invited_by="Ona"),
)


@pytest.fixture
def steps() -> list[str]:
    return [step.sql for step in all_migrations()]


async def seen(url: str) -> Json:
    """The town as the page gets it."""
    async with aiohttp.ClientSession() as session, session.get(f"{url}/sandbox/state") as answer:
        state: Json = await answer.json()
        return state


@asynccontextmanager
async def gone_on(archive: Path, database: Path, steps: list[str]) -> AsyncIterator[dict[str, Person]]:
    """The archive's people by their names, and the bot running among them."""
    town = Town()
    database.write_bytes(load(archive, town, stamp_now(steps)))
    async with Sandbox(town) as sandbox:
        book = Stampbook(
            Settings(
                bot_token=town.token,
                database_url=f"sqlite:///{database}",
                telegram_api_url=sandbox.url,
                clock_url=f"{sandbox.url}/clock",
            )
        )
        try:
            assert await book.start() is None, "somebody owns the café already"
            yield {person.name: person for person in town.people.values()}
        finally:
            await book.stop()


# ── the archive of the house ──────────────────────────────────────────────────────────────────────────────────────────


async def test_a_try_out_begins_with_the_past_and_its_books_add_up(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = tmp_path / "sandbox.db"
    async with trying_out(Settings(port=0), database) as (url, _):
        state = await seen(url)
    assert await look(database.as_uri()) == []
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == [], "run `make demo`"
    assert [(one["name"], one["hint"]) for one in state["people"]] == [
        ("Ona", "a regular"),
        ("Max", "at the counter"),
        ("Vera", "owns the café"),
    ]
    assert {one["name"] for one in state["aside"]} >= {one.name for one in GUESTS} - {"Ona"}
    assert {one["language"] for one in state["aside"]} == {"en", "ru", "pl", "ro", "lt"}
    assert state["now"] >= moment(0, ENDS).isoformat()


async def test_there_is_something_true_for_every_screen(tmp_path: Path, steps: list[str]) -> None:
    database = tmp_path / "cafe.db"
    database.write_bytes(load(PAST, Town(), stamp_now(steps)))
    kinds = {(one["kind"], one["reason"]) for one in rows(database, "SELECT DISTINCT kind, reason FROM entries")}
    assert kinds >= {
        ("accrual", None),
        ("accrual", "referral"),
        ("adjustment", None),
        ("expiry", None),
        ("redemption", None),
        ("redemption", "filled"),
        ("reversal", "refund"),
        ("reversal", "undo"),
    }
    told = {one["code"]: one["state"] for one in rows(database, "SELECT DISTINCT code, state FROM outbox")}
    assert set(told.values()) == {"sent"}
    assert told.keys() >= {"expiring", "explained", "corrected", "referral-thanked", "use-asked", "voucher-issued"}
    states = [one["state"] for one in rows(database, "SELECT state FROM disputes ORDER BY state")]
    assert states == ["explained", "open", "upheld"]
    assert rows(database, "SELECT telegram IS NULL AS erased FROM people WHERE NOT reachable") == [
        {"erased": 0},
        {"erased": 1},
    ]
    this_morning = moment(0, time()).timestamp() * 1000
    given = rows(database, "SELECT at FROM entries WHERE kind = 'accrual'")
    assert sum(1 for one in given if one["at"] > this_morning) > 3


async def test_the_archive_tells_the_story_as_it_is_written() -> None:
    assert read_stamp(PAST).script == stamp_now([]).script, "the story was changed: run `make demo`"
    assert PAST.stat().st_size < 1_000_000


async def test_a_small_picture_is_scanned_and_life_goes_on(tmp_path: Path, steps: list[str]) -> None:
    async with gone_on(PAST, tmp_path / "cafe.db", steps) as people:
        ona, counter, nikita = people["Ona"], people["Max"], people["Nikita"]
        await counter.scans_and_starts(nikita)
        await counter.sees_new("Nikita")
        await ona.says("/rewards")
        await ona.sees_new("to use")
        await ona.presses("use", message_id=ona.last.message_id)
        shown = await ona.sees_new("Show this at the counter")
        assert shown.photo
        await counter.scans_and_starts(ona)
        await counter.presses("give")
        await ona.sees_new("Used: Free coffee")
    assert await look((tmp_path / "cafe.db").as_uri()) == []


# ── a past made anew ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
async def week(tmp_path: Path) -> Path:
    """A past of one week and three guests."""
    archive = tmp_path / "week.zip"
    await live_through(archive, A_WEEK)
    return archive


async def test_a_week_is_lived_through_kept_and_opened_again(week: Path, tmp_path: Path) -> None:
    database = tmp_path / "sandbox.db"
    async with trying_out(Settings(port=0), database, week) as (url, _):
        state = await seen(url)
        ona = state["people"][0]
        pictures = [one["photo"]["url"] for one in ona["messages"] if one["photo"]]
        async with aiohttp.ClientSession() as session, session.get(url + pictures[-1]) as picture:
            assert (picture.status, picture.content_type) == (200, "image/webp")
        zofia = next(one for one in state["aside"] if one["name"] == "Zofia")
        async with aiohttp.ClientSession() as session:
            async with session.post(f"{url}/sandbox/people", json={"person": zofia["id"]}) as answer:
                assert await answer.json() == {"person": zofia["id"]}
            async with session.post(f"{url}/sandbox/people", json={"person": 1}) as answer:
                assert answer.status == 400
        laid_out = (await seen(url))["people"]
    assert ona["keyboard"]["keyboard"][0][0] == {"text": "Card"}
    assert "card" in {one["command"] for one in ona["commands"]}
    assert laid_out[-1]["name"] == "Zofia"
    assert any("pieczątk" in (one["text"] or "") for one in laid_out[-1]["messages"])
    assert await look(database.as_uri()) == []
    days = rows(database, "SELECT DISTINCT date(at / 1000, 'unixepoch') AS day FROM entries ORDER BY day")
    assert (days[0]["day"], days[-1]["day"], len(days)) == ("2026-11-15", "2026-11-21", 5)
    assert rows(database, "SELECT count(*) AS n FROM entries WHERE reason = 'referral'") == [{"n": 2}]


async def test_no_number_is_given_twice_after_a_past(week: Path, tmp_path: Path, steps: list[str]) -> None:
    async with gone_on(week, tmp_path / "cafe.db", steps) as people:
        ona = people["Ona"]
        before = max(one for person in people.values() for one in person.phone.messages)
        asked = await ona.says("/balance")
        assert asked.message_id > before
        await ona.sees_new("of 10 stamps")
        assert isinstance(ona.town, Town)
        assert ona.town.joins("Tomas").id not in {person.id for person in people.values()}


# ── archives that are of no use ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("damage", ["none", "cut", "foreign", "older"])
async def test_without_a_past_the_cafe_starts_anew_and_says_how_to_make_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    archive, why = tmp_path / "past.zip", "it is damaged"
    match damage:
        case "none":
            why = "there is none"
        case "cut":
            archive.write_bytes(PAST.read_bytes()[:-200])
        case "foreign":
            archive.write_text("no zip at all")
        case _:
            archive.write_bytes(PAST.read_bytes())
            why = "the database is made otherwise now"
            monkeypatch.setattr("bot.try_out.all_migrations", lambda: all_migrations()[1:])
    async with trying_out(Settings(port=0), tmp_path / "sandbox.db", archive) as (url, _):
        state = await seen(url)
    assert [one["started"] for one in state["people"]] == [False, True, True]
    assert f"The café starts without its past ({why}); `make demo` makes one." in caplog.text


def test_an_archive_outlives_the_steps_that_come_after_it(steps: list[str]) -> None:
    town = Town()
    load(PAST, town, stamp_now([*steps, "ALTER TABLE of_tomorrow"]))
    assert {one.name for one in town.people.values()} >= {one.name for one in GUESTS}
