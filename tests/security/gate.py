"""A café's gate: every update goes through the door the real bot would choose for it, without the wire in between.

The table of doors is opened as in the bot; an update is stored in the inbox and then taken, as the workers do it. What
would be shown is drawn and kept. So a knock costs milliseconds, and thousands of them fit into one test.
"""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast

from telegram import Bot, Update
from telegram.error import BadRequest
from telegram.ext import Application

from bot.ways import open_doors
from handlers.door import Answer, Entrance
from handlers.knock import Door
from loyalty.refusals import Why
from screens.refusals import Refused
from screens.screen import Screen
from screens.words import Words
from storage.database import Database
from tests.makers import FixedClock

USERNAME = "stampbook_bot"
_LATE = 1_795_000_000
_IDS = 2000  # how many updates are stored at a time
TALK = ("journal", "inbox")  # what a denial writes: a line, and that the update is done

Json = dict[str, Any]
Snapshot = dict[str, list[tuple[Any, ...]]]


class _Ours(Bot):
    """A bot that calls nobody; it only knows what it is called."""

    @property
    def username(self) -> str:
        return USERNAME


@cache
def _ours() -> Bot:
    """One for all: each would read all the world's certificates."""
    return _Ours("1:gate")


class _Listing:
    """Takes the ways in where an application would."""

    def __init__(self) -> None:
        self.ways: list[Any] = []

    def add_handlers(self, ways: list[Any]) -> None:
        """Keep them."""
        self.ways = ways


@dataclass
class Met:
    """What became of one knock: the door it came to, why it was refused (None: it was not), and what was shown."""

    door: str = ""
    refused: Why | None = None
    screens: list[Screen] = field(default_factory=list)
    answer: Answer | None = None  # what the screens were drawn from

    @property
    def buttons(self) -> list[str]:
        """The callback data of every button that was shown."""
        return [one.data for screen in self.screens for row in screen.rows for one in row if one.data]

    @property
    def text(self) -> str:
        """Everything that was said."""
        return "\n".join(screen.text for screen in self.screens)


class _Teller:
    """Draws what would be shown, and has the files people sent."""

    def __init__(self) -> None:
        self.met = Met()
        self.files: dict[str, bytes] = {}
        self.fetched: list[str] = []
        self.shown = 0

    async def show(self, answer: Answer) -> None:
        """Every screen as its reader would get it; a picture stays undrawn."""
        self.shown += 1
        self.met.answer = answer
        words = Words(answer.person.language, answer.business.timezone, answer.business.currency)
        for view in answer.views:
            if isinstance(view, Refused):
                self.met.refused = view.code
            self.met.screens.append(view.draw(words))

    async def fetch(self, file_id: str) -> bytes:
        """A file's bytes."""
        self.fetched.append(file_id)
        if file_id not in self.files:
            raise BadRequest("wrong file_id")
        return self.files[file_id]


class _Noting(Entrance):
    """The real entrance, which says which door was opened."""

    def __init__(self, database: Database, teller: _Teller) -> None:
        super().__init__(database, teller)
        self._notes = teller

    async def enter(self, door: Door, update: Update) -> None:
        self._notes.met.door = door.name
        await super().enter(door, update)


