"""A café with a crowd before its door: members with cards, staff with panels open, and what they all sent overnight."""

import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.application import Stampbook
from bot.pace import Pace
from bot.settings import Settings
from loyalty.programme import PRESETS
from loyalty.team import Role
from sandbox.phone import Phone
from sandbox.server import Sandbox
from sandbox.town import Town
from storage.database import Database
from storage.work import Work
from tests.makers import join

Json = dict[str, Any]
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
_ASKED = ("/card", "/balance", "/rewards", "hello?", "/history", "is anybody there")
_FIRST = 100_000  # of the updates that are made here


class _Yesterday:
    def now(self) -> datetime:
        return NOON - timedelta(days=1)


@dataclass
class Crowd:
    """Who is there, and the file of the database. `taps` are the numbers of staff's open panels, each of a member."""

    town: Town
    settings: Settings
    members: list[Phone]
    staff: list[Phone]
    guests: list[Phone]
    taps: list[tuple[Phone, str]]

    @property
    def path(self) -> Path:
        """The database."""
        return self.settings.database_path

    def value(self, sql: str) -> Any:
        """The first column of the first row, read beside the bot."""
        return self.rows(sql)[0][0]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of the database as they are now."""
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def plant(self, sql: str) -> None:
        """Change the database behind the bot's back."""
        with closing(sqlite3.connect(self.path, timeout=5)) as connection, connection:
            connection.execute(sql)

    def overnight(self, updates: int) -> None:
        """What all of them sent in the last day: Telegram has the messages, and our own inbox the taps.

        Staff's [+1] on every open panel; every guest came from a poster; the rest asks to see things.
        """
        self._tapped()
        texts = iter(self._texts(updates - len(self.taps)))
        day, count = timedelta(days=1), updates - len(self.taps)
        for number, (phone, text) in enumerate(texts):
            at = NOON - day + (day - timedelta(minutes=20)) * number / count
            self.town.updates.put_raw(said(_FIRST + number, phone, text, at))

    def _texts(self, count: int) -> Iterator[tuple[Phone, str]]:
        everyone = [*self.members, *self.guests]
        for place, phone in enumerate(self.guests):
            yield phone, f"/start j_window{place % 7}"
        for number in range(count - len(self.guests)):
            yield everyone[number % len(everyone)], _ASKED[number % len(_ASKED)]

    def _tapped(self) -> None:
        at = int((NOON - timedelta(hours=20)).timestamp() * 1000)
        rows = []
        for number, (phone, tap) in enumerate(self.taps):
            query = {
                "id": str(number), "from": phone.user(), "chat_instance": "1", "data": f"earn:{tap}:1",
                "message": {"chat": phone.chat(), "message_id": 1, "date": 0},
            }  # fmt: skip
            rows.append((number + 1, phone.id, json.dumps({"update_id": number + 1, "callback_query": query}), at))
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.executemany(
                "INSERT INTO inbox (id, person, raw, state, stored_at) VALUES (?, ?, ?, 'waiting', ?)", rows
            )


def said(number: int, phone: Phone, text: str, at: datetime) -> Json:
    """A message as Telegram kept it."""
    message: Json = {
        "message_id": number, "date": int(at.timestamp()), "chat": phone.chat(), "from": phone.user(), "text": text,
    }  # fmt: skip
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    return {"update_id": number, "message": message}


@asynccontextmanager
async def a_crowd(folder: Path, members: int, staff: int, guests: int) -> AsyncIterator[Crowd]:
    """The café as it was yesterday: every member's card was just read by somebody of the staff."""
    town = Town(bot_name="Old Town Café", start=NOON)
    phones = [town.add_phone(f"Ona {number}", "en", None, None) for number in range(members + staff + guests)]
    for phone in phones:
        phone.known = phone.started = True
    async with Sandbox(town) as sandbox:
        settings = Settings(
            bot_token=town.token,
            database_url=f"sqlite:///{folder / 'crowd.db'}",
            telegram_api_url=sandbox.url,
            clock_url=f"{sandbox.url}/clock",
        )
        crowd = Crowd(
            town, settings, phones[:members], phones[members : members + staff], phones[members + staff :], []
        )
        await _found(crowd)
        yield crowd


@asynccontextmanager
async def open_for(crowd: Crowd, pace: Pace | None = None) -> AsyncIterator[Stampbook]:
    """The bot runs; at Telegram's pace, if not told otherwise."""
    book = Stampbook(crowd.settings, pace)
    try:
        await book.start()
        yield book
    finally:
        await book.stop()


async def _found(crowd: Crowd) -> None:
    async def found(work: Work) -> None:
        await work.programme.found("Old Town Café", PRESETS["cafe"], "o" * 23)
        await work.programme.set_up(None, now=work.now, timezone="Europe/Vilnius")
        team = [await work.people.meet(phone.id, phone.first_name, "en") for phone in crowd.staff]
        for place, person in enumerate(team):
            await work.team.appoint(person.id, Role.STAFF if place else Role.OWNER, 1)
        for place, phone in enumerate(crowd.members):
            member = await join(work, (await work.people.meet(phone.id, phone.first_name, "en")).id)
            tap, hand = f"t{place:010d}", place % len(team)
            await work.taps.make(tap, team[hand].id, {"member": member})
            crowd.taps.append((crowd.staff[hand], tap))

    database = Database(crowd.path, _Yesterday())
    await database.open()
    try:
        await database.unit(found)
    finally:
        await database.close()
