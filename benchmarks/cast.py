"""A café in a database of its own, peopled through the real doors: staff stand at the counter, members join.

Nothing is sent anywhere: the teller only keeps what it was told to show.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram import Update

from bot.application import new_ownership
from handlers import doors
from handlers.door import Answer, Entrance
from loyalty.programme import PRESETS
from loyalty.team import Role
from screens.member.card import Card
from screens.staff.panel import Panel
from storage.database import Database
from storage.inbox import Arrived

BOT_ID, BOT_USERNAME = 4200, "stampbook_bot"
_MORNING = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


class SteppingClock:
    """A clock that stands still until it is moved, so that the same acts write the same rows."""

    def __init__(self) -> None:
        self.moment = _MORNING

    def now(self) -> datetime:
        """Aware, UTC."""
        return self.moment

    def step(self) -> None:
        """Move beyond the interval within which a card earns only once."""
        self.moment += timedelta(minutes=6)


class Silent:
    """A teller that shows nobody anything and keeps the last answer."""

    def __init__(self) -> None:
        self._kept: Answer | None = None

    async def show(self, answer: Answer) -> None:
        """Keep it."""
        self._kept = answer

    def take(self) -> Answer:
        """Hand over what was kept; LookupError when there was nothing to show."""
        kept, self._kept = self._kept, None
        if kept is None:
            raise LookupError("nothing was answered")
        return kept

    async def fetch(self, file_id: str) -> bytes:
        """No one sends a picture here."""
        raise LookupError(file_id)


class Cafe:
    """One café: its database and the one entrance to it."""

    def __init__(self, path: Path, clock: SteppingClock) -> None:
        self.clock = clock
        self.database = Database(path, clock)
        self._teller = Silent()
        self._entrance = Entrance(self.database, self._teller)
        self._updates = 0
        self.doors = {door.name: door for door in doors.ALL}

    async def found(self, staff: Sequence[int]) -> None:
        """Found the business and appoint people to its counter, by their Telegram ids."""

        async def appoint(work: Any) -> None:
            await work.programme.found("Old Town Café", PRESETS["cafe"], new_ownership())
            await work.programme.belongs_to(BOT_ID, BOT_USERNAME)
            for telegram in staff:
                person = await work.people.meet(telegram, f"Max {telegram}", "en")
                await work.team.appoint(person.id, Role.STAFF, 1)

        await self.database.unit(appoint)

    async def join(self, telegram: int) -> str:
        """Somebody joins; returns the start payload of their card."""
        answer = await self.enters("join", tapped(await self.number(telegram), telegram, "join"))
        card = answer.views[-1]
        if not isinstance(card, Card):
            raise LookupError("joining showed no card")
        return card.link.partition("?start=")[2]

    async def opens_account(self, telegram: int) -> None:
        """Open a member's account in the first programme, as their first stamp would."""

        async def open_(work: Any) -> None:
            person = await work.people.by_telegram(telegram)
            member = await work.members.of_person(person.id)
            await work.ledger.account(member.id, 1)

        await self.database.unit(open_)

    async def panel(self, staff: int, payload: str) -> Update:
        """Staff scan a card; returns the stored tap of [+1] on the panel they see."""
        answer = await self.enters("card-link", said(await self.number(staff), staff, f"/start {payload}"))
        panel = answer.views[0]
        if not isinstance(panel, Panel):
            raise LookupError("scanning showed no panel")
        return tapped(await self.number(staff), staff, f"earn:{panel.nonce}:1")

    async def enters(self, door: str, update: Update) -> Answer:
        """Take an update through a door by its name; LookupError when it was taken before."""
        await self._entrance.enter(self.doors[door], update)
        return self._teller.take()

    async def number(self, telegram: int) -> int:
        """The id of one more update, waiting in the inbox."""
        self._updates += 1
        arrived = Arrived(self._updates, telegram, "{}")
        await self.database.unit(lambda work: work.inbox.store([arrived]))
        return self._updates


def said(number: int, telegram: int, text: str) -> Update:
    """Somebody's message to the bot."""
    return _update(number, {"message": _message(telegram, text) | {"from": _person(telegram)}})


def tapped(number: int, telegram: int, data: str) -> Update:
    """Somebody's tap on a screen."""
    query = {"id": str(number), "from": _person(telegram), "chat_instance": "1", "data": data}
    return _update(number, {"callback_query": query | {"message": _message(telegram, "A screen")}})


def _update(number: int, body: dict[str, Any]) -> Update:
    return Update.de_json({"update_id": number, **body}, None)


def _message(telegram: int, text: str) -> dict[str, Any]:
    chat = {"id": telegram, "type": "private", "first_name": "Somebody"}
    return {"message_id": 1, "date": int(_MORNING.timestamp()), "chat": chat, "text": text}


def _person(telegram: int) -> dict[str, Any]:
    return {"id": telegram, "is_bot": False, "first_name": f"Ona {telegram}", "language_code": "en"}