class Gate:
    """One café's doors on one database file."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        self.database, self.path, self.clock = database, database.path, clock
        self.names: dict[int, str] = {}
        self.teller = _Teller()
        self.bot = _ours()
        listing = _Listing()
        application = cast("Application[Any, Any, Any, Any, Any, Any]", listing)
        open_doors(application, _Noting(database, self.teller))
        self._ways = listing.ways
        self._free: list[int] = []  # updates that are stored and wait to be taken, the next one last
        self.taken: list[Json] = []  # every update so far

    # ── knocks ────────────────────────────────────────────────────────────────────────────────────────────────────

    async def says(self, who: int, text: str) -> Met:
        """Typed words or a command."""
        return await self.sends(who, text=text, entities=list(_commands(text)))

    async def opens(self, who: int, payload: str) -> Met:
        """A start link."""
        return await self.says(who, f"/start {payload}")

    async def sends(self, who: int, **content: Any) -> Met:
        """Any message."""
        return await self.knocks({"message": self._message(who) | content})

    async def taps(self, who: int, data: str) -> Met:
        """A button; the message it is on is the tapper's own, and says something."""
        message = self._message(who) | {"text": "a screen", "from": _user(1, "Bot", is_bot=True)}
        query = {"id": "1", "from": _user(who, self.named(who)), "chat_instance": "1", "data": data, "message": message}
        return await self.knocks({"callback_query": query})

    async def sends_file(self, who: int, content: bytes, mime: str = "image/jpeg", **said: Any) -> Met:
        """A file; `said` is what Telegram tells of it otherwise, such as another size than it has."""
        name = f"file{len(self.teller.files)}"
        self.teller.files[name] = content
        told = {"file_id": name, "file_unique_id": name, "file_size": len(content), "mime_type": mime, **said}
        return await self.sends(who, document=told)

    async def knocks(self, update: Json) -> Met:
        """One update, stored and then taken through the first door that fits; a defect in it is raised."""
        if not self._free:
            self._free = self._store()
        self.taken.append({"update_id": self._free.pop(), **update})
        return await self.takes(self.taken[-1])

    async def takes(self, update: Json) -> Met:
        """One update that was stored already, or that was taken before."""
        self.teller.met = Met()
        known = Update.de_json(update, self.bot)
        for way in self._ways:
            fits = way.check_update(known)
            if fits is not None and fits is not False:
                await way.callback(known, None)
                return self.teller.met
        raise LookupError(f"no door for {update}")

    def _store(self) -> list[int]:
        """Updates wait in the inbox before they are taken; thousands at once, since that is not what is tried here."""
        with closing(sqlite3.connect(self.path, timeout=20, isolation_level="IMMEDIATE")) as connection, connection:
            connection.execute("DELETE FROM inbox WHERE id = 0")  # begins the transaction: two gates share no id
            first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM inbox").fetchone()[0]
            numbers = range(first, first + _IDS)
            connection.executemany(
                "INSERT INTO inbox (id, person, raw, state, stored_at) VALUES (?, 0, '{}', 'waiting', ?)",
                ((number, _LATE) for number in numbers),
            )
        return list(reversed(numbers))

    def _message(self, who: int) -> Json:
        return {
            "message_id": 1,
            "date": _LATE,
            "chat": {"id": who, "type": "private"},
            "from": _user(who, self.named(who)),
        }

    def named(self, who: int) -> str:
        """What Telegram calls them."""
        return self.names.get(who, f"Guest {who}")

    # ── what is kept ──────────────────────────────────────────────────────────────────────────────────────────────

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows as they are now, read beside the bot."""
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(sql, values).fetchall()

    def value(self, sql: str, *values: object) -> Any:
        """The first column of the first row."""
        return self.rows(sql, *values)[0][0]

    def everything(self, *but: str) -> Snapshot:
        """Every row of every table, but for those of these tables."""
        tables = self.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as connection:
            return {
                name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables if name not in but
            }

    def plants(self, sql: str, *values: object) -> None:
        """Change the database behind the bot's back."""
        with closing(sqlite3.connect(self.path, timeout=20)) as connection, connection:
            connection.execute(sql, values)


def changed(before: Snapshot, after: Snapshot) -> list[str]:
    """The tables that are not as they were, each with one row more or less."""
    return [
        f"{name}: {next(iter({*map(repr, after[name])} ^ {*map(repr, before[name])}), 'other order')}"
        for name in before
        if before[name] != after[name]
    ]


def _commands(text: str) -> Iterator[Json]:
    if text.startswith("/"):
        yield {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}


def _user(who: int, name: str, *, is_bot: bool = False) -> Json:
    return {"id": who, "first_name": name, "is_bot": is_bot, "language_code": "en"}


@asynccontextmanager
async def a_gate(path: Path, clock: FixedClock | None = None) -> AsyncIterator[Gate]:
    """The gate of the café in this file."""
    time = clock or FixedClock()
    database = Database(path, time)
    try:
        await database.open()
        yield Gate(database, time)
    finally:
        await database.close()
