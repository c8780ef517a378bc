"""The cast and their shop: Ona the member, Max the counter, Vera the owner, Tomas the stranger, and the real bot.

Everything goes over the wire of a pretend Telegram on loopback. What a story cannot see on a phone it looks up in the
database, read-only.
"""

import asyncio
import contextlib
import html
import re
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from bot.application import Stampbook
from bot.settings import Settings
from loyalty.refusals import Fact, Why
from sandbox.messages import Message
from sandbox.person import Person
from sandbox.server import Sandbox
from sandbox.town import Town
from screens.refusals import Refused
from screens.words import Words
from storage.audit import look
from storage.database import Database
from storage.work import Work
from tests.makers import migrated

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)  # in the shop's open hours, far from any midnight
CAFE = "Old Town Café"
_SETTLE_SECONDS = 20.0

T = TypeVar("T")
Row = dict[str, Any]


class Shop:
    """One café, its bot and its people; `link` is the ownership link, None once somebody owns it."""

    def __init__(self, path: Path, town: Town, url: str, languages: Sequence[str] = ()) -> None:
        self.path, self.town = path, town
        self.link: str | None = None
        spoken = [*languages, "en", "en", "en", "en"]
        self.ona, self.max, self.vera, self.tomas = (
            town.joins(name, spoken[place]) for place, name in enumerate(("Ona", "Max", "Vera", "Tomas"))
        )
        self.settings = Settings(
            bot_token=town.token,
            database_url=f"sqlite:///{path}",
            telegram_api_url=url,
            clock_url=f"{url}/clock",
        )
        self._book: Stampbook | None = None
        self._moved = asyncio.Event()

    # ── the bot ───────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def book(self) -> Stampbook:
        """The bot as it was last started."""
        assert self._book is not None, "the bot was not started"
        return self._book

    async def starts(self, **settings: Any) -> None:
        """Start the bot, with other settings if given."""
        self.settings = replace(self.settings, **settings)
        self._book = Stampbook(self.settings)
        _hear_every_unit(self.book.database, self._moved)
        self.link = await self.book.start()

    async def stops(self) -> None:
        """Stop it, as Ctrl-C does."""
        if self._book is not None:
            await self._book.stop()

    async def restarts(self) -> None:
        """Stop it and start another on the same file."""
        await self.stops()
        await self.starts()

    async def settles(self) -> None:
        """Wait until every update is handled and every notice that is due was carried."""
        async with asyncio.timeout(_SETTLE_SECONDS):
            await self._everything_is_fetched()
            await self.book._parts().workers.drained()
            # A summary after a flood is due only when it has been quiet for a while.
            while self.value("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending') AND code <> 'away'"):
                self._moved.clear()
                await self._moved.wait()

    async def change(self) -> None:
        """Wait for the next unit of work to end, whatever it was."""
        self._moved.clear()
        async with asyncio.timeout(_SETTLE_SECONDS):
            await self._moved.wait()

    async def _everything_is_fetched(self) -> None:
        """The bot's next long poll waits: it has stored and confirmed all there was."""
        updates = self.town.updates
        while updates.pending or not updates.reader_waits.is_set():
            updates.reader_waits.clear()
            await updates.reader_waits.wait()

    # ── the day ───────────────────────────────────────────────────────────────────────────────────────────────────

    def later(self, **by: float) -> None:
        """Let time pass: `later(minutes=6)`."""
        self.town.clock.moves(timedelta(**by))

    # ── what people do in nearly every story ──────────────────────────────────────────────────────────────────────

    async def opens(self) -> None:
        """Vera becomes the owner, and leaves the set-up for later."""
        await self.takes_over()
        await self.vera.taps(self.words(self.vera).label("setup-later"))
        await self.vera.says("/manage")
        await self.vera.sees("start=j_")

    async def takes_over(self) -> None:
        """Vera opens the ownership link and is asked the first question."""
        assert self.link is not None, "somebody owns this shop already"
        await self.vera.opens(self.link)
        await self.vera.sees(plain(self.words(self.vera).say("setup-kind")))

    async def invitation(self, label: str = "Invite staff") -> str:
        """Vera makes an invitation; its link."""
        await self.vera.says("/team")
        await self.vera.sees_new("with what each did today")
        await self.vera.taps(label)
        return link_in(await self.vera.sees_new("start=i"))

    async def hires(self, person: Person, label: str = "Invite staff") -> None:
        """Somebody joins the team by an invitation."""
        link = await self.invitation(label)
        await person.opens(link)
        await person.sees_new("•")
        await self.settles()

    async def opens_with_staff(self) -> None:
        """Vera owns the café and Max stands at its counter."""
        await self.opens()
        await self.hires(self.max)

    async def joins(self, person: Person, key: str = "button-join") -> Message:
        """Somebody joins; their card. Asking for a card offers [Join] to whoever has none, also to staff."""
        await person.says("/start" if person is not self.max else "/card")
        await person.taps(self.words(person).label(key))
        return await person.sees_new(starting(person.name))

    async def shows_card(self, person: Person, caption: str = "") -> Message:
        """Somebody asks for their card; the new picture, not an older one that was redrawn meanwhile."""
        asked = await person.says("/card")
        return await person.sees_below(asked, starting(caption or person.name))

    async def scans(self, staff: Person, member: Person) -> Message:
        """The camera link of what is on the member's screen; the panel it opens."""
        await staff.scans_and_starts(member)
        return await staff.sees_new(starting(member.name))

    async def stamps(self, staff: Person, member: Person, stamps: int = 1) -> Message:
        """Type the card's number and tap +n; what staff see. Six minutes pass first, so that it is another visit."""
        self.later(minutes=6)
        await staff.says(self.number_of(member))
        await staff.sees_new(starting(member.name))
        await staff.taps(f"+{stamps}")
        return await staff.sees_new("→")

    def number_of(self, member: Person) -> str:
        """The ten digits on this person's card."""
        found = "SELECT c.number FROM cards c JOIN members m ON m.id = c.member JOIN people p ON p.id = m.person"
        return str(self.value(f"{found} WHERE p.telegram = ? AND c.dead_at IS NULL", member.id))

    async def fills_the_card(self, staff: Person, member: Person) -> None:
        """Ten stamps in four visits: one full card, one voucher."""
        for stamps in (3, 3, 3, 1):
            await self.stamps(staff, member, stamps)

    # ── what the phone does not show ──────────────────────────────────────────────────────────────────────────────

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Rows of the database as they are now, read-only."""
        connection = sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in connection.execute(sql, values)]
        finally:
            connection.close()

    def value(self, sql: str, *values: object) -> Any:
        """The first column of the first row."""
        return next(iter(self.rows(sql, *values)[0].values()))

    def what_counts(self) -> dict[str, list[Row]]:
        """Everything a refusal must leave as it was."""
        tables = (
            "members",
            "cards",
            "entries",
            "lots",
            "vouchers",
            "passes",
            "asks",
            "team",
            "invitations",
            "consents",
        )
        return {table: self.rows(f"SELECT * FROM {table}") for table in tables}

    async def audit(self) -> list[str]:
        """What `check` would name."""
        return await look(self.path.as_uri())

    async def plants(self, sql: str, *values: object) -> None:
        """Change the database behind the bot's back: what no screen offers yet, or what should never have happened."""
        await self.plants_at_once((sql, *values))

    async def plants_at_once(self, *changes: tuple[object, ...]) -> None:
        """Several such changes, each its SQL and values, in one transaction: the bot looks at any moment."""
        await asyncio.to_thread(self._plant, changes)  # waiting for a unit of the bot here would keep it from ending

    def _plant(self, changes: tuple[tuple[object, ...], ...]) -> None:
        with contextlib.closing(sqlite3.connect(self.path, timeout=20)) as connection, connection:
            for sql, *values in changes:
                connection.execute(str(sql), values)

    async def replaces_the_card(self) -> str:
        """Ona's card is dead and she has another, which no screen offers yet; the dead one's token."""
        token = str(self.value("SELECT token FROM cards WHERE dead_at IS NULL"))
        columns = "'cNNNNNNNNNNNNNNNNNNNNNN', '0000000000', member, 1"
        another = f"INSERT INTO cards (token, number, member, made_at) SELECT {columns} FROM cards"
        await self.plants_at_once(("UPDATE cards SET dead_at = 1",), (another,))
        return token

    # ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def words(self, person: Person) -> Words:
        """The words the bot finds for this person, going by their phone."""
        return Words(person.phone.language)

    def no(self, person: Person, why: Why, **facts: Fact) -> str:
        """A refusal as this person reads it."""
        return plain(Refused(why, facts).draw(self.words(person)).text)


def starting(line: str) -> re.Pattern[str]:
    """A message whose first line is this: a card's caption, a panel."""
    return re.compile(rf"^{re.escape(line)}\n")


def plain(text: str) -> str:
    """Telegram's HTML as it is read."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def link_in(message: Message) -> str:
    """The bot's link in a message."""
    return next(word for word in message.text.split() if "?start=" in word)


def received(person: Person, words: str) -> int:
    """How many messages of the bot say this."""
    return sum(1 for message in person.messages if message.from_bot and words in message.text)


def data_of(message: Message, label: str) -> str:
    """What the button with this label carries."""
    return next(str(one["callback_data"]) for row in message.inline or [] for one in row if one["text"] == label)


def _hear_every_unit(database: Database, moved: asyncio.Event) -> None:
    """Ring after every unit: the one moment after which a look into the database can show something new."""
    run = database.unit

    async def heard(act: Callable[[Work], Awaitable[T]], *, light: bool = False) -> T:
        try:
            return await run(act, light=light)
        finally:
            moved.set()

    database.unit = heard  # type: ignore[method-assign]  # a listener around one instance's method, nothing replaced


@contextlib.asynccontextmanager
async def a_shop(folder: Path, *languages: str, start: bool = True) -> AsyncIterator[Shop]:
    """A served town with the cast in it and the bot running, unless `start` is false."""
    town = Town(bot_name=CAFE, start=NOON)
    path = folder / "shop.db"
    await migrated(path)
    async with Sandbox(town) as sandbox:
        shop = Shop(path, town, sandbox.url, languages)
        try:
            if start:
                await shop.starts()
            yield shop
        finally:
            await shop.stops()
